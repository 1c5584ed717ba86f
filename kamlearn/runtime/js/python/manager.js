/** ipywidgets' manager for a page: which classes there are, where views go, whose output is whose. */

/** @import {Kernel} from "./kernel.js" */
/** @import {OutputList} from "./outputs.js" */
import * as base from "@jupyter-widgets/base";
import { ManagerBase } from "@jupyter-widgets/base-manager";
import * as controls from "@jupyter-widgets/controls";
import { MessageLoop } from "@lumino/messaging";
import { Widget } from "@lumino/widgets";
import { anywidget } from "./anywidget.js";
import * as output from "./output-widget.js";

/** @type {{[module: string]: () => any}} */
const MODULES = {
  "@jupyter-widgets/base": () => base,
  "@jupyter-widgets/controls": () => controls,
  "@jupyter-widgets/output": () => output,
  anywidget,
};

export class PageManager extends ManagerBase {
  /** @param {Kernel} kernel */
  constructor(kernel) {
    super();
    this.kernel = kernel;
    /** Output widgets that want what belongs to a message. @type {Map<string, OutputList[]>} */
    this.captures = new Map();
    /** @type {Set<OutputList>} */
    this.lists = new Set();
    /** Views by the element that they stand in. @type {Map<Element, any>} */
    this.shown = new Map();
    addEventListener("resize", () => this.shown.forEach(tellSize));
  }

  /**
   * @param {string} name
   * @param {string} module
   */
  async loadClass(name, module) {
    const found = MODULES[module]?.()[name];
    if (!found) throw new Error(`no widget class ${name} of ${module} in this page`);
    return found;
  }

  /**
   * @param {any} view
   * @param {HTMLElement} place
   */
  async display_view(view, place) {
    if (!place.isConnected) return;
    Widget.attach(view.luminoWidget, place);
    this.shown.set(place, view);
    view.once("remove", () => this.shown.delete(place));
  }

  /**
   * Take an element out of the page; a view in it is told first, while it still stands there.
   * @param {Element} place
   */
  release(place) {
    this.shown.get(place)?.remove();
    place.remove();
  }

  /**
   * The base class keeps `shell`, `iopub` and `input` only, so the cell's name travels under `shell`.
   * @param {any} [view]
   * @returns {any}
   */
  callbacks(view) {
    return { shell: { cell: view && this.kernel.cellAround(view.el) } };
  }

  /**
   * @param {string} before
   * @param {string} now the message whose output this list takes, or ""
   * @param {OutputList} list
   */
  capture(before, now, list) {
    const others = (this.captures.get(before) ?? []).filter((other) => other !== list);
    if (others.length) this.captures.set(before, others);
    else this.captures.delete(before);
    if (now) this.captures.set(now, [...(this.captures.get(now) ?? []), list]);
  }

  async _get_comm_info() {
    return {};
  }

  /**
   * @param {string} target
   * @param {string} modelId
   * @param {any} [data]
   * @param {any} [_metadata]
   * @param {any[]} [buffers]
   * @returns {Promise<any>}
   */
  async _create_comm(target, modelId, data, _metadata, buffers) {
    const comm = this.kernel.comm(modelId, target);
    comm.open(data ?? {}, undefined, undefined, buffers);
    return comm;
  }
}

/** @param {any} view */
function tellSize(view) {
  MessageLoop.postMessage(view.luminoWidget, Widget.ResizeMessage.UnknownSize);
}
