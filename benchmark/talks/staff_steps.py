"""What a step of staff says, done at the staff's desk: who does what, by a table of verbs."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from benchmark.talks.staff_hand import Hand, UnknownDeedError
from bot.commands.opening import Records
from hotel.staff_errors import StaffDeskError

_VERBS = r"takes|marks|acknowledges|offers|approves|moves|brings|cleans|writes|declines|hands"
_BETWEEN = re.compile(rf";\s*(?=[A-Z]\w* (?:{_VERBS})\b)|\s+and (?=(?:{_VERBS})\b)")
_SUBJECT = re.compile(rf"(?:\w+: )?(?P<who>(?:[A-Z]\w*)(?: \w+)?) (?P<deed>(?:{_VERBS})\b.*)")


@dataclass
class Shift:
    """The staff's side of one conversation with one guest."""

    records: Records
    conversation_id: int
    done: list[str] = field(default_factory=list)
    """What was done, as the staff's desk calls it."""

    def act(self, words: str) -> None:
        """Do what a step says.

        Raises:
            UnknownDeedError: it cannot be done.
        """
        with self.records.database.session() as session:
            hand = Hand(self.records, session, self.conversation_id)
            self.done = [_do(hand, who, deed) for who, deed in _deeds(words)]


def _deeds(words: str) -> Iterator[tuple[str, str]]:
    """Give who does what; a second deed without a name is of the same person."""
    who = ""
    for clause in _BETWEEN.split(words):
        found = _SUBJECT.fullmatch(clause)
        if found:
            who = found["who"]
        elif not who and ": " in clause:
            who, _, text = clause.partition(": ")
            yield who, f"says: {text}"
            continue
        yield who, found["deed"] if found else clause


def _do(hand: Hand, who: str, deed: str) -> str:
    by = hand.signature(who)
    for pattern, act in _TABLE:
        if found := re.fullmatch(pattern, deed):
            try:
                return act(hand, by, found)
            except StaffDeskError as refusal:
                raise UnknownDeedError(f"{deed!r} is refused: {refusal}") from None
    raise UnknownDeedError(f"nothing here does {deed!r}")


_TABLE: tuple[tuple[str, Callable[[Hand, str, re.Match[str]], str]], ...] = (
    (r"takes the (?P<what>.+?)(?:, coming in (?P<minutes>\d+) minutes)?", Hand.take),
    (r"cleans at (\d+):(\d+)", Hand.clean),
    (r"marks it on its way", Hand.on_the_way),
    (r"marks it (?:delivered|done)", Hand.finish),
    (r"brings the (?P<what>\w+)(?: \w+self)?", Hand.bring),
    (r"acknowledges(?:: on my way)?", Hand.come),
    (r"acknowledges: (?:offers )?(?P<text>.+)", Hand.offer),
    (r"offers (?P<text>.+)", Hand.offer),
    (r"marks the (?P<dish>.+) as sold out", Hand.sold_out),
    (r"moves the stay to (\d+)", Hand.move),
    (r"approves the (?P<what>.+?)(?: until .+)?", Hand.approve),
    (r"says: (?P<text>.+)", Hand.say),
    (r"writes: (?P<text>.+)", Hand.write),
    (r"hands (?:it )?back", Hand.hand_back),
)
