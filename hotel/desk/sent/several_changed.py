"""Several standing things changed in one message: "the taxi at 8, the breakfast at 7:45", «такси и побудку на час позже».

Each gets what is said of it, and nothing else is touched: an hour of its own, one shift for all of them, or its end.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from hotel.desk.desk import Desk
from hotel.desk.drafting.hours_refuted import refuted_hours, without_refuted
from hotel.desk.drafting.kinds import BOOKED, DISHES, KINDS, THINGS, Field
from hotel.desk.drafting.moments_said import length_in, shift_in
from hotel.desk.drafting.naming import entries_held, names, names_anything
from hotel.desk.drafting.travel_hours import travel_hours, without_travel_hours
from hotel.desk.drafting.which_day import on_day
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears
from hotel.desk.sent import amendments
from hotel.desk.sent.changes import call_off, weigh
from hotel.desk.sent.hours_moved import moved_to, new_hour, own_hour
from hotel.desk.sent.kept import gives_up_any
from hotel.desk.sent.moved_and_filled import fill_moved
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.visit_words import VISITS
from hotel.desk.sent.withdrawing import refer
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.spoken_of import numbers_told, request_spoken_of
from hotel.reading.catalogue import Catalogue
from hotel.reading.catalogue_names import content_of
from hotel.reading.clauses import clauses_in, sentence_spans
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import hours_in, moments_in
from hotel.reading.numbers import numbers_in
from hotel.reading.parties import party_size_in
from hotel.reading.tokens import said
from hotel.records import RequestState, ServiceRequest

_CHANGES = ("moves_it", "puts_right", "gives_up", "not_needed")
_BARELY_NAMED = 4
"""A clause of so few words, "and the wake-up", shares what is said of the next one."""
_LEADS = 6
"""As many words lead up to a list: "could you please move the taxi"."""
_SEVERAL = 2
_ANSWERS = frozenset({"affirm", "deny", "thank"})
_ENDS_IN_NUMBER = re.compile(r"\s\d{1,2}\W*$")
"""As an hour stands behind a booking in a list: "the taxi at 8, the wake-up 7"."""
_NEARLY = timedelta(hours=2)
"""A number alone is an hour where it is not far from the one that stands."""


@dataclass
class _Change:
    """What the words want of one standing request: another hour, or its end."""

    request: ServiceRequest
    words: str
    at: datetime | None
    ends: bool = False


def took_everything(desk: Desk) -> bool:
    """Change each of the standing requests that the message names as it says; say whether nothing else was asked."""
    turn = desk.turn
    answers = turn.of > 1 and turn.intent in _ANSWERS  # "yes. then cancel the taxi and …": of something else
    if is_pressed(desk) or answers or turn.intent in {"emergency", "complain"}:
        return False
    if _was_served_before(desk):
        return True
    changing = turn.intent == "change_request" or any(hears(sign, turn.whole_text) for sign in _CHANGES)
    both = hears("two_of_them", turn.text)
    if not (changing or both):
        return False
    changes, rest = _changes_in(desk) if changing else ([], "")
    if len(changes) < _SEVERAL:
        changes, rest = _changes_of_both(desk), ""
    told = {number for one in turns_before(desk) for number in numbers_told(one)}
    few = len(changes) < _SEVERAL or any(one.request.id in told for one in changes)
    if few or (turn.of == 1 and all(one.ends for one in changes)):
        return False
    changes = [one for one in changes if one.ends or one.at != one.request.wanted_at] or changes
    for number, change in enumerate(changes):
        desk.turn = turn.model_copy(update={"text": change.words, "part": number, "intent": "change_request"})
        _make(desk, change)
    desk.turn = turn
    if turn.of > 1 or not (names_anything(desk, rest) or "?" in rest):
        return True
    desk.turn = turn.model_copy(update={"text": rest})
    return False


def _was_served_before(desk: Desk) -> bool:
    """Say whether these words name only what an earlier part of the message changed together with others."""
    text = desk.turn.text
    for turn in turns_before(desk):
        numbers = {*numbers_told(turn)}
        told = [one for number in numbers if (one := desk.session.get(ServiceRequest, number)) is not None]
        if len(told) < _SEVERAL:
            continue
        clauses = [one.within(text) for one in clauses_in(text)]
        named = [bool(_named(told, one)) for one in clauses]
        others = [one for one, known in zip(clauses, named, strict=True) if not known]
        timed = bool(hours_in(text, desk.local_now)) or shift_in(text) is not None
        if (any(named) or timed) and not any(names_anything(desk, one) for one in others):
            return True
    return False


def _changes_of_both(desk: Desk) -> list[_Change]:
    """Return the one hour, day or shift for "both": the only two of the kind spoken of, or the only two that stand."""
    text = desk.turn.text
    if not hears("two_of_them", text) or party_size_in(text) is not None:
        return []
    standing = [one for one in open_requests(desk) if _may_change(desk, one)]
    spoken = request_spoken_of(desk)
    same = [one for one in standing if spoken is not None and one.intent == spoken.intent]
    named = [one for one in standing if names(one, text)]
    both = next((some for some in (named, same, standing) if len(some) == _SEVERAL), [])
    first = next((one for one in both if one.wanted_at is not None), None)
    if first is not None and hears("one_visit", text) and all(one.intent in VISITS for one in both):
        return [
            _Change(one, text, first.wanted_at) for one in both
        ]  # who comes twice comes when the guest said
    changes = [_Change(one, text, _hour_for(desk, one, text)) for one in both]
    return changes if all(one.at is not None for one in changes) else []


def _changes_in(desk: Desk) -> tuple[list[_Change], str]:
    """Return what the message wants of each standing request that it names, and the words that are of none of them."""
    text = desk.turn.whole_text
    standing = [one for one in open_requests(desk) if _may_change(desk, one)]
    if len(standing) < _SEVERAL:
        return [], text
    found: list[_Change] = []
    rest: list[str] = []
    for sentence in sentence_spans(text):
        spoken = _of_sentence(desk, sentence.within(text), standing)
        if spoken is None:
            return [], text
        owned, unowned = spoken
        found += owned
        rest += unowned
    shift = _shift_for_all(text)
    for change in found:
        if change.at is None and not change.ends and shift is not None and change.request.wanted_at:
            change.at = change.request.wanted_at + shift
    numbers = [change.request.id for change in found]
    whole = all(change.at is not None or change.ends for change in found)
    return (found, ". ".join(rest)) if whole and len({*numbers}) == len(numbers) else ([], text)


def _of_sentence(
    desk: Desk, sentence: str, standing: Sequence[ServiceRequest]
) -> tuple[list[_Change], list[str]] | None:
    """Return what one sentence wants of each that it names; None where one of its names may mean several."""
    found: list[_Change] = []
    rest: list[str] = []
    for span in clauses_in(sentence):
        words = span.within(sentence).strip()
        if hears("keeps", words):
            continue
        named = _named(standing, words)
        if len(named) > 1:
            named = [one for one in named if _has_hour(desk, one, words)]
            if len(named) != 1:
                return None
        if named:
            found.append(_change_of(desk, named[0], words))
        elif found and found[-1].at is None and not found[-1].ends and not names_anything(desk, words):
            found[-1] = _change_of(desk, found[-1].request, f"{found[-1].words}, {words}")
        else:
            rest.append(words)
    _share(desk, found)
    for change in found if gives_up_any(sentence) else ():
        if change.at in {None, change.request.wanted_at}:  # an hour or a day it has already only names it
            change.at, change.ends = None, True
    return found, rest


def _share(desk: Desk, found: list[_Change]) -> None:
    """Let those that are only named share what is said of the next one: "move the taxi and the wake-up to 8"."""
    for change, following in reversed([*pairwise(found)]):
        few = len(change.words.split()) <= (_LEADS if change is found[0] else _BARELY_NAMED)
        if change.at is None and not change.ends and few and following.at is not None:
            change.at = _hour_for(desk, change.request, following.words)


def _change_of(desk: Desk, request: ServiceRequest, words: str) -> _Change:
    at = _hour_for(desk, request, words)
    return _Change(request, words, at, ends=at is None and gives_up_any(words))


def _hour_for(desk: Desk, request: ServiceRequest, words: str) -> datetime | None:
    """Return the moment that `words` move `request` to: by an hour, a day or a shift of their own."""
    shift = shift_in(words)
    if shift is not None or length_in(words) is not None:
        return request.wanted_at + shift if shift is not None and request.wanted_at is not None else None
    rest = without_travel_hours(words, travel_hours(words, desk.local_now))
    rest = without_refuted(rest, desk.local_now)
    found = moments_in(rest, desk.local_now)
    if request.wanted_at is None:
        return next((one.at for one in found if one.has_hour), None) if request.intent in VISITS else None
    if found and not any(one.has_hour for one in found):
        return on_day(desk.property.local(request.wanted_at), found[0].at.date())
    with desk.heard_as(text=words):
        moved = new_hour(desk, request)
        if moved is None and (found or request.intent in BOOKED):
            moved = moved_to(desk, request.wanted_at, rest)
            near = moved is not None and abs(moved - request.wanted_at) <= _NEARLY
            said_so = found or near or _ENDS_IN_NUMBER.search(rest) or refuted_hours(words, desk.local_now)
            moved = moved if said_so else None
    return moved


def _has_hour(desk: Desk, request: ServiceRequest, words: str) -> bool:
    with desk.heard_as(text=words):
        return own_hour(desk, request) is not None


def _shift_for_all(text: str) -> timedelta | None:
    """Return the one shift of the whole message: "the flight is an hour later, so move the taxi and the call by an hour"."""
    if (shift := shift_in(text)) is not None:
        return shift
    length = length_in(text)
    return length if length is not None and hears("delayed", text) else None


def _may_change(desk: Desk, request: ServiceRequest) -> bool:
    timed = request.intent in KINDS and Field.MOMENT in KINDS[request.intent].reads
    return timed and request.message_id != desk.turn.message_id


def _named(requests: Sequence[ServiceRequest], words: str) -> list[ServiceRequest]:
    """Return those that `words` name; where they name none aright, those of which they say a word: "the breakfast"."""
    named = [one for one in requests if _is_named(one, words)]
    if named:
        return named
    return [one for one in requests if one.intent in {DISHES, THINGS} and _is_said_in_part(one, words)]


def _is_named(request: ServiceRequest, words: str) -> bool:
    """Say whether `words` name it; "our flight" is not the taxi to the airport."""
    whither = request.place is not None and Catalogue([request.place]).find(words)
    return kind_named(request.intent, words) if whither else names(request, words)


def _is_said_in_part(request: ServiceRequest, words: str) -> bool:
    held = {
        word for entry in entries_held(request) for name in entry.name.values() for word in content_of(name)
    }
    return any(token.any_of(frozenset(held)) for token in said(words).tokens)


def _counts(desk: Desk, words: str) -> bool:
    """Say whether `words` hold a number that is of no hour."""
    hours = moments_in(words, desk.local_now)
    numbers = [one for one in numbers_in(words) if one.value > 0]
    return any(not any(one.overlaps(hour) for hour in hours) for one in numbers)


def _make(desk: Desk, change: _Change) -> None:
    request = change.request
    if request.state is RequestState.ON_THE_WAY:
        way = (
            ("too_late_to_cancel", "guest_wants_cancel")
            if change.ends
            else ("too_late_to_change", "guest_wants_change")
        )
        refer(desk, request, *way)
        return
    if change.ends:
        call_off(desk, request)
        return
    amendment = amendments.begin(desk, request)
    bare = request.lines or request.intent in VISITS
    if not bare or _counts(desk, change.words):  # "and the breakfast to 7:45" is no second breakfast
        fill_moved(desk, amendment)
    amendment.wanted_at, amendment.wanted_or, amendment.wanted_day = change.at, None, None
    weigh(desk, request, amendment, found=True)
