"""How much so an item is wanted: "not too salty", «не очень сладкий», «посолонее», «сыра побольше»."""

from collections.abc import Iterator

from hotel.reading.lexicons import listed, words_of
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, listed_spans, norm_at
from hotel.reading.tokens import Said
from hotel.reading.words import phrases


def degrees_in(line: Said) -> list[range]:
    """Return the words that tell how salty, hot or rich an item is wanted."""
    return [*_not_too(line), *_comparatives(line), *_amounts_behind(line)]


def _not_too(line: Said) -> Iterator[range]:
    for first, last, _ in listed("spans.degree.not_too", exact=True).find(line):
        small = norm_at(line, last) in words_of("orders.filler") | words_of("spans.degree.none")
        if follows(line, last) and not small and line.tokens[last].norm.isalpha():
            yield range(first, last + 1)


def _comparatives(line: Said) -> Iterator[range]:
    prefixes = phrases("spans.degree.prefix")
    for index, token in enumerate(line.tokens):
        compared = token.norm.startswith(prefixes) and any(
            "COMP" in tags for tags, _ in grammar_of(token.norm)
        )
        if compared and token.norm not in words_of("spans.degree.none"):
            softened = norm_at(line, index - 1) in words_of("spans.degree.softened") and follows(line, index)
            yield range(index - softened, index + 1)


def _amounts_behind(line: Said) -> Iterator[range]:
    """Read «сыра побольше», «соуса поменьше»."""
    for index in range(1, len(line.tokens)):
        amount = norm_at(line, index) in words_of("spans.degree.amount") and follows(line, index)
        food = any(listed_spans(f"goods.{name}").length_at(line, index - 1) for name in ("food", "drink"))
        grammar = grammar_of(norm_at(line, index - 1)) if amount and food else ()
        if any({"NOUN", "gent"} <= tags for tags, _ in grammar):
            yield range(index - 1, index + 1)
