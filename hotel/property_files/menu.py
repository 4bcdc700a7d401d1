"""`menu.yml` and `things.yml`: what is brought to rooms."""

from typing import Annotated, Literal, Self

from pydantic import Field, model_validator

from hotel.property_files.common import NO_WORDS, Count, Entry, LocalisedText, Minutes, Money, Slug, Words

Availability = Literal["all_hours", "day", "breakfast", "alcohol"]
Diet = Literal["vegan", "vegetarian"]


class NamedEntry(Entry):
    """Something with a name guests see and words they use for it."""

    slug: Slug
    name: LocalisedText
    synonyms: Words = NO_WORDS


class Choice(NamedEntry):
    """One way to have an item; it may change what is in it."""

    adds_allergens: tuple[Slug, ...] = ()
    removes_allergens: tuple[Slug, ...] = ()


class Option(Entry):
    """A question about an item."""

    slug: Slug
    name: LocalisedText
    question: LocalisedText
    required: bool
    choices: Annotated[tuple[Choice, ...], Field(min_length=1)]


class WordGroup(NamedEntry):
    """A word that may mean several items ("tea"): the guest is asked which."""

    items: Annotated[tuple[Slug, ...], Field(min_length=2)]
    default: Slug | None = None


class Dish(NamedEntry):
    """A dish or a drink."""

    description: LocalisedText
    category: Slug
    price: Money
    minutes: Minutes
    availability: Availability
    allergens: tuple[Slug, ...] = ()
    diets: tuple[Diet, ...] = ()
    alcohol: bool = False
    options: tuple[Slug, ...] = ()
    serving: LocalisedText | None = None
    by_the_glass_only: bool = False
    stock: Minutes | None = None
    available: bool = True
    picture: str | None = None

    @model_validator(mode="after")
    def _alcohol_has_its_hours(self) -> Self:
        if self.alcohol != (self.availability == "alcohol"):
            message = "alcohol: true and availability: alcohol belong together"
            raise ValueError(message)
        return self


class MenuFile(Entry):
    """`menu.yml`."""

    allergens: tuple[NamedEntry, ...]
    categories: tuple[NamedEntry, ...]
    options: tuple[Option, ...]
    groups: tuple[WordGroup, ...] = ()
    items: tuple[Dish, ...]


class FreeThing(NamedEntry):
    """Something free that a department brings."""

    department: Slug
    minutes: Minutes
    limit: Count
    stock: Minutes | None = None
    available: bool = True


class ThingsFile(Entry):
    """`things.yml`."""

    things: tuple[FreeThing, ...]
