/** The Output widget: it takes what is printed and shown while Python is inside it. */

import { DOMWidgetModel, DOMWidgetView } from "@jupyter-widgets/base";
import { OutputArea, OutputList } from "./outputs.js";

const MODULE = "@jupyter-widgets/output";

export class OutputModel extends DOMWidgetModel {
  /** @returns {any} */
  defaults() {
    const names = { _model_name: "OutputModel", _model_module: MODULE, _view_name: "OutputView", _view_module: MODULE };
    const versions = { _model_module_version: "1.0.0", _view_module_version: "1.0.0" };
    return { ...super.defaults(), ...names, ...versions, msg_id: "", outputs: [] };
  }

  /**
   * @param {any} attributes
   * @param {any} options
   */
  initialize(attributes, options) {
    super.initialize(attributes, options);
    const manager = /** @type {any} */ (this.widget_manager);
    this.list = new OutputList(() => this.tell());
    this.list.items = this.get("outputs") ?? [];
    manager.lists.add(this.list);
    this.on("change:msg_id", () => manager.capture(this.previous("msg_id"), this.get("msg_id"), this.list));
    this.on("change:outputs", (_model, items, { mine = false } = {}) => mine || this.take(items));
    this.once("destroy", () => manager.lists.delete(this.list));
  }

  /** Python hears what its Output holds, as in a notebook. */
  tell() {
    this.set("outputs", this.list?.items, /** @type {any} */ ({ mine: true }));
    this.save_changes();
    this.trigger("draw");
  }

  /** @param {any[]} items set by Python */
  take(items) {
    if (this.list) this.list.items = items;
    this.trigger("draw");
  }
}

export class OutputView extends DOMWidgetView {
  render() {
    super.render();
    this.el.classList.add("jupyter-widgets", "widget-output");
    const model = /** @type {OutputModel} */ (this.model);
    const area = (this.area = new OutputArea(this.el, /** @type {any} */ (model.widget_manager)));
    const draw = () => area.draw(model.list?.items ?? []);
    this.listenTo(model, "draw", draw);
    // Widgets in it can only be shown once it stands in the page itself.
    this.displayed.then(draw);
  }

  remove() {
    this.area?.draw([]);
    return super.remove();
  }
}
