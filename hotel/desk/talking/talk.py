"""Talk: greetings and thanks, what the assistant is and can do, in which language it writes."""

from datetime import timedelta

from sqlalchemy import select

from hotel import languages
from hotel.desk.describing import facts_of
from hotel.desk.desk import Desk
from hotel.desk.earlier import earlier_turns, last_message
from hotel.desk.hearing import labels_in, without
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.sent.waking import answers_wake_up, awake
from hotel.desk.talking.hand_over import ask_human
from hotel.desk.talking.not_understood import ask_again, unsure, unsure_again
from hotel.desk.talking.reminding import return_to_draft
from hotel.desk.troubles import alarm_eased, complaint_answers
from hotel.facts import Fact
from hotel.records import HandledTurn, OutboxMessage
from hotel.turn import Button

__all__ = [
    "as_you_wish", "ask_again", "ask_capabilities", "ask_human", "awake", "bot_challenge",
    "change_language", "chitchat", "goodbye", "greet", "nothing_to_confirm", "out_of_scope", "repeat",
    "return_to_draft", "thank", "too_late_for_button", "unsure", "unsure_again",
]  # fmt: skip

_SAME_VISIT = timedelta(hours=6)
"""Within this a guest is not greeted a second time."""
_HUMAN = Button("human", "ask_human")


def greet(desk: Desk) -> None:
    """Greet once; mention what is open only if something is."""
    if answers_wake_up(desk):
        return
    again = bool(earlier_turns(desk, _SAME_VISIT, "greet"))
    if desk.turn.of > 1:  # the rest of the message gets the real answer
        if not again and desk.turn.ordinal == 0:
            desk.say("greet_short", _who(desk))
        elif desk.turn.ordinal + 1 == desk.turn.of:
            desk.say("greet_again", _who(desk))
        return
    if again:
        desk.say("greet_again", _who(desk))
        return
    waiting: list[Fact] = [facts_of(desk, request) for request in open_requests(desk)[:3]]
    desk.say("greet", _who(desk) | {"open": waiting})


def goodbye(desk: Desk) -> None:
    """Say goodbye."""
    if not answers_wake_up(desk):
        desk.say("goodbye", _who(desk))


def thank(desk: Desk) -> None:
    """Take thanks."""
    if not answers_wake_up(desk) and not alarm_eased.said_false(desk) and not complaint_answers.settle(desk):
        desk.say("thank", _who(desk))


def ask_capabilities(desk: Desk) -> None:
    """Say what can be asked for here."""
    buttons = (Button("menu", "ask_menu"), Button("offers", "ask_offers"), _HUMAN)
    desk.say("capabilities", {"verified": desk.stay is not None}, buttons)


def repeat(desk: Desk) -> None:
    """Say the last message again: with its buttons where it was an answer, as it stood where it was news."""
    last = desk.session.scalars(
        select(OutboxMessage)
        .where(OutboxMessage.conversation_id == desk.conversation.id, OutboxMessage.replaces_id.is_(None))
        .order_by(OutboxMessage.id.desc())
    ).first()
    turns = _turns_behind(desk, last)
    if any(turn.replies for turn in turns):
        desk.replies.extend(reply for turn in turns for reply in turn.replies)
    elif last is not None:
        desk.say("repeat", {"text": last.text})
    else:
        desk.say("nothing_to_repeat")


def bot_challenge(desk: Desk) -> None:
    """Say honestly what is writing here, and that a person can be had."""
    desk.say("bot_challenge", buttons=(_HUMAN,))


def chitchat(desk: Desk) -> None:
    """Answer small talk shortly."""
    if not answers_wake_up(desk):
        desk.say("chitchat", _who(desk))


def out_of_scope(desk: Desk) -> None:
    """Say in one honest sentence that the hotel does not do this, and what it does."""
    facts: dict[str, Fact] = {"phone": desk.property.phone, "verified": desk.stay is not None}
    desk.say("out_of_scope", facts, (_HUMAN,))


def change_language(desk: Desk) -> None:
    """Write in the language asked for from now on, if the property has content in it."""
    asked = [desk.turn.choice_value] if desk.turn.choice_value else _languages_wanted(desk)
    offered = desk.property.languages
    wanted = next((code for code in asked if code in offered), None)
    if wanted is None and not asked and len(offered) > 1:
        buttons = [Button("language", "change_language", {"language": code}, value=code) for code in offered]
        desk.say("which_language", {"offered": list[Fact](offered)}, buttons)
    elif wanted is None:
        desk.say(
            "language_not_offered", {"language": asked[0] if asked else None, "offered": list[Fact](offered)}
        )
    else:
        desk.conversation.locale, desk.conversation.locale_chosen = wanted, True
        languages.remember(desk.conversation)
        desk.say("language_changed", {"language": wanted})


def _languages_wanted(desk: Desk) -> list[str]:
    """Return the languages asked for, without one that is only refused: "why English? in Russian please"."""
    text = desk.turn.text
    wanted = labels_in("languages", without("language_refused", text))
    if wanted:
        return wanted
    refused = labels_in("languages", text)
    others = [code for code in desk.property.languages if code not in refused]
    return others if refused and len(others) == 1 else []


# Small answers that other subjects ask for.


def nothing_to_confirm(desk: Desk) -> None:
    """Answer a yes where nothing was asked."""
    desk.say("nothing_to_confirm", _who(desk))


def as_you_wish(desk: Desk) -> None:
    """Answer a no, or "never mind", where nothing waits."""
    desk.say("as_you_wish")


def too_late_for_button(desk: Desk) -> None:
    """Answer a button of something that is settled already."""
    desk.say("button_too_late")


def _who(desk: Desk) -> dict[str, Fact]:
    return {"name": desk.guest.given_name if desk.guest else None, "now": desk.local_now.isoformat()}


def _turns_behind(desk: Desk, message: OutboxMessage | None) -> list[HandledTurn]:
    if message is None or message.inbox_message_id is None:
        return []
    turns = last_message(desk, _SAME_VISIT)
    return [turn for turn in turns if turn.message_id == message.inbox_message_id]
