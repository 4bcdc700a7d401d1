"""What is joined to an item and is part of its name: «блины с икрой», "case for glasses"."""

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import raw_numbers
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, listed_spans, norm_at
from hotel.reading.tokens import Said

_LONGEST_TAIL, _LIKELY = 3, 0.3


def with_what_is_joined(line: Said, items: list[range], additions: list[range], *, food: bool) -> list[range]:
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
    added = {one.start for one in additions}
    return [one if one.stop in added else _with_tail(line, one, food=food, following=items) for one in joined]


def _joins(line: Said, index: int, length: int, after: int) -> bool:
    joined = bool(length) and norm_at(line, index) not in words_of("small.and")
    return joined and not line.breaks[index] and not line.breaks[after]


def _with_tail(line: Said, one: range, *, food: bool, following: list[range]) -> range:
    """Take «с икрой» or «для обуви» behind it into it, which is part of its name."""
    at = one.stop
    joins = words_of("spans.tail_dish" if food else "spans.tail_goods")
    if not follows(line, at) or norm_at(line, at) not in joins or not follows(line, at + 1):
        return one
    another = not food and any(other.start == at + 1 for other in following)
    without = listed("wishes.without").length_at(line, at)
    if another or without or any(raw.first == at + 1 for raw in raw_numbers(line.text)):
        return one
    if line.tokens[at + 1].any_of(words_of("orders.filler")) or _is_no_tail(line, at + 1):
        return one
    return range(one.start, _end_of_tail(line, at + 1))


def _end_of_tail(line: Said, index: int) -> int:
    """Return the word after the thing named at `index`, with what tells which: "blue cheese dip", «грибным соусом»."""
    last = index + 1
    if not line.tokens[index].norm.isascii():
        while follows(line, last) and last - index < _LONGEST_TAIL and _is_adjective(line, last - 1):
            last += 1
        return last
    while follows(line, last) and last - index < _LONGEST_TAIL and _goes_on(line, last):
        last += 1
    return last


def _goes_on(line: Said, index: int) -> bool:
    token = line.tokens[index]
    small = words_of("wishes.tail_stop") | words_of("orders.filler") | words_of("spans.not_attribute")
    return token.norm.isalpha() and token.norm not in small


def _is_adjective(line: Said, index: int) -> bool:
    return any("ADJF" in tags and score > _LIKELY for tags, score in grammar_of(norm_at(line, index)))


def _is_no_tail(line: Said, index: int) -> bool:
    """Say whether it is who the item is for, or what it is to come with: "with breakfast"."""
    people = listed_spans("party.people").length_at(line, index)
    return bool(people) or norm_at(line, index) in words_of("spans.not_tail")
