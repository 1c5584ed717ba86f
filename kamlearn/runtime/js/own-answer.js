/** "Put into my answers", an anywidget view: figures of the workbench go to the page's store, names never. */

/** @import {AnswerRecord} from "./types.js" */
/** @import {Model} from "./model.js" */
import { make, makeButton } from "./dom.js";
import { listen } from "./model.js";
import { Store } from "./store.js";

/** Only the site has a store of answers; a notebook keeps them in its own state. */
const isPage = () => document.querySelector('.kam-lab[data-lab="my-accounts"]') !== null;

/** @typedef {{exercise: string, revision: number, variant: number, answer: any}} Given */
/** @typedef {{load(exercise: string, variant: number): Promise<AnswerRecord | null>, save(record: AnswerRecord): Promise<boolean>}} Answers */

/** @param {{model: Model, el: HTMLElement}} context */
function render({ model, el }) {
  el.classList.add("kam-download");
  el.lang = model.get("lang");
  const words = model.get("words");
  const status = make("p", { role: "status", class: "kam-said" });
  const answers = isPage() ? new Store() : notebook(model);
  el.replaceChildren(makeButton(model.get("label"), "kam-main", () => model.send({ kind: "put" })), status);
  return listen(model, {
    "msg:custom": async (/** @type {any} */ content) => {
      if (content.kind === "answers") status.textContent = words[await putAll(content.answers, answers, model.get("lang"))];
    },
  });
}

/**
 * @param {Given[]} given
 * @param {Answers} answers
 * @param {string} lang
 * @returns {Promise<string>} the words for what came of it
 */
export async function putAll(given, answers, lang) {
  if (!given.length) return "put_nothing";
  const kept = [];
  for (const one of given) kept.push(await put(one, answers, lang));
  return kept.every(Boolean) ? "put_done" : "put_unkept";
}

/** @param {Given} given @param {Answers} answers @param {string} lang */
async function put({ exercise, revision, variant, answer }, answers, lang) {
  const before = await answers.load(exercise, variant).catch(() => null);
  const isRepeat = before !== null && JSON.stringify(before.answer) === JSON.stringify(answer);
  const attempts = (before?.attempts ?? 0) + (isRepeat ? 0 : 1);
  return answers.save({ exercise, revision, variant, lang, answer, attempts, at: new Date().toISOString() });
}

/** @param {Model} model @returns {Answers} */
function notebook(model) {
  return {
    load: async (exercise) => model.get("records")[exercise] ?? null,
    save: async (record) => {
      model.set("records", { ...model.get("records"), [record.exercise]: record });
      model.save_changes();
      return true;
    },
  };
}

export default { render };
