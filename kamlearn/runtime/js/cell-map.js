/** A map whose cells can be tapped, an anywidget view: a picture, and a native radio button over each cell. */

/** @import {Model} from "./model.js" */
import { fragment, make } from "./dom.js";
import { listen, take } from "./model.js";

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  el.classList.add("kam-cells");
  el.lang = model.get("lang");
  // Several maps of one page must not share a name.
  const name = `kam-cells-${Math.random().toString(36).slice(2)}`;
  /** @type {HTMLInputElement[]} */
  const radios = model.get("cells").map((/** @type {string} */ cell, /** @type {number} */ n) => make("input", { type: "radio", name, value: String(n), "aria-label": cell }));
  const picture = make("div", {});
  const grid = make("div", { class: "kam-cells-grid" }, ...radios);
  place(grid, model);
  const legend = make("legend", {});
  const group = make("fieldset", {}, legend, make("div", { class: "kam-cells-board" }, picture, grid));
  group.addEventListener("change", () => take(model, "value", radios.findIndex((radio) => radio.checked)));
  el.replaceChildren(group);

  const draw = () => picture.replaceChildren(fragment(model.get("picture")));
  const ask = () => (legend.textContent = model.get("label"));
  const mark = () => {
    radios.forEach((radio, n) => (radio.checked = n === model.get("value")));
    group.disabled = model.get("value") < 0;
  };
  [draw, ask, mark].forEach((act) => act());
  return listen(model, { "change:picture": draw, "change:label": ask, "change:value": mark });
}

/** The grid lies over the cells of the picture, however large it is drawn. @param {HTMLElement} grid @param {Model} model */
function place(grid, model) {
  const [left, top, width, height] = model.get("area").map((/** @type {number} */ share) => `${share * 100}%`);
  Object.assign(grid.style, { left, top, width, height, gridTemplateColumns: `repeat(${model.get("columns")}, 1fr)` });
}

export default { render };
