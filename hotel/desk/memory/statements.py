"""What a guest's words say of likings, diets and allergies, piece by piece, and whose each of them is."""

from dataclasses import dataclass

from hotel.desk.desk import Desk
from hotel.desk.hearing import heard, hears, without
from hotel.desk.memory.barred_foods import allergens_told
from hotel.desk.memory.must_not import is_only_forbidden, is_only_reason, tells_what_must_not
from hotel.desk.memory.safety import diets_of, remembered
from hotel.desk.memory.tastes import gist_of, taste_in, tells_taste
from hotel.desk.memory.whose import Owner, companion_in, companion_meant, is_own, owners_in
from hotel.desk.sent.people import person_in
from hotel.reading.allergens import allergens_in, allergens_out_of, diets_in, free_of
from hotel.reading.clauses import clauses_in, sentences_in
from hotel.reading.foods_eaten import eats_fish, names_meat
from hotel.reading.found import Span
from hotel.reading.pieces import pieces_of, without_joiner
from hotel.records import MenuItem, PreferenceKind, Thing

_TELLS = ("allergy", "must_not", "dislike", "liking")
_LIKES_OR_NOT = ("dislike", "liking", "habit")
"""What tells a taste by itself: "far from the lift" goes on about the room that is liked."""
_STOP = ". "
_NOBODY = [Owner()]


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


def statements_in(desk: Desk, text: str, told_before: str = "") -> list[Statement]:
    """Return all that `text` states; who is named once is meant until somebody else is.

    `told_before` are the words of an allergy that were said just before: "and my husband too, he to milk as well" goes on.
    """
    if hears("speaks_of_allergy", text):
        text = without("speaks_of_allergy", text)  # "tell the kitchen about the allergy" tells of none
    found: list[Statement] = []
    owners, before = _NOBODY, told_before
    for said in _stating(desk, text, told_before):
        words, likewise = without_joiner(said), _goes_on(desk, before, said)
        more = _is_more(desk, before, words)
        named = _owners_told(desk, words, text)
        if not named and owners == _NOBODY and (meant := companion_meant(desk, words)) is not None:
            named = [Owner(meant)]
        if not named and more and not found:
            named = _owners_of(statements_in(desk, told_before))
        if not named and owners == _NOBODY:
            named = _known_of(desk, words)
        owners = named or owners
        told = _told_likewise(desk, before, words) if more or likewise else _told(desk, words)
        found += [
            Statement(kind, subject, kept, one.companion, one.own)
            for kind, subject, kept in told
            for one in owners
        ]
        before = f"{before}{_STOP}{words}" if before else words
    return list(dict.fromkeys(found))


def _known_of(desk: Desk, words: str) -> list[Owner]:
    """Return whose alone the allergy that `words` name is known to be: "and nut allergy, please" says it once more."""
    named = set(allergens_told(desk, words)) if tells_what_must_not(words) else set[str]()
    known = [one for one in remembered(desk, PreferenceKind.ALLERGY) if one.subject in named]
    owners = {one.companion for one in known}
    same = len(owners) == 1 and None not in owners and {one.subject for one in known} == named
    return [Owner(one) for one in owners] if same else []


def _owners_told(desk: Desk, words: str, whole: str) -> list[Owner]:
    """Return all whose `words` speak; of "my wife and I eat all. Only she is allergic" she alone."""
    named = owners_in(desk, words, whole)
    others = [one for one in named if one.companion is not None]
    telling = [one for one in sentences_in(words) if tells_what_must_not(one)]
    if not hears("of_both", words) or not telling or any(hears("of_both", one) for one in telling):
        return named
    last = telling[-1]
    return owners_in(desk, last, whole) or (others if hears("of_another", last) else named)


def _owners_of(told: list[Statement]) -> list[Owner]:
    """Return whose what was told last is."""
    last = [one for one in told if one.subject == told[-1].subject]
    return list(dict.fromkeys(Owner(one.companion, one.own) for one in last))


def slugs_in(desk: Desk, text: str) -> list[str]:
    """Return what of the house `text` names; "sparkling water" more than "water"."""
    found = [*desk.catalogue(Thing).find(text), *desk.catalogue(MenuItem).find(text)]
    found.sort(key=lambda mention: mention.start - mention.end)
    return [mention.entry.slug for mention in found]


def _stating(desk: Desk, text: str, told_before: str) -> list[str]:
    """Return the stretches of `text` that state one thing each; what states nothing belongs with what is before it."""
    found: list[Span] = []
    for piece in pieces_of(text):
        before = found[-1].within(text) if found else ""
        so_far = f"{told_before}{_STOP}{text[: piece.start]}"
        likewise = bool(found) and _goes_on(desk, f"{told_before}{_STOP}{text[: found[-1].start]}", before)
        if found and _only_orders(desk, before) and _states(desk, piece.within(text)):
            found[-1] = piece
        elif found and not (
            _goes_on(desk, so_far, piece.within(text))
            or (likewise and _states(desk, piece.within(text)))
            or _state_each(desk, before, piece.within(text))
        ):
            found[-1] = Span(found[-1].start, piece.end)
        else:
            found.append(piece)
    if len(found) == 1 and found[0].start == pieces_of(text)[0].start:
        return [text]
    return [one.within(text) for one in found]


def _goes_on(desk: Desk, before: str, words: str) -> bool:
    """Say whether `words` tell of somebody else's allergy after one: "... to shrimps, and my wife to nuts"."""
    if not tells_what_must_not(before) or any(hears(one, words) for one in _TELLS):
        return False
    whose, last = _owner(words), _last_of(before)
    is_anothers = whose is not None and whose != _owner(last) and not hears("not_mine", last)
    return is_anothers and (bool(allergens_told(desk, words)) or hears("likewise", words))


def _is_more(desk: Desk, before: str, words: str) -> bool:
    """Say whether `words` name one food more after an allergy or a diet, and nobody: "and milk too", «и ещё на молоко»."""
    goes_on = tells_what_must_not(before) or _is_free_of_something(before)
    if not goes_on or any(hears(one, words) for one in _TELLS) or _owner(words):
        return False
    return bool(allergens_told(desk, words)) and hears("likewise", words)


def _is_free_of_something(before: str) -> bool:
    """Say whether `before` tells of a food that is not eaten: "she eats no fish" is a diet, "vegan" names no food."""
    return bool(allergens_in(before) and diets_in(before))


def _told_likewise(desk: Desk, before: str, words: str) -> list[tuple[PreferenceKind, str | None, str]]:
    """Return what somebody who is named after another, or the same, must not have or does not eat as well."""
    if not tells_what_must_not(before):
        diets = [free_of(one) for one in allergens_told(desk, words)]
        return [(PreferenceKind.DIET, slug, words) for slug in diets if slug is not None]
    named: list[str | None] = [*(allergens_told(desk, words) or allergens_in(_last_of(before)))]
    return [(PreferenceKind.ALLERGY, subject, words) for subject in named or [None]]


def _last_of(before: str) -> str:
    """Return what was said last of an allergy."""
    told = [one for one in before.split(_STOP) if allergens_in(one)]
    return told[-1] if told else before


def _only_orders(desk: Desk, words: str) -> bool:
    """Say whether `words` name a dish and tell nothing of anybody: "a honey cake for me" before an allergy."""
    tells = _states(desk, words) or tells_taste(words) or allergens_in(words)
    return not tells and bool(desk.catalogue(MenuItem).find(words))


def _state_each(desk: Desk, one: str, other: str) -> bool:
    """Say whether both state something of their own: "he eats no nuts" and "he's allergic" are one saying."""
    if not (_states(desk, one) and _states(desk, other)):
        return False
    return not _is_reason(one, other) and not _is_reason(other, one)


def _is_reason(words: str, other: str) -> bool:
    """Say whether `words` tell of an allergy only why the same person does not eat what `other` names."""
    only_reason = is_only_reason(words)
    told = only_reason or (hears("allergy", words) and allergens_in(other))
    if not told or allergens_in(words):
        return False
    whose = [one for one in (_owner(words), _owner(other)) if one is not None]
    return len(set(whose)) < 2 and (only_reason or not hears("allergy", other))  # noqa: PLR2004


def _owner(words: str) -> str | None:
    """Return of whom `words` speak by name, "own" for the guest, "both" for the two, None for nobody."""
    if hears("of_both", words):
        return "both"
    companion = companion_in(words)
    if companion is not None:
        return person_in(companion) or companion
    return "own" if is_own(words) else None


def _states(desk: Desk, words: str) -> bool:
    return any(hears(one, words) for one in _TELLS) or bool(_diets(desk, words))


def _told(desk: Desk, words: str) -> list[tuple[PreferenceKind, str | None, str]]:
    """Return what `words` tell of, with what is kept of them; nothing where they name nothing to like or avoid."""
    denied = hears("correction", words) and (hears("dislike", words) or hears("unwanted", words))
    diets = [] if denied else _diets(desk, words)
    if tells_what_must_not(words) and not (diets and is_only_forbidden(words)):
        named: list[str | None] = [*allergens_told(desk, words)]
        if not named and _only_says_whose(words):
            return []  # "the allergy is hers, not mine" names none
        kept = words if named else what_it_is_of(words)
        return [(PreferenceKind.ALLERGY, subject, kept) for subject in named or [None]]
    if diets:
        return [(PreferenceKind.DIET, slug, words) for slug in diets]
    return [
        (_taste(taste), next(iter(slugs_in(desk, taste)), None), taste)
        for one in _tastes_apart(words)
        if (taste := taste_in(one, named=bool(slugs_in(desk, one)))) is not None
    ]


def _tastes_apart(words: str) -> list[str]:
    """Return what `words` like and what they do not, each by itself: "no onions, I love garlic"; else all of them."""
    found: list[str] = []
    for clause in clauses_in(words):
        one = without_joiner(clause.within(words))
        if any(hears(sign, one) for sign in _LIKES_OR_NOT):
            found.append(one)
        elif found:
            found[-1] = f"{found[-1]}, {one}"
    return found if len({_taste(one) for one in found}) > 1 else [words]


def _only_says_whose(words: str) -> bool:
    """Say whether `words` tell whose an allergy is, or is not: "it's only hers, not mine"."""
    return hears("not_mine", words) or (hears("is_theirs", words) and hears("of_another", words))


def what_it_is_of(words: str) -> str:
    """Return what an allergy to something of no list is of: its own clause, or what the one before leaves out."""
    clauses = [one.within(words) for one in clauses_in(words)]
    at = next((n for n, one in enumerate(clauses) if tells_what_must_not(one)), None)
    if at is None or len(clauses) == 1:
        return words
    if is_only_forbidden(clauses[at]) and not is_only_forbidden(words):
        return words  # "..., my throat swells" is what makes an allergy of it
    if (named := heard("allergic_to_it", clauses[at])) is not None:
        return named
    if gist_of(clauses[at]) != clauses[at]:
        return clauses[at]
    left_out = heard("left_out_for_health", clauses[at - 1]) if at else None
    return left_out or words


def told_of_allergy(words: str) -> str:
    """Return what a warning says of an allergy that is told in `words` beside much else; warnings are joined by commas."""
    told = what_it_is_of(words)
    if told == words:
        told = " ".join(one for one in sentences_in(words) if tells_what_must_not(one)) or words
    return gist_of(told).replace(",", ";")


def _taste(words: str) -> PreferenceKind:
    """Tell a dislike from a liking: "I love a quiet room, away from the lift" is a liking."""
    unwanted = hears("unwanted", words) and not hears("liking", words)
    return PreferenceKind.DISLIKE if unwanted or hears("dislike", words) else PreferenceKind.LIKE


def _diets(desk: Desk, words: str) -> list[str]:
    """Return the diets that `words` tell of; "porridge without milk" is how a dish is liked."""
    diets = _with_fish(desk, words, diets_in(words))
    if not diets and hears("unwanted", words) and companion_in(words) is not None:
        diets = [diet for one in allergens_told(desk, words) if (diet := free_of(one)) is not None]
    if not diets:
        return []
    dishes = [dish.within(words) for dish in desk.catalogue(MenuItem).find(words)]
    beside = [
        dish
        for dish in dishes
        if not (diets_in(dish) or _is_mere_food(dish)) and diets_in(words.replace(dish, " "))
    ]
    return [] if beside else diets


def _is_mere_food(dish: str) -> bool:
    """Say whether what was found as a dish only names a food: "meat and fish" of somebody who does not eat them."""
    return names_meat(dish) or not any(one.isalpha() for one in allergens_out_of(dish))


def _with_fish(desk: Desk, words: str, diets: list[str]) -> list[str]:
    """Return the diets told, where it was told at another time that fish is eaten, or that meat is not."""
    if companion_in(words) is not None:
        return diets
    known = diets_of(desk)
    if not diets and "vegetarian" in known and eats_fish(words):
        return ["pescatarian"]
    mere_meat = diets == ["vegetarian"] and names_meat(words)
    liked = [one.words for one in remembered(desk, PreferenceKind.LIKE) if one.companion is None]
    if mere_meat and ("pescatarian" in known or any("fish" in allergens_in(one) for one in liked)):
        return ["pescatarian"]
    return diets
