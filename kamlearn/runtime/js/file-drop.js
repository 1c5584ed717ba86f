/** A field for files, an anywidget view: files are read here and go to Python in pieces. */

/** @import {Lang} from "./types.js" */
/** @import {Model} from "./model.js" */
import { make } from "./dom.js";
import { fillText } from "./format.js";
import { listen } from "./model.js";

const PIECE = 4_000_000; // bytes: a notebook server cuts the line at 10 MB

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  const name = `kam-files-${Math.random().toString(36).slice(2)}`;
  el.classList.add("kam-entry", "kam-files");
  el.lang = model.get("lang");
  const field = make("input", { type: "file", id: name, accept: model.get("accept"), multiple: model.get("several"), "aria-describedby": `${name}-hint` });
  const status = make("p", { role: "status", class: "kam-said" });
  const alert = make("p", { role: "alert", class: "kam-said" });
  field.addEventListener("change", async () => {
    const { fit, problems } = sort([...(field.files ?? [])], model);
    alert.textContent = problems.join(" ");
    if (!fit.length) return;
    status.textContent = model.get("words").reading;
    const unreadable = await give(fit, model);
    alert.textContent = [...problems, ...unreadable].join(" ");
    field.value = ""; // so that the same file can be chosen again, mended
  });
  el.replaceChildren(make("label", { for: name }, model.get("label")), make("p", { id: `${name}-hint` }, model.get("hint")), field, status, alert);
  return listen(model, { "msg:custom": () => (status.textContent = "") });
}

/**
 * @param {File[]} files
 * @param {Model} model
 */
export function sort(files, model) {
  const largest = model.get("largest");
  const fit = files.filter((file) => file.size <= largest);
  const problems = files.filter((file) => file.size > largest).map((file) => say(model, "file_too_large", file));
  return { fit, problems };
}

/**
 * @param {File[]} files
 * @param {Model} model
 * @returns {Promise<string[]>} what could not be read: a file may be gone since it was chosen
 */
export async function give(files, model) {
  const problems = [];
  model.send({ kind: "begin" });
  for (const file of files) {
    const bytes = await file.arrayBuffer().catch(() => undefined);
    if (bytes) sendPieces(file.name, bytes, model);
    else problems.push(say(model, "file_unreadable", file));
  }
  model.send({ kind: "end" });
  return problems;
}

/** @param {string} name @param {ArrayBuffer} bytes @param {Model} model */
function sendPieces(name, bytes, model) {
  model.send({ kind: "file", name });
  for (let at = 0; at < bytes.byteLength; at += PIECE) model.send({ kind: "piece" }, undefined, [bytes.slice(at, at + PIECE)]);
}

/** @param {Model} model @param {string} name @param {File} file */
function say(model, name, file) {
  const fields = { file: file.name, megabytes: Math.ceil(file.size / 1e6), largest: model.get("largest") / 1e6 };
  return fillText(model.get("words")[name], fields, /** @type {Lang} */ (model.get("lang")));
}

export default { render };
