"""The decision board: lines suggest, people decide; harm is a veto, close ones are not sorted."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.contacts import Contact
from kamlearn.core.decided import CHOICES, REASONS, Decided
from kamlearn.core.portfolio import CutOffs, decide
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.decision_board_scene import (
    GALIH,
    LAB,
    PEOPLE,
    RATNA,
    deal_cards,
    decision_board_scene,
    most_common,
    rated,
)
from kamlearn.drawing.decision_card import label, person_html
from kamlearn.drawing.sample_people import sample_people

both = pytest.mark.parametrize("lang", LANGS)
percents = st.integers(0, 20).map(lambda step: step * 5)


def said(key: str, lang: Lang = "en", **fields: object) -> str:
    return word(f"lab_decision_board.{key}", lang, **fields)


def card(person: int, **given_settings: float) -> Decided:
    return deal_cards(sample_people("en"), rated, LAB.complete(given_settings))[person]


def test_the_storys_people() -> None:
    """Each kind of suggestion once, and four whom the scores do not decide."""
    labels = [label(card(n), "en") for n in range(len(PEOPLE))]
    assert dict(zip(PEOPLE, labels, strict=True)) == {
        "campus": "grow",
        "office": "improve",
        "tini": "keep",
        "galih": "release",
        "wulan": "grow or improve",
        "yusuf": "improve",
        "ratna": "grow or improve",
        "mira": "ask first",
        "client": "leave",
        "nisa": "not sorted",
    }


@given(percents, percents)
@settings(max_examples=30)
def test_the_lines_decide_as_the_core_does(relation: float, worth: float) -> None:
    """At any place of both lines."""
    cutoffs = CutOffs(relation / 100, worth / 100)
    for person, one in zip(
        sample_people("en"),
        deal_cards(
            sample_people("en"), rated, LAB.complete({"relation": relation, "worth": worth})
        ),
        strict=True,
    ):
        expected = decide(*rated(person), cutoffs, harmful=person.harmful, scored=person.scored)
        assert one.decision == expected


@both
def test_near_a_line_has_a_badge(lang: Lang) -> None:
    """Five points from the line, not twenty-five; exactly on it is said instead."""
    badge = said("badge_near", lang)
    near = LAB.html(LAB.complete({"relation": 30, "person": GALIH}), lang)
    assert f"Galih ({badge})" in near
    assert said("note_near", lang) in near
    assert f"Galih ({badge})" not in LAB.html(LAB.complete({}), lang)
    on_it = LAB.html(LAB.complete({}), lang)
    assert f"<td>{said('state_on-the-line', lang)}</td>" in on_it
    assert f"Bu Ratna ({badge})" not in on_it


@both
def test_a_decision_otherwise_is_asked_why(lang: Lang) -> None:
    """Asked once, and the reason given back; whoever follows the lines is not asked."""
    keep, release = CHOICES.index("keep") + 1, CHOICES.index("release") + 1
    choice = f"choice{GALIH}"
    assert said("note_why_none", lang) in person_html(card(GALIH, **{choice: keep}), lang)
    assert said("note_why_none", lang) not in person_html(card(GALIH, **{choice: release}), lang)
    why = {choice: keep, f"why{GALIH}": REASONS.index("owe")}
    assert said("note_why_owe", lang) in person_html(card(GALIH, **why), lang)


def test_on_the_line_the_learner_chooses() -> None:
    """Either is right, and has its step."""
    for action in ("grow", "improve"):
        chosen = card(RATNA, **{f"choice{RATNA}": CHOICES.index(action) + 1})
        assert label(chosen, "en") == action
        assert said("note_why_none") in person_html(chosen, "en")


@pytest.mark.parametrize("slug", ["client", "nisa"])
def test_no_choice_overrules_a_veto_or_sorts_a_friend(slug: str) -> None:
    """Whatever is chosen, and their scores are not shown."""
    place = PEOPLE.index(slug)
    chosen = card(place, **{f"choice{place}": 1})
    assert chosen.action is None
    assert label(chosen, "en") in (said("state_exit"), said("state_protected"))
    assert "step" not in person_html(chosen, "en")


@both
def test_release_comes_with_kind_words(lang: Lang) -> None:
    """With the person's name, which stays text."""
    assert "Halo Galih" in person_html(card(GALIH), "id")
    bad = Contact("<b>", amounts={"bond": 1, "worth": 1})
    scene = decision_board_scene(lambda _lang: [bad], 1)
    assert "<b>" not in scene.html(scene.complete({}), lang)


def test_most_common_is_counted_or_mixed() -> None:
    """Two to improve at first, and of nobody nothing."""
    people = sample_people("en")
    assert most_common(people, rated, LAB.complete({})) == "improve"
    assert most_common([], rated, LAB.complete({})) == "mixed"


def test_own_scores_for_own_people() -> None:
    """Whatever the caller's rule gives; nobody at all breaks nothing."""
    people = [Contact("Ani"), Contact("Budi")]
    scene = decision_board_scene(lambda _lang: people, 2, score=lambda one: (0.9, None))
    assert scene.html(scene.complete({}), "en").count(said("state_ask")) == 3
    empty = decision_board_scene(lambda _lang: [], 0)
    assert "<svg" in empty.html(empty.complete({}), "en")
