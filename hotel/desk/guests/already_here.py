"""A guest who is in the house announces no arrival: "just got in", «мы уже в номере»."""

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.hearing import hears
from hotel.desk.sent.changing import change_request
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.withdrawing import forget
from hotel.desk.talking.answers import inform

_ARRIVAL, _EARLY = "announce_arrival", "request_early_check_in"
_NOTHING_ELSE = frozenset({_ARRIVAL, "inform", "nlu_fallback", "affirm", "deny", "chitchat"})


def took_everything(desk: Desk) -> bool:
    """Ask nobody who says to be here when they will arrive; say whether the words told no more than that."""
    if desk.stay is None or desk.turn.choice_value is not None or not hears("is_here", desk.turn.text):
        return False
    _forget_arrival(desk)
    if desk.turn.intent != _ARRIVAL and not (desk.turn.of == 1 and _only_says_so(desk)):
        return False
    _welcome(desk)
    return True


def lives_here(desk: Desk) -> bool:
    """Take an arrival or an early check-in of whoever has slept here for what else it may be; say whether it was one."""
    if desk.turn.choice_value is not None or not _has_slept_here(desk):
        return False
    if desk.turn.intent == _ARRIVAL and not hears("come_then", desk.turn.text):  # "come at nine please"
        _forget_arrival(desk)
        _welcome(desk)
        return True
    if desk.turn.intent == _EARLY and not hears("keeps_until", desk.turn.text):
        _take_for_change(desk)
        return True
    return False


def _welcome(desk: Desk) -> None:
    if desk.turn.of == 1:  # what else the message asks for is the answer
        desk.say("already_here")


def _has_slept_here(desk: Desk) -> bool:
    return desk.stay is not None and desk.stay.arrives_on < desk.local_now.date()


def _take_for_change(desk: Desk) -> None:
    """Let "earlier please" be about what is open: nobody who lives here comes early."""
    of_open = bool(drafts.drafts(desk) or open_requests(desk))
    desk.turn = desk.turn.model_copy(update={"intent": "change_request" if of_open else "inform"})
    (change_request if of_open else inform)(desk)


def _only_says_so(desk: Desk) -> bool:
    return desk.turn.intent in _NOTHING_ELSE and hears("only_is_here", desk.turn.text)


def _forget_arrival(desk: Desk) -> None:
    for draft in [one for one in drafts.drafts(desk) if one.intent == _ARRIVAL]:
        forget(desk, draft, reason="already here")
