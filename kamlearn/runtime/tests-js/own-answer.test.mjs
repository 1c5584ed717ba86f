import "fake-indexeddb/auto";
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { IDBFactory } from "fake-indexeddb";
import { exportSheet } from "../js/exchange.js";
import { putAll } from "../js/own-answer.js";
import { PeopleCopy } from "../js/people-copy.js";
import { Store } from "../js/store.js";

const RULE = { weights: [4, 3, 2], key_share: 0.2, gives: true, people: 10 };
const GIVEN = [
  { exercise: "own-rule", revision: 1, variant: 0, answer: RULE },
  { exercise: "one-thing-to-give", revision: 1, variant: 0, answer: "done" },
];

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

test("the workbench's answers are in the next page's sheet", async () => {
  assert.equal(await putAll(GIVEN, new Store(), "id"), "put_done");
  const { answers } = JSON.parse(await exportSheet(new Store(), "id"));
  assert.deepEqual(answers.map((/** @type {any} */ { exercise, answer }) => [exercise, answer]), [["one-thing-to-give", "done"], ["own-rule", RULE]]);
});

test("an attempt counts once however often the same is put", async () => {
  const store = new Store();
  await putAll(GIVEN, store, "id");
  await putAll(GIVEN, store, "id");
  assert.equal((await store.load("own-rule", 0))?.attempts, 1);
  await putAll([{ ...GIVEN[0], answer: { ...RULE, people: 11 } }], store, "id");
  assert.equal((await store.load("own-rule", 0))?.attempts, 2);
});

test("people kept on the same device are in no sheet", async () => {
  const copy = new PeopleCopy();
  await copy.begin();
  await copy.take({ head: "{}", "person 1": '{"name":"Bu Tini","phones":["+62 800 0000 0000"],"emails":["tini@example.org"]}' });
  await copy.remember();
  await putAll(GIVEN, new Store(), "id");
  const sheet = await exportSheet(new Store(), "id");
  for (const secret of ["Tini", "0000", "example.org"]) assert.equal(sheet.includes(secret), false, secret);
});

test("nothing to put is said, and so is a browser that keeps nothing", async () => {
  assert.equal(await putAll([], new Store(), "id"), "put_nothing");
  globalThis.indexedDB = /** @type {any} */ (undefined);
  assert.equal(await putAll(GIVEN, new Store(), "id"), "put_unkept");
});
