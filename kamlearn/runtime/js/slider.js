/** The labelled slider, an anywidget view: a native range with a name, a unit and a number field. */

/** @import {Lang, Unit} from "./types.js" */
import { fillText, formatValue } from "./format.js";
import { parseNumber } from "./numbers.js";

/** @typedef {{get(name: string): any, set(name: string, value: any): void, save_changes(): void,
 *   on(event: string, act: () => void): void, off(event: string, act: () => void): void}} Model */

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  // Each slider may run its own copy of this module, so counting would name them all alike.
  const name = `kam-slider-${Math.random().toString(36).slice(2)}`;
  el.classList.add("kam-slider");
  el.lang = model.get("lang");
  el.innerHTML = `<label for="${name}"></label><div class="kam-slider-row"><input type="range" id="${name}">
<span class="kam-slider-entry"><input type="text" autocomplete="off" aria-describedby="${name}-note">
<span class="kam-slider-unit" aria-hidden="true"></span></span></div><p class="kam-slider-note" id="${name}-note" role="status"></p>`;
  const find = (/** @type {string} */ query) => /** @type {HTMLInputElement} */ (el.querySelector(query));
  const range = find("input[type=range]");
  const field = find("input[type=text]");
  const note = find(".kam-slider-note");
  find("label").textContent = model.get("label");
  find(".kam-slider-unit").textContent = model.get("sign");
  field.setAttribute("aria-label", [model.get("label"), model.get("unit_name")].filter(Boolean).join(", "));
  // Keypads for decimals often lack the minus.
  field.inputMode = model.get("minimum") < 0 ? "text" : "decimal";
  Object.assign(range, { min: model.get("minimum"), max: model.get("maximum"), step: model.get("step") });

  const draw = () => {
    range.value = String(model.get("value"));
    range.setAttribute("aria-valuetext", spoken(model));
    if (document.activeElement !== field) field.value = written(model);
  };
  const take = (/** @type {number} */ value) => {
    if (value === model.get("value")) return;
    model.set("value", value);
    model.save_changes();
  };
  const readField = () => {
    const read = readNumber(field.value, model);
    note.textContent = read.note;
    field.setAttribute("aria-invalid", String(read.value === null));
    if (read.value === null) return;
    take(read.value);
    field.value = written(model);
  };
  range.addEventListener("input", () => {
    note.textContent = "";
    take(Number(range.value));
    field.value = written(model);
  });
  field.addEventListener("change", readField);
  field.addEventListener("keydown", (event) => {
    // Enter in a form would submit it.
    if (event.key === "Enter") event.preventDefault();
    if (event.key === "Enter") readField();
  });
  model.on("change:value", draw);
  draw();
  return () => model.off("change:value", draw);
}

/** The number as the field shows it. @param {Model} model */
function written(model) {
  return formatValue(model.get("value"), "count", model.get("lang"));
}

/** The number as it is read aloud. @param {Model} model */
function spoken(model) {
  return [written(model), model.get("unit_name")].filter(Boolean).join(" ");
}

/**
 * @param {string} text
 * @param {Model} model
 * @returns {{value: number | null, note: string}} null: nothing to take; the note says why, or what was done
 */
function readNumber(text, model) {
  const words = model.get("words");
  const lang = /** @type {Lang} */ (model.get("lang"));
  const parsed = parseNumber(text, lang, /** @type {Unit} */ (model.get("unit")));
  const readings = "ask" in parsed ? parsed.ask : "value" in parsed && parsed.value !== null ? [parsed.value] : [];
  const [low, high] = [model.get("minimum"), model.get("maximum")];
  const fitting = readings.filter((value) => value >= low && value <= high);
  if (fitting.length === 1) return { value: fitting[0], note: "" };
  if (readings.length !== 1) return { value: null, note: fillText(words.not_a_number, { typed: text }, lang) };
  return { value: Math.min(Math.max(readings[0], low), high), note: fillText(words.out_of_range, { low, high }, lang) };
}

export default { render };
