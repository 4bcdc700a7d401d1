"""What is said of one request reaches no other: what is kept, another room's call, a crowd, a yes before something else."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story
from tests.stories.test_two_of_a_kind import TABLE, TAXI, WAKE, anna, hours

ORDER = "order_room_service"


def held(story: Story, intent: str = ORDER) -> list[tuple[str, int]]:
    """Return what the only request of `intent` that stands holds, in its order."""
    return [(line.name["en"], line.quantity) for line in story.the(intent).lines]


@pytest.mark.parametrize(
    "line",
    [
        f"affirm: да, закажите || {WAKE}: разбудите меня в 7, а жену в 9",
        "affirm: да, закажите, и разбудите меня в 7, а жену в 9",
        "inform: да, закажите, и разбудите меня в 7, а жену в 9",
        "affirm: yes, book it, and wake me at 7 and my wife at 9",
        "change_request: yes please, and a wake-up call at 7 and another one at 9",
    ],
)
def test_a_yes_sends_the_taxi_and_what_else_is_said_wakes_the_guests(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 10:30 am for two")
    assert story.guest(line).keys == ["sent", "sent", "sent"]
    assert hours(story, TAXI) == ["12 10:30"]
    assert hours(story, WAKE) == ["12 07:00", "12 09:00"]


def test_a_yes_with_a_correction_is_read_back_again(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: taxi to the airport at 20:00 for two")
    assert story.guest("affirm: yes, but at 21:00 and a wake-up call at 7").keys == ["read_back"]
    assert hours(story, TAXI) == ["11 21:00"]


@pytest.mark.parametrize(
    "line",
    [
        "deny: cancel mine, keep his",
        "cancel_request: отмените мой будильник, мужу оставьте",
        "cancel: keep his but cancel mine",
        "do_not_disturb: мне не надо, мужа будите",
        "do_not_disturb: don't wake me, just my husband",
        f"{WAKE}: не будите меня, только мужа",
        "change_request: мужу оставьте, мне не нужно",
    ],
)
def test_who_is_to_be_woken_still_keeps_the_call(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 6:30 and my husband at 7:45")
    assert story.guest(line).keys == ["cancelled"]
    assert hours(story, WAKE) == ["12 07:45"]


def test_his_is_cancelled_where_mine_is_left(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 6:30 and my husband at 7:45")
    assert story.guest("cancel_request: cancel his and leave mine").keys == ["cancelled"]
    assert hours(story, WAKE) == ["12 06:30"]


@pytest.mark.parametrize(
    "line",
    [
        "change_request: I don't need the 8 o'clock wake-up, only the 7:15 one",
        f"{WAKE}: I don't need the 8 o'clock wake-up, only the 7:15 one",
        "change_request: будильник на 8 не нужен, только на 7:15",
        "cancel_request: cancel the 8 o'clock one, keep 7:15",
    ],
)
def test_the_hour_that_is_not_needed_is_cancelled_and_the_other_stays(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 7:15 and at 8")
    assert story.guest(line).keys == ["cancelled"]
    assert hours(story, WAKE) == ["12 07:15"]


def test_another_room_is_not_woken_from_here_and_a_yes_answers_what_was_read_back(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: dumplings please")
    answer = story.guest(f"{WAKE}: разбудите жену в 7 в 117-м")
    assert answer.keys == ["wake_up_own_room_only"]
    assert "117" in answer.en
    assert story.guest("affirm: да, благодарю").keys == ["sent"]
    assert hours(story, WAKE) == []
    assert held(story) == [("Pelmeni", 1)]


def test_what_is_dropped_sets_no_call_for_another_room(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: an orange juice please")
    assert story.guest(f"{WAKE}: and my son in 115 at 8").keys == ["wake_up_own_room_only"]
    assert story.guest("cancel: leave the juice, never mind").keys == ["draft_dropped"]
    assert hours(story, WAKE) == []


def test_ones_own_call_is_set_beside_one_for_another_room(opened: Open) -> None:
    story = anna(opened)
    answer = story.guest(f"{WAKE}: wake me at 7 and my son in 205 at 8")
    assert answer.keys == ["sent", "wake_up_own_room_only"]
    assert hours(story, WAKE) == ["12 07:00"]


@pytest.mark.parametrize(
    ("line", "lines"),
    [
        (
            f"{ORDER}: an omelette tomorrow at 8 || {ORDER}: orange juice for both of us",
            [("Omelette with cheese", 1), ("Orange juice", 2)],
        ),
        (
            f"{ORDER}: омлет мне и апельсиновый сок нам обоим на завтра на 8",
            [("Omelette with cheese", 1), ("Orange juice", 2)],
        ),
        (f"{ORDER}: orange juice for both of us tomorrow at 8", [("Orange juice", 2)]),
    ],
)
def test_a_dish_for_both_is_two_at_the_hour_of_the_order(
    opened: Open, line: str, lines: list[tuple[str, int]]
) -> None:
    story = anna(opened)
    story.guest(line)
    assert held(story) == lines
    assert story.wanted(ORDER) == "2027-03-12 08:00"


def test_an_hour_of_its_own_makes_a_second_order_of_one_message(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: a burger now || {ORDER}: and two beers at 9pm")
    assert len(story.requests(ORDER)) == 2


@pytest.mark.parametrize("words", ["two beers with it", "к нему ещё два пива"])
def test_what_goes_with_the_order_comes_at_its_hour(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: a burger for 19:00")
    story.guest("affirm: yes")
    assert story.guest(f"{ORDER}: {words}").keys == ["change_read_back"]
    story.guest("affirm: yes")
    assert held(story) == [("Beef burger", 1), ("Beer", 2)]
    assert story.wanted(ORDER) == "2027-03-11 19:00"


@pytest.mark.parametrize("moment", ["2027-03-11T09:10", "2027-03-11T23:10"])
@pytest.mark.parametrize("words", ["массаж на завтра после шести", "a massage tomorrow after six"])
def test_after_six_is_the_evening_for_a_massage(opened: Open, moment: str, words: str) -> None:
    story = anna(opened, moment)
    story.guest(f"book_spa: {words}")
    assert story.wanted("book_spa") == "2027-03-12 18:00"


@pytest.mark.parametrize(
    "line",
    [
        "book_restaurant: у окна если можно",
        "nlu_fallback: somewhere quiet if possible",
        "inform: by the window please",
        "request_item: и детский стульчик",
    ],
)
@pytest.mark.parametrize("sent", [True, False])
def test_where_to_sit_goes_on_the_note_of_the_table(opened: Open, line: str, *, sent: bool) -> None:
    story = anna(opened)
    story.guest(f"{TABLE}: a table{' for two' if sent else ''} tomorrow at 8pm")
    assert story.guest(line).keys == ["wish_noted"] + ([] if sent else ["ask_party_size"])
    if not sent:
        story.guest("inform: two")
    table = story.the(TABLE)
    assert (table.note, table.state) == (line.partition(": ")[2], RequestState.SENT)


def test_a_crowd_is_confirmed_by_what_answers_it_only(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{WAKE}: wake me at 7")
    story.guest(f"{TABLE}: a table tomorrow at 8pm")
    assert story.guest("inform: 20 people").keys == ["crowd_unlikely"]
    assert story.guest("cancel_request: cancel the wake-up").keys == ["cancelled"]
    assert story.guest("inform: make it 9pm").keys == ["crowd_unlikely"]
    assert story.the(TABLE).state is RequestState.DRAFT
    assert story.guest("affirm: yes").keys == ["crowd_passed_on"]


def test_a_question_left_for_an_order_is_come_back_to_shortly_and_once(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_late_check_out: I'd like a late check-out")
    story.guest(f"{ORDER}: a burger")
    assert story.guest("affirm: yes").keys == ["sent", "back_to"]
    story.guest(f"{TAXI}: a taxi to the railway station at 21:00 for two")
    assert story.guest("affirm: yes").keys == ["sent"]
    story.guest("inform: 13:00")
    assert story.wanted("request_late_check_out") == "2027-03-14 13:00"


def test_buttons_under_two_taxis_say_which_is_meant(opened: Open) -> None:
    story = anna(opened)
    asked = story.guest(f"{TAXI}: two taxis to the airport tomorrow at 6am and at 11am")
    assert list(asked.buttons) == [
        f"{hour}: {number}" for hour in ("06:00", "11:00") for number in range(1, 5)
    ]
    read_back = story.guest("inform: one passenger each")
    assert [label for label in read_back.buttons if label.startswith("Yes")] == ["Yes, 06:00", "Yes, 11:00"]
    story.press("Yes, 11:00")
    sent = [one for one in story.requests(TAXI) if one.state is RequestState.SENT]
    assert [story.local(one.wanted_at) for one in sent] == ["2027-03-12 11:00"]


def test_one_draft_alone_has_plain_buttons(opened: Open) -> None:
    story = anna(opened)
    answer = story.guest(f"{TAXI}: a taxi to the airport tomorrow at 6am for two")
    assert list(answer.buttons) == ["Yes, please", "Change something", "Never mind"]


@pytest.mark.parametrize("line", ["nlu_fallback: cancel mine, keep hers", "deny: cancel mine, leave hers"])
def test_mine_is_of_the_kind_that_others_have_as_well(opened: Open, line: str) -> None:
    story = opened("2027-03-11T15:20")
    story.stays("Laura", "Bennett", "304", locale="en")
    story.guest("request_item: two towels please")
    story.guest("request_wake_up_call: wake me at 6:30 tomorrow and my wife at 7:45")
    assert story.guest(line).keys == ["cancelled"]
    assert [
        story.local(one.wanted_at)
        for one in story.requests("request_wake_up_call")
        if one.state is RequestState.SENT
    ] == ["2027-03-12 07:45"]
