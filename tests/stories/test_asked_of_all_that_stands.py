"""Who asks what stands, what is off or whether it is that hears it, and nothing is begun or called off for the question."""

import pytest

from tests.stories.conftest import Open

_EVENING = "2026-11-23T19:00"


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.73: так, что у вас сейчас за мной записано?",
        "ask_request_status@0.99: что теперь записано за мной?",
        "ask_bill@0.43: что у вас по мне сейчас числится?",
        "ask_menu@0.38: can you list everything i've got going with you?",
        "ask_request_status@0.44: and what did i ask for in all, and what's done?",
    ],
)
def test_a_list_of_all_is_told_with_the_complaints(opened: Open, line: str) -> None:
    story = opened(_EVENING)
    story.stays("Анна", "Соколова", "512", nights=(-2, 4))
    story.guest("request_item: два банных полотенца")
    story.guest("request_laundry: две рубашки погладить, вернуть завтра к 8")
    story.guest("affirm: да")
    story.guest("complain/noise: соседи сверху шумят, невозможно")
    answer = story.guest(line)
    assert answer.keys == ["all_held"]
    for word in ("полотенц", "рубаш", "шум"):
        assert word in (answer.ru or answer.text).lower() or answer.text


def test_what_is_wanted_back_later_is_not_said_to_come_sooner(opened: Open) -> None:
    story = opened(_EVENING)
    story.stays("James", "Carter", "304", nights=(-2, 4))
    story.guest("request_laundry: two shirts ironed, back by 8 tomorrow please")
    story.guest("affirm: yes")
    told = story.guest("ask_request_status@0.9: when will I get my shirts back?")
    assert told.keys == ["laundry_back"]
    assert "08:00" in told.text
    late = story.guest("request_late_check_out: can we stay in the room till 2 tomorrow?")
    assert "laundry_back" not in late.keys


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request@0.46: вы ведь только телевизор сняли? | ask_request_status@0.88: душ остаётся?",
        "cancel_request@0.7: только тв отменили? душ-то чинить надо",
    ],
)
def test_a_question_whether_only_that_is_off_changes_nothing(opened: Open, line: str) -> None:
    story = opened(_EVENING)
    story.stays("Анна", "Соколова", "512", nights=(-2, 4))
    story.guest("report_fault: из душа идёт только холодная вода")
    story.guest("report_fault: телевизор не включается")
    story.guest("cancel_request: телевизор включился сам, не надо")
    answer = story.guest(line)
    assert {"cancelled", "stands_again"}.isdisjoint(answer.keys)
    assert [one.is_open for one in story.requests("report_fault")] == [True, False]


@pytest.mark.parametrize(
    "line",
    [
        "request_cleaning@0.52: это точно чтобы белье поменять? а не уборка",
        "request_cleaning@0.9: то есть придут именно постель сменить, не убирать?",
    ],
)
def test_whether_it_is_for_the_linen_sends_no_second_maid(opened: Open, line: str) -> None:
    story = opened(_EVENING)
    story.stays("Анна", "Соколова", "512", nights=(-2, 4))
    story.guest("request_cleaning: и постель мокрая от пота, поменяйте пожалуйста детскую")
    assert story.guest(line).keys in (["detail_noted"], ["status"])
    assert len(story.requests("request_cleaning")) == 1
