import assert from "node:assert/strict";
import test from "node:test";
import { OutputList } from "../js/python/outputs.js";

/** @returns {{list: OutputList, drawn: number[]}} drawn: how many outputs there were at each change */
function makeList() {
  const drawn = [];
  const list = new OutputList(() => drawn.push(list.items.length));
  return { list, drawn };
}

test("printed text joins what was printed before, errors of the same stream only", () => {
  const { list } = makeList();
  list.add("stream", { name: "stdout", text: "one " });
  list.add("stream", { name: "stdout", text: "two" });
  list.add("stream", { name: "stderr", text: "three" });
  assert.deepEqual(list.items.map(({ name, text }) => [name, text]), [["stdout", "one two"], ["stderr", "three"]]);
});

test("a change makes a new list, so that what is drawn can be compared", () => {
  const { list } = makeList();
  list.add("display_data", { data: { "text/plain": "a" } });
  const before = list.items;
  list.add("stream", { name: "stdout", text: "b" });
  assert.notEqual(list.items, before);
  assert.equal(list.items[0], before[0]);
});

test("cleared at once, or when something new comes", () => {
  const { list, drawn } = makeList();
  list.add("stream", { name: "stdout", text: "old" });
  list.add("clear_output", { wait: true });
  assert.equal(list.items.length, 1);
  list.add("stream", { name: "stdout", text: "new" });
  assert.deepEqual(list.items.map(({ text }) => text), ["new"]);
  list.add("clear_output", { wait: false });
  assert.deepEqual(list.items, []);
  assert.deepEqual(drawn, [1, 1, 0]);
});

test("an update replaces every output of that display, and no other", () => {
  const { list, drawn } = makeList();
  const shown = (text, name) => ({ data: { "text/plain": text }, transient: name ? { display_id: name } : {} });
  for (const [text, name] of [["a", "x"], ["b", "y"], ["c", "x"], ["d", ""]]) list.add("display_data", shown(text, name));
  const untouched = [list.items[1], list.items[3]];
  list.update("x", shown("new", "x"));
  assert.deepEqual(list.items.map(({ data }) => data["text/plain"]), ["new", "b", "new", "d"]);
  assert.deepEqual([list.items[1], list.items[3]], untouched);
  list.update("unknown", shown("lost", "unknown"));
  assert.equal(drawn.length, 5);
});
