"""Choosing places for a guest: what was asked, what is remembered, what is open then."""

from dataclasses import dataclass
from datetime import datetime, time

from hotel.desk.desk import Desk
from hotel.desk.hearing import hears, labels_in
from hotel.desk.house.places import open_then, opens_later
from hotel.desk.house.prices import SURE
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
    if "kids" in tags and not kinds:
        kinds = frozenset(_ANYWHERE | _KINDS["children"])
    found = [mention for mention in desk.catalogue(Place).find(text) if mention.score >= SURE]
    found = [mention for mention in found if not hears("ends_near", text[: mention.start])]
    named = frozenset(place.slug for mention in found for place in (mention.entry, *mention.rivals))
    by_hour = any(moment.has_hour for moment in moments_in(text, desk.local_now))
    return Wish(kinds, cuisines, tags, _time_of(desk, text), named, by_hour)


def best_places(desk: Desk, wish: Wish) -> list[Recommendation]:
    """Return up to three places, the best first; near misses only where nothing is just as asked."""
    kinds = wish.kinds or _ANYWHERE
    fitting = [
        p
        for p in desk.offered(Place)
        if p.available and (p.kind in kinds or p.slug in wish.named) and _can_be_visited(p, wish)
    ]
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
