/** In the worker: Python's files, counted and checked while they come. */

/** @import {PythonFile} from "./types.js" */
import { Failure } from "./failure.js";

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
    this.loaded = 0;
    this.sizes = new Map(files.map(({ path, bytes }) => [new URL(path, base).href, bytes]));
    this.fetch = self.fetch.bind(self);
  }

  /** From now on Pyodide's own requests are counted too. */
  watch() {
    self.fetch = (address, options) => this.get(String(address), options);
  }

  unwatch() {
    self.fetch = this.fetch;
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
   * @param {Response} copy
   */
  async count(url, copy) {
    let bytes = 0;
    try {
      for (const reader = /** @type {ReadableStream<Uint8Array>} */ (copy.body).getReader(); ; ) {
        const { done, value } = await reader.read();
        if (done) break;
        bytes += value.length;
        this.tell((this.loaded += value.length));
      }
    } catch (problem) {
      this.report("damaged", `${url}: ${problem}`);
      return;
    }
    const whole = this.sizes.get(url);
    if (whole !== undefined && bytes !== whole) this.report("damaged", `${url}: ${bytes} of ${whole} bytes`);
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
