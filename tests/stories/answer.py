"""What follows from one step of a story: for the guest, and for staff."""

from dataclasses import dataclass, field

from bot.paging.media import Page
from hotel.records import OutboxMessage, ShownCard
from hotel.turn import Reply


class ListMedium:
    """Keeps the pages that staff would get."""

    def __init__(self) -> None:
        self.pages: list[Page] = []

    async def deliver(self, page: Page) -> None:
        self.pages.append(page)


@dataclass
class Answer:
    """What followed from one step of a story."""

    text: str = ""
    """What the guest read, in the language of the conversation."""
    replies: list[Reply] = field(default_factory=list)
    en: str = ""
    ru: str = ""
    """The same answer in each language."""
    buttons: dict[str, str] = field(default_factory=dict)
    """Label -> token."""
    cards: list[ShownCard] = field(default_factory=list)
    rows: list[OutboxMessage] = field(default_factory=list)
    """All that was committed to be told, as it is sent."""
    news: list[str] = field(default_factory=list)
    """What the guest was told without a message of theirs."""
    pages: list[Page] = field(default_factory=list)
    """What staff were told."""

    @property
    def keys(self) -> list[str]:
        return [reply.key for reply in self.replies]

    def told(self, who: str) -> str:
        """Return all that a department (or "level 2", "complaint staff") was told in this step."""
        return "\n".join(page.text for page in self.pages if _reader(page) == who)

    def told_staff(self) -> str:
        """Return all that staff were told in this step."""
        return "\n".join(page.text for page in self.pages)

    @property
    def readers(self) -> list[str]:
        return [_reader(page) for page in self.pages]


def _reader(page: Page) -> str:
    return page.department or (f"level {page.level}" if page.audience.value == "level" else "complaint staff")
