"""What guests tell of their likings, diets and allergies: kept piece by piece, and forgotten as they say."""

import pytest

from hotel.records import Preference, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

NUTS = {"kind": "allergy", "subject": "nuts", "words": "I'm allergic to nuts"}
SHELLFISH = {"kind": "allergy", "subject": "shellfish", "words": "I'm allergic to shellfish"}


def laura(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T16:30")
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


def known(story: Story) -> list[tuple[str, str | None, str | None]]:
    found = [one for one in story.all(Preference) if one.forgotten_at is None]
    return [(one.kind.value, one.subject, one.companion) for one in found]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("I'm vegan and allergic to nuts", [("diet", "vegan", None), ("allergy", "nuts", None)]),
        ("я веган, и у меня аллергия на орехи", [("diet", "vegan", None), ("allergy", "nuts", None)]),
        ("I love coffee but I'm allergic to milk", [("like", "latte", None), ("allergy", "milk", None)]),
        (
            "I love lattes but hate sparkling water",
            [("like", "latte", None), ("dislike", "sparkling_water", None)],
        ),
        (
            "my wife is allergic to nuts and I'm allergic to fish",
            [("allergy", "nuts", "wife"), ("allergy", "fish", None)],
        ),
        (
            "жена вегетарианка, а у меня аллергия на орехи",
            [("diet", "vegetarian", "жена"), ("allergy", "nuts", None)],
        ),
        (
            "my wife is allergic to nuts and hates onions",
            [("allergy", "nuts", "wife"), ("dislike", None, "wife")],
        ),
        (
            "у дочки аллергия на орехи, а сын не ест рыбу",
            [("allergy", "nuts", "дочки"), ("diet", "fish_free", "сын")],
        ),
        (
            "I'm allergic to nuts, fish and sesame",
            [("allergy", one, None) for one in ("nuts", "fish", "sesame")],
        ),
        ("I like my porridge without milk", [("like", "porridge", None)]),
        ("я люблю номер повыше и подальше от лифта", [("like", None, None)]),
    ],
)
def test_each_piece_of_what_is_said_is_kept_as_what_it_is(
    opened: Open, said: str, kept: list[tuple[str, str | None, str | None]]
) -> None:
    story = laura(opened)
    story.guest(f"state_preference: {said}")
    assert known(story) == kept


@pytest.mark.parametrize(
    ("said", "shown", "locale"),
    [
        ("я не люблю лук, запомните пожалуйста", "Не нравится: «лук»", "ru"),
        ("лук терпеть не могу", "Не нравится: «лук»", "ru"),
        ("please remember that I like a quiet room", "Likes: “a quiet room”", "en"),
        ("by the way, we love oat milk", "Likes: “oat milk”", "en"),
        ("у дочки аллергия на орехи", "Аллергия у вашей дочери: орехи", "ru"),
        ("у дочки аллергия на орехи", "Your daughter's allergy: nuts", "en"),
        ("my husband is vegan", "Your husband's diet: vegan", "en"),
        ("my husband is vegan", "Питание вашего мужа: веганское", "ru"),
        ("у моей девушки аллергия на рыбу", "Аллергия у вашей девушки: рыба", "ru"),
        ("сын не любит лук", "Сын — не нравится: «лук»", "ru"),
    ],
)
def test_a_liking_is_shown_by_what_is_liked_and_whose_it_is(
    opened: Open, said: str, shown: str, locale: str
) -> None:
    story = laura(opened, locale)
    told = story.guest(f"state_preference: {said}")
    assert shown in getattr(told, locale)
    assert shown in getattr(story.guest("ask_preferences: what do you know about me?"), locale)


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("forget that I'm allergic to nuts", ["shellfish", "green_tea"]),
        ("забудьте, что у меня аллергия на орехи", ["shellfish", "green_tea"]),
        ("I'm not allergic to nuts any more, forget it", ["shellfish", "green_tea"]),
        ("forget the green tea but keep my nut allergy", ["nuts", "shellfish"]),
        ("забудьте про зелёный чай, но аллергию на орехи оставьте", ["nuts", "shellfish"]),
        ("forget everything except my nut allergy", ["nuts"]),
        ("forget all my allergies", ["green_tea"]),
        ("forget the pillows", ["nuts", "shellfish", "green_tea"]),
    ],
)
def test_only_what_is_named_is_forgotten(opened: Open, said: str, left: list[str]) -> None:
    story = laura(opened)
    story.remembers(**NUTS)
    story.remembers(**SHELLFISH)
    story.remembers(kind="like", subject="green_tea", words="I love green tea")
    story.guest(f"forget_preferences: {said}")
    assert [subject for _, subject, _ in known(story)] == left


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("forget my daughter's nut allergy", [None]),
        ("забудьте про аллергию дочки на орехи", [None]),
        ("forget my nut allergy", ["дочки"]),
    ],
)
def test_the_allergy_of_one_is_not_forgotten_for_that_of_another(
    opened: Open, said: str, left: list[str | None]
) -> None:
    story = laura(opened)
    story.remembers(**NUTS)
    story.remembers(**NUTS | {"words": "у дочки аллергия на орехи", "companion": "дочки"})
    story.guest(f"forget_preferences: {said}")
    assert [companion for _, _, companion in known(story)] == left


def test_an_allergy_told_in_another_way_is_the_same_one(opened: Open) -> None:
    story = laura(opened)
    story.guest("state_preference: у дочки аллергия на орехи")
    story.guest("state_preference: my daughter is allergic to nuts")
    assert known(story) == [("allergy", "nuts", "daughter")]


def test_a_second_allergy_is_told_beside_the_first(opened: Open) -> None:
    story = laura(opened)
    story.guest("order_room_service: a club sandwich, I'm allergic to sesame")
    story.guest("affirm: yes")
    told = story.guest("state_preference: I'm also allergic to shellfish")
    assert story.the("order_room_service").allergy_warning == "sesame, shellfish"
    assert "sesame, shellfish" in told.told("kitchen")


def test_an_allergy_told_when_the_dish_is_on_its_way_reaches_reception_too(opened: Open) -> None:
    story = laura(opened)
    story.guest("order_room_service: a club sandwich")
    story.guest("affirm: yes")
    with story.database.session() as session:
        order = session.get_one(type(story.the("order_room_service")), story.the("order_room_service").id)
        order.state = RequestState.ON_THE_WAY
    told = story.guest("state_preference: I'm allergic to egg")
    assert "egg" in told.told("kitchen")
    assert "egg" in told.told("reception")
    assert "on its way" in told.en


def test_an_allergy_told_before_the_yes_stops_the_order(opened: Open) -> None:
    story = laura(opened)
    story.guest("order_room_service: a cheese plate and fries")
    told = story.guest("state_preference: I'm allergic to nuts")
    assert told.keys == ["preference_remembered", "allergen_in_item"]
    assert story.lines() == {"Fries": 1}


def test_an_allergy_told_before_the_yes_goes_with_the_order(opened: Open) -> None:
    story = laura(opened)
    story.guest("order_room_service: fries")
    told = story.guest("state_preference: I'm allergic to nuts")
    assert told.keys == ["preference_remembered", "read_back"]
    assert "Allergy: nuts" in story.guest("affirm: yes").told("kitchen")


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        ("пельмени без сметаны естественно", {"Pelmeni/без сметаны": 1}),
        ("карбонару без бекона, конечно", {"Carbonara/без бекона": 1}),
        ("a beef burger without onions obviously", {"Beef burger/without onions": 1}),
    ],
)
def test_of_course_is_no_part_of_a_wish(opened: Open, line: str, lines: dict[str, int]) -> None:
    story = laura(opened)
    story.guest(f"order_room_service: {line}")
    assert story.lines() == lines
