"""What stands for `{hours.pool}` and the like: facts take hours and prices from their own files."""

import re
from collections.abc import Iterator, Mapping
from datetime import time
from decimal import Decimal

from hotel.money import written
from hotel.property_files.common import Hours
from hotel.property_files.problem import Finding
from hotel.property_files.schema import PropertyFiles
from hotel.property_files.texts import guest_texts

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def fill_text(text: str, values: Mapping[str, str]) -> str:
    """Return `text` with its placeholders filled. Raises KeyError for one nobody knows."""
    return _PLACEHOLDER.sub(lambda found: values[found[1]], text)


def fill(text: Mapping[str, str], files: PropertyFiles) -> dict[str, str]:
    """Return a text of every language with its placeholders filled."""
    return {locale: fill_text(words, placeholder_values(files, locale)) for locale, words in text.items()}


def unknown_placeholders(files: PropertyFiles) -> Iterator[Finding]:
    """Find placeholders in facts and emergencies that stand for nothing."""
    known = placeholder_values(files, files.property.default_language)
    for name, path, text in guest_texts(files, "facts", "emergencies"):
        for locale, words in text.items():
            for placeholder in _PLACEHOLDER.findall(words):
                if placeholder not in known:
                    yield Finding(name, (*path, locale), f"nothing is known as {{{placeholder}}}")


def placeholder_values(files: PropertyFiles, locale: str) -> dict[str, str]:
    """Return every placeholder with what it stands for in `locale`."""
    hotel, places = files.property, files.places.places
    policies = hotel.policies
    values = {
        "hotel.name": _in(hotel.name, locale),
        "hotel.address": _in(hotel.address, locale),
        "hotel.email": hotel.email,
        "policy.temperature": f"{policies.temperature.lowest}–{policies.temperature.highest}",
        "policy.late_check_out_latest": _clock(policies.late_check_out.latest),
        "policy.late_check_out_fees": ", ".join(
            f"{_said(files, 'until', locale, closes=step.until)} — {_price(files, step.price, locale)}"
            for step in policies.late_check_out.steps
        ),
        "policy.early_check_in_earliest": _clock(policies.early_check_in.earliest),
        "policy.early_check_in_fees": ", ".join(
            f"{_said(files, 'before', locale, closes=step.before)} — {_price(files, step.price, locale)}"
            for step in policies.early_check_in.steps
        ),
    }
    for slug, hours in [*files.hours.departments.items(), *files.hours.subjects.items()]:
        values[f"hours.{slug}"] = _hours(files, hours, locale)
    values |= {f"number.{kind}": str(number) for kind, number in hotel.emergency_numbers}
    values |= {f"phone.{phone.slug}": phone.number for phone in hotel.phones}
    values |= {f"night.{kind.slug}": _price(files, kind.night_price, locale) for kind in files.rooms.types}
    values |= {f"walk.{place.slug}": str(place.minutes_on_foot) for place in places}
    for place in places:
        if place.taxi:
            values[f"taxi.{place.slug}"] = _price(files, place.taxi.price, locale)
            values[f"ride.{place.slug}"] = str(place.taxi.minutes)
    for _, service in files.services.with_intents:
        if service.price is not None:
            values[f"price.{service.slug}"] = _price(files, service.price, locale)
    return values


def _in(text: Mapping[str, str], locale: str) -> str:
    # A missing translation is reported by its own rule; here it must not hide what else is wrong.
    return text.get(locale, "")


def _clock(moment: time | None) -> str:
    return f"{moment:%H:%M}" if moment else ""


def _price(files: PropertyFiles, amount: Decimal, locale: str) -> str:
    return written(amount, files.property.currency, locale)


def _hours(files: PropertyFiles, hours: Hours, locale: str) -> str:
    if hours.all_day:
        return _said(files, "all_day", locale)
    kind = "between" if hours.opens and hours.closes else "from_" if hours.opens else "until"
    return _said(files, kind, locale, opens=hours.opens, closes=hours.closes)


def _said(
    files: PropertyFiles, kind: str, locale: str, *, opens: time | None = None, closes: time | None = None
) -> str:
    words: str = _in(getattr(files.hours.words, kind), locale)
    return words.replace("{opens}", _clock(opens)).replace("{closes}", _clock(closes))
