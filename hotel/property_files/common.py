"""What all property files share: strict frozen entries, texts in several languages, money and hours."""

from datetime import time
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, model_validator


class InEveryLanguage:
    """Marks a text that must be there in every language of the property."""


LocalisedText = Annotated[dict[str, str], InEveryLanguage]
"""Locale -> text a guest may read."""

Words = dict[str, tuple[str, ...]]
"""Locale -> what people say; a language may have none."""

NO_WORDS: Words = {}

Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]*$")]
Money = Annotated[Decimal, Field(ge=0, decimal_places=2)]
Minutes = Annotated[int, Field(ge=0)]
Count = Annotated[int, Field(ge=1)]

MIDNIGHT = time(0)


class Entry(BaseModel):
    """A part of a property file: a key nobody knows is a mistake, not something to overlook."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Weekday(StrEnum):
    """A day of the week, as it is written in the files."""

    MON = "mon"
    TUE = "tue"
    WED = "wed"
    THU = "thu"
    FRI = "fri"
    SAT = "sat"
    SUN = "sun"

    @property
    def number(self) -> int:
        """Return 0 for Monday to 6 for Sunday, as `date.weekday` counts."""
        return list(Weekday).index(self)


class Hours(Entry):
    """When something is open: all day, from an hour, until one, or between two."""

    opens: time | None = None
    closes: time | None = None
    all_day: bool = False
    days: tuple[Weekday, ...] = ()

    @model_validator(mode="after")
    def _one_way_to_say_it(self) -> Self:
        said = self.opens is not None or self.closes is not None
        if self.all_day == said:
            message = "say either all_day: true, or opens and/or closes"
            raise ValueError(message)
        if said and self.opens == self.closes:
            message = "opens and closes are the same; write all_day: true if it never closes"
            raise ValueError(message)
        return self

    @property
    def bounds(self) -> tuple[time, time]:
        """Return opening and closing time; the same one twice where it never closes."""
        return self.opens or MIDNIGHT, self.closes or MIDNIGHT
