"""Numbers of payment cards, which are neither stored nor repeated; nor is what is written beside them."""

import re

from hotel.reading.words import phrases

_CARD = re.compile(r"(?<![\d])\d(?:[ \-–]?\d){12,18}(?!\d)")
_GROUPS = re.compile(r"\d{4}(?:[ \-–]\d{2,7}){2,4}|\d{13,19}")
"""How a card's number is written: in groups, or all its digits together."""
_SECRET = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_NEAR = 40
"""So many signs around a number may say that it is a card's."""
_RIGHT_BEHIND = 12
_SHOWN = 4


def mask_card_numbers(text: str) -> str:
    """Return `text` with the digits of card numbers, all but the last four, as stars, and those of their codes."""
    found = [match for match in _CARD.finditer(text) if _is_card(match, text)]
    masked = list(text)
    for match in found:
        masked[match.start() : match.end()] = _masked(match[0])
    if found:
        for start, end in _secrets("".join(masked)):
            masked[start:end] = "*" * (end - start)
    return "".join(masked)


def _is_card(match: re.Match[str], text: str) -> bool:
    return _adds_up(match[0]) or _is_called_card(match, text)


def _adds_up(number: str) -> bool:
    digits = [int(sign) for sign in number if sign.isdigit()]
    doubled = [d if i % 2 == 0 else d * 2 - 9 * (d > 4) for i, d in enumerate(reversed(digits))]  # noqa: PLR2004
    return sum(doubled) % 10 == 0 and any(digits)


def _is_called_card(match: re.Match[str], text: str) -> bool:
    """Say whether a number that does not add up is a mistyped card's: written and called like one."""
    around = text[max(0, match.start() - _NEAR) : match.end() + _NEAR]
    return _GROUPS.fullmatch(match[0]) is not None and _words("payment.card").search(around) is not None


def _secrets(text: str) -> list[tuple[int, int]]:
    """Return where the code of a card stands: three or four digits right behind the word for it."""
    found = []
    for word in _words("payment.code").finditer(text):
        code = _SECRET.search(text, word.end(), min(len(text), word.end() + _RIGHT_BEHIND))
        if code is not None:
            found.append(code.span())
    return found


def _words(path: str) -> re.Pattern[str]:
    words = sorted(phrases(path), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})", re.IGNORECASE)


def _masked(number: str) -> str:
    digits = sum(sign.isdigit() for sign in number)
    seen, masked = 0, []
    for sign in number:
        seen += sign.isdigit()
        masked.append("*" if sign.isdigit() and seen <= digits - _SHOWN else sign)
    return "".join(masked)
