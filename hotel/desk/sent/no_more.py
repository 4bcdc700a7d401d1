"""No second one, and nothing else: "no more tables, I have one", «больше ничего не надо». What stands is left alone."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.kinds import KINDS
from hotel.desk.drafting.naming import names_anything, names_anything_else, names_held
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.withdrawing import forget
from hotel.desk.talking import talk
from hotel.desk.talking.just_asked import is_pressed
from hotel.desk.talking.never_mind import let_empty_go
from hotel.reading.clauses import sentences_in
from hotel.reading.kind_words import kind_named
from hotel.reading.moments import moments_in
from hotel.records import ServiceRequest

_LONGEST = 10
_MAY_REFUSE = frozenset(
    {*KINDS, "inform", "deny", "cancel", "cancel_request", "nlu_fallback", "out_of_scope", "change_request"}
    | {"forget_preferences", "chitchat", "order_usual"}
)


def took_everything(desk: Desk) -> bool:
    """Drop what was begun of a kind that no more is wanted of; say whether the words say so."""
    text = desk.turn.text
    if desk.turn.intent not in _MAY_REFUSE or is_pressed(desk):
        return False
    if _refuses_before_else(desk) or not is_short(text, _LONGEST):
        return False
    nothing_more = hears("nothing_more", text) or hears("one_ordered", text)
    if nothing_more and _told_just_before(desk):
        return True
    if not nothing_more and not hears("no_more_of_kind", text) and not hears("not_another", text):
        return False
    begun = [one for one in drafts.drafts(desk) if one.amends_id is None or hears("not_another", text)]
    unwanted = [one for one in begun if _is_unwanted(desk, one)]
    stands = [one for one in open_requests(desk) if _is_unwanted(desk, one)]
    if not (unwanted or stands or nothing_more):
        return False
    for one in unwanted:
        forget(desk, one, reason="no more of it wanted")
    if nothing_more:
        let_empty_go(desk)
    talk.as_you_wish(desk)
    return True


def _refuses_before_else(desk: Desk) -> bool:
    """Let go of what was begun of a kind of which the first sentence wants no more, and leave the rest to be served.

    "No new taxi. Just add a child seat to the one at four" changes the one that stands.
    """
    turn, (first, *others) = desk.turn, sentences_in(desk.turn.text) or [""]
    rest = " ".join(others)
    refuses = hears("no_more_of_kind", first) or hears("not_another", first)
    if not refuses or not (names_anything(desk, rest) or moments_in(rest, desk.local_now)):
        return False
    begun = [one for one in drafts.drafts(desk) if one.amends_id is None]
    begun = [one for one in begun if kind_named(one.intent, first) or not names_anything(desk, first)]
    stands = {one.intent for one in open_requests(desk)}
    if not stands or any(one.intent not in stands for one in begun):
        return False  # it was of their own making elsewhere: all is said of the one begun
    for one in begun:
        forget(desk, one, reason="no more of it wanted")
    desk.turn = turn.model_copy(update={"text": rest})
    return True


def _told_just_before(desk: Desk) -> bool:
    """Say whether an earlier part of this message was answered so: "not another one! just the one I ordered"."""
    return any(reply.key == "as_you_wish" for turn in turns_before(desk) for reply in turn.replies)


def _is_unwanted(desk: Desk, request: ServiceRequest) -> bool:
    """Say whether no more of its kind, or of a dish that it holds, is wanted."""
    text = desk.turn.text
    if hears("no_more_of_kind", text) and kind_named(request.intent, text):
        return True
    held = names_held(request, text) and not names_anything_else(desk, request, text)
    return held and hears("not_another", text)
