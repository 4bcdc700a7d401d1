"""Praise for people and departments, and scores: an unclear scale is asked about, then why."""

import re

from sqlalchemy import select

from hotel.desk import complaints, cure
from hotel.desk.desk import Desk
from hotel.desk.hearing import heard, hears, labels_in
from hotel.facts import Fact
from hotel.reading.found import Score
from hotel.reading.numbers import numbers_in
from hotel.reading.scores import score_in
from hotel.records import Audience, Feedback, FeedbackKind, Need, Notice, Question, StaffMember
from hotel.turn import Button

_LOW = 0.6
"""A score of at most this share of its scale is heard by those on duty."""
_SCALES = {"out_of_ten": 10, "out_of_five": 5}
_HIGHEST_OF_FIVE = 5


def give_praise(desk: Desk) -> None:
    """Serve praise: keep it for the person or the department; a name nobody has is kept as it was said."""
    member = _person(desk)
    said = None if member else _name_said(desk)
    praise = _keep(desk, FeedbackKind.PRAISE, person=member.slug if member else said)
    if praise.department is None and member is not None and member.departments:
        praise.department = member.departments[0]
    facts: dict[str, Fact] = {
        "person": dict(member.first_name) if member else None,
        "person_said": said,
        "department": praise.department,
        "room": desk.room.number if desk.room else None,
        "words": desk.turn.text,
    }
    if praise.department is not None:
        full_name: Fact = dict(member.full_name) if member else said
        desk.notify_department(praise.department, "praise", facts=facts | {"person": full_name})
    desk.say("praise_recorded", facts)
    cure.settle(desk)


def rate_stay(desk: Desk) -> None:
    """Serve a score: record it, ask for its scale where that is unclear, and why it was given."""
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
    feedback = _keep(desk, FeedbackKind.RATING, score=score)
    if feedback.scale is None:
        desk.ask(Need.SCALE, subject=str(feedback.id))
        offered = [Button("scale", "inform", {"scale": scale}, value=str(scale)) for scale in (5, 10)]
        desk.say("ask_scale", {"score": score.value}, offered)
        return
    _thank(desk, feedback)


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
    """Take the scale of the score that was asked about; a new score said whole replaces it."""
    if question.subject is None:
        desk.close(question)
        rate_stay(desk)
        return
    feedback = desk.session.get_one(Feedback, int(question.subject))
    again = score_in(desk.turn.text)
    if again is not None and again.scale is not None:
        feedback.score, feedback.scale = again.value, again.scale
    else:
        feedback.scale = _scale_said(desk)
    if feedback.scale is None:
        desk.say("ask_scale", {"score": feedback.score})
        return
    desk.close(question)
    _thank(desk, feedback)


def take_reason(desk: Desk, question: Question) -> None:
    """Take the why of a score; a low one is heard by those on duty with its reason."""
    rated = desk.session.get_one(Feedback, int(question.subject)) if question.subject else None
    desk.close(question)
    score = Score(rated.score, rated.scale) if rated is not None and rated.score is not None else None
    _keep(desk, FeedbackKind.REASON, score=score)
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
    notice = Notice(audience=Audience.COMPLAINT_STAFF, level=1, key=key, facts=facts)
    notice.property_id, notice.conversation_id = desk.property.id, desk.conversation.id
    notice.created_at = notice.due_at = desk.now
    desk.session.add(notice)


def _keep(
    desk: Desk, kind: FeedbackKind, *, person: str | None = None, score: Score | None = None
) -> Feedback:
    feedback = Feedback(
        property_id=desk.property.id,
        conversation_id=desk.conversation.id,
        message_id=desk.turn.message_id,
        ordinal=desk.turn.ordinal,
        stay_id=desk.stay.id if desk.stay else None,
        kind=kind,
        score=score.value if score else None,
        scale=score.scale if score else None,
        department=_department(desk),
        person=person,
        words=desk.turn.text,
        created_at=desk.now,
    )
    desk.session.add(feedback)
    desk.session.flush()
    return feedback


def _scale_said(desk: Desk) -> int | None:
    value = desk.turn.choice_value
    if value is not None and value.isdigit():
        return int(value)
    said = [n.value for n in numbers_in(desk.turn.text) if n.value in _SCALES.values()]
    if said:
        return said[0]
    return next((scale for subject, scale in _SCALES.items() if hears(subject, desk.turn.text)), None)


def _department(desk: Desk) -> str | None:
    return next(iter(labels_in("department", desk.turn.text)), None)


def _person(desk: Desk) -> StaffMember | None:
    """Return the member of staff who is named; of two with one name, the one of the named department."""
    staff = desk.session.scalars(select(StaffMember).where(StaffMember.property_id == desk.property.id))
    words = re.findall(r"[^\W\d_]+", desk.turn.text.casefold().replace("ё", "е"))
    found = [one for one in staff if any(_is_named(name, words) for name in one.first_name.values())]
    department = _department(desk)
    return next((one for one in found if department in one.departments), found[0] if found else None)


def _is_named(name: str, words: list[str]) -> bool:
    """Say whether one of `words` is `name`, in whatever case of declension."""
    plain = name.casefold().replace("ё", "е")
    if plain.isascii():
        return plain in words
    stem = plain.rstrip("аяйьи") if len(plain.rstrip("аяйьи")) >= len(plain) - 2 else plain
    return any(word.startswith(stem) and len(word) - len(stem) <= 3 for word in words)  # noqa: PLR2004 - the longest ending


def _name_said(desk: Desk) -> str | None:
    """Return a name nobody here has, as said: it follows the thanks, or has a capital in mid-sentence."""
    after_thanks = heard("name_before", desk.turn.text)
    candidates = [after_thanks] if after_thanks and after_thanks[0].isupper() else []
    candidates += re.findall(r"(?<=[\w,] )[^\W\d_][^\W\d_]{2,}", desk.turn.text)
    names = (
        one for one in candidates if one[0].isupper() and one[1:].islower() and not _is_a_department(one)
    )
    return next(names, None)


def _is_a_department(word: str) -> bool:
    return bool(labels_in("department", word))
