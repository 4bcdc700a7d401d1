"""What holds no words and cannot be answered is not lost."""

from pathlib import Path

import pytest
from sqlalchemy import update

from bot.wording import Content, Voice
from hotel.records import (
    HandledTurn,
    InboxMessage,
    InboxState,
    MessageKind,
    Notice,
    Photo,
    RequestState,
    ServiceRequest,
)
from hotel.turn import Reply
from tests.bot.front_desk.desk_kit import Kit

VOICE = Voice(Content(Path(__file__).parents[3] / "content", "en"), "Europe/Moscow", {})


def _left_behind(kit: Kit) -> None:
    with kit.house.database.session() as session:
        session.execute(update(InboxMessage).values(tries=4))


def _paged(kit: Kit, locale: str) -> str:
    [notice] = kit.all(Notice)
    return VOICE.notify(notice.key, notice.facts, locale, kit.house.clock.now())


@pytest.mark.parametrize(
    ("kind", "english", "russian"),
    [
        (MessageKind.VOICE, "(a voice message)", "(голосовое сообщение)"),
        (MessageKind.STICKER, "(a sticker)", "(стикер)"),
        (MessageKind.FILE, "(a file)", "(файл)"),
        (MessageKind.START, "(has opened the chat)", "(открытие чата)"),
        (MessageKind.PRIVACY, "(a question about their data)", "(вопрос о своих данных)"),
        (MessageKind.STOP, "(wants no more news)", "(просьба не присылать новости)"),
    ],
)
async def test_what_is_not_words_goes_to_a_person_by_its_kind(
    kit: Kit, kind: MessageKind, english: str, russian: str
) -> None:
    await kit.receive(kind=kind, text="verified" if kind is MessageKind.START else "")
    _left_behind(kit)
    await kit.desk.settle()
    assert "a person will answer you here" in kit.told()[0].text
    assert [one.state for one in kit.all(ServiceRequest)] == [RequestState.TO_PERSON]
    assert kit.all(InboxMessage)[0].state is InboxState.FAILED
    assert english in _paged(kit, "en")
    assert russian in _paged(kit, "ru")
    assert "“" not in _paged(kit, "en")
    assert "verified" not in _paged(kit, "en")


async def test_a_photo_without_a_caption_goes_to_a_person(kit: Kit) -> None:
    await kit.receive(photos=kit.uploads("tap"))
    _left_behind(kit)
    await kit.desk.settle()
    [request] = kit.all(ServiceRequest)
    assert kit.all(Photo)[0].request_id == request.id
    assert f"Photos: 1 (python -m bot staff photo --request {request.id} --to DIR)" in _paged(kit, "en")
    assert len(kit.told()) == 1


async def test_a_photo_with_served_words_goes_to_a_person_where_nobody_has_it(kit: Kit) -> None:
    await kit.receive("keep my data", photos=kit.uploads("tap"))
    [message] = kit.all(InboxMessage)
    handled = HandledTurn(
        message_id=message.id,
        ordinal=0,
        intent="deny",
        confidence=1.0,
        text="keep my data",
        replies=[Reply("data_kept")],
        handled_at=kit.house.clock.now(),
    )
    kit.house.add(handled)
    kit.fails()
    await kit.desk.settle()
    assert kit.told()[0].text.startswith("All right, everything stays as it is.")
    assert "Photos: 1" in _paged(kit, "en")
