"""Who stays here: neither confirmed nor denied, to anybody, under any pretext; pressing is reported."""

from datetime import timedelta

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.earlier import earlier_turns
from hotel.desk.hearing import labels_in
from hotel.facts import Fact
from hotel.records import Notice
from hotel.turn import Button

_CONVERSATION = timedelta(hours=12)
_TOLD_ONCE_PER = timedelta(minutes=30)
REFUSED = "guest_privacy"
"""How the keys of every refusal begin; "I'm in 412", the guest's own room, was none."""
_NOTICE = "asked_about_guest"


def ask_about_guest(desk: Desk) -> None:
    """Say nothing of guests on principle; offer to leave a message; tell staff when it is pressed."""
    asked = earlier_turns(desk, _CONVERSATION, "ask_about_guest")
    before = [turn for turn in asked if any(reply.key.startswith(REFUSED) for reply in turn.replies)]
    pretexts = labels_in("pretexts", desk.turn.text)
    if before or pretexts:
        _report(desk, times=len(before) + 1, pretexts=pretexts)
    if pretexts:
        key = "guest_privacy_firm"
    elif before:
        key = "guest_privacy_message"
    else:
        key = "guest_privacy"
    desk.say(key, {"phone": desk.property.phone}, (Button("leave_message", "ask_human"),))


def _report(desk: Desk, times: int, pretexts: list[str]) -> None:
    facts: dict[str, Fact] = {
        "times": times,
        "pretexts": list[Fact](pretexts),
        "words": desk.turn.text,
        "channel": desk.channel,
        "room": desk.room.number if desk.room else None,
    }
    earlier = desk.session.scalars(
        select(Notice.facts).where(
            Notice.conversation_id == desk.conversation.id,
            Notice.key == _NOTICE,
            Notice.created_at > desk.now - _TOLD_ONCE_PER,
        )
    ).all()
    # A new pretext is news; the same pressing again within the half hour is not.
    if any(set(pretexts) <= set(_pretexts(told)) for told in earlier):
        return
    for department in ("reception", "security"):
        desk.notify_department(department, _NOTICE, facts=facts)


def _pretexts(facts: dict[str, Fact]) -> list[str]:
    told = facts.get("pretexts")
    return [str(label) for label in told] if isinstance(told, list) else []
