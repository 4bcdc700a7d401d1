"""Food that somebody says to eat beside what they do not: "no meat, but I do eat fish", «мясо не ем, рыбу ем»."""

from hotel.reading.clauses import clauses_in
from hotel.reading.lexicons import listed, mapped, words_of
from hotel.reading.tokens import Said, said

_FROM_THE_SEA = frozenset({"fish", "shellfish"})


def eats_fish(text: str) -> bool:
    """Say whether `text` tells that fish is eaten; "I am vegetarian, my husband eats fish" tells it of another."""
    clauses = [said(one.within(text)) for one in clauses_in(text)]
    told = [one for one in clauses if _names_fish(one) and _is_eaten(one)]
    own = any(_is_of_oneself(one) for one in clauses if one not in told)
    return any(not (own and _is_of_another(one)) for one in told)


def eats_no_meat(text: str) -> bool:
    """Say whether `text` tells that meat is not eaten: «рыбу ем, а мясо нет»."""
    clauses = [said(one.within(text)) for one in clauses_in(text)]
    return any(_has(one, "meats") and not _has(one, "neither_way") and _is_denied(one) for one in clauses)


def names_meat(text: str) -> bool:
    """Say whether `text` speaks of meat as such."""
    return _has(said(text), "meats")


def _names_fish(line: Said) -> bool:
    return any(slug in _FROM_THE_SEA for _, _, slug in mapped("allergens").find(line))


def _is_eaten(line: Said) -> bool:
    return not _is_denied(line) and _has(line, "eaten")


def _is_denied(line: Said) -> bool:
    return any(token.norm in words_of("not_eaten") for token in line.tokens)


def _is_of_oneself(line: Said) -> bool:
    return any(token.norm in words_of("speaks_of_self") for token in line.tokens)


def _is_of_another(line: Said) -> bool:
    words = words_of("small.my") | words_of("eaten_by_another")
    return any(token.norm in words for token in line.tokens)


def _has(line: Said, path: str) -> bool:
    return any(True for _ in listed(path).find(line))
