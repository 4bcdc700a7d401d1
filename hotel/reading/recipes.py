"""What the description of a dish says of an ingredient: it is in it, it is without it, or nothing is said."""

from collections.abc import Iterable

from hotel.reading.lexicons import listed, mapped
from hotel.reading.tokens import Said, said


def says_of(descriptions: Iterable[str], ingredient: str) -> bool | None:
    """Say whether one of `descriptions` names `ingredient` or a kind of it ("beef" for "meat"); None: unsaid."""
    told = [_tells(said(text), said(ingredient)) for text in descriptions]
    known = [one for one in told if one is not None]
    return any(known) if known else None


def is_meat(ingredient: str) -> bool:
    """Say whether `ingredient` is what a vegetarian dish is without."""
    asked = said(ingredient)
    return any(label == "meat" for path in ("wider", "narrower") for _, _, label in mapped(path).find(asked))


def _tells(line: Said, asked: Said) -> bool | None:
    lacking = _lacking(line)
    labels = {label for _, _, label in mapped("wider").find(asked)}
    kinds = {
        first
        for path in ("wider", "narrower")
        for first, _, label in mapped(path).find(line)
        if label in labels
    }
    forms = set[str]().union(*(token.forms for token in asked.tokens))
    named = kinds | {i for i, token in enumerate(line.tokens) if not forms.isdisjoint(token.forms)}
    if named - lacking:
        return True
    return False if named else None


def _lacking(line: Said) -> set[int]:
    """Return the words behind a "without", to the end of what it lists."""
    lacking = set[int]()
    for first, _, _ in listed("wishes.without").find(line):
        ends = (i for i in range(first + 1, len(line.tokens)) if any(sign in line.gaps[i] for sign in ";.("))
        lacking |= {*range(first, next(ends, len(line.tokens)))}
    return lacking
