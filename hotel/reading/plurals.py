"""Whether an item was said in the plural without a number: more than one, how many is open."""

from functools import lru_cache

from hotel.reading.catalogue import Place
from hotel.reading.found import Mention
from hotel.reading.lexicons import words_of
from hotel.reading.tokens import Said, Token, said
from hotel.reading.word_forms import forms_of, plural_readings
from hotel.records.catalogue import Named


def is_plural[N: Named](line: Said, mention: Mention[N], place: Place) -> bool:
    """Say whether the mention is a plural without a number, of something whose name is no plural itself."""
    if mention.quantity is not None:
        return False
    names = _words(tuple((mention.entry.name or {}).values()))
    synonyms = _words(tuple(mention.entry.synonyms or ()))
    before = line.tokens[place.first - 1] if place.first and not line.breaks[place.first] else None
    if before is not None and not before.norm.isascii() and before.any_of(words_of("numbers.piece")):
        return plural_readings(before.norm)[0]  # «бутылку воды» is one, «бутылки воды» are several
    mass = str(getattr(mention.entry, "category", "") or "").endswith(("drinks", "alcohol"))
    return any(_plural(token, names, synonyms, mass=mass) for token in line.tokens[place.first : place.last])


def _plural(token: Token, names: frozenset[str], synonyms: frozenset[str], *, mass: bool) -> bool:
    if token.norm in names:
        return False
    if token.norm.isascii():
        singular = forms_of(token.norm) - {token.norm}
        return token.norm.endswith("s") and not singular.isdisjoint(names | synonyms)
    plural, singular_too = plural_readings(token.norm)
    if mass and singular_too:  # «пива», «воды» are some of it
        return False
    return plural and not token.forms.isdisjoint(names | synonyms)


@lru_cache(maxsize=2000)
def _words(phrases: tuple[str, ...]) -> frozenset[str]:
    return frozenset(token.norm for phrase in phrases for token in said(phrase).tokens)
