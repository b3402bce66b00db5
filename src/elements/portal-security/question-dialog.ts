import { Dialog } from '../shared/dialog.ts';

/** A dialog that knows whether it is open, whoever closed it: the element, Escape, or a press beside it. */
export class QuestionDialog extends Dialog {
  isOpen = false;

  override show(): void {
    this.isOpen = true;
    super.show();
  }

  override close(): void {
    this.isOpen = false;
    super.close();
  }

  override hostDisconnected(): void {
    this.isOpen = false;
    super.hostDisconnected();
  }
}
