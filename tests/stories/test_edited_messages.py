"""Messages that guests edit: nothing is done twice, and what was sent is changed as far as it still can be."""

from bot.front_desk import GuestMessage
from hotel import staff_desk
from hotel.records import Complaint, InboxMessage
from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:05")
    story.stays("Anna", "Weber", "304")
    return story


def test_a_draft_is_begun_anew_with_the_new_words(opened: Open) -> None:
    story = anna(opened)
    story.guest("order_room_service: one club sandwich and a cola")
    answer = story.edits("order_room_service: two club sandwiches")
    assert answer.text.startswith("Thank you, I go by your new words.")
    assert story.lines() == {"Club sandwich": 2}
    assert story.press("Yes, please").keys == ["sent"]


def test_what_was_sent_is_changed_and_the_department_told(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_item: two towels please")
    answer = story.edits("request_item: three towels please")
    assert story.lines("request_item") == {"Bath towel": 3}
    assert answer.keys == ["changed"]
    assert "CHANGED" in answer.told("housekeeping")


def test_a_mended_typo_changes_nothing(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_item: two towles please")
    answer = story.edits("request_item: two towels please")
    assert answer.keys == ["correction_changes_nothing"]
    assert answer.pages == []
    assert story.lines("request_item") == {"Bath towel": 2}


def test_an_edit_of_the_edit_goes_on_from_the_last(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_wake_up_call: wake me at 7 tomorrow")
    story.edits("request_wake_up_call: wake me at 8 tomorrow")
    story.edits("request_wake_up_call: wake me at 6:30 tomorrow")
    assert story.wanted("request_wake_up_call") == "2027-03-12 06:30"


def test_what_is_on_its_way_cannot_be_edited_and_that_is_said(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_item: two towels please")
    story.staff(staff_desk.take, story.the("request_item").id, "Olga", 10)
    story.staff(staff_desk.on_the_way, story.the("request_item").id, "Olga")
    answer = story.edits("request_item: three towels please")
    assert answer.keys == ["too_late_to_change"]
    assert story.lines("request_item") == {"Bath towel": 2}


def test_other_words_altogether_are_served_and_what_was_sent_is_mentioned(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_item: two towels please")
    answer = story.edits("book_taxi: a taxi to the airport tomorrow at 7 for two")
    assert answer.keys == ["sent_before_correction", "read_back"]
    story.press("Cancel it")
    assert story.requests("request_item")[0].state == "cancelled"


def test_a_corrected_complaint_gets_a_remark_and_is_not_counted_again(opened: Open) -> None:
    story = anna(opened)
    story.guest("complain/noise: the neighbours are loud")
    answer = story.edits("complain/noise: the neighbours upstairs are loud")
    (complaint,) = story.all(Complaint)
    assert complaint.count == 1
    assert answer.keys == ["complaint_corrected"]
    assert "“the neighbours upstairs are loud”" in answer.told("complaint staff")


def test_an_edit_that_changes_nothing_is_not_answered(opened: Open) -> None:
    story = anna(opened)
    story.guest("greet: hello")
    assert story.edits("greet: hello ").text == ""


def test_words_corrected_before_their_turn_are_answered_once(opened: Open) -> None:
    story = anna(opened)

    async def both() -> None:
        for external_id, text, corrects in (("a", "two towls", None), ("a-1", "three towels", "a")):
            await story.desk.receive(
                GuestMessage(*story.place, external_id, text, corrects=corrects, locale_hint="en")
            )
        await story.desk.settle()

    story._script = [{"intent": "request_item", "text": "three towels"}]
    before = story._mark()
    story._runner.run(both())
    answer = story._since(before)
    assert len({row.inbox_message_id for row in answer.rows if row.inbox_message_id}) == 1
    assert story.lines("request_item") == {"Bath towel": 3}
    assert {one.state for one in story.all(InboxMessage)} == {"handled"}


def test_words_that_began_nothing_are_simply_answered_anew(opened: Open) -> None:
    story = anna(opened)
    story.guest("ask_hotel/pool: when does the pol open")
    assert story.edits("ask_hotel/breakfast: when is breakfast").keys == ["hotel_fact"]
