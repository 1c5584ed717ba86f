"""Who rises and who falls: the furthest first and last, whoever has no score left out."""

from hypothesis import given, settings
from hypothesis import strategies as st

from kamlearn.core.candidates import Candidates
from kamlearn.core.contacts import Contact
from kamlearn.core.rules import Criterion, Rule
from kamlearn.workbench.moved import Moved, find_moves

MONEY = Rule("mine", [Criterion("money", 5, scale="rating")])
TRUST = Rule("mine", [Criterion("trust", 5, scale="rating")])
RATED = st.fixed_dictionaries(
    {column: st.none() | st.sampled_from([1.0, 2.0, 3.0]) for column in ("money", "trust")}
)


def people(*ratings: tuple[float | None, float | None]) -> Candidates:
    return Candidates(
        Contact(f"P{n}", amounts={"money": money, "trust": trust})
        for n, (money, trust) in enumerate(ratings)
    )


def test_money_first_then_trust() -> None:
    """Ani falls from first to third, Citra rises; Budi stays; of Doni nothing was known."""
    everyone = people((5, 1), (3, 3), (1, 5), (None, 2))
    moves = find_moves(everyone.stand(MONEY), everyone.stand(TRUST))
    assert moves == (Moved(2, 3, 1), Moved(0, 1, 4))


@given(st.lists(RATED, max_size=8))
@settings(max_examples=40)
def test_the_same_rule_moves_nobody_and_the_way_back_undoes_every_move(
    rated: list[dict[str, float | None]],
) -> None:
    """Whatever is known of them."""
    everyone = Candidates(Contact(f"P{n}", amounts=each) for n, each in enumerate(rated))
    there = find_moves(everyone.stand(MONEY), everyone.stand(TRUST))
    back = find_moves(everyone.stand(TRUST), everyone.stand(MONEY))
    assert find_moves(everyone.stand(MONEY), everyone.stand(MONEY)) == ()
    assert {(m.place, m.was, m.now) for m in there} == {(m.place, m.now, m.was) for m in back}
