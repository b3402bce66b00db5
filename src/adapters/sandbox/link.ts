import type { Call, Calls, News, SandboxProgress } from './messages.ts';

/** What a link hears without having asked. */
export interface Heard {
  progress(progress: SandboxProgress): void;
  mail(): void;
  reset(): void;
  /**
   * Nothing will be answered any more. Says so to all who wait.
   *
   * @param why - Undefined: the worker could not be started, or has died.
   */
  lost(why?: string): Error;
}

/** The page's end of the line to a worker. */
export class Link {
  readonly #port: Worker | MessagePort;
  readonly #worker: Worker | SharedWorker;
  readonly #calls = new Map<number, PromiseWithResolvers<unknown>>();
  #count = 0;

  constructor(worker: Worker | SharedWorker, heard: Heard) {
    this.#worker = worker;
    this.#port = 'port' in worker ? worker.port : worker;
    this.#port.onmessage = ({ data }: MessageEvent<News>) => this.#hear(data, heard);
    worker.onerror = (event) => {
      // What broke is said in the rejections.
      event.preventDefault();
      this.close(heard.lost());
    };
  }

  call<N extends keyof Calls>(name: N, argument: Calls[N][0]): Promise<Calls[N][1]> {
    const id = ++this.#count;
    const call = Promise.withResolvers<unknown>();
    this.#calls.set(id, call);
    const sent = { id, name, argument } as Call;
    this.#port.postMessage(sent);
    return call.promise as Promise<Calls[N][1]>;
  }

  /** Lets go of the worker; calls that are under way reject. */
  close(reason: Error): void {
    this.#port.onmessage = null;
    if ('terminate' in this.#worker) this.#worker.terminate();
    else this.#worker.port.close();
    this.#calls.forEach(({ reject }) => reject(reason));
    this.#calls.clear();
  }

  #hear(news: News, heard: Heard): void {
    if (news.type === 'progress') heard.progress(news.progress);
    else if (news.type === 'mail') heard.mail();
    else if (news.type === 'reset') heard.reset();
    else if (news.type === 'ended') this.close(heard.lost(news.message));
    else {
      const call = this.#calls.get(news.id);
      this.#calls.delete(news.id);
      if (news.type === 'answer') call?.resolve(news.answer);
      else call?.reject(new Error(news.message));
    }
  }
}
