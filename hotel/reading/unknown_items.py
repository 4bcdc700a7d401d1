"""Words in the place of an item that name nothing the house has."""

from hotel.reading.identifiers import room_number_spans
from hotel.reading.lexicons import lemmas_of, listed, mapped, words_of
from hotel.reading.number_words import raw_numbers
from hotel.reading.parts.part import Parts
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said
from hotel.reading.wishes import is_small
from hotel.reading.word_forms import may_be_noun
from hotel.records.catalogue import Named

_LONGEST, _SHORT_TEXT = 4, 4
_PLUS = frozenset({"+", "&"})
_OF_CHANGES = (
    "orders.apart",
    "edits.remove",
    "edits.swap",
    "edits.keep_behind",
    "edits.back",
    "edits.back_behind",
)


def unknown_items[N: Named](parts: Parts[N]) -> list[str]:
    """Return the noun phrases of an order that match nothing ("pad thai")."""
    line = parts.line
    taken = _taken(parts)
    elsewhere = _of_other_houses(parts)
    found: list[str] = []
    index = 0
    while index < len(line.tokens):
        if index in elsewhere and _in_item_position(parts, index, taken):
            last = _end_of_name(line, elsewhere[index], taken)
            found.append(line.words(index, last))
            index = last
            continue
        if index in taken or _only_joins(line, index):
            index += max(1, listed("orders.measure_of").length_at(line, index))
            continue
        last = _end_of_name(line, index + 1, taken)
        if (
            last - index <= _LONGEST
            and (_in_item_position(parts, index, taken) or _goes_on_unknown(line, index, found))
            and may_be_noun(line.tokens[index].norm)
        ):
            found.append(line.words(index, last))
        index = last
    return found


def _goes_on_unknown(line: Said, index: int, found: list[str]) -> bool:
    """Say whether another item follows one that is unknown as well: "khachapuri and lemonade"."""
    joined = index > 0 and line.tokens[index - 1].norm in words_of("orders.joined")
    return joined and bool(found) and line.words(0, index - 1).endswith(found[-1])


def _end_of_name(line: Said, last: int, taken: set[int]) -> int:
    while (
        last < len(line.tokens)
        and last not in taken
        and not line.breaks[last]
        and not is_small(line.tokens[last])
    ):
        last += 1
    return last


def _of_other_houses[N: Named](parts: Parts[N]) -> dict[int, int]:
    """Return where dishes stand that other houses have ("hot chocolate"), first word -> the one behind the last."""
    held = parts.named | {i for part in parts.parts for i in range(part.place.start, part.place.end)}
    spans = listed("orders.elsewhere").find(parts.line)
    return {first: last for first, last, _ in spans if held.isdisjoint(range(first, last))}


def _taken[N: Named](parts: Parts[N]) -> set[int]:
    line = parts.line
    taken = {i for part in parts.parts for i in range(part.place.start, part.place.end)}
    taken |= parts.named
    taken |= {i for part in parts.parts for m in part.modifiers for i in range(m.first, m.last)}
    taken |= {i for m in parts.loose for i in range(m.first, m.last)}
    taken |= {i for raw in raw_numbers(line.text) for i in range(raw.first, raw.last)}
    taken |= {i for phrase in time_phrases(line.text) for i in range(phrase.first, phrase.last)}
    taken |= {i for first, last, _ in mapped("diets").find(line) for i in range(first, last)}
    for path in _OF_CHANGES:  # "drop the latte" names no dish
        taken |= {i for first, last, _ in listed(path).find(line) for i in range(first, last)}
    for span in room_number_spans(line.text):
        taken |= {i for i, token in enumerate(line.tokens) if span.start <= token.start < span.end}
    return taken


def _in_item_position[N: Named](parts: Parts[N], index: int, taken: set[int]) -> bool:
    """Say whether an item would stand here: after an order's verb, a number, an article, or in a list of items."""
    line = parts.line
    goes_along = _goes_along(parts, index, taken)
    if goes_along is not None:
        return goes_along
    before = line.tokens[index - 1]
    numbers = {i for raw in raw_numbers(line.text) for i in range(raw.first, raw.last)}
    if line.breaks[index]:
        asked = not parts.parts and any(t.any_of(lemmas_of("orders.ask")) for t in line.tokens[:index])
        return asked or _in_a_list(line, index - 1, taken, bool(parts.parts))
    if before.norm in words_of("orders.joined"):
        return bool(parts.parts)
    if before.any_of(lemmas_of("orders.ask")) or before.norm in words_of("orders.ask"):
        return bool(parts.parts) or before.norm not in words_of("orders.ask_or_join")
    measured = bool(listed("orders.measure_of").ends_before(line, index))  # "a bottle of vodka"
    measured = measured or (
        index - 2 in numbers and before.any_of(words_of("numbers.piece"))
    )  # «две порции плова»
    return measured or index - 1 in numbers or before.norm in words_of("orders.item_before")


def _goes_along[N: Named](parts: Parts[N], index: int, taken: set[int]) -> bool | None:
    """Say whether an item goes with another here: "and with it a lemonade", "burger + lemonade"; None: not said."""
    line, has_items = parts.line, bool(parts.parts)
    at = _before_along(line, index)
    if at < index and has_items:
        return at == 0 or line.breaks[at] or line.tokens[at - 1].norm in words_of("orders.joined")
    if index == 0:
        return len(line.tokens) <= _SHORT_TEXT or has_items or _is_brought(line)
    if index - 1 in taken and line.gaps[index].strip() in _PLUS:
        return has_items
    return None


def _is_brought(line: Said) -> bool:
    """Say whether it is asked for behind its name: «мятный чай в номер принесите»."""
    return any(token.any_of(lemmas_of("orders.brought")) for token in line.tokens[1:])


def _only_joins(line: Said, index: int) -> bool:
    token = line.tokens[index]
    if listed("orders.measure_of").length_at(line, index) > 1:
        return True
    joins = token.norm in words_of("orders.joined") or bool(listed("orders.along").length_at(line, index))
    return joins or is_small(token)


def _before_along(line: Said, index: int) -> int:
    """Return the word before which "with it", «к нему, пожалуйста» begins where it stands right before `index`."""
    while index and not line.breaks[index]:
        length = listed("orders.along").ends_before(line, index)
        if not length:
            return index
        index -= length
    return index


def _in_a_list(line: Said, before: int, taken: set[int], has_items: bool) -> bool:  # noqa: FBT001
    gap = line.gaps[before + 1].strip()
    return has_items and gap in {",", ":"} and before in taken
