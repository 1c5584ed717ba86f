"""Rule files: what people write comes in, and each slip is one line that says where."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kamlearn.core.errors import BadInput
from kamlearn.core.rules import Criterion, Rule
from kamlearn.course.languages import Lang
from kamlearn.course.words import explain
from kamlearn.readers.rule_file import parse_rule, read_rule

MINE = Path(__file__).parents[1] / "data" / "rules" / "mine.toml"
TEXT = MINE.read_text(encoding="utf-8")
SPEND = '[[criterion]]\ncolumn = "spend"\nweight = 1\n'


def written(folder: Path, text: str | bytes) -> Path:
    file = folder / "rule.toml"
    file.write_bytes(text.encode() if isinstance(text, str) else text)
    return file


def test_the_rule_of_the_contract() -> None:
    """Name, missing, and each criterion with its defaults."""
    weights = {"spend": 5, "growth": 3, "trust": 2}
    criteria = [Criterion(column, weight, scale="fraction") for column, weight in weights.items()]
    assert read_rule(MINE) == Rule("Aturanku", criteria, "skip")


def test_what_may_be_left_out(tmp_path: Path) -> None:
    """A rule without a name is called as its file; the rest has the usual defaults."""
    rule = read_rule(written(tmp_path, SPEND))
    assert rule == Rule("rule", [Criterion("spend", 1, "more", "minmax")], "skip")


def test_a_mark_at_the_start_does_no_harm(tmp_path: Path) -> None:
    """Windows editors put one there."""
    assert read_rule(written(tmp_path, b"\xef\xbb\xbf" + TEXT.encode())).name == "Aturanku"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (TEXT.replace("weight = 3", "wieght = 3"), "criterion 2.*wieght.*weight"),
        (TEXT.replace("missing", "mising"), "mising.*missing"),
        (TEXT.replace('"skip"', '"zero"'), "zero.*skip, worst, best"),
        (TEXT.replace('"more"', '"moer"'), "criterion 2.*moer.*more"),
        (TEXT.replace('"fraction"', '"frakcion"', 1), "criterion 1.*fraction"),
        (TEXT.replace("weight = 2", 'weight = "2"'), "criterion 3.*weight must be a number"),
        (TEXT.replace("weight = 2", "weight = nan"), "criterion 3.*weight must be a number"),
        (TEXT.replace("weight = 2", "weight = true"), "criterion 3.*weight must be a number"),
        (TEXT.replace("weight = 2", "weight = [2]"), "criterion 3.*weight must be a number"),
        (TEXT.replace("weight = 2", "weight = -2"), 'criterion 3.*trust.*better = "less"'),
        (TEXT.replace("weight = 2\n", ""), "criterion 3.*weight is missing"),
        (TEXT.replace('column = "trust"\n', ""), "criterion 3.*column is missing"),
        (TEXT.replace('"trust"', "7"), "criterion 3.*column"),
        (TEXT.replace('"trust"', '"spend"'), "spend.*twice"),
        (TEXT.replace('"trust"', '" Spend"'), "Spend.*twice"),
        (TEXT.replace("weight = ", "weight = 0.0 #"), "All weights are 0"),
        (TEXT.replace('"Aturanku"', "5"), "name must be text, got 5"),
        ('name = "x"\n', "no criterion"),
        ("", "no criterion"),
        ('[criterion]\ncolumn = "a"\nweight = 1\n', r"\[\[criterion\]\]"),
        ("criterion = [1]\n", r"\[\[criterion\]\]"),
        (TEXT.replace('"trust"', '"trust'), r"line 16, column \d+.*TOML"),
        (TEXT.replace("weight = 5", "weight = " + "5" * 5000), "whole file.*TOML"),
        ("a = " + "[" * 50_000, "TOML"),
        (b"\xff\xfen\x00a\x00", "UTF-8"),
        (b"#" * 100_001, "larger than 100 kB"),
    ],
    ids=range(26),
)
def test_each_slip_is_one_line_with_file_and_place(
    tmp_path: Path, text: str | bytes, said: str
) -> None:
    """In both languages; what was meant is named where it can be guessed."""
    file = written(tmp_path, text)
    with pytest.raises(BadInput, match=f"(?s)rule\\.toml.*{said}"):
        read_rule(file, "en")
    with pytest.raises(BadInput) as refused:
        read_rule(file, "id")
    line = explain(refused.value, "id")
    assert "rule.toml" in line
    assert "\n" not in line


@pytest.mark.parametrize("name", ["nothing.toml", "mine.toml/inner.toml", "x" * 300, "a\0b"])
def test_files_that_are_not_there(tmp_path: Path, name: str) -> None:
    """Or can have no such name."""
    written(tmp_path, TEXT).rename(tmp_path / "mine.toml")
    with pytest.raises(BadInput) as refused:
        read_rule(tmp_path / name, "en")
    assert refused.value.code in ("file-missing", "rule-unreadable")


def test_a_folder_is_no_rule(tmp_path: Path) -> None:
    """Said, not raised by the system."""
    with pytest.raises(BadInput, match="UTF-8"):
        read_rule(tmp_path, "en")


toml_values = st.one_of(
    st.sampled_from(['"spend"', '"less"', '"worst"', '"rating"', "5", "-1", "0", "nan", "1e400"]),
    st.sampled_from(["true", "[]", "{}", "1979-05-27", '"""\n\n"""', "9" * 5000, "0x1F", "''"]),
    st.text(max_size=8),
)
keys = st.sampled_from(["name", "missing", "criterion", "column", "weight", "better", "scale"])
lines = st.one_of(
    st.just("[[criterion]]"),
    st.builds("{} = {}".format, keys | st.text("abc.[]\"' ", max_size=5), toml_values),
    st.text(max_size=12),
)


@st.composite
def mutated(draw: st.DrawFn) -> str:
    """A good rule with a piece cut out, and something else put there."""
    start = draw(st.integers(0, len(TEXT)))
    end = draw(st.integers(start, len(TEXT)))
    return TEXT[:start] + draw(st.text(max_size=6) | toml_values) + TEXT[end:]


def outcome(text: str, lang: Lang) -> Rule | str:
    """The rule, or the line that says why there is none."""
    try:
        return parse_rule(text, "rule.toml", lang)
    except BadInput as problem:
        return explain(problem, lang)


@given(mutated() | st.lists(lines, max_size=8).map("\n".join))
def test_any_text_is_a_rule_or_a_line_that_says_why(text: str) -> None:
    """Never a traceback, and the same verdict in both languages."""
    found, other = outcome(text, "id"), outcome(text, "en")
    if isinstance(found, Rule):
        assert found == other
    else:
        assert "rule.toml" in found
        assert isinstance(other, str)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.binary(max_size=40)
    | st.integers(0, len(TEXT)).map(lambda end: TEXT.encode()[:end])
    | st.sampled_from(["utf-16", "utf-32", "cp037"]).map(TEXT.encode)
)
def test_any_bytes_are_a_rule_or_a_line_that_says_why(tmp_path: Path, data: bytes) -> None:
    """Random ones, half a file, another encoding."""
    file = written(tmp_path, data)
    try:
        found = read_rule(file, "en")
    except BadInput as problem:
        found = str(problem)
    assert isinstance(found, Rule) or "rule.toml" in found
