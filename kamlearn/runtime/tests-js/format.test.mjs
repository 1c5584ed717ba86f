import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { fillHtml, fillText, formatValue } from "../js/format.js";

const rows = JSON.parse(readFileSync(new URL("formatted_values.json", import.meta.url), "utf8"));

for (const { value, type, lang, text } of rows) {
  test(`${value} as ${type} in ${lang}`, () => assert.equal(formatValue(value, type, lang), text));
}

test("a learner's text enters HTML escaped, and never as a template", () => {
  const fields = { typed: `<img src=x onerror="alert('&')">{answer:percent}$&`, answer: 1 };
  assert.equal(
    fillHtml("<p>{typed:text}</p>", fields, "id"),
    "<p>&#60;img src=x onerror=&#34;alert(&#39;&#38;&#39;)&#34;&#62;{answer:percent}$&#38;</p>",
  );
});

test("a placeholder without a type is text", () => {
  assert.equal(fillText("{typed}!", { typed: "a" }, "en"), "a!");
});

test("a missing or wrong value is an error, not a gap", () => {
  assert.throws(() => fillText("{answer:percent}", {}, "id"), RangeError);
  assert.throws(() => fillText("{answer:percent}", { answer: "x" }, "id"), RangeError);
  assert.throws(() => fillText("{answer:percent}", { answer: NaN }, "id"), RangeError);
  assert.throws(() => fillText("{answer:nothing}", { answer: 1 }, "id"), RangeError);
});
