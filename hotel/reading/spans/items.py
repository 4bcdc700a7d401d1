"""The words that name an item: of the catalogue, of the lists of goods, or what stands where an item is asked for."""

from collections.abc import Iterable

from hotel.reading.found import Span
from hotel.reading.lexicons import words_of
from hotel.reading.parts.part import Parts
from hotel.reading.spans.additions import additions_in
from hotel.reading.spans.degrees import degrees_in
from hotel.reading.spans.dishes import whole_dish
from hotel.reading.spans.goods import goods_in, with_attributes
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, free_of, listed_spans, longest, named, norm_at, stretch_of
from hotel.reading.spans.tails import with_what_is_joined
from hotel.reading.tokens import Said
from hotel.reading.unknown_items import unknown_items
from hotel.reading.wishes import Modifier
from hotel.records.catalogue import MenuItem

_ORDERS = frozenset({None, "order_room_service", "order_usual", "change_request", "ask_menu", "ask_offers"})


def items_in(line: Said, parts: Parts[MenuItem], things: Iterable[range], intent: str | None) -> list[range]:
    """Return the items of a text, in order."""
    dishes = [range(part.place.first, part.place.last) for part in parts.parts if not part.split]
    others = [*things, *goods_in(line, intent)]
    additions = _additions(line, dishes) if intent in _ORDERS else []
    if intent in _ORDERS:
        others = free_of(others, [*_wished(parts), *additions, *_inside_wishes(line, others)])
        dishes = free_of(_without_wishes(line, dishes), additions)
    known = longest(_with_container(line, one) for one in longest([*dishes, *others]))
    known = [_without_more(line, one) for one in known if not _is_pronoun(line, one)]
    if intent == "order_room_service" and not known:
        known = [
            stretch_of(line, Span(at, at + len(words)))
            for words in unknown_items(parts)
            if (at := line.text.find(words)) >= 0
        ]
    whole = whole_dish if intent in _ORDERS else with_attributes
    known = longest(whole(line, one) for one in known)
    chosen = [range(m.first, m.last) for m in _modifiers(parts) if m.option is not None]
    return with_what_is_joined(line, known, [*additions, *chosen], food=intent in _ORDERS)


def _modifiers(parts: Parts[MenuItem]) -> list[Modifier]:
    return [modifier for part in parts.parts for modifier in part.modifiers] + parts.loose


def _without_wishes(line: Said, dishes: list[range]) -> list[range]:
    """Leave out misread words that a wish takes whole: "stronger" is no dish."""
    wishes = named(line, "wish")
    return [
        dish
        for dish in dishes
        if not any(wish.start <= dish.start and dish.stop <= wish.stop for wish in wishes)
    ]


def _inside_wishes(line: Said, goods: list[range]) -> list[range]:
    """Return the wishes that hold more than a thing: the dairy of "dairy free" is no item."""
    return [
        wish
        for wish in named(line, "wish")
        if not any(one.start <= wish.start and wish.stop <= one.stop and one != wish for one in goods)
    ]


def _additions(line: Said, dishes: list[range]) -> list[range]:
    """Return what is added to an item, where it is no part of a dish's name ("tea with lemon")."""
    return [
        one
        for one in [*additions_in(line), *degrees_in(line)]
        if not any(dish.start < one.start and one.start < dish.stop for dish in dishes)
    ]


def _wished(parts: Parts[MenuItem]) -> list[range]:
    """Return the words that say how an item is wanted: the onions of "no onions" are no item."""
    return [
        range(modifier.first, modifier.last + _may_go_on(parts.line, modifier))
        for modifier in _modifiers(parts)
        if modifier.drop or parts.parts
    ]


def _may_go_on(line: Said, modifier: Modifier) -> bool:
    """Say whether another word may belong to a choice: "oat" may be all that is known of "oat milk"."""
    return modifier.option is not None and follows(line, modifier.last)


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
    more = words_of("spans.more")
    while last - first > 1 and norm_at(line, last - 1) in more:
        last -= 1
    while last - first > 1 and norm_at(line, first) in more:
        first += 1
    return range(first, last)
