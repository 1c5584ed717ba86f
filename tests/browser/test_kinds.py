"""Every kind of answer in a real browser: by mouse, by finger, by keyboard."""

from collections.abc import Iterator
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from kamlearn.course.checker import check
from kamlearn.course.feedback import feedback
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from tests.browser.kinds_page import kinds_site
from tests.browser.learner import DESKTOP, PHONE, Card, axe_violations, learner
from tests.course.samples import CATALOGUE

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("lang", LANGS)
RIGHT = {"reseller": "short-low", "classmate": "long-high", "contract": "long-low"}
ORDER = ["goal", "rule", "rank", "decide", "review"]


@pytest.fixture(scope="module")
def kinds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a page with one card of each kind."""
    with kinds_site(tmp_path_factory.mktemp("kinds")) as address:
        yield address


def says(slug: str, answer: Any, lang: Lang, variant: int = 0) -> str:
    """What the Python checker says about an answer, without Markdown."""
    exercise = CATALOGUE[slug]
    said = feedback(exercise, variant, check(exercise, variant, answer), lang)
    return said.replace("**", "")


def opened(page: Page, site: str, slug: str, lang: Lang = "id") -> Card:
    page.goto(f"{site}/{lang}.html")
    card = Card(page, slug, lang)
    expect(card.button("check")).to_be_visible()
    return card


def piece(card: Card, key: str) -> Locator:
    return card.root.locator(f".kam-piece[data-key={key}]")


def order_of(card: Card) -> list[str]:
    keys: list[str] = card.root.locator(".kam-piece").evaluate_all(
        "pieces => pieces.map(piece => piece.dataset.key)"
    )
    return keys


def drag_mouse(page: Page, what: Locator, where: Locator) -> None:
    what.scroll_into_view_if_needed()
    start, end = what.bounding_box(), where.bounding_box()
    assert start
    assert end
    page.mouse.move(start["x"] + 12, start["y"] + 12)
    page.mouse.down()
    page.mouse.move(start["x"] + 30, start["y"] + 20)
    page.mouse.move(end["x"] + end["width"] / 2, end["y"] + end["height"] / 2, steps=3)
    expect(page.locator(".kam-aimed")).to_have_count(1)
    page.mouse.up()


def drag_finger(page: Page, what: Locator, where: Locator) -> None:
    """On the handle: there a finger does not scroll."""
    what.scroll_into_view_if_needed()
    start, end = what.locator(".kam-handle").bounding_box(), where.bounding_box()
    assert start
    assert end
    chrome = page.context.new_cdp_session(page)
    x, y = start["x"] + start["width"] / 2, start["y"] + start["height"] / 2
    to_x, to_y = end["x"] + end["width"] / 2, end["y"] + end["height"] / 2
    steps = [(x + (to_x - x) * n / 5, y + (to_y - y) * n / 5) for n in range(6)]
    for kind, points in [
        ("touchStart", [steps[0]]),
        *(("touchMove", [step]) for step in steps[1:]),
        ("touchEnd", []),
    ]:
        touches = [{"x": px, "y": py} for px, py in points]
        chrome.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": touches})


@both
def test_ticks_are_judged_together_and_kept(browser: Browser, kinds: str, lang: Lang) -> None:
    """Diagnosed, wrong without telling which, right; after a reload the ticks are there."""
    slug = "who-is-an-account"
    with learner(browser) as page:
        card = opened(page, kinds, slug, lang)
        card.check()
        expect(card.feedback).to_contain_text(word("card.not-attempted", lang))
        card.choose("customer")
        expect(card.feedback).to_contain_text(says(slug, ["customer"], lang))
        card.choose("passer-by")
        expect(card.feedback).to_contain_text(word("card.wrong", lang))
        card.root.locator("input[value=passer-by]").uncheck()
        card.choose("supplier")
        expect(card.feedback).to_contain_text(says(slug, ["customer", "supplier"], lang))
        card.choose("mentor")
        expect(card.feedback).to_contain_text(word("card.right", lang))
        expect(card.root.locator(".kam-kept")).to_contain_text(word("card.saved", lang))
        page.reload()
        expect(card.feedback).to_contain_text(word("card.right", lang))
        ticked = card.root.locator("input").evaluate_all("all => all.map(one => one.checked)")
        assert ticked == [True, True, True, False]


@both
def test_pieces_are_matched_by_their_menus(browser: Browser, kinds: str, lang: Lang) -> None:
    """With the keyboard alone; what is missing is named; the focus stays on the menu."""
    slug = "three-partners"
    with learner(browser, viewport=DESKTOP) as page:
        card = opened(page, kinds, slug, lang)
        menu = piece(card, "reseller").locator("select")
        menu.focus()
        page.keyboard.press("ArrowDown")
        expect(menu).to_be_focused()
        expect(card.root.locator(".kam-bin[data-key=short-low] .kam-piece")).to_have_count(1)
        card.check()
        expect(card.feedback).to_contain_text(word("card.incomplete", lang, missing=2))
        expect(card.feedback.locator("li")).to_have_count(2)
        answer = {**RIGHT, "reseller": "long-high", "classmate": "short-low"}
        for key, place in answer.items():
            piece(card, key).locator("select").select_option(place)
        card.check()
        expect(card.feedback).to_contain_text(says(slug, answer, lang))
        almost = {**RIGHT, "reseller": "short-high"}
        for key, place in almost.items():
            piece(card, key).locator("select").select_option(place)
        card.check()
        expect(card.feedback).to_contain_text(word("card.partial", lang))
        expect(card.feedback).to_contain_text(says(slug, almost, lang))


def test_pieces_are_dragged_to_places_with_the_mouse(browser: Browser, kinds: str) -> None:
    """And back; a reload keeps them where they are."""
    with learner(browser, viewport=DESKTOP) as page:
        card = opened(page, kinds, "three-partners")
        for key, place in RIGHT.items():
            drag_mouse(page, piece(card, key), card.root.locator(f".kam-bin[data-key={place}]"))
            expect(piece(card, key).locator("select")).to_have_value(place)
        assert card.root.locator(".kam-chosen, .kam-dragged, .kam-aimed").count() == 0
        card.check()
        expect(card.feedback).to_contain_text(word("card.right", "id"))
        expect(card.root.locator(".kam-kept")).to_contain_text(word("card.saved", "id"))
        page.reload()
        expect(card.root.locator(".kam-bin[data-key=long-low] .kam-piece")).to_have_count(1)
        expect(card.feedback).to_contain_text(word("card.right", "id"))


@pytest.mark.parametrize("slug", ["three-partners", "thirty-day-plan"])
def test_a_drag_can_be_given_up(browser: Browser, kinds: str, slug: str) -> None:
    """Escape, or letting go beside every place, leaves all as it was."""
    with learner(browser, viewport=DESKTOP) as page:
        card = opened(page, kinds, slug)
        before = order_of(card)
        box = card.root.locator(".kam-piece").first.bounding_box()
        assert box
        for release in ("Escape", ""):
            page.mouse.move(box["x"] + 12, box["y"] + 12)
            page.mouse.down()
            page.mouse.move(box["x"] + 12, box["y"] + 60, steps=3)
            page.mouse.move(1200, 5)
            if release:
                page.keyboard.press(release)
            page.mouse.up()
        assert order_of(card) == before
        card.check()
        expect(card.feedback).to_contain_text(word("card.not-attempted", "id"))


def test_pieces_are_dragged_with_a_finger(browser: Browser, kinds: str) -> None:
    """To a place, and to another place in the order."""
    with learner(browser, has_touch=True, is_mobile=True) as page:
        card = opened(page, kinds, "three-partners")
        drag_finger(
            page, piece(card, "contract"), card.root.locator(".kam-bin[data-key=short-low]")
        )
        expect(piece(card, "contract").locator("select")).to_have_value("short-low")
        plan = Card(page, "thirty-day-plan", "id")
        first, *_, last = order_of(plan)
        drag_finger(page, piece(plan, first), piece(plan, last))
        expect(plan.root.locator(".kam-piece").last).to_have_attribute("data-key", first)


def test_a_finger_beside_the_handle_scrolls(browser: Browser, kinds: str) -> None:
    """Only the handle keeps the browser from scrolling, and it is large enough to hit."""
    with learner(browser, has_touch=True, is_mobile=True) as page:
        card = opened(page, kinds, "three-partners")
        action = "element => getComputedStyle(element).touchAction"
        assert piece(card, "contract").evaluate(action) == "auto"
        assert piece(card, "contract").locator(".kam-handle").evaluate(action) == "none"
        label = piece(card, "reseller").locator(".kam-label")
        label.evaluate("element => element.scrollIntoView({ block: 'center' })")
        above = page.evaluate("scrollY")
        start = label.bounding_box()
        assert start
        page.context.new_cdp_session(page).send(
            "Input.synthesizeScrollGesture",
            {"x": start["x"] + 9, "y": start["y"] + 9, "yDistance": -200, "speed": 2000},
        )
        assert page.evaluate("scrollY") > above + 100
        expect(piece(card, "reseller").locator("select")).to_have_value("")


@both
def test_tap_the_piece_then_its_place(browser: Browser, kinds: str, lang: Lang) -> None:
    """Said aloud; the same piece again, or Escape, lets it go."""
    with learner(browser, has_touch=True, is_mobile=True) as page:
        card = opened(page, kinds, "three-partners", lang)
        item = piece(card, "classmate")
        name = item.locator(".kam-label")
        spoken = card.root.locator("p.kam-spoken")
        name.tap()
        expect(item).to_have_class("kam-piece kam-chosen")
        expect(spoken).to_have_text(word("card.chosen", lang, item=name.inner_text()))
        name.tap()
        expect(item).to_have_class("kam-piece")
        name.tap()
        place = card.root.locator(".kam-bin[data-key=long-high]")
        place.tap()
        expect(item.locator("select")).to_have_value("long-high")
        where = place.locator(".kam-label").first.inner_text()
        expect(spoken).to_have_text(word("card.placed", lang, item=name.inner_text(), place=where))
        name.tap()
        card.root.locator(".kam-pool").tap(position={"x": 5, "y": 5})
        expect(item.locator("select")).to_have_value("")
        plan = Card(page, "thirty-day-plan", lang)
        first, second, *_ = order_of(plan)
        piece(plan, second).locator(".kam-label").tap()
        piece(plan, first).locator(".kam-label").tap()
        assert order_of(plan)[:2] == [second, first]


@both
def test_steps_are_put_in_order_by_keyboard(browser: Browser, kinds: str, lang: Lang) -> None:
    """Buttons and arrow keys; the place is said, the focus stays with the piece."""
    slug = "thirty-day-plan"
    with learner(browser, viewport=DESKTOP) as page:
        card = opened(page, kinds, slug, lang)
        assert order_of(card) != ORDER
        for place, key in enumerate(ORDER):
            button = piece(card, key).locator("[data-way=up]")
            button.focus()
            while order_of(card).index(key) > place:
                page.keyboard.press("ArrowUp")
            expect(button).to_be_focused()
        label = piece(card, ORDER[-2]).locator(".kam-label").inner_text()
        down = card.root.get_by_role("button", name=word("card.down", lang, item=label))
        down.click()
        expect(down).to_be_focused()
        told = word("card.moved", lang, item=label, n=5, all=5)
        expect(card.root.locator("p.kam-spoken")).to_have_text(told)
        expect(down).to_have_attribute("aria-disabled", "true")
        down.press("Enter")
        assert order_of(card)[-1] == "decide"
        card.check()
        wrong = [*ORDER[:3], "review", "decide"]
        expect(card.feedback).to_contain_text(says(slug, wrong, lang))
        down.focus()
        page.keyboard.press("ArrowUp")
        card.check()
        expect(card.feedback).to_contain_text(word("card.right", lang))
        expect(card.root.locator(".kam-kept")).to_contain_text(word("card.saved", lang))
        page.reload()
        expect(card.feedback).to_contain_text(word("card.right", lang))
        assert order_of(card) == ORDER


def test_steps_are_dragged_into_order_with_the_mouse(browser: Browser, kinds: str) -> None:
    """Up and down; an untouched list is no answer, a sibling starts with its own shuffle."""
    with learner(browser, viewport=DESKTOP) as page:
        card = opened(page, kinds, "thirty-day-plan")
        shown = order_of(card)
        card.check()
        expect(card.feedback).to_contain_text(word("card.not-attempted", "id"))
        drag_mouse(page, piece(card, shown[0]), piece(card, shown[3]))
        assert order_of(card) == [*shown[1:4], shown[0], shown[4]]
        drag_mouse(page, piece(card, shown[0]), piece(card, shown[1]))
        assert order_of(card) == shown
        card.check()
        expect(card.feedback).to_contain_text(says("thirty-day-plan", shown, "id"))
        card.button("sibling").click()
        expect(card.root).to_contain_text(word("card.variant", "id", n=2, all=3))
        assert sorted(order_of(card)) == sorted(shown)
        card.check()
        expect(card.feedback).to_contain_text(word("card.not-attempted", "id"))


@both
def test_an_interval_has_two_ends(browser: Browser, kinds: str, lang: Lang) -> None:
    """One end alone, swapped ends and unclear ones are said at their field."""
    slug = "share-of-growth"
    with learner(browser) as page:
        card = opened(page, kinds, slug, lang)
        low, high = card.field.all()
        high.fill("57")
        card.check()
        expect(card.feedback).to_contain_text(word("card.not-an-interval", lang))
        expect(low).to_have_attribute("aria-invalid", "true")
        low.fill("100")
        card.check()
        expect(card.feedback).to_contain_text(word("card.ends-swapped", lang))
        low.fill("0")
        high.fill("57,142" if lang == "id" else "57.142")
        card.check()
        expect(high).to_have_attribute("aria-invalid", "true")
        expect(low).to_have_attribute("aria-invalid", "false")
        card.feedback.get_by_role("button").first.click()
        expect(card.feedback).to_contain_text(word("card.right", lang))
        high.fill("100")
        card.check()
        expect(card.feedback).to_contain_text(says(slug, [0, 100], lang))
        page.reload()
        expect(high).to_have_value("100")


@both
def test_an_own_rule_is_checked_for_consistency(browser: Browser, kinds: str, lang: Lang) -> None:
    """Nothing yet, too many key people, no giving, consistent; a reload keeps it."""
    slug = "my-own-rule"
    with learner(browser) as page:
        card = opened(page, kinds, slug, lang)
        people, keys = card.field.all()
        card.check()
        expect(card.feedback).to_contain_text(word("card.not-attempted", lang))
        people.fill("10")
        card.check()
        expect(card.feedback).to_contain_text(word("card.not-a-rule", lang))
        keys.fill("12")
        card.check()
        expect(card.feedback).to_contain_text(word("card.more_keys", lang))
        keys.fill("2")
        card.check()
        rule = {"weights": [0] * 6, "key_share": 0.2, "gives": False, "people": 10}
        expect(card.feedback).to_contain_text(says(slug, rule, lang))
        card.root.locator("select").first.select_option("5")
        card.check()
        rule["weights"] = [5]
        expect(card.feedback).to_contain_text(says(slug, rule, lang))
        card.root.locator("select[data-gives]").select_option("3")
        card.check()
        expect(card.feedback).to_contain_text(word("card.right_own_rule", lang))
        page.reload()
        expect(keys).to_have_value("2")
        expect(card.root.locator("select").first).to_have_value("5")


@both
def test_own_work_is_ticked_off_and_may_be_taken_back(
    browser: Browser, kinds: str, lang: Lang
) -> None:
    """Never scored, never wrong."""
    with learner(browser) as page:
        card = opened(page, kinds, "a-small-gift", lang)
        card.choose("done")
        expect(card.feedback).to_contain_text(says("a-small-gift", "done", lang))
        expect(card.root.locator(".kam-kept")).to_contain_text(word("card.saved", lang))
        page.reload()
        expect(card.none).to_be_checked()
        card.none.uncheck()
        card.check()
        expect(card.feedback).to_contain_text(word("card.not-done", lang))


@both
def test_the_buttons_stand_in_one_row_on_a_phone(browser: Browser, kinds: str, lang: Lang) -> None:
    """Each large enough for a finger; magnified twice they all stay on the card."""
    with learner(browser, viewport=PHONE) as page:
        opened(page, kinds, "three-partners", lang)
        for row in page.locator(".kam-actions").all():
            boxes = [button.bounding_box() for button in row.locator("button:visible").all()]
            assert len({box["y"] for box in boxes if box}) == 1
            assert min(box["height"] for box in boxes if box) >= 40
        page.set_viewport_size({"width": PHONE["width"] // 2, "height": PHONE["height"] // 2})
        beyond = "card => card.scrollWidth > card.clientWidth"
        assert not any(card.evaluate(beyond) for card in page.locator(".kam-card").all())


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["360", "1280"])
@pytest.mark.parametrize(("mode", "lang"), [("light", "id"), ("dark", "en")])
def test_axe_finds_nothing_and_targets_are_large(
    browser: Browser, kinds: str, lang: Lang, size: dict[str, int], mode: Literal["light", "dark"]
) -> None:
    """All kinds at once, some answered; nothing is wider than the screen."""
    still = {"viewport": size, "color_scheme": mode, "reduced_motion": "reduce"}
    with learner(browser, **still) as page:
        card = opened(page, kinds, "three-partners", lang)
        piece(card, "reseller").locator("select").select_option("short-low")
        piece(card, "classmate").locator(".kam-label").click()
        for other in page.locator(".kam-check").all():
            other.click()
        assert axe_violations(page) == []
        assert page.evaluate("document.documentElement.scrollWidth") == size["width"]
        controls = page.locator(
            ".kam-card button:visible, .kam-card select, .kam-option, .kam-handle, input[type=text]"
        )
        for box in (control.bounding_box() for control in controls.all()):
            assert box
            assert min(box["width"], box["height"]) >= 24


def test_nothing_jumps_when_the_cards_come_alive(browser: Browser, kinds: str) -> None:
    """Pieces stand where they stood without the script."""
    places = "all => all.map(one => Math.round(one.getBoundingClientRect().height))"
    with learner(browser, java_script_enabled=False) as page:
        page.goto(f"{kinds}/id.html")
        asleep = page.locator("fieldset").evaluate_all(places)
        expect(page.get_by_role("button")).to_have_count(0)
        assert page.locator(".kam-piece").first.is_visible()
    with learner(browser) as page:
        opened(page, kinds, "thirty-day-plan")
        assert page.locator("fieldset").evaluate_all(places) == asleep
