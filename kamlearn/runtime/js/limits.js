/** Names and limits of the store that several modules share. */

/** The browser's database. */
export const NAME = "kamlearn";

/** Milliseconds: a browser that never answers must not keep the page waiting. */
export const PATIENCE = 4000;

/** What a learner may choose as a code. */
export const LEARNER_CODE = /^[A-Za-z0-9-]{1,32}$/;

/** @param {unknown} code */
export function validProfile(code) {
  return typeof code === "string" && LEARNER_CODE.test(code) ? code : "";
}
