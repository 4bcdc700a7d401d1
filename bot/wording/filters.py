"""Filters of the templates: names in the guest's language, money, hours, days, plurals, lists."""

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Literal

from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.units import format_unit
from jinja2.runtime import Context
from jinja2.utils import pass_context

from bot.wording.names import Names
from hotel.money import written

_NIGHT_ENDS = 5
"""Before this hour "today" is said with weekday and date: people mean different days by it."""
_NO_DAY_NEEDED = timedelta(hours=6)
_KILOMETRE, _FAR = 1000, 10
"""Metres; from so many kilometres on, none is told in parts."""
_HOURS_FROM, _DAY = 120, 24 * 60
"""Minutes; up to the first they are told as they are."""


class Filters:
    """The filters of one language."""

    def __init__(self, locale: str, names: Names, default_locale: str) -> None:
        """Speak `locale`, with the patterns of `names`."""
        self._locale = locale
        self._names = names
        self._default = default_locale
        self._babel = Locale.parse(names.pattern("babel"))

    def table(self) -> dict[str, Callable[..., Any]]:
        """Return the filters by their names in templates."""
        return {
            "local": self.local,
            "money": self.money,
            "hour": self.hour,
            "day": self.day,
            "dated": self.dated,
            "moment": self.moment,
            "due": self.due,
            "plural": self.plural,
            "join_and": self.join_and,
            "capital": self.capital,
            "days_between": self.days_between,
            "distance": self.distance,
            "lasting": self.lasting,
        }

    def local(self, value: object) -> str:
        """Return a localised name in this language, else in the property's default one, else in any."""
        if not isinstance(value, Mapping):
            return str(value)
        return str(value.get(self._locale) or value.get(self._default) or next(iter(value.values())))

    def money(self, value: Mapping[str, Any]) -> str:
        """Return an amount as people write it here: "1 250 ₽"."""
        return written(Decimal(str(value["amount"])), value["currency"], self._babel)

    def hour(self, value: str | datetime | time) -> str:
        """Return the hour of a moment or of "19:00:00" as 19:00."""
        if isinstance(value, str):
            value = datetime.fromisoformat(value) if "T" in value else time.fromisoformat(value)
        return value.strftime("%H:%M")

    def dated(self, value: str | date, form: str = "on") -> str:
        """Return a date with its weekday: "Friday 12 March"."""
        day = _date(value)
        written = format_date(day, self._names.pattern("date"), locale=self._babel)
        return self._names.pattern("dated").format(
            weekday=self._names.weekday(day.weekday(), form), date=written
        )

    @pass_context
    def day(self, context: Context, value: str | date, form: str = "on") -> str:
        """Return a day as people say it: "today", or with weekday and date when it is another day."""
        now: datetime = context["at_now"]
        day = _date(value)
        kind = {0: "today", 1: "tomorrow"}.get((day - now.date()).days, "other")
        if kind == "today" and now.hour < _NIGHT_ENDS:
            kind = "today_dated"
        return self._names.pattern(f"day_{kind}").format(date=self.dated(day, form))

    @pass_context
    def moment(self, context: Context, value: str | datetime, form: str = "on") -> str:
        """Return day and hour; the day is always named."""
        moment = _moment(value)
        pattern = self._names.pattern(f"moment_{form}")
        return pattern.format(day=self.day(context, moment, form), hour=self.hour(moment))

    @pass_context
    def due(self, context: Context, value: str | datetime, form: str = "on") -> str:
        """Return the bare hour of something within the next hours, else day and hour."""
        moment = _moment(value)
        now: datetime = context["at_now"]
        if timedelta(hours=-1) < moment - now < _NO_DAY_NEEDED:
            return self._names.pattern(f"hour_{form}").format(hour=self.hour(moment))
        return self.moment(context, value, form)

    def distance(self, metres: float) -> str:
        """Return a distance as people say it: "400 m", "2.5 km", "28 km"."""
        if metres < _KILOMETRE:
            return self._measured(metres, "length-meter")
        kilometres = metres / _KILOMETRE
        return self._measured(round(kilometres, 1 if kilometres < _FAR else None), "length-kilometer")

    def lasting(self, minutes: int) -> str:
        """Return a length of time as people say it: "40 min", "2 hours, 30 min", "2 days"."""
        if minutes < _HOURS_FROM:
            return self._measured(minutes, "duration-minute")
        if minutes % _DAY == 0:
            return self._measured(minutes // _DAY, "duration-day", "long")
        hours, left = divmod(minutes, 60)
        told = self._measured(hours, "duration-hour", "long")
        return f"{told}, {self._measured(left, 'duration-minute')}" if left else told

    def _measured(self, value: float, unit: str, length: Literal["short", "long"] = "short") -> str:
        return format_unit(value, unit, length, locale=self._babel)

    def plural(self, number: float, *forms: str) -> str:
        """Return the form that `number` takes: (one, other), or (one, few, many)."""
        order = ("one", "few", "many") if len(forms) > 2 else ("one", "other")  # noqa: PLR2004
        form = str(self._babel.plural_form(number))
        return forms[order.index(form)] if form in order else forms[-1 if len(forms) < 3 else 1]  # noqa: PLR2004

    def join_and(self, items: Iterable[object], style: str = "standard") -> str:
        """Return "a, b and c"."""
        kind: Any = style
        return format_list([self.local(item) for item in items], style=kind, locale=self._babel)

    @staticmethod
    def capital(text: str) -> str:
        """Return `text` with its first letter large, the rest as it is."""
        return text[:1].upper() + text[1:]

    @staticmethod
    def days_between(first: str, last: str) -> int:
        """Return how many nights lie between two dates."""
        return (_date(last) - _date(first)).days


def _moment(value: str | datetime) -> datetime:
    return datetime.fromisoformat(value) if isinstance(value, str) else value


def _date(value: str | date) -> date:
    if isinstance(value, str):
        return datetime.fromisoformat(value).date()
    return value.date() if isinstance(value, datetime) else value
