"""Reading built pages without a browser."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

SPOKEN = ("aria-label", "title", "placeholder", "alt")
UNSEEN = ("script", "style")
VOID = ("meta", "link", "input", "br", "img", "hr", "col", "source", "wbr")


@dataclass
class Page(HTMLParser):
    """The tags of a page, and what its reader sees or hears."""

    tags: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)
    open: list[tuple[str, bool]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.lang = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a tag, and whether its words are of another language or never shown."""
        found = {name: value or "" for name, value in attrs}
        self.tags.append((tag, found))
        if tag == "html":
            self.lang = found["lang"]
        foreign = found.get("lang", self.lang) != self.lang or tag in UNSEEN
        hidden = foreign or bool(self.open and self.open[-1][1])
        if not hidden:
            self.words += [found[name] for name in SPOKEN if name in found]
        if tag not in VOID:
            self.open.append((tag, hidden))

    def handle_endtag(self, tag: str) -> None:
        """Leave a tag, and those that were left open in it."""
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        """Keep text that a reader of this page's language sees."""
        if data.strip() and not (self.open and self.open[-1][1]):
            self.words.append(data)

    def all(self, name: str) -> list[dict[str, str]]:
        """The attributes of every such tag."""
        return [attributes for tag, attributes in self.tags if tag == name]


def read_page(file: Path) -> Page:
    """A built page, parsed."""
    page = Page()
    page.feed(file.read_text(encoding="utf-8"))
    return page


def pages_in(folder: Path) -> list[Path]:
    """Every page of a built book."""
    return sorted(page for page in folder.rglob("*.html") if "_static" not in page.parts)
