/** Erasing everything that the course keeps in this browser, and looking again whether it is gone. */

/** @import {Store} from "./store.js" */
import { NAME, PATIENCE } from "./limits.js";
import { forget, keepsAny } from "./python/keeping.js";

/**
 * @param {Store} store
 * @returns {Promise<boolean>} true when a second look found nothing left
 */
export async function eraseEverything(store) {
  (await store.open()).close();
  const gone = await removeDatabase(PATIENCE).catch(() => typeof indexedDB === "undefined");
  store.forget(gone);
  await forget();
  return gone && !(await keepsAny());
}

/** @param {number} patience */
async function removeDatabase(patience) {
  const removal = finish(indexedDB.deleteDatabase(NAME)).then(() => true);
  const late = new Promise((resolve) => setTimeout(resolve, patience, false));
  return (await Promise.race([removal, late])) && !(await databaseExists());
}

async function databaseExists() {
  if (indexedDB.databases) return (await indexedDB.databases()).some(({ name }) => name === NAME);
  let found = true;
  const request = indexedDB.open(NAME);
  request.onupgradeneeded = () => void (found = false);
  (await finish(request)).close();
  if (!found) await finish(indexedDB.deleteDatabase(NAME));
  return found;
}

/**
 * @template T
 * @param {IDBRequest<T>} request
 * @returns {Promise<T>}
 */
function finish(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
