"""A score that was none: "that wasn't a rating, I meant eight o'clock" takes it back."""

from hotel.desk.desk import Desk
from hotel.desk.earlier import turns_before
from hotel.desk.hearing import hears
from hotel.records import Feedback, Need


def took_everything(desk: Desk) -> bool:
    """Take back the score that the guest was just asked about; say whether the words say no more than that."""
    question = desk.open_question(Need.WHY, Need.SCALE)
    if question is None or question.subject is None or turns_before(desk):
        return False
    if desk.turn.choice_value is not None or not hears("no_rating", desk.turn.text):
        return False
    feedback = desk.session.get(Feedback, int(question.subject))
    desk.close(question)
    if feedback is not None:
        desk.session.delete(feedback)
    desk.say("rating_taken_back")
    return True
