"""What was sent already: change it, cancel it."""

from datetime import datetime, timedelta

from hotel.desk import amendments, drafts, repairs, room_control
from hotel.desk.answering import agree_with_all, answers_several, one_named, resume, take_answer
from hotel.desk.charges import price_of
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.filling import Filled, fill
from hotel.desk.hearing import hears
from hotel.desk.hours_moved import hour_set, new_hour, without_own_hour
from hotel.desk.naming import meant, names, names_anything, names_held
from hotel.desk.obstacles import first_obstacle
from hotel.desk.open_requests import open_requests
from hotel.desk.order_lines import takes_some_off
from hotel.desk.pointing import all_meant, all_of_unknown, pointed_at
from hotel.desk.whose import begin_for_another, for_the_same, is_for_another
from hotel.desk.withdrawing import refer, withdraw, withdraw_all
from hotel.reading.consent import consent_in
from hotel.records import Need, RequestState, ServiceRequest
from hotel.turn import Button

_JUST_NOW = timedelta(minutes=10)
_LATELY = timedelta(minutes=30)
_HUMAN = Button("human", "ask_human")


def change_request(desk: Desk) -> None:
    """Serve a change of something ordered: a draft is corrected, a sent request changed or honestly refused."""
    if room_control.corrected(desk):
        return
    if answers_several(desk):
        resume(desk)
        return
    waiting = drafts.drafts(desk)
    one = pointed_at(desk, [*waiting, *open_requests(desk)])
    if one is not None and one not in waiting:
        change_sent(desk, one)
        return
    draft = one or _pick(desk, waiting)
    if draft is not None and (one or not (names_open_request(desk) and one_named(desk) is None)):
        if take_answer(desk, draft):
            resume(desk)
            return
        if not open_requests(desk):
            desk.say("what_to_change", facts_of(desk, draft))
            return
    if not change_open_request(desk):
        desk.say("nothing_open", buttons=(Button("menu", "ask_menu"), _HUMAN))


def takes_as_change(desk: Desk) -> bool:
    """Take facts that nobody asked for as a word about what was sent lately; say whether they can be."""
    return (names_open_request(desk) or _sent_lately(desk)) and change_open_request(desk)


def names_open_request(desk: Desk) -> bool:
    """Say whether the words name something that was sent."""
    return any(names(request, desk.turn.text) for request in open_requests(desk))


def _sent_lately(desk: Desk) -> bool:
    return any(request.sent_at and desk.now - request.sent_at < _LATELY for request in open_requests(desk))


def change_open_request(desk: Desk) -> bool:
    """Change the sent request that is meant; say whether there was one to change."""
    request = _pick(desk, open_requests(desk))
    if request is None:
        return bool(open_requests(desk)) and _ask_which(desk, "change_request")
    if is_for_another(request, desk.turn.text):
        return begin_for_another(desk, request)
    change_sent(desk, request)
    return True


def change_sent(desk: Desk, request: ServiceRequest) -> None:
    """Change `request` as the words say; what is under way is left to staff."""
    if request.state is RequestState.ON_THE_WAY:
        refer(desk, request, "too_late_to_change", "guest_wants_change")
    else:
        _change(desk, request)


def _change(desk: Desk, request: ServiceRequest) -> None:
    if repairs.corrected(desk, request):
        return
    somebodys = bool(for_the_same([request], desk.turn.text))
    moved = new_hour(desk, request) or (hour_set(desk, request) if somebodys else None)
    amendment = amendments.begin(desk, request)
    weigh(desk, request, amendment, found=_fill(desk, amendment, moved).found)


def _fill(desk: Desk, amendment: ServiceRequest, moved: datetime | None) -> Filled:
    """Put the words into `amendment`; the hour it had is none that is wanted."""
    whole = desk.turn
    if moved is not None:
        desk.turn = whole.model_copy(update={"text": without_own_hour(desk, amendment)})
    filled = fill(desk, amendment)
    desk.turn = whole
    if moved is None:
        return filled
    amendment.wanted_at, amendment.wanted_or, amendment.wanted_day = moved, None, None
    return Filled(found=True, changed=True)


def weigh(desk: Desk, request: ServiceRequest, amendment: ServiceRequest, *, found: bool) -> None:
    """Go on with what `request` is to become: sent at once, read back where it costs more, passed on as words."""
    if not found:
        amendments.abandon(desk, amendment)
        request.note = "; ".join(filter(None, (request.note, desk.turn.text)))
        facts = facts_of(desk, request)
        desk.notify_department(request.department, "request_changed", request=request, facts=facts)
        desk.say("change_passed_on", facts)
        return
    desk.session.flush()
    if request.lines and not amendment.lines:
        amendments.abandon(desk, amendment)
        _cancel(desk, request)
    elif (price_of(desk, amendment) or 0) > (request.price or 0):
        drafts.advance(desk, amendment)
    elif obstacle := first_obstacle(desk, amendment):
        drafts.hold_up(desk, amendment, obstacle)
    else:
        drafts.send(desk, amendment)


def cancel_request(desk: Desk) -> None:
    """Serve the cancelling of something ordered; words that rather answer what was asked are taken as that."""
    said = consent_in(desk.turn.text)
    if together := all_meant(desk, [*drafts.drafts(desk), *open_requests(desk)]):
        withdraw_all(desk, together)
        resume(desk)
        return
    if answers_several(desk):
        resume(desk)
        return
    draft, request = _to_cancel(desk)
    if draft is not None and not said.stop and said.yes:
        agree_with_all(desk, draft, named=one_named(desk) is not None)
        resume(desk)
    elif draft is not None and (request is None or names(draft, desk.turn.text)):
        drafts.drop(desk, draft)
        resume(desk)
    elif request is None and open_requests(desk):
        _ask_which(desk, "cancel_request")
    elif request is None:
        desk.say("nothing_open", buttons=(_HUMAN,))
    elif request.state is RequestState.ON_THE_WAY:
        refer(desk, request, "too_late_to_cancel", "guest_wants_cancel")
    elif _is_a_part(desk, request):
        _change(desk, request)
    else:
        _cancel(desk, request)


def says_which_to_cancel(desk: Desk) -> bool:
    """Say whether the words say to cancel several, or which one of them: "both", "the second one"."""
    asked = [*drafts.drafts(desk), *open_requests(desk)]
    one = pointed_at(desk, asked)
    dropped = hears("gives_up", desk.turn.text) or consent_in(desk.turn.text).stop
    return dropped and (one is not None or bool(all_meant(desk, asked)))


def _to_cancel(desk: Desk) -> tuple[ServiceRequest | None, ServiceRequest | None]:
    """Return the draft and the sent request that may be meant; only one of them where the words point to it."""
    waiting, sent = drafts.drafts(desk), open_requests(desk)
    one = pointed_at(desk, [*waiting, *sent]) if desk.turn.choice_request_id is None else None
    if one is not None:
        return (one, None) if one in waiting else (None, one)
    if len(waiting) + len(sent) > 1 and all_of_unknown(desk, [*waiting, *sent]):
        return None, None
    draft, request = _pick(desk, waiting), _pick(desk, sent)
    return (
        None if _is_of_another(desk, draft) else draft,
        None if _is_of_another(desk, request) else request,
    )


def _is_of_another(desk: Desk, request: ServiceRequest | None) -> bool:
    """Say whether the words name a thing or a kind of request, and none that `request` is about."""
    text = desk.turn.text
    return (
        request is not None
        and desk.turn.choice_request_id is None
        and not names(request, text)
        and names_anything(desk, text)
    )


def _is_a_part(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether only some of what the request holds is meant: "cancel the soup"."""
    several = len(request.lines) > 1 and names_held(request, desk.turn.text)
    return several or takes_some_off(desk, request)


def _cancel(desk: Desk, request: ServiceRequest) -> None:
    withdraw(desk, request)
    desk.say("cancelled", facts_of(desk, request))


def _pick(desk: Desk, requests: list[ServiceRequest]) -> ServiceRequest | None:
    """Return the request that is meant: the button's, the one named, the only one, the one just talked about."""
    if desk.turn.choice_request_id is not None:
        return meant(desk, requests)
    if (one := pointed_at(desk, requests)) is not None:
        return one
    named = [request for request in requests if names(request, desk.turn.text)]
    among = for_the_same(requests, desk.turn.text) or named or requests
    if len(among) == 1:
        return among[0]
    fresh = [one for one in among if desk.now - (one.sent_at or one.created_at) < _JUST_NOW]
    return fresh[0] if fresh else None


def _ask_which(desk: Desk, intent: str) -> bool:
    waiting = sorted(open_requests(desk)[:4], key=lambda request: request.id)
    buttons = [Button("request", intent, facts_of(desk, request), request.id) for request in waiting]
    desk.ask(Need.WHICH_REQUEST, subject=intent)
    desk.say("ask_which_request", {"intent": intent}, buttons)
    return True
