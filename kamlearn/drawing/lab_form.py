"""A lab before Python: a few positions worked out at build time, to choose from at once."""

import json
from collections.abc import Mapping
from html import escape

from kamlearn.course.languages import Lang
from kamlearn.course.words import section, word
from kamlearn.drawing.discount_scene import POSITIONS, complete, scene_html, work_out


def lab_form(name: str, lang: Lang) -> str:
    """The lab's place in a page: its stills, and the data that bring it to life."""
    if name != "discount":
        raise ValueError(f"no lab {name!r}; there is: discount")
    stills = "\n".join(_still(name, n, lang) for n in range(len(POSITIONS)))
    data = {
        "lab": name,
        "lang": lang,
        "positions": [complete(position) for position in POSITIONS],
        "words": section("runtime", lang),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return f"""\
<section class="kam-lab" id="lab-{name}" data-lab="{name}" lang="{lang}">
<h3 class="kam-title">{word(f"lab.{name}_title", lang)}</h3>
<p>{word(f"lab.{name}_intro", lang)}</p>
<div class="kam-lab-still">
<fieldset class="kam-positions" hidden>
<legend>{word("lab.positions", lang)}</legend>
{"".join(_choice(name, n, lang) for n in range(len(POSITIONS)))}
</fieldset>
{stills}
</div>
<div class="kam-lab-status" role="status" aria-live="polite"></div>
<div class="kam-lab-alive" hidden></div>
<script type="application/json" class="kam-data">{text}</script>
</section>"""


def position_words(settings: Mapping[str, float], lang: Lang) -> str:
    """A position in words."""
    return word(
        "lab.position",
        lang,
        margin=settings["margin"] / 100,
        discount=settings["discount"] / 100,
        volume=settings["volume"],
        chance=settings["chance"] / 100,
    )


def _choice(name: str, position: int, lang: Lang) -> str:
    checked = " checked" if position == 0 else ""
    said = escape(position_words(complete(POSITIONS[position]), lang))
    return (
        f'<label class="kam-option"><input type="radio" name="{name}-position" '
        f'value="{position}"{checked}><span class="kam-label">{said}</span></label>'
    )


def _still(name: str, position: int, lang: Lang) -> str:
    """One position drawn; without JavaScript the later ones wait folded up."""
    settings = complete(POSITIONS[position])
    drawn = scene_html(work_out(settings), lang)
    said = escape(position_words(settings, lang))
    is_open = " open" if position == 0 else ""
    return (
        f'<details class="kam-still" data-position="{position}"{is_open}>'
        f"<summary>{said}</summary>{drawn}</details>"
    )
