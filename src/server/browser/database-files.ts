import type { PGliteOptions } from '@electric-sql/pglite';

/** The files that the embedded database is made of; the build puts them beside the worker's script. */
const files = {
  program: () => fetch(new URL('./pglite.wasm', import.meta.url)),
  support: () => fetch(new URL('./pglite.data', import.meta.url)),
  image: () => fetch(new URL('./database.tar.gz', import.meta.url)),
};

/** In place of the program that makes a database from nothing, which would be fetched: one begins as a copy of the image. */
const emptyProgram = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

/**
 * Fetches the embedded database's program and compiles it, and the files of a database that is migrated and empty. Rejects
 * with what to allow where the browser refuses.
 *
 * @param size - How many bytes they have together, unpacked.
 * @param heard - Told of the fraction that has arrived, from 0 to 1.
 */
export async function loadDatabaseFiles(
  size: number,
  heard: (fraction: number) => void,
): Promise<Pick<PGliteOptions, 'pgliteWasmModule' | 'initdbWasmModule' | 'fsBundle'> & { image: Blob }> {
  let arrived = 0;
  const arrive = (bytes: number) => heard(Math.min(1, (arrived += bytes) / size));
  const [pgliteWasmModule, fsBundle, image] = await Promise.all([
    counted('pglite.wasm', files.program(), arrive).then(compiled),
    counted('pglite.data', files.support(), arrive).then((response) => response.blob()),
    counted('database.tar.gz', files.image(), arrive).then(unpacked),
  ]);
  return { pgliteWasmModule, initdbWasmModule: new WebAssembly.Module(emptyProgram), fsBundle, image };
}

/** The same answer, as of the type that compiling asks for: not every static host knows it. */
async function counted(
  name: string,
  fetching: Promise<Response>,
  arrive: (bytes: number) => void,
): Promise<Response> {
  const missing = (cause?: unknown) =>
    new Error(
      `${name} could not be fetched: it has to lie beside the worker's script, and a Content-Security-Policy of the script has to allow connect-src 'self'.`,
      { cause },
    );
  const response = await fetching.catch((cause: unknown) => {
    throw missing(cause);
  });
  if (!response.ok || !response.body) throw missing();
  const counter = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, out) {
      arrive(chunk.length);
      out.enqueue(chunk);
    },
  });
  return new Response(response.body.pipeThrough(counter), {
    headers: { 'content-type': 'application/wasm' },
  });
}

async function compiled(response: Response): Promise<WebAssembly.Module> {
  try {
    return await WebAssembly.compileStreaming(response);
  } catch (cause) {
    if (!(cause instanceof WebAssembly.CompileError)) throw cause;
    throw new Error(
      `WebAssembly is refused. The Content-Security-Policy that the worker's script comes with has to allow script-src 'wasm-unsafe-eval'.`,
      { cause },
    );
  }
}

/** Some hosts send what is packed as a packed form of something else, and browsers unpack it on the way. */
async function unpacked(response: Response): Promise<Blob> {
  const blob = await response.blob();
  const [first, second] = new Uint8Array(await blob.slice(0, 2).arrayBuffer());
  if (first !== 0x1f || second !== 0x8b) return blob;
  return new Response(blob.stream().pipeThrough(new DecompressionStream('gzip'))).blob();
}
