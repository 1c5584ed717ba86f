"""The rule lab: the learner's weights decide, what is unknown is a range, some are not ranked."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.core.ranking import rank
from kamlearn.course.languages import LANGS, Lang
from kamlearn.drawing.my_rule_scene import (
    CRITERIA,
    LAB,
    POSITIONS,
    SHOWN,
    criteria_of,
    fits,
    my_rule_scene,
    ranked_html,
    ranking_html,
    rule_of,
)
from kamlearn.drawing.sample_people import CLOSE, HARMFUL, RATINGS, SCORED, sample_people

both = pytest.mark.parametrize("lang", LANGS)
weights = st.fixed_dictionaries({name: st.integers(0, 5) for name in CRITERIA})


def first(position: int) -> str:
    ranking = rank(sample_people("en"), rule_of(LAB.complete(POSITIONS[position])))
    return ranking.ranked[0].name


def test_the_story_in_two_rules() -> None:
    """Rara's locked rule says the co-op; bent after the result it says the largest buyer."""
    assert first(1) == "Campus Co-op"
    assert first(2) == "Office A"


def test_three_to_five_criteria() -> None:
    """Zero is how a criterion is left out."""
    assert not fits(LAB.complete({"money": 5, "trust": 1}))
    assert fits(LAB.complete({"money": 5, "trust": 1, "effort": 2}))
    assert not fits(LAB.complete(dict.fromkeys(CRITERIA, 1)))


@given(weights)
def test_the_rule_holds_what_was_set(settings: dict[str, float]) -> None:
    """Each weight above zero, with less effort being better."""
    rule = rule_of(settings)
    if chosen := criteria_of(settings):
        assert {c.column: c.weight for c in rule.criteria} == {n: settings[n] for n in chosen}
    assert all(c.better == "less" for c in rule.criteria if c.column == "effort")


@both
def test_without_weights_anyone_could_be_anywhere(lang: Lang) -> None:
    """Nobody is first, and every range is the whole line."""
    html = LAB.html(LAB.complete({}), lang)
    assert html.count("<td>? (0-100)</td>") == len(SCORED)
    assert "<circle" not in html


@both
def test_close_friends_and_the_harmful_are_named_not_ranked(lang: Lang) -> None:
    """Whatever the weights."""
    html = LAB.html(LAB.complete(POSITIONS[1]), lang)
    table = html[html.index("<tbody>") :]
    body, notes = table.split("</table>")
    for person in sample_people(lang, (*CLOSE, *HARMFUL)):
        assert person.name not in body
        assert person.name in notes
    assert body.count("<tr>") == len(RATINGS) - len(CLOSE) - len(HARMFUL)


@both
def test_unknown_is_a_range_and_is_said(lang: Lang) -> None:
    """Nobody knows yet what Galih brings in: 38 to 78 by money 4, growth 3, trust 3."""
    html = LAB.html(LAB.complete({"money": 4, "growth": 3, "trust": 3}), lang)
    assert "<td>63 (38-78)</td><td>60%</td>" in html


@both
def test_names_stay_text(lang: Lang) -> None:
    """Also in the picture, in its words and where someone is not ranked."""
    bad = "<img src=x onerror=alert(1)>"
    people = [Contact(bad, amounts={"money": 5}), Contact(bad + "2", close=True)]
    assert "<img" not in ranking_html(people, LAB.complete({"money": 3}), lang)


def test_a_long_list_is_cut_and_says_so() -> None:
    """The first are shown, the others counted; an empty list breaks nothing."""
    many = [Contact(f"P{n}", amounts={"money": 1 + n % 5}) for n in range(200)]
    html = my_rule_scene(lambda _lang: many).html(LAB.complete({"money": 3}), "en")
    assert html.count('<th scope="row">') == SHOWN
    assert f"People further down: {200 - SHOWN}." in html
    assert "kam-lamp" in ranking_html([], LAB.complete({}), "en")


@both
def test_whoever_is_chosen_or_marked_stands_out_in_words_too(lang: Lang) -> None:
    """A band and a star in the picture, a word in the table; long ranks leave names less room."""
    people = [Contact(f"Somebody with a long name {n}", amounts={"money": 5}) for n in range(3)]
    ranked = rank(people, rule_of(LAB.complete({"money": 3}))).ranked
    plain = ranked_html(ranked, lang)
    marked = ranked_html(ranked, lang, chosen=people[1], badges={2: "key"})
    assert marked.count("<rect") == plain.count("<rect") + 1
    assert "★" not in plain
    assert "★ Somebody" in marked
    assert "name 2 (key)</th>" in marked
    assert "name 1 (key)" not in marked
