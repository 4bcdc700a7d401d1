"""What the dialogue knows, as odds: a question that is open, or what is being spoken of, makes some meanings likelier."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Sequence

_ANSWER = 6.0
_ABOUT, _GOES_ON = "about:", 3.0
"""What is being spoken of, and how much likelier it is to be gone on about than to come up out of nowhere."""
_LIKELY: dict[str, dict[str, float]] = {
    "items": {"order_room_service": 4.0, "inform": 3.0, "request_item": 2.0, "ask_menu": 1.5, "cancel": 2.0},
    "quantity": {"inform": _ANSWER, "affirm": 2.0, "deny": 2.0, "cancel": 2.0},
    "option": {"inform": _ANSWER, "cancel": 2.0},
    "time": {"inform": _ANSWER, "cancel": 2.0},
    "day": {"inform": _ANSWER, "affirm": 4.0, "deny": 3.0, "cancel": 2.0},
    "dates": {"inform": _ANSWER, "cancel": 2.0},
    "party_size": {"inform": _ANSWER, "cancel": 2.0},
    "name": {"inform": _ANSWER, "cancel": 2.0},
    "place": {"inform": _ANSWER, "cancel": 2.0},
    "service": {"inform": _ANSWER, "cancel": 2.0},
    "plate": {"inform": _ANSWER, "cancel": 2.0},
    "detail": {"inform": _ANSWER, "arrange_occasion": 2.0, "cancel": 2.0},
    "device": {"inform": 3.0, "affirm": _ANSWER, "deny": 3.0, "control_room": 3.0},
    "confirm": {"affirm": _ANSWER, "deny": 4.0, "change_request": 3.0, "cancel": 4.0, "inform": 2.0},
    "identity": {"inform": _ANSWER, "deny": 2.0, "cancel": 2.0},
    "which_request": {"inform": _ANSWER, "change_request": 2.0, "cancel_request": 2.0, "cancel": 2.0},
    "fixed": {"affirm": _ANSWER, "deny": _ANSWER, "thank": 2.0},
    "which_put_right": {"inform": _ANSWER, "thank": 2.0},
    "why": {"inform": _ANSWER, "give_praise": 2.0},
    "scale": {"inform": _ANSWER, "rate_stay": 3.0},
    "erase": {"affirm": _ANSWER, "deny": _ANSWER},
    "wake_up": {"affirm": _ANSWER, "inform": 4.0, "thank": 3.0, "chitchat": 2.0},
    "meaning": {"inform": 2.0, "affirm": 2.0, "deny": 2.0},
    "offer": {"affirm": _ANSWER, "deny": _ANSWER, "inform": 3.0},
    "open_request": {"ask_request_status": 1.6, "change_request": 1.6, "cancel_request": 1.6},
}
"""How much likelier each intent becomes while a question for the need is open (hotel.records.Need), set by judgement."""


@lru_cache(maxsize=2048)
def _weights(labels: tuple[str, ...], expecting: tuple[str, ...]) -> np.ndarray:
    spoken_of = {name.removeprefix(_ABOUT) for name in expecting if name.startswith(_ABOUT)}
    odds = np.ones(len(labels))
    for place, label in enumerate(labels):
        intent = label.split("/")[0]
        odds[place] = max((_LIKELY.get(need, {}).get(intent, 1.0) for need in expecting), default=1.0)
        if not spoken_of.isdisjoint({label, intent}):
            odds[place] *= _GOES_ON
    return odds


def weights(labels: Sequence[str], expecting: Sequence[str]) -> np.ndarray:
    """Return by how much each label's probability is multiplied, shape (labels,)."""
    return _weights(tuple(labels), tuple(expecting))
