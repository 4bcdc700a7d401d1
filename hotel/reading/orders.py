"""Orders in a guest's words: items with quantities, choices and wishes, and what the house does not have."""

from collections.abc import Sequence

from hotel.reading.catalogue import Catalogue
from hotel.reading.choices import choices_in
from hotel.reading.found import OrderLine, OrderWords
from hotel.reading.lexicons import lemmas_of, words_of
from hotel.reading.order_parts import parts_of
from hotel.reading.parts.part import Part, Parts
from hotel.reading.tokens import Said, said
from hotel.reading.unknown_items import unknown_items
from hotel.reading.word_forms import normal
from hotel.records.catalogue import MenuItem, Named


def order_in[N: Named](text: str, catalogue: Catalogue[N]) -> OrderWords[N]:
    """Return the order `text` holds."""
    parts = parts_of(text, catalogue)
    return OrderWords(lines_of(parts), tuple(unknown_items(parts)))


def stands_for_dish(word: str) -> bool:
    """Say whether `word` stands for a dish that was named before: "the chicken one"."""
    return word in words_of("orders.stands_for")


def lines_of[N: Named](parts: Parts[N]) -> tuple[OrderLine[N], ...]:
    """Return the lines of an order that was taken apart."""
    return tuple(line_of(parts.line, part) for part in parts.parts if part.quantity != 0)


def line_of[N: Named](line: Said, part: Part[N]) -> OrderLine[N]:
    """Return one item with its wishes in the guest's words and the slugs of its choices."""
    said_so = [line.words(_behind_only(line, m.first), m.last) for m in part.modifiers if m.option is None]
    wishes = tuple(words for words in said_so if normal(words) not in words_of("wishes.plain"))
    options = tuple(dict.fromkeys(m.option for m in part.modifiers if m.option is not None))
    return OrderLine(part.mention, part.quantity, wishes, options, part.plural)


def _behind_only(line: Said, first: int) -> int:
    """Return where a wish begins behind "only": «только без орехов» tells which ones, and staff read how."""
    only = first < len(line.tokens) - 1 and line.tokens[first].norm in words_of("edits.only")
    return first + 1 if only else first


def options_in(text: str, items: Sequence[MenuItem]) -> list[str]:
    """Return the choices said without a dish ("medium rare", "with oat milk please"); with one they are its own."""
    line = said(text)
    if Catalogue(items).find(text) and parts_of(text, Catalogue(items)).parts:
        return []
    found = choices_in(line, items)
    covered = {i for choice in found for i in range(choice.first, choice.last)}
    for index, token in enumerate(line.tokens):
        small = (
            token.norm in words_of("orders.filler")
            or token.any_of(lemmas_of("orders.filler"))
            or not token.norm.isalpha()
        )
        if index not in covered and not small:
            return []  # another word: a dish that is not among `items`, or a wish
    return list(dict.fromkeys(choice.option for choice in found if choice.option is not None))
