/** A cell's or an Output widget's outputs: a list that grows, is cleared, and is drawn. */

/** @import {PageManager} from "./manager.js" */
import { drawOutput } from "./mime.js";

/** @typedef {{output_type: string, [name: string]: any}} Output */

export class OutputList {
  /** @param {() => void} changed */
  constructor(changed) {
    this.changed = changed;
    /** @type {Output[]} */
    this.items = [];
    this.clearsNext = false;
  }

  /**
   * @param {string} kind
   * @param {{[name: string]: any}} content
   */
  add(kind, content) {
    if (kind === "clear_output") return this.clear(content.wait);
    if (this.clearsNext) this.items = [];
    this.clearsNext = false;
    const last = this.items.at(-1);
    if (kind === "stream" && last?.output_type === "stream" && last.name === content.name) {
      this.items = [...this.items.slice(0, -1), { ...last, text: last.text + content.text }];
    } else this.items = [...this.items, { ...content, output_type: kind }];
    this.changed();
  }

  /** @param {boolean} [waits] until something new comes */
  clear(waits = false) {
    this.clearsNext = waits;
    if (waits) return;
    this.items = [];
    this.changed();
  }

  /**
   * @param {string} displayId
   * @param {{[name: string]: any}} content
   */
  update(displayId, content) {
    const isMeant = (/** @type {Output} */ item) => item.transient?.display_id === displayId;
    if (!this.items.some(isMeant)) return;
    this.items = this.items.map((item) => (isMeant(item) ? { ...item, ...content } : item));
    this.changed();
  }
}

/** Draws a list into an element, and leaves what has not changed as it is: widgets in it live on. */
export class OutputArea {
  /**
   * @param {HTMLElement} element
   * @param {PageManager} manager
   */
  constructor(element, manager) {
    this.element = element;
    this.manager = manager;
    /** @type {Output[]} */
    this.drawn = [];
    this.queue = Promise.resolve();
  }

  /** @param {Output[]} items */
  draw(items) {
    let same = 0;
    while (same < items.length && this.drawn[same] === items[same]) same += 1;
    this.drawn = items;
    const places = items.slice(same).map(() => document.createElement("div"));
    for (const old of [...this.element.children].slice(same)) this.manager.release(old);
    this.element.append(...places);
    for (const [n, place] of places.entries()) this.fill(items[same + n], place);
  }

  /**
   * @param {Output} item
   * @param {HTMLElement} place
   */
  fill(item, place) {
    const draw = () => (place.isConnected ? drawOutput(item, place, this.manager) : undefined);
    this.queue = this.queue.then(draw).catch((problem) => console.error(problem));
  }
}
