"""Whether a desk agrees with itself, in words, each with a way to the place."""

from collections.abc import Mapping, Sequence
from html import escape
from typing import Any

from ipywidgets import HTML, HBox, VBox

from kamlearn.course.formats import write_count
from kamlearn.course.words import word
from kamlearn.views.own_answer import OwnAnswer
from kamlearn.views.workbench.buttons import plain_button
from kamlearn.views.workbench.desk import Desk
from kamlearn.workbench.consistency import find_remarks
from kamlearn.workbench.own_answer import (
    REVISIONS,
    gives_something,
    own_answers,
    own_rule_answer,
)
from kamlearn.workbench.remarks import Said, say_all, say_checked

AT_MOST = 3
"""People of one remark who have a button of their own."""


class CheckStep:
    """The remarks, most important first; and what may go into the answers."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.said, self.put_said = HTML(), HTML()
        self.remarks = VBox()
        self.put = OwnAnswer(self._word("put"), self._answers, desk.lang)
        about = HTML(f"<p>{escape(self._word('put_intro'))}</p>")
        self.widget = VBox([self.said, self.remarks, about, self.put_said, self.put])

    def look(self) -> None:
        """Check the desk as it is now."""
        bench, judged = self.desk.bench, self.desk.named
        said = say_all(find_remarks(bench, judged), self.desk.shown, self.desk.lang)
        lines = [self._word("found", n=len(said)) if said else self._word("sound")]
        if bench.people:
            lines.append(say_checked(bench, judged, self.desk.lang))
        self.said.value = (
            f"<h3>{escape(self._word('title'))}</h3><p>{escape(self._word('intro'))}</p>"
            f'<div role="status">{"".join(f"<p>{escape(line)}</p>" for line in lines)}</div>'
        )
        self.remarks.children = tuple(self._remark(one) for one in said)
        self.put_said.value = "".join(f"<p>{escape(line)}</p>" for line in self._to_put())

    def _remark(self, said: Said) -> VBox:
        others = len(said.keys) - AT_MOST
        more = f" {self._word('others', n=others)}" if others > 0 else ""
        text = HTML(f'<p class="kam-lab-note">{escape(said.text + more)}</p>')
        ways = HBox(self._ways(said), layout={"flex_flow": "row wrap"})
        return VBox([text, ways])

    def _ways(self, said: Said) -> list[Any]:
        """A button for each of the first people; or one for the step."""
        if said.step not in self.desk.ways:
            return []
        step = word(f"workbench.step_{said.step}", self.desk.lang)
        if not said.keys:
            return [plain_button(self._word("open_step", step=step), lambda: self._go(said.step))]
        return [self._way(said.step, key) for key in said.keys[:AT_MOST]]

    def _way(self, step: str, key: int) -> Any:
        name = self.desk.shown.find(key).name
        return plain_button(self._word("open", name=name), lambda: self._go(step, key))

    def _go(self, step: str, key: int = 0) -> None:
        self.desk.go(step, key)

    def _answers(self) -> Sequence[Mapping[str, Any]]:
        return [
            {"exercise": slug, "revision": REVISIONS[slug], "variant": 0, "answer": answer}
            for slug, answer in own_answers(self.desk.bench).items()
        ]

    def _to_put(self) -> list[str]:
        """What would go into the answers, before it does."""
        bench, lang = self.desk.bench, self.desk.lang
        rule = own_rule_answer(bench)
        if rule is None:
            return [self._word("put_nothing")]
        weights = ", ".join(write_count(weight, lang) for weight in rule["weights"])
        gives = self._word("put_gives" if rule["gives"] else "put_takes")
        fields = {"weights": weights, "share": rule["key_share"], "people": rule["people"]}
        given = self._word("put_given" if gives_something(bench) else "put_not_given")
        return [self._word("put_shown", gives=gives, **fields), given]

    def _word(self, key: str, **fields: object) -> str:
        return word(f"workbench_check.{key}", self.desk.lang, **fields)


def open_step(desk: Desk) -> CheckStep:
    """The step for this desk."""
    return CheckStep(desk)
