"""Turns that break in a way nobody thought of."""

from typing import Any

import pytest

from bot.front_desk.telling import tell
from bot.wording.voice import Voice
from hotel.records import HandledTurn, InboxMessage, InboxState, Notice, RequestState, ServiceRequest
from hotel.turn import Reply
from tests.bot.front_desk.desk_kit import Kit


async def _settle_until_quiet(kit: Kit, most: int = 5) -> int:
    """Take what waits again and again, as the front desk does; return how often it broke."""
    for broken in range(most):
        try:
            await kit.desk.settle()
        except RuntimeError:
            continue
        return broken
    return most


@pytest.fixture
def tell_breaks_with(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let telling the guest break for answers of the bot, as a bug for one kind of answer does."""

    def broken(*args: object) -> None:
        if getattr(args[-1], "author", "") == "bot":
            raise RuntimeError("a bug")
        tell(*args)  # type: ignore[arg-type]

    monkeypatch.setattr("bot.front_desk.turns.tell", broken)


@pytest.mark.usefixtures("tell_breaks_with")
async def test_a_message_that_breaks_its_turn_three_times_goes_to_a_person(kit: Kit) -> None:
    kit.says("data_kept")
    await kit.receive("two towels please")
    assert await _settle_until_quiet(kit) == 3
    [message] = kit.all(InboxMessage)
    assert (message.state, message.tries) == (InboxState.FAILED, 3)
    assert "a person will answer you here" in kit.told()[0].text
    assert [one.state for one in kit.all(ServiceRequest)] == [RequestState.TO_PERSON]


async def test_the_message_after_a_broken_one_is_answered(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    kit.says("data_kept")
    await kit.receive("two towels please")
    await kit.receive("keep it please")
    spoken = Voice.say_all
    bugs = [RuntimeError("a bug")] * 3

    def say_all(*args: Any, **more: Any) -> object:
        if bugs:
            raise bugs.pop()
        return spoken(*args, **more)

    monkeypatch.setattr(Voice, "say_all", say_all)
    assert await _settle_until_quiet(kit) == 3
    assert [one.state for one in kit.all(InboxMessage)] == [InboxState.FAILED, InboxState.HANDLED]


async def test_words_that_broke_the_turn_do_not_break_the_hand_over(
    kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    await kit.receive("keep my data, and two towels please")
    [message] = kit.all(InboxMessage)
    request = ServiceRequest(
        property_id=kit.house.property_id,
        conversation_id=message.conversation_id,
        message_id=message.id,
        ordinal=0,
        intent="request_item",
        department="housekeeping",
        words="two towels",
        locale="en",
        state=RequestState.SENT,
        created_at=kit.house.clock.now(),
    )
    kit.house.add(request)
    handled = HandledTurn(
        message_id=message.id,
        ordinal=0,
        intent="deny",
        confidence=1.0,
        text="keep my data",
        replies=[Reply("data_kept", about=request.id)],
        handled_at=kit.house.clock.now(),
    )
    kit.house.add(handled)
    kit.fails()

    def broken(*_: object) -> str:
        raise RuntimeError("a template that calls what is not there")

    monkeypatch.setattr(Voice, "phrase", broken)
    await kit.desk.settle()
    assert kit.told()[0].text.startswith("All right, everything stays as it is.")
    assert [one.words for one in kit.all(ServiceRequest)] == ["two towels", "and two towels please"]
    assert [one.key for one in kit.all(Notice)] == ["handover_after_failure"]


async def test_a_hand_over_that_breaks_still_shows_the_message_to_staff(
    kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("bot.front_desk.handover.tell", broken)
    kit.fails()
    assert await kit.write("two towels please") == []
    assert [one.key for one in kit.all(Notice)] == ["guest_writes_to_staff"]
    assert kit.all(InboxMessage)[0].state is InboxState.TO_STAFF
