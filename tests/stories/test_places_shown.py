"""A place shown on the map is for the taxi."""

from hotel.records import MessageKind
from tests.stories.conftest import Open
from tests.stories.story import Story

HERE = "59.9343,30.3351"


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:05")
    story.stays("Anna", "Weber", "304")
    return story


def test_the_place_asked_for_is_where_the_taxi_goes(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_taxi: a taxi for two tomorrow at 9")
    answer = story.sends(MessageKind.LOCATION, HERE)
    assert "59.9343, 30.3351" in answer.text
    sent = story.press("Yes, please")
    assert "geo:59.9343,30.3351" in sent.told("concierge")


def test_with_the_goal_known_it_is_where_the_guest_is_fetched(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_taxi: a taxi to the airport for two tomorrow at 9")
    answer = story.sends(MessageKind.LOCATION, HERE)
    assert "(geo:59.9343,30.3351) → Airport" in answer.text
    assert "no fixed price" in answer.text


def test_without_a_taxi_one_is_offered(opened: Open) -> None:
    story = anna(opened)
    answer = story.sends(MessageKind.LOCATION, HERE)
    assert list(answer.buttons) == ["Taxi to this place", "Taxi from this place", "Talk to a person"]
    assert story.press("Taxi to this place").keys == ["ask_time"]
    assert story.the("book_taxi").place_said == "59.9343, 30.3351 (geo:59.9343,30.3351)"


def test_a_taxi_from_there_brings_the_guest_home(opened: Open) -> None:
    story = anna(opened)
    story.sends(MessageKind.LOCATION, HERE)
    story.press("Taxi from this place")
    assert (story.the("book_taxi").place_said or "").endswith("(geo:59.9343,30.3351) → Alder House Hotel")
