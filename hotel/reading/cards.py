"""Numbers of payment cards, which are neither stored nor repeated."""

import re

_CARD = re.compile(r"(?<![\d])\d(?:[ \-–]?\d){12,18}(?!\d)")
_SHOWN = 4


def card_number_in(text: str) -> bool:
    """Say whether `text` holds the number of a payment card."""
    return any(_is_card(match[0]) for match in _CARD.finditer(text))


def mask_card_numbers(text: str) -> str:
    """Return `text` with the digits of card numbers, all but the last four, as stars."""
    return _CARD.sub(lambda match: _masked(match[0]) if _is_card(match[0]) else match[0], text)


def _is_card(number: str) -> bool:
    digits = [int(sign) for sign in number if sign.isdigit()]
    doubled = [d if i % 2 == 0 else d * 2 - 9 * (d > 4) for i, d in enumerate(reversed(digits))]  # noqa: PLR2004
    return sum(doubled) % 10 == 0 and any(digits)


def _masked(number: str) -> str:
    digits = sum(sign.isdigit() for sign in number)
    seen, masked = 0, []
    for sign in number:
        seen += sign.isdigit()
        masked.append("*" if sign.isdigit() and seen <= digits - _SHOWN else sign)
    return "".join(masked)
