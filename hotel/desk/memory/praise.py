"""Praise for people and departments: those who are praised hear of it."""

import re

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard, hears
from hotel.desk.memory.feedback import department_in, keep
from hotel.desk.troubles import complaints, cure
from hotel.facts import Fact
from hotel.reading.tokens import said
from hotel.reading.word_forms import normal
from hotel.records import FeedbackKind, StaffMember


def give_praise(desk: Desk) -> None:
    """Serve praise: keep it for the person or the department; a name nobody has is kept as it was said."""
    if hears("theft", desk.turn.text) and not hears("gratitude", desk.turn.text):  # "the maid stole my ring"
        desk.turn = desk.turn.model_copy(update={"intent": "complain", "category": "safety"})
        complaints.complain(desk)
        return
    member = _person(desk)
    said = None if member else _name_said(desk)
    praise = keep(desk, FeedbackKind.PRAISE, person=member.slug if member else said)
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


def _person(desk: Desk) -> StaffMember | None:
    """Return the member of staff who is named; of two with one name, the one of the named department."""
    staff = desk.session.scalars(select(StaffMember).where(StaffMember.property_id == desk.property.id))
    spoken = frozenset().union(*(token.forms for token in said(desk.turn.text).tokens))
    found = [one for one in staff if any(normal(name) in spoken for name in one.first_name.values())]
    department = department_in(desk.turn.text)
    return next((one for one in found if department in one.departments), found[0] if found else None)


def _name_said(desk: Desk) -> str | None:
    """Return a name nobody here has, as said: it follows the thanks, or has a capital in mid-sentence."""
    after_thanks = heard("name_before", desk.turn.text)
    candidates = [after_thanks] if after_thanks and after_thanks[0].isupper() else []
    candidates += re.findall(r"(?<=[\w,] )[^\W\d_][^\W\d_]{2,}", desk.turn.text)
    names = (
        one for one in candidates if one[0].isupper() and one[1:].islower() and department_in(one) is None
    )
    return next(names, None)
