/** The labelled choice, an anywidget view: a row to tap, a list where there are many, or one button that flips. */

import { make, makeButton } from "./dom.js";

/** @typedef {{get(name: string): any, set(name: string, value: any): void, save_changes(): void,
 *   on(event: string, act: () => void): void, off(event: string, act: () => void): void}} Model */

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  el.classList.add("kam-choice");
  el.lang = model.get("lang");
  const show = LOOKS[/** @type {keyof typeof LOOKS} */ (model.get("look"))](model, el);
  model.on("change:value", show);
  show();
  return () => model.off("change:value", show);
}

/** @param {Model} model @param {number} value */
function take(model, value) {
  model.set("value", value);
  model.save_changes();
}

/** @param {Model} model @param {HTMLElement} el */
function drawRow(model, el) {
  // Several choices of one page must not share a name.
  const name = `kam-choice-${Math.random().toString(36).slice(2)}`;
  /** @type {HTMLInputElement[]} */
  const radios = model.get("options").map((/** @type {string} */ _text, /** @type {number} */ n) => make("input", { type: "radio", name, value: String(n) }));
  const row = make("div", { class: "kam-choice-row" });
  model.get("options").forEach((/** @type {string} */ text, /** @type {number} */ n) => row.append(make("label", {}, radios[n], make("span", {}, text))));
  const group = make("fieldset", {}, make("legend", {}, model.get("label")), row);
  group.addEventListener("change", () => take(model, radios.findIndex((radio) => radio.checked)));
  el.replaceChildren(group);
  return () => radios.forEach((radio, n) => (radio.checked = n === model.get("value")));
}

/** @param {Model} model @param {HTMLElement} el */
function drawList(model, el) {
  const options = model.get("options").map((/** @type {string} */ text, /** @type {number} */ n) => make("option", { value: String(n) }, text));
  const list = /** @type {HTMLSelectElement} */ (make("select", {}, ...options));
  list.addEventListener("change", () => take(model, Number(list.value)));
  el.replaceChildren(make("label", {}, make("span", {}, model.get("label")), list));
  return () => (list.value = String(model.get("value")));
}

/** @param {Model} model @param {HTMLElement} el */
function drawFlip(model, el) {
  const flip = () => take(model, (model.get("value") + 1) % model.get("options").length);
  const now = make("span", { role: "status" });
  el.replaceChildren(makeButton(model.get("label"), "kam-choice-flip", flip), now);
  return () => (now.textContent = model.get("options")[model.get("value")]);
}

const LOOKS = { row: drawRow, list: drawList, flip: drawFlip };

export default { render };
