"""The chat in a terminal while the house is in trouble."""

import asyncio
import json
from collections.abc import Callable
from datetime import UTC, datetime

import httpx
import pytest

from bot.channels import terminal_talk
from bot.channels.shown import Shown
from bot.channels.terminal import TerminalGuest
from bot.trouble import TroubleError
from hotel.records import ShownButton, ShownOrder

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


async def printed(messages: list[Shown], capsys: pytest.CaptureFixture[str]) -> str:
    events = "".join(
        f"id: 0-{place}\r\nevent: message\r\ndata: {one.model_dump_json()}\r\n\r\n"
        for place, one in enumerate(messages, 1)
    )

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(202) if request.method == "POST" else httpx.Response(200, text=events)

    guest = guest_of(answer)
    await terminal_talk.send_all(guest, ["hello"], 0.2)
    await guest.close()
    return capsys.readouterr().out


def told(key: str, text: str, state: str | None = None, **more: str) -> Shown:
    order = ShownOrder(number=3, title="Order no. 3", state=state, label=state) if state else None
    at = datetime(2027, 3, 11, 19, tzinfo=UTC)
    return Shown.model_validate({"key": key, "author": "bot", "text": text, "at": at, "order": order} | more)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (told("4", "Tea, 910 RUB", "cancelled", replaces="1"), "↑ Order no. 3: cancelled"),
        (told("4", "Tea, 910 RUB", "accepted", replaces="1"), None),
        (told("4", "Tea, 910 RUB", replaces="1"), None),
    ],
)
async def test_a_request_told_anew_is_never_printed_again_as_an_answer(
    change: Shown, line: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    said = await printed([told("2", "Tea, 910 RUB", "draft"), change], capsys)
    assert said.count("910 RUB") == 1
    assert line is None or line in said
    assert ("↑" in said) is (line is not None)


async def test_a_page_of_the_menu_that_a_pressed_button_turns_is_printed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert "Soups" in await printed([told("2", "Soups", replaces="1", answers="abc")], capsys)


@pytest.mark.parametrize(
    ("typed", "sent"),
    [("1", {"choice": "first"}), ("2", {"choice": "second"}), ("3", {"text": "3"}), ("yes", {"text": "yes"})],
)
async def test_a_number_sent_alone_presses_a_button_of_the_chat_before(
    typed: str, sent: dict[str, str]
) -> None:
    buttons = [{"token": "first", "label": "Yes"}, {"token": "second", "label": "No"}]
    asked = told("told-1", "Shall I?").model_copy(
        update={"buttons": [*map(ShownButton.model_validate, buttons)]}
    )
    posted: list[dict[str, str]] = []

    def answer(request: httpx.Request) -> httpx.Response:
        if request.method == "POST":
            posted.append(json.loads(request.content))
            return httpx.Response(202)
        page = f"[{asked.model_dump_json()}]"
        return httpx.Response(200, text=page, headers={"X-Cursor": "0-1"})

    guest = guest_of(answer)
    await guest.come_in("/chat")
    await terminal_talk.send_all(guest, [typed], 0.1)
    assert [{key: value for key, value in one.items() if key != "id"} for one in posted] == [sent]
    await guest.close()
