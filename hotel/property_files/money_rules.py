"""Sums in a text that are written otherwise than the rest of the house writes money."""

import re
from collections.abc import Iterator
from decimal import Decimal

from babel.numbers import get_currency_symbol

from hotel.money import written
from hotel.property_files.problem import Finding
from hotel.property_files.schema import PropertyFiles
from hotel.property_files.texts import guest_texts


def money_written_otherwise(files: PropertyFiles) -> Iterator[Finding]:
    """Find sums whose digits are not grouped: prices that come from the records would look different beside them."""
    currency = files.property.currency
    for name, path, text in guest_texts(files):
        for locale in files.property.languages:
            sign = get_currency_symbol(currency, locale=locale)
            for sum_said in re.finditer(
                rf"\b(\d{{4,}})\s?(?:{currency}|{re.escape(sign)})", text.get(locale, "")
            ):
                proper = written(Decimal(sum_said[1]), currency, locale).replace("\N{NO-BREAK SPACE}", " ")
                yield Finding(name, (*path, locale), f'write "{proper}" instead of "{sum_said[0]}"')
