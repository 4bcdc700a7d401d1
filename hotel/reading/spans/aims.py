"""Places that no list has: what stands after "how do I get to the", and addresses ("42 Garden Street", «Ленина 15»)."""

from collections.abc import Iterator

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import number_at
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, has_capital, listed_spans, named, norm_at
from hotel.reading.tokens import Said

_LONGEST, _LIKELY = 3, 0.2
_SMALL = (
    *("spans.place.near", "spans.place.tail_stop", "spans.place.not_attribute"),
    *("spans.determiner", "orders.filler"),
)


def aims_in(line: Said) -> Iterator[range]:
    """Find what a guest asks the way to, by where it stands: "to the planetarium", «как пройти в библиотеку»."""
    for index in range(1, len(line.tokens)):
        if not listed("spans.place.leads", exact=True).ends_before(line, index) or line.breaks[index]:
            continue
        last = _english_end(line, index) if line.tokens[index].norm.isascii() else _russian_end(line, index)
        if last > index:
            yield range(index, last)
    yield from _near(line)


def _near(line: Said) -> Iterator[range]:
    """Read "is there a laundromat near here"."""
    for index in range(1, len(line.tokens)):
        if listed("spans.place.leads_near", exact=True).ends_before(line, index) and not line.breaks[index]:
            last = _english_end(line, index)
            if last > index and follows(line, last) and norm_at(line, last) in words_of("spans.place.near"):
                yield range(index, last)


def _english_end(line: Said, index: int) -> int:
    last = index
    while (follows(line, last) or last == index) and last - index < _LONGEST and _may_be_aim(line, last):
        last += 1
    return last


def _may_be_aim(line: Said, index: int) -> bool:
    if index >= len(line.tokens):
        return False
    token = line.tokens[index]
    small = any(token.norm in words_of(path) for path in _SMALL)
    return token.norm.isalpha() and token.norm.isascii() and not small


def _russian_end(line: Said, index: int) -> int:
    """Return the word after adjectives and their noun, «ботанический сад»; `index` if there is no noun."""
    last = index
    while last - index < _LONGEST and (last == index or follows(line, last)) and last < len(line.tokens):
        grammar = [tags for tags, score in grammar_of(norm_at(line, last)) if score > _LIKELY]
        if any("NOUN" in tags and "anim" not in tags for tags in grammar):
            times = (listed_spans("time.unit"), listed_spans("time.moment"))
            return index if any(words.length_at(line, last) for words in times) else last + 1
        if not any("ADJF" in tags and "Apro" not in tags for tags in grammar):
            return index
        last += 1
    return index


def addresses_in(line: Said) -> list[range]:
    """Find a street with its house: "42 Garden Street", «Невский проспект 28», «улица Ленина, 15»."""
    found = [_address(line, street) for street in named(line, "place.street")]
    return [one for one in found if len(one) > 1]


def _address(line: Said, street: range) -> range:
    first, last = street.start, street.stop
    while follows(line, first) and street.start - first < _LONGEST - 1 and _is_named(line, first - 1):
        first -= 1
    russian = not line.tokens[street.start].norm.isascii()
    if russian and first == street.start:
        while follows(line, last) and last - street.stop < _LONGEST - 1 and _is_named(line, last):
            last += 1
    before = number_at(line.text, first - 1) if follows(line, first) else None
    behind = number_at(line.text, last)
    glued = behind is not None and behind.digits and line.gaps[last].strip() in {"", ","}
    if before is not None and before.digits and not russian:
        return range(before.first, last)
    return range(first, behind.last if behind is not None and glued else last)


def _is_named(line: Said, index: int) -> bool:
    token = line.tokens[index]
    if not token.norm.isalpha() or len(token.norm) < _LONGEST:
        return False
    if token.norm in words_of("spans.place.tail_stop"):
        return False
    if has_capital(line, index):
        return True
    return not token.norm.isascii() and any(
        ("ADJF" in tags or "Surn" in tags) and "Apro" not in tags for tags, _ in grammar_of(token.norm)
    )
