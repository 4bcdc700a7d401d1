"""What is to be done with the laundry that was given is told anew: quicker after all, or not; ironed and not washed."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.filling import fill
from hotel.desk.drafting.kinds import LAUNDRY
from hotel.desk.drafting.naming import is_word_of
from hotel.desk.hearing import hears
from hotel.desk.ordering.laundry_words import denies_express, is_express, told_of_laundry
from hotel.desk.ordering.washed_and_ironed import done_otherwise, line_of
from hotel.desk.sent import amendments, counted_in_all
from hotel.desk.sent.changes import weigh
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.catalogue import Catalogue
from hotel.records import RequestState, Service, ServiceRequest, Thing

_WISHES = frozenset(
    {LAUNDRY, "inform", "affirm", "change_request", "cancel_request", "cancel", "deny", "nlu_fallback"}
)


def took_everything(desk: Desk) -> bool:
    """Change what is done with the clothes that were given, at its price; say whether the words tell nothing else."""
    given = next((one for one in open_requests(desk) if one.intent == LAUNDRY), None)
    if given is None or is_pressed(desk) or desk.turn.intent not in _WISHES:
        return False
    begun = any(one.intent == LAUNDRY and one.amends_id is None for one in drafts.drafts(desk))
    if begun or given.state is RequestState.ON_THE_WAY:
        return False
    told = told_of_laundry(desk.turn.text)
    asks = "?" in desk.turn.text and not hears("asks_to_do", desk.turn.text)
    if asks or not told or not _is_told_anew(desk, given, told):
        return False
    if counted_in_all.took_everything(desk):
        return True
    amendment = amendments.at_hand(desk, given)
    with desk.heard_as(text=told, intent="change_request"):
        fill(desk, amendment)
    if _wants_quick(told) and not _is_quick(amendment):
        quick = (one for one in desk.offered(Service) if one.intent == LAUNDRY and is_express(one))
        amendment.lines += [line_of(len(amendment.lines), one, 1) for one in quick if one.available]
    weigh(desk, given, amendment, found=True)
    return True


def _is_deed(words: str) -> bool:
    """Say whether `words` name what is done with clothes, and no clothes: "washing" is no bag of it."""
    return hears("washing", words) or hears("ironing", words)


def _wants_quick(told: str) -> bool:
    return hears("express", told) and not denies_express(told)


def _is_quick(request: ServiceRequest) -> bool:
    return any(line.service is not None and is_express(line.service) for line in request.lines)


def _is_told_anew(desk: Desk, given: ServiceRequest, told: str) -> bool:
    """Say whether the words want clothes that were given quicker, or not so quick, or done otherwise; and no others."""
    offered = [one for one in desk.offered(Service) if one.intent == LAUNDRY and one.available]
    held = [line.service for line in given.lines if line.service is not None]
    otherwise = done_otherwise(given, told, offered)
    pieces = {*held, *(line.service for line, _ in otherwise), *(done for _, done in otherwise)}
    named = [one for one in Catalogue(offered).find(told) if not _is_deed(one.within(told))]
    others = [one for one in named if one.entry not in pieces and not is_express(one.entry)]
    if any(not any(is_word_of(entry, one.within(told)) for entry in pieces if entry) for one in others):
        return False
    if denies_express(told):
        return _is_quick(given)
    clothes = any(one.entry in pieces or one in others for one in named)
    done = bool(otherwise) and (
        clothes or not desk.catalogue(Thing).find(told)
    )  # "bring an iron" irons nothing
    return done or (_wants_quick(told) and not _is_quick(given))
