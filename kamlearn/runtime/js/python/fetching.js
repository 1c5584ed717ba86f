/** In the worker: Python's files, counted, checked and unpacked while they come. */

/** @import {PythonFile} from "./types.js" */
import { Failure } from "./failure.js";

/** Milliseconds between two tellings. */
const PAUSE = 100;

export class Fetching {
  /**
   * @param {string} base
   * @param {PythonFile[]} files
   * @param {(loaded: number) => void} tell how many bytes have come
   * @param {(failure: Failure) => void} fail
   */
  constructor(base, files, tell, fail) {
    this.tell = tell;
    this.fail = fail;
    this.base = base;
    this.loaded = this.told = 0;
    this.sizes = new Map(files.map(({ path, bytes }) => [new URL(path, base).href, bytes]));
    /** Files that were asked for before Pyodide does. @type {Map<string, Promise<Response>>} */
    this.begun = new Map();
    this.fetch = self.fetch.bind(self);
  }

  /** From now on Pyodide's own requests are counted too. */
  watch() {
    self.fetch = (address, options) => this.begun.get(String(address)) ?? this.get(String(address), options);
  }

  unwatch() {
    self.fetch = this.fetch;
  }

  /**
   * @param {string} path
   * @param {boolean} isPacked
   * @returns {Promise<Response>} read by one reader only
   */
  begin(path, isPacked) {
    const url = new URL(path, this.base).href;
    const response = this.get(url).then((came) => (isPacked ? this.unpacked(url, came) : came));
    this.begun.set(url, response);
    return response;
  }

  /**
   * @param {string} path
   * @param {RequestInit} [options]
   */
  async read(path, options) {
    return (await this.get(new URL(path, this.base).href, options)).arrayBuffer();
  }

  /**
   * @param {string} url
   * @param {RequestInit} [options]
   */
  async get(url, options) {
    const response = await this.fetch(url, options).catch((problem) => {
      throw this.report("missing", `${url}: ${problem.message}`);
    });
    if (!response.ok) throw this.report("missing", `${url}: HTTP ${response.status}`);
    // A copy is counted: the browser keeps compiled code only for the response itself.
    this.count(url, response.clone());
    return response;
  }

  /**
   * @param {string} url
   * @param {Response} response
   */
  async unpacked(url, response) {
    const stream = /** @type {ReadableStream} */ (response.body).pipeThrough(new DecompressionStream("gzip"));
    const bytes = await new Response(stream).arrayBuffer().catch((problem) => {
      throw this.report("damaged", `${url}: ${problem}`);
    });
    return new Response(bytes);
  }

  /**
   * @param {string} url
   * @param {Response} copy
   */
  async count(url, copy) {
    let bytes = 0;
    try {
      for (const reader = /** @type {ReadableStream<Uint8Array>} */ (copy.body).getReader(); ; ) {
        const { done, value } = await reader.read();
        if (done) break;
        bytes += value.length;
        this.add(value.length);
      }
    } catch (problem) {
      this.report("damaged", `${url}: ${problem}`);
      return;
    }
    const whole = this.sizes.get(url);
    if (whole !== undefined && bytes !== whole) this.report("damaged", `${url}: ${bytes} of ${whole} bytes`);
  }

  /** @param {number} bytes that came */
  add(bytes) {
    this.loaded += bytes;
    // Each telling makes the page draw, and it has enough to do.
    if (performance.now() - this.told < PAUSE) return;
    this.told = performance.now();
    this.tell(this.loaded);
  }

  /**
   * Pyodide waits for ever for a file that it cannot read, so the worker is told here.
   * @param {"missing" | "damaged"} code
   * @param {string} text
   */
  report(code, text) {
    const failure = new Failure(code, text);
    this.fail(failure);
    return failure;
  }
}
