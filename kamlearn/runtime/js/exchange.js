/** Answers out of the store into a sheet, and out of a sheet into the store. */

/** @import {Lang} from "./types.js" */
/** @import {Course, Rejected} from "./sheet.js" */
/** @import {Store} from "./store.js" */
import { readSheet, writeSheet } from "./sheet.js";

/**
 * @param {Store} store
 * @param {Lang} lang
 * @returns {Promise<string>} the text of the answer sheet
 */
export async function exportSheet(store, lang) {
  return writeSheet(await store.all(), lang, store.profile);
}

/**
 * Merge a sheet into the present profile: the newer answer wins.
 * @param {Store} store
 * @param {string} text
 * @param {Course} [course]
 * @returns {Promise<{taken: number, older: number, learner: string, kept: boolean, rejected: Rejected[]}>}
 */
export async function importSheet(store, text, course) {
  const { records, learner, rejected } = readSheet(text, course);
  let taken = 0;
  let kept = true;
  for (const record of records) {
    const present = await store.load(record.exercise, record.variant);
    if (present && Date.parse(present.at) >= Date.parse(record.at)) continue;
    kept = (await store.save(record)) && kept;
    taken += 1;
  }
  return { taken, older: records.length - taken, learner, kept, rejected };
}
