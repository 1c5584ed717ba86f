/** Makes dist/: page.js and beside it progress.js, which it loads on the progress page; card-widget.js, slider-widget.js and lab-state.js for widgets; lab.js, which brings labs to life; the style sheets. */

import { readFile, readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { readAllWords } from "./words.mjs";
import { workerPlugin } from "./worker-plugin.mjs";

/** @param {string} path */
const here = (path) => new URL(path, import.meta.url);
const LARGEST = { "page.js": 10 * 1024, "progress.js": 5 * 1024, "card-widget.js": 9 * 1024, "slider-widget.js": 3 * 1024, "lab-state.js": 512, "lab.js": 6 * 1024, "card.css": 2.5 * 1024 };

/** Pages with exercises need not carry the progress page. */
const progressPlugin = {
  name: "progress",
  setup(builder) {
    const beside = { path: "./progress.js", external: true };
    builder.onResolve({ filter: /progress\/page\.js$/ }, ({ kind }) => (kind === "dynamic-import" ? beside : undefined));
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
await build({
  entryPoints: [
    { in: "js/page.js", out: "page" },
    { in: "js/progress/page.js", out: "progress" },
    { in: "js/lab.js", out: "lab" },
    { in: "js/widget.js", out: "card-widget" },
    { in: "js/slider.js", out: "slider-widget" },
    { in: "js/lab-state.js", out: "lab-state" },
    { in: "css/card.css", out: "card" },
    { in: "css/slider.css", out: "slider" },
    { in: "css/lab.css", out: "lab" },
  ],
  absWorkingDir: fileURLToPath(here(".")),
  outdir: "dist",
  bundle: true,
  format: "esm",
  minify: true,
  target: ["es2020"],
  charset: "utf8",
  legalComments: "none",
  plugins: [wordsPlugin, progressPlugin, workerPlugin],
});

for (const [name, largest] of Object.entries(LARGEST)) {
  const size = gzipSync(await readFile(here(`dist/${name}`)), { level: 9 }).length;
  console.log(`${name}: ${size} bytes gzip${size > largest ? `, over its ${largest}` : ""}`);
}
