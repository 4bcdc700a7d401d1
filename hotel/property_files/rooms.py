"""`rooms.yml`: the kinds of room, the rooms and the devices in each."""

from typing import Annotated, Literal

from pydantic import Field

from hotel.property_files.common import NO_WORDS, Count, Entry, LocalisedText, Minutes, Money, Slug, Words


class RoomTypeEntry(Entry):
    """A kind of room that can be sold."""

    slug: Slug
    name: LocalisedText
    synonyms: Words = NO_WORDS
    description: LocalisedText
    area_m2: Count
    capacity: Count
    extra_beds: Minutes = 0
    night_price: Money
    tour: Annotated[str, Field(pattern=r"^/")]
    picture: str | None = None


class RoomRange(Entry):
    """Room numbers from one to another, of one type."""

    first: Count
    last: Count
    type: Slug

    @property
    def numbers(self) -> range:
        """Return all the numbers it stands for."""
        return range(self.first, self.last + 1)


class DeviceChoice(Entry):
    """One value of a setting that has no numbers."""

    slug: Slug
    name: LocalisedText
    synonyms: Words = NO_WORDS


class DeviceSetting(Entry):
    """Something to set on a device: a number in a range, or one of several choices."""

    slug: Slug
    name: LocalisedText
    unit: Literal["percent", "celsius"] | None = None
    lowest: int | None = None
    highest: int | None = None
    step: Count = 1
    choices: tuple[DeviceChoice, ...] = ()


class Device(Entry):
    """Something in every room that can be set from afar."""

    slug: Literal["light", "curtains", "air_conditioning"]
    name: LocalisedText
    synonyms: Words = NO_WORDS
    switchable: bool
    settings: tuple[DeviceSetting, ...]


class RoomsFile(Entry):
    """`rooms.yml`."""

    types: tuple[RoomTypeEntry, ...]
    rooms: tuple[RoomRange, ...]
    devices: tuple[Device, ...]
