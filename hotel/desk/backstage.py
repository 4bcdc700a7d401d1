"""The desk as staff and the clockwork use it: nobody has written, but records change and guests are told."""

from datetime import datetime, timedelta

from sqlalchemy import func, select, update
from sqlalchemy.orm import Session

from hotel.clock import Clock
from hotel.desk.desk import Desk
from hotel.facts import Fact
from hotel.records import (
    Audience,
    Complaint,
    Conversation,
    InboxMessage,
    Need,
    Notice,
    NoticeState,
    Question,
    ServiceRequest,
    StaffMember,
)
from hotel.turn import Turn

_QUIET = "quiet_hours"


class Backstage(Desk):
    """A desk about one conversation, without a turn of its guest."""

    def __init__(self, session: Session, clock: Clock, conversation_id: int) -> None:
        """Open it for the conversation in which the matter was raised."""
        locale = session.get_one(Conversation, conversation_id).locale
        turn = Turn(
            conversation_id=conversation_id,
            message_id=0,
            text="",
            whole_text="",
            intent="staff",
            locale=locale,
        )
        super().__init__(session, clock, turn)

    def ask(
        self,
        need: Need,
        request: ServiceRequest | None = None,
        *,
        complaint: Complaint | None = None,
        subject: str | None = None,
    ) -> None:
        """Open a question on the channel where the guest hears of it: no message of theirs brought it up."""
        listening = self._channel_used_last()
        about = (Question.request_id == request.id) if request else Question.request_id.is_(None)
        of = (Question.complaint_id == complaint.id) if complaint else Question.complaint_id.is_(None)
        self.session.execute(
            update(Question)
            .where(Question.conversation_id == listening.id, Question.closed_at.is_(None), about, of)
            .values(closed_at=self.now)
        )
        self.session.add(
            Question(
                conversation_id=listening.id,
                need=need,
                request_id=request.id if request else None,
                complaint_id=complaint.id if complaint else None,
                subject=subject,
                asked_at=self.now,
            )
        )

    def tell_guest(
        self,
        key: str,
        facts: dict[str, Fact],
        *,
        request: ServiceRequest | None = None,
        complaint: Complaint | None = None,
        at_any_hour: bool = False,
    ) -> Notice:
        """Write news for the guest; in quiet hours they wait for the morning, unless the guest wrote then."""
        listening = self._channel_used_last()
        notice = Notice(
            property_id=self.property.id,
            audience=Audience.GUEST,
            conversation_id=listening.id,
            request_id=request.id if request else None,
            complaint_id=complaint.id if complaint else None,
            key=key,
            facts=facts,
            created_at=self.now,
            due_at=self.now if at_any_hour else self.may_tell_at(),
        )
        if request is not None:
            self._withdraw_older_news(request)
        self.session.add(notice)
        return notice

    def may_tell_at(self) -> datetime:
        """Return when the guest may be told what can wait: now, or at the end of the quiet hours."""
        hours = self.property.hours.get(_QUIET)
        if hours is None or not hours.includes(self.local_now.time()):
            return self.now
        started = self.local_now.replace(
            hour=hours.opens.hour, minute=hours.opens.minute, second=0, microsecond=0
        )
        if started > self.local_now:
            started -= timedelta(days=1)
        wrote = self._wrote_last(self._channel_used_last())
        if wrote is not None and wrote >= started:
            return self.now
        ends = self.local_now.replace(
            hour=hours.closes.hour, minute=hours.closes.minute, second=0, microsecond=0
        )
        return ends if ends > self.local_now else ends + timedelta(days=1)

    def _channel_used_last(self) -> Conversation:
        """Return the conversation in which this guest wrote last: news go once, and there."""
        stay_id = self.conversation.stay_id
        if stay_id is None:
            return self.conversation
        latest = self.session.scalars(
            select(Conversation)
            .join(InboxMessage, InboxMessage.conversation_id == Conversation.id)
            .where(Conversation.stay_id == stay_id)
            .order_by(InboxMessage.id.desc())
            .limit(1)
        ).first()
        return latest or self.conversation

    def _wrote_last(self, conversation: Conversation) -> datetime | None:
        found: datetime | None = self.session.scalar(
            select(func.max(InboxMessage.received_at)).where(InboxMessage.conversation_id == conversation.id)
        )
        return found

    def _withdraw_older_news(self, request: ServiceRequest) -> None:
        """News that still waited for the morning are overtaken by these."""
        self.session.execute(
            update(Notice)
            .where(
                Notice.request_id == request.id,
                Notice.audience == Audience.GUEST,
                Notice.state == NoticeState.WAITING,
                Notice.due_at > self.now,
                Notice.key.in_(("news_taken", "news_on_the_way", "news_done")),
            )
            .values(state=NoticeState.GIVEN_UP)
        )


def staff_named(desk: Desk, name: str) -> StaffMember | None:
    """Return whom a signature means: a slug, a first name or a full name in any language."""
    wanted = name.strip().casefold()
    for member in desk.session.scalars(
        select(StaffMember).where(StaffMember.property_id == desk.property.id)
    ):
        names = {member.slug, *member.first_name.values(), *member.full_name.values()}
        if wanted in {one.casefold() for one in names}:
            return member
    return None


def public_name(desk: Desk, name: str) -> Fact:
    """Return what a guest may read of who did something: a first name in every language we have it in; no department."""
    member = staff_named(desk, name)
    if member is not None:
        return dict(member.first_name)
    here = select(StaffMember.departments).where(StaffMember.property_id == desk.property.id)
    departments = {one for them in desk.session.scalars(here) for one in them}
    words = name.split(maxsplit=1)
    return words[0] if words and name.strip().casefold() not in departments else None
