import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import test from "node:test";
import { readAllWords } from "../words.mjs";

const words = await readAllWords();
const placeholders = (text) => [...text.matchAll(/\{\w+:\w+\}/g)].map(String).sort();

test("both languages have the same texts with the same placeholders", () => {
  assert.deepEqual(Object.keys(words).sort(), ["en", "id"]);
  const shapes = Object.values(words).map((texts) => Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, placeholders(text)])));
  assert.deepEqual(shapes[0], shapes[1]);
});

test("every text that the progress page names is there", () => {
  const folder = new URL("../js/progress/", import.meta.url);
  const code = readdirSync(folder).map((name) => readFileSync(new URL(name, folder), "utf8")).join("\n");
  const named = [...code.matchAll(/say\(page, "([\w-]+)"|page\.words\.(\w+)/g)].map(([, said, read]) => said ?? read);
  assert.ok(named.length > 20);
  for (const key of named) assert.ok(key in words.id, key);
});

test("every fault, file problem and standing has its words", () => {
  const faults = ["record", "exercise", "revision", "variant", "answer", "attempts", "at", "state", "score", "code", "unknown-exercise", "unknown-variant"];
  const sheets = ["too-big", "not-json", "wrong-format", "wrong-version", "unreadable"];
  const states = ["none", "right", "partial", "wrong", "loaded"];
  const news = ["unavailable", "newer", "busy", "full", "set_aside"];
  const keys = [...faults.map((f) => `fault_${f}`), ...sheets.map((s) => `sheet_${s}`), ...states.map((s) => `state_${s}`), ...news.map((n) => `store_${n}`)];
  for (const key of keys) for (const texts of Object.values(words)) assert.ok(texts[key], key);
});
