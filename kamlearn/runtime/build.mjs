/** Makes dist/: page.js and beside it progress.js, which it loads on the progress page; card-widget.js for notebooks; card.css. */

import { readFile, readdir, rm } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const here = (path) => new URL(path, import.meta.url);
const LARGEST = { "page.js": 9000, "progress.js": 5000, "card-widget.js": 9000, "card.css": 2500 };

/**
 * The lines `key = "text"` of our words files; their strings are JSON strings.
 * @param {string} toml
 */
function readWords(toml) {
  const lines = toml.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith("#"));
  return Object.fromEntries(lines.map((line) => {
    const [, key, text] = /^([\w-]+) = (".*")$/.exec(line) ?? [];
    if (!key) throw new Error(`progress.toml: only lines such as key = "text", not: ${line}`);
    return [key, JSON.parse(text)];
  }));
}

/** The store speaks on every page, so its few texts travel with the code, in every language there is. */
async function storeWords() {
  const folders = (await readdir(here("../words/"), { withFileTypes: true })).filter((entry) => entry.isDirectory() && !entry.name.startsWith("_"));
  const pairs = folders.map(async ({ name }) => {
    const words = readWords(await readFile(here(`../words/${name}/progress.toml`), "utf8"));
    return [name, Object.fromEntries(Object.entries(words).filter(([key]) => key.startsWith("store_")))];
  });
  return Object.fromEntries(await Promise.all(pairs));
}

/** Pages with exercises need not carry the progress page. */
const progressPlugin = {
  name: "progress",
  setup(builder) {
    const beside = { path: "./progress.js", external: true };
    builder.onResolve({ filter: /progress\/page\.js$/ }, ({ kind }) => (kind === "dynamic-import" ? beside : undefined));
  },
};

const wordsPlugin = {
  name: "words",
  setup(builder) {
    builder.onResolve({ filter: /^kamlearn:words$/ }, ({ path }) => ({ path, namespace: "words" }));
    builder.onLoad({ filter: /.*/, namespace: "words" }, async () => ({ contents: JSON.stringify(await storeWords()), loader: "json" }));
  },
};

await rm(here("dist/"), { recursive: true, force: true });
await build({
  entryPoints: { page: "js/page.js", progress: "js/progress/page.js", "card-widget": "js/widget.js", card: "css/card.css" },
  absWorkingDir: fileURLToPath(here(".")),
  outdir: "dist",
  bundle: true,
  format: "esm",
  minify: true,
  target: ["es2020"],
  charset: "utf8",
  legalComments: "none",
  plugins: [wordsPlugin, progressPlugin],
});

for (const [name, largest] of Object.entries(LARGEST)) {
  const size = gzipSync(await readFile(here(`dist/${name}`)), { level: 9 }).length;
  console.log(`${name}: ${size} bytes gzip${size > largest ? `, over its ${largest}` : ""}`);
}
