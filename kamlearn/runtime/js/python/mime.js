/** One output as elements of the page. What is text stays text; only text/html and SVG are markup, and cleaned. */

/** @import {PageManager} from "./manager.js" */
/** @import {Output} from "./outputs.js" */
import { cleanMarkup } from "./markup.js";

const WIDGET = "application/vnd.jupyter.widget-view+json";
/** The best form first. */
const KINDS = [WIDGET, "text/html", "image/svg+xml", "image/png", "image/jpeg", "text/markdown", "application/json", "text/plain"];

/**
 * @param {Output} output
 * @param {HTMLElement} place
 * @param {PageManager} manager
 */
export async function drawOutput(output, place, manager) {
  if (output.output_type === "stream") drawText(place, `kam-stream kam-${output.name}`, output.text);
  else if (output.output_type === "error") drawError(output, place);
  else await drawData(output.data, place, manager);
}

/**
 * @param {HTMLElement} place
 * @param {string} className
 * @param {string} text
 */
function drawText(place, className, text) {
  place.className = className;
  place.textContent = text;
}

/**
 * @param {Output} output
 * @param {HTMLElement} place
 */
function drawError(output, place) {
  // The role first: a screen reader then reads the text that enters.
  place.setAttribute("role", "alert");
  drawText(place, "kam-error", output.traceback.join("\n"));
}

/**
 * @param {{[mime: string]: any}} data
 * @param {HTMLElement} place
 * @param {PageManager} manager
 */
async function drawData(data, place, manager) {
  const kind = KINDS.find((mime) => mime in data) ?? "text/plain";
  const value = data[kind] ?? "";
  place.className = "kam-shown";
  if (kind === WIDGET) await drawWidget(value.model_id, place, manager);
  else if (kind === "text/html" || kind === "image/svg+xml") place.append(cleanMarkup(value));
  else if (kind.startsWith("image/")) place.append(makeImage(kind, value, data["text/plain"]));
  else drawText(place, "kam-stream", typeof value === "string" ? value : JSON.stringify(value));
}

/**
 * @param {string} modelId
 * @param {HTMLElement} place
 * @param {PageManager} manager
 */
async function drawWidget(modelId, place, manager) {
  const model = /** @type {any} */ (await manager.get_model(modelId));
  const view = await manager.create_view(model, {});
  await manager.display_view(view, place);
}

/**
 * @param {string} kind
 * @param {string} base64
 * @param {string} alt
 */
function makeImage(kind, base64, alt) {
  const image = new Image();
  image.alt = alt;
  image.src = `data:${kind};base64,${base64}`;
  return image;
}
