"""Every lab there is: settings from anywhere, stills without Python, words in both languages."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import all_words
from kamlearn.drawing.lab_form import lab_form
from kamlearn.drawing.lab_settings import Options, Setting, complete
from kamlearn.drawing.labs import LABS, find_lab

ANYTHING = (
    st.none()
    | st.booleans()
    | st.floats()
    | st.text(max_size=5)
    | st.integers()
    | st.lists(st.integers(), max_size=2)
)
each = pytest.mark.parametrize("name", LABS)
both = pytest.mark.parametrize("lang", LANGS)


@each
@given(data=st.data())
@settings(max_examples=20)
def test_settings_from_anywhere_become_settings(name: str, data: st.DataObject) -> None:
    """A shared address may hold anything; the lab shows something sensible."""
    lab = find_lab(name, "id")
    names = st.sampled_from([s.name for s in lab.settings]) | st.text(max_size=8)
    found: dict[str, Any] = lab.complete(data.draw(st.dictionaries(names, ANYTHING)))
    assert list(found) == [s.name for s in lab.settings]
    assert lab.complete(found) == found
    assert "<svg" in lab.html(found, "id")


@each
@both
def test_stills_are_all_in_the_page(name: str, lang: Lang) -> None:
    """Without JavaScript the first is open and the others can be opened; no inline styles."""
    html = lab_form(name, lang)
    assert html.count('<details class="kam-still"') == len(find_lab(name, lang).positions) > 1
    assert html.count(" open>") == 1
    assert " style=" not in html


@each
@both
def test_a_lab_says_in_words_what_it_draws(name: str, lang: Lang) -> None:
    """Each picture has its words, and a table or text stands beside it."""
    lab = find_lab(name, lang)
    for position in lab.positions:
        html = lab.html(lab.complete(position), lang)
        assert html.count("<svg") == html.count('role="img"') > 0
        assert 'aria-label=""' not in html
        assert "<table" in html


@each
@both
def test_every_setting_and_guess_has_words(name: str, lang: Lang) -> None:
    """Labels, options, the question and what is said of each guess, whatever came of it."""
    lab = find_lab(name, lang)
    for setting in lab.settings:
        assert lab.word(setting.words, lang)
        if isinstance(setting, Options):
            assert all(lab.option_words(setting, lang))
    if lab.guess:
        assert lab.word("guess_question", lang)
        for key in lab.guess.options:
            for position in lab.positions:
                assert lab.verdict(key, lab.complete(position), lang)


@each
def test_positions_use_settings_that_exist(name: str) -> None:
    """A misspelt setting would silently show the default."""
    lab = find_lab(name, "id")
    names = {s.name for s in lab.settings}
    for position in lab.positions:
        assert position.keys() <= names
        assert position.items() <= lab.complete(position).items()


def test_an_option_that_is_not_there_takes_the_default() -> None:
    """Half a place is no place."""
    options = Options("who", ("seller", "buyer"), default=1)
    for value in (2, -1, 0.5, "x", None, True, float("nan")):
        assert complete([options], {"who": value}) == {"who": 1}
    assert complete([options], {"who": 0.0}) == {"who": 0}


def test_a_number_beyond_its_range_takes_the_end() -> None:
    """As far as the slider goes."""
    setting = Setting("price", "rupiah", 0, 100, 1, 50)
    assert [setting.take(value) for value in (-5, 70, 1e9, "x")] == [0, 70, 100, 50]


@both
def test_an_unknown_lab_is_named(lang: Lang) -> None:
    """With what there is."""
    with pytest.raises(BadInput, match="discount"):
        find_lab("../x", lang)


@each
@both
def test_a_lab_needs_the_words_of_its_own_language_only(
    name: str, lang: Lang, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page has no others."""

    def words_of_the_page(asked: Lang) -> dict[str, str]:
        assert asked == lang
        return all_words(asked)

    monkeypatch.setattr("kamlearn.course.words.all_words", words_of_the_page)
    lab = find_lab(name, lang)
    settings = lab.complete({})
    assert lab.html(settings, lang)
    if lab.guess:
        assert lab.verdict(lab.guess.options[0], settings, lang)
