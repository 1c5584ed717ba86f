/** The one Python of a page: started on the first wish, shared by everything that computes. */

/** @import {Manifest, StartOptions} from "./types.js" */
import { Engine } from "./engine.js";
import { Failure } from "./failure.js";
import { findKept, forget } from "./keeping.js";

/**
 * @typedef {{progress(loaded: number, total: number): void, busy(isBusy: boolean): void}} Watcher
 * @typedef {{base: string, manifest: Manifest, lang: string, packs?: string[], limits?: {stalled: number, runaway: number}}} Setup
 *   base: the address of the folder of Python's files; packs: what the page needs beside what all need
 */

export class PagePython {
  /** @param {Setup} setup */
  constructor(setup) {
    this.setup = setup;
    /** @type {Set<Watcher>} */
    this.watchers = new Set();
    this.tries = 0;
    this.engine = new Engine(
      {
        progress: (loaded, total) => this.watchers.forEach((watcher) => watcher.progress(loaded, total)),
        busy: (isBusy) => this.watchers.forEach((watcher) => watcher.busy(isBusy)),
        reply: (reply, buffers) => this.kernel?.hear(reply, buffers),
      },
      setup.limits,
    );
  }

  /** @type {Promise<void> | undefined} the start under way, or done */
  starting;

  /**
   * Start Python, or wait for the start that is under way. After a failure it starts anew.
   * @returns {Promise<void>} rejected with a Failure
   */
  start() {
    this.starting ??= this.begin().catch((failure) => {
      this.starting = undefined;
      throw failure;
    });
    return this.starting;
  }

  async begin() {
    const { base, manifest, lang, packs = [] } = this.setup;
    const afresh = (this.tries += 1) > 1 && !this.hasRun;
    const kernel = this.loadKernel();
    kernel.catch(() => this.engine.stop());
    await Promise.all([kernel, this.startEngine({ base, manifest, lang, packs, afresh })]);
    this.hasRun = true;
  }

  /**
   * From the kept snapshot where there is one; whatever goes wrong with it, the plain way.
   * @param {StartOptions} options
   */
  async startEngine(options) {
    const snapshot = findKept(options);
    if (snapshot) {
      try {
        await this.engine.start({ ...options, snapshot });
        return;
      } catch {
        await forget();
      }
    }
    await this.engine.start(options);
  }

  /** The widgets come beside the engine, not after it. */
  async loadKernel() {
    if (this.kernel) return;
    const { base, manifest } = this.setup;
    const address = (/** @type {string} */ name) => new URL(manifest.files[name].path, base).href;
    // A browser remembers that an address failed.
    const again = this.tries > 1 ? `?${this.tries}` : "";
    try {
      const [{ Kernel }] = await Promise.all([import(address("kernel.js") + again), loadStyle(address("kernel.css") + again)]);
      this.kernel = new Kernel((/** @type {any} */ request, /** @type {any} */ buffers) => this.engine.send(request, buffers));
    } catch (problem) {
      throw new Failure("missing", String(problem));
    }
  }

  /**
   * @param {string} code
   * @param {HTMLElement} element
   * @returns {Promise<{status: string}>}
   */
  async execute(code, element) {
    await this.start();
    return this.kernel.execute(code, element);
  }

  /** Stop Python whatever it does; every cell is empty after it. The next wish starts another. */
  stop() {
    this.engine.stop();
    this.starting = undefined;
    this.kernel?.clear();
  }
}

/** @param {string} href */
async function loadStyle(href) {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  await new Promise((resolve, reject) => {
    link.onload = resolve;
    link.onerror = () => (link.remove(), reject(new Error(`${href} did not load`)));
    document.head.prepend(link);
  });
}
