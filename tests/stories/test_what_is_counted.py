"""What is counted is taken once, for whom it was sent; a guest's own order does not stand in its own way."""

import pytest
from sqlalchemy import update

from hotel import staff_desk
from hotel.records import MenuItem, RequestState, ServiceRequest, Thing
from tests.stories.conftest import Open
from tests.stories.story import Story


@pytest.fixture
def story(opened: Open) -> Story:
    story = opened("2027-03-12T13:00")
    story.stays("Laura", "Bennett", "304")
    return story


def _count(story: Story, slug: str, stock: int) -> None:
    with story.database.session() as session:
        for kind in (MenuItem, Thing):
            session.execute(update(kind).where(kind.slug == slug).values(stock=stock))


def _left(story: Story, slug: str) -> int | None:
    entries: list[MenuItem | Thing] = [*story.all(MenuItem), *story.all(Thing)]
    return next(one.stock for one in entries if one.slug == slug)


def _has_the_last(story: Story, words: str = "a cheesecake please") -> None:
    _count(story, "cheesecake", 1)
    story.guest(f"order_room_service: {words}")
    assert story.guest("affirm: yes").keys == ["sent"]
    assert _left(story, "cheesecake") == 0


@pytest.mark.parametrize(
    "words",
    [
        "change_request: and add a latte",
        "change_request: could I have a latte with it as well",
        "change_request: добавьте ещё латте",
    ],
)
def test_something_is_added_to_an_order_that_has_the_last(story: Story, words: str) -> None:
    _has_the_last(story)
    assert story.guest(words).keys == ["change_read_back"]
    assert story.guest("affirm: yes").keys == ["changed"]
    assert story.lines() == {"Cheesecake": 1, "Latte": 1}
    assert _left(story, "cheesecake") == 0


@pytest.mark.parametrize(
    "words", ["bring it at 15:30", "please make it half past three", "принесите в 15:30"]
)
def test_an_order_that_has_the_last_is_wanted_at_another_hour(story: Story, words: str) -> None:
    _has_the_last(story)
    assert story.guest(f"change_request: {words}").keys == ["changed"]
    assert story.wanted("order_room_service") == "2027-03-12 15:30"
    assert story.lines() == {"Cheesecake": 1}


def test_the_last_iron_is_wanted_at_another_hour(story: Story) -> None:
    _count(story, "iron", 1)
    story.guest("request_item: an iron please")
    assert story.guest("change_request: bring it at 15:30").keys == ["changed"]
    assert story.lines("request_item") == {"Iron": 1}
    assert _left(story, "iron") == 0


def test_what_staff_took_off_the_menu_stays_in_the_order_that_has_it(story: Story) -> None:
    _has_the_last(story)
    story.sold_out("cheesecake")
    assert story.guest("change_request: and add a latte").keys == ["change_read_back"]
    story.guest("affirm: yes")
    assert story.lines() == {"Cheesecake": 1, "Latte": 1}


def test_more_of_the_last_one_leaves_the_one_there_is(story: Story) -> None:
    _has_the_last(story)
    told = story.guest("change_request: make it two cheesecakes")
    assert told.keys == ["few_left"]
    assert "only Cheesecake × 1" in told.en
    assert story.guest("deny: no, leave it as it was").keys == ["change_dropped"]
    assert story.lines() == {"Cheesecake": 1}
    assert _left(story, "cheesecake") == 0


def test_of_more_than_there_are_as_many_as_there_are_can_be_had(story: Story) -> None:
    _count(story, "cheesecake", 2)
    assert story.guest("order_room_service: three cheesecakes please").keys == ["few_left"]
    assert story.guest("affirm: yes").keys == ["read_back"]
    assert story.guest("affirm: yes").keys == ["sent"]
    assert story.lines() == {"Cheesecake": 2}
    assert _left(story, "cheesecake") == 0


@pytest.mark.parametrize(
    "words",
    [
        "two lattes with oat milk and two lattes without sugar",
        "два латте с овсяным молоком и ещё два латте без сахара",
    ],
)
def test_all_lines_of_a_dish_are_counted_together(story: Story, words: str) -> None:
    _count(story, "latte", 3)
    story.guest(f"order_room_service: {words}")
    (order,) = story.all(ServiceRequest)
    assert [line.quantity for line in order.lines] == [2, 1]
    story.guest("affirm: yes")
    story.guest("affirm: yes")
    assert _left(story, "latte") == 0
    assert story.guest("cancel_request: cancel my order").keys == ["cancelled"]
    assert _left(story, "latte") == 3


def test_what_comes_out_of_an_order_is_there_for_others(story: Story) -> None:
    _has_the_last(story, "a cheesecake and a latte please")
    story.guest("change_request: no cheesecake please, just the latte")
    assert story.lines() == {"Latte": 1}
    assert _left(story, "cheesecake") == 1


def test_what_was_never_sent_is_not_put_back(story: Story) -> None:
    _count(story, "cheesecake", 5)
    story.remembers(kind="allergy", subject="milk", words="allergic to milk")
    story.guest("order_room_service: a cheesecake please")
    story.guest("order_room_service: I want the cheesecake all the same")
    order = story.the("order_room_service")
    assert order.state is RequestState.TO_PERSON
    story.staff(staff_desk.decline, order.id, "Olga", "not with this allergy")
    assert _left(story, "cheesecake") == 5
