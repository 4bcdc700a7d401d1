"""`services.yml`, `places.yml` and `offers.yml`: what to book, where to go, what is on offer."""

from datetime import date, time
from decimal import Decimal
from typing import Annotated, Literal

from pydantic import Field

from hotel.property_files.common import Count, Entry, Hours, LocalisedText, Minutes, Money, Slug, Weekday
from hotel.property_files.menu import NamedEntry


class Bookable(NamedEntry):
    """A service that is booked or ordered. No price means that it is found out before anything is booked."""

    intent: Slug | None = None
    description: LocalisedText | None = None
    department: Slug
    price: Money | None = None
    child_price: Money | None = None
    per: Literal["order", "person", "night", "piece", "hour", "trip", "kilometre", "page"]
    minutes: Minutes | None = None
    hours: Slug | None = None
    days: tuple[Weekday, ...] = ()
    at: time | None = None
    place: Slug | None = None
    largest_party: Count | None = None
    notice_hours: Minutes = 0
    adults_only: bool = False
    available: bool = True


SECTION_INTENTS = {
    "spa": "book_spa",
    "restaurant": "book_restaurant",
    "excursions": "book_excursion",
    "taxi": "book_taxi",
    "laundry": "request_laundry",
    "cleaning": "request_cleaning",
    "luggage": "request_luggage_help",
    "parking": "request_parking",
    "wake_up": "request_wake_up_call",
    "occasions": "arrange_occasion",
    "stay": "ask_hotel",
    "rental": "ask_hotel",
}
"""What the entries of a section serve, unless they say otherwise."""


class ServicesFile(Entry):
    """`services.yml`."""

    spa: tuple[Bookable, ...]
    restaurant: tuple[Bookable, ...]
    excursions: tuple[Bookable, ...]
    taxi: tuple[Bookable, ...]
    laundry: tuple[Bookable, ...]
    cleaning: tuple[Bookable, ...]
    luggage: tuple[Bookable, ...]
    parking: tuple[Bookable, ...]
    wake_up: tuple[Bookable, ...]
    occasions: tuple[Bookable, ...]
    stay: tuple[Bookable, ...]
    rental: tuple[Bookable, ...] = ()

    @property
    def with_intents(self) -> list[tuple[str, Bookable]]:
        """Return every service with the intent that asks for it."""
        return [
            (service.intent or intent, service)
            for section, intent in SECTION_INTENTS.items()
            for service in getattr(self, section)
        ]


class TaxiRide(Entry):
    """A fixed price from our door."""

    price: Money
    minutes: Minutes


class PlaceEntry(NamedEntry, Hours):
    """Somewhere outside."""

    kind: Literal[
        "restaurant", "cafe", "bar", "club", "shop", "market", "mall", "pharmacy", "hospital", "bank",
        "museum", "theatre", "cinema", "office", "park", "beach", "sight", "transport", "children",
        "sport", "worship",
    ]  # fmt: skip
    cuisine: Slug | None = None
    tags: tuple[Slug, ...] = ()
    description: LocalisedText
    distance: Count
    walk_minutes: Count | None = None
    way: LocalisedText
    taxi: TaxiRide | None = None
    locals_pick: bool = False
    available: bool = True

    @property
    def minutes_on_foot(self) -> int:
        """Return the minutes on foot, reckoned at an easy pace where the file does not say."""
        return self.walk_minutes or round(self.distance / 75)


class PlacesFile(Entry):
    """`places.yml`."""

    places: tuple[PlaceEntry, ...]


class OfferEntry(Entry):
    """A current offer; both dates are included."""

    slug: Slug
    name: LocalisedText
    text: LocalisedText
    valid_from: date | None = None
    valid_until: date | None = None
    tags: tuple[Slug, ...] = ()
    service: Slug | None = None
    item: Slug | None = None
    discount_percent: Annotated[Decimal, Field(gt=0, le=100)] | None = None


class OffersFile(Entry):
    """`offers.yml`."""

    offers: tuple[OfferEntry, ...]
