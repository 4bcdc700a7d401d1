"""A page of the demo hotel's site, read the way a browser reads it."""

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser
from pathlib import Path

PROPERTY = Path(__file__).parents[2] / "hotels" / "demo"
SITE = PROPERTY / "site"

type Attributes = dict[str, str | None]


@dataclass
class Page(HTMLParser):
    """The elements of a page in their order, with their attributes; and the text a visitor reads."""

    locale: str
    elements: list[tuple[str, Attributes]] = field(default_factory=list)
    words: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        """Read the page of `locale`."""
        super().__init__()
        self.source = (SITE / self.locale / "index.html").read_text(encoding="utf-8")
        self.feed(self.source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        """Note a text."""
        self.words.append(data)

    @property
    def text(self) -> str:
        """Return what a visitor reads, with plain single spaces; a bar where one element ends and the next begins."""
        return re.sub(r"\s+", " ", " | ".join(self.words))

    def all(self, tag: str) -> list[Attributes]:
        """Return the attributes of every `tag`."""
        return [attributes for name, attributes in self.elements if name == tag]

    def addresses(self) -> list[str]:
        """Return everything the page leads to or shows."""
        named = ("href", "src", "srcset")
        return [value for _, found in self.elements for name in named if (value := found.get(name))]
