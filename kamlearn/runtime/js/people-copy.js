/**
 * The page's own copy of what is on the workbench: Python may be restarted and loses nothing.
 * Only when the learner asks for it, the copy is also kept on the device; see people-shelf.js.
 */

import { ASIDE, PeopleShelf } from "./people-shelf.js";

/** @typedef {{[part: string]: string}} Parts  an empty text: the part is gone */
/**
 * @typedef {"full" | "newer" | "busy" | "unavailable" | "conflict" | "forgotten"} Problem
 *   full: the last changes could not be written; newer, busy, unavailable: there is no database;
 *   conflict: another tab wrote since; forgotten: another tab removed what was kept
 */

const HEAD = "head";
const PERSON = "person ";
const EMPTY = '"people":[]';

export class PeopleCopy {
  constructor(shelf = new PeopleShelf()) {
    this.shelf = shelf;
    /** @type {Map<string, string>} */
    this.parts = new Map();
    /** Damaged parts, out of the way and not lost. @type {Map<string, string>} */
    this.aside = new Map();
    /** Parts that are not yet on the device as they are here. @type {Set<string>} */
    this.unwritten = new Set();
    /** Of what is kept on the device; null while nothing is. @type {number | null} */
    this.revision = null;
    /** @type {Problem | null} */
    this.problem = null;
    /** @type {Promise<void> | undefined} */
    this.beginning = undefined;
    /** @type {Promise<unknown>} one piece of work after the other */
    this.queue = Promise.resolve();
    /** What the last erasing found left. @type {Promise<number | undefined> | undefined} */
    this.erasing = undefined;
    /** @type {Set<() => void>} */
    this.watchers = new Set();
  }

  get remembers() {
    return this.revision !== null;
  }

  get count() {
    return [...this.parts.keys()].filter((part) => part.startsWith(PERSON)).length;
  }

  /** What was kept on the device comes into the copy, once. @returns {Promise<"tab" | "device" | "nothing">} where the parts are from */
  async begin() {
    const isFirst = !this.beginning;
    this.beginning ??= this.work(async () => {
      const kept = await this.shelf.read();
      if (kept.revision) this.accept(kept);
    });
    await this.beginning;
    if (!this.parts.size) return "nothing";
    return isFirst ? "device" : "tab";
  }

  /** @param {import("./people-shelf.js").Kept} kept */
  accept({ revision, parts }) {
    const all = [...parts];
    this.parts = new Map(all.filter(([part]) => !part.startsWith(ASIDE)));
    this.aside = new Map(all.filter(([part]) => part.startsWith(ASIDE)));
    this.unwritten.clear();
    this.revision = revision;
  }

  /** @param {Parts} changes */
  take(changes) {
    for (const [part, text] of Object.entries(changes)) {
      if (text) this.parts.set(part, text);
      else this.parts.delete(part);
      this.unwritten.add(part);
    }
    return this.flush();
  }

  /** What waits is written together, in one piece. */
  flush() {
    return this.work(async () => {
      if (this.revision === null || this.problem === "conflict" || !this.unwritten.size) return;
      const names = [...this.unwritten];
      this.unwritten.clear();
      try {
        this.settle(await this.shelf.write(this.revision, names.map((part) => [part, this.find(part)])));
      } catch (problem) {
        names.forEach((part) => this.unwritten.add(part));
        throw problem;
      }
    });
  }

  /** @param {string} part */
  find(part) {
    return this.parts.get(part) ?? this.aside.get(part) ?? "";
  }

  /** @param {import("./people-shelf.js").Written} written */
  settle({ isWritten, revision }) {
    if (isWritten) {
      this.revision = revision;
      this.problem = null;
    } else if (revision) this.problem = "conflict";
    else {
      // Erased in another tab: writing it again would undo that.
      this.revision = null;
      this.problem = "forgotten";
    }
  }

  /** Keep everything on the device from now on; what another tab keeps there is asked about first. */
  remember() {
    return this.work(async () => {
      const { revision } = await this.shelf.read();
      this.revision = 0;
      if (revision) this.problem = "conflict";
      else await this.writeAll(0);
    });
  }

  /** In place of what another tab wrote. */
  keepMine() {
    return this.work(async () => this.writeAll((await this.shelf.read()).revision));
  }

  /** @param {number} revision */
  async writeAll(revision) {
    const all = [...this.parts, ...this.aside];
    this.unwritten = new Set(all.map(([part]) => part));
    const written = await this.shelf.write(revision, all, true);
    if (written.isWritten) this.unwritten.clear();
    this.settle(written);
  }

  /** What another tab wrote, in place of what is here. */
  takeOthers() {
    return this.work(async () => {
      this.accept(await this.shelf.read());
      this.problem = null;
    });
  }

  /** Remove what is kept on the device; the open tab keeps its copy. */
  forget() {
    return this.work(async () => {
      const left = await this.shelf.remove();
      if (left) throw new Error(`${left} parts are still there`);
      this.revision = null;
      this.problem = null;
    });
  }

  /** @returns {Promise<number | undefined>} how many parts a second look still found on the device; undefined: it cannot be looked at */
  async erase() {
    /** @type {number | undefined} */
    let left;
    await this.work(async () => {
      this.parts.clear();
      this.aside.clear();
      this.unwritten.clear();
      this.revision = null;
      left = await this.shelf.remove();
      this.problem = null;
    });
    return left;
  }

  /** What is kept is of a newer course: it stays as it is, and this tab does not touch it. */
  leaveAlone() {
    return this.work(async () => {
      this.parts.clear();
      this.aside.clear();
      this.unwritten.clear();
      this.revision = null;
      this.problem = "newer";
    });
  }

  /** Damaged parts go aside, here and on the device. @param {string[]} names */
  setAside(names) {
    for (const part of names) {
      this.aside.set(ASIDE + part, this.parts.get(part) ?? "");
      this.parts.delete(part);
      this.unwritten.add(part).add(ASIDE + part);
    }
    return this.flush();
  }

  /** Whether another tab wrote meanwhile: better said before the learner goes on. */
  look() {
    return this.work(async () => {
      if (this.revision === null || this.problem) return;
      const { revision } = await this.shelf.read();
      if (revision !== this.revision) this.settle({ isWritten: false, revision });
    });
  }

  /** The same file as Python's own: the learner can have it even when Python hangs. */
  file() {
    const keys = [...this.parts.keys()].filter((part) => part.startsWith(PERSON)).map((part) => Number(part.slice(PERSON.length)));
    const people = keys.sort((one, other) => one - other).map((key) => this.parts.get(PERSON + key));
    return (this.parts.get(HEAD) ?? "").replace(EMPTY, () => `"people":[${people.join(",")}]`);
  }

  /**
   * @param {() => Promise<void>} act
   * @returns {Promise<void>} never rejected: what went wrong is the problem
   */
  work(act) {
    const done = this.queue.then(act).catch((problem) => {
      this.problem = problemOf(problem, this.revision !== null);
      if (this.problem !== "full" && this.revision === 0) this.revision = null;
    });
    this.queue = done.then(() => this.watchers.forEach((watch) => watch()));
    return done;
  }
}

/**
 * @param {any} problem
 * @param {boolean} remembers
 * @returns {Problem}
 */
function problemOf(problem, remembers) {
  if (problem?.name === "VersionError") return "newer";
  if (problem?.name === "TimeoutError") return "busy";
  const isShut = ["SecurityError", "UnknownError", "TypeError", "ReferenceError"].includes(problem?.name);
  return isShut || !remembers ? "unavailable" : "full";
}
