"""No cleaning is wanted: one that stands is called off; where something is awaited, the room is left out of the round.

Who needs no maid is still brought what they asked for, and may be knocked for. Where nobody is awaited it is the sign.
"""

from datetime import date

from hotel.desk.describing import sender_facts
from hotel.desk.desk import Desk
from hotel.desk.drafting.kinds import CLEANING, KINDS
from hotel.desk.drafting.naming import names
from hotel.desk.drafting.sensible_hours import UNDISTURBED
from hotel.desk.earlier import SAME_VISIT, earlier_turns
from hotel.desk.hearing import hears, without
from hotel.desk.sent.changes import call_off
from hotel.desk.sent.meanwhile import TO_THE_DOOR
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.overview import held
from hotel.desk.sent.withdrawing import forget, refer
from hotel.facts import Fact
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.records import RequestState, ServiceRequest

_TAKEN_FOR = frozenset(
    {UNDISTURBED, CLEANING, "cancel_request", "cancel", "deny", "change_request"}
    | {"inform", "chitchat", "nlu_fallback", "state_preference"}
)
_ASKS = frozenset({"ask_request_status", UNDISTURBED})


def took_everything(desk: Desk) -> bool:
    """Call off the cleaning that is refused, or leave the room out on that day; say whether one was refused."""
    turn = desk.turn
    if turn.choice_value is not None or desk.stay is None:
        return False
    if turn.intent in _ASKS and "?" in turn.text and _told_again(desk):
        return True
    if turn.intent not in _TAKEN_FOR or not refuses_cleaning(turn.text):
        return False
    begun = held(desk)
    standing = [one for one in begun if one.intent == CLEANING]
    if any(names(one, turn.text) for one in begun if one not in standing):
        return False
    day = next((one.at.date() for one in moments_in(turn.text, desk.local_now) if one.has_day), None)
    refused = [one for one in standing if day is None or _day(desk, one) == day]
    if len(refused) > 1 or (turn.intent == UNDISTURBED and not standing and not _is_awaited(desk)):
        return False
    for one in refused:
        _give_up(desk, one)
    if not any(one.state is RequestState.CANCELLED and one.sent_at is not None for one in refused):
        _leave_out(desk, day)
    return True


def refuses_cleaning(text: str) -> bool:
    """Say whether `text` wants no cleaning, and asks for no peace besides; "no maid? who cleans then?" wants one."""
    if not hears("refuses_cleaning", text) or hears("wants_quiet", without("refuses_cleaning", text)):
        return False
    return "?" not in text or hears("wants_it_done", text)


def _told_again(desk: Desk) -> bool:
    """Say once more that nobody cleans, where that is what the guest wished: "so the maid is not coming, right?"."""
    wished = any(
        reply.key == "no_cleaning" for turn in earlier_turns(desk, SAME_VISIT) for reply in turn.replies
    )
    stands = any(one.intent == CLEANING for one in held(desk))
    if (
        stands
        or not wished
        or not kind_named(CLEANING, desk.turn.text)
        or hears("wants_it_done", desk.turn.text)
    ):
        return False
    desk.say("no_cleaning", {"day": None, "awaited": False})
    return True


def _day(desk: Desk, request: ServiceRequest) -> date:
    at = request.wanted_at or request.promised_at
    return request.wanted_day or (desk.local_now.date() if at is None else desk.property.local(at).date())


def _give_up(desk: Desk, request: ServiceRequest) -> None:
    if request.state is RequestState.DRAFT:
        forget(desk, request)
    elif request.state is RequestState.ON_THE_WAY:
        refer(desk, request, "too_late_to_cancel", "guest_wants_cancel")
    else:
        call_off(desk, request)


def _is_awaited(desk: Desk) -> bool:
    return any(one.intent in TO_THE_DOOR for one in open_requests(desk))


def _leave_out(desk: Desk, day: date | None) -> None:
    if desk.replies:
        return  # it is on its way: staff decide
    told: dict[str, Fact] = {
        "day": day.isoformat() if day is not None else None,
        "said": desk.turn.text,
        "awaited": _is_awaited(desk),
    }
    desk.notify_department(KINDS[CLEANING].department, "no_cleaning", facts=sender_facts(desk) | told)
    desk.say("no_cleaning", told)
