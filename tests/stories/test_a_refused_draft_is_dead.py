"""A draft that the guest refuses, in whatever words, is dropped and never comes back by itself."""

import pytest

from hotel.records import RequestState, ServiceRequest
from tests.stories.conftest import Open
from tests.stories.story import Story

OPEN, GONE, DRAFT = RequestState.SENT, RequestState.CANCELLED, RequestState.DRAFT


def anna(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T10:05")
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


def drafts(story: Story) -> list[ServiceRequest]:
    return [one for one in story.requests() if one.state is DRAFT]


@pytest.mark.parametrize(
    ("begun", "line"),
    [
        ("book_room: a room from Tuesday please", "ask_hotel/children: no, the babysitter"),
        (
            "book_room: a room from Tuesday please",
            "change_room: i dont want a room || ask_hotel/children: just a babysitter on tuesday 7pm",
        ),
        ("book_room: a room from Tuesday please", "request_item: no room please"),
        ("book_room: a room from Tuesday please", "complain/room: i did not ask for a room"),
        ("book_room: нам бы номер с вторника", "deny: мне не нужен номер"),
        ("extend_stay: can we stay longer?", "extend_stay: i dont need dates, stop asking"),
        ("extend_stay: can we stay longer?", "cancel: stop asking me"),
        ("extend_stay: можно нам остаться подольше", "cancel: хватит спрашивать"),
        ("book_restaurant: a table tonight please", "cancel_request: no table!! || book_room: a room"),
        ("book_restaurant: a table tonight please", "book_restaurant: no more tables. i have one at 8"),
        ("book_restaurant: столик на сегодня", "deny: столик не нужен. сколько идти до парка"),
        (
            "request_late_check_out: поздний выезд можно?",
            "request_early_check_in: какой выезд, я живу тут. просто пусть погладят раньше",
        ),
        ("request_late_check_out: поздний выезд можно?", "ask_hotel/check_out_time: какой выезд?"),
        ("request_late_check_out: поздний выезд можно?", "check_out: не уезжаю"),
        (
            "request_late_check_out: поздний выезд можно?",
            "ask_about_guest: какой номер? || check_out: я не уезжаю",
        ),
        (
            "request_late_check_out: late check-out till 2 pm please",
            "cancel: oh its till tomorrow, right. then no need. never mind",
        ),
        ("request_late_check_out: late check-out till 2 pm please", "cancel: ah ok, forget it then"),
        ("request_late_check_out: поздний выезд до 14:00", "deny: и выезд не надо, я говорила"),
        (
            "request_item: принесите кое-что",
            "forget_preferences: я про парк. ладно. ничего больше не надо приносить",
        ),
        ("request_item: bring me something please", "cancel: nothing more, thanks"),
    ],
)
def test_what_is_refused_is_dropped_and_stays_so(opened: Open, begun: str, line: str) -> None:
    story = anna(opened)
    story.guest(begun)
    assert len(drafts(story)) == 1
    first = drafts(story)[0].intent
    story.guest(line)
    assert [one.intent for one in drafts(story) if one.intent == first] == []
    assert OPEN not in [one.state for one in story.requests(first)]
    later = story.guest("ask_hotel/wifi: what is the wifi password?")
    assert "back_to" not in [r.key for r in later.replies if r.facts.get("intent") == first]


@pytest.mark.parametrize(
    "line",
    [
        "check_out: i'm not checking out",
        "check_out: не уезжаю",
        "check_out: я НЕ уезжаю сегодня",
        "check_out: i don't want to check out yet",
        "change_room: i don't want to change rooms",
        "change_room: не надо мне другой номер",
        "extend_stay: не хочу переезжать",
        "extend_stay: we don't want to extend",
        "extend_stay: не будем продлевать",
        "book_room: we didn't ask for another room",
    ],
)
def test_a_deed_is_not_done_by_words_that_deny_it(opened: Open, line: str) -> None:
    story = anna(opened)
    assert story.guest(line).keys == ["as_you_wish"]
    assert story.requests() == []


@pytest.mark.parametrize(
    "line",
    [
        "check_out: we are checking out now",
        "change_room: i don't like this room, i want another one",
        "change_room: we do not want a room with a view of the car park, please move us",
        "check_out: мы уезжаем сейчас",
    ],
)
def test_a_deed_asked_for_is_done(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(line)
    assert [one.state for one in story.requests()] == [OPEN]


@pytest.mark.parametrize(
    "line", ["check_out@0.4: ладно, мы поехали", "change_room@0.4: hm, that other one then"]
)
def test_what_was_heard_in_doubt_is_asked_about_first(opened: Open, line: str) -> None:
    story = anna(opened)
    assert "read_back" in story.guest(line).keys
    assert len(drafts(story)) == 1
    story.guest("affirm: yes")
    assert [one.state for one in story.requests()] == [OPEN]


def test_who_is_not_leaving_has_the_check_out_called_off(opened: Open) -> None:
    story = anna(opened)
    story.guest("check_out: check out please")
    story.guest("check_out: no! i'm not leaving")
    assert [one.state for one in story.requests()] == [GONE]


def test_a_question_passed_over_is_come_back_to_once(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_late_check_out: late check-out till 2 pm please")
    assert "back_to" in story.guest("ask_hotel/wifi: what is the wifi?").keys
    assert "back_to" not in story.guest("ask_hotel/gym: and a gym?").keys
    assert story.guest("request_item: two towels please").keys == ["sent"]
    assert len(drafts(story)) == 1


def test_what_a_later_part_gives_up_is_dropped_with_what_was_asked_before(opened: Open) -> None:
    story = anna(opened, "ru")
    story.guest("request_late_check_out: поздний выезд до 14:00")
    story.guest("extend_stay: а, значит мы до среды? || cancel: отлично тогда не надо")
    assert drafts(story) == []


@pytest.mark.parametrize("again", ["deny: no", "deny: нет", "cancel: nothing", "cancel: ничего"])
def test_a_no_to_what_shall_be_changed_drops_it(opened: Open, again: str) -> None:
    story = anna(opened)
    story.guest("request_late_check_out: late check-out till 2 pm please")
    assert story.press("change").keys == ["what_to_change"]
    assert story.guest(again).keys == ["draft_dropped"]
    assert drafts(story) == []


@pytest.mark.parametrize("yes", ["affirm: да", "affirm: yes"])
def test_a_mere_yes_brings_nothing_back_that_was_passed_over(opened: Open, yes: str) -> None:
    story = anna(opened)
    story.guest("request_late_check_out: поздний выезд можно?")
    story.guest("book_restaurant: a table for three tonight at 9 pm")
    story.guest("ask_hotel/wifi: what is the wifi?")
    story.guest("ask_hotel/pool: and the pool?")
    story.guest("ask_hotel/gym: and the gym?")
    assert "ask_time" not in story.guest(yes).keys
