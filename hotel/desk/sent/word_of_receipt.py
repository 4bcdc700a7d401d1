"""The guest says that what was asked for has come: "got the towels, thanks", «такси приехало». Nobody asks twice."""

from collections.abc import Sequence
from datetime import timedelta

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import entry_of, names
from hotel.desk.hearing import hears, without
from hotel.desk.of_this_guest import requests_of
from hotel.desk.sent.finishing import end
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.troubles.complaint_facts import about, linked
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.reading.left_out import without_spans
from hotel.records import (
    SETTLED,
    Complaint,
    MenuItem,
    Named,
    Need,
    RequestState,
    ServiceRequest,
    Thing,
)

_BROUGHT = frozenset(
    {"order_room_service", "order_usual", "request_item", "request_cleaning", "request_laundry"}
    | {"request_luggage_help", "book_taxi"}
)
"""What comes to the guest, who can tell that it has."""
_SOON = timedelta(hours=1)
"""What is wanted later than this has not come yet, whatever else has."""
_LATELY = timedelta(hours=12)
_WEIGHT = 3
"""A word shorter than this says nothing besides."""
_GRATEFUL = frozenset({"thank", "give_praise"})


def took_everything(desk: Desk) -> bool:
    """Note that what the words name has come; say whether they said nothing else."""
    text = desk.turn.text
    if not _says_come(text) or not (_says_nothing_else(desk) or desk.turn.intent in _GRATEFUL):
        return False
    meant = _meant(desk)
    short = [request for request in meant if _is_short(request, text)]
    if short:
        pass_on(desk, short[0])
        return True
    if meant:
        _note(desk, meant)
    elif _came_before(desk) or (_names_a_thing(desk) and hears("brought", text)):
        desk.say("thank", {"name": desk.guest.given_name if desk.guest else None})
    else:
        return False
    return desk.turn.intent != "give_praise"


def _says_come(text: str) -> bool:
    came = hears("brought", text) or hears("come", text)
    return came and "?" not in text and not hears("not_come", text)


def _says_nothing_else(desk: Desk) -> bool:
    """Say whether nothing of weight is left without what came, its coming and the thanks: no "with the wrong milk"."""
    text = without_spans(desk.turn.text, Catalogue(_entries(desk)).find(desk.turn.text))
    for subject in ("brought", "come", "of_receipt"):
        text = without(subject, text)
    return not any(len(word.strip(".,!:;()'\"")) >= _WEIGHT for word in text.split() if word.isalpha())


def _entries(desk: Desk) -> list[Named]:
    return [*desk.offered(MenuItem), *desk.offered(Thing)]


def _names_a_thing(desk: Desk) -> bool:
    return bool(Catalogue(_entries(desk)).find(desk.turn.text))


def _meant(desk: Desk) -> list[ServiceRequest]:
    """Return what the words name of what may have come by now; where they name nothing, the only one there is."""
    text = desk.turn.text
    due = [
        request
        for request in open_requests(desk)
        if request.intent in _BROUGHT and (request.wanted_at is None or request.wanted_at <= desk.now + _SOON)
    ]
    named = [request for request in due if names(request, text)]
    if named:
        return named[-1:] if named[0].intent == "book_taxi" else named
    only = len(due) == 1 and hears("brought", text) and not _names_a_thing(desk)
    return due if only else []


def _is_short(request: ServiceRequest, text: str) -> bool:
    """Say whether fewer came than were asked for: "got one towel" of three."""
    held = {entry: line.quantity for line in request.lines if (entry := entry_of(line)) is not None}
    found = Catalogue(list(held)).find(text) if held else []
    return any(one.quantity is not None and one.quantity < held[one.entry] for one in found)


def _came_before(desk: Desk) -> bool:
    """Say whether staff have already noted that it came."""
    done = requests_of(desk, {RequestState.DONE}, within=_LATELY)
    return any(names(request, desk.turn.text) or hears("brought", desk.turn.text) for request in done)


def _note(desk: Desk, came: Sequence[ServiceRequest]) -> None:
    told: list[Fact] = []
    for request in came:
        end(desk, request, RequestState.DONE)
        facts = facts_of(desk, request)
        desk.notify_department(request.department, "guest_has_it", request=request, facts=facts)
        told.append(facts)
    desk.session.flush()
    desk.say("has_come", {"requests": told})
    _ask_of_complaint(desk, came)


def _ask_of_complaint(desk: Desk, came: Sequence[ServiceRequest]) -> None:
    """Ask whether all is well now, where a complaint of waiting waits for nothing more."""
    waited = [request.complaint_id for request in came if request.complaint_id is not None]
    complaint = desk.session.get(Complaint, waited[0]) if waited else None
    if complaint is None or complaint.category != "waiting" or complaint.state in SETTLED:
        return
    if not any(request.is_open for request in linked(desk, complaint)):
        desk.ask(Need.FIXED, complaint=complaint)
        desk.say("fixed_or_not", about(desk, complaint))
