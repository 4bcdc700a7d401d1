"""The house from outside, as a newcomer meets it: `python -m bot run`."""

import re
import signal
import socket
from collections.abc import Iterator

import psutil
import pytest
from sqlalchemy import select

from benchmark.house import PARTS, Reception, opened, opening, part, writing
from bot.settings import Settings
from hotel.records import RequestState, ServiceRequest

pytestmark = pytest.mark.slow

_SECOND_START_SECONDS = 60  # 25 on an idle machine (docs/benchmark.md); here others may be at work
_RUSSIAN = re.compile("[а-яё]", re.IGNORECASE)


@pytest.fixture
def reception(settings: Settings) -> Iterator[list[Reception]]:
    opened_receptions: list[Reception] = []
    yield opened_receptions
    for one in opened_receptions:
        one.close()


async def test_the_house_opens_serves_in_two_languages_and_opens_again(
    settings: Settings, reception: list[Reception]
) -> None:
    with opening(settings) as server:
        await opened(server)
        assert all(part(server, name) for name in PARTS)
        reception.append(Reception(settings))
        (link,) = reception[0].check_in(1)
        async with writing(settings.web_url, link) as guest:
            english = await guest.say("Could we have two more bath towels, please?")
            russian = await guest.say("А ещё принесите, пожалуйста, одну подушку")
            mistyped = await guest.say("ghbytcbnt nfgjxrb gj;fkeqcnf")  # «принесите тапочки пожалуйста»
            assert "towel" in english.text.lower()
            assert not _RUSSIAN.search(english.text)
            assert "подуш" in russian.text.lower()
            assert "тапочки" in mistyped.text.lower()
        async with writing(settings.web_url) as visitor:
            assert "07:00" in (await visitor.say("When is breakfast?")).text

    with reception[0].records.database.session() as session:
        sent = session.scalars(select(ServiceRequest).order_by(ServiceRequest.id)).unique().all()
        assert [(one.intent, one.state) for one in sent] == [("request_item", RequestState.SENT)] * 3

    with opening(settings) as server:
        assert await opened(server) < _SECOND_START_SECONDS
        everything = server.tree()
        server.end(signal.SIGINT)
        assert "Closing" in server.said()
        assert server.process.returncode == 0
    assert not any(one.is_running() for one in everything)


async def test_a_killed_supervisor_takes_its_parts_with_it(settings: Settings) -> None:
    with opening(settings) as server:
        await opened(server)
        everything = server.tree()
        server.process.send_signal(signal.SIGKILL)
        _, left = psutil.wait_procs(everything, timeout=20)
        assert left == []


@pytest.mark.parametrize("name", ["web_port", "rasa_port", "actions_port"])
async def test_a_taken_port_is_one_line_that_says_what_to_do(settings: Settings, name: str) -> None:
    port = getattr(settings, name)
    with socket.create_server(("127.0.0.1", port)), opening(settings) as server:
        assert server.process.wait(60) == 1
        said = server.said().strip().splitlines()
    advice = f"free it, or set BELLHOP_{name.upper()} to another port"
    assert said == [f"cannot listen on 127.0.0.1:{port} (Address already in use): {advice}"]
