"""A complaint is only what complains, and the guest may take it back: the rest of the message is served."""

import pytest

from hotel.desk.troubles.no_complaint import besides, denials_in
from hotel.records import Complaint, ComplaintState, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

WITHDRAWN, OPEN = ComplaintState.WITHDRAWN, ComplaintState.OPEN


def _guest(opened: Open, moment: str = "2027-03-14T12:00", locale: str = "en") -> Story:
    story = opened(moment)
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


def _states(story: Story) -> list[ComplaintState]:
    return [one.state for one in story.all(Complaint)]


# What the words say, and what is left of them.


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("it is not a complaint! just tell me how much costs deluxe", "just tell me how much costs deluxe"),
        ("I'm not complaining!! and add the club sandwich", "and add the club sandwich"),
        ("STOP the complaint. Does it contain nuts?", "Does it contain nuts?"),
        ("thank you, and withdraw my complaints please, it was fine", "thank you, it was fine"),
        ("I don't complain. never mind, bye", "bye"),
        ("We weren't complaining. What time is breakfast?", "What time is breakfast?"),
        ("не жалоба это, сколько стоит люкс?", "сколько стоит люкс?"),
        ("Мы не жалуемся. Во сколько завтрак?", "Во сколько завтрак?"),
        ("никакой жалобы не было, я просто спросил про завтрак", "завтрак"),
        ("жалобу не надо, просто пришлите полотенца", "просто пришлите полотенца"),
        ("отзываю жалобу, сколько стоит люкс?", "сколько стоит люкс?"),
    ],
)
def test_what_is_said_beside_a_denial_is_understood_without_it(text: str, rest: str) -> None:
    assert denials_in(text)
    assert besides(text) == rest


@pytest.mark.parametrize(
    "text",
    [
        "I want to make a complaint",
        "у меня жалоба",
        "жалоба не была рассмотрена",
        "это уже не жалоба, это требование",
        "вы отменили мою жалобу?",
        "nobody has answered my complaint",
        "I'm not complaining, but the shower is cold",
        "не хочу жаловаться, но в номере холодно",
    ],
)
def test_what_complains_all_the_same_takes_nothing_back(text: str) -> None:
    assert not denials_in(text)


def test_what_follows_a_polite_but_is_the_complaint() -> None:
    assert besides("I don't want to complain but the shower is cold") == "but the shower is cold"


# In the house.


@pytest.mark.parametrize(
    "said",
    [
        "complain/other: it is not a complaint",
        "complain/other: I'm not complaining!",
        "complain/staff: я не жалуюсь, просто спросила",
        "complain/other: это не жалоба",
        "complain/other: снимите мою жалобу",
        "out_of_scope@0.4: cancel the complaint",
        "cancel_request: отмените жалобу",
        "forget_preferences: forget my complaint please",
    ],
)
def test_words_that_deny_a_complaint_open_none_and_end_the_one_just_made(opened: Open, said: str) -> None:
    story = _guest(opened)
    assert story.guest(said).keys == ["no_complaint"]
    story.guest("request_item: two towels")
    story.guest("complain/food: how is the food here")
    answer = story.guest(said)
    assert answer.keys == ["complaint_withdrawn"]
    assert _states(story) == [WITHDRAWN]
    assert "WITHDRAWN by the guest" in answer.told("complaint staff")
    assert story.the("request_item").state is RequestState.SENT
    assert not story.wait(minutes=15).told("level 2")


def test_the_rest_of_the_message_is_served(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/room: the price for the room")
    answer = story.says(
        "it is not a complaint! how much is the parking", "ask_hotel/parking: how much is the parking"
    )
    assert answer.keys[:2] == ["complaint_withdrawn", "hotel_fact"]
    assert _states(story) == [WITHDRAWN]


def test_a_dish_beside_the_denial_goes_to_the_order(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/food: the club sandwich || order_room_service: fries please")
    story.says("i'm not complaining!! and add the club sandwich", "change_request: and add the club sandwich")
    assert _states(story) == [WITHDRAWN]
    assert story.lines() == {"Fries": 1, "Club sandwich": 1}


def test_all_complaints_are_withdrawn_at_once(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/food: the dinner was strange")
    story.guest("complain/noise: such music here")
    said = "thank you, and withdraw my complaints please, there was no problem"
    answer = story.says(said, "thank: thank you, there was no problem")
    assert _states(story) == [WITHDRAWN, WITHDRAWN]
    assert answer.keys[0] == "complaint_withdrawn"
    assert "your complaints are withdrawn" in answer.en


def test_of_several_the_one_named_or_spoken_of_last_is_withdrawn(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/food: the dinner was strange")
    story.guest("complain/noise: such music here")
    story.guest("out_of_scope@0.4: please withdraw the food complaint")
    assert _states(story) == [WITHDRAWN, OPEN]


def test_it_is_asked_which_of_several_that_nobody_has_spoken_of(opened: Open) -> None:
    story = _guest(opened, locale="ru")
    story.guest("complain/food: ужин был странный")
    story.guest("complain/noise: музыка играет")
    story.guest("request_item: two towels")
    assert story.guest("complain/other: снимите жалобу").keys == ["which_withdrawn"]
    assert _states(story) == [OPEN, OPEN]
    story.press("Еда")
    assert _states(story) == [WITHDRAWN, OPEN]


@pytest.mark.parametrize("said", ["cancel: never mind", "cancel_request: cancel that", "cancel: не надо"])
def test_never_mind_after_a_complaint_is_of_the_complaint(opened: Open, said: str) -> None:
    story = _guest(opened)
    story.guest("request_item: two towels")
    story.guest("complain/noise: such music here")
    assert story.guest(said).keys == ["complaint_withdrawn"]
    assert story.the("request_item").state is RequestState.SENT


def test_a_repair_sent_with_the_complaint_stands(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/temperature: the air conditioning is broken")
    answer = story.guest("complain/other: I was not complaining")
    assert _states(story) == [WITHDRAWN]
    assert story.the("report_fault").is_open
    assert "What you asked for stands" in answer.en


@pytest.mark.parametrize("said", ["complain/other: жалоб нет", "complain/other: no complaints so far"])
def test_no_complaints_is_no_complaint(opened: Open, said: str) -> None:
    story = _guest(opened)
    assert story.guest(said).keys == ["no_complaint"]
    assert not story.all(Complaint)


def test_what_is_said_politely_is_a_complaint(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/food: the soup was salty")
    story.says("I'm not complaining, but it is so loud here", "complain/noise: but it is so loud here")
    assert _states(story) == [OPEN, OPEN]


def test_a_button_is_not_read_for_a_denial(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/food: the dinner was strange")
    story.guest("complain/noise: such music here")
    story.guest("thank: it's sorted, thank you")
    story.press("Food")
    assert _states(story) == [ComplaintState.CLOSED, OPEN]


def test_who_only_softens_the_complaint_takes_nothing_back(opened: Open) -> None:
    story = _guest(opened, locale="ru")
    story.guest("complain/noise: музыка играет за стеной")
    story.says("я не жалуюсь, просто не могу уснуть", "complain/noise@0.54: просто не могу уснуть")
    assert _states(story) == [OPEN]


@pytest.mark.parametrize("said", ["отмените жалобу на музыку", "please cancel my complaint about the noise"])
def test_what_the_complaint_was_of_is_no_wish(said: str) -> None:
    assert besides(said) == said
    assert denials_in(said) == [said]
