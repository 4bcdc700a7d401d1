"""What was sent is called off while a change of it waits, and what nobody asked for yet is said to be needless."""

from hotel.desk.brevity import PHRASE, is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.hearing import hears
from hotel.desk.sent.changes import call_off
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.withdrawing import forget, refer
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.consent import consent_in
from hotel.reading.kind_words import kind_named
from hotel.records import RequestState, ServiceRequest

_CALLS_OFF = frozenset({"cancel_request", "cancel", "deny"})


def took_everything(desk: Desk) -> bool:
    """Serve such words; say whether they were such."""
    if is_pressed(desk) or desk.turn.choice_value is not None:
        return False
    return _calls_off_whole(desk) or _needs_none(desk)


def _calls_off_whole(desk: Desk) -> bool:
    """Call off what "cancel the taxi" names, not only the change of it that waits; "cancel the change" drops that."""
    text = desk.turn.text
    stops = consent_in(text).stop or hears("gives_up", text)
    if desk.turn.intent not in _CALLS_OFF or not stops or hears("keeps", text):
        return False
    changes, only = (
        [one for one in drafts.drafts(desk) if one.amends_id is not None],
        hears("the_change", text),
    )
    named = changes if only else [one for one in changes if kind_named(one.intent, text) and not one.lines]
    if len(named) != 1:
        return False
    if only:
        drafts.drop(desk, named[0])
        resume(desk)
    else:
        _call_off_changed(desk, named[0])
    return True


def _call_off_changed(desk: Desk, change: ServiceRequest) -> None:
    request = desk.session.get_one(ServiceRequest, change.amends_id)
    forget(desk, change)
    if request.state is RequestState.ON_THE_WAY:
        refer(desk, request, "too_late_to_cancel", "guest_wants_cancel")
    else:
        call_off(desk, request)
    resume(desk)


def _needs_none(desk: Desk) -> bool:
    """Take "no late check-out needed" as it is said: nothing of the kind is begun by it."""
    intent, text = desk.turn.intent, desk.turn.text
    if intent not in KINDS or not KINDS[intent].confirm or not is_short(text, PHRASE):
        return False
    if not hears("needs_none", text) or not kind_named(intent, text):
        return False
    if any(one.intent == intent for one in [*drafts.drafts(desk), *open_requests(desk)]):
        return False
    desk.say("as_you_wish")
    resume(desk)
    return True
