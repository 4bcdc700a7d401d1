"""A correction, a denial or a remark raises no complaint; what was taken for one by mistake is taken back."""

import pytest

from hotel.records import Complaint, ComplaintState
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest(opened: Open, moment: str = "2027-03-11T12:00") -> Story:
    story = opened(moment)
    story.stays("James", "Carter", "304")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "deny: no no || complain/food@0.89 or order_room_service: the chicken soup i asked about. one soup one burger",
        "complain/food@0.78 or order_room_service: да куриный суп же. один суп и один бургер",
    ],
)
def test_a_correction_goes_on_with_the_order(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("ask_menu: is the chicken soup safe with nuts?")
    assert story.guest(line).keys == ["read_back"]
    assert not story.all(Complaint)
    assert {*story.lines()} == {"Chicken soup", "Beef burger"}


@pytest.mark.parametrize(
    "line",
    [
        "complain/billing@0.52 or ask_recommendation: i asked the price, tickets for the children's centre",
        "complain/billing@0.4 or ask_hotel: я спросила, сколько стоит детский центр",
    ],
)
def test_a_question_put_again_is_answered_and_none_is_raised(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("ask_recommendation: somewhere for the children in the rain?")
    story.guest(line)
    assert not story.all(Complaint)


@pytest.mark.parametrize(
    "line",
    [
        "complain/waiting@0.31 or change_booking: i'm not waiting, it's fine. just cancel the towels",
        "complain/waiting@0.4 or do_not_disturb: да я не жду. отмените полотенца",
    ],
)
def test_who_says_that_they_do_not_wait_does_not_and_gives_up_what_they_name(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("request_item: two towels")
    assert story.guest(line).keys == ["cancelled"]
    assert not story.all(Complaint)


def test_what_would_be_done_on_a_doubt_is_asked_about_first(opened: Open) -> None:
    story = _guest(opened)
    story.guest("change_room: we'd like another room")
    answer = story.guest("complain/waiting@0.4 or change_booking: it's fine, we said so")
    assert answer.keys == ["unsure"]
    assert len(story.requests()) == 1
    assert not story.all(Complaint)


@pytest.mark.parametrize(
    "line",
    [
        "complain/waiting@0.8 or ask_request_status: the towels have not come",
        "complain/food@0.6 or order_room_service: the soup was cold",
        "complain/noise@0.7 or ask_hotel: за стеной шумят",
        "complain/room@0.92 or ask_hotel: the corridor is a bit dark",
    ],
)
def test_a_trouble_that_is_named_or_heard_for_sure_is_a_complaint(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest(line)
    assert len(story.all(Complaint)) == 1


def test_a_word_about_a_complaint_that_stands_is_about_it(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/noise: they are drilling next door")
    assert story.guest("complain/noise@0.54 or ask_recommendation: such music here").keys == [
        "complaint_repeated"
    ]


# What was taken for a complaint is taken back by any denial.


@pytest.mark.parametrize(
    "line",
    [
        "deny: that's a misunderstanding",
        "out_of_scope@0.4: это недоразумение",
        "deny@0.7: i'm not waiting, it's fine",
        "affirm@0.8: да я не жду, всё хорошо",
        "deny@0.7: вы меня не так поняли",
        "inform@0.6: i only corrected the order",
    ],
)
def test_a_denial_right_after_takes_it_back_and_nobody_of_rank_is_called(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("complain/waiting: the chicken one i asked about")
    assert story.guest(line).keys == ["complaint_withdrawn"]
    assert [one.state for one in story.all(Complaint)] == [ComplaintState.WITHDRAWN]
    assert not story.wait(minutes=20).told("level 2")


@pytest.mark.parametrize(
    "line",
    [
        "complain/food@0.76 or order_room_service: nothing's wrong with the food, please order 1 chicken soup",
        "order_room_service@0.9: nothing's wrong with the food, i haven't got it yet. please order 1 chicken soup",
    ],
)
def test_what_is_ordered_beside_the_denial_is_ordered_and_the_denial_is_no_dish(
    opened: Open, line: str
) -> None:
    story = _guest(opened)
    story.guest("complain/food: the chicken one i asked about")
    assert story.guest(line).keys == ["complaint_withdrawn", "read_back"]
    assert story.lines() == {"Chicken soup": 1}


def test_a_polite_word_takes_no_real_complaint_back(opened: Open) -> None:
    story = _guest(opened)
    story.guest("complain/noise: they are drilling next door")
    story.guest("thank: no problem, thank you")
    assert story.all(Complaint)[0].state is not ComplaintState.WITHDRAWN


# The hour that was heard wrongly.


@pytest.mark.parametrize(
    "line",
    [
        "complain/waiting@0.32 or inform: утра! 7:40 утра, не вечера",
        "change_request@0.44: no, 7:40 in the morning",
    ],
)
def test_the_hour_put_right_is_counted_from_anew(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("ask_hotel: our train leaves tomorrow at 19:40, when should we leave?")
    answer = story.guest(line)
    assert answer.keys == ["when_to_leave"]
    assert "06:55" in answer.en
    assert not story.all(Complaint)


# A manager nobody asked for.


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.7: какой менеджер??",
        "ask_human@0.9: which manager??",
        "ask_human@0.6: why the manager?",
    ],
)
def test_who_wonders_at_a_manager_hears_why_and_is_not_handed_over(opened: Open, line: str) -> None:
    story = _guest(opened)
    story.guest("complain/noise: they are drilling next door")
    story.wait(minutes=20)
    answer = story.guest(line)
    assert answer.keys == ["manager_explained"]
    assert "drilling" in answer.en
    assert story.conversation.with_staff_since is None
