/** The entry for notebooks: an anywidget view whose model keeps the answers. */

/** @import {AnswerRecord, CardStore} from "./types.js" */
import { enhance } from "./card.js";

/** @typedef {{get(name: string): any, set(name: string, value: any): void, save_changes(): void,
 *   on(event: string, act: () => void): void, off(event: string, act: () => void): void}} Model */

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  let undo = () => undefined;
  const draw = () => {
    undo();
    el.innerHTML = model.get("html");
    el.lang = model.get("lang");
    undo = /** @type {() => undefined} */ (enhance(/** @type {HTMLElement} */ (el.querySelector(".kam-card")), makeStore(model)));
  };
  draw();
  model.on("change:html", draw);
  return () => {
    model.off("change:html", draw);
    undo();
  };
}

/**
 * @param {Model} model
 * @returns {CardStore}
 */
function makeStore(model) {
  return {
    silent: true, // kept in the notebook's own state
    load: async (_, variant) => model.get("record")?.[String(variant)] ?? null,
    save: async ({ revision, variant, answer, attempts, state, score, code, at }) => {
      const kept = { revision, variant, answer, attempts, state, score, code, at };
      model.set("record", { ...model.get("record"), [String(variant)]: kept });
      model.save_changes();
      return true;
    },
  };
}

export default { render };
