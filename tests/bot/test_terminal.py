"""The chat in a terminal while the house is in trouble."""

import asyncio
from collections.abc import Callable

import httpx
import pytest

from bot.channels import terminal_talk
from bot.channels.terminal import TerminalGuest
from bot.trouble import TroubleError

_EVENT = (
    'id: 0-1\r\nevent: message\r\ndata: {"key": "told-1", "author": "bot", "text": "%s", '
    '"at": "2027-03-11T19:40:00Z"}\r\n\r\n'
)


def guest_of(answer: Callable[[httpx.Request], httpx.Response]) -> TerminalGuest:
    return TerminalGuest("http://gateway.test", transport=httpx.MockTransport(answer))


def gone(request: httpx.Request) -> httpx.Response:
    raise httpx.ConnectError("All connection attempts failed")


async def test_words_to_a_house_that_is_gone_are_answered_by_a_sentence() -> None:
    guest = guest_of(gone)
    with pytest.raises(TroubleError, match=r"the house does not answer \(All connection attempts failed\)"):
        await guest.send("hello")
    with pytest.raises(TroubleError, match="the house does not answer"):
        await guest.come_in("/chat")
    await guest.close()


async def test_the_chat_goes_on_after_words_that_could_not_be_sent(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    async def typed() -> object:
        for line in ("hello", "hello?"):
            yield line

    monkeypatch.setattr(terminal_talk, "_typed", typed)
    await terminal_talk.converse(guest_of(gone))
    assert capsys.readouterr().out.count("the house does not answer") == 2


@pytest.mark.parametrize(
    "refusal", [httpx.Response(429, text="later"), httpx.Response(500), httpx.Response(200)]
)
async def test_a_refused_stream_is_asked_for_again_after_a_pause(
    monkeypatch: pytest.MonkeyPatch, refusal: httpx.Response
) -> None:
    answers = [refusal, httpx.Response(200, text=_EVENT % "Good evening.")]
    pauses: list[float] = []

    async def sleep(seconds: float) -> None:
        pauses.append(seconds)

    monkeypatch.setattr(asyncio, "sleep", sleep)
    guest = guest_of(lambda request: answers.pop(0))
    told = guest.told()
    assert (await anext(told)).text == "Good evening."
    assert len(pauses) == 1
    await told.aclose()


async def test_no_sign_that_a_guest_types_ends_a_line_of_the_stream() -> None:
    words = "two towels\u2028and soap\x85please"
    told = guest_of(lambda request: httpx.Response(200, text=_EVENT % words)).told()
    assert (await anext(told)).text == words
    await told.aclose()
