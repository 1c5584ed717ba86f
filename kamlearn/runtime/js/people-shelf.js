/** The learner's own people in the browser's database: by profile, part by part, and only when asked to. */

/** @import {Database} from "./database.js" */
import { openDatabase } from "./database.js";
import { validProfile } from "./limits.js";
import { partsOf } from "./shelves.js";

/** @typedef {{revision: number, parts: Map<string, string>}} Kept  revision: 0 where nothing is kept */
/** @typedef {{isWritten: boolean, revision: number}} Written  not written: another tab was first, the revision is its own */

export const ASIDE = "aside ";
const STORES = ["people", "benches"];

export class PeopleShelf {
  /** @type {Promise<Database> | null} */
  opening = null;
  /** The learner's code; a tab keeps to it, whatever another tab changes. @type {string | null} */
  profile = null;

  open() {
    this.opening ??= openDatabase({ onLost: () => (this.opening = null) }).catch((problem) => {
      this.opening = null;
      throw problem;
    });
    return this.opening;
  }

  /**
   * Another tab may close the connection at any moment; then the work is done again on a new one.
   * @template T
   * @param {(database: Database, profile: string) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async use(work) {
    try {
      return await this.begin(work);
    } catch (problem) {
      if (/** @type {any} */ (problem)?.name !== "InvalidStateError") throw problem;
      this.opening = null;
      return this.begin(work);
    }
  }

  /** @template T @param {(database: Database, profile: string) => Promise<T>} work */
  async begin(work) {
    const database = await this.open();
    this.profile ??= validProfile(await database.get("settings", "profile"));
    return work(database, this.profile);
  }

  /** @returns {Promise<Kept>} everything, those set aside too */
  read() {
    return this.use(async (database, profile) => {
      const work = database.transaction(STORES);
      const [bench, found] = await Promise.all([work.objectStore("benches").get(profile), work.objectStore("people").getAll(partsOf(profile))]);
      return { revision: bench?.revision ?? 0, parts: new Map(found.map(({ part, text }) => [String(part), String(text)])) };
    });
  }

  /**
   * All changes or none of them, and only on top of what this tab knows.
   * @param {number} revision that this tab read or wrote last
   * @param {[part: string, text: string][]} changes an empty text: the part is gone
   * @param {boolean} [isAll] nothing else stays
   * @returns {Promise<Written>}
   */
  write(revision, changes, isAll = false) {
    return this.use(async (database, profile) => {
      // Strict: what was said to be kept outlives a power cut.
      const work = database.transaction(STORES, "readwrite", { durability: "strict" });
      const [people, benches] = STORES.map((name) => work.objectStore(name));
      const present = (await benches.get(profile))?.revision ?? 0;
      if (present !== revision) return { isWritten: false, revision: present };
      const next = { isWritten: true, revision: revision + 1 };
      await whole(work, [
        ...(isAll ? [() => people.delete(partsOf(profile))] : []),
        ...changes.map(([part, text]) => () => (text ? people.put({ profile, part, text }) : people.delete([profile, part]))),
        () => benches.put({ profile, revision: next.revision }),
      ]);
      return next;
    });
  }

  /** @returns {Promise<number>} how many parts a second look still found */
  async remove() {
    await this.use(async (database, profile) => {
      const work = database.transaction(STORES, "readwrite", { durability: "strict" });
      await whole(work, [() => work.objectStore("people").delete(partsOf(profile)), () => work.objectStore("benches").delete(profile)]);
    });
    return (await this.read()).parts.size;
  }
}

/**
 * All of the requests or none: a request that cannot even be made does not undo those before it.
 * @param {import("idb").IDBPTransaction<any, string[], "readwrite">} work
 * @param {(() => Promise<unknown>)[]} asks each makes a request
 */
async function whole(work, asks) {
  const done = [work.done];
  try {
    for (const ask of asks) done.push(/** @type {Promise<void>} */ (ask()));
    await Promise.all(done);
  } catch (problem) {
    // They fail with it; nobody waits for them any more.
    done.forEach((each) => each.catch(() => undefined));
    try {
      work.abort();
    } catch {
      // It has ended by itself.
    }
    throw problem;
  }
}
