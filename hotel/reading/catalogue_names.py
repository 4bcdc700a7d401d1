"""Which words of a name count, and which are the small ones between them."""

from functools import lru_cache

from hotel.reading.lexicons import words_of
from hotel.reading.tokens import Token, said
from hotel.reading.word_forms import forms_of, normal, parses_of

_VERBS = frozenset({"VERB", "INFN", "GRND", "PRTS", "PRTF"})


def may_stand_between(token: Token) -> bool:
    """Say whether a word may stand between those of a name: a small one; "and" only inside a name that has it."""
    return token.norm in words_of("names.small") and token.norm not in words_of("names.not_between")


def content_of(phrase: str) -> tuple[str, ...]:
    """Return the words of a name that count; all of them where only small ones are left."""
    words = _words(phrase)
    return tuple(word for word in words if word not in words_of("names.small")) or words


def families_of(phrase: str) -> list[tuple[str, ...]]:
    """Return what is left of a name without its distinction: "Black tea" -> tea, "Caesar with chicken" -> Caesar."""
    words = _words(phrase)
    link = next((i for i, word in enumerate(words) if i and word in words_of("names.link")), None)
    if link is not None:
        if link == 1 and words[0] in words_of("numbers.piece"):
            return []  # "two sets" alone are not sets of bed linen
        return [words[:link]] if link == 1 else [(words[link - 1],)]
    return [(words[-1],)] if len(words) > 1 else []


def _words(phrase: str) -> tuple[str, ...]:
    return tuple(token.norm for token in said(phrase).tokens if token.norm[0].isalnum())


@lru_cache(maxsize=8_192)
def forms_of_name(word: str) -> frozenset[str]:
    """Return the forms by which a word of a name is found: a thing is no verb, so «мою» names no «мыло»."""
    parses = parses_of(word)
    if not parses or "NOUN" not in parses[0].tag:
        return forms_of(word)
    verbs = {normal(one.normal_form) for one in parses if one.tag.POS in _VERBS}
    others = {normal(one.normal_form) for one in parses if one.tag.POS not in _VERBS}
    return forms_of(word) - (verbs - others)
