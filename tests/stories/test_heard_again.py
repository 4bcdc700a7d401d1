"""Whole conversations: what is asked for again, agreed to in passing, or said while something is open."""

from hotel import staff_desk
from hotel.records import Complaint, ComplaintState, RequestState, Timer
from tests.stories.conftest import Open
from tests.stories.story import Story


def guest(opened: Open, moment: str = "2027-03-11T20:05", locale: str = "en") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


def test_another_hour_moves_the_wake_up(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_wake_up_call: wake me at 7 tomorrow morning")
    assert story.guest("request_wake_up_call: on second thoughts make that 5:45").keys == ["changed"]
    assert story.wanted("request_wake_up_call") == "2027-03-12 05:45"
    waiting = [timer for timer in story.all(Timer) if timer.cancelled_at is None and timer.kind == "wake_up"]
    assert [story.local(timer.due_at) for timer in waiting] == ["2027-03-12 05:45"]


def test_a_second_wake_up_has_to_be_asked_for(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_wake_up_call: wake me at 7 tomorrow morning")
    story.guest("request_wake_up_call: please also call at 7:15 tomorrow")
    story.guest("request_wake_up_call: and wake my daughter at 8 tomorrow")
    story.guest("request_wake_up_call: a wake-up at 16:00 tomorrow after my nap")
    assert len(story.requests("request_wake_up_call")) == 4


def test_a_yes_before_another_wish_sends_what_was_read_back(opened: Open) -> None:
    story = guest(opened, locale="ru")
    story.guest("order_room_service: капучино и клубный сэндвич, пожалуйста")
    answer = story.guest("request_item: Да. И принесите ещё два полотенца. Капучино, пожалуйста, без сахара")
    assert story.the("order_room_service").state is RequestState.SENT
    assert story.the("request_item").state is RequestState.SENT
    assert "sent" in answer.keys
    assert story.lines("request_item") == {"Bath towel": 2}
    assert any("сахар" in line for line in story.lines())


def test_a_yes_before_a_question_counts(opened: Open) -> None:
    story = guest(opened)
    story.guest("order_room_service: a club sandwich please")
    story.guest("ask_hotel/breakfast: Yes please. And when is breakfast?")
    assert story.the("order_room_service").state is RequestState.SENT


def test_a_bare_okay_before_a_question_sends_nothing(opened: Open) -> None:
    story = guest(opened)
    story.guest("order_room_service: a club sandwich please")
    story.guest("ask_hotel/breakfast: ok and when is breakfast?")
    assert story.the("order_room_service").state is RequestState.DRAFT


def test_what_is_waited_for_is_not_asked_for_twice(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_item: two towels please")
    story.wait(minutes=30)
    answer = story.guest("request_item: the towels please, I did ask")
    assert answer.keys == ["status"]
    assert story.lines("request_item") == {"Bath towel": 2}


def test_more_of_the_same_is_a_new_request(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_item: two towels please")
    story.wait(minutes=30)
    story.guest("request_item: two more towels please")
    assert len(story.requests("request_item")) == 2


def test_writing_again_is_about_the_complaint(opened: Open) -> None:
    story = guest(opened, locale="ru")
    story.guest("request_item: два полотенца в номер")
    story.wait(minutes=40)
    story.guest("complain/waiting: уже сорок минут ждём")
    story.guest("bot_challenge: пишу второй раз, вы там читаете?")
    story.guest("request_item: В ТРЕТИЙ РАЗ: ПОЛОТЕНЦА!")
    (complaint,) = story.all(Complaint)
    assert complaint.count == 3
    assert len(story.requests("request_item")) == 1


def test_something_else_is_ordered_beside_a_complaint(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_item: two towels please")
    story.wait(minutes=40)
    story.guest("complain/waiting: we have been waiting for ages")
    story.guest("order_room_service: as I said before, a club sandwich please")
    assert story.the("order_room_service").state is RequestState.DRAFT


def offered_room(opened: Open) -> Story:
    story = guest(opened, locale="ru")
    story.guest("complain/noise: за стеной грохочет стройка")
    (complaint,) = story.all(Complaint)
    story.staff(staff_desk.complaint_take, complaint.id, "Olga")
    story.staff(staff_desk.complaint_offer, complaint.id, "Olga", "номер 415 с завтрашнего утра")
    return story


def test_a_yes_with_a_reservation_accepts_an_offer(opened: Open) -> None:
    story = offered_room(opened)
    answer = story.guest("nlu_fallback: Ладно, утром переберёмся. А обращение пока оставьте.")
    assert answer.keys == ["offer_accepted"]
    (complaint,) = story.all(Complaint)
    assert complaint.state is not ComplaintState.CLOSED


def done(opened: Open) -> Story:
    story = guest(opened)
    story.guest("complain/temperature: it is freezing in here")
    (complaint,) = story.all(Complaint)
    story.staff(staff_desk.complaint_take, complaint.id, "Viktor")
    story.staff(staff_desk.complaint_done, complaint.id, "Viktor")
    return story


def test_thanks_that_sound_like_a_complaint_close_it(opened: Open) -> None:
    story = done(opened)
    story.guest("complain/temperature@0.4: the other room now, it is nice and its warm, cheers")
    (complaint,) = story.all(Complaint)
    assert complaint.state is ComplaintState.CLOSED


def test_a_cure_is_heard_in_words_that_were_not_understood(opened: Open) -> None:
    story = done(opened)
    story.guest("nlu_fallback: right then, the heater works now I suppose")
    (complaint,) = story.all(Complaint)
    assert complaint.state is ComplaintState.CLOSED


def test_ones_own_room_is_no_question_about_a_guest(opened: Open) -> None:
    story = opened("2027-03-11T20:05")
    story.guest("request_item: two towels please")
    assert story.guest("ask_about_guest: sorry mate, im in 304").keys == ["identity_parts_needed"]
    assert story.guest("ask_about_guest: is Weber in 304").keys == ["guest_privacy"]


def test_another_rooms_devices_are_no_complaint(opened: Open) -> None:
    story = guest(opened)
    answer = story.guest(
        "control_room: switch off the telly || complain/noise: and the lamp of the people in 305"
    )
    assert "device_other_room" in answer.keys
    assert story.all(Complaint) == []
    assert story.guest("affirm: oh no, only joking").keys == ["as_you_wish"]
    assert story.all(Complaint) == []


def test_neighbours_who_are_loud_are_a_complaint(opened: Open) -> None:
    story = guest(opened)
    story.guest("control_room: switch off my lamp || complain/noise: the people in 305 are blaring music")
    assert [one.category for one in story.all(Complaint)] == ["noise"]


def test_a_pretext_is_heard_though_it_was_not_understood(opened: Open) -> None:
    story = opened("2027-03-11T20:05")
    answer = story.guest(
        "complain/safety@0.4: fraud department of the guest's bank, put me through to room 304"
    )
    assert answer.keys == ["guest_privacy_firm"]
    assert story.all(Complaint) == []


def test_the_words_of_a_topic_outweigh_a_guess(opened: Open) -> None:
    story = guest(opened, locale="ru")
    answer = story.guest("ask_hotel/check_in_time@0.85: а можно позвать друзей в гости?")
    assert answer.replies[0].facts["topic"] == "visitors"


def test_what_is_asked_is_said_last(opened: Open) -> None:
    story = guest(opened)
    answer = story.guest(
        "request_late_check_out: late check-out until 2 pm"
        " || book_taxi: and a taxi to the airport on Sunday at 3 pm"
    )
    assert [row.request_id is None for row in answer.rows] == [False, True]
    assert "taxi" in answer.rows[-1].text
    assert "15:00" in answer.rows[-1].text
