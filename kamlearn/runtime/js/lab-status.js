/** What a lab says about itself, and the one thing that can be done about it. */

/** @import {Lang, Words} from "./types.js" */
import { make, makeButton } from "./dom.js";
import { fillText } from "./format.js";

export class LabStatus {
  /**
   * @param {HTMLElement} element a live region
   * @param {Words} words
   * @param {Lang} lang
   */
  constructor(element, words, lang) {
    this.element = element;
    this.words = words;
    this.lang = lang;
  }

  /**
   * @param {string} key
   * @param {string} [action] words of a button
   * @param {() => void} [act]
   */
  say(key, action, act) {
    const said = make("p", {}, this.words[key]);
    this.element.dataset.state = key;
    this.element.replaceChildren(said, ...(action && act ? [makeButton(this.words[action], "kam-button", act)] : []));
  }

  /** Announced once; the figures beside it move silently. */
  prepare() {
    this.say("preparing");
    this.bar = make("progress", { max: "1", value: "0", "aria-label": this.words.progress_name });
    this.figure = make("span", { "aria-hidden": "true" });
    this.element.append(make("div", { class: "kam-lab-progress" }, this.bar, this.figure));
  }

  /** @param {number} part 0 to 1 */
  progress(part) {
    if (!this.bar || !this.figure) return;
    this.bar.value = part;
    this.figure.textContent = fillText(this.words.percent, { part: Math.floor(part * 100) / 100 }, this.lang);
  }
}
