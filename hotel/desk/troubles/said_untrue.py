"""What was complained of is said never to have been a trouble: "forget the temperature", "the room was fine"."""

from collections.abc import Sequence

from hotel.desk.desk import Desk
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import heard_all, hears
from hotel.desk.troubles.open_complaints import is_named, open_complaints
from hotel.records import Complaint, InboxMessage

_NO_MORE = frozenset(
    {
        "complain",
        "give_praise",
        "rate_stay",
        "inform",
        "thank",
        "affirm",
        "chitchat",
        "nlu_fallback",
        "out_of_scope",
    }
    | {"forget_preferences", "control_room", "bot_challenge", "cancel", "cancel_request", "deny"}
)
"""Intents that words are taken for which say nothing else."""
_OF_ROOM = frozenset({"room", "temperature"})
"""What a complaint is about of which "the room is fine" speaks."""
_SIGNS = " ,.;:!)"


def said_untrue(desk: Desk) -> Sequence[Complaint]:
    """Return the open complaints whose subject the message says is no trouble."""
    if turns_before(desk):
        return ()
    whole = desk.session.get_one(InboxMessage, desk.turn.message_id).text
    denied = " ".join(heard_all("denies_trouble", whole))
    if not denied:
        return ()
    of_room = _OF_ROOM if hears("the_room", denied) else frozenset[str]()
    return [one for one in open_complaints(desk) if one.category in of_room or is_named(desk, one, denied)]


def says_more(desk: Desk) -> bool:
    """Say whether such words ask or tell something besides: "the room is fine, it's her, she has a fever"; leave that."""
    text = desk.turn.text
    rest = text
    for stretch in heard_all("denies_trouble", text):
        rest = rest.replace(stretch, " ", 1)
    if any(one.isalnum() for one in rest):  # "nothing's wrong with the food. one soup please": no such dish
        desk.turn = desk.turn.model_copy(update={"text": rest.lstrip(_SIGNS)})
    ill = hears("fever_told", text) or hears("burning_up", text)
    return ill or desk.turn.intent not in _NO_MORE
