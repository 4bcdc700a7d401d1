"""What a guest asks for by name, whether the hotel has it or not."""

from typing import Final

from hotel.reading.lexicons import words_of
from hotel.reading.number_words import raw_numbers
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, listed_spans, longest, named, norm_at
from hotel.reading.tokens import Said

_ALL_BUT_BELONGINGS = ("food", "drink", "thing", "clothes", "occasion")
_GOODS: Final = {
    "order_room_service": ("food", "drink", "thing"),
    "order_usual": ("food", "drink"),
    "ask_menu": ("food", "drink"),
    "change_request": ("food", "drink", "thing", "occasion"),
    "cancel_request": ("food", "drink", "thing", "occasion"),
    "ask_request_status": ("food", "drink", "thing", "clothes", "luggage"),
    "request_item": ("thing", "food", "drink"),
    "request_laundry": ("clothes",),
    "report_lost_item": ("belongings", "clothes"),
    "request_luggage_help": ("luggage",),
    "arrange_occasion": ("occasion", "food", "drink"),
    "ask_offers": ("service",),
    "ask_hotel": ("thing",),
    "state_preference": ("food", "drink", "preference"),
    "forget_preferences": ("food", "drink", "preference"),
    "inform": _ALL_BUT_BELONGINGS,
}
_LONGEST, _LIKELY = 3, 0.3


def goods_in(line: Said, intent: str | None) -> list[range]:
    """Return the goods of the lists that belong to a request of this intent."""
    lists = _GOODS.get(intent or "", ()) if intent else ("food", "drink", "thing")
    return longest(found for name in lists for found in named(line, f"goods.{name}"))


def with_attributes(line: Said, goods: range) -> range:
    """Take what tells which one into it: "the black leather jacket", "soup spoon", «синий зонт»."""
    first = goods.start
    numbers = {i for raw in raw_numbers(line.text) for i in range(raw.first, raw.last)}
    while (
        first > 0 and goods.start - first < _LONGEST and not line.breaks[first] and first - 1 not in numbers
    ):
        if not _is_attribute(line, first - 1):
            break
        first -= 1
    return range(first, goods.stop)


def _is_attribute(line: Said, index: int) -> bool:
    token = line.tokens[index]
    if not token.norm[0].isalpha() or token.any_of(words_of("spans.not_attribute")):
        return False
    if not token.norm.isascii():
        return any(
            "ADJF" in tags and "Apro" not in tags and score > _LIKELY
            for tags, score in grammar_of(token.norm)
        )
    if any(listed_spans(name).length_at(line, index) for name in ("attribute", "fault.attribute")):
        return True
    determiners = words_of("spans.determiner")
    small = token.norm in words_of("orders.filler") or token.norm in determiners
    if small or len(token.norm) < _LONGEST:
        return False
    return norm_at(line, index - 1) in determiners and follows(line, index)
