"""An allergy is taken off the order it does not concern, and stays remembered: the next order is warned of again."""

import pytest

from hotel.records import Preference, ServiceRequest
from tests.stories.conftest import Open
from tests.stories.story import Story


def ordered(opened: Open) -> Story:
    story = opened("2027-03-11T15:30")
    story.stays("Grace", "Wright", "304")
    story.remembers(kind="allergy", subject="shellfish", words="my daughter, shrimps", companion="daughter")
    story.guest("order_room_service: a beef burger and a cola")
    story.guest("affirm: yes")
    return story


def known(story: Story) -> list[str | None]:
    return [one.subject for one in story.all(Preference) if one.forgotten_at is None]


@pytest.mark.parametrize(
    "words",
    [
        "forget_preferences@0.58: please take the allergy off this order, my daughter is not eating",
        "change_request: the allergy does not apply to this order",
        "deny: remove the shellfish allergy from my order",
        "forget_preferences@0.58: Уберите, пожалуйста, аллергию из заказа",
        "deny: аллергия к этому заказу не относится",
        "cancel: снимите аллергию с этого ужина, дочка не ест",
    ],
)
def test_an_allergy_is_taken_off_one_order_and_stays_remembered(opened: Open, words: str) -> None:
    story = ordered(opened)
    assert story.guest(words).keys == ["allergy_off_order"]
    (order,) = story.all(ServiceRequest)
    assert order.allergy_warning is None
    assert known(story) == ["shellfish"]
    story.guest("change_request: make it two colas")
    story.guest("affirm: yes")
    (order,) = story.all(ServiceRequest)
    assert order.allergy_warning is None
    assert story.guest(words).keys == ["allergy_off_order"]
    assert known(story) == ["shellfish"]


@pytest.mark.parametrize(
    "words",
    [
        "forget_preferences@0.5: where does the allergy come from, who told you?",
        "forget_preferences@0.43: А откуда аллергия? Дочери сейчас со мной нет, это только для меня",
    ],
)
def test_where_an_allergy_on_an_order_comes_from_is_told(opened: Open, words: str) -> None:
    story = ordered(opened)
    assert story.guest(words).keys == ["allergy_on_order"]
    assert known(story) == ["shellfish"]


def test_a_wish_without_an_allergy_keeps_the_warning(opened: Open) -> None:
    story = ordered(opened)
    story.guest("change_request: remove the sauce from this order please")
    story.guest("affirm: yes")
    assert story.all(ServiceRequest)[0].allergy_warning == "shellfish"
