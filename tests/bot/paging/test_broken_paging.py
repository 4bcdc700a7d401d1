"""Whatever breaks in the pager keeps nothing else from being told."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from bot.wording import WordingError
from hotel.clock import Clock
from hotel.facts import Fact
from hotel.records import (
    Audience,
    Notice,
    NoticeState,
    OutboxMessage,
    RequestState,
    ServiceRequest,
)
from tests.bot.paging.test_pager import WORDS, Rig

BUG = RuntimeError("a bug")


@pytest.fixture
def rig(tmp_path: Path) -> Iterator[Rig]:
    rig = Rig(tmp_path)
    yield rig
    rig.house.database.engine.dispose()


def _a_followed_request(rig: Rig, words: str) -> tuple[int, int]:
    """Return the ids of a request and of the message that follows it, which is behind."""
    house, now = rig.house, rig.house.clock.now()
    with house.database.session() as session:
        request = ServiceRequest(
            property_id=house.property_id,
            conversation_id=house.conversation_id,
            intent="request_item",
            department="housekeeping",
            words=words,
            locale="en",
            state=RequestState.ACCEPTED,
            created_at=now,
        )
        session.add(request)
        session.flush()
        told = OutboxMessage(conversation_id=house.conversation_id, text=words, created_at=now)
        told.request_id, told.request_state = request.id, RequestState.SENT
        session.add(told)
        session.flush()
        return request.id, told.id


async def test_a_timer_that_breaks_does_not_silence_the_pager(rig: Rig) -> None:
    def broken(session: Session, clock: Clock) -> int:
        raise BUG

    rig.note("guest_writes_to_staff", WORDS)
    assert await rig.open_pager(broken).step() == 1


async def test_an_order_that_cannot_be_told_anew_keeps_neither_others_nor_notices_waiting(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken, _ = _a_followed_request(rig, "what breaks")
    _, other = _a_followed_request(rig, "two towels")
    rig.note("guest_writes_to_staff", WORDS)
    said: list[Fact] = []
    phrase = rig.pager._voice.phrase

    def phrase_or_bug(key: str, facts: dict[str, Fact], *rest: Any) -> str:
        if key == "order_text":
            said.append(facts["number"])
        if facts.get("number") == broken:
            raise WordingError("no words")
        return phrase(key, facts, *rest)

    monkeypatch.setattr(rig.pager._voice, "phrase", phrase_or_bug)
    assert await rig.pager.step() == 1
    with rig.house.database.session() as session:
        anew = select(OutboxMessage.replaces_id).where(OutboxMessage.replaces_id.is_not(None))
        assert list(session.scalars(anew)) == [other]
    await rig.pager.step()
    assert said.count(broken) == 1


async def test_an_order_that_could_not_be_told_is_told_as_it_goes_on(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    request, told = _a_followed_request(rig, "two towels")

    def broken(*_: object) -> str:
        raise BUG

    with monkeypatch.context() as patch:
        patch.setattr(rig.pager._voice, "phrase", broken)
        await rig.pager.step()
    with rig.house.database.session() as session:
        session.get_one(ServiceRequest, request).state = RequestState.DONE
    await rig.pager.step()
    with rig.house.database.session() as session:
        assert session.scalars(select(OutboxMessage).order_by(OutboxMessage.id)).all()[-1].replaces_id == told


async def test_notices_that_break_are_put_off_and_let_the_others_through(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = [rig.note("guest_writes_to_staff", {"words": "what breaks"}) for _ in range(25)]
    rig.note("guest_writes_to_staff", WORDS)
    words = rig.pager._staff._words

    def words_or_bug(notice: Notice) -> str:
        if notice.id in broken:
            raise BUG
        return words(notice)

    monkeypatch.setattr(rig.pager._staff, "_words", words_or_bug)
    assert [await rig.pager.step() for _ in range(2)] == [0, 1]
    first = rig.notice(broken[0])
    assert (first.tries, first.state, first.leased_until) == (1, NoticeState.WAITING, None)
    assert first.due_at > rig.house.clock.now()
    rig.house.clock.push(minutes=1)
    await rig.pager.step()
    assert rig.notice(broken[0]).tries == 2


async def test_news_that_break_are_put_off(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    news = rig.note("staff_message", {"by": {"en": "Olga"}, "text": "Coming."}, Audience.GUEST)

    def broken(*_: object) -> None:
        raise BUG

    with monkeypatch.context() as patch:
        patch.setattr("bot.paging.pager.tell", broken)
        assert await rig.pager.step() == 0
    assert rig.notice(news).due_at > rig.house.clock.now()
    rig.house.clock.push(minutes=1)
    assert await rig.pager.step() == 1


async def test_a_notice_whose_facts_cannot_be_read_is_put_off(rig: Rig) -> None:
    broken = rig.note("guest_writes_to_staff", WORDS)
    with rig.house.database.engine.begin() as connection:
        connection.exec_driver_sql("UPDATE notice SET facts = '[1' WHERE id = ?", (broken,))
    rig.note("guest_writes_to_staff", WORDS)
    assert await rig.pager.step() == 1
    with rig.house.database.look() as session:
        assert session.scalars(select(Notice.tries).where(Notice.id == broken)).one() == 1
