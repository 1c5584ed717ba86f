"""What the page keeps: answers come back, damage is set aside, everything can be erased."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from kamlearn.answers import check_sheet, load_sheet
from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from tests.browser.learner import Card, axe_violations, learner
from tests.browser.python_page import PythonSite

pytestmark = pytest.mark.browser
ALL = len(load_catalogue())
"""So many exercises the book has."""
both = pytest.mark.parametrize("lang", LANGS)

DAMAGE = """() => new Promise((done) => {
  const opening = indexedDB.open("kamlearn");
  opening.onsuccess = () => {
    const change = opening.result.transaction("answers", "readwrite");
    change.objectStore("answers").put(
      {profile: "", exercise: "price-for-ever", variant: 0, answer: {x: 1}, attempts: "many"});
    change.oncomplete = () => { opening.result.close(); done(); };
  };
})"""


def answer_two(page: Page, site: str, lang: Lang) -> tuple[Card, Card]:
    """One answer wrong, one right; both saved."""
    page.goto(f"{site}/{lang}/discount-80.html")
    number = Card(page, "discount-break-even", lang)
    number.answer("20")
    expect(number.root).to_contain_text(word("card.saved", lang))
    none = Card(page, "hopeless-discount", lang)
    none.none.check()
    none.check()
    expect(none.root).to_contain_text(word("card.saved", lang))
    return number, none


def open_progress(page: Page, site: str, lang: Lang) -> None:
    page.goto(f"{site}/{lang}/progress.html")
    expect(page.locator(".kam-list")).to_be_visible()


@both
def test_answers_come_back_after_a_reload(browser: Browser, site: str, lang: Lang) -> None:
    """Also in the other language, with the feedback in that language."""
    with learner(browser) as page:
        number, none = answer_two(page, site, lang)
        other: Lang = "en" if lang == "id" else "id"
        for shown in (lang, other):
            page.goto(f"{site}/{shown}/discount-80.html")
            expect(number.field).to_have_value("20")
            expect(number.feedback).to_contain_text(word("card.wrong", shown))
            expect(none.none).to_be_checked()
            expect(none.feedback).to_contain_text(word("card.right", shown))


@both
def test_a_damaged_record_is_set_aside_and_said(browser: Browser, site: str, lang: Lang) -> None:
    """Named on the page, offered as a file, and nothing else is lost."""
    with learner(browser, accept_downloads=True) as page:
        number, _ = answer_two(page, site, lang)
        page.evaluate(DAMAGE)
        page.reload()
        title = page.locator("#exercise-price-for-ever .kam-title").inner_text()
        expect(page.locator(".kam-notices")).to_contain_text(title)
        expect(number.field).to_have_value("20")
        open_progress(page, site, lang)
        with page.expect_download() as download:
            page.get_by_role("button", name=word("progress.aside_save", lang)).click()
        assert "many" in Path(download.value.path()).read_text(encoding="utf-8")


@both
def test_storage_that_refuses_is_said(browser: Browser, site: str, lang: Lang) -> None:
    """The exercise still works; the page says that nothing is kept."""
    with learner(browser) as page:
        page.add_init_script(
            "indexedDB.open = () => { throw new DOMException('', 'SecurityError') }"
        )
        page.goto(f"{site}/{lang}/discount-80.html")
        card = Card(page, "discount-break-even", lang)
        card.answer("20")
        expect(card.feedback).to_contain_text(word("card.wrong", lang))
        expect(page.locator("body")).to_contain_text(word("progress.store_unavailable", lang))


def saved_sheet(page: Page, lang: Lang) -> Path:
    with page.expect_download() as download:
        page.get_by_role("button", name=word("progress.save", lang)).click()
    return Path(download.value.path())


@both
def test_saved_answers_are_a_sheet_that_python_reads(
    browser: Browser, site: str, lang: Lang
) -> None:
    """One format: what the page saves, the command checks."""
    with learner(browser, accept_downloads=True) as page:
        answer_two(page, site, lang)
        open_progress(page, site, lang)
        sheet = load_sheet(saved_sheet(page, lang))
    assert (sheet.lang, sheet.learner) == (lang, "")
    verdicts = {r.exercise: r.outcome.code for r in check_sheet(sheet, lang)}
    assert verdicts == {"discount-break-even": "percent-as-volume", "hopeless-discount": "right"}


def load_file(page: Page, data: Any) -> None:
    text = data if isinstance(data, str) else json.dumps(data)
    page.locator("input[type=file]").set_input_files(
        {"name": "answers.json", "mimeType": "application/json", "buffer": text.encode()}
    )


@both
def test_erase_then_load_brings_everything_back(browser: Browser, site: str, lang: Lang) -> None:
    """Erasing asks once, erases all and shows that it did; the saved file restores it."""
    with learner(browser, accept_downloads=True) as page:
        answer_two(page, site, lang)
        open_progress(page, site, lang)
        saved = saved_sheet(page, lang).read_text(encoding="utf-8")
        page.get_by_role("button", name=word("progress.erase", lang), exact=True).click()
        page.get_by_role("button", name=word("progress.erase_yes", lang)).click()
        expect(page.locator("body")).to_contain_text(word("progress.erase_done", lang))
        assert page.evaluate("indexedDB.databases()") == []
        page.reload()
        expect(page.locator("#kam-progress")).to_contain_text(
            word("progress.summary", lang, done=0, all=ALL)
        )
        load_file(page, saved)
        expect(page.locator("#kam-progress")).to_contain_text(
            word("progress.load_done", lang, taken=2)
        )
        page.goto(f"{site}/{lang}/discount-80.html")
        expect(Card(page, "discount-break-even", lang).field).to_have_value("20")


@both
def test_erasing_takes_the_kept_python_too(
    browser: Browser, offering: PythonSite, lang: Lang
) -> None:
    """Everything is everything, and it is said."""
    with learner(browser) as page:
        offering.prepare(page, "snapshot")
        assert page.evaluate("caches.keys()") != []
        page.goto(f"{offering.address}/{lang}/progress.html")
        expect(page.locator("body")).to_contain_text(word("progress.erase_text", lang))
        page.get_by_role("button", name=word("progress.erase", lang), exact=True).click()
        page.get_by_role("button", name=word("progress.erase_yes", lang)).click()
        expect(page.locator("body")).to_contain_text(word("progress.erase_done", lang))
        assert not offering.is_kept(page)
        assert page.evaluate("caches.keys()") == []


@both
def test_bad_files_are_refused_in_words(browser: Browser, site: str, lang: Lang) -> None:
    """Damaged, foreign and hostile files; what is there stays."""
    with learner(browser) as page:
        answer_two(page, site, lang)
        open_progress(page, site, lang)
        body = page.locator("#kam-progress")
        sheet = {"format": "kamlearn-answers", "version": 1}
        load_file(page, '{"format": "kamlearn-ans')
        expect(body).to_contain_text(word("progress.sheet_not-json", lang))
        load_file(page, {"format": "other"})
        expect(body).to_contain_text(word("progress.sheet_wrong-format", lang))
        load_file(page, sheet | {"version": 2, "answers": []})
        expect(body).to_contain_text(word("progress.sheet_wrong-version", lang))
        load_file(page, sheet | {"answers": [{"exercise": "<img src=x onerror=alert(1)>"}]})
        expect(body).to_contain_text(word("progress.load_rejected", lang, count=1))
        assert body.locator("img").count() == 0
        expect(body).to_contain_text(word("progress.summary", lang, done=1, all=ALL))


@both
def test_profiles_keep_learners_apart(browser: Browser, site: str, lang: Lang) -> None:
    """On a shared phone each code has its own answers."""
    with learner(browser) as page:
        answer_two(page, site, lang)
        open_progress(page, site, lang)
        page.get_by_label(word("progress.profile_label", lang)).fill("sinta-7")
        page.get_by_role("button", name=word("progress.profile_add", lang)).click()
        expect(page.locator("#kam-progress")).to_contain_text(
            word("progress.summary", lang, done=0, all=ALL)
        )
        page.goto(f"{site}/{lang}/discount-80.html")
        expect(Card(page, "discount-break-even", lang).field).to_have_value("")
        open_progress(page, site, lang)
        assert axe_violations(page) == []
