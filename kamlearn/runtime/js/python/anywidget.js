/** anywidget's own model and view. Its npm file is AMD, so its factory is caught by a `define` of ours. */

import * as base from "@jupyter-widgets/base";
import { define } from "./define.js";
import "kamlearn:anywidget";

/** @type {any} */
let made;

/** Made once: model and view share a registry. */
export function anywidget() {
  return (made ??= define.factory(base));
}
