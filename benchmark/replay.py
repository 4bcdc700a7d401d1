"""Every message of a guest sent through the running house, each by a fresh verified guest: what became of it."""

import asyncio
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmark.house import AFTERNOON, Reception, opened, opening, private, writing
from benchmark.rows import Row
from bot.channels.shown import Shown
from bot.front_desk.messages import for_understanding, has_words
from bot.settings import Settings
from bot.understanding import Understanding
from bot.wording.content import Content
from hotel.clock import ShiftedClock
from hotel.records import Complaint, HandledTurn, InboxMessage, InboxState, OutboxMessage, ServiceRequest

_AT_ONCE = 8
_PATIENCE_SECONDS = 30.0
_TROUBLE = re.compile(r"^Traceback|\bERROR\b|\[error |\bCRITICAL\b|^\w*(Error|Exception)\b", re.MULTILINE)
_LIKE_A_KEY = re.compile(r"\b[a-z]+(?:_[a-z]+)+\b")

type Say = Callable[[str], None]


@dataclass
class Replayed:
    """What became of all messages."""

    messages: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    """Of each request, by what was done with it."""
    faults: list[str] = field(default_factory=list)
    """What must never happen, one line each."""
    slowest_seconds: float = 0.0


async def replay(settings: Settings, folder: Path, rows: Sequence[Row], tell: Say) -> Replayed:
    """Send `rows` through a house of their own."""
    house = private(settings, folder)
    ShiftedClock(house.clock_file).set_to(AFTERNOON)
    tell(f"checking in {len(rows)} guests")
    reception = Reception(house)
    links = reception.check_in(len(rows))
    tell("opening the house for them")
    with opening(house) as server:
        await opened(server)
        result = Replayed(len(rows))
        answers = await _answers(house, rows, links, tell)
        await _judge(house, reception, rows, answers, result)
        reception.close()
    for log in sorted(house.log_dir.glob("*.log")):
        said = log.read_text(encoding="utf-8", errors="replace")
        result.faults += [f"{log.name}: {line}" for line in said.splitlines() if _TROUBLE.search(line)]
    _keep(folder.parent / "replay.jsonl", rows, answers)
    return result


type _Answers = list[tuple[str, list[Shown]] | None]
"""For each message its id and the burst that answers it; None for silence."""


async def _answers(house: Settings, rows: Sequence[Row], links: Sequence[str], tell: Say) -> _Answers:
    places = asyncio.Semaphore(_AT_ONCE)
    done = 0

    async def one(row: Row, link: str) -> tuple[str, list[Shown]] | None:
        nonlocal done
        async with places, writing(house.web_url, link) as guest:
            number = await guest.send(row.text)
            try:
                return number, await guest.burst(number, patience=_PATIENCE_SECONDS)
            except TimeoutError:
                return None
            finally:
                done += 1
                if done % 50 == 0:
                    tell(f"{done} of {len(rows)} messages answered")

    return list(await asyncio.gather(*(one(row, link) for row, link in zip(rows, links, strict=True))))


async def _judge(
    house: Settings, reception: Reception, rows: Sequence[Row], answers: _Answers, result: Replayed
) -> None:
    keys = set(_reply_keys(reception.records.hotel.languages, reception.records.hotel.default_locale))
    asked = Understanding(house.rasa_url, timeout=_PATIENCE_SECONDS)
    for row, answer in zip(rows, answers, strict=True):
        if answer is None:
            result.faults.append(f"{row.id}: silence")
            result.outcomes["silence"] += 1
            continue
        number, shown = answer
        result.faults += [f"{row.id}: {fault}" for one in shown for fault in _faults_of(one.text, keys)]
        understood = await asked.parse(for_understanding(row.text), "en") if has_words(row.text) else []
        with reception.records.database.session() as session:
            message = session.scalars(select(InboxMessage).where(InboxMessage.external_id == number)).one()
            handled = _handled(session, message.id)
            if message.state is not InboxState.HANDLED:
                result.faults.append(f"{row.id}: {message.state}, given up by the machine")
            if len(handled) != len(understood):
                result.faults.append(
                    f"{row.id}: {len(understood)} requests understood, {len(handled)} served"
                )
            if not understood:  # a lone thumb: the front desk answers it itself
                result.outcomes["answered"] += 1
            burst = [one.ordinal for one in _told(session, message.id)]
            if not burst or sorted(burst) != list(range(len(burst))):
                result.faults.append(f"{row.id}: not one answer, but the messages {burst}")
            result.outcomes.update(_outcome(session, turn) for turn in handled)
            took = (shown[-1].at - message.received_at).total_seconds()
            result.slowest_seconds = max(result.slowest_seconds, took)
    await asked.close()


def _handled(session: Session, message_id: int) -> list[HandledTurn]:
    return list(session.scalars(select(HandledTurn).where(HandledTurn.message_id == message_id)))


def _told(session: Session, message_id: int) -> list[OutboxMessage]:
    return list(session.scalars(select(OutboxMessage).where(OutboxMessage.inbox_message_id == message_id)))


def _outcome(session: Session, turn: HandledTurn) -> str:
    """Name what was done with one request."""
    same = {"message_id": turn.message_id, "ordinal": turn.ordinal}
    if session.scalars(select(Complaint).filter_by(**same)).first() is not None:
        return "emergency raised" if turn.intent == "emergency" else "complaint recorded"
    request = session.scalars(select(ServiceRequest).filter_by(**same)).unique().first()
    if request is not None:
        return f"request {request.state.value.replace('_', ' ')}"
    keys = [reply.key for reply in turn.replies]
    if not keys:
        return "no reply of its own"
    if any(key.startswith("unsure") for key in keys):
        return "asked what was meant"
    if any("handed" in key or key == "nobody_on_duty" for key in keys):
        return "given to a person"
    return "answered"


def _faults_of(text: str, keys: set[str]) -> Iterator[str]:
    if not text.strip():
        yield "an empty answer"
    if "{" in text or "}" in text:
        yield f"a placeholder: {text!r}"
    for word in _LIKE_A_KEY.findall(text):
        if word in keys:
            yield f"an untranslated key: {word}"


def _reply_keys(locales: Sequence[str], default: str) -> Iterator[str]:
    content = Content(Path("content"), default)
    for locale in locales:
        words = content.of(locale)
        yield from (part for key in (*words.replies, *words.buttons) for part in key.split("."))


def _as_read(shown: Shown) -> str:
    cards = [f"({card.title})" for card in shown.cards]
    buttons = [f"[{button.label}]" for button in shown.buttons]
    return "\n".join([shown.text, *filter(None, (" ".join(cards), " ".join(buttons)))])


def _keep(file: Path, rows: Sequence[Row], answers: _Answers) -> None:
    """Keep what was said, for people to read."""
    with file.open("w", encoding="utf-8") as written:
        for row, answer in zip(rows, answers, strict=True):
            said = None if answer is None else "\n---\n".join(map(_as_read, answer[1]))
            line = {"id": row.id, "text": row.text, "intents": row.intents, "answer": said}
            written.write(json.dumps(line, ensure_ascii=False) + "\n")
