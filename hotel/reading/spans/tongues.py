"""Languages and cuisines: the same words, told apart by what the guest asks for."""

from hotel.reading.spans.stretches import free_of, longest, named, norm_at
from hotel.reading.tokens import Said

_SPOKEN = frozenset(
    {
        *(
            "speak",
            "speaks",
            "speaking",
            "in",
            "to",
            "language",
            "write",
            "talk",
            "translate",
            "chat",
            "only",
        ),
        *(
            "на",
            "говорить",
            "говорите",
            "говорит",
            "язык",
            "языке",
            "писать",
            "пишите",
            "перейти",
            "отвечать",
        ),
    }
)


def languages_in(line: Said, *, sure: bool) -> list[range]:
    """Return the languages somebody speaks or wants to."""
    found = longest(named(line, "language"))
    return found if sure else [one for one in found if _is_spoken(line, one)]


def _is_spoken(line: Said, one: range) -> bool:
    before = line.tokens[max(0, one.start - 2) : one.start]
    named_so = norm_at(line, one.stop) in {"язык", "языке", "языком", "language"}
    return norm_at(line, one.start) == "по" or named_so or any(token.any_of(_SPOKEN) for token in before)


def cuisines_in(line: Said, *, sure: bool) -> list[range]:
    """Return the cuisines, a dish of one or a language that is spoken not counted."""
    dishes = [dish for dish in named(line, "goods.food") if len(dish) > 1]
    return [
        one for one in free_of(longest(named(line, "cuisine")), dishes) if sure or not _is_spoken(line, one)
    ]
