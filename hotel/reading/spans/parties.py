"""The words that tell how many people: "five" of "five persons", «трое взрослых и младенец» as a whole."""

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import Raw, number_at, raw_numbers
from hotel.reading.spans.companions import companions_in
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, free_of, listed_spans, norm_at
from hotel.reading.tokens import Said

_MOST = 200


def parties_in(line: Said, taken: list[range]) -> list[range]:
    """Return how many people are said to come, outside of the words that are `taken`."""
    found = [stretch for raw in raw_numbers(line.text) if (stretch := _party(line, raw)) is not None]
    found = free_of((one for one in found if not _dropped(line, one)), taken)
    return _joined(line, found) or free_of(companions_in(line), taken)


def _party(line: Said, raw: Raw) -> range | None:
    no_number = line.tokens[raw.first].any_of(words_of("spans.party.not_number"))
    if raw.ordinal or no_number or not 0 < raw.value <= _MOST:
        return None
    if follows(line, raw.last) and listed_spans("party.not_after").length_at(line, raw.last):
        return None
    if raw.collective or _of_people(line, raw) or _announced(line, raw):
        return range(raw.first, raw.last)
    return None


def _dropped(line: Said, stretch: range) -> bool:
    """Say whether it is what the guest no longer means: "not four", "instead of 4"."""
    return bool(listed("spans.time.dropped_after", exact=True).ends_before(line, stretch.start))


def _of_people(line: Said, raw: Raw) -> bool:
    if not follows(line, raw.last):
        return False
    of_whom = norm_at(line, raw.last + 1) in words_of("spans.party.of_whom")
    if of_whom and norm_at(line, raw.last) in words_of("small.of"):
        return True
    skip = norm_at(line, raw.last) in words_of("spans.party.young")
    return any(
        listed_spans("party.people").length_at(line, at)
        for at in ((raw.last, raw.last + 1) if skip else (raw.last,))
    )


def _announced(line: Said, raw: Raw) -> bool:
    """Say whether "for", "we are", «на», «нас» stands before a number that counts nothing else."""
    before = listed("spans.party.before", exact=True).ends_before(line, raw.first)
    if not before or line.breaks[raw.first]:
        return False
    return not follows(line, raw.last) or not _is_counted(line, raw.last)


def _is_counted(line: Said, index: int) -> bool:
    """Say whether the word at `index` is what the number before it counts."""
    token = line.tokens[index]
    small = (
        "time.follow",
        "orders.stop",
        "orders.filler",
        "time.at",
        "spans.not_attribute",
        "spans.party.beside",
    )
    if any(token.any_of(words_of(path)) for path in small) or not token.norm.isalpha():
        return False
    grammar = grammar_of(token.norm)
    return not grammar or any("gent" in tags for tags, _ in grammar)


def _joined(line: Said, found: list[range]) -> list[range]:
    """Put "two adults and a child" together."""
    joined: list[range] = []
    for one in found:
        if joined and joined[-1].stop > one.start:
            continue
        joined.append(_with_others(line, one))
    return joined


def _with_others(line: Said, one: range) -> range:
    """Go on over all who are counted with them: "2 adults, 1 child and a baby"."""
    last = one.stop + _people_at(line, one.stop)
    whole = one.stop
    while (at := _after_join(line, last)) and (more := _counted_people(line, at)):
        whole = last = more
    return range(one.start, whole)


def _people_at(line: Said, index: int) -> int:
    skip = norm_at(line, index) in words_of("spans.party.young")
    length = listed_spans("party.people").length_at(line, index + skip) if follows(line, index) else 0
    return skip + length if length else 0


def _after_join(line: Said, index: int) -> int:
    """Return the word after "and" or a comma that stands at `index`; 0 if none does."""
    if index >= len(line.tokens):
        return 0
    if norm_at(line, index) in words_of("spans.party.join"):
        return index + 1
    return index if line.gaps[index].strip() in {",", "+"} else 0


def _counted_people(line: Said, index: int) -> int:
    """Return the word after "a child", "three kids", «один ребёнок», «ребёнок» at `index`; 0 if it is none."""
    number = number_at(line.text, index)
    one = norm_at(line, index) in words_of("spans.party.one")
    at = number.last if number and not number.ordinal else index + one
    if at >= len(line.tokens) or (at > index and line.breaks[at]):
        return 0
    at += norm_at(line, at) in words_of("spans.party.young")
    paths = ("spans.party.people", "parties.children")
    length = max(listed(path).length_at(line, at) for path in paths)
    return at + length if length else 0
