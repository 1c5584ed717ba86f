import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { MIGRATIONS, openDatabase } from "../js/database.js";
import { eraseEverything } from "../js/erasing.js";
import { removeProfile, switchProfile } from "../js/learners.js";
import { PeopleCopy } from "../js/people-copy.js";
import { Store } from "../js/store.js";

const HEAD = '{"format":"kamlearn-workbench","version":1,"people":[],"added":2}';
const TWO = { head: HEAD, "person 1": '{"key":1}', "person 2": '{"key":2}' };

/** A page that has opened; `copy.work` is awaited by each of its acts. */
async function page(parts = {}) {
  const copy = new PeopleCopy();
  await copy.begin();
  if (Object.keys(parts).length) await copy.take(parts);
  return copy;
}
/** @param {PeopleCopy} copy */
const here = (copy) => Object.fromEntries(copy.parts);
const kept = async () => here(await page());

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("nothing reaches the device until the learner asks for it", async () => {
  const copy = await page(TWO);
  assert.equal(copy.remembers, false);
  assert.deepEqual(await kept(), {});
  const database = await openDatabase();
  assert.equal(await database.count("people"), 0);
  assert.equal(await database.count("benches"), 0);
});

test("the page has everything for the next Python", async () => {
  const copy = await page(TWO);
  await copy.take({ head: "2", "person 1": "", "person 3": '{"key":3}' });
  assert.equal(await copy.begin(), "tab");
  assert.deepEqual(here(copy), { head: "2", "person 2": '{"key":2}', "person 3": '{"key":3}' });
  assert.equal(copy.count, 2);
});

test("what is remembered comes back in the next page, and so does every change", async () => {
  const copy = await page(TWO);
  await copy.remember();
  await copy.take({ head: "2", "person 1": "" });
  const next = new PeopleCopy();
  assert.equal(await next.begin(), "device");
  assert.deepEqual(here(next), { head: "2", "person 2": '{"key":2}' });
  assert.equal(next.remembers, true);
});

test("what is forgotten is gone from the device and stays in the tab", async () => {
  const copy = await page(TWO);
  await copy.remember();
  await copy.forget();
  assert.equal(copy.remembers, false);
  assert.deepEqual(here(copy), TWO);
  assert.deepEqual(await kept(), {});
});

test("erasing leaves nothing, and a second look says so", async () => {
  const copy = await page(TWO);
  await copy.remember();
  await copy.setAside(["person 2"]);
  assert.equal(await copy.erase(), 0);
  assert.deepEqual([here(copy), copy.aside.size, copy.remembers], [{}, 0, false]);
  assert.equal(await (await openDatabase()).count("people"), 0);
});

test("an upgrade from version 2 keeps every answer", async () => {
  const old = await openDatabase({ steps: MIGRATIONS.slice(0, 2) });
  await old.put("answers", { profile: "", exercise: "break-even", variant: 0, answer: 1, attempts: 1, at: "2026-01-02T03:04:05.000Z" });
  await old.put("settings", "sinta-7", "profile");
  old.close();
  const copy = await page(TWO);
  await copy.remember();
  const database = await openDatabase();
  assert.equal(await database.count("answers"), 1);
  assert.deepEqual(await database.getAllKeys("benches"), ["sinta-7"]);
});

test("a newer save of another tab is not overwritten", async () => {
  const one = await page(TWO);
  await one.remember();
  const other = await page();
  await other.take({ head: "other" });
  await one.take({ "person 1": "mine" });
  assert.equal(one.problem, "conflict");
  await one.take({ "person 2": "mine too" });
  assert.deepEqual(await kept(), { ...TWO, head: "other" });
  assert.deepEqual(here(one), { ...TWO, "person 1": "mine", "person 2": "mine too" });
});

test("after a conflict the other tab's can be taken", async () => {
  const one = await page(TWO);
  await one.remember();
  await (await page()).take({ head: "other" });
  await one.take({ "person 1": "mine" });
  await one.takeOthers();
  assert.deepEqual([here(one), one.problem], [{ ...TWO, head: "other" }, null]);
  await one.take({ head: "after" });
  assert.deepEqual(await kept(), { ...TWO, head: "after" });
});

test("after a conflict what is here can be kept, whole", async () => {
  const one = await page(TWO);
  await one.remember();
  const other = await page();
  await other.take({ "person 9": "other" });
  await one.take({ "person 1": "mine" });
  await one.keepMine();
  assert.equal(one.problem, null);
  assert.deepEqual(await kept(), { ...TWO, "person 1": "mine" });
  await other.take({ head: "late" });
  assert.equal(other.problem, "conflict");
});

test("a second tab that wants to be remembered asks too", async () => {
  const second = await page({ head: "second" });
  await (await page(TWO)).remember();
  await second.remember();
  assert.equal(second.problem, "conflict");
  assert.deepEqual(await kept(), TWO);
});

test("a tab that comes back to sight sees that another has written", async () => {
  const one = await page(TWO);
  await one.remember();
  await one.look();
  assert.equal(one.problem, null);
  await (await page()).take({ head: "other" });
  await one.look();
  assert.equal(one.problem, "conflict");
});

test("what was erased in another tab is not written again", async () => {
  const one = await page(TWO);
  await one.remember();
  await (await page()).erase();
  await one.take({ head: "late" });
  assert.deepEqual([one.problem, one.remembers], ["forgotten", false]);
  assert.deepEqual(await kept(), {});
  await one.remember();
  assert.deepEqual(await kept(), { ...TWO, head: "late" });
});

test("erasing on the progress page takes people too, and an open tab does not bring them back", async () => {
  const copy = await page(TWO);
  await copy.remember();
  assert.equal(await eraseEverything(new Store()), true);
  await copy.take({ head: "late" });
  assert.equal(copy.problem, "forgotten");
  assert.deepEqual(await kept(), {});
});

test("each profile has its own people, and a removed profile none", async () => {
  const store = new Store();
  const first = await page(TWO);
  await first.remember();
  await switchProfile(store, "sinta-7");
  const sinta = await page({ head: "sinta" });
  await sinta.remember();
  await first.take({ head: "still the first" });
  assert.deepEqual(await kept(), { head: "sinta" });
  await removeProfile(store, "sinta-7");
  assert.deepEqual(await kept(), { ...TWO, head: "still the first" });
  const database = await openDatabase();
  assert.deepEqual([await database.getAllKeys("benches"), await database.count("people")], [[""], 3]);
});

const { put } = IDBObjectStore.prototype;

/** @param {(name: string) => boolean} fails in which stores putting fails */
function refuse(fails) {
  IDBObjectStore.prototype.put = function (...words) {
    if (fails(this.name)) throw new DOMException("no room", "QuotaExceededError");
    return put.apply(this, /** @type {any} */ (words));
  };
}
const allow = () => void (IDBObjectStore.prototype.put = put);
afterEach(allow);

test("when the device is full nothing is half written, the tab has everything, and later it is kept", async () => {
  const copy = await page(TWO);
  await copy.remember();
  refuse((name) => name === "benches");
  await copy.take({ head: "new", "person 1": "", "person 3": '{"key":3}' });
  assert.deepEqual([copy.problem, copy.remembers], ["full", true]);
  assert.deepEqual(await kept(), TWO);
  allow();
  await copy.take({ "person 2": "changed" });
  assert.equal(copy.problem, null);
  assert.deepEqual(await kept(), { head: "new", "person 2": "changed", "person 3": '{"key":3}' });
});

test("a device that is full from the start is said, and tried again", async () => {
  const copy = await page(TWO);
  refuse((name) => name === "people");
  await copy.remember();
  assert.deepEqual([copy.problem, copy.remembers], ["full", true]);
  allow();
  await copy.flush();
  assert.deepEqual([copy.problem, await kept()], [null, TWO]);
});

test("a page that ends in the middle of a write keeps what was saved before", async () => {
  const copy = await page(TWO);
  await copy.remember();
  const database = await openDatabase();
  const work = database.transaction(["people", "benches"], "readwrite");
  work.done.catch(() => undefined);
  await work.objectStore("people").delete(["", "person 1"]);
  work.abort();
  assert.deepEqual(await kept(), TWO);
});

test("without a database everything works in the tab, and that is said", async () => {
  globalThis.indexedDB = /** @type {any} */ ({ open: () => { throw new DOMException("no", "SecurityError"); } });
  const copy = await page(TWO);
  assert.deepEqual([copy.problem, here(copy)], ["unavailable", TWO]);
  await copy.remember();
  assert.deepEqual([copy.problem, copy.remembers], ["unavailable", false]);
  assert.equal(await copy.erase(), undefined);
  assert.deepEqual(here(copy), {});
});

test("a database of a newer course is left alone", async () => {
  (await openDatabase({ steps: [...MIGRATIONS, () => undefined] })).close();
  const copy = await page(TWO);
  await copy.remember();
  assert.deepEqual([copy.problem, copy.remembers], ["newer", false]);
});

test("damaged parts go aside, are not lost, and come back as such", async () => {
  const copy = await page(TWO);
  await copy.remember();
  await copy.setAside(["person 1"]);
  const next = await page();
  assert.deepEqual(Object.fromEntries(next.aside), { "aside person 1": '{"key":1}' });
  assert.deepEqual(here(next), { head: HEAD, "person 2": '{"key":2}' });
});

test("the file is what Python would have saved", async () => {
  const copy = await page({ ...TWO, "person 10": '{"key":10,"contact":{"name":"$& people\\":[]"}}' });
  assert.equal(copy.file(), HEAD.replace("[]", () => '[{"key":1},{"key":2},{"key":10,"contact":{"name":"$& people\\":[]"}}]'));
});
