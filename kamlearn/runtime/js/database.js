/** The browser's database "kamlearn": its versions, and opening it. */

import { openDB } from "idb";
import { NAME, PATIENCE } from "./limits.js";

/** @typedef {import("idb").IDBPDatabase<any>} Database */
/** @typedef {import("idb").IDBPTransaction<any, string[], "versionchange">} Upgrade */

/**
 * One step for each version: step n makes version n + 1 out of version n. Never change a published step, add one.
 * @type {((database: Database, upgrade: Upgrade) => void)[]}
 */
export const MIGRATIONS = [
  (database) => {
    database.createObjectStore("answers", { keyPath: ["profile", "exercise", "variant"] });
  },
  (database, upgrade) => {
    upgrade.objectStore("answers").createIndex("profile", "profile");
    database.createObjectStore("profiles", { keyPath: "profile" });
    database.createObjectStore("settings");
    database.createObjectStore("set-aside", { autoIncrement: true });
  },
  // The learner's own people, part by part, and for each profile how often they were written.
  (database) => {
    database.createObjectStore("people", { keyPath: ["profile", "part"] });
    database.createObjectStore("benches", { keyPath: "profile" });
  },
];

const STORES = ["answers", "profiles", "settings", "set-aside", "people", "benches"];

/**
 * @param {{onLost?: () => void, steps?: typeof MIGRATIONS, name?: string, patience?: number}} [options]
 *   onLost: the connection is gone, because another tab needs it or the browser closed it
 * @returns {Promise<Database>}
 */
export async function openDatabase({ onLost, steps = MIGRATIONS, name = NAME, patience = PATIENCE } = {}) {
  /** @type {Promise<Database>} */
  const opening = openDB(name, steps.length, {
    upgrade: (database, oldVersion, _, transaction) => {
      for (const step of steps.slice(oldVersion)) step(database, /** @type {any} */ (transaction));
    },
    blocking: (_current, _blocked, event) => {
      /** @type {IDBDatabase} */ (event.target).close();
      onLost?.();
    },
    terminated: () => onLost?.(),
  });
  const database = await inTime(opening, patience);
  if (steps === MIGRATIONS && STORES.some((store) => !database.objectStoreNames.contains(store))) {
    database.close();
    throw new DOMException("stores are missing", "InvalidStateError");
  }
  return database;
}

/**
 * @param {Promise<Database>} opening
 * @param {number} patience
 * @returns {Promise<Database>}
 */
function inTime(opening, patience) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      reject(new DOMException("no answer in time", "TimeoutError"));
      opening.then((late) => late.close(), () => undefined);
    }, patience);
    opening.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
