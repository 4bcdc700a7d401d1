"""`property.yml` and `hours.yml`: the house, its policies and its hours."""

from datetime import time
from typing import Annotated, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from babel import Locale, UnknownLocaleError
from pydantic import Field, field_validator, model_validator

from hotel.property_files.common import Count, Entry, Hours, LocalisedText, Minutes, Money, Slug

Origin = Annotated[str, Field(pattern=r"^https?://[a-z0-9.-]+(:[0-9]+)?$")]
"""A site as browsers name it: scheme, host and, if it is not the usual one, port; no path, no slash at the end."""


class Phone(Entry):
    """A number guests may call."""

    slug: Slug
    number: str
    name: LocalisedText


class EmergencyNumbers(Entry):
    """Whom to call when life is in danger."""

    general: str
    ambulance: str
    fire: str
    police: str


class AcknowledgeMinutes(Entry):
    """Within how many minutes somebody must take an alert."""

    emergency: Minutes
    high: Minutes
    normal: Minutes


class TemperatureRange(Entry):
    """What the air conditioning may be set to, in degrees Celsius."""

    lowest: int
    highest: int


class LateStep(Entry):
    """What staying until an hour costs."""

    until: time
    price: Money


class LateCheckOut(Entry):
    """The fees of leaving late."""

    latest: time
    steps: Annotated[tuple[LateStep, ...], Field(min_length=1)]


class EarlyStep(Entry):
    """What arriving before an hour costs."""

    before: time
    price: Money


class EarlyCheckIn(Entry):
    """The fees of arriving early."""

    earliest: time
    steps: Annotated[tuple[EarlyStep, ...], Field(min_length=1)]


class PropertyPolicies(Entry):
    """The settings of the service standards."""

    stale_draft_minutes: Minutes
    acknowledge_minutes: AcknowledgeMinutes
    repeat_page_minutes: Minutes
    wake_up_answer_minutes: Minutes
    verification_attempts: Count
    verification_lock_minutes: Minutes
    event_quantity: Count
    open_to_visitors: tuple[Slug, ...] = ()
    """Topics of `facts.yml` to which people who do not stay in the house are admitted."""
    temperature: TemperatureRange
    room_service_charge: Money
    delivery_minutes: Minutes
    late_check_out: LateCheckOut
    early_check_in: EarlyCheckIn


class LoyaltyLevel(Entry):
    """A step of the loyalty programme."""

    slug: Slug
    name: LocalisedText
    from_points: Minutes
    benefits: LocalisedText


class Loyalty(Entry):
    """The loyalty programme."""

    name: LocalisedText
    levels: tuple[LoyaltyLevel, ...]


class Website(Entry):
    """Where the hotel's own pages are that may have the chat on them."""

    origins: tuple[Origin, ...] = ()


class PropertyFile(Entry):
    """`property.yml`."""

    slug: Slug
    name: LocalisedText
    time_zone: str
    currency: Annotated[str, Field(pattern=r"^[A-Z]{3}$")]
    languages: Annotated[tuple[str, ...], Field(min_length=1)]
    default_language: str
    address: LocalisedText
    phones: Annotated[tuple[Phone, ...], Field(min_length=1)]
    email: str
    emergency_numbers: EmergencyNumbers
    policies: PropertyPolicies
    loyalty: Loyalty
    website: Website = Website()

    @field_validator("time_zone")
    @classmethod
    def _known_zone(cls, name: str) -> str:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError) as error:
            message = f"no time zone is called {name!r}"
            raise ValueError(message) from error
        return name

    @field_validator("languages")
    @classmethod
    def _known_languages(cls, languages: tuple[str, ...]) -> tuple[str, ...]:
        for language in languages:
            try:
                Locale.parse(language)
            except (UnknownLocaleError, ValueError) as error:
                message = f"no language is called {language!r}"
                raise ValueError(message) from error
        return languages

    @model_validator(mode="after")
    def _default_is_spoken(self) -> Self:
        if self.default_language not in self.languages:
            message = f"default_language {self.default_language!r} is not among languages"
            raise ValueError(message)
        return self


class HourWords(Entry):
    """How hours are spoken: `{opens}` and `{closes}` stand for the times."""

    all_day: LocalisedText
    between: LocalisedText
    from_: Annotated[LocalisedText, Field(alias="from")]
    until: LocalisedText
    before: LocalisedText


class SubjectHours(Hours):
    """Hours of something guests use."""

    name: LocalisedText
    adults_only: bool = False


class DepartmentHours(Hours):
    """Hours of a department."""

    name: LocalisedText
    outside_hours: Slug | None = None


class HoursFile(Entry):
    """`hours.yml`."""

    words: HourWords
    subjects: dict[Slug, SubjectHours]
    departments: dict[Slug, DepartmentHours]
