"""Where a ride is to go, and where it begins, in a guest's words."""

from collections.abc import Sequence
from dataclasses import dataclass

from hotel.reading.catalogue import Catalogue
from hotel.reading.found import Mention
from hotel.reading.lexicons import words_of
from hotel.reading.phrases.lengths import length_at
from hotel.reading.spans.goals import (
    goals_in,
    is_denied,
    is_led_to,
    is_plain,
    is_whence,
    with_preposition,
    without_stops,
)
from hotel.reading.spans.rooms import rooms_in
from hotel.reading.spans.stretches import free_of, overlap, span_of, stretch_of
from hotel.reading.spans.times import times_in
from hotel.reading.tokens import Said, said
from hotel.records.catalogue import Named

_RIGHTLY_SPELT = 95.0
_COMMA = {",", ""}


@dataclass(frozen=True)
class Stop[N: Named]:
    """One end of a ride."""

    words: str
    """As the guest said it."""
    entry: N | None
    """The place of the list that is meant; None where the words name another one."""
    particular: bool = False
    """The words tell more than the place of the list does: "terminal 2"."""


@dataclass(frozen=True)
class Ride[N: Named]:
    """Both ends of a ride, where they were said."""

    goal: Stop[N] | None = None
    whence: Stop[N] | None = None


def ride_in[N: Named](text: str, places: Sequence[N], here: frozenset[str]) -> Ride[N]:
    """Return the ride that `text` asks for; `here` are the words of this house's own name."""
    line = said(without_stops(text))
    mentions = [(one, stretch_of(line, one)) for one in Catalogue(places).find(text)]
    known = [stretch for one, stretch in mentions if one.score >= _RIGHTLY_SPELT]
    taken = [*times_in(line), *rooms_in(line), *_lengths_in(line)]
    spans = [one for one in goals_in(line, known, taken) if not _is_here(line, one, here)]
    spans += free_of([stretch for _, stretch in mentions], [*spans, *taken])
    spans = [one for one in spans if not is_denied(line, one)]
    whence = [one for one in spans if is_whence(line, one)]
    goals = sorted((one for one in spans if one not in whence), key=lambda one: not is_led_to(line, one))
    goals = [_with_particulars(line, goals[0], goals[1:], mentions), *goals[1:]] if goals else []
    return Ride(*(_stop(text, line, mentions, ones[0]) if ones else None for ones in (goals, whence)))


def _with_particulars[N: Named](
    line: Said, goal: range, others: list[range], mentions: list[tuple[Mention[N], range]]
) -> range:
    """Take the house behind a comma into the place where it stands: «Москва-Сити, башня Федерация»."""
    behind = next((one for one in others if one.start == goal.stop), None)
    told_apart = behind is None or line.gaps[goal.stop].strip() not in _COMMA or is_led_to(line, behind)
    if behind is None or told_apart or any(overlap(one, behind) for _, one in mentions):
        return goal
    return range(goal.start, behind.stop)


def _lengths_in(line: Said) -> list[range]:
    """Return the lengths of time: "push it to an hour later" goes nowhere."""
    found = ((index, length_at(line, index)) for index in range(len(line.tokens)))
    return [range(index, length[1]) for index, length in found if length is not None]


def _is_here(line: Said, place: range, here: frozenset[str]) -> bool:
    house = here | words_of("spans.place.house")
    return all(line.tokens[index].any_of(house) for index in place)


def _stop[N: Named](text: str, line: Said, mentions: list[tuple[Mention[N], range]], place: range) -> Stop[N]:
    """Return the place of the list that these words name, unless they name one of their own ("Gatwick airport")."""
    inside = [(one, stretch) for one, stretch in mentions if overlap(stretch, place)]
    words = span_of(line, with_preposition(line, place)).within(text)
    if not inside:
        return Stop(words, None)
    best, stretch = max(inside, key=lambda one: one[0].score)
    extra = [index for index in place if index not in stretch]
    if any(not is_plain(line, index) for index in extra):
        return Stop(words, None)
    return Stop(words, best.entry, particular=any(line.tokens[index].is_number for index in extra))
