"""What a guest's words say of likings, diets and allergies, piece by piece, and whose each of them is."""

from dataclasses import dataclass

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard, hears
from hotel.reading.allergens import allergens_in, diets_in
from hotel.reading.catalogue import Catalogue
from hotel.reading.found import Span
from hotel.reading.pieces import pieces_of, without_joiner
from hotel.records import MenuItem, PreferenceKind, Thing


@dataclass(frozen=True)
class Statement:
    """What a piece of a guest's words says of one liking, diet or allergy."""

    kind: PreferenceKind
    subject: str | None
    words: str
    companion: str | None
    """Whose it is, where it is not the guest's own."""
    own: bool
    """Whether the guest says that it is theirs."""


def statements_in(desk: Desk, text: str) -> list[Statement]:
    """Return all that `text` states; who is named once is meant until somebody else is."""
    found: list[Statement] = []
    companion, own = None, False
    for words in _stating(desk, text):
        named, mine = _companion(words), hears("own", words)
        if named is not None or mine:
            companion, own = named, mine
        found += [Statement(kind, subject, words, companion, own) for kind, subject in _told(desk, words)]
    return list(dict.fromkeys(found))


def slugs_in(desk: Desk, text: str) -> list[str]:
    """Return what of the house `text` names; "sparkling water" more than "water"."""
    found = [*Catalogue(desk.offered(Thing)).find(text), *Catalogue(desk.offered(MenuItem)).find(text)]
    found.sort(key=lambda mention: mention.start - mention.end)
    return [mention.entry.slug for mention in found]


def _stating(desk: Desk, text: str) -> list[str]:
    """Return the stretches of `text` that state one thing each; what states nothing belongs with what is before it."""
    found: list[Span] = []
    for piece in pieces_of(text):
        if found and not (_states(desk, piece.within(text)) and _states(desk, found[-1].within(text))):
            found[-1] = Span(found[-1].start, piece.end)
        else:
            found.append(piece)
    return [text] if len(found) < 2 else [without_joiner(one.within(text)) for one in found]  # noqa: PLR2004


def _states(desk: Desk, words: str) -> bool:
    return any(hears(one, words) for one in ("allergy", "dislike", "liking")) or bool(_diets(desk, words))


def _told(desk: Desk, words: str) -> list[tuple[PreferenceKind, str | None]]:
    if hears("allergy", words):
        named: list[str | None] = [*allergens_in(words)]
        return [(PreferenceKind.ALLERGY, subject) for subject in named or [None]]
    denied = hears("correction", words) and (hears("dislike", words) or hears("unwanted", words))
    diets = _diets(desk, words)
    if diets and not denied:
        return [(PreferenceKind.DIET, slug) for slug in diets]
    return [(_taste(words), next(iter(slugs_in(desk, words)), None))]


def _taste(words: str) -> PreferenceKind:
    """Tell a dislike from a liking: "I love a quiet room, away from the lift" is a liking."""
    unwanted = hears("unwanted", words) and not hears("liking", words)
    return PreferenceKind.DISLIKE if unwanted or hears("dislike", words) else PreferenceKind.LIKE


def _diets(desk: Desk, words: str) -> list[str]:
    """Return the diets that `words` tell of; "porridge without milk" is how a dish is liked."""
    diets = diets_in(words)
    if not diets:
        return []
    dishes = [dish.within(words) for dish in Catalogue(desk.offered(MenuItem)).find(words)]
    beside = [dish for dish in dishes if not diets_in(dish) and diets_in(words.replace(dish, " "))]
    return [] if beside else diets


def _companion(words: str) -> str | None:
    if hears("companion_strong", words) or not hears("own", words):
        return heard("companion", words)
    return None
