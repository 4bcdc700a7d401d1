"""`staff.yml`: who works here, when, and how they are reached."""

from datetime import time
from typing import Annotated

from pydantic import Field

from hotel.property_files.common import Entry, LocalisedText, Slug


class Shift(Entry):
    """A span of the day that people work."""

    slug: Slug
    name: LocalisedText
    opens: time
    closes: time


class Contacts(Entry):
    """Where somebody is reached, by medium."""

    telegram: str | None = None
    email: str | None = None
    phone: str | None = None


class Employee(Entry):
    """A member of staff."""

    slug: Slug
    name: LocalisedText
    public_name: LocalisedText
    position: LocalisedText
    departments: Annotated[tuple[Slug, ...], Field(min_length=1)]
    level: Annotated[int, Field(ge=1, le=3)]
    shifts: Annotated[tuple[Slug, ...], Field(min_length=1)]
    on_call: tuple[Slug, ...] = ()
    languages: tuple[str, ...]
    contacts: Contacts


class StaffFile(Entry):
    """`staff.yml`."""

    shifts: tuple[Shift, ...]
    staff: tuple[Employee, ...]
