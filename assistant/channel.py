"""The door by which the front desk calls Rasa: one call understands a message and serves its requests one by one."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from rasa.core.channels.channel import CollectingOutputChannel, InputChannel, UserMessage
from sanic import Blueprint, response

from assistant.action_answers import check_answers_quickly
from assistant.doubt import is_doubted_alarm, is_unsure

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from rasa.core.agent import Agent
    from sanic.request import Request
    from sanic.response import HTTPResponse

_LOG = logging.getLogger(__name__)


class BellhopChannel(InputChannel):
    """Answers with reply keys, and says with `end` that it got through to the end: anything else is a failure."""

    @classmethod
    def name(cls) -> str:
        """Return the name in the address and in `credentials.yml`."""
        return "bellhop"

    def blueprint(self, on_new_message: Callable[[UserMessage], Awaitable[Any]]) -> Blueprint:
        """Return the routes `health`, `understand` and `turn`."""
        check_answers_quickly()
        door = Blueprint("bellhop_door", __name__)

        @door.get("/health")
        async def health(request: Request) -> HTTPResponse:
            ready = getattr(request.app.ctx, "agent", None) is not None and request.app.ctx.agent.is_ready()
            return response.json({"ready": ready}, status=200 if ready else 503)

        @door.post("/understand")
        async def understand(request: Request) -> HTTPResponse:
            _, found = await _heard(request.app.ctx.agent, request.json)
            return response.json({"requests": found})

        @door.post("/turn")
        async def turn(request: Request) -> HTTPResponse:
            asked = request.json
            whole, found = await _heard(request.app.ctx.agent, asked)
            replies: list[dict[str, Any]] = []
            for one in sorted(found, key=lambda each: each["intent"] != "emergency"):
                replies += await _serve(on_new_message, asked, whole, one, len(found))
            return response.json({"requests": found, "replies": replies, "end": True})

        return door


async def _heard(agent: Agent, asked: dict[str, Any]) -> tuple[str, list[dict[str, Any]]]:
    """Return the whole message with what was mistyped read aright, and its requests."""
    text, choice = asked["text"], asked.get("choice")
    if choice:
        chosen = {"text": text, "reading": text}
        return text, [{"ordinal": 0, "intent": choice["intent"], "confidence": 1.0, **chosen}]
    message = UserMessage(text, sender_id="understanding", metadata={"expecting": asked.get("expecting", [])})
    parsed = await agent.processor.parse_message(message)
    return parsed["reading"], [
        {
            "ordinal": ordinal,
            "intent": found["intent"],
            "confidence": found["confidence"],
            "text": text[found["start"] : found["end"]],
            "reading": found["reading"],
            "topic": found["topic"],
            "category": found["category"],
            "alternatives": list(found["alternatives"]),
        }
        for ordinal, found in enumerate(parsed["requests"])
    ]


async def _serve(
    on_new_message: Callable[[UserMessage], Awaitable[Any]],
    asked: dict[str, Any],
    whole: str,
    one: dict[str, Any],
    count: int,
) -> list[dict[str, Any]]:
    """Let Rasa's dialogue serve one request; return the replies its action gave.

    Raises:
        RuntimeError: no action answered; Sanic turns it into a 500, which the front desk takes for what it is.
    """
    choice = asked.get("choice") or {}
    unsure = not choice and is_unsure(one["intent"], one["confidence"])
    doubted = unsure or is_doubted_alarm(one["intent"], one["confidence"])
    turn = {
        "conversation_id": asked["conversation_id"],
        "message_id": asked["message_id"],
        "ordinal": one["ordinal"],
        "of": count,
        "text": one["reading"],
        "whole_text": whole,
        "intent": one["intent"],
        "confidence": one["confidence"],
        "topic": one.get("topic"),
        "category": one.get("category"),
        "alternatives": [one["intent"], *one.get("alternatives", [])] if doubted else [],
        "otherwise": one.get("alternatives", []),
        "locale": asked["locale"],
        "choice_request_id": choice.get("request_id"),
        "choice_value": choice.get("value"),
    }
    collected = CollectingOutputChannel()
    intent = {"name": "nlu_fallback" if unsure else one["intent"], "confidence": one["confidence"]}
    await on_new_message(
        UserMessage(
            one["text"],
            output_channel=collected,
            sender_id=asked["sender"],
            input_channel="bellhop",
            parse_data={"text": one["text"], "intent": intent, "entities": [], "intent_ranking": [intent]},
            metadata={"turn": turn},
        )
    )
    answers = [message["custom"] for message in collected.messages if "custom" in message]
    if not any(answer.get("served") == one["ordinal"] for answer in answers):
        message = f"no action served request {one['ordinal']} of message {asked['message_id']}"
        raise RuntimeError(message)
    return [{"ordinal": one["ordinal"], **answer} for answer in answers if "reply" in answer]
