import asyncio
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from importlib import import_module
from pathlib import Path

import pytest
import typer
from sqlalchemy import select, text
from typer.main import get_command
from typer.testing import CliRunner

from bot.commands import COMMANDS, app
from bot.commands.opening import clock_of, open_database_of
from bot.commands.reference import page
from bot.commands.rows import Reader, Understood, in_order
from bot.commands.surfaces import surfaces_of
from bot.front_desk.inbox import open_contact
from bot.settings import PREFIX, Settings, load_settings
from bot.trouble import TroubleError
from bot.understanding import UnderstandingError, UnderstoodRequest
from hotel.clock import ShiftedClock
from hotel.property_files.check import read_property
from hotel.property_files.load import load_property
from hotel.records import (
    Base,
    Conversation,
    HandledTurn,
    InboxMessage,
    InboxState,
    MenuItem,
    Property,
    RequestState,
    ServiceRequest,
    Stay,
)
from tests.data.messages import messages_of

_NOW = datetime(2027, 3, 11, 16, 40, tzinfo=UTC)
_PAGE = Path("docs/reference/commands.md")


@pytest.fixture(autouse=True)
def settings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Settings:
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)
    monkeypatch.setitem(Settings.model_config, "env_file", tmp_path / ".env")
    monkeypatch.setenv("BELLHOP_VAR_DIR", str(tmp_path / "var"))
    return load_settings()


def bot(*command: str) -> str:
    """Run a command and return what it says; trouble comes through."""
    result = CliRunner().invoke(app, command, catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.stdout


@pytest.fixture
def loaded(settings: Settings) -> Iterator[Settings]:
    database = open_database_of(settings)
    Base.metadata.create_all(database.engine)
    clock_of(settings).set_to(_NOW)
    with database.session() as session:
        load_property(session, read_property(settings.property_dir), _NOW.date())
    yield settings
    database.engine.dispose()


def python(code: str) -> str:
    """Run `code` in a Python of its own; return what it says and the names of all it has imported."""
    command = [sys.executable, "-c", f"{code}\nimport sys; print(*sys.modules)"]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603 - our own


# The list of commands


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_of_each_command_what_it_says_itself(name: str) -> None:
    group = get_command(app)
    command = group.get_command(typer.Context(group), name)  # type: ignore[attr-defined]
    own = (command.help or "").strip().splitlines()[0]
    assert own == COMMANDS[name][1]


def test_help_imports_no_command() -> None:
    said = python("from bot.commands import app; app(['--help'], standalone_mode=False)")
    assert all(name in said for name in COMMANDS)
    assert "bot.commands.house" not in said
    assert "sqlalchemy" not in said


def test_the_supervisor_carries_no_database_and_no_web_server() -> None:
    modules = python("import bot.commands.house").split()
    assert set(modules).isdisjoint({"sqlalchemy", "fastapi", "uvicorn", "httpx", "spacy", "hotel.desk.desk"})


def test_the_manual_is_what_the_commands_say() -> None:
    assert _PAGE.read_text(encoding="utf-8") == page(), "python -m bot commands > docs/reference/commands.md"


def test_trouble_is_said_in_lines_and_ends_with_one(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "bot", "guests"],
        env={"BELLHOP_VAR_DIR": str(tmp_path), "BELLHOP_WEB_PORT": "none"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.splitlines() == ["BELLHOP_WEB_PORT: 'none': is not a whole number"]


# hotel


def test_the_demo_hotel_has_no_mistakes() -> None:
    assert "no mistakes" in bot("hotel", "check", "hotels/demo")


def test_a_mistake_in_the_files_is_named_by_file_and_line(tmp_path: Path) -> None:
    for file in Path("hotels/demo").glob("*.yml"):
        text = file.read_text(encoding="utf-8")
        (tmp_path / file.name).write_text(text.replace("currency: RUB", ""), encoding="utf-8")
    with pytest.raises(TroubleError) as trouble:
        bot("hotel", "check", str(tmp_path))
    assert re.match(rf"{tmp_path}/property\.yml:\d+: ", trouble.value.lines[0])


# clock


def test_the_clock_can_be_set_to_any_evening_of_the_hotel_and_back(settings: Settings) -> None:
    assert "Thursday 2027-03-11 19:40" in bot("clock", "set", "2027-03-11T19:40")
    assert abs((clock_of(settings).now() - _NOW).total_seconds()) < 60
    assert "2027-03-12 21:10" in bot("clock", "push", "1d1h30m")
    assert "2027-03-12 21:09" in bot("clock", "push", "-1m")
    assert "shifted" not in bot("clock", "set", "--real")


@pytest.mark.parametrize("wrong", [("push", "soon"), ("push", "5"), ("set", "tonight"), ("set",)])
def test_a_moment_that_is_none_is_refused_in_one_line(wrong: tuple[str, ...]) -> None:
    with pytest.raises(TroubleError) as trouble:
        bot("clock", *wrong)
    assert len(trouble.value.lines) == 1


def test_the_clock_of_a_hotel_that_is_not_there_is_one_line_too(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv(f"{PREFIX}PROPERTY_DIR", str(tmp_path / "nowhere"))
    with pytest.raises(TroubleError, match="BELLHOP_PROPERTY_DIR"):
        bot("clock", "show")


# guests, requests, staff


def test_without_a_hotel_every_command_says_what_to_do() -> None:
    for command in (["guests"], ["requests"], ["staff", "take", "1"]):
        with pytest.raises(TroubleError, match="load the hotel first"):
            bot(*command)


def test_a_database_of_an_older_version_is_named_as_that(loaded: Settings) -> None:
    with open_database_of(loaded).session() as session:
        session.execute(text("CREATE TABLE alembic_version (version_num VARCHAR(32))"))
        session.execute(text("INSERT INTO alembic_version VALUES ('0003')"))
    with pytest.raises(TroubleError, match="older version"):
        bot("requests")


@pytest.mark.usefixtures("loaded")
def test_guests_in_house_are_listed_with_room_and_link() -> None:
    lines = bot("guests").splitlines()
    assert any(re.match(r" +304  James Carter +http://127\.0\.0\.1:8080/g/[\w.-]+$", line) for line in lines)
    assert bot("guests", "carter") == bot("guests", "304")
    assert "Nobody" in bot("guests", "nobody at all")


def a_request(loaded: Settings, address: str = "a") -> int:
    database = open_database_of(loaded)
    with database.session() as session:
        hotel = session.scalars(select(Property)).one()
        stay = session.scalars(select(Stay).where(Stay.checked_out_at.is_(None))).first()
        assert stay is not None
        conversation = Conversation(
            property_id=hotel.id,
            locale="en",
            stay_id=stay.id,
            verified_at=_NOW,
        )
        contact = open_contact(session, conversation, "web", address, _NOW)
        message = InboxMessage(
            conversation_id=conversation.id,
            contact_id=contact.id,
            external_id="1",
            text="two towels",
            locale="en",
            received_at=_NOW,
            state=InboxState.HANDLED,
        )
        session.add(message)
        session.flush()
        request = ServiceRequest(
            property_id=hotel.id,
            conversation_id=conversation.id,
            message_id=message.id,
            stay_id=stay.id,
            room_id=stay.room_id,
            intent="request_item",
            department="housekeeping",
            words="two towels",
            locale="en",
            state=RequestState.SENT,
            created_at=_NOW,
            sent_at=_NOW,
        )
        session.add(request)
        session.flush()
        return request.id


def state_of(loaded: Settings, number: int) -> RequestState:
    with open_database_of(loaded).session() as session:
        return session.get_one(ServiceRequest, number).state


def test_a_request_is_listed_until_staff_have_done_it(loaded: Settings) -> None:
    assert bot("requests") == "Nothing is open.\n"
    number = str(a_request(loaded))
    assert "two towels" in bot("requests")
    bot("staff", "take", number, "--by", "Anna", "--minutes", "10")
    assert state_of(loaded, int(number)) is RequestState.ACCEPTED
    bot("staff", "way", number)
    bot("staff", "done", number)
    assert bot("requests") == "Nothing is open.\n"


def test_what_is_late_comes_first_and_is_marked(loaded: Settings) -> None:
    first, second = a_request(loaded), a_request(loaded, "b")
    clock = ShiftedClock(loaded.clock_file)
    with open_database_of(loaded).session() as session:
        session.get_one(ServiceRequest, first).promised_at = clock.now() + timedelta(minutes=10)
        session.get_one(ServiceRequest, second).promised_at = clock.now() - timedelta(minutes=10)
    late, waiting = bot("requests").splitlines()
    assert late.split()[:3] == ["!", "request", str(second)]
    assert waiting.split()[:2] == ["request", str(first)]


def test_a_conversation_that_a_person_has_is_listed_with_what_to_type(loaded: Settings) -> None:
    number = a_request(loaded)
    with open_database_of(loaded).session() as session:
        conversation = session.get_one(Conversation, session.get_one(ServiceRequest, number).conversation_id)
        conversation.with_staff_since = ShiftedClock(loaded.clock_file).now()
        session.get_one(ServiceRequest, number).state = RequestState.CLOSED
        conversation_id = conversation.id
    assert f"staff hand-back {conversation_id}" in bot("requests")


def test_a_step_that_cannot_be_done_is_a_sentence(loaded: Settings) -> None:
    number = str(a_request(loaded))
    bot("staff", "decline", number, "We have none left.")
    with pytest.raises(TroubleError, match="is declined and cannot"):
        bot("staff", "way", number)
    with pytest.raises(TroubleError, match="there is no request 99"):
        bot("staff", "done", "99")
    with pytest.raises(TroubleError, match="there is no complaint 99"):
        bot("staff", "complaint", "take", "99")


def test_a_dish_can_be_taken_off_the_menu_and_put_back(loaded: Settings) -> None:
    def sold_out() -> bool:
        with open_database_of(loaded).session() as session:
            return session.scalars(select(MenuItem).where(MenuItem.slug == "latte")).one().sold_out

    bot("staff", "sold-out", "latte")
    assert sold_out()
    bot("staff", "back-on", "latte")
    assert not sold_out()


# understand


class Parser:
    """Answers the later rows first."""

    def __init__(self) -> None:
        self.flying = self.most = 0

    async def parse(self, text: str, locale: str, expecting: Sequence[str] = ()) -> list[UnderstoodRequest]:
        self.flying += 1
        self.most = max(self.most, self.flying)
        for _ in range(20 - int(text.rsplit(maxsplit=1)[-1])):
            await asyncio.sleep(0)
        self.flying -= 1
        if "broken" in text:
            raise UnderstandingError("ReadTimeout")
        return [UnderstoodRequest(intent="greet", confidence=0.5, text=text, topic=None)]


def rows(*texts: str) -> list[str]:
    return [json.dumps({"id": number, "text": text}) for number, text in enumerate(texts)]


def reader_of(parser: Parser) -> Reader:
    return Reader(parser, "en", lambda text, intent: {"item": ["tea"]} if "tea" in text else {})


async def test_rows_are_answered_eight_at_a_time_and_in_order() -> None:
    parser = Parser()
    lines = rows(*(f"good morning {number}" for number in range(20)))
    answers = [answer async for _, answer in in_order(reader_of(parser), lines)]
    assert [answer.id for answer in answers if isinstance(answer, Understood)] == list(range(20))
    assert parser.most == 8


async def test_a_broken_row_is_named_and_the_others_are_served() -> None:
    lines = [
        *rows("good morning 1"),
        "{",
        "",
        json.dumps({"text": "no id"}),
        *rows("broken 2", "good evening 3"),
    ]
    answers = dict([pair async for pair in in_order(reader_of(Parser()), lines)])
    assert [number for number, answer in answers.items() if isinstance(answer, str)] == [2, 4, 5]
    assert "id" in str(answers[4])
    assert "ReadTimeout" in str(answers[5])


async def test_a_row_says_what_applies_and_nothing_else() -> None:
    found = [answer async for _, answer in in_order(reader_of(Parser()), rows("принесите чай 1", "tea 2"))]
    said = [
        json.loads(one.model_dump_json(exclude_none=True)) for one in found if isinstance(one, Understood)
    ]
    assert said[0] == {
        "id": 0,
        "locale": "ru",
        "requests": [{"intent": "greet", "confidence": 0.5, "text": "принесите чай 1"}],
    }
    assert said[1]["requests"][0]["entities"] == {"item": ["tea"]}


async def test_a_slash_is_never_obeyed() -> None:
    found = [answer async for _, answer in in_order(reader_of(Parser()), rows("/restart 1"))]
    assert isinstance(found[0], Understood)
    assert found[0].requests[0].text == "restart 1"


def test_every_command_is_where_the_list_says() -> None:
    for file, _ in COMMANDS.values():
        assert isinstance(import_module(f"bot.commands.{file}").app, typer.Typer)


def test_the_entities_of_the_demo_hotel_are_found_without_a_database(settings: Settings) -> None:
    surfaces = surfaces_of(settings)
    assert surfaces.default_locale == "en"
    assert surfaces.entities_in("two lattes to room 304 please")["item"] == "lattes"


def an_unsure_piece(loaded: Settings, text: str, confidence: float) -> str:
    request_id = a_request(loaded, text)
    with open_database_of(loaded).session() as session:
        message_id = session.get_one(ServiceRequest, request_id).message_id
        session.add(
            HandledTurn(
                message_id=message_id,
                ordinal=0,
                intent="request_item",
                confidence=confidence,
                text=text,
                replies=[],
                handled_at=_NOW,
            )
        )
    return f"{message_id}.0"


def test_what_was_not_surely_understood_is_labelled_and_exported_as_training_data(
    loaded: Settings, tmp_path: Path
) -> None:
    first = an_unsure_piece(loaded, "the thing under the window moans", 0.2)
    second = an_unsure_piece(loaded, "asdf qwer", 0.3)
    an_unsure_piece(loaded, "two towels", 0.9)
    assert [line.split()[0] for line in bot("messages", "unsure").splitlines()] == [first, second]
    bot("messages", "label", first, "report_fault", "--by", "Anna")
    bot("messages", "label", second, "-")
    assert bot("messages", "unsure").startswith("Nothing")
    assert bot("messages", "export", str(tmp_path / "taught")).startswith("1 messages in 1 files")
    [message] = messages_of(tmp_path / "taught" / "en" / "report_fault.yml")
    assert (message.label, message.text) == ("report_fault", "the thing under the window moans")


def test_words_that_name_the_guest_are_not_exported(loaded: Settings, tmp_path: Path) -> None:
    with open_database_of(loaded).session() as session:
        stay = session.scalars(select(Stay).where(Stay.checked_out_at.is_(None))).first()
        assert stay is not None
        surname = stay.guest.surname
    number = an_unsure_piece(loaded, f"it is {surname.upper()} again, where is my thing", 0.2)
    bot("messages", "label", number, "ask_request_status")
    assert "1 left out" in bot("messages", "export", str(tmp_path / "taught"))


def test_an_unknown_label_is_refused_with_the_known_ones(loaded: Settings) -> None:
    number = an_unsure_piece(loaded, "the thing moans", 0.2)
    with pytest.raises(TroubleError, match="complain/noise"):
        bot("messages", "label", number, "moaning")


def test_brackets_of_a_guest_become_no_entity_in_the_training_data(loaded: Settings, tmp_path: Path) -> None:
    number = an_unsure_piece(loaded, "bring [towel](thing) please", 0.2)
    bot("messages", "label", number, "request_item")
    bot("messages", "export", str(tmp_path / "taught"))
    [message] = messages_of(tmp_path / "taught" / "en" / "request_item.yml")
    assert message.text == "bring towel (thing) please"


def test_a_guest_is_checked_out_by_room(loaded: Settings) -> None:
    with open_database_of(loaded).session() as session:
        stay = session.scalars(select(Stay).where(Stay.checked_out_at.is_(None))).first()
        assert stay is not None
        room, number = stay.room.number, stay.id
    bot("staff", "check-out", room, "--by", "Maria")
    with open_database_of(loaded).session() as session:
        assert session.get_one(Stay, number).checked_out_at is not None
    with pytest.raises(TroubleError, match="nobody is in house"):
        bot("staff", "check-out", room)


def test_the_database_is_closed_to_other_users_of_the_machine(loaded: Settings) -> None:
    bot("requests")
    assert loaded.var_dir.stat().st_mode & 0o077 == 0


def test_a_request_is_shown_with_its_history(loaded: Settings) -> None:
    number = str(a_request(loaded))
    bot("staff", "take", number, "--by", "Anna")
    assert "Anna had it until now" in bot("staff", "take", number, "--by", "Olga")
    shown = bot("requests", number)
    assert "Anna: accepted" in shown
    assert "Olga: accepted" in shown
    bot("staff", "done", number)
    assert "two towels" in bot("requests", "--ended")
