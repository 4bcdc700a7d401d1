from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from bot.commands.opening import clock_of, open_database_of
from bot.settings import Settings
from bot.trouble import TroubleError
from hotel.records import Conversation, Photo, Property
from tests.bot.test_commands import bot, loaded, settings

__all__ = ["loaded", "settings"]


def send_photo(session: Session, known: Settings) -> int:
    owner = session.query(Property).one()
    conversation = Conversation(property_id=owner.id, locale="en")
    session.add(conversation)
    session.flush()
    session.add(
        Photo(
            id="a-photo",
            conversation_id=conversation.id,
            external_id="1",
            width=4,
            height=3,
            jpeg=b"a picture",
            received_at=clock_of(known).now(),
        )
    )
    return conversation.id


def test_staff_get_the_photos_of_a_conversation_as_files(loaded: Settings, tmp_path: Path) -> None:
    database = open_database_of(loaded)
    with database.session() as session:
        number = send_photo(session, loaded)
    database.engine.dispose()
    said = bot("staff", "photo", "--conversation", str(number), "--to", str(tmp_path / "seen"))
    (file,) = (tmp_path / "seen").iterdir()
    assert str(file) in said
    assert file.read_bytes() == b"a picture"


@pytest.mark.parametrize("which", [(), ("--complaint", "7")])
def test_photos_that_are_not_there_are_one_line(loaded: Settings, which: tuple[str, ...]) -> None:
    del loaded
    with pytest.raises(TroubleError) as trouble:
        bot("staff", "photo", *which)
    assert len(trouble.value.lines) == 1
