"""What guests send that is not words: each gets one honest answer and a way on."""

import pytest

from hotel.records import Contact, MessageKind, Need
from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open, moment: str = "2027-03-11T16:05") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


def muted(story: Story) -> bool:
    contact = next(one for one in story.all(Contact) if (one.channel, one.address) == story.place)
    return contact.muted_at is not None


def test_a_voice_message_is_answered_honestly_and_a_person_is_offered(opened: Open) -> None:
    answer = anna(opened).sends(MessageKind.VOICE)
    assert "cannot listen" in answer.text
    assert "Talk to a person" in answer.buttons


@pytest.mark.parametrize("kind", [MessageKind.VOICE, MessageKind.STICKER, MessageKind.FILE])
def test_what_is_not_words_leaves_the_open_question_open_and_asks_it_again(
    opened: Open, kind: MessageKind
) -> None:
    story = anna(opened)
    story.guest("order_room_service: a club sandwich please")
    answer = story.sends(kind)
    assert "I still need your yes" in answer.text
    assert "Yes, please" in answer.buttons
    assert story.press("Yes, please").keys == ["sent"]


def test_a_sticker_without_a_question_is_a_kind_word(opened: Open) -> None:
    answer = anna(opened).sends(MessageKind.STICKER)
    assert len(answer.text.splitlines()) == 1


@pytest.mark.parametrize("sign", ["👍", "👌🏻", "✅", "❤️", "👍🏽👍🏽"])
def test_a_lone_thumb_is_a_yes_to_what_was_asked(opened: Open, sign: str) -> None:
    story = anna(opened)
    story.guest("order_room_service: a club sandwich please")
    assert story.sends(text=sign).keys == ["sent"]
    assert story.the("order_room_service").state == "sent"


def test_a_thumb_down_is_a_no(opened: Open) -> None:
    story = anna(opened)
    story.guest("order_room_service: a club sandwich please")
    assert story.sends(text="👎").keys == ["what_to_change"]


def test_a_thumb_where_nothing_was_asked_changes_nothing(opened: Open) -> None:
    story = anna(opened)
    assert story.sends(text="👍").text
    assert story.requests() == []


def test_one_who_opens_the_chat_is_greeted_and_told_what_can_be_done(opened: Open) -> None:
    story = opened("2027-03-11T16:05")
    answer = story.sends(MessageKind.START)
    assert "Good afternoon!" in answer.text
    assert "surname" in answer.text
    assert "What you can do" in answer.buttons


def test_one_with_a_personal_link_is_welcomed_by_name_with_the_room(opened: Open) -> None:
    answer = anna(opened).sends(MessageKind.START, "verified")
    assert "Anna" in answer.text
    assert "304" in answer.text
    assert "verified" not in answer.text


def test_a_dead_link_is_said_to_be_dead(opened: Open) -> None:
    assert "no longer valid" in opened("2027-03-11T16:05").sends(MessageKind.START, "bad_link").text


def test_what_is_kept_and_how_to_see_and_erase_it(opened: Open) -> None:
    story = anna(opened)
    answer = story.sends(MessageKind.PRIVACY)
    assert "until you ask us to erase it" in answer.text
    assert story.press("Erase my data").keys == ["ask_erase"]
    assert [question.need for question in story.house.open_questions()] == [Need.ERASE]


def test_a_visitor_erases_the_chat_and_hears_what_stays(opened: Open) -> None:
    story = opened("2027-03-11T16:05")
    story.guest("complain/temperature: the lobby is freezing")
    assert "This chat I can erase at once" in story.sends(MessageKind.PRIVACY).text
    asked = story.press("Erase my data")
    assert "What is still open (1) stays with our staff" in asked.text
    erased = story.press("Yes, erase it")
    assert "This chat is erased on our side" in erased.text
    assert "What is still open stays with our staff" in erased.text


def test_stop_is_obeyed_and_writing_again_ends_it(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_item: two towels please")
    answer = story.sends(MessageKind.STOP)
    assert "still stands" in answer.text
    assert story.the("request_item").state == "sent"
    assert muted(story)
    story.guest("greet: hello")
    assert not muted(story)


def test_any_sign_of_life_answers_a_wake_up_call(opened: Open) -> None:
    story = anna(opened, "2027-03-11T23:05")
    story.guest("request_wake_up_call: wake me at 7 tomorrow")
    story.wait(hours=8)
    assert "Good morning" in story.sends(MessageKind.STICKER).text


def test_the_caption_of_a_file_is_served_and_the_file_honestly_left_unopened(opened: Open) -> None:
    story = anna(opened)
    story._script = [{"intent": "request_item", "text": "two towels please"}]
    answer = story.sends(MessageKind.FILE, "two towels please")
    assert story.the("request_item").state == "sent"
    assert "cannot open this here" in answer.text
