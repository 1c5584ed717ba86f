"""A card to share: the course's question, and nobody's name."""

from html import escape

from kamlearn.course.languages import Lang
from kamlearn.course.words import word
from kamlearn.drawing.picture import Picture, box, colour, frame, text

WIDTH, HEIGHT, LEFT = 352, 212, 28


def share_card(lang: Lang) -> Picture:
    """The question in large letters, two lines of one's own, and where it comes from."""
    question = word("pictures_ch10.card_question", lang).split("|")
    lines = word("pictures_ch10.card_lines", lang).split("|")
    marks = [
        box(4, 4, WIDTH, HEIGHT, fill="gain", opacity=0.12),
        frame(4, 4, WIDTH, HEIGHT, stroke="gain"),
        *(_large(said, 46 + 29 * row) for row, said in enumerate(question)),
        *(text(LEFT, 142 + 22 * row, said) for row, said in enumerate(lines)),
        text(LEFT, 199, word("pictures_ch10.card_from", lang), fill="soft"),
    ]
    alt = word("pictures_ch10.card_alt", lang)
    return Picture(width=360, height=HEIGHT + 8, marks=tuple(marks), alt=alt)


def save_link(lang: Lang) -> str:
    """A link that saves the card as a file; the page's script makes it a PNG."""
    name = escape(word("pictures_ch10.card_file", lang))
    said = escape(word("pictures_ch10.card_save", lang))
    address = share_card(lang).data_uri()
    return f'<a class="kam-save" href="{address}" download="{name}.svg">{said}</a>'


def _large(said: str, y: float) -> str:
    look = f'font-size="23" font-weight="700" fill="{colour("ink")}"'
    return f'<text x="{LEFT}" y="{y:g}" {look}>{escape(said)}</text>'
