"""Telling everyone who was alerted to a complaint what has become of it."""

from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.facts import Fact
from hotel.records import Audience, Complaint, Notice


def tell_alerted(desk: Desk, complaint: Complaint, key: str, facts: dict[str, Fact]) -> None:
    """Tell those on duty, and every department and manager that has had a notice of `complaint`."""
    desk.session.flush()
    before = desk.session.execute(
        select(Notice.audience, Notice.department, Notice.level)
        .where(Notice.complaint_id == complaint.id, Notice.audience != Audience.GUEST)
        .order_by(Notice.id)
    ).all()
    desk.notify_complaint_staff(complaint, key, facts)
    for department in dict.fromkeys(one.department for one in before if one.department):
        desk.notify_department(department, key, facts=facts).complaint_id = complaint.id
    for level in sorted({one.level for one in before if one.level and one.audience is Audience.LEVEL}):
        desk.notify_level(level, key, facts, complaint)
