"""Words that were taken for a change and change nothing of what stands: noted where staff are told something, else not.

What nobody is told by is answered: where the thing stands that is only named, or what was meant instead.
"""

from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import names
from hotel.desk.earlier import is_served_last, turns_before
from hotel.desk.hearing import labels_in
from hotel.desk.house.facts_told import fact_of, say_fact
from hotel.desk.sent.note_for_staff import (
    belongs_by_name,
    is_note_on,
    is_spoken_of,
    only_asks,
    tells_more_than_name,
)
from hotel.desk.sent.note_offered import offer_to_note
from hotel.desk.sent.status import tell_status
from hotel.desk.troubles.added_after import add_words
from hotel.desk.troubles.complaint_spoken_of import complaint_spoken_of
from hotel.records import ServiceRequest
from hotel.turn import Button

_YES = "affirm"


def note_or_ask(desk: Desk, request: ServiceRequest) -> None:
    """Keep the words with `request` where they are for those who see to it; else say where it stands, or ask."""
    complaint = None if belongs_by_name(desk, request) else complaint_spoken_of(desk)
    if not is_note_on(desk, request):
        _answer(desk, request)
    elif complaint is not None:
        add_words(desk, complaint)
    elif is_spoken_of(desk, request):
        _note(desk, request)
    else:
        offer_to_note(desk, request, desk.turn.text)


def _note(desk: Desk, request: ServiceRequest) -> None:
    request.add_note(desk.turn.text)
    facts = facts_of(desk, request)
    desk.notify_department(request.department, "request_changed", request=request, facts=facts)
    desk.say("change_passed_on", facts | {"said": desk.turn.text})


def _answer(desk: Desk, request: ServiceRequest) -> None:
    """Say where what is only named stands, or ask what was meant, unless the rest of the message is answered."""
    turn = desk.turn
    named = names(request, turn.text)
    if named and turn.intent not in {"deny", _YES} and (only_asks(desk) or turn.of > 1):
        tell_status(desk, request)
    elif turn.of > 1 and (not is_served_last(desk) or any(one.replies for one in turns_before(desk))):
        _tell_topic(desk)
    elif turn.intent == _YES:
        desk.say("nothing_to_confirm")
    elif named and not tells_more_than_name(request, turn.text) and turn.intent != "deny":
        desk.say("what_to_change", facts_of(desk, request))
    elif only_asks(desk):
        tell_status(desk, request)
    else:
        desk.say("misheard", buttons=(Button("human", "ask_human"),))


def _tell_topic(desk: Desk) -> None:
    """Tell what the house says on the one topic that "is there a dress code? and parking" asks about besides."""
    named = labels_in("topics", desk.turn.text)
    fact = fact_of(desk, named[0]) if len(named) == 1 else None
    if fact is not None:
        say_fact(desk, fact)
