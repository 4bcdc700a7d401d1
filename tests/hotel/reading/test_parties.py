import pytest

from hotel.reading.parties import party_size_in


@pytest.mark.parametrize(
    ("text", "size"),
    [
        ("for two", 2),
        ("table for two at 8", 2),
        ("party of 6", 6),
        ("three of us", 3),
        ("we are 5", 5),
        ("there will be six of us", 6),
        ("me and my wife", 2),
        ("my husband and I", 2),
        ("just me", 1),
        ("only me", 1),
        ("family of four", 4),
        ("both of us", 2),
        ("2 adults and 2 kids", 4),
        ("table for 4, one is a 2 year old", 4),
        ("four, of whom two are kids", 4),
        ("5 человек, из них двое детей", 5),
        ("нас пятеро, из них один младенец", 5),
        ("2 adults and a child", 3),
        ("six people", 6),
        ("for 4 please", 4),
        ("a table for 2 tonight", 2),
        ("taxi to the airport at 7 am for three", 3),
        ("for one", 1),
        ("a table for ten on Friday", 10),
        ("на двоих", 2),
        ("нас четверо", 4),
        ("нас будет пятеро", 5),
        ("двое взрослых и ребёнок", 3),
        ("вдвоём", 2),
        ("втроём", 3),
        ("мы с женой", 2),
        ("мы с женой и ребёнком", 3),
        ("я один", 1),
        ("только я", 1),
        ("на 6 человек", 6),
        ("на 3 персоны", 3),
        ("столик на шестерых", 6),
        ("столик на 4", 4),
        ("такси на четверых к шести", 4),
        ("забронируйте столик на четверых", 4),
        ("на троих в 8", 3),
        ("я и муж", 2),
        ("двое взрослых и двое детей", 4),
        ("для двоих", 2),
        ("нас двое", 2),
    ],
)
def test_people_are_counted(text: str, size: int) -> None:
    assert party_size_in(text) == size


@pytest.mark.parametrize(
    "text",
    [
        "for two nights",
        "на два дня",
        "столик на 8",
        "for 7pm",
        "two lattes",
        "room 304",
        "for a couple of nights",
        "at 7",
        "",
        "на час",
        "в семь вечера",
    ],
)
def test_what_counts_no_people_is_none(text: str) -> None:
    assert party_size_in(text) is None
