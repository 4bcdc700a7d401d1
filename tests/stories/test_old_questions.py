"""An old question: a bare word that comes after other things were spoken of settles nothing."""

import pytest

from hotel import staff_desk
from hotel.records import Complaint, ComplaintState, Feedback, FeedbackKind, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

BREAKFAST = "ask_hotel/breakfast: what time is breakfast?"


def guest(opened: Open, moment: str = "2027-03-11T20:05") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


def done(opened: Open) -> Story:
    story = guest(opened)
    story.guest("complain/temperature: it is freezing in here")
    (complaint,) = story.all(Complaint)
    story.staff(staff_desk.complaint_take, complaint.id, "Viktor")
    story.staff(staff_desk.complaint_done, complaint.id, "Viktor")
    return story


def state(story: Story) -> ComplaintState:
    (complaint,) = story.all(Complaint)
    return complaint.state


@pytest.mark.parametrize("yes", ["affirm: ok", "affirm: yes", "thank: да, спасибо"])
def test_an_old_yes_erases_nothing_and_is_asked_for_again(opened: Open, yes: str) -> None:
    story = guest(opened)
    story.guest("forget_preferences: delete all my data")
    story.wait(hours=20)
    story.guest(BREAKFAST)
    assert "data_erased" not in story.guest(yes).keys
    assert story.guest("affirm: yes, erase it").keys == ["data_erased"]


def test_a_mere_great_after_something_else_goes_to_no_old_question(opened: Open) -> None:
    story = done(opened)
    assert story.guest("give_praise: great").keys == ["still_to_answer"]
    story.guest(BREAKFAST)
    assert story.guest("give_praise: great").keys == ["nothing_to_confirm"]
    assert story.guest("thank: ok, thanks").keys == ["thank"]
    assert state(story) is ComplaintState.DONE


def test_a_yes_that_follows_at_once_erases(opened: Open) -> None:
    story = guest(opened)
    story.guest("forget_preferences: delete all my data")
    assert story.guest("affirm: yes").keys == ["data_erased"]


@pytest.mark.parametrize("yes", ["affirm: ok", "affirm: yes", "thank: да, спасибо"])
def test_an_old_yes_closes_no_complaint(opened: Open, yes: str) -> None:
    story = done(opened)
    story.wait(hours=20)
    story.guest(BREAKFAST)
    story.guest(yes)
    assert state(story) is ComplaintState.DONE
    story.guest("affirm: yes")
    assert state(story) is ComplaintState.CLOSED


def test_an_old_no_opens_no_complaint(opened: Open) -> None:
    story = done(opened)
    story.wait(hours=2)
    story.guest(BREAKFAST)
    assert story.guest("deny: no").keys == ["still_to_answer"]
    assert state(story) is ComplaintState.DONE
    story.guest("deny: no")
    assert state(story) is ComplaintState.OPEN


def test_an_old_question_is_still_answered_by_its_button(opened: Open) -> None:
    story = guest(opened)
    story.guest("forget_preferences: delete all my data")
    buttons = dict(story._buttons)
    story.guest(BREAKFAST)
    story._buttons = buttons
    assert story.press("Yes").keys == ["data_erased"]


def test_a_question_back_closes_no_complaint(opened: Open) -> None:
    story = done(opened)
    story.guest("affirm: so it is fixed, right?")
    assert state(story) is ComplaintState.DONE


def test_never_mind_leaves_a_complaint_asked_about(opened: Open) -> None:
    story = done(opened)
    story.guest("cancel: never mind")
    assert state(story) is ComplaintState.DONE
    story.guest("affirm: yes, it is warm now")
    assert state(story) is ComplaintState.CLOSED


def test_never_mind_leaves_an_offer_standing(opened: Open) -> None:
    story = guest(opened)
    story.guest("complain/noise: they are drilling next door")
    (complaint,) = story.all(Complaint)
    story.staff(staff_desk.complaint_take, complaint.id, "Olga")
    story.staff(staff_desk.complaint_offer, complaint.id, "Olga", "room 415 from tomorrow morning")
    story.guest("cancel: never mind")
    story.guest(BREAKFAST)
    assert story.guest("affirm: ok").keys == ["still_to_answer"]
    assert story.guest("affirm: ok").keys == ["offer_accepted"]


def rated(story: Story) -> list[tuple[int | None, int | None]]:
    return [(one.score, one.scale) for one in story.all(Feedback) if one.kind is FeedbackKind.RATING]


def test_an_hour_said_long_after_a_score_is_no_reason_for_it(opened: Open) -> None:
    story = guest(opened)
    story.guest("rate_stay: 4 out of 5")
    story.wait(hours=5)
    story.guest("book_taxi: a taxi to the airport tomorrow at 6 am for two")
    story.guest("affirm: yes")
    assert "reason_recorded" not in story.guest("inform: make it 7 am").keys
    assert story.wanted("book_taxi") == "2027-03-12 07:00"


def test_a_reason_is_taken_where_it_follows_at_once(opened: Open) -> None:
    story = guest(opened)
    story.guest("rate_stay: 4 out of 5")
    assert story.guest("inform: the view").keys == ["reason_recorded"]


@pytest.mark.parametrize("again", ["rate_stay: actually a 4", "inform: actually a 4", "inform: sorry, 4"])
def test_a_score_said_anew_takes_the_place_of_the_first(opened: Open, again: str) -> None:
    story = guest(opened)
    story.guest("rate_stay: a 3")
    assert story.guest(again).keys == ["ask_scale"]
    story.guest("inform: 5")
    assert rated(story) == [(4, 5)]


def test_a_scale_is_told_by_its_button(opened: Open) -> None:
    story = guest(opened)
    story.guest("rate_stay: a 3")
    story.press("Out of 10")
    assert rated(story) == [(3, 10)]


@pytest.mark.parametrize("scale", ["out of ten", "из 10", "10"])
def test_a_scale_alone_is_no_score(opened: Open, scale: str) -> None:
    story = guest(opened)
    story.guest("rate_stay: a 3")
    story.guest(f"inform: {scale}")
    assert rated(story) == [(3, 10)]


def test_a_bare_number_that_was_not_asked_for_rates_nothing(opened: Open) -> None:
    story = guest(opened)
    story.guest("complain/noise: they are drilling next door")
    assert "ask_scale" not in story.guest("rate_stay: 2").keys
    assert rated(story) == []


@pytest.mark.parametrize("words", ["Спасибо Павлу!", "thanks to Pavel", "передайте спасибо павлу"])
def test_a_name_is_known_in_every_form(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"give_praise: {words}")
    (praise,) = story.all(Feedback)
    assert praise.person == "pavel"


@pytest.mark.parametrize("words", ["Маринад у вас отличный!", "какая романтика!"])
def test_a_word_that_begins_like_a_name_is_none(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"give_praise: {words}")
    (praise,) = story.all(Feedback)
    assert praise.person is None


def test_a_clear_yes_after_something_else_still_sends_what_was_read_back(opened: Open) -> None:
    story = guest(opened)
    story.guest("order_room_service: a club sandwich please")
    story.guest("request_item: two towels please")
    story.guest("affirm: great")
    assert story.the("order_room_service").state is RequestState.DRAFT
    story.guest("affirm: yes")
    assert story.the("order_room_service").state is RequestState.SENT
