"""The only file that knows Rasa's address and its JSON."""

from collections.abc import Sequence
from typing import Literal

import httpx
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from hotel.facts import Fact
from hotel.turn import Button, Card, Reply

_LISTENING = "greet_again"
"""The reply to a message that called for none: silence would look like a failure."""


class UnderstandingError(Exception):
    """Rasa did not answer, answered an error, or its answer has no end: all the same to a guest."""


class PressedChoice(BaseModel):
    """What a pressed button means."""

    model_config = ConfigDict(frozen=True)
    intent: str
    request_id: int | None = None
    value: str | None = None


class TurnQuestion(BaseModel):
    """One message of a guest, as Rasa is asked about it."""

    model_config = ConfigDict(frozen=True)
    conversation_id: int
    message_id: int
    sender: str
    text: str
    locale: str
    expecting: tuple[str, ...] = ()
    """What the open questions ask for, the latest first."""
    choice: PressedChoice | None = None


class UnderstoodRequest(BaseModel):
    """One request found in a text."""

    model_config = ConfigDict(frozen=True)
    ordinal: int = 0
    intent: str
    confidence: float
    text: str
    topic: str | None = None
    category: str | None = None


class _SaidReply(BaseModel):
    ordinal: int = 0
    reply: str
    facts: dict[str, Fact] = Field(default_factory=dict)
    buttons: tuple[Button, ...] = ()
    cards: tuple[Card, ...] = ()
    about: int | None = None
    in_place: bool = False

    def as_reply(self) -> Reply:
        return Reply(self.reply, self.facts, self.buttons, self.cards, self.about, self.in_place)


class _Answer(BaseModel):
    requests: tuple[UnderstoodRequest, ...] = ()
    replies: tuple[_SaidReply, ...]
    end: Literal[True]


class _Parsed(BaseModel):
    requests: list[UnderstoodRequest]


class Understanding:
    """Asks Rasa, over one kept-alive connection pool."""

    def __init__(
        self, url: str, *, timeout: float = 4.0, transport: httpx.AsyncBaseTransport | None = None
    ) -> None:
        """Ask the Rasa server at `url`, waiting at most `timeout` seconds for each answer."""
        self._client = httpx.AsyncClient(base_url=url, timeout=timeout, transport=transport, trust_env=False)

    async def turn(self, question: TurnQuestion, *, within: float) -> list[Reply]:
        """Let Rasa and the hotel serve a message; return what to answer, a danger first.

        Raises:
            UnderstandingError: no answer in time, an error, an empty answer or one without its end.
        """
        answer = await self._post("/webhooks/bellhop/turn", question, _Answer, within)
        if not (answer.requests or answer.replies):
            raise UnderstandingError("an empty answer")
        if not answer.replies:  # every request was served, and none had anything to say
            return [Reply(_LISTENING)]
        return [said.as_reply() for said in answer.replies]

    async def parse(self, text: str, locale: str, expecting: Sequence[str] = ()) -> list[UnderstoodRequest]:
        """Return the requests in `text` without serving them.

        Raises:
            UnderstandingError: Rasa is not there or does not answer as agreed.
        """
        question = _ParseQuestion(text=text, locale=locale, expecting=tuple(expecting))
        return (await self._post("/webhooks/bellhop/understand", question, _Parsed)).requests

    async def close(self) -> None:
        """Let the connections go."""
        await self._client.aclose()

    async def _post[A: BaseModel](
        self, path: str, question: BaseModel, answer: type[A], within: float | None = None
    ) -> A:
        try:
            response = await self._client.post(
                path,
                json=question.model_dump(mode="json"),
                timeout=httpx.USE_CLIENT_DEFAULT if within is None else within,
            )
            response.raise_for_status()
            return answer.model_validate_json(response.content)
        except (httpx.HTTPError, ValidationError) as error:
            raise UnderstandingError(type(error).__name__) from error


class _ParseQuestion(BaseModel):
    text: str
    locale: str
    expecting: tuple[str, ...]
