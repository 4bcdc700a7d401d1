"""`facts.yml`, `faults.yml`, `emergencies.yml`, `guests.yml`: what the hotel knows, and a demo's guests."""

from typing import Annotated, Literal

from pydantic import Field

from hotel.property_files.common import Count, Entry, LocalisedText, Minutes, Money, Slug, Words
from hotel.property_files.menu import NamedEntry

TOPICS = frozenset({
    "wifi", "breakfast", "check_in_time", "check_out_time", "pool", "gym", "spa", "restaurant", "bar",
    "room_service_hours", "parking", "pets", "smoking", "children", "accessibility", "location",
    "airport_transfer", "payment", "deposit", "city_tax", "currency_exchange", "luggage_storage",
    "quiet_hours", "visitors", "meeting_rooms", "business_centre", "laundry_service", "room_amenities",
    "room_types", "minibar", "safe", "sockets", "first_aid", "beach", "entertainment",
    "cancellation_policy", "documents",
})  # fmt: skip
"""The topics of `ask_hotel` in the service catalogue."""

TOPIC_HOURS = {"check_in_time": "check_in", "check_out_time": "check_out", "laundry_service": "laundry"}
"""Topics whose hours go by another name; the others keep to the subject of their own name."""


class FactDetail(Entry):
    """The answer to a narrower question of a topic."""

    slug: Slug
    keywords: Words
    answer: LocalisedText


class TopicFacts(Entry):
    """What the hotel says about one topic; `verified_answer` follows the answer, for verified guests only."""

    topic: str
    keywords: Words
    answer: LocalisedText
    verified_answer: LocalisedText | None = None
    details: tuple[FactDetail, ...] = ()


class FactsFile(Entry):
    """`facts.yml`."""

    topics: tuple[TopicFacts, ...]


class FaultEntry(NamedEntry):
    """Something that can break."""

    urgency: Literal["urgent", "normal"]
    department: Slug
    minutes: Minutes
    advice: LocalisedText | None = None


class FaultsFile(Entry):
    """`faults.yml`."""

    faults: tuple[FaultEntry, ...]


class EmergencyEntry(Entry):
    """A danger: the words that give it away and what the guest is to do now."""

    slug: Slug
    name: LocalisedText
    keywords: Words
    advice: LocalisedText
    alert: Annotated[tuple[Slug, ...], Field(min_length=1)]


class EmergenciesFile(Entry):
    """`emergencies.yml`; the order is the order in which kinds are tried."""

    kinds: tuple[EmergencyEntry, ...]


class GuestLoyalty(Entry):
    """Where a guest stands in the loyalty programme."""

    level: Slug
    points: Minutes
    number: str


class GuestPreference(Entry):
    """Something remembered about a guest."""

    kind: Literal["like", "dislike", "allergy", "diet"]
    words: LocalisedText
    subject: Slug | None = None
    companion: LocalisedText | None = None
    this_stay: bool = False


class UsualEntry(Entry):
    """One line of what a guest usually orders."""

    item: Slug
    quantity: Count
    options: tuple[Slug, ...] = ()


class FolioEntry(Entry):
    """One line of a bill, `day` days from today."""

    day: int
    text: LocalisedText
    amount: Money


class StayEntry(Entry):
    """A stay, from `arrives` to `departs` days from today."""

    room: Count
    arrives: int
    departs: int
    adults: Count
    children: Minutes = 0
    code: Annotated[str, Field(pattern=r"^\d{4,6}$")]
    folio: tuple[FolioEntry, ...] = ()


class GuestEntry(Entry):
    """An invented guest."""

    slug: Slug
    first_name: LocalisedText
    last_name: LocalisedText
    language: str
    phone: str | None = None
    email: str | None = None
    loyalty: GuestLoyalty | None = None
    preferences: tuple[GuestPreference, ...] = ()
    usual: tuple[UsualEntry, ...] = ()
    stays: tuple[StayEntry, ...] = ()


class GuestsFile(Entry):
    """`guests.yml`."""

    guests: tuple[GuestEntry, ...]
