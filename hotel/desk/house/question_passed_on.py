"""A question that no text of the hotel answers: it is offered to pass it on, and the answer comes into this chat."""

from collections.abc import Sequence
from itertools import groupby

from hotel.desk.describing import sender_facts
from hotel.desk.desk import Desk
from hotel.desk.earlier import SAME_VISIT, earlier_turns, last_message, turns_before
from hotel.desk.hearing import hears
from hotel.desk.house.places import level_of
from hotel.desk.just_now import JUST_NOW
from hotel.facts import Fact
from hotel.reading.consent import consent_in
from hotel.records import HandledTurn, Place
from hotel.turn import Button

QUESTION = "question"
"""The value of the button that passes a question on."""


def offer_to_ask(desk: Desk, reply: str = "no_fact", place: Place | None = None) -> None:
    """Say by `reply` that the answer, or the rest of it, is not known here; offer to pass the question on.

    `place` is what the question is about, if it is a place of the town.
    """
    facts: dict[str, Fact] = {
        "phone": desk.property.phone,
        "asked": desk.turn.text,
        "besides": bool(desk.replies),
        "name": dict(place.name) if place is not None else None,
        "level": level_of(place) if place is not None else None,
    }
    desk.say(reply, facts, (Button("ask_them", "ask_human", value=QUESTION),))


def took_everything(desk: Desk) -> bool:
    """Pass on what it was offered to ask, whatever the words that agree were taken for; say whether they do."""
    if desk.turn.choice_value is not None or desk.turn.intent == "emergency" or turns_before(desk):
        return False
    asked = _agreed_to(desk)
    return bool(asked) and pass_on(desk, asked)


def passed_on(desk: Desk) -> bool:
    """Give reception the question whose button was pressed; say whether it was one."""
    asked = _asked_earlier(desk) if desk.turn.choice_value == QUESTION else []
    return bool(asked) and pass_on(desk, asked)


def pass_on(desk: Desk, asked: Sequence[str]) -> bool:
    """Give reception the questions; they answer in this chat."""
    facts: dict[str, Fact] = {
        "words": " ".join(asked),
        **sender_facts(desk),
        "conversation": desk.conversation.id,
    }
    desk.notify_department("reception", "guest_asks", facts=facts)
    desk.say("question_passed_on", {"phone": desk.property.phone, "asked": facts["words"]})
    return True


def _agreed_to(desk: Desk) -> list[str]:
    """Return the questions that the words agree to have asked.

    A mere yes goes to what the answer asked besides; whoever wants to talk to a person has not agreed to less.
    """
    text, said = desk.turn.text, consent_in(desk.turn.text)
    if said.no or hears("asks_themselves", text):
        return []
    last = last_message(desk, JUST_NOW)
    other = any(question.asked_in == turn.message_id for question in desk.questions for turn in last)
    agrees = hears("ask_them", text) or (desk.turn.intent == "affirm" and said.yes and not other)
    return asked_in(last) if agrees else []


def _asked_earlier(desk: Desk) -> list[str]:
    """Return the questions of the last answer that had the button: other things may have been said since."""
    messages = groupby(earlier_turns(desk, SAME_VISIT), key=lambda turn: turn.message_id)
    return next((asked for _, turns in messages if (asked := asked_in([*turns]))), [])


def asked_in(turns: Sequence[HandledTurn]) -> list[str]:
    """Return the questions that the answers to `turns` offered to ask."""
    return [
        str(reply.facts["asked"])
        for turn in turns
        for reply in turn.replies
        if any(button.value == QUESTION for button in reply.buttons)
    ]
