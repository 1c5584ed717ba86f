/** Python in a worker: started, listened to, watched, stopped. */

/** @import {FromWorker, Reply, Request, StartOptions, ToWorker} from "./types.js" */
import code from "kamlearn:worker";
import { Failure } from "./failure.js";
import { LIMITS } from "./limits.js";

const BETWEEN_PINGS = 500;

/**
 * @typedef {{progress(loaded: number, total: number): void, reply(reply: Reply, buffers: Uint8Array[]): void,
 *   busy(isBusy: boolean): void}} Listener
 *   busy: true when a computation runs away, false when it has come back
 */

export class Engine {
  /**
   * @param {Listener} listener
   * @param {{stalled: number, runaway: number}} [limits]
   */
  constructor(listener, limits = LIMITS) {
    this.listener = listener;
    this.limits = limits;
    this.waiting = 0;
  }

  /**
   * @param {StartOptions} options
   * @returns {Promise<void>} rejected with a Failure
   */
  start(options) {
    return new Promise((resolve, reject) => {
      this.settle = { resolve, reject: (/** @type {Failure} */ failure) => (this.stop(), reject(failure)) };
      this.expectNews();
      try {
        this.worker = makeWorker();
      } catch (problem) {
        return this.settle.reject(new Failure("blocked", String(problem)));
      }
      this.worker.onmessage = ({ data }) => this.hear(data);
      this.worker.onerror = (event) => this.settle?.reject(new Failure("blocked", event.message ?? "no worker"));
      this.post({ start: options });
    });
  }

  /** @param {FromWorker} message */
  hear(message) {
    if ("reply" in message) this.hearReply(message.reply, message.buffers);
    else if ("pong" in message) this.hearPong();
    else if ("progress" in message) {
      this.expectNews();
      this.listener.progress(message.progress.loaded, message.progress.total);
    } else if ("ready" in message) {
      clearTimeout(this.patience);
      this.settle?.resolve();
      this.settle = undefined;
    } else if (this.settle) this.settle.reject(new Failure(message.failed.code, message.failed.text));
    // Python itself has broken: as with a computation that never ends, a restart helps.
    else this.tellBusy(true);
  }

  /**
   * @param {Reply} reply
   * @param {Uint8Array[]} buffers
   */
  hearReply(reply, buffers) {
    if (reply.msg_type === "status") this.waiting -= 1;
    this.listener.reply(reply, buffers);
  }

  expectNews() {
    clearTimeout(this.patience);
    const stalled = () => this.settle?.reject(new Failure("stalled", "no news from the worker"));
    this.patience = setTimeout(stalled, this.limits.stalled);
  }

  /**
   * @param {Request} request
   * @param {Uint8Array[]} [buffers]
   */
  send(request, buffers = []) {
    this.post({ request, buffers });
    this.waiting += 1;
    if (this.watch === undefined) this.ping();
  }

  /** The worker answers as soon as Python lets go of it. */
  ping() {
    this.post({ ping: true });
    this.watch = setTimeout(() => this.tellBusy(true), this.limits.runaway);
  }

  hearPong() {
    clearTimeout(this.watch);
    if (this.isBusy) this.tellBusy(false);
    // A later request may be the one that never ends.
    this.watch = this.waiting > 0 ? setTimeout(() => this.ping(), BETWEEN_PINGS) : undefined;
  }

  /** @param {boolean} isBusy */
  tellBusy(isBusy) {
    this.isBusy = isBusy;
    this.listener.busy(isBusy);
  }

  /** @param {ToWorker} message */
  post(message) {
    this.worker?.postMessage(message);
  }

  stop() {
    clearTimeout(this.patience);
    clearTimeout(this.watch);
    this.watch = undefined;
    this.isBusy = false;
    this.waiting = 0;
    this.worker?.terminate();
    this.worker = undefined;
  }
}

/** From a blob, so that the worker is bound to the page's policy: nothing leaves the device. */
function makeWorker() {
  const url = URL.createObjectURL(new Blob([code], { type: "text/javascript" }));
  const worker = new Worker(url, { type: "module" });
  // Later than the worker's own request for it.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return worker;
}
