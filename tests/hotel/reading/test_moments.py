from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from hotel.reading.moments import bare_hour, dates_in, moments_in

ZONE = ZoneInfo("Europe/Moscow")


def at(hour: int, minute: int = 0, day: int = 20) -> datetime:
    """Friday 20 November 2026, unless another day is named."""
    return datetime(2026, 11, day, hour, minute, tzinfo=ZONE)


EVENING = at(18, 20)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("around 9", at(21)),
        ("at 7", at(19)),
        ("7pm", at(19)),
        ("7 p.m.", at(19)),
        ("at 7 am", at(7, day=21)),
        ("half seven", at(19, 30)),
        ("half past seven", at(19, 30)),
        ("quarter to eight", at(19, 45)),
        ("a quarter past nine", at(21, 15)),
        ("ten to nine", at(20, 50)),
        ("twenty past eight", at(20, 20)),
        ("7ish", at(19)),
        ("at seven thirty", at(19, 30)),
        ("seven o'clock", at(19)),
        ("6.30", at(18, 30)),
        ("at 7.45", at(19, 45)),
        ("19h30", at(19, 30)),
        ("at 1900", at(19)),
        ("at 0730", at(7, 30, day=21)),
        ("noon", at(12, day=21)),
        ("midnight", at(0, day=21)),
        ("in an hour", at(19, 20)),
        ("in half an hour", at(18, 50)),
        ("in 20 min", at(18, 40)),
        ("in an hour and a half", at(19, 50)),
        ("half an hour from now", at(18, 50)),
        ("right now", EVENING),
        ("asap", EVENING),
        ("by six", at(6, day=21)),
        ("after 3", at(15, day=21)),
        ("can I keep the room till 3?", at(15, day=21)),
        ("to the station at 19:05", at(19, 5)),
        ("taxi to the airport at 7 am for three", at(7, day=21)),
        ("tonight at 9", at(21)),
        ("table for two at eight tonight", at(20)),
        ("tomorrow at 7", at(7, day=21)),
        ("at 7 tomorrow", at(7, day=21)),
        ("7pm tomorrow", at(19, day=21)),
        ("wake me at 6:30 tomorrow", at(6, 30, day=21)),
        ("wake me at seven", at(7, day=21)),
        ("dinner tomorrow at 8", at(20, day=21)),
        ("day after tomorrow 8am", at(8, day=22)),
        ("at noon on sunday", at(12, day=22)),
        ("next friday at 5", at(17, day=27)),
        ("tomorow at 10", at(10, day=21)),
        ("7 in the evening", at(19)),
        ("at 11 at night", at(23)),
        ("tonight at one", at(1, day=21)),
        ("в половине восьмого", at(19, 30)),
        ("полвосьмого", at(19, 30)),
        ("завтра в полседьмого утра", at(6, 30, day=21)),
        ("без четверти восемь", at(19, 45)),
        ("без десяти девять", at(20, 50)),
        ("без пяти минут семь", at(18, 55)),
        ("четверть девятого", at(20, 15)),
        ("10 минут восьмого", at(19, 10)),
        ("к шести", at(6, day=21)),
        ("часов в одиннадцать", at(23)),
        ("приедем поздно, часов в одиннадцать", at(23)),
        ("ближе к восьми", at(20)),
        ("часиков в 8 вечера", at(20)),
        ("через полчаса", at(18, 50)),
        ("через два часа", at(20, 20)),
        ("через полтора часа", at(19, 50)),
        ("через час", at(19, 20)),
        ("через часик", at(19, 20)),
        ("минут через двадцать", at(18, 40)),
        ("часа через два", at(20, 20)),
        ("через 1 час 15 минут", at(19, 35)),
        ("после двенадцати", at(12, day=21)),
        ("до 15", at(15, day=21)),
        ("в 18.20", EVENING),
        ("в 7 30", at(19, 30)),
        ("к семи тридцати", at(19, 30)),
        ("в час ночи", at(1, day=21)),
        ("в час дня", at(13, day=21)),
        ("в 2 дня", at(14, day=21)),
        ("сегодня в 12 ночи", at(0, day=21)),
        ("столик на 8", at(20)),
        ("на 19:30", at(19, 30)),
        ("разбудите меня в семь", at(7, day=21)),
        ("столик на четверых завтра в семь вечера", at(19, day=21)),
        ("в субботу в 11", at(11, day=21)),
        ("21 ноября 2026 в 7 часов 30 минут вечера", at(19, 30, day=21)),
        ("послезавтра в полдень", at(12, day=22)),
        ("сегодня вечером в 8", at(20)),
        ("в девять утра завтра", at(9, day=21)),
        ("в воскресенье в 15.00", at(15, day=22)),
    ],
)
def test_an_hour_is_the_next_one_that_makes_sense(text: str, expected: datetime) -> None:
    first = moments_in(text, EVENING)[0]
    assert (first.at, first.has_hour) == (expected, True)


@pytest.mark.parametrize(
    ("text", "now", "expected"),
    [
        ("at 7", at(21, 30), at(7, day=21)),
        ("at 10", at(21, 30), at(22)),
        ("at 4", at(15, 30), at(16)),
        ("at 4", at(17), at(16, day=21)),
        ("taxi at 4", at(22), at(4, day=21)),
        ("breakfast at 8", at(0, 30), at(8)),
        ("at 1", at(0, 30), at(1)),
        ("massage at 6", at(9), at(18)),
        ("lunch at 1", at(9), at(13)),
        ("ужин в 8", at(7), at(20)),
        ("завтрак в 8", at(19), at(8, day=21)),
        ("at 6", at(18), at(18)),
    ],
)
def test_the_hour_of_asking_and_what_is_asked_for_decide(
    text: str, now: datetime, expected: datetime
) -> None:
    assert moments_in(text, now)[0].at == expected


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("from 7 to 9 pm", at(19), at(21)),
        ("between 7 and 9", at(19), at(21)),
        ("7-9pm", at(19), at(21)),
        ("с 7 до 9", at(19), at(21)),
        ("с семи до девяти вечера", at(19), at(21)),
        ("room 305 from 5 to 7 pm", at(17, day=21), at(19, day=21)),
        ("tomorrow from 10 till 12", at(10, day=21), at(12, day=21)),
        ("с 22:00 до 6", at(22), at(6, day=21)),
        ("a massage tomorrow afternoon", at(12, day=21), at(18, day=21)),
        ("завтра утром", at(6, day=21), at(12, day=21)),
        ("в воскресенье вечером", at(18, day=22), at(23, day=22)),
    ],
)
def test_a_span_has_its_end(text: str, start: datetime, end: datetime) -> None:
    first = moments_in(text, EVENING)[0]
    assert (first.at, first.until) == (start, end)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("tomorrow", 21),
        ("завтра", 21),
        ("послезавтра", 22),
        ("on sunday", 22),
        ("во вторник", 24),
        ("friday", 27),
        ("in two days", 22),
        ("через неделю", 27),
        ("the 25th", 25),
        ("25 ноября", 25),
        ("двадцать пятого", 25),
        ("25-го", 25),
        ("november 25", 25),
        ("25.11", 25),
        ("до завтра", 21),
        ("today", 20),
        ("next sunday", 29),
        ("в эту субботу", 21),
    ],
)
def test_a_day_without_an_hour_is_its_midnight(text: str, day: int) -> None:
    (moment,) = moments_in(text, EVENING)
    assert (moment.at, moment.has_day, moment.has_hour) == (at(0, day=day), True, False)


@pytest.mark.parametrize(
    "text",
    [
        "good morning",
        "добрый вечер, принесите две колы",
        "make it 21 degrees",
        "2-3 towels",
        "for 2 hours",
        "на 2 дня",
        "8/10",
        "за 20 минут",
        "through the night",
        "two nights please",
        "спокойной ночи",
        "a night club",
        "на троих",
        "room 512",
        "it was noisy all night",
        "last night was terrible",
        "one more night please",
        "you may go",
        "ещё одну ночь",
        "about 3 towels",
        "на 3 ночи",
        "the fifth floor",
        "номер на пятом этаже",
        "в 2 чашки",
        "by 2 people",
    ],
)
def test_what_only_looks_like_time_is_none(text: str) -> None:
    assert moments_in(text, EVENING) == []


@pytest.mark.parametrize("text", ["tomorrow at 8", "завтра в 8", "завтра в восемь утра"])
def test_tomorrow_after_midnight_has_another_reading(text: str) -> None:
    (moment,) = moments_in(text, at(0, 30))
    assert (moment.at, moment.other_day) == (at(8, day=21), at(8, day=20))


def test_tomorrow_in_the_evening_has_one_reading() -> None:
    assert moments_in("tomorrow at 8", EVENING)[0].other_day is None


def test_a_day_and_an_hour_apart_are_two_moments() -> None:
    found = moments_in("a taxi at 7 to the airport tomorrow please", EVENING)
    assert [(m.has_day, m.has_hour) for m in found] == [(False, True), (True, False)]


@pytest.mark.parametrize("hour", range(24))
@pytest.mark.parametrize(
    "text",
    ["at 7", "в час ночи", "tonight at 9", "сегодня в 3", "6.30", "this evening", "утром", "on friday at 5"],
)
def test_no_moment_lies_in_the_past(text: str, hour: int) -> None:
    now = at(hour, 40)
    assert all(now <= moment.at < now + timedelta(days=8) for moment in moments_in(text, now))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("wake me at 6:30 tomorrow please", "at 6:30 tomorrow"),
        ("такси завтра в семь вечера на вокзал", "завтра в семь вечера"),
    ],
)
def test_the_span_of_a_moment_is_its_words(text: str, words: str) -> None:
    assert moments_in(text, EVENING)[0].within(text) == words


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("7", at(19)),
        ("восемь", at(20)),
        ("7 30", at(19, 30)),
        ("1930", at(19, 30)),
        ("maybe 9?", at(21)),
        ("now", EVENING),
        ("сейчас", EVENING),
        ("20 minutes", at(18, 40)),
        ("полчаса", at(18, 50)),
        ("7-9", at(19)),
        ("8 утра", at(8, day=21)),
        ("eight I think", at(20)),
        ("давайте 9", at(21)),
    ],
)
def test_a_bare_number_answers_when(text: str, expected: datetime) -> None:
    answer = bare_hour(text, EVENING)
    assert answer is not None
    assert answer.at == expected


@pytest.mark.parametrize("text", ["yes", "не знаю", "305", "", "a burger"])
def test_no_hour_is_made_up(text: str) -> None:
    assert bare_hour(text, EVENING) is None


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("3–5 May", date(2027, 5, 3), date(2027, 5, 5)),
        ("с 3 по 5 мая", date(2027, 5, 3), date(2027, 5, 5)),
        ("May 3 to 5", date(2027, 5, 3), date(2027, 5, 5)),
        ("from 3 to 5 December", date(2026, 12, 3), date(2026, 12, 5)),
        ("3 May - 5 May", date(2027, 5, 3), date(2027, 5, 5)),
        ("from 28 December to 2 January", date(2026, 12, 28), date(2027, 1, 2)),
        ("с 30 по 2 декабря", date(2026, 11, 30), date(2026, 12, 2)),
        ("05.12 - 07.12", date(2026, 12, 5), date(2026, 12, 7)),
        ("с 3 по 5", date(2026, 12, 3), date(2026, 12, 5)),
        ("на выходные", date(2026, 11, 20), date(2026, 11, 22)),
        ("this weekend", date(2026, 11, 20), date(2026, 11, 22)),
        ("next weekend", date(2026, 11, 27), date(2026, 11, 29)),
        ("friday to sunday", date(2026, 11, 20), date(2026, 11, 22)),
        ("с пятницы по воскресенье", date(2026, 11, 20), date(2026, 11, 22)),
        ("two nights from the 12th", date(2026, 12, 12), date(2026, 12, 14)),
        ("на две ночи с 12-го", date(2026, 12, 12), date(2026, 12, 14)),
        ("tomorrow for 2 nights", date(2026, 11, 21), date(2026, 11, 23)),
        ("с завтра на два дня", date(2026, 11, 21), date(2026, 11, 23)),
        ("с 12-го на неделю", date(2026, 12, 12), date(2026, 12, 19)),
        ("until Sunday", date(2026, 11, 20), date(2026, 11, 22)),
        ("12 декабря", date(2026, 12, 12), None),
        ("move my booking to Friday", date(2026, 11, 27), None),
    ],
)
def test_nights_have_their_dates(text: str, first: date, last: date | None) -> None:
    found = dates_in(text, EVENING.date())
    assert found is not None
    assert (found.from_, found.to) == (first, last)


@pytest.mark.parametrize("text", ["for 3 nights", "hello", "table for two", "на 3 ночи"])
def test_nights_without_a_day_have_no_dates(text: str) -> None:
    assert dates_in(text, EVENING.date()) is None
