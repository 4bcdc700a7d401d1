"""When what was given to the laundry comes back, which is not when it is fetched: «когда вернут платье?»."""

from datetime import datetime, timedelta

from hotel.desk.describing import moment, money
from hotel.desk.desk import Desk
from hotel.desk.drafting import answering
from hotel.desk.drafting.kinds import KINDS, LAUNDRY
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.drafting.sending import promise
from hotel.desk.earlier import last_message
from hotel.desk.hearing import hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.of_this_guest import requests_of
from hotel.desk.ordering.laundry_words import is_express
from hotel.desk.sent.list_asked import list_asked
from hotel.desk.sent.overview import held
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.reminding import return_to_draft
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.facts import Fact
from hotel.reading.consent import plain_yes_before
from hotel.records import OPEN, Need, RequestState, Service, ServiceRequest

_SURE = 0.8
"""From here on another request is one, and asks nothing of the laundry."""


def took_everything(desk: Desk) -> bool:
    """Tell when the laundry is back, and what is quicker; say whether that was asked. A yes before it is taken."""
    if is_pressed(desk) or desk.turn.intent == "emergency":
        return False
    request = _meant(desk)
    if request is None or not request.lines or not _asks(desk, request):
        return False
    question = desk.open_question()
    confirms = question is not None and question.need is Need.CONFIRM and question.request_id == request.id
    if confirms and plain_yes_before(desk.turn.text) is not None:
        answering.agree(desk, request)
    _tell(desk, request)
    return_to_draft(desk)
    return True


def _meant(desk: Desk) -> ServiceRequest | None:
    given = requests_of(desk, {*OPEN, RequestState.DRAFT}, intent=LAUNDRY)
    named = [one for one in given if names(one, desk.turn.text)]
    return next(iter(named or given), None)


def _asks(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether the words ask when it is back, or name it after words that did and were heard as something else."""
    turn, text = desk.turn, desk.turn.text
    other = turn.intent in KINDS and turn.intent != LAUNDRY and turn.confidence >= _SURE
    of_all = not hears("asks_it_back", text) and list_asked(desk, held(desk)) is not None
    if not names(request, text) and (other or of_all):
        return False  # "can we stay till 2 tomorrow?"; "what did I ask for, and what is done?"
    if names(request, text):
        before = last_message(desk, JUST_NOW)
        again = hears("speaks_of", text) and any(hears("asks_it_back", one.text) for one in before)
        either = "?" in text and hears("this_hour_or_other", text)
        return again or either or hears("asks_it_back", text) or hears("asks_if_ready", text)
    if names_anything(desk, text) and not hears("express", text):
        return False
    spoken = request_spoken_of(desk) is request
    quicker = desk.turn.intent == "ask_hotel" and hears("express", text)
    return hears("asks_it_back", text) or (spoken and (quicker or hears("asks_if_ready", text)))


def _tell(desk: Desk, request: ServiceRequest) -> None:
    fetched = request.promised_at or promise(desk, request)
    washed = [line.service for line in request.lines if line.service is not None]
    usual = max((one.minutes or 0 for one in washed if not is_express(one)), default=0)
    quick = next((one for one in desk.offered(Service) if one.intent == LAUNDRY and is_express(one)), None)
    express = next((one for one in washed if is_express(one)), None)
    ready = fetched + timedelta(minutes=usual if express is None else express.minutes or usual)
    if request.wanted_until is not None and request.wanted_until < ready and request.is_open:
        facts_asked = {"number": request.id, "asked": moment(desk, request.wanted_until)}
        desk.say("laundry_asked_back", {**facts_asked, "usual": moment(desk, ready)})
        return
    # What is wanted later is not said to come sooner.
    ready = max(ready, request.wanted_until or ready)
    facts: dict[str, Fact] = {"number": request.id, "ready": moment(desk, ready), "quick": None}
    if express is None and quick is not None and quick.available and quick.minutes and quick.minutes < usual:
        facts |= _quicker(desk, quick, fetched)
    desk.say("laundry_back", facts)


def _quicker(desk: Desk, quick: Service, fetched: datetime) -> dict[str, Fact]:
    at = fetched + timedelta(minutes=quick.minutes or 0)
    return {"quick": moment(desk, at), "service": dict(quick.name), "price": money(desk, quick.price)}
