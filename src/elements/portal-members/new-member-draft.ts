import { pages } from '../../contract/permissions.ts';
import type { Access } from './access-fields.ts';
import type { AddressChoice } from './address-fields.ts';
import type { PasscodeChoice } from './passcode-fields.ts';

/** What can be wrong or missing, by the id of its input. */
export type Field =
  'client-name' | 'contact' | 'first-name' | 'surname' | 'job-title' | 'address' | 'last-day' | 'passcode-to';

/** All pages, told and greeted, and nothing of one's own to change or delete, until staff tick otherwise. */
const usual: Access = {
  permissions: { pages: [...pages], write: false, delete: false },
  ...{ notify: true, welcome: true, expiresOn: null },
};

/** What the form that gives somebody access holds. */
export interface Draft {
  readonly search: string;
  /** A client that there is; null: a new one; undefined: none was chosen yet. */
  readonly clientId: string | null | undefined;
  /** A contact that there is; null: a new one; undefined: none was chosen yet. */
  readonly contactId: string | null | undefined;
  readonly typed: Readonly<Partial<Record<Field, string>>>;
  readonly address: AddressChoice | undefined;
  readonly access: Access;
  readonly letter: boolean;
  readonly passcode: PasscodeChoice;
}

/** As the form begins. */
export const emptyDraft: Draft = {
  ...{ search: '', clientId: undefined, contactId: undefined, typed: {} },
  ...{ address: undefined, access: usual, letter: true },
  passcode: { isOn: false, typed: undefined },
};
