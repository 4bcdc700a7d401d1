"""The usual order is offered once, however often it is asked for before the yes."""

from hotel.records import RequestState
from tests.stories.conftest import Open


def test_the_usual_said_twice_is_one_order(opened: Open) -> None:
    story = opened("2027-03-12T13:00")
    story.stays("Anna", "Weber", "304")
    story.usually_has("latte")
    story.guest("order_usual: my usual please")
    assert story.guest("order_usual: the usual, please").keys == ["read_back"]
    assert "sent" in story.guest("affirm: yes").keys
    assert story.lines() == {"Latte": 1}
    assert [one.state for one in story.requests()] == [RequestState.SENT]


def test_the_usual_beside_another_order_is_one_more(opened: Open) -> None:
    story = opened("2027-03-12T13:00")
    story.stays("Anna", "Weber", "304")
    story.usually_has("latte")
    story.guest("order_room_service: a club sandwich please")
    assert "read_back" in story.guest("order_usual: my usual please").keys
