"""A lab before Python: a few positions worked out at build time, to choose from at once."""

import json
from html import escape

from kamlearn.course.languages import Lang
from kamlearn.course.words import section, word
from kamlearn.drawing.labs import LabScene, find_lab


def lab_form(name: str, lang: Lang) -> str:
    """The lab's place in a page: its stills, and the data that bring it to life."""
    lab = find_lab(name, lang)
    numbers = range(len(lab.positions))
    data = {
        "lab": name,
        "lang": lang,
        "positions": [lab.complete(position) for position in lab.positions],
        "words": section("runtime", lang),
    }
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    pack = f' data-pack="{lab.pack}"' if lab.pack else ""
    return f"""\
<section class="kam-lab" id="lab-{name}" data-lab="{name}" lang="{lang}"{pack}>
<h3 class="kam-title">{lab.word("title", lang)}</h3>
<p>{lab.word("intro", lang)}</p>
<div class="kam-lab-still">
<fieldset class="kam-positions" hidden>
<legend>{word("lab.positions", lang)}</legend>
{"".join(_choice(lab, n, lang) for n in numbers)}
</fieldset>
{"".join(_still(lab, n, lang) for n in numbers)}
</div>
<div class="kam-lab-alive" hidden></div>
<div class="kam-lab-foot">
<div class="kam-lab-status" role="status" aria-live="polite"></div>
<div class="kam-keep" role="status"></div>
</div>
<script type="application/json" class="kam-data">{text}</script>
</section>"""


def _choice(lab: LabScene, position: int, lang: Lang) -> str:
    checked = " checked" if position == 0 else ""
    said = escape(lab.position_words(position, lang))
    return (
        f'<label class="kam-option"><input type="radio" name="{lab.name}-position" '
        f'value="{position}"{checked}><span class="kam-label">{said}</span></label>'
    )


def _still(lab: LabScene, position: int, lang: Lang) -> str:
    """One position drawn; without JavaScript the later ones wait folded up."""
    drawn = lab.html(lab.complete(lab.positions[position]), lang)
    said = escape(lab.position_words(position, lang))
    is_open = " open" if position == 0 else ""
    return (
        f'<details class="kam-still" data-position="{position}"{is_open}>'
        f"<summary>{said}</summary>{drawn}</details>"
    )
