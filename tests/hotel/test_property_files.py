"""The files of a property: the demo is sound, and every kind of mistake is found on its line."""

import shutil
from collections.abc import Callable
from datetime import time
from decimal import Decimal
from pathlib import Path

import pytest

from hotel.property_files.check import Problem, PropertyFilesError, check_property, read_property
from hotel.property_files.placeholders import fill
from hotel.property_files.schema import FILES, PropertyFiles

DEMO = Path(__file__).parents[2] / "hotels" / "demo"

type Edit = Callable[[str, str, str], list[Problem]]


@pytest.fixture(scope="module")
def demo() -> PropertyFiles:
    return read_property(DEMO)


@pytest.fixture
def edited(tmp_path: Path) -> Edit:
    """Return what is wrong with a copy of the demo in which one text of one file was replaced once."""

    def edit(file: str, before: str, after: str) -> list[Problem]:
        copy = tmp_path / "demo"
        shutil.copytree(DEMO, copy)
        target = copy / file
        content = target.read_text(encoding="utf-8")
        assert before in content
        target.write_text(content.replace(before, after, 1), encoding="utf-8")
        return check_property(copy)

    return edit


def line_of(file: str, text: str) -> int:
    return (DEMO / file).read_text(encoding="utf-8").split(text)[0].count("\n") + 1


def test_the_demo_property_has_no_problem() -> None:
    assert check_property(DEMO) == []


def test_each_file_tells_a_hotelier_how_to_edit_it() -> None:
    for name in FILES:
        assert (
            "# How to edit this file" in (DEMO / f"{name}.yml").read_text(encoding="utf-8").split("\n\n")[0]
        )


def test_hours_are_times_and_prices_are_exact(demo: PropertyFiles) -> None:
    assert demo.hours.subjects["breakfast"].bounds == (time(7), time(10, 30))
    assert demo.hours.subjects["gym"].bounds == (time(0), time(0))
    assert demo.menu.items[0].price == Decimal(690)


def test_rooms_stand_for_the_numbers_of_the_house(demo: PropertyFiles) -> None:
    types = {number: span.type for span in demo.rooms.rooms for number in span.numbers}
    assert (types[101], types[520], types[606], types[607], types[611]) == (
        "standard", "deluxe", "junior_suite", "lux", "deluxe",
    )  # fmt: skip
    assert len(types) == 120


def test_what_is_served_at_night_is_what_is_served_at_all_hours(demo: PropertyFiles) -> None:
    night = {
        item.slug
        for item in demo.menu.items
        if item.availability == "all_hours" and "drink" not in item.category
    }
    assert night == {
        "club_sandwich", "beef_burger", "caesar_chicken", "chicken_soup", "grilled_vegetables", "fries",
        "cheese_plate", "fruit_plate", "honey_cake", "cheesecake",
    }  # fmt: skip


def test_facts_take_their_hours_from_the_hours_file(demo: PropertyFiles) -> None:
    pool = next(facts for facts in demo.facts.topics if facts.topic == "pool")
    gym = next(facts for facts in demo.facts.topics if facts.topic == "gym")
    assert "07:00–22:00" in fill(pool.answer, demo)["ru"]
    assert "24 hours a day" in fill(gym.answer, demo)["en"]
    assert "{" not in "".join(
        text for facts in demo.facts.topics for text in fill(facts.answer, demo).values()
    )


def test_the_wifi_password_is_for_verified_guests_only(demo: PropertyFiles) -> None:
    wifi = next(facts for facts in demo.facts.topics if facts.topic == "wifi")
    assert wifi.verified_answer
    assert "lantern" in wifi.verified_answer["en"]
    assert not any("lantern" in text for text in wifi.answer.values())


def test_no_advice_in_danger_says_that_help_is_coming(demo: PropertyFiles) -> None:
    for kind in demo.emergencies.kinds:
        for words in ("on its way", "is coming", "едет", "выехал", "уже в пути"):
            assert words not in "".join(kind.advice.values())


@pytest.mark.parametrize(
    ("file", "before", "after", "message"),
    [
        pytest.param(
            "menu.yml",
            "name: {en: Club sandwich, ru: Клаб-сэндвич}",
            "name: {en: Club sandwich}",
            "no text in 'ru'",
            id="a missing translation",
        ),
        pytest.param(
            "faults.yml",
            '"Пропустите воду две минуты: утром она нагревается дольше."',
            '" "',
            "no text in 'ru'",
            id="an empty translation",
        ),
        pytest.param(
            "hours.yml",
            'ru: Ночное меню в номер}, opens: "23:00"',
            'ru: Ночное меню в номер}, opens: "22:00"',
            "full and night menu overlap at 22:00",
            id="menus that overlap",
        ),
        pytest.param(
            "hours.yml",
            'ru: Ночное меню в номер}, opens: "23:00"',
            'ru: Ночное меню в номер}, opens: "23:30"',
            "neither full nor night menu is served at 23:00",
            id="menus with a gap",
        ),
        pytest.param(
            "hours.yml",
            'spa: {name: {en: Spa desk, ru: Стойка спа}, opens: "10:00"',
            'spa: {name: {en: Spa desk, ru: Стойка спа}, opens: "09:00"',
            "department and subject 'spa' differ",
            id="a department whose hours contradict its subject",
        ),
        pytest.param(
            "hours.yml",
            "gym: {name: {en: Gym, ru: Тренажёрный зал}, all_day: true}",
            'gym: {name: {en: Gym, ru: Тренажёрный зал}, all_day: true, opens: "07:00"}',
            "say either all_day: true, or opens and/or closes",
            id="open all day and from seven",
        ),
        pytest.param(
            "facts.yml",
            'en: "The indoor pool on floor 0 is open {hours.pool}',
            'en: "The indoor pool on floor 0 is open 08:00-22:00',
            "08:00-22:00 contradicts hours.yml; write a placeholder such as {hours.pool}",
            id="hours typed into facts that differ",
        ),
        pytest.param(
            "facts.yml",
            'en: "The spa on floor 0 is open {hours.spa}',
            'en: "The spa on floor 0 is open till 11 pm, {hours.spa}',
            "11 pm contradicts hours.yml; write a placeholder such as {hours.spa}",
            id="an hour typed into facts that lies outside",
        ),
        pytest.param(
            "facts.yml",
            'ru: "Wi-Fi бесплатный во всём отеле',
            'ru: "{hours.wifi} Wi-Fi бесплатный во всём отеле',
            "nothing is known as {hours.wifi}",
            id="a placeholder nobody knows",
        ),
        pytest.param(
            "menu.yml",
            "allergens: [gluten, egg, pork]",
            "allergens: [gluten, eggs, pork]",
            "unknown allergen 'eggs'",
            id="an unknown allergen",
        ),
        pytest.param(
            "menu.yml",
            "    price: 690",
            "    price: -690",
            "price: Input should be greater than or equal to 0",
            id="a negative price",
        ),
        pytest.param(
            "property.yml", "currency: RUB\n", "", "'currency' is missing", id="prices without a currency"
        ),
        pytest.param(
            "property.yml",
            "languages: [en, ru]",
            "languages: [en, ru, klingon]",
            "no language is called 'klingon'",
            id="a language nobody knows how to write in",
        ),
        pytest.param(
            "facts.yml",
            "hold a deposit of 3,000 RUB",
            "hold a deposit of 3000 RUB",
            'write "3,000 RUB" instead of "3000 RUB"',
            id="a sum written otherwise than prices are",
        ),
        pytest.param(
            "facts.yml",
            "депозит 3 000 ₽",
            "депозит 3000 ₽",
            'write "3 000 ₽" instead of "3000 ₽"',
            id="a sum written otherwise in another language",
        ),
        pytest.param(
            "menu.yml",
            "- slug: beef_burger",
            "- slug: club_sandwich",
            "'club_sandwich' is there twice",
            id="a slug twice",
        ),
        pytest.param(
            "menu.yml",
            "en: [burger, hamburger,",
            "en: [burger, Triple-Decker,",
            "'triple decker' means 'club_sandwich' as well as 'beef_burger'",
            id="a word for two dishes",
        ),
        pytest.param(
            "things.yml",
            "чистые полотенца, большое полотенце]}, department: housekeeping",
            "чистые полотенца, большое полотенце]}, department: household",
            "unknown department 'household'",
            id="an unknown department",
        ),
        pytest.param(
            "facts.yml", "topic: sockets", "topic: plugs", "unknown topic 'plugs'", id="an unknown topic"
        ),
        pytest.param(
            "services.yml", "place: museum", "place: musem", "unknown place 'musem'", id="an unknown place"
        ),
        pytest.param(
            "rooms.yml", "first: 611", "first: 610", "room 610 is in two ranges", id="a room in two ranges"
        ),
        pytest.param(
            "rooms.yml",
            "unit: celsius, lowest: 18",
            "unit: celsius, lowest: 16",
            "differs from policies.temperature in property.yml",
            id="a device that may be set beyond the policy",
        ),
        pytest.param(
            "menu.yml",
            "availability: day\n    allergens: [gluten]\n",
            "availability: day\n    allergens: [gluten, milk]\n",
            "vegan cannot be with milk",
            id="a vegan dish with milk",
        ),
        pytest.param(
            "menu.yml",
            "    alcohol: true\n",
            "",
            "alcohol: true and availability: alcohol belong together",
            id="alcohol that is not marked",
        ),
        pytest.param(
            "property.yml",
            "time_zone: Europe/Moscow",
            "time_zone: Europe/Moskau",
            "no time zone is called 'Europe/Moskau'",
            id="an unknown time zone",
        ),
        pytest.param(
            "guests.yml",
            "room: 512",
            "room: 712",
            "unknown room '712'",
            id="a guest in a room the house has not",
        ),
    ],
)
def test_a_mistake_is_reported(edited: Edit, file: str, before: str, after: str, message: str) -> None:
    problems = edited(file, before, after)
    assert message in [problem.message for problem in problems if problem.file == file]
    assert all(problem.line > 0 for problem in problems)


@pytest.mark.parametrize(
    ("file", "before", "after", "line"),
    [
        pytest.param(
            "menu.yml",
            "    minutes: 20\n",
            "    minuts: 20\n    minutes: 20\n",
            line_of("menu.yml", "    minutes: 20\n"),
            id="an unknown key, on its line",
        ),
        pytest.param(
            "menu.yml",
            "allergens: [gluten, celery]",
            "allergens: [gluten, cellery]",
            line_of("menu.yml", "allergens: [gluten, celery]"),
            id="an unknown allergen, on the line of the allergens",
        ),
        pytest.param(
            "services.yml",
            "place: theatre",
            "place: opera",
            line_of("services.yml", "place: theatre"),
            id="an unknown place, on the line of the service",
        ),
        pytest.param(
            "places.yml",
            "name: {en: Bus station, ru: Автовокзал}",
            "name: {en: Bus station}",
            line_of("places.yml", "name: {en: Bus station, ru: Автовокзал}"),
            id="a missing translation, on the line of the name",
        ),
        pytest.param(
            "hours.yml",
            '  pool: {name: {en: Pool, ru: Бассейн}, opens: "07:00"',
            '  pool: {name: {en: Pool, ru: Бассейн}, opens: "7 in the morning"',
            line_of("hours.yml", "  pool:"),
            id="an hour that is none, on its line",
        ),
        pytest.param(
            "staff.yml",
            'shifts: [day], languages: [ru, en], contacts: {telegram: "@alder_elena"',
            'shifts: [dya], languages: [ru, en], contacts: {telegram: "@alder_elena"',
            line_of("staff.yml", "- {slug: elena"),
            id="an unknown shift, on the line of the person",
        ),
    ],
)
def test_a_mistake_is_reported_on_its_line(
    edited: Edit, file: str, before: str, after: str, line: int
) -> None:
    problems = edited(file, before, after)
    assert [(problem.file, problem.line) for problem in problems] == [(file, line)]


def test_yaml_that_cannot_be_read_is_reported_with_its_line(edited: Edit) -> None:
    problems = edited("places.yml", "  - slug: theatre\n", "  - slug: theatre\n   kind: [\n")
    assert [problem.file for problem in problems] == ["places.yml"]
    assert "not readable as YAML" in problems[0].message
    assert abs(problems[0].line - line_of("places.yml", "  - slug: theatre\n")) <= 2


def test_a_key_given_twice_is_reported(edited: Edit) -> None:
    problems = edited("property.yml", "currency: RUB\n", "currency: RUB\ncurrency: EUR\n")
    assert [(problem.file, problem.line) for problem in problems] == [
        ("property.yml", line_of("property.yml", "currency: RUB\n") + 1)
    ]


def test_a_missing_file_is_reported(tmp_path: Path) -> None:
    problems = check_property(tmp_path)
    assert {problem.file for problem in problems} == {f"{name}.yml" for name in FILES}


def test_files_with_problems_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(PropertyFilesError, match=r"menu\.yml:1: the file is missing"):
        read_property(tmp_path)


def test_a_topic_without_an_answer_is_reported(edited: Edit) -> None:
    problems = edited("facts.yml", "topic: beach", "topic: sea")
    assert "nothing is said about the topic 'beach'" in [problem.message for problem in problems]
