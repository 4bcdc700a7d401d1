"""Number plates, and other digits that count nothing."""

import re
from functools import lru_cache

from hotel.reading.found import Span
from hotel.reading.lexicons import words_of
from hotel.reading.tokens import said

_LETTERS = "АВЕКМНОРСТУХABEKMHOPCTYX"
_PLATES = (
    rf"(?<!\w)[{_LETTERS}][ -]?\d{{3}}[ -]?[{_LETTERS}]{{2}}[ -]?\d{{2,3}}(?!\w)",  # А123ВС77
    r"(?<!\w)[A-Z]{2}\d{2}[ -]?[A-Z]{3}(?!\w)",  # KX19 VWD
    r"(?<!\w)[A-Z]{2}[ -]?\d{3}[ -]?[A-Z]{1,2}(?!\w)",  # AB123C, AB-123-CD
    r"(?<!\w)[A-ZÄÖÜ]{1,3}-[A-Z]{1,2}[ -]?\d{1,4}(?!\w)",  # B-MW 1234
    r"(?<!\w)[A-ZА-Я]{2}[ -]?\d{4}[ -]?[A-ZА-Я]{2}(?!\w)",  # AA1234BB, АА 1234 ВВ
    r"(?<!\w)[A-ZА-Я]\d{3}[A-ZА-Я]{3}(?!\w)",  # А123ВСХ
    r"(?<!\w)\d{3,4}[ -]?[A-ZА-Я]{2,3}[ -]?\d{1,3}(?!\w)",  # 123 ABC 02
    r"(?<!\w)[A-Z]{2,3}[ -]\d{3,4}(?!\w)",  # ABC-1234, written in capitals
)
_PLATE = re.compile("|".join(_PLATES[:-1]), re.IGNORECASE)
_CAPITAL_PLATE = re.compile(_PLATES[-1])
_PHONE = re.compile(
    r"(?<![\w.])\+?\(?\d[\d ()\-]{7,20}\d(?![\w:]|\.\d)|(?<![\w.])\+?\d{1,4}(?:\.\d{2,4}){3,5}(?![\w.])"
)
_SHORTEST_PHONE = 9


def plates_in(text: str) -> list[str]:
    """Return the number plates in `text` as they were written, in capitals."""
    return [text[span.start : span.end].upper() for span in plate_spans(text)]


def plate_spans(text: str) -> list[Span]:
    """Return where the number plates in `text` stand."""
    found = [Span(*m.span()) for m in _PLATE.finditer(text) if not _is_units(m[0])]
    for match in _CAPITAL_PLATE.finditer(text):
        span = Span(*match.span())
        if not any(span.overlaps(other) for other in found) and _car_before(text, span.start):
            found.append(span)
    return sorted(found, key=lambda span: span.start)


def _is_units(text: str) -> bool:
    """Say whether it is "12 am 30" or "in 20 min" that happens to look like a plate."""
    words = re.findall(r"[^\W\d_]+", text.lower())
    return not words_of("plates.not").isdisjoint(words) or (
        " " in text and text.islower() and re.match(r"\d", text) is not None
    )


def _car_before(text: str, position: int) -> bool:
    return any(token.any_of(words_of("vehicle")) for token in said(text).tokens if token.start < position)


def phone_spans(text: str) -> list[Span]:
    """Return where telephone numbers stand."""
    return [
        Span(*m.span()) for m in _PHONE.finditer(text) if sum(c.isdigit() for c in m[0]) >= _SHORTEST_PHONE
    ]


@lru_cache(maxsize=512)
def spans_of_codes(text: str) -> tuple[Span, ...]:
    """Return where plates, telephones and card numbers stand: digits that count nothing."""
    return tuple(sorted([*plate_spans(text), *phone_spans(text)], key=lambda span: span.start))
