import json

import httpx
import pytest

from bot.understanding import PressedChoice, TurnQuestion, Understanding, UnderstandingError
from hotel.turn import Button, Reply

QUESTION = TurnQuestion(
    conversation_id=1,
    message_id=2,
    sender="1-2027-03-11",
    text="a taxi",
    locale="en",
    expecting=("time", "open_request"),
    choice=PressedChoice(intent="inform", request_id=7, value="2"),
)


def _rasa(answer: object, seen: list[tuple[str, object]] | None = None, status: int = 200) -> Understanding:
    def answer_to(request: httpx.Request) -> httpx.Response:
        if seen is not None:
            seen.append((request.url.path, json.loads(request.content)))
        return httpx.Response(status, json=answer)

    return Understanding("http://rasa.test", transport=httpx.MockTransport(answer_to))


async def test_a_turn_is_asked_as_agreed_and_its_replies_come_in_the_order_in_which_they_were_served() -> (
    None
):
    seen: list[tuple[str, object]] = []
    button = {"key": "party", "intent": "inform", "facts": {"number": 2}, "request_id": 7, "value": "2"}
    answer = {
        "requests": [
            {"ordinal": 0, "intent": "book_taxi", "confidence": 0.9, "text": "a taxi", "topic": None}
        ],
        "replies": [
            {"ordinal": 1, "reply": "first", "facts": {"a": [1]}, "buttons": [button]},
            {"ordinal": 0, "reply": "second"},
        ],
        "end": True,
    }
    replies = await _rasa(answer, seen).turn(QUESTION, within=1)
    assert replies == [
        Reply("first", {"a": [1]}, (Button("party", "inform", {"number": 2}, 7, "2"),)),
        Reply("second"),
    ]
    assert seen == [
        (
            "/webhooks/bellhop/turn",
            {
                "conversation_id": 1,
                "message_id": 2,
                "sender": "1-2027-03-11",
                "text": "a taxi",
                "locale": "en",
                "expecting": ["time", "open_request"],
                "choice": {"intent": "inform", "request_id": 7, "value": "2"},
            },
        )
    ]


@pytest.mark.parametrize(
    "answer",
    [
        [],
        {},
        {"replies": [{"reply": "x"}]},
        {"replies": [{"reply": "x"}], "end": False},
        {"replies": [], "end": True},
    ],
)
async def test_an_empty_answer_or_one_without_its_end_is_a_failure(answer: object) -> None:
    with pytest.raises(UnderstandingError):
        await _rasa(answer).turn(QUESTION, within=1)


async def test_a_message_that_calls_for_nothing_is_answered_all_the_same() -> None:
    greeted_twice = {"ordinal": 0, "intent": "greet", "confidence": 0.9, "text": "hello again", "topic": None}
    answer = {"requests": [greeted_twice], "replies": [], "end": True}
    assert await _rasa(answer).turn(QUESTION, within=1) == [Reply("greet_again")]


async def test_an_error_of_rasa_is_a_failure() -> None:
    with pytest.raises(UnderstandingError):
        await _rasa({}, status=503).parse("a taxi", "en")


async def test_parsing_tells_the_requests() -> None:
    found = {
        "requests": [
            {"ordinal": 0, "intent": "complain", "confidence": 0.8, "text": "too loud", "category": "noise"}
        ]
    }
    [request] = await _rasa(found).parse("too loud", "en")
    assert (request.intent, request.category, request.topic) == ("complain", "noise", None)
