/** The keeper, an anywidget: brings the page's copy of the workbench to each new Python, and says where all of it is. */

/** @import {Model} from "./model.js" */
import { make, makeButton } from "./dom.js";
import { fillText } from "./format.js";
import { listen, take } from "./model.js";
import { PeopleCopy } from "./people-copy.js";
import { download, makeConfirmed } from "./progress/section.js";

const COPY = Symbol.for("kamlearn-people");
const FILE = "kamlearn-workbench.json";
const ASIDE_FILE = "kamlearn-set-aside.json";

/** One copy for the page: each start of Python brings this module anew. @returns {PeopleCopy} */
function copyOfPage() {
  const page = /** @type {any} */ (globalThis);
  return (page[COPY] ??= new PeopleCopy());
}

/** A notebook keeps nothing: its files are its owner's. */
const isPage = () => document.querySelector('.kam-lab[data-lab="my-accounts"]') !== null;

/** @param {{model: Model}} context */
function initialize({ model }) {
  if (!isPage()) return undefined;
  const copy = copyOfPage();
  let isGone = false;
  const tell = () => {
    take(model, "remembers", copy.remembers);
    take(model, "problem", copy.problem ?? "");
  };
  copy.watchers.add(tell);
  const forget = listen(model, {
    "msg:custom": (/** @type {any} */ content) => {
      if (content.kind === "parts") copy.take(content.parts);
      else if (content.kind === "damaged") copy.setAside(content.names);
      else if (content.kind === "newer") copy.leaveAlone();
      else if (content.kind === "erase") copy.erasing = copy.erase();
    },
  });
  copy.begin().then((from) => !isGone && model.send({ kind: "begin", from, parts: Object.fromEntries(copy.parts) }));
  return () => {
    isGone = true;
    copy.watchers.delete(tell);
    forget();
  };
}

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  const words = model.get("words");
  el.classList.add("kam-keeper");
  el.lang = model.get("lang");
  if (!isPage()) return void el.replaceChildren(make("p", {}, words.notebook));
  return new KeeperView(model, el).open();
}

class KeeperView {
  /** @param {Model} model @param {HTMLElement} el */
  constructor(model, el) {
    this.model = model;
    this.copy = copyOfPage();
    this.el = el;
    this.words = model.get("words");
    this.box = /** @type {HTMLInputElement} */ (make("input", { type: "checkbox" }));
    this.box.addEventListener("change", () => this.turn());
    this.status = make("div", { role: "status", tabindex: "-1", class: "kam-said" });
    this.ways = make("div", { class: "kam-keeper-ways" });
    this.news = this.told = this.shown = "";
  }

  open() {
    const { words } = this;
    const about = ["about_what", "about_who", "about_erase"].map((key) => make("p", {}, words[key]));
    const erase = { label: words.erase, question: words.erase_question, yes: words.erase_yes, cancel: words.cancel, act: () => this.erase() };
    const label = make("label", {}, this.box, make("span", {}, words.remember));
    this.el.replaceChildren(label, make("details", {}, make("summary", {}, words.about), ...about), this.status, this.ways, makeConfirmed(erase));
    const draw = () => this.draw();
    const look = () => void (document.visibilityState === "visible" && this.copy.look());
    const forget = listen(this.model, { "msg:custom": (/** @type {any} */ content) => this.hear(content) });
    this.copy.watchers.add(draw);
    document.addEventListener("visibilitychange", look);
    draw();
    return () => {
      this.copy.watchers.delete(draw);
      document.removeEventListener("visibilitychange", look);
      forget();
    };
  }

  /** @param {any} content */
  hear({ kind, people }) {
    if (kind === "restored") this.tell(this.say("restored", { n: people }));
    // Python's own erasing; begun above, before views hear of it.
    else if (kind === "erase") this.copy.erasing?.then((left) => this.tellErased(left));
  }

  /** @param {string} news */
  tell(news) {
    this.news = news;
    this.draw();
  }

  /** @param {number | undefined} left */
  tellErased(left) {
    this.tell(left === undefined ? this.words.erase_failed : this.say(left ? "erase_left" : "erased", { n: left }));
  }

  async turn() {
    if (!this.box.checked) {
      await this.copy.forget();
      return this.tell(this.words.forgot);
    }
    // So that the browser does not clear it away by itself.
    navigator.storage?.persist?.().catch(() => undefined);
    await this.copy.remember();
    this.tell("");
  }

  async erase() {
    const left = await this.copy.erase();
    this.model.send({ kind: "erased" });
    this.tellErased(left);
    this.status.focus();
  }

  async takeOthers() {
    await this.copy.takeOthers();
    this.model.send({ kind: "replace", parts: Object.fromEntries(this.copy.parts) });
    this.end();
  }

  async keepMine() {
    await this.copy.keepMine();
    this.end();
  }

  /** The button that was pressed has gone. */
  end() {
    this.draw();
    this.status.focus();
  }

  draw() {
    const { copy, words } = this;
    this.box.checked = copy.remembers;
    const where = copy.remembers && copy.count ? this.say("saved", { n: copy.count }) : words[copy.remembers ? "saved_nobody" : "only_tab"];
    const said = copy.problem ? [words[copy.problem]] : [this.news, where];
    if (copy.aside.size) said.push(this.say("aside", { n: copy.aside.size }));
    const lines = said.filter(Boolean);
    // Said again only when it is news: a screen reader reads every change.
    if (lines.join("\n") !== this.told) {
      this.told = lines.join("\n");
      this.status.replaceChildren(...lines.map((line) => make("p", {}, line)));
    }
    this.showWays([copy.problem, copy.aside.size > 0, copy.parts.size > 0].join());
  }

  /** @param {string} key made anew only when it changes: a button in use stays */
  showWays(key) {
    if (this.shown === key) return;
    this.shown = key;
    const { copy, words } = this;
    /** @type {[string, () => void][]} */
    const ways = [];
    if (copy.problem === "conflict") ways.push(["take_others", () => this.takeOthers()], ["keep_mine", () => this.keepMine()]);
    if (copy.problem === "full") ways.push(["retry", () => copy.flush()]);
    if (copy.problem && copy.parts.size) ways.push(["file", () => download(copy.file(), FILE)]);
    if (copy.aside.size) ways.push(["aside_file", () => download(JSON.stringify(Object.fromEntries(copy.aside), null, 1), ASIDE_FILE)]);
    this.ways.replaceChildren(...ways.map(([word, act]) => makeButton(words[word], "", act)));
  }

  /** @param {string} key @param {{[name: string]: number}} fields */
  say(key, fields) {
    return fillText(this.words[key], fields, this.model.get("lang"));
  }
}

export default { initialize, render };
