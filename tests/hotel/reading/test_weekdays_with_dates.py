"""A weekday and its date are one day; a number at a table is a party where the hour is told besides."""

from datetime import date

import pytest

from hotel.reading.moments import dates_in
from hotel.reading.parties import party_size_in


@pytest.mark.parametrize(
    "text",
    [
        "from Friday 27 to Sunday 29 November",
        "from Friday 27th November till Sunday the 29th",
        "Friday, 27 November to Sunday, 29 November",
        "Fri 27 Nov to Sun 29 Nov, two adults",
        "с пятницы 27 по воскресенье 29 ноября",
        "с пт 27 по вс 29",
    ],
)
def test_a_weekday_with_its_date_is_one_day(text: str) -> None:
    found = dates_in(text, date(2026, 11, 22))
    assert found is not None
    assert (found.from_, found.to) == (date(2026, 11, 27), date(2026, 11, 29))


@pytest.mark.parametrize(
    "text", ["столик на 7 в 20:00", "стол на 7 на завтра в 8 вечера", "столик на 7 сегодня в 19:30"]
)
def test_seven_at_a_table_are_people_where_the_hour_is_told(text: str) -> None:
    assert party_size_in(text) == 7
