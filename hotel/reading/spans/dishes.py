"""The whole name of a dish of which a part is known: "pumpkin soup", "beef wellington", «куриные крылышки»."""

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import number_at
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, listed_spans, norm_at
from hotel.reading.tokens import Said

_LONGEST, _LIKELY, _SHORTEST = 2, 0.3, 3


def whole_dish(line: Said, known: range) -> range:
    """Take the words of its name before and behind it into it."""
    first, last = known.start, known.stop
    while first > 0 and known.start - first < _LONGEST and not line.breaks[first] and _names(line, first - 1):
        first -= 1
    behind = follows(line, last) and _is_unknown(line, last) and _ends_there(line, last + 1)
    return range(first, last + behind)


def _names(line: Said, index: int) -> bool:
    """Say whether the word before a dish is of its name: another food, an adjective, a word nobody knows."""
    if listed_spans("ingredient").length_at(line, index):
        return True
    if line.tokens[index].norm.isascii():
        return _is_unknown(line, index) and (index == 0 or line.breaks[index] or _leads(line, index - 1))
    return _may_name(line, index) and any(
        "ADJF" in tags and "Apro" not in tags and score > _LIKELY
        for tags, score in grammar_of(norm_at(line, index))
    )


def _leads(line: Said, index: int) -> bool:
    small = words_of("orders.filler") | words_of("spans.determiner")
    return norm_at(line, index) in small or number_at(line.text, index) is not None


def _is_unknown(line: Said, index: int) -> bool:
    """Say whether it is an English word that no list of everyday words or wishes has."""
    word = norm_at(line, index)
    if not word.isascii() or len(word) < _SHORTEST or word in words_of("common"):
        return False
    return _may_name(line, index)


def _may_name(line: Said, index: int) -> bool:
    token = line.tokens[index]
    lists = ("orders.filler", "wishes.tail_stop", "spans.not_attribute", "spans.determiner", "spans.dish_not")
    if not token.norm.isalpha() or any(token.any_of(words_of(name)) for name in lists):
        return False
    wishes = ("wishes.manner", "wishes.extra", "wishes.less", "wishes.without", "wishes.side", "spans.wish")
    others = ("spans.size", "spans.container", "spans.amount", "spans.time.unit", "spans.party.people")
    return number_at(line.text, index) is None and not any(
        listed(name).length_at(line, index) for name in (*wishes, *others)
    )


def _ends_there(line: Said, index: int) -> bool:
    """Say whether the name ends before the word at `index`: a comma, a number, a small word or the end stands there."""
    if not follows(line, index):
        return True
    small = words_of("orders.filler") | words_of("wishes.tail_stop")
    return norm_at(line, index) in small or number_at(line.text, index) is not None
