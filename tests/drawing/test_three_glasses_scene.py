"""The three glasses: the ratings stay, the goal changes, and so does the order."""

import pytest

from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.words import word
from kamlearn.drawing.sample_people import SCORED
from kamlearn.drawing.three_glasses_scene import (
    GUESSES,
    LAB,
    RULES,
    WHO,
    moves,
    ranks_by,
    scene_html,
    who_moves_most,
)

both = pytest.mark.parametrize("lang", LANGS)


def test_each_pair_of_glasses_has_another_first() -> None:
    """The steady order, the mentor, the acquaintance."""
    first = {
        glasses: min(ranks_by(glasses), key=ranks_by(glasses).__getitem__) for glasses in RULES
    }
    assert first == {"founder": "campus", "employee": "ratna", "student": "mira"}


@pytest.mark.parametrize("glasses", RULES)
def test_everyone_has_a_rank_through_all_glasses(glasses: str) -> None:
    """The same eight people, from 1 on; equal scores share a rank."""
    ranks = ranks_by(glasses)
    assert ranks.keys() == {*SCORED}
    assert min(ranks.values()) == 1
    assert max(ranks.values()) <= len(SCORED)


def test_the_answer_to_the_guess_is_alone() -> None:
    """Nobody else who may be guessed moves as far."""
    furthest = who_moves_most({})
    assert all(moves(slug) < moves(furthest) for slug in GUESSES if slug != furthest)


@both
def test_names_in_the_list_are_those_of_the_people(lang: Lang) -> None:
    """The choices and the table name the same persons."""
    for slug in SCORED:
        assert LAB.word(f"who_{slug}", lang) == word(f"people.{slug}", lang)
    for slug in GUESSES:
        assert LAB.word(f"guess_{slug}", lang) == word(f"people.{slug}", lang)


@both
@pytest.mark.parametrize("glasses", range(len(RULES)))
def test_the_table_has_the_ranks_in_the_worn_order(lang: Lang, glasses: int) -> None:
    """Three ranks for each person; the first row is whoever is first."""
    html = scene_html(LAB.complete({"glasses": glasses}), lang)
    slug, *_ = ranks_by(tuple(RULES)[glasses])
    row = html.split("<tbody>")[1].split("</tr>")[0]
    ranks = "".join(f"<td>{ranks_by(each)[slug]}</td>" for each in RULES)
    assert word(f"people.{slug}", lang) in row
    assert ranks in row


@both
def test_the_followed_line_changes_with_the_choice(lang: Lang) -> None:
    """What someone brings and what one can give stand beside each other."""
    seen = {scene_html(LAB.complete({"who": n}), lang) for n in range(len(SCORED))}
    assert len(seen) == len(SCORED)
    html = scene_html(LAB.complete({"who": WHO.keys.index("campus")}), lang)
    assert word("people.campus_brings", lang) in html
    assert word("people.campus_gives", lang) in html
