"""Money as guests read it: written the same way by whoever writes it, a reply or a text of the property."""

from decimal import Decimal

from babel import Locale
from babel.numbers import format_currency

_WHOLE = "#,##0 ¤"
_EXACT = "#,##0.00 ¤"


def written(amount: Decimal, currency: str, locale: Locale | str) -> str:
    """Return an amount as the language groups its digits: "6,900 RUB", "6 900 ₽"; hundredths only if there are any."""
    pattern = _WHOLE if amount == amount.to_integral_value() else _EXACT
    return format_currency(amount, currency, pattern, locale=locale, currency_digits=False)
