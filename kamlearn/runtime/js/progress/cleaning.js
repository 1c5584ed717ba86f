/** Damaged entries as a file, and erasing everything. */

/** @import {Page, Part} from "./section.js" */
import { makeButton } from "../dom.js";
import { eraseEverything } from "../erasing.js";
import { download, makeConfirmed, makeSection, say } from "./section.js";

/**
 * @param {Page} page
 * @returns {Part} hidden while nothing is set aside
 */
export function makeAside(page) {
  const { element, body } = makeSection(page, "aside");
  const refresh = async () => {
    const found = await page.store.use((shelf) => shelf.listSetAside());
    element.hidden = found.length === 0;
    const save = () => download(JSON.stringify(found, null, 1), "kamlearn-set-aside.json");
    body.replaceChildren(say(page, "aside_text", { count: found.length }), makeButton(page.words.aside_save, "", save));
  };
  return { element, refresh };
}

/**
 * @param {Page} page
 * @returns {Part}
 */
export function makeErase(page) {
  const { element, body, status, tell } = makeSection(page, "erase");
  const { erase: label, erase_question: question, erase_yes: yes, cancel } = page.words;
  const act = async () => {
    const gone = await eraseEverything(page.store);
    await page.refresh();
    tell(page.words[gone ? "erase_done" : "erase_failed"]);
    status.focus();
  };
  body.append(makeConfirmed({ label, question, yes, cancel, act }));
  return { element, refresh: async () => undefined };
}
