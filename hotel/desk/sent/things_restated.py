"""Things that are on their way told anew: "two bath and two hand towels in total", «нам тогда два завтрака с собой».

What is named with another number is meant to be so many, and not so many more: nobody's towels are doubled by a correction.
"""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import THINGS
from hotel.desk.drafting.naming import entry_of
from hotel.desk.hearing import hears
from hotel.desk.just_now import is_fresh, last_touched
from hotel.desk.ordering.lines_made import put_line
from hotel.desk.sent import amendments
from hotel.desk.sent.changes import call_off, weigh
from hotel.desk.sent.hours_moved import own_hour
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.catalogue import Catalogue
from hotel.reading.consent import consent_in
from hotel.reading.edits import edits_in
from hotel.reading.found import EditAction, OrderLine
from hotel.reading.moments import moments_in
from hotel.records import Named, RequestState, ServiceRequest, Thing

_MORE = ("more_of_it", "adds", "one_more", "besides")


def taken(desk: Desk) -> bool:
    """Let what is on its way be what the words count; say whether they do."""
    text = desk.turn.text
    if desk.turn.intent != THINGS or is_pressed(desk) or any(hears(sign, text) for sign in _MORE):
        return False
    counted = _counted(desk)
    named = [one.mention.entry for one in counted]
    holding = [one for one in open_requests(desk) if _may_change(desk, one) and _holds(one, named)]
    latest = max(holding, key=last_touched, default=None)
    if latest is None or not _is_meant(desk, latest, counted):
        return False
    if hears("in_total", text):
        for other in holding:
            if other is not latest:
                _take_out(desk, other, named)
    amendment = amendments.begin(desk, latest)
    for words in counted:
        _set(desk, amendment, words)
    weigh(desk, latest, amendment, found=True)
    return True


def _counted(desk: Desk) -> list[OrderLine[Thing]]:
    """Return the things that the words count."""
    edits = edits_in(desk.turn.text, Catalogue(desk.offered(Thing)), [])
    lines = [one.line for one in edits if one.action is EditAction.ADD and one.line is not None]
    return [one for one in lines if one.quantity]


def _may_change(desk: Desk, request: ServiceRequest) -> bool:
    own = request.intent == THINGS and request.message_id != desk.turn.message_id
    return own and request.state is not RequestState.ON_THE_WAY


def _holds(request: ServiceRequest, named: Sequence[Named]) -> bool:
    return any(entry_of(line) in named for line in request.lines)


def _is_meant(desk: Desk, request: ServiceRequest, counted: Sequence[OrderLine[Thing]]) -> bool:
    """Say whether `request` is told anew: put right, counted in all, named with its hour, or with another number."""
    text = desk.turn.text
    if own_hour(desk, request) is not None or hears("in_total", text):
        return True
    if any(one.has_hour for one in moments_in(text, desk.local_now)) or not is_fresh(desk, request):
        return False
    held = {entry_of(line): line.quantity for line in request.lines}
    same = all(one.mention.entry in held for one in counted)
    other = any(held.get(one.mention.entry, one.quantity) != one.quantity for one in counted)
    return hears("puts_right", text) or consent_in(text).no or (same and other)


def _set(desk: Desk, amendment: ServiceRequest, words: OrderLine[Thing]) -> None:
    """Let there be so many of one thing in `amendment`, whether it holds it or not."""
    alike = [line for line in amendment.lines if entry_of(line) is words.mention.entry]
    for line in alike[1:]:
        amendment.lines.remove(line)
    if alike:
        alike[0].quantity, alike[0].quantity_said = words.quantity or 1, True
    else:
        put_line(desk, amendment, words, quantity=words.quantity)


def _take_out(desk: Desk, request: ServiceRequest, named: Sequence[Named]) -> None:
    """Take what is counted elsewhere now out of `request`; nothing left, it is called off."""
    if all(entry_of(line) in named for line in request.lines):
        call_off(desk, request)
        return
    amendment = amendments.begin(desk, request)
    for line in [one for one in amendment.lines if entry_of(one) in named]:
        amendment.lines.remove(line)
    weigh(desk, request, amendment, found=True)
