"""Names that guests give when they are asked for one: "Tom Hardy", "2 people, it's anna smith, +44 7700 900123"."""

import re

from hotel.reading.identifiers import phone_spans
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import raw_numbers
from hotel.reading.spans.name_words import is_capital, is_everyday, is_word_but_no_name
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, said

_ENDS = re.compile(r"[,;\n()]|[.!]+(?:\s|$)|\s[-–—]\s")
_ADDRESS = re.compile(r"\S+@\S+")
_MOST_WORDS = 4
_WRITTEN_OUT = 2


def names_said(text: str) -> list[str]:
    """Return the stretches of `text` that may be a name: no number, no hour, not only everyday words."""
    return [name for piece in _ENDS.split(without_contacts(text)) if (name := _name(piece))]


def without_contacts(text: str) -> str:
    """Return `text` without its telephone numbers and e-mails."""
    for span in reversed(phone_spans(text)):
        text = f"{text[: span.start]},{text[span.end :]}"
    return _ADDRESS.sub(",", text)


def is_written_out(name: str) -> bool:
    """Say whether a name is one beyond doubt: a given name and a surname, each with a capital."""
    line = said(name)
    capitals = [index for index in range(len(line.tokens)) if is_capital(line, index)]
    everyday = all(is_everyday(token.norm) for token in line.tokens)
    return len(capitals) == len(line.tokens) >= _WRITTEN_OUT and not everyday


def _name(piece: str) -> str:
    line = said(piece)
    first, last = 0, len(line.tokens)
    while first < last and (length := _introduced(line, first)):
        first += length
    while last > first and not is_capital(line, last - 1) and line.tokens[last - 1].norm in _beside():
        last -= 1
    kept = line.words(first, last).strip(" .,!") if first < last else ""
    return kept if kept and _may_be_name(kept) else ""


def _introduced(line: Said, index: int) -> int:
    """Return how many words at `index` only lead to a name; a capital inside the words begins one."""
    length = listed("answers.name_before", exact=True).length_at(line, index)
    return 0 if index and is_capital(line, index) and length == 1 else length


def _may_be_name(words: str) -> bool:
    line = said(words)
    if len(line.tokens) > _MOST_WORDS or raw_numbers(words) or time_phrases(words) or "?" in words:
        return False
    if not all(token.norm[0].isalpha() for token in line.tokens):
        return False
    if all(is_capital(line, index) for index in range(len(line.tokens))):
        return not all(token.norm in _beside() for token in line.tokens)
    if len(line.tokens) >= _WRITTEN_OUT and all(is_word_but_no_name(token.norm) for token in line.tokens):
        return False  # «люкс дороговат»
    return not any(is_everyday(token.norm) for token in line.tokens[:1] + line.tokens[2:])


def _beside() -> frozenset[str]:
    """Return the words that stand beside an answer and are none."""
    return words_of("answers.beside") | words_of("polite.thanks") | words_of("polite.beside")
