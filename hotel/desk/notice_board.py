"""Notices to staff: written in the transaction of what they tell of, delivered by the pager."""

from datetime import datetime

from sqlalchemy.orm import Session

from hotel.facts import Fact
from hotel.records import Audience, Complaint, Conversation, Notice, Property, ServiceRequest


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
        """Tell `department`; at once, or when its shift begins if `due_at` says so."""
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
