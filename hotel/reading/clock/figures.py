"""Hours written in figures: 7:30, 18.20, 7h30, 1830."""

from hotel.reading.clock.hour import HOURS, MINUTES, NOON, HourSaid
from hotel.reading.lexicons import words_of
from hotel.reading.tokens import Said

_AFTER_DASH = frozenset({"00", "30", "45"})
"""Minutes that a dash may part from their hour: 18-00; other numbers behind it end a span."""


def digital_at(line: Said, index: int) -> HourSaid | None:
    """Read 7:30, 18.20, 7h30, 18-00."""
    tokens, gaps = line.tokens, line.gaps
    if index + 1 >= len(tokens) or not tokens[index].is_number or len(tokens[index].norm) > 2:  # noqa: PLR2004
        return None
    at = index + 1
    separator = gaps[at]
    glued = separator == "" and at + 1 < len(tokens) and gaps[at + 1] == ""
    if glued and tokens[at].norm in words_of("time.hour_sign"):
        at, separator = at + 1, ":"
    dashed = separator == "-" and tokens[at].norm in _AFTER_DASH
    if not (dashed or separator in {":", ".", "։"}) or not tokens[at].is_number or len(tokens[at].norm) != 2:  # noqa: PLR2004
        return None
    hour, minute = int(tokens[index].norm), int(tokens[at].norm)
    if hour > HOURS or minute >= MINUTES or line.digits_meet(index, {".", ":", "/", *("-" * dashed)}):
        return None
    goes_on = line.digits_meet(at + 1, {separator})
    if separator in {".", "-"} and goes_on:
        return None
    if separator == ":" and goes_on:
        at += 1  # seconds, which no guest means
    padded = tokens[index].norm.startswith("0")
    is_date = separator == "." and 0 < minute <= NOON and tokens[at].norm[0] in "01" and minute not in {0, 10}
    return HourSaid(
        index,
        at + 1,
        hour,
        minute,
        sure=not is_date and (not dashed or minute == 0),
        whole_day=padded or hour == 0 or hour > NOON,
        to_the_minute=True,
    )


def four_digits_at(line: Said, index: int) -> HourSaid | None:
    """Read 1830, where the minutes are a quarter of an hour."""
    norm = line.tokens[index].norm
    if len(norm) != 4:  # noqa: PLR2004
        return None
    hour, minute = int(norm[:2]), int(norm[2:])
    if hour >= HOURS or minute not in {0, 15, 30, 45}:
        return None
    return HourSaid(index, index + 1, hour, minute, whole_day=True)
