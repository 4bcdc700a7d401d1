"""A number after a question about an hour is an hour; a score is one that was asked for, or said to be one."""

import pytest

from hotel.records import Feedback, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story
from tests.stories.test_two_of_a_kind import TABLE

LATE = "request_late_check_out"


def guest(opened: Open, moment: str = "2027-03-11T16:00") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("rate_stay@0.5: and if it is five, how much?", "2027-03-14 17:00"),
        ("rate_stay@0.5: а если до пяти, сколько выйдет?", "2027-03-14 17:00"),
        ("request_wake_up_call@0.3: ладно, тогда на 4", "2027-03-14 16:00"),
        (f"{LATE}@0.3: let's leave it at 4 then", "2027-03-14 16:00"),
    ],
)
@pytest.mark.parametrize("agreed", [True, False])
def test_another_hour_of_leaving_is_weighed(opened: Open, line: str, wanted: str, *, agreed: bool) -> None:
    story = guest(opened)
    story.guest(f"{LATE}: may we keep the room till 3?")
    if agreed:
        story.guest("affirm: yes")
    answer = story.guest(line)
    assert "ask_scale" not in answer.keys
    story.guest("affirm: yes")
    assert story.wanted(LATE) == wanted
    assert story.requests("request_wake_up_call") == []


def test_the_price_of_leaving_late_was_asked_and_then_an_hour_weighed(opened: Open) -> None:
    story = guest(opened)
    story.guest("ask_hotel/check_out_time: what does a late check-out cost?")
    assert story.guest("rate_stay@0.5: and if it is five?").keys == ["read_back"]
    assert story.guest("request_wake_up_call@0.3: ладно, тогда на 4").keys == ["read_back"]
    assert story.wanted(LATE) == "2027-03-14 16:00"


def test_a_question_moves_no_table_before_a_yes(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table tonight at 7 for two")
    assert story.guest("rate_stay@0.5: what if we come at 8?").keys == ["change_read_back"]
    assert next(story.local(one.wanted_at) for one in story.requests(TABLE)) == "2027-03-11 19:00"


@pytest.mark.parametrize("line", ["rate_stay: out of ten", "rate_stay: из десяти"])
def test_the_scale_said_after_the_score_is_no_score(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("rate_stay: put me down for an 8")
    assert story.guest(line).keys == ["ask_why"]
    assert [(one.score, one.scale) for one in story.all(Feedback)] == [(8, 10)]


@pytest.mark.parametrize(
    "line",
    [
        "complain/noise: my score is 2, no sleep all night",
        "ask_hotel/quiet_hours@0.4: ставлю вам 2, ночью шумно",
    ],
)
def test_a_score_beside_a_trouble_is_kept_with_it(opened: Open, line: str) -> None:
    story = guest(opened)
    assert story.guest(line).keys == ["complaint_recorded", "ask_scale"]
    story.guest("inform: out of five")
    assert [(one.score, one.scale) for one in story.all(Feedback)] == [(2, 5)]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/check_out_time: on which day do we leave?",
        "ask_hotel/check_out_time: в какой день у нас выезд",
        "ask_hotel/check_out_time: а какая дата выезда у меня?",
    ],
)
def test_the_day_of_leaving_is_told_to_who_asks_for_it(opened: Open, line: str) -> None:
    answer = guest(opened).guest(line)
    assert answer.keys == ["last_day"]
    assert "14 March" in answer.en


@pytest.mark.parametrize(
    "line", ["ask_request_status: where is my towel", "ask_request_status: где мой халат"]
)
def test_what_was_never_asked_for_is_not_what_is_on_its_way(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{TABLE}: a table tonight at 7 for two")
    answer = story.guest(line)
    assert answer.keys == ["not_in_this_chat"]
    assert answer.told("housekeeping")


@pytest.mark.parametrize(
    "line", ["complain/waiting: I have waited for an hour now", "complain/waiting: жду уже сорок минут"]
)
def test_who_waits_for_what_was_never_sent_is_told_so(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("order_room_service: a cola")
    story.wait(minutes=20)
    assert story.guest(line).keys == ["not_sent_yet"]
    story.guest("affirm: yes, send it")
    assert story.the("order_room_service").state is RequestState.SENT
