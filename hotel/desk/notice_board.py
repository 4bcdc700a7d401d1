"""Notices to staff: written in the transaction of what they tell of, delivered by the pager."""

from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from hotel.facts import Fact
from hotel.records import Audience, Complaint, Conversation, Notice, NoticeState, Property, ServiceRequest


class NoticeBoard:
    """The part of the desk that tells staff."""

    session: Session
    property: Property
    conversation: Conversation
    now: datetime

    def notify_department(
        self,
        department: str,
        key: str,
        *,
        request: ServiceRequest | None = None,
        facts: dict[str, Fact] | None = None,
        due_at: datetime | None = None,
    ) -> Notice:
        """Tell `department`; at once, or when its shift begins if `due_at` says so.

        Of a request that it has yet to hear of it hears once, as it is by then, and never of one that has ended.
        """
        untold = self._untold(department, request) if request is not None else None
        if untold is not None and request is not None and not request.is_open:
            untold.state = NoticeState.GIVEN_UP
            return untold
        if untold is not None and key == "request_changed":
            untold.facts = facts or {}
            return untold
        return self._notice(
            Notice(audience=Audience.DEPARTMENT, department=department, key=key, facts=facts or {}),
            request=request,
            due_at=due_at,
        )

    def notify_complaint_staff(self, complaint: Complaint, key: str, facts: dict[str, Fact]) -> Notice:
        """Tell those on duty for `complaint` on every medium at once."""
        notice = Notice(audience=Audience.COMPLAINT_STAFF, level=complaint.level, key=key, facts=facts)
        notice.complaint_id = complaint.id
        return self._notice(notice)

    def tell_complaint_staff(self, key: str, facts: dict[str, Fact]) -> Notice:
        """Tell those on duty something that is no complaint: a low score."""
        return self._notice(Notice(audience=Audience.COMPLAINT_STAFF, level=1, key=key, facts=facts))

    def notify_level(
        self, level: int, key: str, facts: dict[str, Fact], complaint: Complaint | None = None
    ) -> Notice:
        """Tell the duty manager (2) or the general manager (3)."""
        notice = Notice(audience=Audience.LEVEL, level=level, key=key, facts=facts)
        notice.complaint_id = complaint.id if complaint else None
        return self._notice(notice)

    def _untold(self, department: str, request: ServiceRequest) -> Notice | None:
        """Return the notice of a new request that still waits for the department's shift."""
        waits = Notice.state == NoticeState.WAITING, Notice.leased_until.is_(None), Notice.due_at > self.now
        about = Notice.key == "new_request", Notice.request_id == request.id, Notice.department == department
        return self.session.scalars(select(Notice).where(*waits, *about)).first()

    def _notice(
        self, notice: Notice, *, request: ServiceRequest | None = None, due_at: datetime | None = None
    ) -> Notice:
        notice.property_id = self.property.id
        notice.conversation_id = self.conversation.id
        notice.request_id = request.id if request else None
        notice.created_at = self.now
        notice.due_at = due_at or self.now
        self.session.add(notice)
        return notice
