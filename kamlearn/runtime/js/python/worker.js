/** The worker: starts Python once, then does what the page asks, strictly in order. */

/** @import {FromWorker, Reply, ToWorker} from "./types.js" */
import { boot } from "./boot.js";

/** @type {Promise<any>} */
let queue;
/** @type {boolean} */
let hasStarted = false;

/**
 * @param {FromWorker} message
 * @param {Transferable[]} [transfer]
 */
const tell = (message, transfer = []) => self.postMessage(message, { transfer });

/**
 * @param {Reply} reply
 * @param {Uint8Array[]} buffers
 */
const post = (reply, buffers) => tell({ reply, buffers }, buffers.map((bytes) => bytes.buffer));

/** @param {any} problem */
const fail = (problem) => tell({ failed: { code: problem?.code ?? "broken", text: String(problem?.message ?? problem) } });

self.onmessage = (/** @type {MessageEvent<ToWorker>} */ { data }) => {
  if ("ping" in data) tell({ pong: true });
  else if ("start" in data) {
    queue = boot(data.start, (progress) => tell({ progress }), post);
    queue.then(() => tell({ ready: (hasStarted = true) }), fail);
  } else {
    // One after the other: an Output's msg_id must arrive before its text.
    queue = queue.then(async (handle) => {
      await handle(data.request, data.buffers);
      return handle;
    });
    queue.catch(fail);
  }
};

// While Python starts, whatever goes wrong ends the start. Said once, to the page.
self.onerror = (_event, _source, _line, _column, problem) => {
  if (!hasStarted) fail(problem);
  return !hasStarted;
};
self.onunhandledrejection = (event) => {
  if (hasStarted) return;
  event.preventDefault();
  fail(event.reason);
};
