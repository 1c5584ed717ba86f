import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import test from "node:test";

const cli = fileURLToPath(new URL("../js/judge-cli.mjs", import.meta.url));
const variant = {
  table: { bands: [[66, 67, "right"]], otherwise: "wrong" },
  outcomes: { right: { state: "right", score: 1, fields: {}, html: "" }, wrong: { state: "wrong", score: 0, fields: { answer: [0, 0.01] }, html: "<p>{answer:percent}</p>" } },
};

test("one line out for each line in", () => {
  const data = { lang: "id", unit: "percent", variants: [variant] };
  const lines = [{ parse: "1.500", lang: "en", unit: "count" }, { format: 0.667, type: "percent", lang: "id" }, { data, variant: 0, answers: [20, null] }, { data, variant: 0, texts: ["66,7%", "x"] }, {}];
  const { stdout } = spawnSync(process.execPath, [cli], { input: lines.map((line) => JSON.stringify(line)).join("\n"), encoding: "utf8" });
  const [parsed, written, judged, typed, failed] = stdout.trim().split("\n").map((line) => JSON.parse(line));
  assert.deepEqual(parsed, { ask: [1.5, 1500] });
  assert.deepEqual(written, { text: "66,7%" });
  assert.deepEqual(judged.outcomes[0], { answer: 20, state: "wrong", score: 0, code: "wrong", fields: { answer: 0.2 }, html: "<p>20%</p>" });
  assert.equal(judged.outcomes[1].state, "not_attempted");
  assert.equal(typed.outcomes[0].code, "right");
  assert.deepEqual(typed.outcomes[1], { problem: "not-a-number", typed: "x" });
  assert.ok(failed.error);
});
