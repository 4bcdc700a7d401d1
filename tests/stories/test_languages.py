"""The guest's language: heard, chosen, remembered for the guest and spoken in the next conversation and the news."""

import pytest

from hotel import staff_desk
from hotel.desk.guests import verification
from hotel.records import Conversation, Guest, MessageKind, Stay
from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:05")
    story.stays("Anna", "Weber", "304")
    return story


def known(story: Story) -> str | None:
    (guest,) = story.all(Guest)
    return guest.locale


def by_link(story: Story, address: str) -> None:
    """Let the guest open their personal link in a chat where nothing was written yet."""
    (stay,) = story.all(Stay)
    story.place = ("telegram", address)
    story.conversation_id = story._runner.run(story.desk.conversation_id(*story.place, "en"))
    with story.database.session() as session:
        conversation = session.get_one(Conversation, story.conversation_id)
        verification.attach(session, conversation, session.get_one(Stay, stay.id), story.clock.now())


def test_what_was_heard_is_remembered_and_spoken_behind_the_personal_link(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_item: принесите, пожалуйста, два полотенца")
    assert known(story) == "ru"
    by_link(story, "77")
    assert "Добрый день" in story.sends(MessageKind.START, "verified").text
    news = story.staff(staff_desk.take, story.the("request_item").id, "Olga", 10)
    assert "минут" in news.news[0]


def test_the_guests_own_choice_wins_and_is_remembered(opened: Open) -> None:
    story = anna(opened)
    story.guest("change_language: please write in Russian")
    assert known(story) == "ru"
    assert story.guest("thank: ok thanks").text in {
        "Пожалуйста, Anna!",
        "Не за что!",
        "Всегда рады помочь. Если что-то ещё — пишите.",
    }


@pytest.mark.parametrize(
    ("words", "language"),
    [
        ("why english? по-русски пожалуйста", "ru"),
        ("stop writing in English, in Russian please", "ru"),
        ("почему по-английски?", "ru"),
        ("Русский я не понимаю, можно по-английски?", "en"),
        ("I don't speak Russian", "en"),
        ("in English please, my Russian is poor", "en"),
    ],
)
def test_a_language_that_is_refused_is_not_the_one_wanted(opened: Open, words: str, language: str) -> None:
    story = anna(opened)
    story.guest(f"change_language: {words}")
    assert known(story) == language


def test_the_first_words_after_the_greeting_decide(opened: Open) -> None:
    story = opened("2027-03-11T16:05")
    story.sends(MessageKind.START)
    assert "Добрый день" in story.guest("greet: Здравствуйте").text


def test_what_is_heard_where_the_stay_is_proved_is_remembered_from_then_on(opened: Open) -> None:
    story = opened("2027-03-11T16:05")
    story.house.check_in("Anna", "Weber", "304")
    story.guest("inform: здравствуйте, я Weber, номер 304, код 4471")
    assert known(story) == "ru"
