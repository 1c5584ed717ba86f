/** The picker of one person, an anywidget view: search, a short list, and next and previous. */

/** @import {Lang} from "./types.js" */
/** @import {Model} from "./model.js" */
import { make, makeButton } from "./dom.js";
import { fillText } from "./format.js";
import { listen, take } from "./model.js";
import { plain, search } from "./searching.js";

const AT_ONCE = 20;

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  el.classList.add("kam-picker");
  el.lang = model.get("lang");
  const list = new MatchList(model);
  const one = model.get("look") === "one" ? new OnePerson(model, list) : undefined;
  el.replaceChildren(...(one?.parts ?? list.parts));
  const renew = () => {
    list.read();
    one?.show();
  };
  const chosen = () => {
    list.mark();
    one?.show();
  };
  renew();
  return listen(model, { "change:who": renew, "change:names": renew, "change:notes": renew, "change:value": chosen });
}

/** The search field and those who fit it. */
class MatchList {
  /** @param {Model} model */
  constructor(model) {
    this.model = model;
    this.words = model.get("words");
    this.shown = AT_ONCE;
    /** @type {string[]} */
    this.plain = [];
    this.chose = () => undefined;
    this.field = /** @type {HTMLInputElement} */ (make("input", { type: "search", autocomplete: "off", spellcheck: "false" }));
    this.status = make("p", { role: "status", class: "kam-said" });
    this.list = make("ul", { class: "kam-picker-list", "aria-label": model.get("label") });
    this.more = makeButton("", "kam-picker-more", () => this.showMore());
    const label = make("label", {}, make("span", {}, this.words.picker_search), this.field);
    this.parts = [label, this.status, this.list, this.more];
    this.field.addEventListener("input", () => {
      this.shown = AT_ONCE;
      this.draw();
    });
    this.field.addEventListener("keydown", (event) => this.pressed(event));
  }

  /** @param {KeyboardEvent} event */
  pressed(event) {
    if (event.key !== "Enter" || event.isComposing) return;
    event.preventDefault(); // in a form it would be sent
    const first = this.list.querySelector("button");
    if (this.field.value.trim() && first) first.click();
  }

  read() {
    this.plain = this.model.get("names").map(plain);
    this.draw();
  }

  draw() {
    const found = search(this.plain, this.field.value);
    const rows = found.slice(0, this.shown).map((at) => make("li", {}, this.row(at)));
    this.list.replaceChildren(...rows);
    this.status.textContent = this.count(rows.length, found.length);
    const more = Math.min(AT_ONCE, found.length - rows.length);
    this.more.hidden = more <= 0;
    this.more.textContent = this.say("picker_more", { more });
    this.mark();
  }

  /** @param {number} at */
  row(at) {
    const button = makeButton(this.model.get("names")[at], "kam-picker-row", () => {
      take(this.model, "value", this.model.get("who")[at]);
      this.chose();
    });
    button.dataset.key = this.model.get("who")[at];
    const note = this.model.get("notes")[at];
    if (note) button.append(" ", make("small", {}, note));
    return button;
  }

  mark() {
    for (const button of this.list.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(Number(button.dataset.key) === this.model.get("value")));
    }
  }

  showMore() {
    const before = this.shown;
    this.shown += AT_ONCE;
    this.draw();
    this.list.querySelectorAll("button")[before]?.focus();
  }

  /** @param {number} shown @param {number} found */
  count(shown, found) {
    if (!this.plain.length) return this.words.picker_nobody;
    return found ? this.say("picker_found", { shown, found }) : this.words.picker_none;
  }

  /** @param {string} name @param {{[name: string]: number}} fields */
  say(name, fields) {
    return fillText(this.words[name], fields, /** @type {Lang} */ (this.model.get("lang")));
  }
}

/** Who is chosen, between previous and next; the search is folded away below. */
class OnePerson {
  /** @param {Model} model @param {MatchList} list */
  constructor(model, list) {
    this.model = model;
    this.list = list;
    const { picker_previous: previous, picker_next: next, picker_other: other } = list.words;
    this.name = make("strong");
    this.place = make("small");
    this.back = this.step("‹", previous, -1);
    this.on = this.step("›", next, 1);
    const who = make("p", { role: "status" }, make("span", {}, `${model.get("label")}: `), this.name, " ", this.place);
    this.summary = make("summary", {}, other);
    this.fold = make("details", {}, this.summary, ...list.parts);
    this.parts = [make("div", { class: "kam-picker-one", role: "group", "aria-label": model.get("label") }, this.back, who, this.on), this.fold];
    list.chose = () => this.close();
    this.fold.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
  }

  /** @param {string} sign @param {string} name @param {number} by */
  step(sign, name, by) {
    const button = makeButton(sign, "kam-picker-step", () => this.go(by));
    button.setAttribute("aria-label", name);
    button.title = name;
    return button;
  }

  /** From the last to the first and back, so that a button never goes dead under a finger. @param {number} by */
  go(by) {
    const keys = this.model.get("who");
    if (keys.length) take(this.model, "value", keys[(keys.indexOf(this.model.get("value")) + by + keys.length) % keys.length]);
  }

  close() {
    this.fold.open = false;
    this.summary.focus();
    return undefined;
  }

  show() {
    const keys = this.model.get("who");
    const at = keys.indexOf(this.model.get("value"));
    this.name.textContent = at < 0 ? this.list.words.picker_nobody : this.model.get("names")[at];
    this.place.textContent = at < 0 ? "" : this.list.say("picker_place", { place: at + 1, count: keys.length });
    this.back.disabled = this.on.disabled = keys.length < 2;
    this.fold.hidden = keys.length < 2;
  }
}

export default { render };
