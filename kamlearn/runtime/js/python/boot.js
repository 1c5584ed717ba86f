/** In the worker: Pyodide, our Python files, and the door of the bridge. */

/** @import {Manifest, Reply, Request, StartOptions} from "./types.js" */
import { Fetching } from "./fetching.js";
import { readKept } from "./keeping.js";
import { unpack } from "./unpack.js";

/** @typedef {(reply: Reply, buffers: Uint8Array[]) => void} Post */

/** Bytes by which WebAssembly's memory grows. */
const PAGE = 65_536;
/** What the worker fetches and counts, beside the page's words; and what it imports. */
const NAMES = ["pyodide.asm.wasm", "python_stdlib.zip", "library.pack"];
const MODULES = ["pyodide.mjs", "pyodide.asm.mjs"];

/**
 * @param {StartOptions} options
 * @param {(progress: {loaded: number, total: number}) => void} tell
 * @param {Post} post
 * @returns {Promise<(request: Request, buffers: Uint8Array[]) => Promise<void>>} does what a message asks for
 */
export async function boot(options, tell, post) {
  const { base, manifest, lang, packs, afresh, snapshot } = options;
  const own = packs.flatMap((pack) => [`${pack}.pack`, `${pack}-${lang}.pack`]);
  const fetched = [...NAMES, `words-${lang}.pack`, ...own].map((name) => manifest.files[name]);
  // What the browser kept may be what failed.
  const renewed = afresh ? [...fetched, ...MODULES.map((name) => manifest.files[name])] : [];
  const total = [...fetched, ...renewed].reduce((sum, { bytes }) => sum + bytes, 0);
  return new Promise((resolve, reject) => {
    const fetching = new Fetching(base, [...fetched, ...renewed], (loaded) => tell({ loaded, total }), reject);
    catchEngine(reject);
    start(fetching, reject).then(resolve, reject);
  });

  /**
   * @param {Fetching} fetching
   * @param {(problem: any) => void} reject
   */
  async function start(fetching, reject) {
    await Promise.all(renewed.map(({ path }) => fetching.read(path, { cache: "reload" })));
    const memory = snapshot ? readKept(snapshot) : undefined;
    memory?.catch(reject);
    if (memory) makeRoom(memory);
    fetching.watch();
    const [, , ...packs] = fetched.map(({ path }, n) => fetching.begin(path, n > 0));
    const [python, ...packed] = await Promise.all([load(base, manifest, memory), ...packs.map(async (pack) => (await pack).arrayBuffer())]);
    fetching.unwatch();
    tell({ loaded: total, total });
    for (const pack of packed) unpack(python.FS, new Uint8Array(pack), "/kam");
    python.runPython("import sys; sys.path.insert(0, '/kam')");
    const door = python.pyimport("kampage.start");
    door.start((/** @type {string} */ text, /** @type {Uint8Array[]} */ buffers) => post(JSON.parse(text), buffers), lang);
    // Where the browser can, a callback may also wait: time.sleep.
    const say = "Suspending" in WebAssembly ? door.tell.callPromising.bind(door.tell) : door.tell;
    return async (/** @type {Request} */ request, /** @type {Uint8Array[]} */ buffers) => {
      const text = JSON.stringify(request);
      await (request.header.msg_type === "execute_request" ? door.run(text) : say(text, buffers));
    };
  }
}

/**
 * Pyodide only writes to the console when its WebAssembly cannot be started, and waits for ever.
 * @param {(problem: any) => void} fail
 */
function catchEngine(fail) {
  const stream = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = (...words) => {
    const made = stream(...words);
    made.catch(fail);
    return made;
  };
}

/**
 * Pyodide begins with 30 MiB of memory and reads no snapshot that is larger.
 * @param {Promise<ArrayBuffer>} snapshot
 */
function makeRoom(snapshot) {
  const stream = WebAssembly.instantiateStreaming;
  WebAssembly.instantiateStreaming = async (...words) => {
    const made = await stream(...words);
    const memory = /** @type {WebAssembly.Memory | undefined} */ (made.instance.exports.memory);
    const lacking = (await snapshot).byteLength - (memory?.buffer.byteLength ?? Infinity);
    if (lacking > 0) memory?.grow(Math.ceil(lacking / PAGE));
    return made;
  };
}

/**
 * @param {string} base
 * @param {Manifest} manifest
 * @param {Promise<ArrayBuffer>} [memory] of a Python that had started
 */
async function load(base, { engine, abi, files }, memory) {
  const modules = MODULES.map((name) => import(new URL(files[name].path, base).href));
  // Pyodide asks for the second one itself, and is told then what is wrong with it.
  modules[1].catch(() => undefined);
  const { loadPyodide } = await modules[0];
  return loadPyodide({
    indexURL: new URL(engine, base).href,
    stdLibURL: new URL(files["python_stdlib.zip"].path, base).href,
    // Nothing is ever installed, so the list of what could be is empty.
    lockFileContents: { info: abi, packages: {} },
    ...(memory && { _loadSnapshot: memory, env: { HOME: "/home/pyodide" } }),
  });
}
