"""A workbench goes into one JSON text and comes back exactly, or a message says what is wrong."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kamlearn.core.contacts import RELATIONS, Contact, Place
from kamlearn.core.decided import CHOICES, REASONS
from kamlearn.core.errors import BadInput
from kamlearn.core.next_step import NextStep
from kamlearn.core.portfolio import CutOffs
from kamlearn.workbench import changes
from kamlearn.workbench.desk import Trial, Workbench
from kamlearn.workbench.people import Person
from kamlearn.workbench.saved import LARGEST, restore, restore_parts, save, save_parts

texts = st.text(max_size=8)
names = texts.filter(lambda name: bool(name.strip()))
days = st.dates(date(1990, 1, 1), date(2090, 1, 1))
finite = st.floats(allow_nan=False, allow_infinity=False)
contacts = st.builds(
    Contact,
    names,
    st.sampled_from(RELATIONS),
    st.booleans(),
    texts,
    texts,
    st.none() | days,
    st.dictionaries(texts, st.none() | finite, max_size=3),
    st.lists(texts, max_size=2).map(tuple),
    source=st.none() | st.builds(Place, texts, st.just("row"), st.integers(1, 9)),
    harmful=st.booleans(),
)
people = st.builds(
    Person,
    key=st.integers(1, 99),
    contact=contacts,
    hours=st.none() | st.floats(0, 20),
    chosen=st.none() | st.sampled_from(CHOICES),
    why=st.sampled_from(REASONS),
    step=st.none() | days.map(lambda day: NextStep("write", day, day)),
)


@given(st.lists(people, max_size=3), st.floats(0, 1), st.floats(0, 200))
def test_a_saved_workbench_comes_back_equal(
    persons: list[Person], line: float, capacity: float
) -> None:
    """Every name, figure, date and decision, whatever letters are in it."""
    bench = changes.aim(
        Workbench(people=tuple(persons), cutoffs=CutOffs(line, 0.5), capacity=capacity), "founder"
    )
    bench = changes.weigh(changes.reveal(bench), bench.criteria[:3])
    trials = (Trial("a", 1, "discount", {"margin": 50.0}),)
    bench = Workbench(**{**vars(bench), "trials": trials})
    assert restore(save(bench)) == bench


def test_only_what_changed_is_saved_again_and_all_parts_give_the_whole() -> None:
    """Among many people a rating costs as much as among three."""
    one = changes.add(Workbench(), [Contact(name) for name in ("Ani", "Budi", "Citra")])
    two = changes.remove(changes.rate(one, 2, "trust", 4), 1)
    kept = save_parts(one)
    fresh = save_parts(two, one)
    assert set(fresh) == {"head", "person 1", "person 2"}
    assert fresh["person 1"] == ""
    assert restore_parts({**kept, **fresh}) == two


def test_parts_without_a_head_are_refused() -> None:
    """Half a save is no save."""
    with pytest.raises(BadInput) as caught:
        restore_parts({"person 1": "{}"})
    assert caught.value.code == "workbench-unreadable"


def test_an_older_file_without_a_field_takes_its_default() -> None:
    """A later version may add fields; files from before still open."""
    document = json.loads(save(changes.add(Workbench(), [Contact("Ani")])))
    del document["capacity"], document["people"][0]["hours"]
    assert restore(json.dumps(document)).capacity == Workbench().capacity


whole = save(changes.add(Workbench(), [Contact("Ani")]))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "workbench-unreadable"),
        (whole[:-3], "workbench-unreadable"),
        ("[" * 100_000, "workbench-unreadable"),
        (whole.replace("10.0", "NaN"), "workbench-unreadable"),
        ("[]", "workbench-other-file"),
        ('{"format":"kamlearn-answers"}', "workbench-other-file"),
        (whole.replace('"version":1', '"version":2'), "workbench-newer"),
        (whole.replace('"Ani"', "5"), "workbench-damaged"),
        (whole.replace('"Ani"', '" "'), "workbench-damaged"),
        (whole.replace('"unknown"', '"enemy"'), "workbench-damaged"),
        (whole.replace('"close":false', '"close":1'), "workbench-damaged"),
        (whole.replace('"phones":[]', '"phones":"08"'), "workbench-damaged"),
        (whole.replace('"key":1', '"key":1,"religion":"x"'), "workbench-damaged"),
        (whole.replace('"relation":0.5', '"relation":2'), "workbench-damaged"),
    ],
)
def test_a_file_that_does_not_fit_is_refused_in_words(text: str, code: str) -> None:
    """Cut off, edited, of another kind or hostile: never half restored."""
    with pytest.raises(BadInput) as caught:
        restore(text)
    assert caught.value.code == code


def test_the_message_names_the_part() -> None:
    """So that whoever edited the file by hand finds it."""
    with pytest.raises(BadInput) as caught:
        restore(whole.replace('"close":false', '"close":1'))
    assert caught.value.fields["place"] == "people[0].contact"


def test_a_text_beyond_the_limit_is_not_parsed() -> None:
    """Twenty million characters are more than any class has people."""
    with pytest.raises(BadInput) as caught:
        restore(" " * (LARGEST + 1))
    assert caught.value.code == "workbench-too-large"
