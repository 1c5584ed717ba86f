import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { MIGRATIONS, openDatabase } from "../js/database.js";
import { eraseEverything } from "../js/erasing.js";
import { exportSheet, importSheet } from "../js/exchange.js";
import { listProfiles, removeProfile, switchProfile } from "../js/learners.js";
import { Store } from "../js/store.js";

const record = (more = {}) => ({
  exercise: "break-even", revision: 1, variant: 0, lang: "id", answer: 66.7, attempts: 1, state: "right", score: 1, code: "right",
  at: "2026-01-02T03:04:05.000Z", ...more,
});

/** @type {any[]} */
let events;
const newStore = () => new Store((event) => events.push(event));

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  events = [];
});

test("what is saved is there for the next page", async () => {
  assert.equal(await newStore().save(record()), true);
  const other = newStore();
  assert.deepEqual(await other.load("break-even", 0), record());
  assert.equal(await other.load("break-even", 1), null);
  assert.deepEqual(await other.all(), [record()]);
});

test("an upgrade from version 1 keeps every answer", async () => {
  const old = await openDatabase({ steps: MIGRATIONS.slice(0, 1) });
  await old.put("answers", { ...record(), profile: "" });
  await old.put("answers", { ...record({ variant: 1, answer: true }), profile: "" });
  old.close();
  const store = newStore();
  assert.deepEqual(await store.all(), [record(), record({ variant: 1, answer: true })]);
  const database = /** @type {any} */ (await store.open()).database;
  assert.equal(database.version, 3);
  assert.deepEqual([...database.objectStoreNames], ["answers", "benches", "people", "profiles", "set-aside", "settings"]);
  assert.deepEqual(events, []);
});

test("a damaged record is set aside, reported once, and nothing else is lost", async () => {
  const store = newStore();
  await store.save(record());
  const { database } = /** @type {any} */ (await store.open());
  await database.put("answers", { profile: "", exercise: "hopeless", variant: 2, answer: { when: new Date() }, attempts: -1 });
  assert.deepEqual(await store.all(), [record()]);
  assert.equal(await store.load("hopeless", 2), null);
  assert.deepEqual(events, [{ kind: "set-aside", exercise: "hopeless", variant: 2 }]);
  const [aside] = await store.use((shelf) => shelf.listSetAside());
  assert.equal(aside.fault, "answer");
  assert.equal(aside.record.attempts, -1);
  assert.deepEqual(await newStore().all(), [record()]);
  assert.equal(events.length, 1);
});

test("two reads of the same damaged record set it aside once", async () => {
  const store = newStore();
  const { database } = /** @type {any} */ (await store.open());
  await database.put("answers", { profile: "", exercise: "hopeless", variant: 0 });
  await Promise.all([store.all(), store.load("hopeless", 0), store.all()]);
  assert.equal((await store.use((shelf) => shelf.listSetAside())).length, 1);
  assert.equal(events.length, 1);
});

test("without a database answers live in memory, and that is said", async () => {
  globalThis.indexedDB = /** @type {any} */ ({ open: () => { throw new DOMException("no", "SecurityError"); } });
  const store = newStore();
  assert.equal(await store.save(record()), false);
  assert.deepEqual(await store.load("break-even", 0), record());
  assert.deepEqual(events, [{ kind: "memory", reason: "unavailable" }]);
});

test("a database of a newer version is left alone", async () => {
  const newer = await openDatabase({ steps: [...MIGRATIONS, () => undefined] });
  await newer.put("answers", { ...record(), profile: "" });
  newer.close();
  const store = newStore();
  assert.equal(await store.load("break-even", 0), null);
  assert.deepEqual(events, [{ kind: "memory", reason: "newer" }]);
});

test("a browser that never answers does not keep the page waiting", async () => {
  const silent = Object.create(IDBRequest.prototype, { addEventListener: { value: () => undefined } });
  globalThis.indexedDB = /** @type {any} */ ({ open: () => silent });
  await assert.rejects(openDatabase({ patience: 20 }), { name: "TimeoutError" });
});

test("a tab steps aside for another that upgrades or erases, and goes on afterwards", async () => {
  const one = newStore();
  await one.save(record());
  assert.equal(await eraseEverything(newStore()), true);
  assert.equal(await one.save(record({ attempts: 2 })), true);
  assert.equal((await newStore().load("break-even", 0))?.attempts, 2);
});

test("a full device loses no answer while the page lives", async () => {
  const store = newStore();
  const shelf = await store.open();
  await store.save(record());
  shelf.put = async () => { throw new DOMException("full", "QuotaExceededError"); };
  assert.equal(await store.save(record({ attempts: 2 })), false);
  assert.equal((await store.load("break-even", 0))?.attempts, 2);
  assert.deepEqual((await store.all()).map(({ attempts }) => attempts), [2]);
  assert.deepEqual(events, [{ kind: "full" }]);
});

test("learners who share a device do not see each other's answers", async () => {
  const store = newStore();
  await store.save(record());
  assert.equal(await switchProfile(store, "rara-7"), true);
  assert.equal(await store.load("break-even", 0), null);
  await store.save(record({ answer: 20 }));
  assert.deepEqual(await listProfiles(store), ["", "rara-7"]);
  const next = newStore();
  assert.equal((await next.load("break-even", 0))?.answer, 20);
  await removeProfile(next, "rara-7");
  assert.deepEqual(await listProfiles(next), [""]);
  assert.equal((await next.load("break-even", 0))?.answer, 66.7);
  assert.equal(await store.isOutdated(), true);
});

test("a learner code is letters, digits and hyphens", async () => {
  const store = newStore();
  for (const code of ["rara s", "<b>", "é", "x".repeat(33), " "]) assert.equal(await switchProfile(store, code), false);
  assert.deepEqual(await listProfiles(store), [""]);
});

test("a sheet written here is read here, and the newer answer wins", async () => {
  const store = newStore();
  await store.save(record());
  const sheet = await exportSheet(store, "id");
  const { state, score, code, lang, ...entry } = record();
  assert.deepEqual(JSON.parse(sheet), { format: "kamlearn-answers", version: 1, lang: "id", learner: "", answers: [entry] });
  await store.save(record({ answer: 20, at: "2026-02-01T00:00:00.000Z" }));
  assert.deepEqual(await importSheet(store, sheet), { taken: 0, older: 1, learner: "", kept: true, rejected: [] });
  await switchProfile(store, "other");
  assert.equal((await importSheet(store, `\ufeff${sheet}`)).taken, 1);
  assert.deepEqual(await store.load("break-even", 0), { ...entry, lang: "id" });
});

test("bad entries of a sheet are named with place and reason, the rest is taken", async () => {
  const store = newStore();
  const { state, score, code, lang, ...entry } = record();
  const bad = [null, [], { ...entry, exercise: "../x" }, { ...entry, revision: 0 }, { ...entry, variant: 1.5 }, { ...entry, answer: null },
    { ...entry, answer: "x".repeat(20000) }, { ...entry, attempts: "3" }, { ...entry, at: "yesterday" }, { ...entry, exercise: "nope" }, { ...entry, variant: 3 }];
  const text = JSON.stringify({ format: "kamlearn-answers", version: 1, lang: "id", learner: "x", answers: [...bad, entry] });
  const { taken, rejected } = await importSheet(store, text, new Map([["break-even", 3]]));
  assert.equal(taken, 1);
  assert.deepEqual(rejected.map(({ place }) => place), bad.map((_, at) => at + 1));
  assert.deepEqual(rejected.map(({ fault }) => fault), ["record", "exercise", "exercise", "revision", "variant", "answer", "answer", "attempts", "at", "unknown-exercise", "unknown-variant"]);
});

test("a file that is no answer sheet is refused with the reason", async () => {
  const codes = { "{": "not-json", "": "not-json", "[]": "wrong-format", "5": "wrong-format", "null": "wrong-format", '{"format":"kamlearn-answers"}': "wrong-version",
    '{"format":"kamlearn-answers","version":2,"answers":[]}': "wrong-version", '{"format":"kamlearn-answers","version":1}': "wrong-format", [" ".repeat(5_000_001)]: "too-big" };
  for (const [text, code] of Object.entries(codes)) await assert.rejects(importSheet(newStore(), text), { code });
});

test("erasing leaves nothing, and reading afterwards makes nothing new", async () => {
  const store = newStore();
  await store.save(record());
  await switchProfile(store, "rara");
  assert.equal(await eraseEverything(store), true);
  assert.deepEqual(await store.all(), []);
  assert.deepEqual(await listProfiles(store), [""]);
  assert.equal(await store.isOutdated(), false);
  assert.deepEqual(await indexedDB.databases(), []);
  assert.equal(await store.save(record()), true);
  assert.deepEqual(await newStore().all(), [record()]);
});
