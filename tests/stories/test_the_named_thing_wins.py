"""Words that name one thing that stands are about that one, whatever was spoken of last or is open."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

SENT, GONE = RequestState.SENT, RequestState.CANCELLED


def guest(opened: Open, locale: str = "en", moment: str = "2027-03-09T07:00") -> Story:
    story = opened(moment)
    story.stays("Emily", "Wright", "304", locale=locale)
    return story


def with_tickets(opened: Open) -> Story:
    story = guest(opened)
    story.guest("book_excursion: two theatre tickets for Thursday at 19:00")
    story.guest("affirm: yes")
    story.guest("book_excursion: guided tour of the museum tomorrow at 15:00 for two")
    story.guest("affirm: yes")
    assert states(story) == [SENT, SENT]
    return story


def hour(story: Story, intent: str) -> str | None:
    """Return the hour at which the only request of `intent` is wanted."""
    return (story.wanted(intent) or "")[-5:] or None


def states(story: Story) -> list[RequestState]:
    return [one.state for one in story.requests()]


@pytest.mark.parametrize(
    "words",
    [
        "cancel_request: please just cancel the theatre tickets",
        "cancel_request: cancel the theatre after all",
        "cancel_request: отмените театр",
        "cancel_request: билеты в театр отмените, пожалуйста",
        "cancel_request: the museum stays, the theatre goes",
        "book_excursion@0.47: and the theatre tickets are off, yes? I don't want to pay for seats we shan't sit in",
    ],
)
def test_the_one_that_is_named_is_cancelled_and_not_the_one_spoken_of_last(opened: Open, words: str) -> None:
    story = with_tickets(opened)
    story.guest(words)
    assert states(story) == [GONE, SENT]


@pytest.mark.parametrize(
    "words", ["cancel the museum", "отмените экскурсию в музей", "cancel the tour of the museum"]
)
def test_and_the_other_one_where_that_is_named(opened: Open, words: str) -> None:
    story = with_tickets(opened)
    story.guest(f"cancel_request: {words}")
    assert states(story) == [SENT, GONE]


@pytest.mark.parametrize(
    "words", ["cancel the theatre tickets", "отмените билеты в театр", "the theatre has to go"]
)
def test_what_is_cancelled_already_cancels_nothing_else(opened: Open, words: str) -> None:
    story = with_tickets(opened)
    story.guest("cancel_request: cancel the theatre tickets")
    answer = story.guest(f"cancel_request: {words}")
    assert states(story) == [GONE, SENT]
    assert "is_cancelled" in answer.keys


def test_the_wrong_one_that_was_cancelled_is_put_back_and_the_right_one_cancelled(opened: Open) -> None:
    story = with_tickets(opened)
    story.guest("cancel_request: cancel the museum")
    story.guest("deny: You've cancelled the wrong one! The museum stays, the theatre goes")
    assert states(story) == [GONE, SENT]


@pytest.mark.parametrize("words", ["the theatre stays", "театр остаётся"])
def test_what_is_said_to_stay_revives_nothing_else(opened: Open, words: str) -> None:
    story = with_tickets(opened)
    story.guest("cancel_request: cancel the museum")
    story.guest(f"deny: {words}")
    assert states(story) == [SENT, GONE]


def with_massages(opened: Open) -> Story:
    story = guest(opened, "ru", "2027-03-09T02:40")
    story.guest("book_taxi: такси сегодня в 9:05 в аэропорт, двое")
    story.guest("affirm: да")
    story.guest("book_spa: классический массаж сегодня в 13:00, один человек")
    story.guest("affirm: да")
    story.guest("book_spa: массаж шеи сегодня в 19:00 на одного")
    story.guest("affirm: да")
    assert states(story) == [SENT, SENT, SENT]
    return story


@pytest.mark.parametrize(
    "words",
    [
        "deny: стоп, такси не отменяйте || change_request: мне оно нужно в 9:05",
        "change_request: стоп, такси не отменяйте!!! мне оно нужно в 9:05",
        "deny: wait, don't cancel the taxi || change_request: I need it at 9:05",
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_a_stop_against_a_cancellation_cancels_nothing(opened: Open, words: str, before: bool) -> None:
    story = with_massages(opened)
    if before:
        story.guest("cancel_request: отмените такси")
    story.guest(words)
    assert states(story) == [SENT, SENT, SENT]
    assert hour(story, "book_taxi") == "09:05"


@pytest.mark.parametrize(
    "words",
    ["deny: спа не трогайте, 19:00", "deny: don't touch the spa at 19:00", "deny: массаж в 19:00 оставьте"],
)
def test_the_hour_says_which_of_two_is_to_be_left_alone(opened: Open, words: str) -> None:
    story = with_massages(opened)
    story.guest("cancel_request: массаж в 13:00 отмените")
    story.guest(words)
    assert states(story) == [SENT, GONE, SENT]


@pytest.mark.parametrize(
    "words",
    [
        "cancel_request: массаж в 13:00 отменить! оставить только шею в 19:00",
        "cancel_request: классический массаж отмените, шею оставьте",
        "cancel_request: cancel the classic massage, keep the neck one",
        "cancel_request: cancel the 13:00 one, keep the 19:00 one",
    ],
)
def test_what_is_to_be_kept_is_not_what_is_cancelled(opened: Open, words: str) -> None:
    story = with_massages(opened)
    story.guest(words)
    assert states(story) == [SENT, GONE, SENT]


def test_the_hour_of_what_is_kept_is_none_of_the_late_check_out(opened: Open) -> None:
    story = with_massages(opened)
    story.guest("request_late_check_out: поздний выезд до 16 в день выезда")
    story.guest("request_late_check_out: шею в 19:00 оставьте")
    assert hour(story, "request_late_check_out") == "16:00"


def morning(opened: Open) -> Story:
    story = guest(opened)
    story.guest("order_room_service: two omelettes for 8:00")
    story.guest("affirm: yes")
    story.guest("request_item: a high chair")
    story.guest("book_restaurant: a table for four tonight at 18:00")
    assert states(story) == [SENT, SENT, SENT]
    return story


def at(story: Story) -> list[str | None]:
    return [hour(story, "order_room_service"), hour(story, "book_restaurant")]


@pytest.mark.parametrize(
    "words",
    [
        "8:20?? breakfast is at 8, we need the chair before that",
        "breakfast is at 8, bring the chair by then",
    ],
)
def test_what_is_only_told_of_one_moves_the_other(opened: Open, words: str) -> None:
    story = morning(opened)
    story.guest(f"change_request: {words}")
    assert at(story) == ["08:00", "18:00"]
    assert hour(story, "request_item") == "08:00"


@pytest.mark.parametrize(
    "words",
    [
        "book_restaurant: make dinner 6.30 and near the window if possible",
        "change_request: and leave my breakfast alone!! i mean the TABLE at 6.30 not 6",
        "change_request: move dinner to 6.30",
        "change_request: ужин перенесите на 18:30",
    ],
)
def test_a_meal_is_the_one_of_its_hour(opened: Open, words: str) -> None:
    story = morning(opened)
    story.guest(words)
    assert at(story) == ["08:00", "18:30"]


@pytest.mark.parametrize("words", ["make breakfast 8:30", "завтрак перенесите на 8:30"])
def test_and_breakfast_is_no_dinner(opened: Open, words: str) -> None:
    story = morning(opened)
    story.guest(f"change_request: {words}")
    assert at(story) == ["08:30", "18:00"]


def test_a_change_asked_for_by_name_is_not_undone_by_leave_it_alone(opened: Open) -> None:
    story = morning(opened)
    story.guest("change_request: make the breakfast 8:30")
    story.guest("ask_hotel/pool: when is the pool open?")
    story.guest("change_request: leave my breakfast alone, I mean the table at 6.30 not 6")
    assert at(story) == ["08:30", "18:30"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ask_hotel/breakfast: is breakfast still 8?", "08:00"),
        ("ask_hotel/breakfast: is breakfast at 8:00 or 8:30?", "08:00"),
        ("ask_hotel/restaurant: is dinner at 6 or 6.30?", "18:00"),
        ("ask_hotel/breakfast: завтрак всё ещё на 8:00?", "08:00"),
        ("ask_request_status: is the dinner table at 6 or 6.30?", "18:00"),
    ],
)
def test_the_hour_of_what_stands_is_told_and_of_nothing_else(opened: Open, words: str, told: str) -> None:
    story = morning(opened)
    answer = story.guest(words)
    assert answer.keys == ["status"]
    assert told in answer.text


@pytest.mark.parametrize(
    "words",
    ["is breakfast served until 10:30?", "do you serve breakfast at 8:00?", "до 10:30 завтрак подают?"],
)
def test_the_hours_of_the_house_are_told_as_such(opened: Open, words: str) -> None:
    answer = morning(opened).guest(f"ask_hotel/breakfast: {words}")
    assert "hotel_fact" in answer.keys


@pytest.mark.parametrize(
    "words", ["блузку поглаженную когда вернут?", "утюжку когда вернут?", "when do I get the ironing back?"]
)
def test_what_is_wanted_back_by_an_hour_is_told_with_that_hour(opened: Open, words: str) -> None:
    story = guest(opened, "ru", "2027-03-09T02:40")
    story.guest("request_laundry: блузку надо погладить к 9:30 утра")
    story.guest("affirm: да")
    assert "09:30" in story.guest(f"ask_request_status: {words}").text


@pytest.mark.parametrize(
    "words",
    [
        "and the wheelchair? I asked for it tomorrow morning at half past nine, not a late check out",
        "а кресло-коляска? я просила завтра в 9:30, а не поздний выезд",
    ],
)
def test_a_thing_that_nobody_has_asked_for_yet_moves_nothing_else(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("book_excursion: two theatre tickets for Thursday at 19:00")
    story.guest("affirm: yes")
    story.guest(f"change_request: {words}")
    assert hour(story, "book_excursion") == "19:00"
    assert hour(story, "request_item") == "09:30"


@pytest.mark.parametrize(
    ("words", "whither"),
    [
        ("адрес такси поменяйте на москва-сити", "москва-сити"),
        ("такси не в аэропорт, а в москва-сити", "москва-сити"),
        ("change where the taxi goes to stratford-upon-avon", "stratford-upon-avon"),
    ],
)
def test_a_place_of_two_words_is_one_place(opened: Open, words: str, whither: str) -> None:
    story = with_massages(opened)
    story.guest(f"change_request: {words}")
    assert whither in (story.the("book_taxi").place_said or "").lower()


@pytest.mark.parametrize(
    "line",
    [
        "request_early_check_in: как 11:30?? мы же на 9:00 договорились",
        "change_request: what, 11:30?! we said 9:00",
        "inform: 11:30?? it was to be 9:00",
    ],
)
def test_an_hour_cried_out_over_is_not_the_one_that_is_wanted(opened: Open, line: str) -> None:
    story = opened("2027-03-11T02:35")
    story.stays("Anna", "Weber", "304")
    story.guest("request_laundry: iron a shirt by 9:00 please")
    story.guest("affirm: yes")
    story.guest(line)
    assert story.local(story.the("request_laundry").wanted_until) == "2027-03-11 09:00"
