"""Hours and days as people mean them: done by then, the day spoken of, the day put right, who is on duty at that hour."""

import pytest

from hotel.records import Complaint, RequestState, Severity
from tests.stories.conftest import Open
from tests.stories.story import Story

LAUNDRY, CLEAN, WAKE, TAXI = "request_laundry", "request_cleaning", "request_wake_up_call", "book_taxi"
DISHES, TABLE, REPAIR, SPA = "order_room_service", "book_restaurant", "report_fault", "book_spa"


def at(opened: Open, moment: str) -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304")
    return story


def span(story: Story, intent: str) -> tuple[str | None, str | None]:
    one = story.the(intent)
    begins, until = story.local(one.wanted_at), story.local(one.wanted_until)
    return begins and begins[8:], until and until[8:]


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("iron a shirt, I need it by six", (None, "11 18:00")),
        ("could you iron a shirt by 6 pm", (None, "11 18:00")),
        ("iron a shirt, ready no later than 17:00", (None, "11 17:00")),
        ("iron a shirt, fetch it at noon, back by 6", ("11 12:00", "11 18:00")),
        ("погладьте рубашку к шести, у меня встреча", (None, "11 18:00")),
        ("погладьте рубашку, нужна к трём", (None, "11 15:00")),
        ("рубашку погладить, не позднее 17:00", (None, "11 17:00")),
        ("погладьте рубашку к 18, заберите в 12", ("11 12:00", "11 18:00")),
        ("please fetch a shirt to iron at 2 pm", ("11 14:00", None)),
    ],
)
def test_laundry_is_fetched_early_enough_to_be_back_by_then(
    opened: Open, words: str, wanted: tuple[str | None, str | None]
) -> None:
    story = at(opened, "2027-03-11T09:40")
    answer = story.guest(f"{LAUNDRY}: {words}")
    assert answer.keys == ["read_back"]
    assert span(story, LAUNDRY) == wanted
    if wanted[1] is not None:
        assert f"Fetched: {'at 12:00' if wanted[0] else 'by 10:10'}" in answer.en
        assert "Вернём к сроку" in answer.ru


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("please clean while I'm out, I'm away until five", (None, "11 17:00")),
        ("clean the room before 5 pm please", (None, "11 17:00")),
        ("make up the room, we'll be back at five", (None, "11 17:00")),
        ("уберите пока меня нет, я до пяти уехал", (None, "11 17:00")),
        ("уберите к пяти", (None, "11 17:00")),
        ("уберите номер, вернёмся в пять", (None, "11 17:00")),
        ("мы спим до десяти, потом уберите", ("11 10:00", None)),
        ("not before ten please", ("11 10:00", None)),
        ("не раньше десяти", ("11 10:00", None)),
        ("clean the room at five", ("11 17:00", None)),
    ],
)
def test_a_room_is_cleaned_by_then_and_not_at_that_hour(
    opened: Open, words: str, wanted: tuple[str | None, str | None]
) -> None:
    story = at(opened, "2027-03-11T09:20")
    answer = story.guest(f"{CLEAN}: {words}")
    assert answer.keys == ["sent"]
    assert span(story, CLEAN) == wanted
    promised = story.the(CLEAN).promised_at
    if wanted[1] is not None:
        assert "by 17:00" in answer.en
        assert "до 17:00" in answer.ru
        assert story.local(promised) == "2027-03-11 16:15"


@pytest.mark.parametrize(
    "line",
    [
        "announce_arrival: не в 17, а до 17. в пять я уже буду там",
        "deny: not at 5, before 5",
        "inform: до 17, а не в 17",
        "nlu_fallback: by five, not at five please",
    ],
)
def test_the_hour_to_be_done_by_is_put_right(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T09:20")
    story.guest(f"{CLEAN}: clean the room at 17:00")
    assert story.guest(line).keys[0] == "changed"
    assert span(story, CLEAN) == (None, "11 17:00")


@pytest.mark.parametrize("line", [f"{LAUNDRY}: мда. ладно, гладьте", f"{LAUNDRY}: ok, iron it then"])
def test_told_to_do_it_is_a_yes(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T09:20")
    story.guest(f"{LAUNDRY}: iron a shirt by six")
    assert story.guest(line).keys == ["sent"]


@pytest.mark.parametrize(
    ("line", "intent", "wanted"),
    [
        (f"{DISHES}: и зелёный чай потом в 7", DISHES, "2027-03-12 07:00"),
        (f"{DISHES}: then a green tea at 7", DISHES, "2027-03-12 07:00"),
        (f"{TAXI}: и такси в аэропорт на 8", TAXI, "2027-03-12 08:00"),
        (f"{TAXI}: and a taxi to the airport at 8 for one", TAXI, "2027-03-12 08:00"),
        (f"{TAXI}: a taxi to the airport at 8 pm for one", TAXI, "2027-03-11 20:00"),
        (f"{TABLE}: столик сегодня в 8 вечера на двоих", TABLE, "2027-03-11 20:00"),
    ],
)
def test_what_follows_a_wake_up_is_of_that_morning(opened: Open, line: str, intent: str, wanted: str) -> None:
    story = at(opened, "2027-03-11T19:30")
    story.guest(f"{WAKE}: wake me at 6:30 tomorrow")
    story.guest(line)
    assert story.wanted(intent) == wanted


@pytest.mark.parametrize(
    "line", ["change_request: чая два, время 21:00", "change_request: two teas, time 21:00"]
)
def test_a_bare_count_beside_its_hour_is_no_hour(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T19:30")
    story.guest(f"{DISHES}: a black tea at 21:00")
    story.guest(line)
    assert story.wanted(DISHES) == "2027-03-11 21:00"
    assert story.lines() == {"Black tea": 2}


def test_the_day_of_a_misread_hour_does_not_outlive_it(opened: Open) -> None:
    story = at(opened, "2027-03-11T19:30")
    story.guest(f"{DISHES}: a black tea at 2 am")
    story.guest(f"{DISHES}: tea at 21:00")
    assert story.wanted(DISHES) == "2027-03-11 21:00"


@pytest.mark.parametrize(
    "line",
    [
        "do_not_disturb: сегодня же, не завтра!",
        "cancel_request: sorry, today, not tomorrow",
        "chitchat: I said today!",
        "inform: не на завтра, на сегодня",
        "deny: no, tonight",
        "change_request: я просила на сегодня",
    ],
)
def test_today_not_tomorrow_moves_what_was_just_confirmed(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T18:30")
    story.guest(f"{DISHES}: two black teas tomorrow at 21:00")
    story.guest("affirm: yes")
    assert story.guest(line).keys == ["changed"]
    assert story.wanted(DISHES) == "2027-03-11 21:00"
    assert [one.intent for one in story.requests()] == [DISHES]


@pytest.mark.parametrize(
    "line",
    [
        "change_request: мастер пусть после 12 придет, муж спит",
        "change_request: the engineer should come after 12, my husband is asleep",
        "inform: ремонт давайте после 12",
        "change_request: let the plumber come at 12",
    ],
)
def test_the_hour_of_who_comes_goes_to_that_visit(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T10:20")
    story.guest(f"{REPAIR}: the tap drips")
    story.guest(f"{DISHES}: two black teas at 21:00")
    assert story.guest(line).keys == ["changed"]
    assert story.wanted(REPAIR) == "2027-03-11 12:00"
    assert story.wanted(DISHES) == "2027-03-11 21:00"


@pytest.mark.parametrize(
    "line",
    [
        "do_not_disturb: не проснулся, никто не звонил мне",
        "request_wake_up_call@0.4: вы меня не разбудили, я на рейс опоздал",
        "nlu_fallback: будильник не сработал",
        "inform: nobody called me, I missed my flight",
        "complain/waiting: you never woke me",
        "chitchat: my wake-up call never came",
    ],
)
def test_a_wake_up_that_never_was_is_a_serious_complaint(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-12T05:30")
    story.guest(f"{WAKE}: wake me at 6:30")
    story.wait(minutes=120)
    assert story.guest(line).keys == ["complaint_recorded"]
    complaint = story.all(Complaint)[0]
    assert (complaint.severity, complaint.level) == (Severity.HIGH, 2)
    assert [one.intent for one in story.requests()] == [WAKE]


@pytest.mark.parametrize(
    "line",
    [
        f"{WAKE}: и во сколько меня разбудят",
        "nlu_fallback: when are you waking me?",
        "ask_request_status: what time is my wake-up call",
        "inform: на сколько будильник?",
    ],
)
def test_when_the_guest_is_woken_is_told_from_the_record(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T21:30")
    story.guest(f"{WAKE}: wake me at 6:30")
    answer = story.guest(line)
    assert answer.keys == ["woken_when"]
    assert "06:30" in answer.en
    assert len(story.requests(WAKE)) == 1


@pytest.mark.parametrize(
    ("moment", "asked", "department"),
    [
        ("2027-03-11T21:12", "a taxi to the airport at 6:50 tomorrow for one", "reception"),
        ("2027-03-11T21:12", "a taxi to the airport at 11:00 tomorrow for one", "concierge"),
        ("2027-03-11T14:00", "a taxi to the airport at 6:50 tomorrow for one", "concierge"),
    ],
)
def test_what_is_due_before_the_shift_goes_to_who_is_on_duty(
    opened: Open, moment: str, asked: str, department: str
) -> None:
    story = at(opened, moment)
    story.guest(f"{TAXI}: {asked}")
    answer = story.guest("affirm: yes")
    assert story.the(TAXI).department == department
    assert answer.told(department)


def test_alcohol_is_weighed_by_the_hour_it_would_be_there(opened: Open) -> None:
    story = at(opened, "2027-03-11T22:43")
    answer = story.guest(f"{DISHES}: a beer and fries")
    assert answer.keys == ["no_alcohol_now"]
    assert "by 23:05" in answer.en
    assert story.lines() == {"Fries": 1}


def test_breakfast_is_weighed_by_the_hour_it_would_be_there(opened: Open) -> None:
    story = at(opened, "2027-03-11T10:20")
    answer = story.guest(f"{DISHES}: блины в номер")
    assert answer.keys == ["not_served_now"]
    assert "10:45" in answer.en
    assert story.guest("affirm: да").keys == ["read_back"]
    assert story.wanted(DISHES) == "2027-03-12 08:00"


def test_breakfast_that_would_be_there_in_its_hours_is_taken(opened: Open) -> None:
    story = at(opened, "2027-03-11T06:50")
    assert story.guest(f"{DISHES}: pancakes please").keys == ["read_back"]


@pytest.mark.parametrize("line", ["cancel: ok leave it", "deny: нет, не надо", "affirm: да"])
def test_a_draft_of_this_morning_is_neither_dropped_aloud_nor_sent(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T08:43")
    story.guest(f"{SPA}: a classic massage at 5 pm")
    story.wait(hours=14)
    answer = story.guest(line)
    assert "draft_dropped" not in answer.keys
    assert "massage" not in answer.en.casefold()
    assert story.requests(SPA)[0].state is RequestState.CANCELLED


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/check_out_time: а час или меньше?",
        "ask_hotel/check_out_time: is it an hour or less?",
        "ask_request_status: how long is it?",
        "complain/waiting: долго это?",
        "nlu_fallback: сколько он длится?",
        "inform: how long does the massage take?",
    ],
)
def test_how_long_it_is_is_told_of_the_treatment_spoken_of(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T10:20")
    story.guest(f"{SPA}: a classic massage at 5 pm")
    answer = story.guest(line)
    assert answer.keys == ["lasts", "back_to"]
    assert "60" in answer.en


@pytest.mark.parametrize(
    "line", ["ask_hotel/check_out_time: а час или меньше?", "inform: is it an hour or less?"]
)
def test_how_long_it_is_is_told_of_the_topic_spoken_of(opened: Open, line: str) -> None:
    story = at(opened, "2027-03-11T10:20")
    story.guest("ask_hotel/spa: what treatments do you have?")
    assert "60" in story.guest(line).en
