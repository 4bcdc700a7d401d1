"""Languages and cuisines: the same words, told apart by what the guest asks for."""

from hotel.reading.lexicons import words_of
from hotel.reading.spans.stretches import free_of, longest, named, norm_at
from hotel.reading.tokens import Said


def languages_in(line: Said, *, sure: bool) -> list[range]:
    """Return the languages somebody speaks or wants to."""
    found = longest(named(line, "language"))
    return found if sure else [one for one in found if _is_spoken(line, one)]


def _is_spoken(line: Said, one: range) -> bool:
    before = line.tokens[max(0, one.start - 2) : one.start]
    led = norm_at(line, one.start) in words_of("spans.language_lead")
    named_so = norm_at(line, one.stop) in words_of("spans.language_behind")
    return led or named_so or any(token.any_of(words_of("spans.spoken")) for token in before)


def cuisines_in(line: Said, *, sure: bool) -> list[range]:
    """Return the cuisines, a dish of one or a language that is spoken not counted."""
    dishes = [dish for dish in named(line, "goods.food") if len(dish) > 1]
    return [
        one for one in free_of(longest(named(line, "cuisine")), dishes) if sure or not _is_spoken(line, one)
    ]
