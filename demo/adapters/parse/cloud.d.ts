/** Defines the firm's cloud functions in a Parse Server of this process. */
export function cloud(Parse: unknown): void;
