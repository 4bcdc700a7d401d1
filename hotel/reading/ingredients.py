"""Wishes as the kitchen reads them: a misspelt ingredient is mended ("no onoins")."""

from functools import cache

from hotel.reading.lexicons import words_of
from hotel.reading.misspellings import Misspellings, may_be_misspelt
from hotel.reading.tokens import said


def mended(wish: str) -> str:
    """Return `wish` with the ingredients spelt as they are known; every other word stays as it is."""
    for token in reversed(said(wish).tokens):
        if token.any_of(words_of("wishes.ingredients")) or not may_be_misspelt(token):
            continue
        meant = _ingredients().meant(token.norm)
        if meant is not None:
            wish = wish[: token.start] + meant[0] + wish[token.end :]
    return wish


@cache
def _ingredients() -> Misspellings:
    return Misspellings(words_of("wishes.ingredients"))
