"""Finding one person among many: search in the browser, a short list, and next and previous."""

from collections.abc import Sequence

import anywidget
import traitlets
from ipywidgets import Layout

from kamlearn.course.languages import Lang
from kamlearn.course.words import all_words
from kamlearn.views.bundle import bundled
from kamlearn.workbench.people import Person

NOBODY = 0
"""The picker's value while nobody is chosen: keys begin at 1."""
WORDS = (
    *("picker_search", "picker_found", "picker_none", "picker_more"),
    *("picker_previous", "picker_next", "picker_other", "picker_place", "picker_nobody"),
)


class PersonPicker(anywidget.AnyWidget):
    """Names travel once; the browser searches them and shows 20 at a time."""

    _esm = bundled("person-picker-widget.js")
    _css = bundled("workbench.css")

    label = traitlets.Unicode().tag(sync=True)
    who: list[int] = traitlets.List().tag(sync=True)  # type: ignore[assignment]
    """Everyone's key; `keys` is ipywidgets' own word."""
    names: list[str] = traitlets.List().tag(sync=True)  # type: ignore[assignment]
    """As they may be seen: of `Desk.shown`."""
    notes: list[str] = traitlets.List().tag(sync=True)  # type: ignore[assignment]
    """A few words beside each name in the list; none, or one for everybody."""
    value = traitlets.Int(NOBODY).tag(sync=True)
    """The key of who is chosen, or `NOBODY`."""
    look = traitlets.Unicode("one").tag(sync=True)
    """``one`` person with the search folded away; or a ``list`` that is always open."""
    lang = traitlets.Unicode("id").tag(sync=True)
    words: dict[str, str] = traitlets.Dict().tag(sync=True)  # type: ignore[assignment]

    def show(self, people: Sequence[Person], notes: Sequence[str] = ()) -> None:
        """Offer these people; who is chosen stays chosen while there."""
        keys, names = [p.key for p in people], [p.contact.name for p in people]
        with self.hold_sync():
            self.who, self.names, self.notes = keys, names, list(notes)
            if self.value not in keys:
                self.value = keys[0] if keys and self.look == "one" else NOBODY


def person_picker(
    label: str, people: Sequence[Person], lang: Lang, *, value: int = NOBODY, look: str = "one"
) -> PersonPicker:
    """A choice of one of these people; observe its ``value``, the key. `show` renews the people."""
    texts = all_words(lang)
    picker = PersonPicker(
        label=label,
        value=value,
        look=look,
        lang=lang,
        # Templates with open places, which the browser fills.
        words={name: texts[f"workbench_tools.{name}"] for name in WORDS},
        layout=Layout(min_height="5rem", margin="0.25rem 0 0.5rem"),
    )
    picker.show(people)
    return picker
