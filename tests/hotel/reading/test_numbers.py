import pytest

from hotel.reading.numbers import numbers_in


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("two lattes", [2]),
        ("3 towels and 2 pillows", [3, 2]),
        ("twenty-one degrees", [21]),
        ("twenty one", [21]),
        ("a hundred and five", [105]),
        ("one thousand two hundred and ten", [1210]),
        ("room three hundred five", [305]),
        ("half a dozen eggs", [6]),
        ("a couple of beers", [2]),
        ("a dozen roses", [12]),
        ("the fifth floor", [5]),
        ("5th floor", [5]),
        ("x2", [2]),
        ("2x latte", [2]),
        ("5шт", [5]),
        ("2-3 towels", [2, 3]),
        ("8/10", [8, 10]),
        ("21°", [21]),
        ("no, I said three", [3]),
        ("one more night please", [1]),
        ("триста пятый", [305]),
        ("в триста пятом", [305]),
        ("двести двенадцать", [212]),
        ("сто двадцать", [120]),
        ("тысяча двести десятый", [1210]),
        ("двумя", [2]),
        ("трёх", [3]),
        ("шестьюдесятью", [60]),
        ("двое", [2]),
        ("вчетвером", [4]),
        ("на шестерых", [6]),
        ("пара полотенец", [2]),
        ("парочку пива", [2]),
        ("дюжину роз", [12]),
        ("полдюжины яиц", [6]),
        ("пять тысяч", [5000]),
        ("одну колу", [1]),
        ("две колы и три воды", [2, 3]),
        ("dva polotenca", [2]),
        ("не два, а три", [2, 3]),
        ("5-го этажа", [5]),
        ("на троих", [3]),
        ("два три", [2, 3]),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(text: str, values: list[int]) -> None:
    assert [number.value for number in numbers_in(text)] == values


@pytest.mark.parametrize(
    "text",
    [
        "at 7:30",
        "7pm",
        "в 19:30",
        "в семь вечера",
        "half past seven",
        "к шести",
        "в половине восьмого",
        "3–5 May",
        "пятого мая",
        "12.05.2027",
        "KX19 VWD",
        "А123ВС77",
        "call +7 495 000-01-00",
        "2.5 litres",
        "полтора часа",
        "два с половиной часа",
        "two and a half hours",
        "that one",
        "just a second",
        "512A",
        "in 20 minutes",
        "",
        "no numbers here",
        "семьей",
    ],
)
def test_hours_dates_plates_and_telephones_are_no_numbers(text: str) -> None:
    assert numbers_in(text) == []


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("I want two hundred and five roses", "two hundred and five"),
        ("это двадцать один рубль", "двадцать один"),
        ("ещё 2 колы", "2"),
    ],
)
def test_the_span_of_a_number_is_its_words(text: str, words: str) -> None:
    (number,) = numbers_in(text)
    assert number.within(text) == words
