/** One lab of the page: stills at once, Python when it comes near, and plain words when it fails. */

/** @import {PagePython} from "./python/page-python.js" */
/** @import {Words} from "./types.js" */
import { find } from "./dom.js";
import { KeepOffer } from "./keep-offer.js";
import { readFragment, writeFragment } from "./lab-fragment.js";
import { LabStatus } from "./lab-status.js";
import { Stills } from "./lab-stills.js";

/** @typedef {{[name: string]: number}} Settings */

/** Which words a failure has. @type {{[code: string]: string}} */
const WORDS = { blocked: "blocked", missing: "missing_file", damaged: "damaged", stalled: "stalled" };
const NEAR = "300px";

export class Lab {
  /**
   * @param {HTMLElement} section
   * @param {PagePython | undefined} python
   * @param {() => void} restart
   */
  constructor(section, python, restart) {
    const data = JSON.parse(find(section, ".kam-data").textContent ?? "");
    this.section = section;
    this.python = python;
    this.restart = restart;
    /** @type {string} */
    this.name = data.lab;
    this.lang = data.lang;
    this.words = data.words;
    /** @type {HTMLElement} */
    this.alive = find(section, ".kam-lab-alive");
    this.stills = new Stills(section, data.positions);
    this.status = new LabStatus(find(section, ".kam-lab-status"), data.words, data.lang);
    /** What the reader set last, or came with. @type {Settings | undefined} */
    this.settings = readFragment(this.name);
    this.isOpened = this.isAlive = false;
    this.begin();
  }

  begin() {
    this.section.addEventListener("kam-settings", (event) => this.keep(/** @type {CustomEvent} */ (event).detail.settings));
    if (this.settings) this.section.scrollIntoView();
    if (!this.python) return this.status.say("picture_only");
    this.python.watchers.add({
      progress: (loaded, total) => this.isOpened && !this.isAlive && this.status.progress(loaded / total),
      busy: (isBusy) => this.isAlive && (isBusy ? this.status.say("runaway", "restart", this.restart) : this.tellAlive()),
    });
    this.keepOffer = new KeepOffer(this.section, this.python, this.words, this.lang);
    this.waitForReader();
  }

  waitForReader() {
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && go(), { rootMargin: NEAR });
    const go = () => {
      observer.disconnect();
      this.section.removeEventListener("pointerdown", go);
      this.section.removeEventListener("focusin", go);
      if (!this.isOpened) this.open();
    };
    observer.observe(this.section);
    this.section.addEventListener("pointerdown", go);
    this.section.addEventListener("focusin", go);
  }

  async open() {
    this.isOpened = true;
    this.status.prepare();
    const mine = (this.opening = {});
    try {
      await this.python?.start();
      if (this.opening !== mine) return;
      const { status } = await /** @type {PagePython} */ (this.python).execute(this.code(), this.alive);
      if (this.opening !== mine) return;
      if (status !== "ok") throw new Error(`the lab's code failed: ${this.alive.textContent}`);
      this.show();
    } catch (problem) {
      if (this.opening === mine) this.fail(/** @type {any} */ (problem));
    }
  }

  /** Numbers and names of our own only, so JSON is Python here. */
  code() {
    const settings = JSON.stringify(this.settings ?? this.stills.settings());
    const words = `${JSON.stringify(this.name)}, lang=${JSON.stringify(this.lang)}, settings=${settings}`;
    return `from kamlearn.views.labs import open_lab\nopen_lab(${words})`;
  }

  /** @param {Error & {code?: string}} problem */
  fail(problem) {
    console.warn("kamlearn:", problem.message);
    this.close();
    this.status.say(WORDS[problem.code ?? ""] ?? "failed", "retry", () => this.open());
  }

  /** The widget takes the still's place, and no less room than it. */
  show() {
    const hadFocus = this.stills.element.contains(document.activeElement);
    this.alive.style.minHeight = `${this.stills.element.offsetHeight}px`;
    this.isAlive = true;
    this.stills.element.hidden = true;
    this.alive.hidden = false;
    this.tellAlive();
    this.keepOffer?.show();
    if (!hadFocus) return;
    this.alive.tabIndex = -1;
    this.alive.focus({ preventScroll: true });
  }

  tellAlive() {
    this.status.say("alive", "restart", this.restart);
  }

  /** The still again. */
  close() {
    this.opening = undefined;
    this.isOpened = this.isAlive = false;
    this.alive.hidden = true;
    this.stills.element.hidden = false;
  }

  /** @param {Settings} settings */
  keep(settings) {
    this.settings = settings;
    writeFragment(this.name, settings);
  }
}
