/** The rating pad, an anywidget view: native radio buttons from 1 to 5, and one for "not known". */

/** @import {Model} from "./model.js" */
import { make } from "./dom.js";
import { listen, take } from "./model.js";

const RATINGS = ["1", "2", "3", "4", "5"];
const NOT_KNOWN = "not-known";
const AHEAD = 400; // ms that the next person may take to come

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  el.classList.add("kam-rating");
  el.lang = model.get("lang");
  // Several pads of one page must not share a name.
  const name = `kam-rating-${Math.random().toString(36).slice(2)}`;
  const radios = [...RATINGS, NOT_KNOWN].map((value) => make("input", { type: "radio", name, value, ...spoken(model, value) }));
  const texts = [...RATINGS, model.get("not_known")];
  const row = make("div", { class: "kam-rating-row" }, ...radios.map((radio, n) => make("label", {}, radio, make("span", {}, texts[n]))));
  const ask = make("p", { id: `${name}-ask` }, model.get("ask"));
  const ends = make("p", { class: "kam-rating-ends", "aria-hidden": "true" }, make("span", {}, `1: ${model.get("low")}`), make("span", {}, `5: ${model.get("high")}`));
  const group = make("fieldset", { "aria-describedby": ask.id }, make("legend", {}, model.get("label")), ask, row, ends);
  group.addEventListener("change", () => {
    const chosen = radios.find((radio) => radio.checked);
    if (chosen) answer(model, chosen.value);
  });
  let isAgain = false;
  /** @type {Element | null} */
  let last = null;
  const pressing = (/** @type {Event} */ { target }) => {
    const label = /** @type {Element} */ (target).closest("label");
    isAgain = label !== null && label === last;
    last = label;
  };
  document.addEventListener("pointerdown", pressing, true);
  // The keyboard's own clicks have no detail: arrows may still move on.
  group.addEventListener("click", (event) => {
    // A double tap would rate the next person too. On a phone a quick tap beside the first counts as one: a correction.
    if (event.detail > 1 && isAgain) event.preventDefault();
    else if (event.detail > 0 && event.target instanceof HTMLInputElement) settle(model, event.target.value);
  });
  group.addEventListener("keydown", (event) => pressed(event, model, radios, el));
  el.replaceChildren(group);
  const show = () => radios.forEach((radio) => (radio.checked = radio.value === model.get("mark").value));
  show();
  const forget = listen(model, { "change:mark": show });
  return () => {
    document.removeEventListener("pointerdown", pressing, true);
    forget();
  };
}

/** What the ends mean is said with them, since their line is only for the eye. @param {Model} model @param {string} value */
function spoken(model, value) {
  if (value === "1") return { "aria-label": `1: ${model.get("low")}` };
  return value === "5" ? { "aria-label": `5: ${model.get("high")}` } : {};
}

/** @param {Model} model @param {string} value */
function answer(model, value) {
  take(model, "mark", { ...model.get("mark"), value });
}

/**
 * The answer travels with it: changes of a model may wait for each other, messages do not.
 * @param {Model} model
 * @param {string} value
 */
function settle(model, value) {
  answer(model, value);
  model.send({ kind: "settled", mark: model.get("mark") });
}

/**
 * @param {KeyboardEvent} event
 * @param {Model} model
 * @param {HTMLInputElement[]} radios
 * @param {HTMLElement} el
 */
function pressed(event, model, radios, el) {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const value = event.key === "0" || event.key === "?" ? NOT_KNOWN : event.key;
  const chosen = radios.find((radio) => radio.value === value);
  if (!chosen && event.key !== "Enter") return;
  event.preventDefault();
  event.stopPropagation(); // JupyterLab has commands on single keys
  if (isFinished(el, model)) return;
  const wasOpen = !radios.some((radio) => radio.checked);
  if (chosen) chosen.checked = true;
  if (wasOpen) finish(el, model);
  settle(model, radios.find((radio) => radio.checked)?.value ?? "");
  goOn(el);
}

/** @param {HTMLElement} el */
function groupOf(el) {
  return /** @type {HTMLElement} */ (el.closest(".kam-ratings") ?? el);
}

/** @param {HTMLElement} el @returns {HTMLElement[]} */
function padsBeside(el) {
  const group = groupOf(el);
  return group === el ? [el] : [...group.querySelectorAll(/** @type {"div"} */ (".kam-rating"))];
}

/**
 * Everything is answered, so the next person comes: keys that are typed ahead must not change this one's answers.
 * @param {HTMLElement} el
 * @param {Model} model
 */
function finish(el, model) {
  if (padsBeside(el).some((pad) => !pad.querySelector(":checked"))) return;
  groupOf(el).dataset.finished = model.get("mark").who;
  groupOf(el).dataset.until = String(performance.now() + AHEAD);
}

/** @param {HTMLElement} el @param {Model} model */
function isFinished(el, model) {
  const { finished, until } = groupOf(el).dataset;
  return finished === String(model.get("mark").who) && performance.now() < Number(until);
}

/** To the next pad without an answer, or to the next. @param {HTMLElement} el */
function goOn(el) {
  const pads = padsBeside(el);
  const at = pads.indexOf(el);
  const others = [...pads.slice(at + 1), ...pads.slice(0, at)];
  const next = others.find((pad) => !pad.querySelector(":checked")) ?? pads[(at + 1) % pads.length];
  const radio = next.querySelector(":checked") ?? next.querySelector("input");
  if (radio instanceof HTMLElement) radio.focus();
}

export default { render };
