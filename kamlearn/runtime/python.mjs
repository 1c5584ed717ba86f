/**
 * Makes dist/python/: Python for the page. Pyodide's own files, our Python files compiled by Pyodide itself,
 * the widget manager. Every name carries a hash of its content; manifest.json lists them.
 *
 * KAMLEARN_PACKAGES tells where the Python packages are: {"library": {"ipywidgets": folder or file, ...}, ...}, by pack.
 */

import { createHash } from "node:crypto";
import { access, copyFile, mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { loadPyodide } from "pyodide";
import { unpack } from "./js/python/unpack.js";

/** @param {string} path */
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const PYODIDE = here("node_modules/pyodide/");
const OUT = here("dist/python/");
const PACKAGE = here("../");
const ENGINE = ["pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"];
/** What of kamlearn runs in every page with a lab: no readers, no site, no command line. */
const ROOMS = ["__init__.py", "practice.py", "core", "course", "drawing", "views"];
/** What only the page of one's own accounts loads; of the views, and with their words. */
const ACCOUNTS = ["readers", "writers", "workbench", "drawing/own_labs.py", "drawing/plan_files.py", "drawing/plan_page.py", "drawing/preview_people.py", "drawing/shares.py", "drawing/trial_table.py", ...["copy_text.py", "download.py", "file_drop.py", "keeper.py", "live_note.py", "my_accounts_lab.py", "own_answer.py", "person_picker.py", "print_page.py", "rating_pad.py", "text_entry.py", "workbench"].map((name) => `views/${name}`)];
const ACCOUNTS_WORDS = /^workbench\w*\.toml$/;
/** Bytes gzip: of a page with labs, with one language; and of what the page of one's own accounts has beside. */
const LARGEST = 7.3e6;
const LARGEST_ACCOUNTS = 0.8e6;
/** What a lab's start imports, and with it what a first answer needs. */
const STARTED = `
import sys; sys.path.insert(0, "/kam")
import kampage.start
from kamlearn.drawing.labs import LABS, find_lab
from kamlearn.views.labs import load_all, open_lab
load_all()
for lab in LABS:
    if not find_lab(lab, "id").pack: open_lab(lab, lang="id")
`;
const STARTED_ACCOUNTS = `${STARTED}
open_lab("my-accounts", lang="id")
from kamlearn.views.my_accounts_lab import load_all
load_all()
`;

const files = {};

/** @param {Buffer} data */
const hash = (data) => createHash("sha256").update(data).digest("hex").slice(0, 12);

/**
 * @param {string} name
 * @param {Buffer} data
 * @param {string} [path]
 */
async function put(name, data, path = name.replace(/(\.\w+)$/, `-${hash(data)}$1`)) {
  await mkdir(dirname(join(OUT, path)), { recursive: true });
  await writeFile(join(OUT, path), data);
  files[name] = { path, bytes: data.length };
}

/** Pyodide asks for its files by name, so the folder carries the hash. */
async function putEngine() {
  const data = await Promise.all(ENGINE.map((name) => readFile(PYODIDE + name)));
  const folder = `pyodide-${hash(Buffer.concat(data))}/`;
  await Promise.all(ENGINE.map((name, n) => put(name, data[n], folder + name)));
  return folder;
}

async function putKernel() {
  const made = await build({
    entryPoints: { kernel: "js/python/kernel.js" },
    absWorkingDir: here("."),
    outdir: "dist/python",
    write: false,
    bundle: true,
    format: "esm",
    minify: true,
    target: ["es2022"],
    charset: "utf8",
    legalComments: "none",
    loader: { ".svg": "dataurl" },
    alias: { "sanitize-html": here("js/python/sanitize.js"), "kamlearn:anywidget": here("node_modules/anywidget/dist/index.js") },
    inject: [here("js/python/define.js")],
    logLevel: "warning",
  });
  for (const { path, contents } of made.outputFiles) await put(path.endsWith(".css") ? "kernel.css" : "kernel.js", Buffer.from(contents));
}

/** Gzip of our own, which the page undoes: not every web host compresses such files. Not called .gz: some unpack those on the way. */
async function putPacked(name, path) {
  const data = gzipSync(await readFile(path), { level: 9 });
  await put(name, data, name.replace(/\.\w+$/, `-${hash(data)}.bin`));
}

/** Our Python files, and the words of each language apart: only the page's language travels. */
async function putPython() {
  const scratch = await mkdtemp(join(tmpdir(), "kamlearn-"));
  const python = await loadPyodide();
  python.runPython(await readFile(here("pack.py"), "utf8"));
  const inside = mounter(python);
  const call = (name, ...words) => python.globals.get(name)(...words.map((word) => python.toPy(word)));
  const packs = Object.entries(await listPacks());
  const packAll = (started) =>
    packs.map(([name, { entries, without = [] }]) => {
      const placed = Object.entries(entries).map(([packed, path]) => [packed, inside(path)]);
      call("pack", inside(join(scratch, name)), Object.fromEntries(placed), started(name), without);
      return join(scratch, name);
    });
  const plain = packAll(() => []);
  const started = await listStarted(plain.filter((path) => !isAccounts(path)), STARTED);
  const inAccounts = await listStarted(plain, STARTED_ACCOUNTS);
  for (const path of packAll((name) => (isAccounts(name) ? inAccounts : started))) await putPacked(basename(path), path);
  const stdlib = join(scratch, "python_stdlib.zip");
  call("slim", inside(stdlib), inside(`${PYODIDE}python_stdlib.zip`), started);
  await putPacked("python_stdlib.zip", stdlib);
  await rm(scratch, { recursive: true });
}

/** @returns {(path: string) => string} what a file of this machine is called inside Pyodide */
function mounter(python) {
  const mounted = new Map();
  return (path) => {
    const folder = dirname(path);
    if (!mounted.has(folder)) {
      const name = `/mounted/${mounted.size}`;
      python.FS.mkdirTree(name);
      python.mountNodeFS(name, folder);
      mounted.set(folder, name);
    }
    return `${mounted.get(folder)}/${path.slice(folder.length + 1)}`;
  };
}

/** @param {string} path */
const isAccounts = (path) => basename(path).startsWith("accounts");

/** @param {string[]} packs @param {string} code @returns {Promise<string[]>} the files that a start imports, tried in a Python of its own */
async function listStarted(packs, code) {
  const python = await loadPyodide();
  for (const path of packs) unpack(python.FS, await readFile(path), "/kam");
  python.runPython(await readFile(here("pack.py"), "utf8"));
  python.runPython(code);
  return python.globals.get("imported")().toJs();
}

/** @param {string[]} views @returns {Promise<string[]>} the front end's files that these modules' widgets carry */
async function bundledNames(views) {
  const code = await Promise.all(views.map((name) => readFile(`${PACKAGE}views/${name}`, "utf8")));
  return [...code.join("\n").matchAll(/bundled\("([^"]+)"\)/g)].map(([, name]) => name);
}

/** @typedef {{[packed: string]: string}} Entries */
/** @returns {Promise<{[pack: string]: {entries: Entries, without?: string[]}}>} */
async function listPacks() {
  /** @type {{library: Entries, accounts: Entries}} */
  const { library, accounts } = { library: {}, accounts: {}, ...JSON.parse(process.env.KAMLEARN_PACKAGES ?? "{}") };
  for (const name of (await readdir(here("py"))).filter((name) => !name.startsWith("."))) library[name] = here(`py/${name}`);
  for (const name of ROOMS) library[`kamlearn/${name}`] = PACKAGE + name;
  const apart = await listAccounts();
  for (const name of apart) accounts[`kamlearn/${name}`] = PACKAGE + name;
  const views = (await readdir(PACKAGE + "views")).filter((name) => name.endsWith(".py"));
  const isOwn = (/** @type {string} */ name) => apart.includes(`views/${name}`);
  const common = await bundledNames(views.filter((name) => !isOwn(name)));
  for (const name of common) library[`kamlearn/runtime/dist/${name}`] = here(`dist/${name}`);
  const own = (await bundledNames(views.filter(isOwn))).filter((name) => !common.includes(name));
  for (const name of own) accounts[`kamlearn/runtime/dist/${name}`] = here(`dist/${name}`);
  library["kamlearn/words/__init__.py"] = PACKAGE + "words/__init__.py";
  return {
    "library.pack": { entries: library, without: apart.map((name) => `kamlearn/${name}`) },
    "accounts.pack": { entries: accounts },
    ...(await listWords()),
  };
}

/** @returns {Promise<string[]>} those of ACCOUNTS that there are */
async function listAccounts() {
  const found = await Promise.all(ACCOUNTS.map((name) => access(PACKAGE + name).then(() => [name], () => [])));
  return found.flat();
}

/** The words of each language, those of the workbench apart. */
async function listWords() {
  const entries = await readdir(PACKAGE + "words", { withFileTypes: true });
  const langs = entries.filter((entry) => entry.isDirectory() && entry.name !== "__pycache__").map(({ name }) => name);
  const packs = {};
  for (const lang of langs) {
    const folder = `kamlearn/words/${lang}`;
    const own = (await readdir(`${PACKAGE}words/${lang}`)).filter((name) => ACCOUNTS_WORDS.test(name)).map((name) => `${folder}/${name}`);
    packs[`words-${lang}.pack`] = { entries: { [folder]: `${PACKAGE}words/${lang}` }, without: own };
    packs[`accounts-${lang}.pack`] = { entries: Object.fromEntries(own.map((name) => [name, `${PACKAGE}../${name}`])) };
  }
  return packs;
}

await rm(OUT, { recursive: true, force: true });
const engine = await putEngine();
await putKernel();
await putPython();
const { info } = JSON.parse(await readFile(PYODIDE + "pyodide-lock.json", "utf8"));
const { version } = JSON.parse(await readFile(PYODIDE + "package.json", "utf8"));
await writeFile(OUT + "manifest.json", JSON.stringify({ engine, abi: { ...info, version }, files }, null, 1));

let [total, accounts] = [0, 0];
for (const [name, { path }] of Object.entries(files)) {
  const size = gzipSync(await readFile(join(OUT, path)), { level: 9 }).length;
  if (name.endsWith("-en.pack")) continue;
  if (isAccounts(name)) accounts += size;
  else total += size;
  console.log(`${name}: ${size} bytes gzip`);
}
for (const [what, size, largest] of [["in all, with one language", total, LARGEST], ["own accounts beside", accounts, LARGEST_ACCOUNTS]]) {
  console.log(`${what}: ${size} bytes gzip${size > largest ? `, over its ${largest}` : ""}`);
  // As in build.mjs: too large is as broken as not there.
  if (size > largest) process.exitCode = 1;
}
