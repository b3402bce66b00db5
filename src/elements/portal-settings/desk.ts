import type { Connection } from '../shared/connect.ts';
import type { Strings, Words } from '../shared/strings.ts';
import type { editorsStrings } from './editors.strings.ts';
import type { SettingsSection } from './portal-settings.events.ts';

/** What the editors of an element share. */
export interface Desk {
  readonly connection: Connection;
  readonly strings: Pick<Strings, 'of' | 'language'>;
  readonly mayEdit: (section: SettingsSection) => boolean;
  /** Something was saved. Says so. */
  readonly onSaved: (section: SettingsSection, words: () => string) => void;
  /** Says something else that went well. */
  readonly onSaid: (words: () => string) => void;
}

export type EditorWords = Words<(typeof editorsStrings)['entries']>;
