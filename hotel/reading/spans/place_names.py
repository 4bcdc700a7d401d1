"""Names of places: after "to" and «до», with the number of the house; and towns."""

from collections.abc import Iterator

from hotel.reading.lexicons import listed, words_of
from hotel.reading.number_words import number_at
from hotel.reading.spans.grammar import grammar_of
from hotel.reading.spans.stretches import follows, free_of, has_capital, listed_spans, norm_at
from hotel.reading.tokens import Said
from hotel.reading.word_forms import is_russian_word

_LONGEST, _LIKELY = 4, 0.2


def with_house(line: Said, name: range, taken: list[range]) -> range:
    """Take the number of the house into it: «на Тверскую 12»; never an hour."""
    number = number_at(line.text, name.stop)
    if number is None or not number.digits or line.gaps[name.stop].strip() not in {"", ","}:
        return name
    house = range(number.first, number.last)
    counts = follows(line, house.stop) and listed_spans("party.people").length_at(line, house.stop)
    led = norm_at(line, name.start - 1) in words_of("spans.place.house_number_after")
    return range(name.start, house.stop) if led and not counts and free_of([house], taken) else name


def is_guest(line: Said, name: range) -> bool:
    """Say whether a table is rather booked for than at it: «столик на Сидорова»."""
    return norm_at(line, name.start - 1) in words_of("spans.place.booked_for") and any(
        "Surn" in tags and score > _LIKELY for tags, score in grammar_of(norm_at(line, name.start))
    )


def names_in(line: Said) -> Iterator[range]:
    """Find names after "to" and «до», and what can only be a name of a place."""
    index = 0
    while index < len(line.tokens):
        last = index
        while (
            last < len(line.tokens) and last - index < _LONGEST and (last == index or not line.breaks[last])
        ):
            if not _is_name(line, last, begun=last > index):
                break
            last += 1
        if last > index and (_led_to(line, index) or any(_is_town(line, at) for at in range(index, last))):
            yield range(index, last)
        index = max(last, index + 1)


def _is_name(line: Said, index: int, *, begun: bool) -> bool:
    token = line.tokens[index]
    if not token.norm[0].isalpha() or (not begun and token.norm in words_of("spans.person.not")):
        return False
    if not begun and listed("spans.place.before", exact=True).length_at(line, index):
        return False
    return (has_capital(line, index) and len(token.norm) > 1) or _is_town(line, index)


def _is_town(line: Said, index: int) -> bool:
    token = line.tokens[index]
    if len(token.norm) < 4 or not is_russian_word(token.norm):  # noqa: PLR2004
        return False
    return any("Geox" in tags and score > 0.4 for tags, score in grammar_of(token.norm))  # noqa: PLR2004


def _led_to(line: Said, index: int) -> bool:
    if norm_at(line, index) in words_of("spans.place.not_attribute"):
        return False
    if listed("spans.place.before", exact=True).ends_before(line, index):
        return True
    article = norm_at(line, index - 1) in words_of("spans.place.article")
    return norm_at(line, index - 1 - article) in words_of("spans.place.name_after")
