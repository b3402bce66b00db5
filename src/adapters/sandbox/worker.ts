import { type Started, startServer } from '../../server/browser/start.ts';
import { deleteKept, holdKept } from './kept.ts';
import type { Call, Calls, News, Plan, SentRequest, SentResponse } from './messages.ts';
import { Visitors } from './visitors.ts';

/** What the build puts into the worker's script. */
export interface Bundled {
  /** The demonstration's firms: slug to import folder. */
  readonly firms: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** How many bytes the database's files have together. */
  readonly databaseSize: number;
}

interface Open extends Started {
  readonly visitors: Visitors;
}

/** The one page of a worker, or one of several that share it. */
interface Port {
  onmessage: ((event: MessageEvent<Call>) => void) | null;
  postMessage(news: News, transfer?: Transferable[]): void;
}

/** What is global in a worker: a page's own one talks by itself, a shared one has a port for each page. */
type WorkerScope = Port | { onconnect: ((event: MessageEvent) => void) | null };

/** Answers the pages of a worker, by one server for all of them. */
export class SandboxWorker {
  readonly #bundled: Bundled;
  readonly #start: typeof startServer;
  readonly #ports = new Set<Port>();
  #open: Promise<Open> | undefined;
  /** The end of the one before, whose files no other may have open meanwhile. */
  #ending: Promise<unknown> | undefined;

  /** @param start - Makes the server. Default: the reference backend on the browser's parts. */
  constructor(bundled: Bundled, start = startServer) {
    this.#bundled = bundled;
    this.#start = start;
  }

  listen(scope: WorkerScope): void {
    if (!('onconnect' in scope)) this.#connect(scope);
    else scope.onconnect = ({ ports }) => ports[0] && this.#connect(ports[0]);
  }

  #connect(port: Port): void {
    this.#ports.add(port);
    port.onmessage = ({ data }) => void this.#answer(port, data);
  }

  async #answer(port: Port, call: Call): Promise<void> {
    const { id } = call;
    try {
      const answer = await this.#run(call);
      port.postMessage({ type: 'answer', id, answer }, answer ? [answer.body] : []);
    } catch (failure) {
      port.postMessage({ type: 'failure', id, message: (failure as Error).message });
    }
  }

  async #run(call: Call): Promise<Calls[keyof Calls][1]> {
    if (call.name === 'open') {
      await this.#opened(call.argument);
    } else if (call.name === 'reset') {
      await this.#reset(call.argument);
    } else {
      if (!this.#open) throw new Error('it is not open');
      const open = await this.#open;
      if (call.name === 'fetch') return answered(open, call.argument);
      open.clock.forward(call.argument);
    }
    return undefined;
  }

  #opened(plan: Plan): Promise<Open> {
    this.#open ??= this.#begin(plan).catch((failure: unknown) => {
      this.#open = undefined;
      throw failure;
    });
    return this.#open;
  }

  async #begin({ firm, files, keptAs, site }: Plan): Promise<Open> {
    const folder = files ?? this.#folderOf(firm);
    await this.#ending;
    if (keptAs !== undefined) await holdKept(keptAs);
    const started = await this.#start({
      firm,
      folder,
      keptAs,
      site,
      databaseSize: this.#bundled.databaseSize,
      heard: (stage, fraction) => this.#tell({ type: 'progress', progress: { stage, fraction } }),
      full: ({ message }) => this.#end(message),
    });
    started.ports.outbox.onCommit(() => this.#tell({ type: 'mail' }));
    return { ...started, visitors: new Visitors(started.notes) };
  }

  #folderOf(firm: string): ReadonlyMap<string, string> {
    const { firms } = this.#bundled;
    const found = Object.hasOwn(firms, firm) ? firms[firm] : undefined;
    if (found) return new Map(Object.entries(found));
    throw new Error(`the demonstration has no firm "${firm}", but ${Object.keys(firms).join(', ')}`);
  }

  /** Ends the server, and tells all pages why. Begun again, it shows what is kept, and nothing that is not. */
  #end(message: string): void {
    if (!this.#open) return;
    this.#ending = this.#open.then(({ server }) => server.stop()).catch(() => undefined);
    this.#open = undefined;
    this.#tell({ type: 'ended', message });
  }

  async #reset(plan: Plan): Promise<void> {
    const open = await this.#open?.catch(() => undefined);
    this.#open = undefined;
    await open?.server.stop();
    await this.#ending;
    if (plan.keptAs !== undefined) await deleteKept(plan.keptAs);
    await this.#opened(plan);
    this.#tell({ type: 'reset' });
  }

  #tell(news: News): void {
    for (const port of this.#ports) port.postMessage(news);
  }
}

async function answered({ server, visitors }: Open, sent: SentRequest): Promise<SentResponse> {
  const { visitor, url, method, headers, body } = sent;
  const request = new Request(url, { method, headers: headers.map(([...pair]) => pair), body });
  const response = await visitors.send(visitor, request, (each) => server.fetch(each));
  return { status: response.status, headers: [...response.headers], body: await response.arrayBuffer() };
}
