/** Makes dist/: page.js and beside it progress.js, which it loads on the progress page, and dragging.js, which it loads for pieces that move; card-widget.js, slider-widget.js, choice-widget.js, lab-state.js and the workbench's own for widgets; lab.js, which brings labs to life; the style sheets. */

import { readFile, readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { readAllWords } from "./words.mjs";
import { workerPlugin } from "./worker-plugin.mjs";

/** @param {string} path */
const here = (path) => new URL(path, import.meta.url);
// page.js judges and draws eight kinds of answer; a ninth has to be made of what is there.
const LARGEST = { "page.js": 12 * 1024, "progress.js": 5.5 * 1024, "dragging.js": 1536, "card-widget.js": 9.5 * 1024, "slider-widget.js": 3 * 1024, "choice-widget.js": 1.5 * 1024, "cell-map-widget.js": 1.5 * 1024, "lab-state.js": 512, "keeper.js": 6 * 1024, "download-widget.js": 1536, "person-picker-widget.js": 2.5 * 1024, "rating-pad-widget.js": 1536, "file-drop-widget.js": 1.75 * 1024, "text-entry-widget.js": 1024, "live-note-widget.js": 512, "own-answer-widget.js": 4.25 * 1024, "print-page-widget.js": 1024, "copy-text-widget.js": 1024, "lab.js": 6 * 1024, "card.css": 3 * 1024 };

/** Pages with exercises need not carry the progress page, and dragging can come later; widgets are one file each. */
const besidePlugin = {
  name: "beside",
  setup(builder) {
    const resolve = (/** @type {string} */ name) => ({ kind }) => (kind === "dynamic-import" ? { path: `./${name}`, external: true } : undefined);
    builder.onResolve({ filter: /progress\/page\.js$/ }, resolve("progress.js"));
    builder.onResolve({ filter: /\/dragging\.js$/ }, resolve("dragging.js"));
  },
};

/** The store speaks on every page, so its few texts travel with the code, in every language there is. */
async function storeWords() {
  const isStores = ([key]) => key.startsWith("store_");
  const words = Object.entries(await readAllWords());
  return Object.fromEntries(words.map(([lang, texts]) => [lang, Object.fromEntries(Object.entries(texts).filter(isStores))]));
}

const wordsPlugin = {
  name: "words",
  setup(builder) {
    builder.onResolve({ filter: /^kamlearn:words$/ }, ({ path }) => ({ path, namespace: "words" }));
    builder.onLoad({ filter: /.*/, namespace: "words" }, async () => ({ contents: JSON.stringify(await storeWords()), loader: "json" }));
  },
};

// dist/python is another script's.
const old = (await readdir(here("dist/")).catch(() => [])).filter((name) => name !== "python");
await Promise.all(old.map((name) => rm(here(`dist/${name}`), { recursive: true })));
/** @type {import("esbuild").BuildOptions} */
const options = {
  absWorkingDir: fileURLToPath(here(".")),
  outdir: "dist",
  bundle: true,
  format: "esm",
  minify: true,
  target: ["es2020"],
  charset: "utf8",
  legalComments: "none",
};
await build({
  ...options,
  entryPoints: [
    { in: "js/page.js", out: "page" },
    { in: "js/progress/page.js", out: "progress" },
    { in: "js/dragging.js", out: "dragging" },
    { in: "js/lab.js", out: "lab" },
    { in: "css/card.css", out: "card" },
    { in: "css/slider.css", out: "slider" },
    { in: "css/cell-map.css", out: "cell-map" },
    { in: "css/workbench.css", out: "workbench" },
    { in: "css/keeper.css", out: "keeper" },
    { in: "css/lab.css", out: "lab" },
  ],
  plugins: [wordsPlugin, besidePlugin, workerPlugin],
});
await build({
  ...options,
  entryPoints: [
    { in: "js/widget.js", out: "card-widget" },
    { in: "js/slider.js", out: "slider-widget" },
    { in: "js/choice.js", out: "choice-widget" },
    { in: "js/cell-map.js", out: "cell-map-widget" },
    { in: "js/lab-state.js", out: "lab-state" },
    { in: "js/keeper.js", out: "keeper" },
    { in: "js/download.js", out: "download-widget" },
    { in: "js/person-picker.js", out: "person-picker-widget" },
    { in: "js/rating-pad.js", out: "rating-pad-widget" },
    { in: "js/file-drop.js", out: "file-drop-widget" },
    { in: "js/text-entry.js", out: "text-entry-widget" },
    { in: "js/live-note.js", out: "live-note-widget" },
    { in: "js/copy-text.js", out: "copy-text-widget" },
    { in: "js/own-answer.js", out: "own-answer-widget" },
    { in: "js/print-page.js", out: "print-page-widget" },
  ],
  plugins: [wordsPlugin, workerPlugin],
});

for (const [name, largest] of Object.entries(LARGEST)) {
  const size = gzipSync(await readFile(here(`dist/${name}`)), { level: 9 }).length;
  console.log(`${name}: ${size} bytes gzip${size > largest ? `, over its ${largest}` : ""}`);
  // A reader on a slow link pays for every kB: too large is as broken as not there.
  if (size > largest) process.exitCode = 1;
}
