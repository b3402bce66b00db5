/** The adapter to a backend inside the page. Its worker, several megabytes, is loaded when it is first used. */
export {
  type SandboxAdapter,
  sandboxAdapter,
  type SandboxMail,
  type SandboxOptions,
} from '../adapters/sandbox/sandbox-adapter.ts';
export type { SandboxProgress, SandboxStage } from '../adapters/sandbox/messages.ts';
