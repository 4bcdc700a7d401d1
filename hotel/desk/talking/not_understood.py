"""When the words were not understood, or were no answer to what was asked."""

from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.taking import take_as_order
from hotel.desk.earlier import told_last
from hotel.desk.hearing import hears
from hotel.desk.house import room_control
from hotel.desk.ordering.room_service import usual_of
from hotel.desk.sent.waking import answers_wake_up, awake
from hotel.desk.talking import hand_over, meaning_named
from hotel.desk.talking.draft_asked import draft_asked_about
from hotel.desk.talking.just_asked import is_just_asked
from hotel.desk.troubles import complaint_answers
from hotel.facts import Fact
from hotel.reading.consent import consent_in
from hotel.reading.numbers import numbers_in
from hotel.records import Need, Question
from hotel.turn import Button

_IN_A_ROW = timedelta(hours=1)
_HUMAN = Button("human", "ask_human")
_NO_MEANINGS = frozenset(
    {"greet", "goodbye", "thank", "affirm", "deny", "inform", "cancel", "repeat", "chitchat", "out_of_scope"}
)
"""Intents that nobody is asked "did you mean …?" about."""
_MEANINGS = 2
_TRIES = 2
"""So often an answer is asked for again; then a person answers."""


def unsure(desk: Desk) -> None:
    """Ask which of the two likeliest things was meant; not understood twice in a row, a person answers."""
    if answers_wake_up(desk) or room_control.corrected(desk) or _answers_complaint(desk):
        return
    if meaning_named.took_everything(desk):
        return
    if numbers_in(desk.turn.text) and take_as_order(desk):
        return  # "60 beers for the party": an order is read back before anything happens
    if _count_unsure(desk) > 1:
        hand_over.not_understood(desk)
        return
    likeliest = [one for one in dict.fromkeys(desk.turn.alternatives) if _is_possible(desk, one)][:_MEANINGS]
    if not likeliest:
        desk.say("unsure_open", {"verified": desk.stay is not None}, (_HUMAN,))
        return
    words = f"{desk.turn.message_id}:{desk.turn.ordinal}"
    buttons = [Button("meaning", intent, {"intent": intent}, value=words) for intent in likeliest]
    desk.ask(Need.MEANING, subject="|".join(likeliest))
    desk.say("unsure", {"intents": list[Fact](likeliest)}, [*buttons, _HUMAN])


def _is_possible(desk: Desk, intent: str) -> bool:
    """Say whether anything could be done if `intent` was meant: who has no usual order is not offered it."""
    return intent not in _NO_MEANINGS | {_HUMAN.intent} and (intent != "order_usual" or bool(usual_of(desk)))


def _answers_complaint(desk: Desk) -> bool:
    """Take words with a yes in them as the answer to an offer, or to whether it is put right; say whether they were."""
    question, text = desk.open_question(), desk.turn.text
    if question is None or not (consent_in(text).yes or hears("put_right", text)):
        return False
    if question.need is Need.OFFER and consent_in(text).yes and is_just_asked(desk, question):
        complaint_answers.unclear_offer(desk, question)
    elif question.need is Need.FIXED:
        complaint_answers.unclear(desk, question)
    else:
        return False
    return True


def unsure_again(desk: Desk, question: Question) -> None:
    """Let a person answer: the question what was meant did not help."""
    if meaning_named.took_everything(desk):
        return
    desk.close(question)
    if told_last(desk, "unsure", _IN_A_ROW):
        hand_over.not_understood(desk)
    else:  # the question is an old one; these words have nothing to do with it
        unsure(desk)


def ask_again(desk: Desk, question: Question) -> None:
    """Say shortly that the words were no answer and ask once more; the third time a person answers."""
    if question.need is Need.WAKE_UP:
        awake(desk, question)
        return
    tries = _count_unsure(desk)
    if tries > _TRIES:
        hand_over.not_understood(desk)
        return
    desk.say("ask_again", {"need": question.need.value}, (_HUMAN,) if tries == _TRIES else ())
    request = draft_asked_about(desk, question)
    if request is not None:
        drafts.advance(desk, request)


def _count_unsure(desk: Desk) -> int:
    """Count this failure to understand; only those in a row add up."""
    in_row = any(told_last(desk, key, _IN_A_ROW) for key in ("unsure", "unsure_open", "ask_again"))
    desk.conversation.unsure_count = desk.conversation.unsure_count + 1 if in_row else 1
    return desk.conversation.unsure_count
