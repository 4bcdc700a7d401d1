"""An allergy is kept as whose it is, stands before the dish it is in, and reaches the kitchen wherever it is told."""

import pytest
from sqlalchemy import select

from hotel.desk.guests import verification
from hotel.records import Conversation, Preference, Stay
from tests.stories.conftest import Open
from tests.stories.story import Story


def opened_story(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T16:30")
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


def writes_from_elsewhere(story: Story) -> None:
    """Let the same guest open the personal link in another chat and write from there."""
    (stay,) = story.all(Stay)
    story.place = ("telegram", "77")
    story.conversation_id = story._runner.run(story.desk.conversation_id(*story.place, "en"))
    with story.database.session() as session:
        conversation = session.scalars(
            select(Conversation).where(Conversation.id == story.conversation_id)
        ).one()
        verification.attach(session, conversation, session.get_one(Stay, stay.id), story.clock.now())


@pytest.mark.parametrize(
    ("words", "subject", "companion"),
    [
        ("муж у меня креветки не ест, аллергия", "shellfish", "муж"),
        ("сынок у меня не ест яйца, сразу сыпь", "egg", "сынок"),
        ("у меня дочка рыбу не ест: непереносимость", "fish", "дочка"),
        ("бабушка у нас аллергик, орехи ей нельзя", "nuts", "бабушка"),
        ("я не ем кунжут, аллергия", "sesame", None),
        ("my husband doesn't eat eggs, allergy", "egg", "husband"),
        ("my daughter is allergic, she never eats peanuts", "peanuts", "daughter"),
        ("I avoid celery because I'm allergic", "celery", None),
    ],
)
def test_an_allergy_is_to_what_is_not_eaten_for_it(
    opened: Open, words: str, subject: str, companion: str | None
) -> None:
    story = opened_story(opened)
    story.guest(f"state_preference: {words}")
    (kept,) = story.all(Preference)
    assert (kept.kind.value, kept.subject, kept.companion) == ("allergy", subject, companion)


@pytest.mark.parametrize(
    "words", ["у жены аллергия, а я не ем орехи", "my wife is allergic to fish and I don't eat nuts"]
)
def test_what_another_does_not_eat_is_no_allergy_of_theirs(opened: Open, words: str) -> None:
    story = opened_story(opened)
    story.guest(f"state_preference: {words}")
    assert [one.kind.value == "allergy" for one in story.all(Preference)] == [True, False]


@pytest.mark.parametrize(
    ("told", "order"),
    [
        ("my son is allergic to nuts", "a honey cake for my son"),
        ("у подруги аллергия на орехи", "подруге медовик, пожалуйста"),
    ],
)
def test_a_dish_ordered_for_the_one_it_harms_is_left_out(opened: Open, told: str, order: str) -> None:
    story = opened_story(opened)
    story.guest(f"state_preference: {told}")
    assert story.guest(f"order_room_service: {order}").keys == ["allergen_in_item"]
    assert story.guest("affirm: yes").keys[-1] == "ask_items"
    assert story.guest(f"order_room_service: {order}").keys == ["kitchen_will_speak"]


@pytest.mark.parametrize(
    "words", ["my daughter eats no pork", "муж не ест рыбу", "a grandmother of ours doesn't eat mushrooms"]
)
def test_what_somebody_does_not_eat_is_no_answer_about_another_dish(opened: Open, words: str) -> None:
    story = opened_story(opened)
    story.guest("state_preference: my son is allergic to nuts")
    story.guest("order_room_service: a honey cake")
    assert story.guest(f"state_preference: {words}").keys[-1] == "allergen_of_companion"
    assert story.guest("inform: she won't eat it, it's for me").keys == ["read_back"]


def test_everybody_whom_a_dish_harms_is_named_at_once(opened: Open) -> None:
    story = opened_story(opened)
    story.guest("state_preference: my son is allergic to nuts")
    story.guest("state_preference: my husband is allergic to milk")
    answer = story.guest("order_room_service: a honey cake")
    assert answer.keys == ["allergen_of_companion"]
    for word in ("nuts", "your son's", "milk", "your husband's"):
        assert word in answer.en
    for word in ("орехи", "сына", "молоко", "мужа"):
        assert word in answer.ru


def test_an_allergy_told_in_another_chat_of_the_stay_reaches_the_kitchen(opened: Open) -> None:
    story = opened_story(opened)
    story.guest("order_room_service: a honey cake, please")
    story.guest("affirm: yes")
    writes_from_elsewhere(story)
    answer = story.guest("state_preference: by the way, I am allergic to nuts")
    assert "nuts" in answer.told("kitchen")
    assert answer.replies[0].facts["kitchen_told"]
    assert story.the("order_room_service").allergy_warning == "nuts"
    assert story.guest("ask_request_status: where is my cake?").keys == ["status"]
