"""A Russian noun with its adjectives as a dictionary has it: «рыбу» -> «рыба», «жирной рыбы» -> «жирная рыба»."""

from itertools import product

from pymorphy3.analyzer import Parse

from hotel.reading.word_forms import parses_of

_OBJECT = ("accs", "gent")
"""The cases of what is liked or not, the likelier first."""
_NAMES = frozenset({"Name", "Surn", "Patr"})
_LONGEST = 3
"""Longer phrases hold more than a noun and its adjectives."""


def nominative(words: str) -> str:
    """Return `words` in the nominative where all of them are one noun and its adjectives, as an object; else as they are."""
    parses = [_as_object(word) for word in words.split()]
    noun = parses[-1] if parses else None
    if noun is None or "NOUN" not in noun.tag or len(parses) > _LONGEST:
        return words
    if any(one is None or (one is not noun and "ADJF" not in one.tag) for one in parses):
        return words
    told = [one.inflect({"nomn"}) for one in parses if one is not None]
    return " ".join(one.word for one in told if one is not None) if all(told) else words


def nominative_name(name: str) -> str:
    """Return somebody's name as a dictionary has it: «на Кузнецову Марину» is booked for «Кузнецова Марина»."""
    words = name.split()
    known = {word: found for word in words if (found := _as_names(word))}
    for case, gender in product(("nomn", *_OBJECT), ("femn", "masc")):
        told = {word: _in_form(parses, case, gender) for word, parses in known.items()}
        fits = [one for one in told.values() if one is not None]
        if len(fits) < len(told) or not (len(fits) == 1 or any("Name" in one.tag for one in fits)):
            continue
        return name if case == "nomn" else " ".join(_inflected(word, told.get(word)) for word in words)
    return name


def _as_names(word: str) -> list[Parse]:
    return [one for one in parses_of(word.lower()) if not _NAMES.isdisjoint(one.tag.grammemes)]


def _in_form(parses: list[Parse], case: str, gender: str) -> Parse | None:
    return next(
        (
            one
            for one in parses
            if one.tag.case == case
            and one.tag.number == "sing"
            and (one.tag.gender == gender or "ms-f" in one.tag)
        ),
        None,
    )


def _inflected(word: str, parse: Parse | None) -> str:
    told = parse.inflect({"nomn"}) if parse is not None else None
    if told is None:
        return word
    return told.word if word.islower() else "-".join(part.capitalize() for part in told.word.split("-"))


def _as_object(word: str) -> Parse | None:
    parses = parses_of(word)
    found = next((one for case in _OBJECT for one in parses if one.tag.case == case), None)
    named = max((one.score for one in parses if one.tag.case == "nomn"), default=0.0)
    # «жара» is a subject: it is no more of «жар»
    return found if found is not None and found.score > named else None
