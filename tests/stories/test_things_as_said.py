"""Things and dishes as guests say them: unlisted, misspelt, told with their cause, for two hours, for two rooms."""

import pytest

from hotel.records import Complaint, Severity
from tests.stories.conftest import Open
from tests.stories.story import Story


def ann(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T19:40")
    story.stays("Ann", "Lindqvist", "417", locale=locale)
    return story


def brought(story: Story) -> dict[str, int]:
    return story.lines("request_item")


@pytest.mark.parametrize(
    "words",
    [
        "cut my finger on the corkscrew, got a plaster?",
        "порезался штопором, есть пластырь?",
        "I broke a glass and hurt my hand - a plaster please",
        "пластырь есть? порезала палец ножницами",
    ],
)
def test_what_only_tells_the_cause_is_not_brought(opened: Open, words: str) -> None:
    story = ann(opened)
    story.guest(f"request_item: {words}")
    assert brought(story) == {"Plasters": 1}


@pytest.mark.parametrize(
    ("words", "passed_on"),
    [
        ("can you bring me a selfie stick", "selfie stick"),
        ("принесите, пожалуйста, штатив для телефона", "штатив для телефона"),
        ("есть у вас паяльник?", "есть у вас паяльник"),
    ],
)
def test_what_no_list_has_is_passed_on_in_the_guests_words(opened: Open, words: str, passed_on: str) -> None:
    story = ann(opened)
    answer = story.guest(f"request_item: {words}")
    assert answer.keys == ["sent"]
    assert f"“{passed_on}”" in answer.en
    assert passed_on in answer.told("housekeeping")


def test_an_unlisted_thing_is_passed_on_beside_a_listed_one(opened: Open) -> None:
    story = ann(opened)
    answer = story.guest("request_item: a jug and some glasses")
    assert brought(story) == {"Glass": 2}
    assert "jug" in answer.told("housekeeping")


def test_the_same_thing_is_not_asked_twice(opened: Open) -> None:
    story = ann(opened)
    assert story.guest("request_item: can you bring me a few things").keys == ["ask_items"]
    assert story.guest("inform: a selfie stick").keys == ["sent"]


@pytest.mark.parametrize(
    "words",
    [
        "нужна таблетка от головы",
        "do you have a painkiller",
        "something for a headache please",
        "мне бы нурофен",
    ],
)
def test_medicines_are_answered_with_first_aid(opened: Open, words: str) -> None:
    story = ann(opened)
    answer = story.guest(f"request_item: {words}")
    assert answer.keys == ["hotel_fact"]
    assert "24 hours a day" in answer.en
    assert answer.pages == []


def test_what_is_asked_for_with_a_medicine_is_brought(opened: Open) -> None:
    story = ann(opened)
    assert story.guest("request_item: some aspirin and a thermometer").keys == ["hotel_fact", "sent"]
    assert brought(story) == {"Thermometer": 1}
    assert story.the("request_item").note is None


@pytest.mark.parametrize(
    "line",
    [
        "control_room: температура 37,2, есть градусник",
        "request_item: температура 37,2, есть градусник",
        "control_room: my temperature is 38.5, is there a thermometer",
    ],
)
def test_a_body_temperature_is_no_room_temperature(opened: Open, line: str) -> None:
    story = ann(opened)
    assert story.guest(line).keys == ["get_well", "hotel_fact", "sent"]
    assert brought(story) == {"Thermometer": 1}


def test_a_fever_without_a_thing_is_urgent(opened: Open) -> None:
    story = ann(opened)
    assert story.guest("control_room: у ребенка 38,5, что делать").keys == ["emergency"]
    (complaint,) = story.all(Complaint)
    assert complaint.severity is Severity.HIGH


def test_a_hot_room_is_still_a_room(opened: Open) -> None:
    story = ann(opened)
    assert story.guest("control_room: set the temperature to 37").keys == ["device_out_of_range"]
    assert story.guest("control_room: в номере температура 37,2, сделайте 22").keys != ["hotel_fact"]


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("slippers size 45", "Slippers/size 45"),
        ("тапочки 45 размера, пожалуйста", "Slippers/45 размера"),
        ("a bathrobe in size XL", "Bathrobe/in size XL"),
    ],
)
def test_a_size_stays_with_its_thing(opened: Open, words: str, line: str) -> None:
    story = ann(opened)
    story.guest(f"request_item: {words}")
    assert brought(story) == {line: 1}


def test_my_robe_is_no_soap(opened: Open) -> None:
    story = ann(opened)
    story.guest("request_item: где мой халат?!")
    assert brought(story) == {"Bathrobe": 1}


@pytest.mark.parametrize(
    "words",
    ["пледа и подушку, а мужу — утюг в 8 утра", "a blanket and a pillow, but an iron at 8am"],
)
def test_things_for_two_hours_are_two_requests(opened: Open, words: str) -> None:
    story = ann(opened)
    story.guest(f"request_item: {words}")
    now, later = story.requests("request_item")
    assert [line.name["en"] for line in now.lines] == ["Blanket", "Pillow"]
    assert now.wanted_at is None
    assert [line.name["en"] for line in later.lines] == ["Iron"]
    assert story.local(later.wanted_at) == "2027-03-12 08:00"


def test_one_hour_said_last_holds_for_the_whole_list(opened: Open) -> None:
    story = ann(opened)
    story.guest("request_item: полотенца и утюг в 8 утра")
    assert story.wanted("request_item") == "2027-03-12 08:00"


def test_shoes_to_clean_are_no_luggage(opened: Open) -> None:
    story = ann(opened)
    answer = story.guest("request_luggage_help: и ботинки почистить")
    assert answer.told("porter") == ""
    assert "ботинки почистить" in answer.told("housekeeping")


def test_shoes_beside_a_shirt_are_noted(opened: Open) -> None:
    story = ann(opened)
    story.guest("request_laundry: рубашку погладить к восьми и ботинки почистить")
    assert story.the("request_laundry").note == "ботинки почистить"
    assert story.local(story.the("request_laundry").wanted_until) == "2027-03-12 08:00"


@pytest.mark.parametrize("words", ["a burger n sumthing sweet", "бургер и чего-нибудь сладкого"])
def test_something_sweet_is_a_dessert_to_choose(opened: Open, words: str) -> None:
    answer = ann(opened).guest(f"order_room_service: {words}")
    assert answer.keys == ["ask_which_item"]
    assert "Cheesecake" in answer.en


def test_potatoes_by_their_pet_name_are_fries(opened: Open) -> None:
    story = ann(opened)
    story.guest("order_room_service: чё-нить пожевать, типа картохи")
    assert story.lines() == {"Fries": 1}


@pytest.mark.parametrize(
    "words",
    [
        "цезарь с курицей, и к нему лимонад",
        "цезарь с курицей, а к нему лимонад",
        "Caesar with chicken plus lemonade",
        "Caesar with chicken + lemonade",
        "Caesar with chicken n lemonade",
        "Caesar with chicken and with it a lemonade",
    ],
)
def test_a_second_dish_that_is_on_no_menu_is_said_so(opened: Open, words: str) -> None:
    story = ann(opened)
    answer = story.guest(f"order_room_service: {words}")
    assert answer.keys == ["not_on_menu"]
    assert story.lines() == {"Caesar with chicken": 1}


def test_the_chapter_before_a_dish_is_no_dish(opened: Open) -> None:
    story = ann(opened)
    story.guest("order_room_service: борщ и на десерт чизкейк")
    assert story.lines() == {"Borscht with sour cream": 1, "Cheesecake": 1}


def test_a_misspelt_wish_is_mended_and_the_guests_words_are_kept(opened: Open) -> None:
    story = ann(opened)
    story.guest("order_room_service: a burger with extra chese and no onoins")
    assert story.lines() == {"Beef burger/extra cheese/no onions": 1}
    assert "onoins" in story.guest("affirm: yes").told("kitchen")


@pytest.mark.parametrize(
    "words", ["two burger to room and two burger to room 608", "два бургера мне и два бургера в номер 608"]
)
def test_what_is_for_another_room_is_not_added_up(opened: Open, words: str) -> None:
    story = ann(opened)
    assert story.guest(f"order_room_service: {words}").keys == ["own_room_only", "read_back"]
    assert story.lines() == {"Beef burger": 2}


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (
            "book_spa: massage at 5 tomorrow, can I bring my grandson, he's 6?",
            "can I bring my grandson, he's 6?",
        ),
        ("order_room_service: клаб-сэндвич, можно ли взять с собой?", "можно ли взять с собой?"),
    ],
)
def test_a_question_inside_a_request_is_handed_on(opened: Open, line: str, asked: str) -> None:
    story = ann(opened)
    assert asked in story.guest(line).text
    assert asked in story.guest("affirm: yes").told_staff()


def test_asking_politely_is_no_question_for_staff(opened: Open) -> None:
    story = ann(opened)
    story.guest("order_room_service: can I have a burger at 8?")
    assert story.the("order_room_service").note is None
