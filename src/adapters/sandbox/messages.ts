/** What the page and the worker say to each other: calls by number, their ends, and progress. */

/** What is being done before the server answers. */
export type SandboxStage =
  /** The database's program is on its way: about 8 MB where the host compresses. */
  | 'loading'
  /** The database starts. */
  | 'starting'
  /** Tables, roles and policies are brought to this version. */
  | 'tables'
  /** The firm's data are brought in. */
  | 'data'
  /** The server answers. */
  | 'ready';

/** How far the start of a sandbox has come. */
export interface SandboxProgress {
  readonly stage: SandboxStage;
  /** How much of all there is to do is done, from 0 to 1; it never goes back. */
  readonly fraction: number;
}

/** What a sandbox is made of. The first page to open a shared one decides. */
export interface Plan {
  readonly firm: string;
  /** The files of the firm's import folder. Undefined: those of the demonstration's firm of this name. */
  readonly files: ReadonlyMap<string, string> | undefined;
  /** The name under which data are kept in the browser. Undefined: they are not. */
  readonly keptAs: string | undefined;
  readonly site: string;
}

/** A request without what only a browser's network knows. */
export interface SentRequest {
  /** Whose session it is sent in: like a browser of its own. */
  readonly visitor: string;
  readonly url: string;
  readonly method: string;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string | null;
}

export interface SentResponse {
  readonly status: number;
  readonly headers: readonly (readonly [string, string])[];
  readonly body: ArrayBuffer;
}

/** What the page can have the worker do: argument and answer by name. */
export interface Calls {
  open: [plan: Plan, answer: undefined];
  fetch: [request: SentRequest, answer: SentResponse];
  forward: [seconds: number, answer: undefined];
  reset: [plan: Plan, answer: undefined];
}

export type Call = { [N in keyof Calls]: { id: number; name: N; argument: Calls[N][0] } }[keyof Calls];

export type News =
  | { readonly type: 'answer'; readonly id: number; readonly answer: Calls[keyof Calls][1] }
  | { readonly type: 'failure'; readonly id: number; readonly message: string }
  | { readonly type: 'progress'; readonly progress: SandboxProgress }
  /** There may be a mail that was not there before. */
  | { readonly type: 'mail' }
  /** All data were replaced by those of the beginning. */
  | { readonly type: 'reset' }
  /** It cannot go on, and why. Opened again, it begins with what is kept. */
  | { readonly type: 'ended'; readonly message: string };
