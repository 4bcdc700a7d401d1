"""Whether a detail stands with what was asked for: "did you put the window?" hears yes, or whether to add it."""

from hotel.desk.brevity import is_short
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import TABLE
from hotel.desk.drafting.naming import names, names_anything
from hotel.desk.earlier import last_message
from hotel.desk.hearing import heard, hears
from hotel.desk.just_now import JUST_NOW
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.sent.words_held import holding, tells_detail
from hotel.desk.talking import talk
from hotel.desk.talking.reminding import return_to_draft
from hotel.desk.talking.spoken_of import request_spoken_of
from hotel.facts import Fact
from hotel.reading.clauses import sentences_in
from hotel.reading.consent import consent_in
from hotel.records import RequestState, ServiceRequest
from hotel.turn import Button

_STATUS = "ask_request_status"
_MISTAKEN = frozenset({"ask_hotel", "change_request", "inform", "nlu_fallback", "out_of_scope", "chitchat"})
_SURE = 0.8
"""From here on such a question is what it was taken for."""
_NOT_NOTED, _ADD = "detail_not_noted", "add_detail"
_MOST_WORDS = 14
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
    doubtful = turn.intent in _MISTAKEN and turn.confidence < _SURE and hears("asks_if_noted", turn.text)
    return turn.intent == _STATUS or doubtful


def _told(desk: Desk, text: str) -> bool:
    """Tell what is noted, or ask whether to note it where the words ask that; say whether either could be told."""
    asked = [*drafts.drafts(desk), *open_requests(desk)]
    named, spoken = [one for one in asked if names(one, text)], request_spoken_of(desk)
    tables = [one for one in asked if one.intent == TABLE and hears("seat_wished", text)]
    likeliest = named or tables or sorted(asked, key=lambda one: one is not spoken)
    for request in likeliest:
        if (noted := holding(request, text)) is not None:
            desk.say("detail_noted", facts_of(desk, request) | {"said": noted})
            return_to_draft(desk)
            return True
    known = named or tables or spoken in asked or len(asked) == 1
    said = heard("asks_if_noted", text)
    if not (known and likeliest) or said is None or not tells_detail(said):
        return False
    _offer(desk, likeliest[0], said.strip(" ?!.,"))
    return True


def _offer(desk: Desk, request: ServiceRequest, said: str) -> None:
    facts: dict[str, Fact] = facts_of(desk, request) | {"said": said}
    desk.say(
        _NOT_NOTED, facts, (Button("add_it", "affirm", value=_ADD), Button("leave_it", "deny", value=_ADD))
    )


def _answers_offer(desk: Desk) -> bool:
    """Add what was offered to be added, or leave it; say whether the words answer that."""
    turn = desk.turn
    replies = [reply for handled in last_message(desk, JUST_NOW) for reply in handled.replies]
    offer = next((one for one in replies if one.key == _NOT_NOTED), None)
    if offer is None or turn.choice_value not in {None, _ADD}:
        return False
    consent = consent_in(turn.text)
    agrees = turn.intent == "affirm" or (consent.yes and not consent.no and not consent.stop)
    if turn.intent in _NO and not names_anything(desk, turn.text):
        talk.as_you_wish(desk)
        return_to_draft(desk)
        return True
    number = offer.facts["number"]
    request = desk.session.get(ServiceRequest, number) if agrees and isinstance(number, int) else None
    if request is None or not (request.is_open or request.state is RequestState.DRAFT):
        return False
    _add(desk, request, str(offer.facts["said"]))
    return True


def _add(desk: Desk, request: ServiceRequest, said: str) -> None:
    if request.state is RequestState.DRAFT:
        request.add_note(said)
        drafts.advance(desk, request)
        return
    whole = desk.turn
    desk.turn = whole.model_copy(update={"text": said})
    pass_on(desk, request)
    desk.turn = whole
