"""A question that asks to know, and for nothing to be done: "do we check out today?", not "could we check out?"."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.reading.clauses import sentences_in


def asks_to_know(desk: Desk) -> bool:
    """Say whether the words hold a question, and none of them asks for anything to be done."""
    text = desk.turn.text
    ends = "?" if f"{text}?" in desk.turn.whole_text else ""  # the sign stays behind where a message is cut
    questions = [one for one in sentences_in(text + ends) if one.rstrip(' )"»').endswith("?")]
    return bool(questions) and not hears("asks_to_do", text)
