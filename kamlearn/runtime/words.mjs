/** Reads the texts of the progress page out of kamlearn/words, for the build and the tests. */

import { readFile, readdir } from "node:fs/promises";

const FOLDER = new URL("../words/", import.meta.url);

/** @returns {Promise<{[lang: string]: {[key: string]: string}}>} */
export async function readAllWords() {
  const entries = await readdir(FOLDER, { withFileTypes: true });
  const languages = entries.filter((entry) => entry.isDirectory() && /^[a-z]+$/.test(entry.name)).map(({ name }) => name);
  const texts = languages.map(async (lang) => [lang, readWords(await readFile(new URL(`${lang}/progress.toml`, FOLDER), "utf8"))]);
  return Object.fromEntries(await Promise.all(texts));
}

/**
 * The lines `key = "text"` of our words files; their strings are JSON strings.
 * @param {string} toml
 */
export function readWords(toml) {
  const lines = toml.split(/\r?\n/).filter((line) => line.trim() && !line.startsWith("#"));
  return Object.fromEntries(lines.map((line) => {
    const [, key, text] = /^([\w-]+) = (".*")$/.exec(line) ?? [];
    if (!key) throw new Error(`progress.toml: only lines such as key = "text", not: ${line}`);
    return [key, JSON.parse(text)];
  }));
}
