"""What is wanted in another room besides the guest's own: "two towels, and the same for 215" is two requests."""

from collections.abc import Sequence
from dataclasses import dataclass

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import KINDS, WAKE_UP
from hotel.desk.drafting.obstacle import Obstacle
from hotel.desk.drafting.party_said import numbers_of_no_room
from hotel.desk.drafting.rooms_named import other_room_asked, room_put_down
from hotel.desk.hearing import hears
from hotel.desk.just_now import is_fresh
from hotel.desk.of_this_guest import asked_here
from hotel.desk.sent import amendments
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import clauses_in
from hotel.reading.found import Span
from hotel.reading.identifiers import room_numbers_in
from hotel.reading.kind_words import kind_named
from hotel.records import MenuItem, Named, Need, ServiceRequest, Thing


@dataclass(frozen=True)
class There:
    """A stretch of the guest's words, and the other room it wants something in."""

    room: str
    words: str


def take_apart(desk: Desk) -> list[There]:
    """Leave in the turn what is for the guest's own room, and return what it wants in others besides."""
    kind, text = KINDS.get(desk.turn.intent), desk.turn.text
    if kind is None or not kind.to_own_room or kind.confirm or desk.room is None or desk.turn.choice_value:
        return []
    clauses = clauses_in(text)
    there = [one for one in clauses if other_room_asked(desk, one.within(text)) is not None]
    here = " ; ".join(one.within(text) for one in clauses if one not in there)
    if (
        not there
        or room_put_down(desk)
        or not all(_is_besides(desk, here, one.within(text)) for one in there)
    ):
        return []
    desk.turn = desk.turn.model_copy(update={"text": _without(text, there)})
    found = (one.within(text) for one in there)
    return [There(room, words) for words in found if (room := other_room_asked(desk, words)) is not None]


def pass_on(desk: Desk, there: Sequence[There]) -> None:
    """Leave to staff what was taken apart, after the rest was served."""
    lately = asked_lately(desk) if there else []
    same = next((one for one in lately if one.intent == desk.turn.intent), None)
    if same is not None:
        for one in there:
            wanted_there(desk, same, one)


def asked_lately(desk: Desk) -> list[ServiceRequest]:
    """Return what this conversation asked for just now, the latest first."""
    return [one for one in asked_here(desk) if is_fresh(desk, one)]


def wanted_there(desk: Desk, same: ServiceRequest, there: There) -> None:
    """Let staff ask in another room whether they want the `same`; what only one's own room may have is told."""
    kind = KINDS[same.intent]
    if kind.confirm or same.intent == WAKE_UP:
        own = desk.room.number if desk.room else None
        key = "own_room_only" if kind.confirm else "wake_up_own_room_only"
        desk.say(key, {"room": own, "asked": there.room})
        return
    with desk.heard_as(text=there.words):
        request = drafts.begin(desk, kind)
        if _named(desk, there.words):
            fill(desk, request)
        else:
            _copy(request, same)
            request.words = (
                f"{same.words} / {there.words}"  # "the same" alone tells nobody what is broken there
            )
    passed_on = Obstacle(
        "left_to_staff_there", Need.CONFIRM, {"asked": there.room}, notice="wanted_in_another_room"
    )
    drafts.hold_up(desk, request, passed_on)


def _copy(request: ServiceRequest, same: ServiceRequest) -> None:
    """Put into `request` what `same` holds; a number in its own words counts the one thing it is."""
    request.lines = amendments.copies(same)
    request.note, request.urgent, request.department = same.note, same.urgent, same.department
    request.wanted_at, request.wanted_until = same.wanted_at, same.wanted_until
    request.wanted_or, request.wanted_day = same.wanted_or, same.wanted_day
    number = next((one.value for one in numbers_of_no_room(request.words) if one.value > 0), None)
    if number is not None and len(request.lines) == 1:
        request.lines[0].quantity = number


def _is_besides(desk: Desk, here: str, there: str) -> bool:
    """Say whether `there` is wanted in another room besides `here`, and not all of it in the other one."""
    if not here.strip(" ;") or hears("the_same_there", here):
        return False
    own = desk.room.number if desk.room else None
    says_here = hears("own_place", here) or own in room_numbers_in(here)
    if hears("the_same_there", there) or says_here:
        return True
    mine, theirs = _named(desk, here), _named(desk, there)
    if not mine and not kind_named(desk.turn.intent, here):
        return False
    if theirs:
        return any(one in mine for one in theirs)
    return hears("as_well_there", there) or bool(numbers_of_no_room(there))


def _named(desk: Desk, text: str) -> list[Named]:
    offered: list[Named] = [*desk.offered(MenuItem), *desk.offered(Thing)]
    return [mention.entry for mention in Catalogue(offered).find(text)]


def _without(text: str, there: Sequence[Span]) -> str:
    """Return `text` without these clauses and the words that join them."""
    kept, end = "", 0
    for one in clauses_in(text):
        if one not in there:
            kept += text[end if kept else one.start : one.end]
        end = one.end
    return kept
