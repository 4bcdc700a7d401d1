"""A text taken out of its markup: what both parsers build, and how Telegram counts in it."""

from dataclasses import dataclass, field

from bot.fake_telegram.errors import ApiError, bad_request
from bot.fake_telegram.wire import MessageEntity


def units(text: str) -> int:
    """Return the length in UTF-16 units, in which entities are measured."""
    return len(text.encode("utf-16-le")) // 2


def size(text: str) -> int:
    """Return the length in UTF-8 bytes, in which the parsers' complaints are measured."""
    return len(text.encode())


def cannot_parse(why: str) -> ApiError:
    """Return the refusal of a text whose markup is broken."""
    return bad_request(f"can't parse entities: {why}")


@dataclass
class Opened:
    """A mark that waits for its end."""

    mark: str
    """What has to close it."""
    type: str
    begins: int
    """In UTF-16 units of the text without markup."""
    found_at: int
    """In bytes of the text with markup."""
    details: dict[str, str] = field(default_factory=dict)


@dataclass
class Plain:
    """The text as it comes out, piece by piece, with what is marked in it."""

    text: str = ""
    entities: list[MessageEntity] = field(default_factory=list)

    def close(self, opened: Opened) -> None:
        """End an entity here; an empty one is left out."""
        length = units(self.text) - opened.begins
        if length > 0 and opened.type:
            url, language = opened.details.get("url"), opened.details.get("language")
            self.entities.append(
                MessageEntity(
                    type=opened.type, offset=opened.begins, length=length, url=url, language=language
                )
            )

    def trimmed(self) -> tuple[str, list[MessageEntity]]:
        """Return text and entities without white space around them, as Telegram keeps them."""
        text = self.text.strip()
        skipped = units(self.text) - units(self.text.lstrip())
        end = units(text)
        kept = []
        for entity in self.entities:
            begins = max(entity.offset - skipped, 0)
            ends = min(entity.offset + entity.length - skipped, end)
            if ends > begins:
                kept.append(entity.model_copy(update={"offset": begins, "length": ends - begins}))
        return text, sorted(kept, key=lambda entity: (entity.offset, -entity.length))
