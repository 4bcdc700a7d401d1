from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.front_desk import Outbox
from bot.paging import Pager
from bot.paging.media import DeliveryError, Page
from bot.paging.media.log import LogMedium
from bot.wording import Content, Voice
from hotel.clock import Clock
from hotel.facts import Fact
from hotel.records import Audience, Notice, NoticeState, OutboxMessage
from tests.hotel.desk.demo_house import House

CONTENT = Content(Path(__file__).parents[3] / "content", "en")


class Pigeon:
    """A medium that remembers what it carried, and fails as it is told."""

    def __init__(self) -> None:
        self.carried: list[Page] = []
        self.failures: list[DeliveryError] = []

    async def deliver(self, page: Page) -> None:
        if self.failures:
            raise self.failures.pop(0)
        self.carried.append(page)


class Rig:
    def __init__(self, folder: Path) -> None:
        self.house = House(folder, "2027-03-11T19:40")
        self.pigeon = Pigeon()
        self.fired: list[Clock] = []
        self.outbox = Outbox()
        self.pager = self.open_pager(self._fire)

    def open_pager(self, timers: Callable[[Session, Clock], int]) -> Pager:
        return Pager(
            self.house.database,
            self.house.clock,
            Voice(CONTENT, "Europe/Moscow", {}),
            self.outbox,
            [self.pigeon],
            timers,
            property_id=self.house.property_id,
            staff_locale="en",
        )

    def _fire(self, session: Session, clock: Clock) -> int:
        self.fired.append(clock)
        return 0

    def note(
        self, key: str, facts: dict[str, Fact], audience: Audience = Audience.DEPARTMENT, minutes: int = 0
    ) -> int:
        now = self.house.clock.now()
        with self.house.database.session() as session:
            notice = Notice(
                property_id=self.house.property_id,
                conversation_id=self.house.conversation_id,
                audience=audience,
                department="reception",
                key=key,
                facts=facts,
                created_at=now,
                due_at=now + timedelta(minutes=minutes),
            )
            session.add(notice)
            session.flush()
            return notice.id

    def notice(self, notice_id: int) -> Notice:
        with self.house.database.session() as session:
            return session.get_one(Notice, notice_id)

    def told(self) -> list[OutboxMessage]:
        with self.house.database.session() as session:
            return list(session.scalars(select(OutboxMessage)))


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    rig = Rig(tmp_path)
    yield rig
    rig.house.database.engine.dispose()


WORDS: dict[str, Fact] = {"room": "304", "words": "hello?"}


async def test_a_due_notice_is_delivered_once(rig: Rig) -> None:
    notice_id = rig.note("guest_writes_to_staff", WORDS)
    assert await rig.pager.step() == 1
    assert await rig.pager.step() == 0
    assert [page.text for page in rig.pigeon.carried] == ["Room 304 writes to you:\n“hello?”"]
    assert rig.notice(notice_id).state is NoticeState.DELIVERED


async def test_a_notice_waits_until_it_is_due(rig: Rig) -> None:
    rig.note("guest_writes_to_staff", WORDS, minutes=30)
    assert await rig.pager.step() == 0
    rig.house.clock.push(minutes=31)
    assert await rig.pager.step() == 1


async def test_a_temporary_failure_is_tried_again_later_and_later(rig: Rig) -> None:
    notice_id = rig.note("guest_writes_to_staff", WORDS)
    rig.pigeon.failures = [DeliveryError("storm", permanent=False)] * 2
    assert await rig.pager.step() == 0
    first = rig.notice(notice_id).due_at - rig.house.clock.now()
    rig.house.clock.push(minutes=1)
    assert await rig.pager.step() == 0
    second = rig.notice(notice_id).due_at - rig.house.clock.now()
    assert second > first
    rig.house.clock.push(minutes=1)
    assert await rig.pager.step() == 1


async def test_a_permanent_failure_is_given_up(rig: Rig) -> None:
    notice_id = rig.note("guest_writes_to_staff", WORDS)
    rig.pigeon.failures = [DeliveryError("no such address", permanent=True)]
    await rig.pager.step()
    rig.house.clock.push(hours=1)
    assert await rig.pager.step() == 0
    assert rig.notice(notice_id).state is NoticeState.GIVEN_UP


async def test_a_notice_whose_pager_was_killed_is_delivered_by_the_next_one(rig: Rig) -> None:
    notice_id = rig.note("guest_writes_to_staff", WORDS)
    assert rig.pager._staff._claim(notice_id) is not None  # and then the process dies
    assert await rig.pager.step() == 0
    rig.house.clock.push(minutes=1)
    assert await rig.pager.step() == 1


async def test_two_pagers_do_not_deliver_the_same_notice(rig: Rig) -> None:
    notice_id = rig.note("guest_writes_to_staff", WORDS)
    assert rig.pager._staff._claim(notice_id) is not None
    assert rig.open_pager(rig._fire)._staff._claim(notice_id) is None


async def test_news_for_a_guest_go_into_the_outbox_once_in_the_guests_language(rig: Rig) -> None:
    buttons: list[Fact] = [{"key": "accept", "intent": "affirm"}, {"key": "decline", "intent": "deny"}]
    rig.note(
        "complaint_offer",
        {"by": {"en": "Olga", "ru": "Ольга"}, "text": "Room 415", "buttons": buttons},
        Audience.GUEST,
    )
    with rig.outbox.subscribe(rig.house.conversation_id) as something_new:
        await rig.pager.step()
        await rig.pager.step()
        assert something_new.is_set()
    [told] = rig.told()
    assert told.text == "Olga offers you this: “Room 415”\nWould you like that?"
    assert [button["label"] for button in told.buttons] == ["Yes, please", "No, thank you"]
    assert rig.pigeon.carried == []


async def test_words_of_staff_are_marked_as_theirs(rig: Rig) -> None:
    rig.note("staff_message", {"by": {"en": "Olga"}, "text": "I am coming."}, Audience.GUEST)
    await rig.pager.step()
    assert [(told.author, told.by, told.text) for told in rig.told()] == [("staff", "Olga", "I am coming.")]


async def test_a_notice_without_words_still_reaches_staff_with_the_guests_own(rig: Rig) -> None:
    rig.note("never_heard_of", WORDS)
    assert await rig.pager.step() == 1
    assert "hello?" in rig.pigeon.carried[0].text


async def test_one_broken_notice_does_not_keep_the_others_waiting(rig: Rig) -> None:
    rig.note("never_heard_of", WORDS, Audience.GUEST)
    rig.note("guest_writes_to_staff", WORDS)
    assert await rig.pager.step() == 1


async def test_timers_are_looked_at_in_every_step(rig: Rig) -> None:
    await rig.pager.step()
    await rig.pager.step()
    assert rig.fired == [rig.house.clock, rig.house.clock]


async def test_the_terminal_shows_the_words_and_the_log_keeps_none_of_them(rig: Rig, tmp_path: Path) -> None:
    shown: list[str] = []
    medium = LogMedium(tmp_path / "log" / "notices.log", shown.append)
    await medium.deliver(
        Page(7, Audience.DEPARTMENT, "kitchen", None, "Room 304\n\n“soup”", rig.house.clock.now())
    )
    assert (tmp_path / "log" / "notices.log").read_text("utf-8").splitlines() == [shown[0].partition(": ")[0]]
    assert shown[0].endswith("#7 kitchen: Room 304 | “soup”")


async def test_a_log_that_cannot_be_written_is_a_temporary_failure(rig: Rig, tmp_path: Path) -> None:
    (tmp_path / "log").write_text("a file where a folder should be")
    with pytest.raises(DeliveryError) as failure:
        await LogMedium(tmp_path / "log" / "notices.log").deliver(
            Page(1, Audience.LEVEL, None, 2, "x", rig.house.clock.now())
        )
    assert not failure.value.permanent
