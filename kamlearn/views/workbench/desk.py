"""The one place where a workbench changes; every step of it shows what is here."""

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from kamlearn.core.candidates import Candidates
from kamlearn.core.errors import BadInput
from kamlearn.core.ranked import Ranking
from kamlearn.core.rules import Rule
from kamlearn.core.standing import Standing
from kamlearn.course.languages import Lang
from kamlearn.workbench.decided import Judged, judge_all
from kamlearn.workbench.desk import Workbench
from kamlearn.workbench.names import blur, blur_trials
from kamlearn.workbench.people import Person

if TYPE_CHECKING:
    from kamlearn.views.keeper import Keeper

NOBODY = Ranking((), (), ())
Listener = Callable[[], None]
Go = Callable[[str, int], None]


class Desk:
    """A workbench and whoever listens.

    Views read `shown`, `ranking` and `judged`, and change by `apply`. Each is worked out
    when it is asked for, and again only when something changed that it depends on: with
    2,000 people a ranking is felt.
    """

    def __init__(self, bench: Workbench, lang: Lang) -> None:
        self.bench = bench
        self.lang = lang
        self.is_blurred = False
        self.listeners: list[Listener] = []
        self.keeper: Keeper | None = None
        """Who hands every change to the page; it enters itself."""
        self.go: Go = lambda _step, _key: None
        """Opens a step, at a person where the key is one; the frame sets it."""
        self.ways: tuple[str, ...] = ()
        """The steps that `go` opens."""
        self._blurred: dict[int, tuple[Person, Person]] = {}
        self._shown: tuple[object, Workbench] = (None, bench)
        self._candidates: tuple[object, Candidates] = (None, Candidates(()))
        self._ranking: tuple[object, Ranking] = (None, NOBODY)
        self._judged: tuple[Workbench | None, tuple[Judged, ...]] = (None, ())

    def apply(self, bench: Workbench) -> None:
        """Take the next workbench and tell everyone."""
        self.bench = bench
        self.tell()

    def blur(self, is_blurred: bool) -> None:
        """Show numbers for names, or names again."""
        self.is_blurred = is_blurred
        self.tell()

    def tell(self) -> None:
        """Have everyone look again."""
        for listener in self.listeners:
            listener()

    @property
    def shown(self) -> Workbench:
        """The workbench as it may be seen: with names, or with numbers for them."""
        if not self.is_blurred:
            return self.bench
        if self._shown[0] is not self.bench:
            people = tuple(map(self._blur, self.bench.people))
            trials = blur_trials(self.bench.trials, self.lang)
            self._shown = self.bench, replace(self.bench, people=people, trials=trials)
        return self._shown[1]

    @property
    def ranking(self) -> Ranking:
        """Everyone by the learner's rule; nobody where a figure does not fit it."""
        key = self.shown.contacts, self.shown.rule
        if self._ranking[0] != key:
            self._ranking = key, self._rank(self.shown.rule)
        return self._ranking[1]

    def _rank(self, rule: Rule | None) -> Ranking:
        try:
            return self.stand(rule).ranking() if rule else NOBODY
        except BadInput:  # the rule step says which figure, and what helps
            return NOBODY

    @property
    def candidates(self) -> Candidates:
        """Everyone who may be ranked; what the columns say is read once, whatever the weights."""
        contacts = self.shown.contacts
        if self._candidates[0] != contacts:
            self._candidates = contacts, Candidates(contacts)
        return self._candidates[1]

    def stand(self, rule: Rule) -> Standing:
        """Everyone by a rule. Cheaper than `ranking`: ranges only for whom one asks for."""
        return self.candidates.stand(rule)

    @property
    def judged(self) -> tuple[Judged, ...]:
        """Everyone with a decision, in the order of the workbench."""
        last, judged = self._judged
        if last is not self.shown:
            is_same = last is not None and last.cutoffs == self.shown.cutoffs
            before = judged if is_same else ()
            self._judged = self.shown, judge_all(self.shown, self.ranking, before)
        return self._judged[1]

    @property
    def named(self) -> tuple[Judged, ...]:
        """The same with true names and notes, whatever is blurred: for files, never to show."""
        if not self.is_blurred:
            return self.judged
        return tuple(map(_unblur, self.bench.people, self.judged))

    def _blur(self, person: Person) -> Person:
        known = self._blurred.get(person.key)
        if known is None or known[0] is not person:
            self._blurred[person.key] = person, blur(person, self.lang)
        return self._blurred[person.key][1]


def _unblur(person: Person, one: Judged) -> Judged:
    return replace(one, person=person, decided=replace(one.decided, person=person.contact))
