"""A page of cards to be printed, cut and put into the rooms."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import segno
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from bot.cards.words import CardWords

_QUIET_ZONE = 4
"""The white around a code, in its own small squares: the least that the standard (ISO/IEC 18004) allows."""
_templates = Environment(
    loader=FileSystemLoader(Path(__file__).parent), autoescape=True, undefined=StrictUndefined
)


@dataclass(frozen=True)
class RoomCard:
    """One card."""

    room: str
    link: str


def page_of(
    cards: Sequence[RoomCard], hotel: Mapping[str, str], words: Mapping[str, CardWords], *, telegram: bool
) -> str:
    """Return the page; `hotel` is its name in each language, `telegram` says where the links lead."""
    drawn = [(card, _drawn(card.link)) for card in cards]
    template = _templates.get_template("page.html")
    return template.render(cards=drawn, hotel=hotel, words=words, telegram=telegram)


def _drawn(link: str) -> Markup:
    """Return the code as a drawing that stays sharp at any size."""
    code = segno.make(link, error="m", micro=False)
    return Markup(code.svg_inline(border=_QUIET_ZONE, omitsize=True, light="#fff"))  # noqa: S704 -- drawn here
