"""The dial of a clock tells no half of the day: "at 1:25" may be 13:25."""

from datetime import time

_HALF_A_DAY = 12


def same_on_dial(one: time, other: time) -> bool:
    """Say whether the hands of a clock stand alike at both, to the minute."""
    return one.minute == other.minute and (one.hour - other.hour) % _HALF_A_DAY == 0
