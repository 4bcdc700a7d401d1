"""Any of the three processes is killed at random moments: at the end each request exists exactly once."""

import asyncio
import contextlib
import random
from collections import Counter
from collections.abc import Sequence

import psutil
import pytest
from sqlalchemy import select

from benchmark.house import PARTS, Reception, Writer, opened, opening, part, writing
from benchmark.processes import Server
from bot.settings import Settings
from hotel.records import (
    HandledTurn,
    InboxMessage,
    InboxState,
    Notice,
    OutboxMessage,
    RequestState,
    ServiceRequest,
)

pytestmark = pytest.mark.slow

_GUESTS = 8
_REQUESTS = 200
_KILLS = Counter(rasa=2, actions=5, gateway=5)
_SEED = 20270311
_PATIENCE_SECONDS = 120.0
_THINGS = (
    *("towels", "bath towels", "hand towels", "pillows", "hangers", "shampoos", "bars of soap", "blankets"),
    *(
        "slippers",
        "toilet rolls",
        "shower gels",
        "toothbrush sets",
        "bathrobes",
        "pool towels",
        "body lotions",
    ),
)
_ASKING = (
    "{n} {thing} please",
    "could you bring {n} {thing}",
    "please send up {n} {thing}",
    "we need {n} {thing} in the room",
    "may I have {n} {thing}",
    "{n} more {thing} for our room please",
    "bring me {n} {thing}",
)


def _texts(chance: random.Random) -> list[str]:
    """Return that many different texts, each one request."""
    every = [way.format(n=n, thing=thing) for way in _ASKING for n in ("two", "three") for thing in _THINGS]
    return chance.sample(every, _REQUESTS)


async def test_requests_survive_kills_of_every_process(settings: Settings) -> None:
    chance = random.Random(_SEED)
    texts = _texts(chance)
    reception = Reception(settings)
    links = reception.check_in(_GUESTS)
    with opening(settings) as server:
        await opened(server)
        async with contextlib.AsyncExitStack() as guests:
            writers = [await guests.enter_async_context(writing(settings.web_url, link)) for link in links]
            killed: Counter[str] = Counter()
            killing = asyncio.create_task(_kill(server, chance, killed))
            await asyncio.gather(
                *(
                    _write(writer, texts[place::_GUESTS], random.Random(_SEED + place))
                    for place, writer in enumerate(writers)
                )
            )
            killing.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await killing
    print(f"killed: {dict(killed)}")
    assert set(killed) == set(PARTS)
    _check(reception, texts)
    reception.close()


async def _write(writer: Writer, texts: Sequence[str], chance: random.Random) -> None:
    """Send one request after another, each some time after the answer to the one before."""
    for place, text in enumerate(texts, start=1):
        number = await writer.send(text, patience=_PATIENCE_SECONDS)
        await writer.answer(number, patience=_PATIENCE_SECONDS)
        await asyncio.sleep(chance.uniform(0.2, 2.5))
        print(f"{text!r} is answered ({place} of {len(texts)})")


async def _kill(server: Server, chance: random.Random, killed: Counter[str]) -> None:
    """Kill parts at random moments, until nobody writes any more."""
    order = list(_KILLS.elements())
    chance.shuffle(order)
    for name in order:
        await asyncio.sleep(chance.uniform(0.2, 5.0))
        with contextlib.suppress(psutil.NoSuchProcess):
            (await _running(server, name)).kill()
            killed[name] += 1
            print(f"--- {name} is killed")


async def _running(server: Server, name: str) -> psutil.Process:
    while (found := part(server, name)) is None:  # noqa: ASYNC110 - another process sets no Event of ours
        await asyncio.sleep(0.2)
    return found


def _check(reception: Reception, texts: Sequence[str]) -> None:
    with reception.records.database.session() as session:
        messages = session.scalars(select(InboxMessage)).all()
        told = Counter(session.scalars(select(OutboxMessage.inbox_message_id)))
        requests = session.scalars(select(ServiceRequest)).unique().all()
        notices = Counter(session.scalars(select(Notice.request_id)))
        turns = session.scalars(select(HandledTurn)).all()
    assert sorted(message.text for message in messages) == sorted(texts)
    assert {message.state for message in messages} <= {InboxState.HANDLED, InboxState.FAILED}
    by_message = Counter(request.message_id for request in requests)
    assert {message.text: told[message.id] for message in messages if told[message.id] != 1} == {}
    # "We need two pillows", with towels on their way, may go with those, and "three towels" are meant instead of two:
    # then that request was changed, once.
    changed = {turn.message_id for turn in turns if any(reply.key == "changed" for reply in turn.replies)}
    made = {message.text: by_message[message.id] for message in messages if message.id not in changed}
    assert {text: number for text, number in made.items() if number != 1} == {}
    assert not changed & set(by_message)
    assert {request.state for request in requests} <= {RequestState.SENT, RequestState.TO_PERSON}
    changes = Counter(
        reply.facts["number"] for turn in turns for reply in turn.replies if reply.key == "changed"
    )
    told_staff = {
        one.words: notices[one.id] - changes[one.id] for one in requests
    }  # each change is told once too
    assert {words: number for words, number in told_staff.items() if number != 1} == {}
    states = Counter(request.state.value for request in requests)
    print(f"requests at the end: {dict(states)}")
    assert states["sent"] > len(requests) / 4
