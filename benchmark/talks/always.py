"""What holds after every step, whatever is said: what a machine can check of it."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from benchmark.talks.phones import Seen
from hotel.records import InboxMessage, OutboxMessage, ServiceRequest

ANSWER_SECONDS = 5.0
_SHOWN = 6
_LEFT_OVER = re.compile(r"[{}]|\bNone\b(?! of)|\b[a-z]+_[a-z_]+\b|\bFalse\b|\bTrue\b|\[\]")
"""What no guest may ever read: placeholders, keys, JSON."""
_ONCE = frozenset({"request_wake_up_call", "request_late_check_out", "change_room", "do_not_disturb"})
"""Nobody wants two of these at once."""
_CYRILLIC, _LATIN = re.compile("[а-яё]", re.IGNORECASE), re.compile("[a-z]", re.IGNORECASE)
_RUSSIAN_WORD = re.compile(r"\b\w*[а-яё]\w*\b", re.IGNORECASE)
_LATIN_WORD = re.compile(r"[A-Za-z]{3,}")
_ADDRESS = re.compile(r"https?://\S+|/\w+\b|@\w+")


def language_of(text: str, before: str) -> str:
    """Return the language somebody writes in: words in both scripts are of the one that most words are in."""
    words = re.findall(r"[^\W\d_]+", text)
    russian = sum(bool(_CYRILLIC.search(word)) for word in words)
    english = sum(bool(_LATIN.search(word)) for word in words)
    if russian == english:
        return "ru" if russian else before
    return "ru" if russian > english or (before == "ru" and russian) else "en"


@dataclass
class Listener:
    """What is known of who reads the messages."""

    language: str
    said: str = ""
    """All that this guest and the staff have written, and names: it may stand in any language."""
    not_theirs: tuple[str, ...] = ()
    """Surnames of other guests and of staff."""


def faults_of_text(seen: Seen, to: Listener) -> Iterator[str]:
    """Give what is wrong with a message that a guest was shown."""
    if not seen.text.strip():
        yield "an empty message"
    if found := _LEFT_OVER.search(_ADDRESS.sub("", seen.text)):
        yield f"left over from the machine: {found[0]!r}"
    labels = " ".join(button.label for button in seen.buttons)
    for what, text in (("message", seen.text), ("buttons", labels)):
        strange = _strange_words(_ADDRESS.sub("", text), to.language, to.said)
        if strange:
            yield f"{what} in another language than {to.language}: {', '.join(strange)}"
        known = to.said.casefold()
        for name in to.not_theirs:
            if re.search(rf"\b{name}\b", text, re.IGNORECASE) and name.casefold() not in known:
                yield f"{what} with a name that is not the guest's to know: {name}"


def _strange_words(text: str, language: str, said: str) -> list[str]:
    """Return the words in the other script that the guest has not said."""
    found = (_RUSSIAN_WORD if language == "en" else _LATIN_WORD).findall(text)
    known = said.casefold()
    strange = [word for word in dict.fromkeys(found) if word.casefold() not in known]
    return [*strange[:_SHOWN], "…"] if len(strange) > _SHOWN else strange


def answers(session: Session, message_ids: Sequence[int]) -> list[list[OutboxMessage]]:
    """Return what was told in answer to each message."""
    return [
        list(
            session.scalars(
                select(OutboxMessage)
                .where(OutboxMessage.inbox_message_id == message_id)
                .order_by(OutboxMessage.ordinal)
            )
        )
        for message_id in message_ids
    ]


def faults_of_answers(told: Sequence[Sequence[OutboxMessage]], *, with_staff: bool) -> Iterator[str]:
    """Give what is wrong with the number of answers; a burst of messages may be answered by fewer."""
    answered = [rows for rows in told if rows]
    if with_staff:
        return
    if not answered:
        yield "no answer"
    texts = Counter(row.text for rows in answered for row in rows)
    yield from (f"said twice: {text!r}" for text, count in texts.items() if count > 1)


def faults_of_requests(session: Session, conversation_id: int, locale: str) -> Iterator[str]:
    """Give what is wrong with the requests of a conversation: doubled, or sent before the guest agreed.

    What is asked for twice is named in `locale`.
    """
    requests = session.scalars(
        select(ServiceRequest).where(ServiceRequest.conversation_id == conversation_id)
    ).unique()
    owed: Counter[str] = Counter()
    for request in requests:
        if request.price and request.sent_at and not _agreed(session, request):
            yield f"request {request.id} costs money and went out before the guest agreed"
        if request.is_open and request.intent in _ONCE:
            owed[request.intent] += 1
        elif request.is_open:
            named = {line.name[locale] for line in request.lines}
            owed.update(named or {f"{request.intent} {request.words!r}"})
    yield from (f"in {count} open requests: {what}" for what, count in owed.items() if count > 1)


def _agreed(session: Session, request: ServiceRequest) -> bool:
    """Say whether the guest wrote or pressed something between the read-back and the sending."""
    if request.message_id is None:  # it was there when the conversation began
        return True
    if request.read_back_at is None:
        return False
    wrote = select(InboxMessage.id).where(
        InboxMessage.conversation_id == request.conversation_id,
        InboxMessage.received_at >= request.read_back_at,
        InboxMessage.received_at <= request.sent_at,
    )
    return session.scalars(wrote.limit(1)).first() is not None
