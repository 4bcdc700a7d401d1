"""How calls come in, and who finds fault with them."""

from collections.abc import Iterator
from datetime import UTC, datetime

import httpx
import pytest
from pydantic import JsonValue

from bot.fake_telegram import Call
from tests.fake_telegram.fixtures import TOKEN, Served
from tests.fake_telegram.typed_methods import mismatches


@pytest.fixture
def client(telegram: Served) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=f"{telegram.base_url}{TOKEN}/", trust_env=False) as client:
        yield client


def test_parameters_come_in_the_address_as_a_form_as_json_and_with_files(
    telegram: Served, client: httpx.Client
) -> None:
    anna = telegram.phone.person("Anna")
    anna.start()
    parameters = {"chat_id": str(anna.chat_id), "text": "Füße & чай"}
    answers = [
        client.get("sendMessage", params=parameters),
        client.post("sendMessage", data=parameters),
        client.post("sendMessage", json={**parameters, "chat_id": anna.chat_id}),
        client.post(
            "sendPhoto",
            data={"chat_id": str(anna.chat_id), "caption": "Füße & чай"},
            files={"photo": b"\xff\xd8\xff\r\n"},
        ),
    ]
    assert [answer.json()["ok"] for answer in answers] == [True] * 4
    assert [one.words for one in anna.news()] == ["Füße & чай"] * 4
    assert telegram.fake.called("sendPhoto")[0].uploads["photo"].content == b"\xff\xd8\xff\r\n"


def test_refusals_have_telegrams_envelope(telegram: Served, client: httpx.Client) -> None:
    wrong_token = client.get(f"{telegram.base_url}1:wrong/getMe")
    assert (wrong_token.status_code, wrong_token.json()) == (
        401,
        {"ok": False, "error_code": 401, "description": "Unauthorized"},
    )
    unknown = client.get("sendMoney")
    assert (unknown.status_code, unknown.json()["description"]) == (404, "Not Found")
    closed = client.get("close").json()
    assert closed["parameters"] == {"retry_after": 600}
    nobody = client.get("sendMessage", params={"text": "Hello"}).json()
    assert nobody["description"] == "Bad Request: chat_id is empty"
    assert len(telegram.fake.calls) == 3  # a stranger's call is not the bot's
    telegram.fake.api.calls.clear()  # they were wrong on purpose


@pytest.mark.parametrize(
    ("parameters", "trouble"),
    [
        ({"chat_id": 1, "text": "?", "reply_markup": '{"inline_keyboard": [[{"text": "x"}]]}'}, None),
        ({"chat_id": 1}, "text"),
        ({"chat_id": 1, "text": "?", "reply_to": 5}, "unknown parameters ['reply_to']"),
        ({"chat_id": 1, "text": "?", "reply_parameters": {"message_id": 1, "quiet": True}}, "['quiet']"),
    ],
)
def test_aiogram_finds_what_is_missing_and_what_is_unknown(
    parameters: dict[str, JsonValue], trouble: str | None
) -> None:
    call = Call("sendMessage", parameters, {}, datetime(2027, 3, 11, tzinfo=UTC), 200, {"ok": True})
    found = mismatches([call])
    assert trouble in found[0] if trouble else found == []


def test_in_a_group_the_bot_hears_commands_and_replies_only(telegram: Served, client: httpx.Client) -> None:
    (anna,) = telegram.phone.group("Kitchen", [telegram.phone.person("Anna")])
    sent = client.post("sendMessage", json={"chat_id": anna.chat_id, "text": "Two teas"}).json()["result"]
    anna.write("between ourselves")
    anna.write("/ack 12")
    anna.write("/ack@other_bot 12")
    anna.write("done", reply_to=anna.room.messages[sent["message_id"]])
    heard = [update["message"].get("text") for update in client.get("getUpdates").json()["result"]]
    assert heard == [None, "/ack 12", "done"]
    telegram.phone.remove_bot(anna)
    refused = client.post("sendMessage", json={"chat_id": anna.chat_id, "text": "?"}).json()
    assert refused["description"] == "Forbidden: bot was kicked from the group chat"
