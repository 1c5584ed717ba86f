/** One part of the progress page: a heading, its controls and a line that says what just happened. */

/** @import {Course} from "../sheet.js" */
/** @import {Store} from "../store.js" */
import { make, makeButton } from "../dom.js";
import { fillText } from "../format.js";

/**
 * @typedef {{slug: string, titles: string[], href: string}} Listed  titles: one a variant
 * @typedef {{store: Store, words: {[key: string]: string}, lang: string, exercises: Listed[], course: Course,
 *   refresh: () => Promise<void>}} Page
 * @typedef {{element: HTMLElement, refresh: () => Promise<void>}} Part
 */

/**
 * @param {Page} page
 * @param {string} key
 * @param {import("../types.js").Fields} [fields]
 */
export function say(page, key, fields = {}) {
  return fillText(page.words[key] ?? key, fields, page.lang);
}

/**
 * @param {Page} page
 * @param {string} name such as `file`: its words are `file_heading` and `file_text`
 */
export function makeSection(page, name) {
  const body = make("div", { class: "kam-part-body" });
  const status = make("div", { class: "kam-message", role: "status", tabindex: "-1" });
  const text = page.words[`${name}_text`] && name !== "aside" ? [make("p", {}, page.words[`${name}_text`])] : [];
  const element = make("section", { class: "kam-part" }, make("h2", {}, page.words[`${name}_heading`]), ...text, body, status);
  /** @param {...(string | Node)} lines */
  const tell = (...lines) => status.replaceChildren(...lines.map((line) => (typeof line === "string" ? make("p", {}, line) : line)));
  return { element, body, status, tell };
}

/**
 * A button that asks once more, inside the page.
 * @param {{label: string, question: string, yes: string, cancel: string, act: () => Promise<void>}} wording
 */
export function makeConfirmed({ label, question, yes, cancel, act }) {
  const box = make("div", { class: "kam-confirmed" });
  const start = makeButton(label, "kam-danger", () => {
    box.replaceChildren(asked);
    asked.focus();
  });
  const stop = () => {
    box.replaceChildren(start);
    start.focus();
  };
  const buttons = [makeButton(yes, "kam-danger", async () => (stop(), await act())), makeButton(cancel, "", stop)];
  const asked = make("div", { class: "kam-question", role: "group", tabindex: "-1", "aria-label": question }, make("p", {}, question), ...buttons);
  box.append(start);
  return box;
}

/**
 * Hand a text to the learner as a file; no server and no secure context needed.
 * @param {string} text
 * @param {string} name
 */
export function download(text, name) {
  const href = URL.createObjectURL(new Blob([text], { type: "application/json" }));
  const link = make("a", { href, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}
