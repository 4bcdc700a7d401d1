"""Which nights are meant where days are said in two ways."""

from datetime import date

import pytest

from hotel.reading.nights import dates_in

_SUNDAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "text",
    [
        "27-29 ноября",
        "на выходные, 27-29 ноября",
        "пятница-воскресенье 27-29 ноября",
        "пятница 27 - воскресенье 29 ноября",
        "заезд 27 ноября, выезд 29 ноября",
        "check in 27 Nov, check out 29 Nov",
        "weekend of 27-29 november",
        "на выходные",
        "for the weekend",
        "fri to sunday",
        "Fri-Sun",
        "пт-вс",
    ],
)
def test_two_nights_from_friday(text: str) -> None:
    found = dates_in(text, _SUNDAY)
    assert found is not None
    assert (found.from_, found.to) == (date(2026, 11, 27), date(2026, 11, 29))


def test_a_weekend_that_has_begun_goes_on_until_sunday() -> None:
    found = dates_in("for the weekend", date(2026, 11, 21))
    assert found is not None
    assert (found.from_, found.to) == (date(2026, 11, 21), date(2026, 11, 22))
