"""Whether a detail stands with what was asked for: "did you put the window?" hears yes, or whether to add it."""

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import KINDS, LOST, REPAIR, TABLE
from hotel.desk.drafting.naming import names, names_anything, names_held
from hotel.desk.drafting.openings import opens_other_wish
from hotel.desk.earlier import earlier_turns, last_message
from hotel.desk.hearing import heard, hears, same_words
from hotel.desk.just_now import JUST_NOW
from hotel.desk.sent.asked_of import asked_of, named_surely
from hotel.desk.sent.fitting import of_those_told
from hotel.desk.sent.note_offered import ADD, NOT_NOTED, offer_to_note
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.sent.words_held import holding_all, tells_detail
from hotel.desk.talking import talk
from hotel.desk.talking.reminding import return_to_draft
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.reading.clauses import sentences_in
from hotel.reading.consent import consent_in, plain_yes_before
from hotel.records import HandledTurn, RequestState, ServiceRequest
from hotel.turn import Reply

_STATUS = "ask_request_status"
_MISTAKEN = frozenset(
    {"ask_hotel", "ask_preferences", "change_request", "inform", "nlu_fallback", "out_of_scope", "chitchat"}
)
_KNOWN_BY_WORDS = frozenset({REPAIR, LOST})
"""What is broken or lost stands in the guest's own words: to ask after it asks for news."""
_SURE = 0.8
"""From here on such a question is what it was taken for."""
_MOST_WORDS, _SHOWN = 14, 2
_NO = frozenset({"deny", "cancel", "cancel_request"})
_OF_COURSE_OF_IT = ("asks_when", "asks_where_stands", "asks_of_cancelling")
"""Asked of the request itself, and of nothing noted with it."""


def took_everything(desk: Desk) -> bool:
    """Answer whether it is noted, or take the yes to adding it; say whether that was all."""
    if _answers_offer(desk):
        return True
    if desk.turn.choice_value is not None:
        return False
    first, *rest = sentences_in(desk.turn.text) or [""]
    if rest and hears("asks_if_noted", first):
        return _told_before(desk, first, " ".join(rest))
    return _asks(desk) and _told(desk, desk.turn.text)


def _told_before(desk: Desk, question: str, rest: str) -> bool:
    """Answer the question that the message begins with, and leave the rest to be served."""
    if _told(desk, question) and desk.turn.intent != _STATUS:
        desk.turn = desk.turn.model_copy(update={"text": rest})
        return False
    return bool(desk.replies)


def _asks(desk: Desk) -> bool:
    turn = desk.turn
    if not is_short(turn.text, _MOST_WORDS) or any(hears(sign, turn.text) for sign in _OF_COURSE_OF_IT):
        return False
    asks = hears("asks_if_noted", turn.text) or hears("asks_what_is_noted", turn.text)
    doubtful = turn.intent in _MISTAKEN and turn.confidence < _SURE and asks
    return turn.intent == _STATUS or doubtful


def _told(desk: Desk, text: str) -> bool:
    """Tell what is noted, or ask whether to note it where the words ask that; say whether either could be told."""
    asked, said = [*drafts.drafts(desk), *open_requests(desk)], heard("asks_if_noted", text)
    if said is None:
        return _told_what_is_noted(desk, asked, text) or _told_of_note(desk, asked, text)
    meant = _meant(desk, asked, text.replace(said, " "), said)
    for request in [*meant, *(one for one in asked if one not in meant and not _are_named(asked, text))]:
        if (noted := holding_all(request, said)) is not None:
            _tell_noted(desk, request, noted)
            return True
    if meant and names_held(meant[0], said) and hears("asks_number", said):
        desk.say("held_in_request", facts_of(desk, meant[0]))
        return_to_draft(desk)
        return True
    if not meant or not tells_detail(said):
        return False
    offer_to_note(desk, meant[0], said.strip(" ?!.,"))
    return True


def _meant(desk: Desk, asked: list[ServiceRequest], frame: str, said: str) -> list[ServiceRequest]:
    """Return what the detail would stand with: what those asked about see to, what is named, spoken of last, or alone."""
    named = of_those_told(asked, frame) or asked_of(desk, asked, frame)
    named = named or [one for one in asked if names(one, said)]
    tables = [one for one in asked if one.intent == TABLE and hears("seat_wished", said)]
    spoken = [one for one in asked if one is request_spoken_of(desk)]
    return named or tables or spoken or (asked if len(asked) == 1 else [])


def _are_named(asked: list[ServiceRequest], text: str) -> bool:
    return bool(of_those_told(asked, text)) or any(names(one, text) for one in asked)


def _told_of_note(desk: Desk, asked: list[ServiceRequest], text: str) -> bool:
    """Tell that it is noted where all that the words name is: "and the window?"; what was lost or broken is no note."""
    if any(one.intent in _KNOWN_BY_WORDS for one in named_surely(desk, asked, text)):
        return False
    likeliest = [one for one in asked if names(one, text)] or asked
    for request in likeliest:
        if request.intent not in _KNOWN_BY_WORDS and (noted := holding_all(request, text, strictly=True)):
            _tell_noted(desk, request, noted)
            return True
    return False


def _told_what_is_noted(desk: Desk, asked: list[ServiceRequest], text: str) -> bool:
    """Tell what stands with that which the words name, or that was spoken of: "what is noted for the cleaning?"."""
    if not hears("asks_what_is_noted", text):
        return False
    told = asked_of(desk, asked, text) or [one for one in asked if one is request_spoken_of(desk)]
    for request in told[:_SHOWN]:
        desk.say("held_in_request", facts_of(desk, request))
    if told:
        return_to_draft(desk)
    return bool(told)


def _tell_noted(desk: Desk, request: ServiceRequest, noted: str) -> None:
    desk.say("detail_noted", facts_of(desk, request) | {"said": noted})
    return_to_draft(desk)


def _answers_offer(desk: Desk) -> bool:
    """Add what was offered to be added, or leave it; say whether the words answer that."""
    turn = desk.turn
    offer = _offered(desk)
    if offer is None or turn.choice_value not in {None, ADD}:
        return False
    consent = consent_in(turn.text)
    yes = consent.firm or (consent.yes and not opens_other_wish(desk))
    agrees = turn.intent == "affirm" or (yes and not consent.no and not consent.stop)
    if turn.intent in _NO and not names_anything(desk, turn.text):
        talk.as_you_wish(desk)
        return_to_draft(desk)
        return True
    number = offer.facts["number"]
    request = desk.session.get(ServiceRequest, number) if agrees and isinstance(number, int) else None
    if request is None or not (request.is_open or request.state is RequestState.DRAFT):
        return False
    _add(desk, request, str(offer.facts["said"]))
    rest = plain_yes_before(turn.text) if turn.intent in KINDS else None
    if rest is not None:  # "yes, and a table for four at six"
        desk.turn = turn.model_copy(update={"text": rest})
    return rest is None


def _offered(desk: Desk) -> Reply | None:
    """Return the offer to note something: the last answer's, or an earlier one that the words, telling to add it, name."""
    last = last_message(desk, JUST_NOW)
    adds = desk.turn.intent not in _NO and hears("for_staff", desk.turn.text)
    offers: list[tuple[HandledTurn, Reply]] = [
        (handled, reply)
        for handled in (*last, *(earlier_turns(desk, JUST_NOW) if adds else ()))
        for reply in handled.replies
        if reply.key == NOT_NOTED
    ]
    text = desk.turn.text
    return next(
        (one for handled, one in offers if handled in last or same_words(str(one.facts["said"]), text)), None
    )


def _add(desk: Desk, request: ServiceRequest, said: str) -> None:
    if request.state is RequestState.DRAFT:
        request.add_note(said)
        drafts.advance(desk, request)
        return
    with desk.heard_as(text=said):
        pass_on(desk, request)
