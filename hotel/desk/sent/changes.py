"""What was sent already is changed."""

from datetime import timedelta

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import take_answer
from hotel.desk.drafting.charges import price_of
from hotel.desk.drafting.filling import state_of
from hotel.desk.drafting.kinds import BOOKED, LOST
from hotel.desk.drafting.naming import meant
from hotel.desk.drafting.obstacles import obstacles_to
from hotel.desk.hearing import hears
from hotel.desk.just_now import is_fresh
from hotel.desk.memory.safe_to_change import keep_safe
from hotel.desk.sent import amendments
from hotel.desk.sent.fitting import fitting
from hotel.desk.sent.hour_of_visit import answer_reason, appointed_in
from hotel.desk.sent.moved_and_filled import fill_moved
from hotel.desk.sent.moved_apart import moved_apart
from hotel.desk.sent.named_among import named_among
from hotel.desk.sent.note_for_staff import wishes_more
from hotel.desk.sent.noted_or_asked import note_or_ask
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.pointing import pointed_at
from hotel.desk.sent.whose import begin_for_another, for_the_same, is_for_another
from hotel.desk.sent.withdrawing import refer, withdraw
from hotel.desk.sent.words_for_request import pass_on
from hotel.desk.sent.words_held import is_identity_of
from hotel.desk.talking.spoken_of import told_alone
from hotel.desk.troubles import repairs
from hotel.reading.moments import days_that_never_come
from hotel.records import Need, RequestState, ServiceRequest
from hotel.turn import Button

_LATELY = timedelta(minutes=30)


def takes_as_change(desk: Desk) -> bool:
    """Take facts that nobody asked for as a word about what was sent lately; say whether they can be."""
    if hears("as_it_was", desk.turn.text) or hears("sees_to_it_later", desk.turn.text):
        return False
    return (names_open_request(desk) or _sent_lately(desk)) and change_open_request(desk)


def names_open_request(desk: Desk) -> bool:
    """Say whether the words name something that was sent."""
    return bool(named_among(desk, open_requests(desk), desk.turn.text))


def _sent_lately(desk: Desk) -> bool:
    return any(request.sent_at and desk.now - request.sent_at < _LATELY for request in open_requests(desk))


def change_open_request(desk: Desk) -> bool:
    """Change the sent request that is meant; say whether there was one to change."""
    request = pick(desk, open_requests(desk))
    if request is None:
        return bool(open_requests(desk)) and ask_which(desk, "change_request")
    if is_for_another(request, desk.turn.text):
        return begin_for_another(desk, request)
    change_sent(desk, request)
    return True


def change_sent(desk: Desk, request: ServiceRequest) -> None:
    """Change `request` as the words say, or the change of it that waits; what is under way is left to staff."""
    waiting = next((one for one in drafts.drafts(desk) if one.amends_id == request.id), None)
    if waiting is not None and take_answer(desk, waiting):
        return
    if request.state is RequestState.ON_THE_WAY:
        refer(desk, request, "too_late_to_change", "guest_wants_change")
    else:
        change_parts(desk, request)


def change_parts(desk: Desk, request: ServiceRequest) -> None:
    """Change what `request` holds as the words say, or when it is wanted."""
    if repairs.corrected(desk, request) or moved_apart(desk, request):
        return
    appointed = appointed_in(desk, request)
    if appointed is None:
        answer_reason(desk, request)
        return
    with desk.heard_as(text=appointed):
        amendment = amendments.begin(desk, request)
        weigh(desk, request, amendment, found=fill_moved(desk, amendment).found)


def weigh(desk: Desk, request: ServiceRequest, amendment: ServiceRequest, *, found: bool) -> None:
    """Go on with what `request` is to become: sent at once, read back where it costs more, noted where it is none."""
    if not found:
        amendments.abandon(desk, amendment)
        note_or_ask(desk, request)
        return
    desk.session.flush()
    safe = keep_safe(desk, request, amendment)
    never = days_that_never_come(desk.turn.text, desk.local_now.date())
    if state_of(amendment) == state_of(request) and not never:
        amendments.abandon(desk, amendment)
        if safe:
            desk.say("order_stays_safe", facts_of(desk, request))
        elif any(hears(sign, desk.turn.text) for sign in ("for_staff", "how_to_come")) or wishes_more(
            desk, request
        ):
            pass_on(desk, request)  # "it's about the breakfast at ten. ask them to knock softly"
        else:
            desk.say("correction_changes_nothing", facts_of(desk, request))
    elif request.lines and not amendment.lines:
        amendments.abandon(desk, amendment)
        call_off(desk, request)
    elif (price_of(desk, amendment) or 0) > (request.price or 0):
        drafts.advance(desk, amendment)
    elif obstacles := obstacles_to(desk, amendment):
        drafts.hold_up(desk, amendment, *obstacles)
    else:
        drafts.send(desk, amendment)


def call_off(desk: Desk, request: ServiceRequest) -> None:
    """Cancel what was sent, and say so."""
    withdraw(desk, request)
    desk.say("cancelled", facts_of(desk, request))


def pick(desk: Desk, requests: list[ServiceRequest]) -> ServiceRequest | None:
    """Return the request that is meant: the button's, the one named, the only one, the one just talked about."""
    if desk.turn.choice_request_id is not None:
        return meant(desk, requests)
    if (one := pointed_at(desk, requests)) is not None:
        return one
    text = desk.turn.text
    named = named_among(desk, requests, text) or [
        one for one in requests if one.intent == LOST and is_identity_of(one, text)
    ]
    among = for_the_same(requests, text) or named or fitting(desk, requests, text) or requests
    if len(among) == 1:
        return among[0]
    if (told := told_alone(desk)) in among and not drafts.drafts(desk):
        return told
    fresh = [one for one in among if is_fresh(desk, one)]
    together = len(fresh) > 1 and fresh[0].message_id == fresh[1].message_id
    if together and fresh[0].intent == fresh[1].intent in BOOKED and fresh[0].is_open:
        return None  # asked for in one breath: neither was talked about last
    return fresh[0] if fresh else None


def ask_which(desk: Desk, intent: str) -> bool:
    waiting = sorted(open_requests(desk)[:4], key=lambda request: request.id)
    buttons = [Button("request", intent, facts_of(desk, request), request.id) for request in waiting]
    desk.ask(Need.WHICH_REQUEST, subject=intent)
    desk.say("ask_which_request", {"intent": intent}, buttons)
    return True
