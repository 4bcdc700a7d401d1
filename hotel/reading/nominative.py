"""A Russian noun with its adjectives as a dictionary has it: «рыбу» -> «рыба», «жирной рыбы» -> «жирная рыба»."""

from pymorphy3.analyzer import Parse

from hotel.reading.word_forms import parses_of

_OBJECT = ("accs", "gent")
"""The cases of what is liked or not, the likelier first."""
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


def _as_object(word: str) -> Parse | None:
    parses = parses_of(word)
    found = next((one for case in _OBJECT for one in parses if one.tag.case == case), None)
    named = max((one.score for one in parses if one.tag.case == "nomn"), default=0.0)
    # «жара» is a subject: it is no more of «жар»
    return found if found is not None and found.score > named else None
