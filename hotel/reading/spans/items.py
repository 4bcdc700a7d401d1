"""The words that name an item: of the catalogue, of the lists of goods, or what stands where an item is asked for."""

from collections.abc import Iterable

from hotel.reading.found import Span
from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import raw_numbers
from hotel.reading.order_parts import Parts
from hotel.reading.spans.goods import goods_in, with_attributes
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, free_of, listed_spans, longest, norm_at, stretch_of
from hotel.reading.tokens import Said
from hotel.reading.unknown_items import unknown_items
from hotel.records.catalogue import MenuItem

_ORDERS = frozenset({None, "order_room_service", "order_usual", "change_request", "ask_menu", "ask_offers"})


def items_in(line: Said, parts: Parts[MenuItem], things: Iterable[range], intent: str | None) -> list[range]:
    """Return the items of a text, in order."""
    dishes = [range(part.place.first, part.place.last) for part in parts.parts if not part.split]
    others = [*things, *goods_in(line, intent)]
    if intent in _ORDERS:
        others = free_of(others, _wished(parts))
    known = longest(_with_container(line, one) for one in longest([*dishes, *others]))
    known = [_without_more(line, one) for one in known if not _is_pronoun(line, one)]
    if intent == "order_room_service" and not known:
        known = [
            stretch_of(line, Span(at, at + len(words)))
            for words in unknown_items(parts)
            if (at := line.text.find(words)) >= 0
        ]
    if intent not in _ORDERS:
        known = longest(with_attributes(line, one) for one in known)
    return _with_what_is_joined(line, known, food=intent in _ORDERS)


def _wished(parts: Parts[MenuItem]) -> list[range]:
    """Return the words that say how an item is wanted: the onions of "no onions" are no item."""
    modifiers = [modifier for part in parts.parts for modifier in part.modifiers] + parts.loose
    return [
        range(modifier.first, modifier.last + (modifier.option is not None))  # "oat" may be all of "oat milk"
        for modifier in modifiers
        if modifier.drop or parts.parts
    ]


def _with_container(line: Said, one: range) -> range:
    """Take "pot of", «бутылка» in front into it."""
    if line.breaks[one.start]:
        return one
    return range(one.start - listed_spans("container").ends_before(line, one.start), one.stop)


def _is_pronoun(line: Said, one: range) -> bool:
    """Say whether it is a small word that a misspelt name was read into: «под» is no tray."""
    word = norm_at(line, one.start)
    if len(one) > 1:
        return False
    return word in words_of("spans.not_goods") | words_of("orders.filler") | words_of(
        "spans.determiner"
    ) or any(not tags.isdisjoint({"Apro", "NPRO", "PRCL", "CONJ"}) for tags, _ in grammar_of(word))


def _without_more(line: Said, one: range) -> range:
    """Leave out the «ещё» that a name was asked for with: «одеяла ещё»."""
    first, last = one.start, one.stop
    while last - first > 1 and norm_at(line, last - 1) in _MORE:
        last -= 1
    while last - first > 1 and norm_at(line, first) in _MORE:
        first += 1
    return range(first, last)


_MORE = frozenset({"еще", "more", "another", "пару", "пара"})


def _with_what_is_joined(line: Said, items: list[range], *, food: bool) -> list[range]:
    """Put "case for glasses", «блины с икрой», «чехол для зонта» together."""
    joins = listed("spans.joins_dish" if food else "spans.joins_goods", exact=True)
    joined: list[range] = []
    for one in items:
        before = joined[-1] if joined else None
        if (
            before is not None
            and one.start == before.stop + 1
            and _joins(line, before.stop, joins.length_at(line, before.stop), one.start)
        ):
            joined[-1] = range(before.start, one.stop)
        else:
            joined.append(one)
    return [_with_tail(line, one, food=food, following=items) for one in joined]


def _joins(line: Said, index: int, length: int, after: int) -> bool:
    word = norm_at(line, index)
    return bool(length) and word not in {"and", "и"} and not line.breaks[index] and not line.breaks[after]


def _with_tail(line: Said, one: range, *, food: bool, following: list[range]) -> range:
    """Take «с икрой» or «для обуви» behind it into it, which is part of its name."""
    at = one.stop
    joins = {"с", "со", "из", "with", "в"} if food else {"для", "от", "из", "под", "с", "for", "on"}
    if not follows(line, at) or norm_at(line, at) not in joins or not follows(line, at + 1):
        return one
    if not food and (
        norm_at(line, at) in {"for", "on", "в"} or any(other.start == at + 1 for other in following)
    ):
        return one
    if listed("wishes.without").length_at(line, at) or any(
        raw.first == at + 1 for raw in raw_numbers(line.text)
    ):
        return one
    if line.tokens[at + 1].any_of(words_of("orders.filler")) or _is_person(line, at + 1):
        return one
    last = at + 2
    if (
        food
        and follows(line, last)
        and norm_at(line, last - 1) in {"oat", "soy", "almond", "coconut", "овсяным", "кокосовым"}
    ):
        last += 1
    return range(one.start, last)


def _is_person(line: Said, index: int) -> bool:
    return bool(listed_spans("party.people").length_at(line, index)) or norm_at(line, index) in {
        "me",
        "us",
        "breakfast",
        "завтраком",
    }
