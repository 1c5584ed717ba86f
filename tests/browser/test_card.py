"""The exercise card in a real browser: guess, feedback, hint, right, sibling."""

import pytest
from playwright.sync_api import Browser, expect

from kamlearn.course.catalogue import load_catalogue
from kamlearn.course.checker import check
from kamlearn.course.feedback import feedback, ladder
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from tests.browser.learner import DESKTOP, PHONE, Card, axe_violations, learner

pytestmark = pytest.mark.browser
E41 = load_catalogue()["discount-break-even"]

both = pytest.mark.parametrize("lang", LANGS)


def says(answer: float, lang: Lang, variant: int = 0) -> str:
    """What the Python checker says about an answer, without Markdown."""
    return feedback(E41, variant, check(E41, variant, answer), lang).replace("**", "")


@both
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["360", "1280"])
def test_wrong_then_hint_then_sibling_then_right(
    browser: Browser, site: str, lang: Lang, size: dict[str, int]
) -> None:
    """The first wrong answer gets its misconception's words, the next ones get help in steps."""
    first_hint, second_hint, sibling = (step.replace("**", "") for step in ladder(E41, 0, lang))
    with learner(browser, viewport=size) as page:
        page.goto(f"{site}/{lang}/discount-80.html")
        card = Card(page, "discount-break-even", lang)
        card.answer("20")
        expect(card.feedback).to_contain_text(says(20, lang))
        expect(card.root).not_to_contain_text(second_hint)
        card.answer("40")
        expect(card.feedback).to_contain_text(says(40, lang))
        expect(card.root).to_contain_text(second_hint)
        card.answer("13")
        expect(card.root).to_contain_text(sibling.split("\n\n")[0])
        expect(card.root).not_to_contain_text(first_hint)
        card.answer("66,7" if lang == "id" else "66.7")
        expect(card.feedback).to_contain_text(word("card.right", lang))


@both
def test_a_choice_names_its_misconception(browser: Browser, site: str, lang: Lang) -> None:
    """The gamble of the start page."""
    exercise = load_catalogue()["eighty-percent-deal"]
    with learner(browser) as page:
        page.goto(f"{site}/{lang}/index.html")
        card = Card(page, "eighty-percent-deal", lang)
        for key in exercise.kind.options:
            card.choose(key)
            said = feedback(exercise, 0, check(exercise, 0, key), lang)
            expect(card.feedback).to_contain_text(said)


@both
def test_there_is_none_is_an_answer(browser: Browser, site: str, lang: Lang) -> None:
    """Ticked it is right here; beside a number it is asked which is meant."""
    with learner(browser) as page:
        page.goto(f"{site}/{lang}/discount-80.html")
        card = Card(page, "hopeless-discount", lang)
        card.field.fill("400")
        card.none.check()
        card.check()
        expect(card.feedback).to_contain_text(word("card.both", lang))
        card.field.fill("")
        card.check()
        expect(card.feedback).to_contain_text(word("card.right", lang))


@both
def test_bad_input_is_said_and_kept(browser: Browser, site: str, lang: Lang) -> None:
    """Letters, another unit, two readings, nothing at all: the text stays in the field."""
    with learner(browser) as page:
        page.goto(f"{site}/{lang}/discount-80.html")
        card = Card(page, "discount-break-even", lang)
        card.check()
        expect(card.feedback).to_contain_text(word("card.not-attempted", lang))
        for typed in ("enam", "Rp500", "2/3"):
            card.answer(typed)
            expect(card.field).to_have_value(typed)
            expect(card.feedback).to_contain_text(typed)
        card.answer("9" * 41)
        expect(card.feedback).to_contain_text(word("card.typed-too-long", lang))
        card.answer("66,667" if lang == "id" else "66.667")
        readings = card.feedback.get_by_role("button")
        expect(readings).to_have_count(2)
        readings.first.click()
        expect(card.feedback).to_contain_text(word("card.right", lang))


def test_typed_html_stays_text(browser: Browser, site: str) -> None:
    """Nothing that a learner types becomes part of the page."""
    with learner(browser) as page:
        page.goto(f"{site}/id/discount-80.html")
        card = Card(page, "discount-break-even", "id")
        card.answer("<img src=x onerror=alert(1)>")
        expect(card.feedback).to_contain_text("<img src=x onerror=alert(1)>")
        assert card.root.locator("img").count() == 0


@both
def test_keyboard_alone(browser: Browser, site: str, lang: Lang) -> None:
    """Tab to the field, type, Enter; the focus stays where the work is."""
    with learner(browser, viewport=DESKTOP) as page:
        page.goto(f"{site}/{lang}/discount-80.html")
        card = Card(page, "discount-break-even", lang)
        card.root.locator(".kam-title").scroll_into_view_if_needed()
        for _ in range(60):
            page.keyboard.press("Tab")
            if card.field.evaluate("field => field === document.activeElement"):
                break
        page.keyboard.type("20")
        page.keyboard.press("Enter")
        expect(card.feedback).to_contain_text(says(20, lang))
        expect(card.field).to_be_focused()
        page.keyboard.press("Tab")
        expect(card.none).to_be_focused()
        page.keyboard.press("Tab")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(card.root).to_contain_text(ladder(E41, 0, lang)[0])
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        expect(card.root.locator(".kam-title")).to_be_focused()
        expect(card.root).to_contain_text(word("card.variant", lang, n=2, all=3))


@both
@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["360", "1280"])
@pytest.mark.parametrize("mode", ["light", "dark"])
def test_axe_finds_nothing_after_a_wrong_answer(
    browser: Browser, site: str, lang: Lang, size: dict[str, int], mode: str
) -> None:
    """Every card of the chapter answered wrongly, with hints open."""
    still = {"viewport": size, "color_scheme": mode, "reduced_motion": "reduce"}
    with learner(browser, **still) as page:
        page.goto(f"{site}/{lang}/discount-80.html")
        for slug in ("discount-break-even", "hopeless-discount", "price-for-ever"):
            card = Card(page, slug, lang)
            card.answer("13")
            card.button("hint").click()
        expect(card.feedback).to_contain_text(word("card.wrong", lang))
        assert axe_violations(page) == []


def test_targets_are_large_enough(browser: Browser, site: str) -> None:
    """Every control of a card is at least 24 px in each direction."""
    with learner(browser) as page:
        page.goto(f"{site}/id/discount-80.html")
        Card(page, "discount-break-even", "id").answer("20")
        controls = page.locator(
            ".kam-card button:visible, .kam-card label.kam-option, .kam-card label.kam-none, "
            ".kam-card input[type=text], .kam-card summary"
        )
        for box in (control.bounding_box() for control in controls.all()):
            assert box
            assert min(box["width"], box["height"]) >= 24


def test_without_javascript_it_can_be_read(browser: Browser, site: str) -> None:
    """Text, pictures and forms are there, buttons are not, solutions are closed but open."""
    with learner(browser, java_script_enabled=False) as page:
        page.goto(f"{site}/id/discount-80.html")
        assert page.locator(".kam-card").count() == 4
        assert page.locator(".kam-figure svg").count() == 3
        card = page.locator("#exercise-discount-break-even")
        expect(card.get_by_role("button")).to_have_count(0)
        expect(card.locator(".kam-noscript")).to_be_visible()
        solution = card.locator(".kam-solution-text")
        expect(solution).to_be_hidden()
        card.locator("summary").click()
        expect(solution).to_be_visible()
