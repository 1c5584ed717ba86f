/** The profiles of people who share a device. */

/** @import {Store} from "./store.js" */
import { LEARNER_CODE, validProfile } from "./limits.js";

/**
 * @param {Store} store
 * @returns {Promise<string[]>} learner codes, the nameless profile first
 */
export async function listProfiles(store) {
  const codes = await store.use((shelf) => shelf.listProfiles());
  return ["", ...codes.filter((code) => LEARNER_CODE.test(code)).sort()];
}

/**
 * Go on as another learner, new or known.
 * @param {Store} store
 * @param {string} code
 * @returns {Promise<boolean>} false: not a learner code
 */
export async function switchProfile(store, code) {
  if (validProfile(code) !== code) return false;
  store.wake();
  await store.use((shelf) => shelf.setProfile(code));
  store.current = code;
  return true;
}

/**
 * Remove a learner with all answers; the nameless profile takes over from the present one.
 * @param {Store} store
 * @param {string} code
 */
export async function removeProfile(store, code) {
  await store.use((shelf) => shelf.removeProfile(code));
  for (const [key, { profile }] of store.unwritten) if (profile === code) store.unwritten.delete(key);
  if (store.profile === code) await switchProfile(store, "");
}
