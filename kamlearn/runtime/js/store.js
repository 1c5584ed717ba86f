/**
 * The one store of the page: the learner's answers, by profile, kept in the browser and nowhere else.
 * What only the progress page does with it stands in learners.js, exchange.js and erasing.js.
 */

/** @import {AnswerRecord} from "./types.js" */
/** @import {Key} from "./shelves.js" */
import { openDatabase } from "./database.js";
import { validProfile } from "./limits.js";
import { findFault, pickFields } from "./records.js";
import { DatabaseShelf, MemoryShelf } from "./shelves.js";

/**
 * @typedef {{kind: "memory", reason: "newer" | "busy" | "unavailable"} | {kind: "full"}
 *   | {kind: "set-aside", exercise: string, variant: number}} StoreEvent
 *   memory: answers will not outlive the page; full: one answer could not be written
 */

export class Store {
  /** @param {(event: StoreEvent) => void} [tell] */
  constructor(tell = () => undefined) {
    this.tell = tell;
    /** @type {string | null} the learner code; null until the first opening */
    this.current = null;
    /** @type {Promise<DatabaseShelf | MemoryShelf> | null} */
    this.opening = null;
    /** @type {Map<string, AnswerRecord & {profile: string}>} what could not be written, for as long as the page lives */
    this.unwritten = new Map();
    this.erased = false;
  }

  get profile() {
    return this.current ?? "";
  }

  /** Opens at the first use; in memory where the browser gives no database. */
  open() {
    this.opening ??= this.connect();
    return this.opening;
  }

  async connect() {
    try {
      const onLost = () => void (this.opening = null);
      const shelf = new DatabaseShelf(await openDatabase({ onLost }));
      // Only once: a tab must not change learners under the answers that it shows.
      this.current ??= validProfile(await shelf.getProfile());
      return shelf;
    } catch (error) {
      this.tell({ kind: "memory", reason: reasonOf(error) });
      return new MemoryShelf();
    }
  }

  /**
   * Another tab may close the connection at any moment; then the work is done again on a new one.
   * @template T
   * @param {(shelf: DatabaseShelf | MemoryShelf) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async use(work) {
    const opened = this.open();
    try {
      return await work(await opened);
    } catch (error) {
      if (/** @type {any} */ (error)?.name !== "InvalidStateError") throw error;
      if (this.opening === opened) this.opening = null;
      return work(await this.open());
    }
  }

  /** What was erased stays erased until something new is kept: reading alone makes no new database. */
  wake() {
    if (this.erased) this.opening = null;
    this.erased = false;
  }

  /**
   * The database was erased, or could not be.
   * @param {boolean} gone
   */
  forget(gone) {
    this.unwritten.clear();
    this.current = "";
    this.erased = gone;
    this.opening = gone ? Promise.resolve(new MemoryShelf()) : null;
  }

  /**
   * @param {string} exercise
   * @param {number} variant
   * @returns {Promise<AnswerRecord | null>}
   */
  async load(exercise, variant) {
    await this.open();
    /** @type {Key} */
    const key = [this.profile, exercise, variant];
    const found = this.unwritten.get(JSON.stringify(key)) ?? (await this.use((shelf) => shelf.get(key)));
    return found === undefined ? null : this.accept(found);
  }

  /**
   * @param {AnswerRecord} record
   * @returns {Promise<boolean>} whether it outlives the page
   */
  async save(record) {
    this.wake();
    await this.open();
    const kept = { ...pickFields(record), profile: this.profile };
    const key = JSON.stringify([kept.profile, kept.exercise, kept.variant]);
    try {
      const keeps = await this.use(async (shelf) => {
        await shelf.put(kept);
        return shelf.keeps;
      });
      this.unwritten.delete(key);
      return keeps;
    } catch {
      this.unwritten.set(key, kept);
      this.tell({ kind: "full" });
      return false;
    }
  }

  /** @returns {Promise<AnswerRecord[]>} the sound answers of this profile; the others are set aside */
  async all() {
    await this.open();
    const found = await this.use((shelf) => shelf.list(this.profile));
    const here = [...this.unwritten.values()].filter(({ profile }) => profile === this.profile);
    const stale = new Set(here.map(({ exercise, variant }) => `${exercise} ${variant}`));
    const rest = found.filter(({ exercise, variant }) => !stale.has(`${exercise} ${variant}`));
    const sound = await Promise.all([...rest, ...here].map((record) => this.accept(record)));
    return sound.flatMap((record) => record ?? []);
  }

  /**
   * @param {any} record
   * @returns {Promise<AnswerRecord | null>}
   */
  async accept(record) {
    const fault = findFault(record);
    if (!fault) return pickFields(record);
    const { profile, exercise, variant } = record;
    const found = { record, fault, at: new Date().toISOString() };
    const moved = await this.use((shelf) => shelf.setAside([profile, exercise, variant], found));
    if (moved) this.tell({ kind: "set-aside", exercise: String(exercise), variant: Number(variant) });
    return null;
  }

  /** Whether another tab has switched the profile meanwhile. */
  async isOutdated() {
    if (this.erased) return false;
    await this.open();
    const stored = await this.use((shelf) => shelf.getProfile());
    return validProfile(stored) !== this.profile;
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  const { name } = /** @type {{name?: string}} */ (error ?? {});
  if (name === "VersionError") return "newer";
  return name === "TimeoutError" ? "busy" : "unavailable";
}
