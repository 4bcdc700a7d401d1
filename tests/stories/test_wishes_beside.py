"""A wish for a dish just ordered, said in the breath of another request, reaches the kitchen and nobody else."""

import pytest

from hotel.records import Preference, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def _read_back(opened: Open) -> Story:
    story = opened("2027-03-15T08:20")
    story.stays("Nina", "Orlova", "607", locale="ru")
    story.usually_has("syrniki")
    story.usually_has("cappuccino", options=("lactose_free_milk",))
    story.guest("order_usual: Мне как обычно")
    return story


@pytest.mark.parametrize(
    "said",
    [
        "request_item: Принесите второе полотенце — нас двое. Только в этот приезд кофе мне некрепкий",
        "request_item: And an extra towel please. Just for this stay, coffee weak",
    ],
)
def test_how_the_coffee_is_liked_this_stay_goes_to_the_kitchen_and_into_memory(
    opened: Open, said: str
) -> None:
    story = _read_back(opened)
    answer = story.guest(f"affirm: Да || {said}")
    order = story.the("order_room_service")
    assert any("кре" in wish or "weak" in wish for line in order.lines for wish in line.wishes)
    assert {line.quantity for line in order.lines} == {1}
    assert not any(line.wishes for line in story.the("request_item").lines)
    assert "некрепкий" in answer.told("kitchen") or "weak" in answer.told("kitchen")
    (liked,) = story.all(Preference)
    assert liked.stay_id is not None
    story.wait(hours=24)
    story.guest("order_usual: Как обычно")
    (again,) = [one for one in story.requests() if one.state is RequestState.DRAFT]
    assert any(line.wishes for line in again.lines)


@pytest.mark.parametrize(
    "said",
    [
        "request_item: полотенце второе принесите и кофе послабее",
        "request_item: an extra towel please, and make the coffee weak",
        "book_taxi: такси на вокзал в 10 на двоих без багажа. И кофе некрепкий",
    ],
)
def test_a_wish_of_the_moment_changes_the_order_that_was_sent(opened: Open, said: str) -> None:
    story = _read_back(opened)
    story.guest(f"affirm: Да || {said}")
    order = story.the("order_room_service")
    assert any(line.wishes for line in order.lines)
    assert not story.all(Preference)
    (other,) = [one for one in story.requests() if one.intent != "order_room_service"]
    assert not any(line.wishes for line in other.lines)
    assert "кофе" not in (other.note or "")


def test_one_of_two_had_otherwise_stands_beside_the_other(opened: Open) -> None:
    story = opened("2027-03-13T13:20")
    story.stays("Artem", "Sokolov", "502", locale="ru")
    story.guest("order_room_service: два бургера, картошку фри и колу")
    story.guest("change_request: один бургер без лука")
    assert [line.name["en"] for line in story.the("order_room_service").lines][:2] == ["Beef burger"] * 2
    story.guest("affirm: да")
    assert [line.name["en"] for line in story.the("order_room_service").lines][:2] == ["Beef burger"] * 2
