import type { LitElement } from 'lit';
import type { PortalClient } from '../../client/client.ts';
import { readAll } from '../../client/pages.ts';
import type { Reading } from '../../client/reading.ts';
import { type Goal, getGoal, listGoals } from '../../contract/goals.ts';
import { addStyles } from '../shared/adopt.ts';
import { dialogStyles } from '../shared/dialog.styles.ts';
import { late } from '../shared/late.ts';
import { Typed } from '../shared/typed.ts';
import { adding, type Desk, editedIn } from './desk.ts';
import type { GoalEditor } from './goal-editor.ts';
import { OpenedGoal } from './opened-goal.ts';
import { openedStyles } from './opened-goal.styles.ts';

/** What can stand in the list's place: one goal, or the form that writes one, which loads last. */
export class Pages {
  readonly #opened: OpenedGoal;
  readonly #typed: Typed;
  readonly #form: Reading<undefined>;
  #editor: GoalEditor | undefined;

  constructor(host: LitElement, desk: Desk) {
    this.#opened = new OpenedGoal(host, desk);
    this.#typed = new Typed(host, desk.connection);
    this.#form = late(host, async () => {
      const { GoalEditor } = await import('./goal-editor.ts');
      this.#editor ??= new GoalEditor(host, desk, this.#typed);
    });
    addStyles(host, dialogStyles, openedStyles);
    host.requestUpdate();
  }

  /** @param opened - The id of a goal, or what stands for adding or changing one. */
  read(client: PortalClient, opened: string): Reading<unknown> {
    const goalId = opened === adding ? undefined : (editedIn(opened) ?? opened);
    if (goalId !== opened && !this.#editor) return this.#form;
    return goalId === undefined ? readAll(client, listGoals, {}) : client.read(getGoal, { goalId });
  }

  /** @param value - What was read of it. */
  render(opened: string, value: unknown): unknown {
    if (opened === adding) return this.#editor?.render(undefined);
    return editedIn(opened) === undefined
      ? this.#opened.render(value as Goal)
      : this.#editor?.render(value as Goal);
  }

  /** The question before a goal is archived; it stands apart from what is shown of it. */
  renderDialog(): unknown {
    return this.#opened.renderDialog();
  }

  /** Something else is opened, or nothing; what was typed stays. */
  leave(): void {
    this.#opened.leave();
    this.#editor?.leave();
  }

  /** Keeps nothing of an account that is no longer signed in. */
  forget(): void {
    this.leave();
    this.#typed.forget();
  }
}
