"""What a guest sends that is not words: answered by the front desk itself, without asking what it means."""

import re
import unicodedata
from collections.abc import Callable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.front_desk.recap import recap
from bot.understanding import PressedChoice
from hotel.clock import Clock
from hotel.desk.desk import Desk
from hotel.desk.drafting.drafts import advance, drafts
from hotel.desk.drafting.on_the_map import take_point
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.photos import tell_of_photos
from hotel.desk.sent.waking import answers_wake_up
from hotel.desk.talking.reminding import ask_still
from hotel.facts import Fact
from hotel.records import Contact, InboxMessage, MessageKind, Question
from hotel.turn import Button, Turn

_SIGNS = {**dict.fromkeys("👍👌✅✔☑❤🆗💯", "affirm"), **dict.fromkeys("👎❌🚫✖", "deny")}
_VARIATIONS = re.compile("[\ufe0e\ufe0f\u200d\U0001f3fb-\U0001f3ff\\s]")
"""Which look a sign has, and the colour of a hand: they change no meaning."""
_HUMAN = Button("human", "ask_human")
_WEBSITE = "website"
TO_THE_BOT = frozenset({MessageKind.START, MessageKind.PRIVACY, MessageKind.STOP})
"""What is meant for the assistant even while a person has the conversation."""


MAY_HOLD_WORDS = frozenset({MessageKind.WORDS, MessageKind.FILE})
"""What is understood by its words, or its caption, where it has any."""


def sign_in(session: Session, conversation_id: int, text: str) -> PressedChoice | None:
    """Return the yes or no that a lone thumb stands for where a question is open."""
    meant = {_SIGNS.get(sign) for sign in _VARIATIONS.sub("", text)}
    intent = meant.pop() if len(meant) == 1 else None
    if intent is None:
        return None
    asked = select(Question.id).where(
        Question.conversation_id == conversation_id, Question.closed_at.is_(None)
    )
    return PressedChoice(intent=intent) if session.scalars(asked.limit(1)).first() is not None else None


def has_picture(text: str) -> bool:
    """Say whether `text` holds an emoji."""
    return any(unicodedata.category(sign) == "So" for sign in text)


def desk_for(session: Session, clock: Clock, message: InboxMessage) -> Desk:
    """Open the hotel's desk for a message that nobody had to understand."""
    turn = Turn(
        conversation_id=message.conversation_id,
        message_id=message.id,
        text=message.text,
        whole_text=message.text,
        intent=message.kind.value,
        locale=message.locale,
    )
    return Desk(session, clock, turn)


def answer(desk: Desk, message: InboxMessage) -> None:
    """Say what there is to say to `message`; its kind decides, photos without words are looked after by staff."""
    if message.kind not in TO_THE_BOT and answers_wake_up(desk):
        return
    if message.kind is MessageKind.WORDS:
        _wordless(desk, message)
    else:
        _ANSWERS[message.kind](desk, message)


def answer_beside_words(desk: Desk, message: InboxMessage) -> None:
    """Say what there is to say of what came with the words of `message`."""
    tell_of_photos(desk)
    if message.kind is MessageKind.FILE:
        desk.say("file_unread", buttons=(_HUMAN,))


def _wordless(desk: Desk, message: InboxMessage) -> None:
    tell_of_photos(desk)
    if desk.replies:
        return
    if has_picture(message.text):
        _sticker(desk, message)
    else:
        desk.say("no_words")


def _voice(desk: Desk, message: InboxMessage) -> None:
    del message
    desk.say("voice_unheard", buttons=(_HUMAN,))
    ask_still(desk)


def _sticker(desk: Desk, message: InboxMessage) -> None:
    del message
    desk.say("sticker")
    ask_still(desk)


def _file(desk: Desk, message: InboxMessage) -> None:
    del message
    desk.say("file_unread", buttons=(_HUMAN,))
    ask_still(desk)


def _location(desk: Desk, message: InboxMessage) -> None:
    del message
    take_point(desk)


def _start(desk: Desk, message: InboxMessage) -> None:
    """Greet; with a link that was good or bad, say so; carried on from elsewhere, tell where things stand."""
    link, _, address = message.text.partition(" ")
    if link == "carried_on":
        _carry_on(desk)
    elif link == _WEBSITE and address:
        desk.say("website_link", {"url": address})
    else:
        key = {"bad_link": "dead_link", "verified": "welcome"}.get(link, "started")
        desk.say("started" if key == "welcome" and desk.stay is None else key, _who(desk), _FIRST_STEPS)


def _carry_on(desk: Desk) -> None:
    lines = recap(desk)
    desk.say("carried_on", {"lines": lines} | _who(desk))
    waiting = next(iter(drafts(desk)), None)
    if waiting is not None and any(q.request_id == waiting.id for q in desk.questions):
        advance(desk, waiting)
    else:
        ask_still(desk)


def _privacy(desk: Desk, message: InboxMessage) -> None:
    del message
    buttons = (Button("about_me", "ask_preferences"), Button("erase_data", "forget_preferences"))
    desk.say("privacy", {"phone": desk.property.phone, "verified": desk.stay is not None}, buttons)


def _stop(desk: Desk, message: InboxMessage) -> None:
    """Send no more news to where this was written, unless the guest has written from there since."""
    later = select(InboxMessage.id).where(
        InboxMessage.contact_id == message.contact_id, InboxMessage.id > message.id
    )
    if desk.session.scalars(later.limit(1)).first() is None:
        desk.session.get_one(Contact, message.contact_id).muted_at = desk.now
    desk.say("stopped", {"open": len(open_requests(desk))})


def _who(desk: Desk) -> dict[str, Fact]:
    return {
        "hotel": dict(desk.property.name),
        "name": desk.guest.given_name if desk.guest else None,
        "room": desk.room.number if desk.room else None,
        "now": desk.local_now.isoformat(),
        "phone": desk.property.phone,
    }


_FIRST_STEPS = (Button("menu", "ask_menu"), Button("can_do", "ask_capabilities"), _HUMAN)
_ANSWERS: Mapping[MessageKind, Callable[[Desk, InboxMessage], None]] = {
    MessageKind.VOICE: _voice,
    MessageKind.STICKER: _sticker,
    MessageKind.FILE: _file,
    MessageKind.LOCATION: _location,
    MessageKind.START: _start,
    MessageKind.PRIVACY: _privacy,
    MessageKind.STOP: _stop,
}
