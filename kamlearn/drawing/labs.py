"""The labs by name. Each is a module ``NAME_scene.py`` here that holds its `LabScene` as LAB.

Views show a scene alive, pages show it at a few positions; its words are in
``words/*/lab_NAME.toml``.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module

from kamlearn.course.formats import fill, placeholders
from kamlearn.course.languages import Lang
from kamlearn.course.words import bad_input, section, word
from kamlearn.drawing import lab_settings
from kamlearn.drawing.lab_settings import Options, Setting, Settings

LABS = (
    "decision-board",
    "deposits",
    "discount",
    "give-and-get",
    "milk-deal",
    "my-accounts",
    "my-rule",
    "portfolio",
    "three-glasses",
)


@dataclass(frozen=True)
class Guess:
    """What the learner says before the lab shows anything.

    Words: ``guess_question``; ``guess_KEY`` and ``guess_was_KEY`` for each option;
    ``guess_fits``, ``guess_differs``; ``guess_KEY`` for each outcome that is no option.
    """

    options: tuple[str, ...]
    outcome: Callable[[Settings], str]
    """What came of the settings: an option, or a key that nobody could guess."""


@dataclass(frozen=True)
class LabScene:
    """A lab without widgets: what can be set, and what is then seen.

    Words: ``title``, ``intro``; ``position``, or ``position_0`` and so on; one for each
    setting, ``SETTING_KEY`` for each key of an `Options`.
    """

    name: str
    settings: tuple[Setting | Options, ...]
    positions: tuple[Mapping[str, float], ...]
    """Drawn at build time; what they leave out takes its default."""
    html: Callable[[Settings, Lang], str]
    """Pictures, and tables that say the same, at complete settings."""
    guess: Guess | None = None
    pack: str = ""
    """Files of Python that its page needs beside those of every page: see ``python.mjs``."""

    @property
    def words(self) -> str:
        """The file of its words."""
        return f"lab_{self.name.replace('-', '_')}"

    def word(self, key: str, lang: Lang, **fields: object) -> str:
        """One of its texts."""
        return word(f"{self.words}.{key}", lang, **fields)

    def complete(self, given: Mapping[str, object]) -> dict[str, float]:
        """A value for every setting, whatever is given."""
        return lab_settings.complete(self.settings, given)

    def option_words(self, options: Options, lang: Lang) -> list[str]:
        """What the options of a setting are called."""
        return [self.word(f"{options.words}_{key}", lang) for key in options.keys]

    def position_words(self, number: int, lang: Lang) -> str:
        """A position in words."""
        settings = self.complete(self.positions[number])
        texts = section(self.words, lang)
        template = texts.get(f"position_{number}") or texts["position"]
        wanted = {name for name, _ in placeholders(template)}
        said = {s.name: self._said(s, settings, lang) for s in self.settings if s.name in wanted}
        return fill(template, said, lang)

    def _said(self, setting: Setting | Options, settings: Settings, lang: Lang) -> object:
        if isinstance(setting, Setting):
            return setting.shown(settings[setting.name])
        return self.word(f"{setting.name}_{setting.key(settings)}", lang)

    def verdict(self, guessed: str, settings: Settings, lang: Lang) -> str:
        """The guess beside what came of it; empty in a lab without one."""
        if self.guess is None:
            return ""
        outcome = self.guess.outcome(settings)
        known = outcome if outcome not in self.guess.options else "differs"
        told = self.word(f"guess_{'fits' if outcome == guessed else known}", lang)
        was = self.word(f"guess_was_{guessed}", lang)
        return f'<p class="kam-guess" role="status">{was} {told}</p>'


def find_lab(name: str, lang: Lang) -> LabScene:
    """A lab by its name, or ``unknown-lab``."""
    if name not in LABS:
        raise bad_input("unknown-lab", lang, value=name, known=", ".join(LABS))
    # Only the one that is asked for: in the page each import costs the learner time.
    module = import_module(f"kamlearn.drawing.{name.replace('-', '_')}_scene")
    scene: LabScene = module.LAB
    return scene
