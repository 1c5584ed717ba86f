/** Below a lab that is alive: the offer to keep Python on this device, so that it starts sooner next time. */

/** @import {PagePython} from "./python/page-python.js" */
/** @import {Lang, Words} from "./types.js" */
import { find, make, makeButton } from "./dom.js";
import { fillText } from "./format.js";
import { findKept, findOffer, forget, keep } from "./python/keeping.js";

export class KeepOffer {
  /**
   * @param {HTMLElement} section
   * @param {PagePython} python
   * @param {Words} words
   * @param {Lang} lang
   */
  constructor(section, python, words, lang) {
    this.place = python.setup;
    this.words = words;
    this.lang = lang;
    /** @type {HTMLElement} */
    this.element = find(section, ".kam-keep");
  }

  show() {
    const offer = findOffer(this.place);
    if (findKept(this.place)) this.say("keep_done", "keep_remove", () => this.remove());
    else if (offer) this.say("keep_offer", "keep_button", () => this.save(), { size: Math.round(offer.bytes / 1e5) / 10 });
  }

  async save() {
    this.say("keep_saving");
    try {
      await keep(this.place);
      this.show();
    } catch {
      await forget();
      this.say("keep_failed", "keep_button", () => this.save());
    }
  }

  async remove() {
    await forget();
    this.show();
  }

  /**
   * @param {string} key
   * @param {string} [action] words of a button
   * @param {() => void} [act]
   * @param {{[name: string]: number}} [values]
   */
  say(key, action, act, values = {}) {
    const hadFocus = this.element.contains(document.activeElement);
    const button = action && act ? [makeButton(this.words[action], "kam-button", act)] : [];
    this.element.dataset.state = key;
    this.element.replaceChildren(make("p", {}, fillText(this.words[key], values, this.lang)), ...button);
    if (hadFocus) button[0]?.focus();
  }
}
