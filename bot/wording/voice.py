"""The voice: puts replies, buttons and notices into words."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from bot.wording.content import Content, Variants, WordingError
from hotel.facts import Fact
from hotel.turn import Button, Card, Reply


@dataclass(frozen=True)
class SpokenButton:
    """A button with its label."""

    label: str
    intent: str
    request_id: int | None
    value: str | None


@dataclass(frozen=True)
class SpokenCard:
    """A card in words."""

    title: str
    text: str
    price: str | None
    picture: str | None
    button: SpokenButton | None


@dataclass(frozen=True)
class Spoken:
    """A reply in words."""

    text: str
    buttons: tuple[SpokenButton, ...] = ()
    cards: tuple[SpokenCard, ...] = ()
    about: int | None = None
    in_place: bool = False


class Voice:
    """Speaks every language there is content for, in the time zone of one hotel."""

    def __init__(self, content: Content, timezone: str, house: Mapping[str, Fact]) -> None:
        """Use `content`; `house` is what every template may say of the hotel: its name, its phone."""
        self._content = content
        self._zone = ZoneInfo(timezone)
        self._house = dict(house)

    @property
    def locales(self) -> tuple[str, ...]:
        """The languages there are words for."""
        return self._content.locales

    def say(self, reply: Reply, locale: str, now: datetime, turn: int = 0) -> Spoken:
        """Put `reply` into words; `turn` picks among equal wordings, so that none comes twice in a row.

        Raises:
            WordingError: there are no words for it.
        """
        content = self._content.of(locale)
        text = self._render(content.replies, reply.key, reply.facts, now, turn)
        buttons = tuple(self._button(button, locale, now) for button in reply.buttons)
        cards = tuple(self._card(card, locale, now) for card in reply.cards)
        return Spoken(text, buttons, cards, reply.about, reply.in_place)

    def say_all(self, replies: Sequence[Reply], locale: str, now: datetime, turn: int = 0) -> list[Spoken]:
        """Put each of `replies` into words.

        Raises:
            WordingError: there are no words for one of them.
        """
        return [self.say(reply, locale, now, turn + place) for place, reply in enumerate(replies)]

    def notify(self, key: str, facts: Mapping[str, Fact], locale: str, now: datetime) -> str:
        """Put a notice to staff into words.

        Raises:
            WordingError: there are no words for it.
        """
        return self._render(self._content.of(locale).notices, key, facts, now, 0)

    def phrase(self, key: str, facts: Mapping[str, Fact], locale: str, now: datetime) -> str:
        """Put a piece into words that stands by itself: a label, a line of an order.

        Raises:
            WordingError: there are no words for it.
        """
        return self._render(self._content.of(locale).phrases, key, facts, now, 0)

    def _card(self, card: Card, locale: str, now: datetime) -> SpokenCard:
        facts: dict[str, Fact] = {"title": card.title, "text": card.text, "price": card.price}
        title, text, price = (
            self.phrase(f"card_{part}", facts, locale, now) for part in ("title", "text", "price")
        )
        button = self._button(card.button, locale, now) if card.button else None
        return SpokenCard(title, text, price or None, card.picture, button)

    def _button(self, button: Button, locale: str, now: datetime) -> SpokenButton:
        label = self._render(self._content.of(locale).buttons, button.key, button.facts, now, 0)
        return SpokenButton(label, button.intent, button.request_id, button.value)

    def _render(
        self, words: Mapping[str, Variants], key: str, facts: Mapping[str, Fact], now: datetime, turn: int
    ) -> str:
        variants = words.get(f"{key}.{facts.get('intent')}") or words.get(key)
        if variants is None:
            raise WordingError(f"there are no words for {key!r}")
        context = {**facts, "house": self._house, "at_now": now.astimezone(self._zone)}
        try:
            return _tidied(variants[turn % len(variants)].render(context))
        except Exception as error:  # a template may raise anything: ten to no power, a name that is not there
            raise WordingError(f"{key!r} cannot be said: {error}") from error


def _tidied(text: str) -> str:
    """Take out what templates leave behind: spaces at line ends and more than one blank line."""
    lines = [re.sub(" {2,}", " ", line).strip() for line in text.strip().splitlines()]
    kept = [line for place, line in enumerate(lines) if line or (place and lines[place - 1])]
    return "\n".join(kept)
