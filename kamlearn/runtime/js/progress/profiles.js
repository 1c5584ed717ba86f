/** Profiles for people who share a device. */

/** @import {Page, Part} from "./section.js" */
import { make, makeButton } from "../dom.js";
import { listProfiles, removeProfile, switchProfile } from "../learners.js";
import { makeConfirmed, makeSection, say } from "./section.js";

/**
 * @param {Page} page
 * @returns {Part}
 */
export function makeProfiles(page) {
  const { element, body, status, tell } = makeSection(page, "profile");
  const now = make("p", { class: "kam-now" });
  const others = make("div", { class: "kam-profiles" });
  body.append(now, others, makeEntry(page, (code) => take(code)));

  /** @param {string} code */
  const take = async (code) => {
    const taken = await switchProfile(page.store, code);
    await page.refresh();
    tell(say(page, taken ? "profile_switched" : "profile_bad", { code: nameOf(page, code) }));
    if (taken) status.focus();
    return taken;
  };
  /** @param {string} code */
  const remove = async (code) => {
    await removeProfile(page.store, code);
    await page.refresh();
    tell(say(page, "profile_removed", { code }));
    status.focus();
  };
  const refresh = async () => {
    const codes = await listProfiles(page.store);
    now.textContent = say(page, "profile_now", { code: nameOf(page, page.store.profile) });
    others.replaceChildren(...(codes.length > 1 ? codes : []).map((code) => makeProfile(page, code, take, remove)));
  };
  return { element, refresh };
}

/**
 * @param {Page} page
 * @param {(code: string) => Promise<boolean>} take
 */
function makeEntry(page, take) {
  const field = make("input", { type: "text", maxlength: "60", autocapitalize: "none", spellcheck: "false", autocomplete: "off" });
  const label = make("label", {}, make("span", {}, page.words.profile_label), field);
  const form = make("form", { class: "kam-new-profile", novalidate: true }, label, make("button", { type: "submit" }, page.words.profile_add));
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const code = field.value.trim();
    const taken = await take(code || " ");
    field.setAttribute("aria-invalid", String(!taken));
    if (taken) field.value = "";
  });
  return form;
}

/**
 * @param {Page} page
 * @param {string} code
 * @param {(code: string) => void} take
 * @param {(code: string) => Promise<void>} remove
 */
function makeProfile(page, code, take, remove) {
  const fields = { code: nameOf(page, code) };
  const use = makeButton(say(page, "profile_use", fields), "", () => take(code));
  const confirmed = {
    label: say(page, "profile_remove", fields),
    question: say(page, "profile_question", fields),
    yes: say(page, "profile_yes", fields),
    cancel: page.words.cancel,
    act: () => remove(code),
  };
  return make("div", { class: "kam-profile" }, ...(code === page.store.profile ? [] : [use]), ...(code ? [makeConfirmed(confirmed)] : []));
}

/**
 * @param {Page} page
 * @param {string} code
 */
function nameOf(page, code) {
  return code || page.words.profile_nameless;
}
