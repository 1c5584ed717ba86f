/** Where the store puts things: the browser's database, or memory where there is none. Both keep raw values. */

/** @import {Database} from "./database.js" */

/** @typedef {[profile: string, exercise: string, variant: number]} Key */
/** @typedef {{record: any, fault: string, at: string}} SetAside */

export class DatabaseShelf {
  /** @param {Database} database */
  constructor(database) {
    this.database = database;
    this.keeps = true;
  }

  /** @param {Key} key */
  get(key) {
    return this.database.get("answers", key);
  }

  /** @param {any} record */
  put(record) {
    return this.database.put("answers", record);
  }

  /** @param {string} profile */
  list(profile) {
    return this.database.getAllFromIndex("answers", "profile", profile);
  }

  /**
   * Both or neither: a record that is set aside must not be lost on the way.
   * @param {Key} key
   * @param {SetAside} found
   * @returns {Promise<boolean>} false: somebody else has just done it
   */
  async setAside(key, found) {
    const work = this.database.transaction(["answers", "set-aside"], "readwrite");
    const answers = work.objectStore("answers");
    if ((await answers.get(key)) === undefined) return false;
    await Promise.all([work.objectStore("set-aside").add(found), answers.delete(key), work.done]);
    return true;
  }

  /** @returns {Promise<SetAside[]>} */
  listSetAside() {
    return this.database.getAll("set-aside");
  }

  /** @returns {Promise<any>} */
  getProfile() {
    return this.database.get("settings", "profile");
  }

  /** @param {string} profile */
  async setProfile(profile) {
    const work = this.database.transaction(["profiles", "settings"], "readwrite");
    await Promise.all([
      work.objectStore("profiles").put({ profile }),
      work.objectStore("settings").put(profile, "profile"),
      work.done,
    ]);
  }

  /** @returns {Promise<string[]>} */
  async listProfiles() {
    return (await this.database.getAllKeys("profiles")).map(String);
  }

  /** @param {string} profile */
  async removeProfile(profile) {
    const work = this.database.transaction(["profiles", "answers", "people", "benches"], "readwrite");
    const keys = await work.objectStore("answers").index("profile").getAllKeys(profile);
    const removals = keys.map((key) => work.objectStore("answers").delete(key));
    removals.push(...["profiles", "benches"].map((store) => work.objectStore(store).delete(profile)));
    await Promise.all([...removals, work.objectStore("people").delete(partsOf(profile)), work.done]);
  }

  close() {
    this.database.close();
  }
}

/** @param {string} profile @returns {IDBKeyRange} the keys of its people: a list is after every text */
export const partsOf = (profile) => IDBKeyRange.bound([profile], [profile, []]);

export class MemoryShelf {
  constructor() {
    this.keeps = false;
    /** @type {Map<string, any>} */
    this.answers = new Map();
    /** @type {SetAside[]} */
    this.aside = [];
    this.profiles = new Set([""]);
    this.profile = "";
  }

  /** @param {Key} key */
  async get(key) {
    return this.answers.get(JSON.stringify(key));
  }

  /** @param {any} record */
  async put(record) {
    this.answers.set(JSON.stringify([record.profile, record.exercise, record.variant]), record);
  }

  /** @param {string} profile */
  async list(profile) {
    return [...this.answers.values()].filter((record) => record.profile === profile);
  }

  /**
   * @param {Key} key
   * @param {SetAside} found
   */
  async setAside(key, found) {
    this.aside.push(found);
    return this.answers.delete(JSON.stringify(key));
  }

  async listSetAside() {
    return this.aside;
  }

  async getProfile() {
    return this.profile;
  }

  /** @param {string} profile */
  async setProfile(profile) {
    this.profiles.add(profile);
    this.profile = profile;
  }

  async listProfiles() {
    return [...this.profiles];
  }

  /** @param {string} profile */
  async removeProfile(profile) {
    this.profiles.delete(profile);
    for (const record of await this.list(profile)) {
      this.answers.delete(JSON.stringify([profile, record.exercise, record.variant]));
    }
  }

  close() {}
}
