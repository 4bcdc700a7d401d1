"""Choosing places for a guest: what was asked, what is remembered, what is open then."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, time

from hotel.desk.desk import Desk
from hotel.desk.earlier import earlier_turns, turns_before
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.places import has_day, open_then, opens_later
from hotel.desk.house.places_told import places_told
from hotel.desk.house.prices import SURE
from hotel.desk.just_now import JUST_NOW
from hotel.desk.memory.safety import diets_of, remembered
from hotel.reading.allergens import diets_in
from hotel.reading.moments import moments_in
from hotel.records import Place, PreferenceKind

_MOST = 3
_EVENING = time(19)
_KINDS = {
    "eat": {"restaurant", "cafe"},
    "coffee": {"cafe"},
    "drink": {"bar"},
    "dance": {"club"},
    "culture": {"museum", "theatre", "cinema"},
    "sights": {"sight", "museum", "park", "theatre"},
    "shop": {"shop", "market", "mall"},
    "outside": {"park", "beach", "sight"},
    "children": {"children", "park"},
    "sport": {"sport"},
    "pharmacy": {"pharmacy"},
}
_GENERAL = {"sights", "outside"}
_ANYWHERE = {"restaurant", "cafe", "bar", "museum", "theatre", "sight", "park"}
"""What is recommended to somebody who only asks where to go."""
_SHELTERED = {"museum", "theatre", "cinema", "mall", "children"}
"""Where one spends a wet day."""
_UNDER_A_ROOF = _SHELTERED - {"children"} | {"restaurant", "cafe", "bar", "club"}
_CIRCUMSTANCES = frozenset({"rain", "kids"})
"""What stays so while places are talked of: the weather, and who comes along."""


@dataclass(frozen=True)
class Wish:
    """What a guest would like to do, and when."""

    kinds: frozenset[str]
    cuisines: frozenset[str]
    tags: frozenset[str]
    at: datetime | None
    """None where only a day was named: nobody can say what is open then."""
    named: frozenset[str]
    """The places that the words name, by their slugs."""
    by_hour: bool
    """Whether an hour was said; else what opens later is as good."""
    told: frozenset[str] = frozenset()
    """The places told of before, by their slugs, where something else is asked for."""


@dataclass(frozen=True)
class Recommendation:
    """A place and why just this one."""

    place: Place
    why: str
    """`liked`, `asked`, `locals` or `near`."""
    what: tuple[str, ...]
    """The tastes or wishes it meets."""
    as_asked: bool


def wish_of(desk: Desk) -> Wish:
    """Return what the words ask for."""
    text = desk.turn.text
    occasions = set(labels_in("occasions", text))
    if occasions - _GENERAL:  # "where could we go to eat": the eating counts
        occasions -= _GENERAL
    cuisines = frozenset(labels_in("cuisines", text))
    kinds = frozenset(kind for occasion in occasions for kind in _KINDS[occasion])
    if cuisines and not kinds:
        kinds = frozenset({"restaurant", "cafe"})
    tags = frozenset(labels_in("tags", text)) | frozenset(diets_in(text)) & {"vegan", "vegetarian", "halal"}
    tags |= _still_so(desk)
    if "rain" in tags and not kinds & (_UNDER_A_ROOF - _KINDS["sights"]):
        kinds |= _SHELTERED
    if "kids" in tags and not kinds:
        kinds = frozenset(_ANYWHERE | _KINDS["children"])
    found = [mention for mention in desk.catalogue(Place).find(text) if mention.score >= SURE]
    found = [mention for mention in found if not hears("ends_near", text[: mention.start])]
    named = frozenset(place.slug for mention in found for place in (mention.entry, *mention.rivals))
    by_hour = any(moment.has_hour for moment in moments_in(text, desk.local_now))
    told = (
        frozenset(place.slug for place in _told_before(desk))
        if hears("somewhere_else", text)
        else frozenset()
    )
    return Wish(kinds, cuisines, tags, _time_of(desk, text), named, by_hour, told)


def _still_so(desk: Desk) -> frozenset[str]:
    """Return the circumstances told with what was asked about places a moment ago: it still rains."""
    turns = [*turns_before(desk), *earlier_turns(desk, JUST_NOW)]
    texts = [turn.text for turn in turns if turn.intent == "ask_recommendation"]
    return frozenset(tag for text in texts for tag in labels_in("tags", text)) & _CIRCUMSTANCES


def _told_before(desk: Desk) -> list[Place]:
    return places_told(desk, [*turns_before(desk), *earlier_turns(desk, JUST_NOW)])


def closed_that_day(desk: Desk, wish: Wish) -> list[Place]:
    """Return the places that the words name and that are not open at all on the day asked about."""
    at = wish.at
    named = [place for place in desk.offered(Place) if place.available and place.slug in wish.named]
    return [place for place in named if at is not None and not has_day(place, at)]


def best_places(desk: Desk, wish: Wish) -> list[Recommendation]:
    """Return up to three places, the best first; near misses only where nothing is just as asked."""
    kinds = wish.kinds or _ANYWHERE
    fitting = [
        p
        for p in desk.offered(Place)
        if p.available and _is_of_kind(p, kinds, wish) and _can_be_visited(p, wish)
    ]
    if "rain" in wish.tags:
        fitting = [p for p in fitting if "rain" in p.tags or p.kind in _UNDER_A_ROOF]
    fitting = [place for place in fitting if place.slug not in wish.told]
    disliked = _tags_of(desk, PreferenceKind.DISLIKE)
    fitting = [place for place in fitting if not (disliked - wish.tags - wish.cuisines) & _offers(place)]
    if diets := _strict_diets(desk, wish):
        fitting = [
            p for p in fitting if p.kind not in {"restaurant", "cafe"} or diets & _offers(p)
        ] or fitting
    asked = [place for place in fitting if _as_asked(place, wish)]
    wholly = [place for place in asked if wish.tags & _PLACE_TAGS <= _offers(place)]
    chosen = wholly or asked or fitting
    likes = _tags_of(desk, PreferenceKind.LIKE)
    dines = hears("dines", desk.turn.text)  # a coffee house serves no dinner
    chosen.sort(
        key=lambda p: (
            dines and p.kind == "cafe",
            -_meets(p, wish),
            opens_later(p, wish.at),
            -_score(p, wish, likes),
            p.metres,
        )
    )
    return [_explained(place, wish, likes) for place in chosen[:_MOST]]


def _is_of_kind(place: Place, kinds: Collection[str], wish: Wish) -> bool:
    """Say whether `place` is of one of `kinds` or named; where dry places are sought, any that is good in the rain."""
    sheltered = wish.kinds >= _SHELTERED and "rain" in wish.tags and "rain" in place.tags
    return place.kind in kinds or place.slug in wish.named or sheltered


def _time_of(desk: Desk, text: str) -> datetime | None:
    found = moments_in(text, desk.local_now)
    hour = next((moment.at for moment in found if moment.has_hour), None)
    if hour is not None:
        return hour
    day = next((moment.at for moment in found if moment.has_day), None)
    evening = hears("asking.evening", text)
    if day is not None and day.date() != desk.local_now.date():
        return day.replace(hour=_EVENING.hour, minute=0) if evening else None
    tonight = desk.local_now.replace(hour=_EVENING.hour, minute=0, second=0, microsecond=0)
    return max(tonight, desk.local_now) if evening else desk.local_now


def _tags_of(desk: Desk, kind: PreferenceKind) -> frozenset[str]:
    """Return the tastes that are remembered, as cuisines and tags."""
    words = [f"{one.words} {one.subject or ''}" for one in remembered(desk, kind) if not one.companion]
    return frozenset(
        label for text in words for group in ("cuisines", "tags") for label in labels_in(group, text)
    )


def _strict_diets(desk: Desk, wish: Wish) -> frozenset[str]:
    return (diets_of(desk) | wish.tags) & {"vegan", "vegetarian", "halal"}


def _offers(place: Place) -> set[str]:
    offered = set(place.tags)
    if place.cuisine:
        offered.add(place.cuisine)
    if place.recommended:  # what people of the town like themselves
        offered.add("local")
    return offered


def _as_asked(place: Place, wish: Wish) -> bool:
    wants_cuisine = bool(wish.cuisines) and place.cuisine not in wish.cuisines
    known_tags = wish.tags & _PLACE_TAGS
    return not wants_cuisine and (not known_tags or bool(known_tags & _offers(place)))


_PLACE_TAGS = frozenset(
    {
        "quiet",
        "loud",
        "kids",
        "romantic",
        "local",
        "vegan",
        "vegetarian",
        "halal",
        "free",
        "cheap",
        "expensive",
        "rain",
    }
    | {"view", "live_music", "late", "pets"}
)


def _can_be_visited(place: Place, wish: Wish) -> bool:
    return open_then(place, wish.at) is not False or (not wish.by_hour and opens_later(place, wish.at))


def _meets(place: Place, wish: Wish) -> int:
    """Return how much of the wish a place meets."""
    return len((wish.tags | wish.cuisines) & _offers(place)) + (place.slug in wish.named)


def _score(place: Place, wish: Wish, likes: frozenset[str]) -> int:
    offered = _offers(place)
    return (
        4 * len((wish.tags | wish.cuisines) & offered)
        + 3 * (place.cuisine in likes)
        + 2 * len(likes & set(place.tags))
        + place.recommended
    )


def _explained(place: Place, wish: Wish, likes: frozenset[str]) -> Recommendation:
    as_asked = _as_asked(place, wish)
    met = tuple(sorted((wish.tags | wish.cuisines) & _offers(place)))
    liked = tuple(sorted(likes & _offers(place)))
    if liked:
        return Recommendation(place, "liked", liked, as_asked)
    if met:
        return Recommendation(place, "asked", met, as_asked)
    return Recommendation(place, "locals" if place.recommended else "near", (), as_asked)
