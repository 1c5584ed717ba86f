/** Saving answers to a file and loading them again. */

/** @import {Rejected} from "../sheet.js" */
/** @import {Page, Part} from "./section.js" */
import { make, makeButton } from "../dom.js";
import { exportSheet, importSheet } from "../exchange.js";
import { LARGEST_FILE, SheetError } from "../sheet.js";
import { download, makeSection, say } from "./section.js";

const MOST_LISTED = 20;

/**
 * @param {Page} page
 * @returns {Part}
 */
export function makeFiles(page) {
  const { element, body, tell } = makeSection(page, "file");
  const input = make("input", { type: "file", accept: ".json,application/json" });
  input.addEventListener("change", async () => {
    const [file] = input.files ?? [];
    if (file) tell(...(await loadFile(page, file)));
    input.value = "";
  });
  body.append(
    makeButton(page.words.save, "kam-main", async () => tell(await saveFile(page))),
    make("label", { class: "kam-file" }, make("span", {}, page.words.load), input),
  );
  return { element, refresh: async () => undefined };
}

/** @param {Page} page */
async function saveFile(page) {
  const count = (await page.store.all()).length;
  if (!count) return page.words.save_empty;
  const today = new Date().toISOString().slice(0, 10);
  const file = ["kamlearn", page.store.profile, today].filter(Boolean).join("-") + ".json";
  download(await exportSheet(page.store, page.lang), file);
  return say(page, "save_done", { file, count });
}

/**
 * @param {Page} page
 * @param {File} file
 * @returns {Promise<(string | Node)[]>} what to tell
 */
async function loadFile(page, file) {
  try {
    if (file.size > LARGEST_FILE) throw new SheetError("too-big");
    const result = await importSheet(page.store, await file.text(), page.course);
    await page.refresh();
    return [...summarise(page, result), ...(result.rejected.length ? listRejected(page, result.rejected) : [])];
  } catch (error) {
    return [say(page, `sheet_${error instanceof SheetError ? error.code : "unreadable"}`)];
  }
}

/**
 * @param {Page} page
 * @param {Awaited<ReturnType<typeof importSheet>>} result
 */
function summarise(page, { taken, older, learner, kept }) {
  return [
    say(page, "load_done", { taken }),
    ...(older ? [say(page, "load_older", { count: older })] : []),
    ...(learner && learner !== page.store.profile ? [say(page, "load_learner", { learner: learner.slice(0, 40) })] : []),
    ...(kept ? [] : [page.words.load_unkept]),
  ];
}

/**
 * @param {Page} page
 * @param {Rejected[]} rejected
 */
function listRejected(page, rejected) {
  const lines = rejected.slice(0, MOST_LISTED).map(({ place, exercise, fault }) =>
    say(page, "load_place", { place, exercise: exercise && ` (${exercise})`, reason: page.words[`fault_${fault}`] ?? fault }),
  );
  const more = rejected.length - lines.length;
  if (more > 0) lines.push(say(page, "load_more", { count: more }));
  return [say(page, "load_rejected", { count: rejected.length }), make("ul", {}, ...lines.map((line) => make("li", {}, line)))];
}
