"""Scores: an unclear scale is asked about, then why; those on duty hear of a low one."""

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears
from hotel.desk.memory.feedback import keep
from hotel.desk.talking.just_asked import is_just_asked
from hotel.desk.troubles import complaints
from hotel.facts import Fact
from hotel.reading.found import Score
from hotel.reading.numbers import numbers_in
from hotel.reading.scores import is_bare_number, score_in
from hotel.records import Feedback, FeedbackKind, Need, Question
from hotel.turn import Button

_LOW = 0.6
"""A score of at most this share of its scale is heard by those on duty."""
_SCALES = {"out_of_ten": 10, "out_of_five": 5}
_HIGHEST_OF_FIVE = 5


def rate_stay(desk: Desk) -> None:
    """Serve a score: record it, ask for its scale where that is unclear, and why it was given."""
    asked = desk.open_question(Need.SCALE)
    if asked is not None and asked.subject is not None and is_just_asked(desk, asked):
        take_scale(desk, asked)  # "actually a 4": the score that is being asked about, not another one
        return
    if _takes_other_scale(desk):
        return
    score = _score(desk)
    if _is_a_complaint(desk, score):
        complaints.complain(desk)
        return
    if score is None:
        desk.ask(Need.SCALE)
        buttons = [
            Button("number", "rate_stay", {"number": n}, value=str(n)) for n in range(1, _HIGHEST_OF_FIVE + 1)
        ]
        desk.say("ask_score", buttons=buttons)
        return
    feedback = keep(desk, FeedbackKind.RATING, score=score)
    if feedback.scale is None:
        _ask_scale(desk, feedback)
        return
    _thank(desk, feedback)


def _takes_other_scale(desk: Desk) -> bool:
    """Take "out of ten", said when the guest is asked why, as the scale of the score given and no other score."""
    why = desk.open_question(Need.WHY)
    if why is None or why.subject is None or not is_just_asked(desk, why):
        return False
    if desk.turn.choice_value is not None or not hears("only_scale", desk.turn.text):
        return False
    feedback, scale = desk.session.get_one(Feedback, int(why.subject)), _scale_said(desk)
    if scale is not None and feedback.score is not None and feedback.score <= scale:
        feedback.scale = scale
    desk.close(why)
    _thank(desk, feedback)
    return True


def keep_score(desk: Desk) -> None:
    """Keep a score that was given beside a complaint, whose answer is thanks enough; an unclear scale is asked about."""
    feedback = keep(desk, FeedbackKind.RATING, score=_score(desk))
    if feedback.scale is None:
        _ask_scale(desk, feedback)


def _score(desk: Desk) -> Score | None:
    """Return the score of the words, or of the button, whose scale is five."""
    value = desk.turn.choice_value
    if value is not None and value.isdigit():
        return Score(int(value), _HIGHEST_OF_FIVE)
    score = score_in(desk.turn.text)
    if score is not None and score.scale is None and score.value > _HIGHEST_OF_FIVE:
        return Score(score.value, 10)
    return score


def _is_a_complaint(desk: Desk, score: Score | None) -> bool:
    """Say whether "breakfast at 8 was cold and it stinks" tells of a trouble, and rates nothing."""
    text = desk.turn.text
    if desk.turn.choice_value is not None or not hears("grievance", text) or desk.open_question(Need.SCALE):
        return False
    return not hears("rating", text) and (score is None or not text.lstrip()[:1].isdigit())


def take_scale(desk: Desk, question: Question) -> None:
    """Take the scale of the score that was asked about; a new score replaces it, and is asked about in its turn."""
    if question.subject is None:
        desk.close(question)
        rate_stay(desk)
        return
    feedback = desk.session.get_one(Feedback, int(question.subject))
    again, scale = _score_again(desk), _scale_said(desk)
    if again is not None and (again.scale is not None or scale is None):
        feedback.score, feedback.scale = again.value, again.scale
    else:
        feedback.scale = scale
    if feedback.scale is None:
        _ask_scale(desk, feedback)
        return
    desk.close(question)
    _thank(desk, feedback)


def _score_again(desk: Desk) -> Score | None:
    """Return the score of the words, if they tell more than the scale that was asked for ("out of ten")."""
    text = desk.turn.text
    names_scale = hears("only_scale", text) or (is_bare_number(text) and _scale_said(desk) is not None)
    return None if desk.turn.choice_value is not None or names_scale else score_in(text)


def _ask_scale(desk: Desk, feedback: Feedback) -> None:
    desk.ask(Need.SCALE, subject=str(feedback.id))
    offered = [
        Button("scale", "inform", {"scale": scale}, value=str(scale)) for scale in sorted(_SCALES.values())
    ]
    desk.say("ask_scale", {"score": feedback.score}, offered)


def take_reason(desk: Desk, question: Question) -> None:
    """Take the why of a score; a low one is heard by those on duty with its reason."""
    rated = desk.session.get_one(Feedback, int(question.subject)) if question.subject else None
    desk.close(question)
    score = Score(rated.score, rated.scale) if rated is not None and rated.score is not None else None
    keep(desk, FeedbackKind.REASON, score=score)
    low = rated is not None and _is_low(rated)
    if rated is not None and low:
        _tell_of_low_score(desk, rated, "low_score_reason")
    desk.say("reason_recorded", {"low": low})


def _thank(desk: Desk, feedback: Feedback) -> None:
    low = _is_low(feedback)
    if low:
        _tell_of_low_score(desk, feedback, "low_score")
    facts: dict[str, Fact] = {"score": feedback.score, "scale": feedback.scale, "low": low}
    if hears("reason", feedback.words) or hears("reason_after_score", feedback.words):
        desk.say("score_recorded", facts)
        return
    desk.ask(Need.WHY, subject=str(feedback.id))
    desk.say("ask_why", facts)


def _is_low(feedback: Feedback) -> bool:
    return (
        feedback.score is not None and feedback.scale is not None and feedback.score <= feedback.scale * _LOW
    )


def _tell_of_low_score(desk: Desk, feedback: Feedback, key: str) -> None:
    facts: dict[str, Fact] = {
        "score": feedback.score,
        "scale": feedback.scale,
        "room": desk.room.number if desk.room else None,
        "words": desk.turn.text,
        "department": feedback.department,
    }
    desk.tell_complaint_staff(key, facts)


def _scale_said(desk: Desk) -> int | None:
    value = desk.turn.choice_value
    if value is not None and value.isdigit():
        return int(value)
    said = [n.value for n in numbers_in(desk.turn.text) if n.value in _SCALES.values()]
    if said:
        return said[0]
    return next((scale for subject, scale in _SCALES.items() if hears(subject, desk.turn.text)), None)
