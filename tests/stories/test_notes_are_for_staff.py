"""Whole conversations: what is noted for staff is an instruction or a detail for them, and stands where it belongs."""

import pytest

from hotel.records import Complaint, ComplaintState, Preference
from tests.stories.conftest import Open
from tests.stories.story import Story

REPAIR, TAXI, ROOM, ITEM, FOOD = (
    "report_fault",
    "book_taxi",
    "change_room",
    "request_item",
    "order_room_service",
)


def guest(opened: Open, moment: str = "2027-03-11T13:00") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304", nights=(-1, 1))
    return story


def with_taxi(opened: Open) -> Story:
    story = guest(opened)
    story.guest(f"{TAXI}: a taxi to the airport tomorrow at 6 am for one")
    story.guest("affirm: yes")
    return story


# What is no note.


@pytest.mark.parametrize(
    "line",
    [
        "deny@0.73: no no, that was not for the engineer",
        "deny@0.99: No, I mean checking out, not arriving",
        "deny@0.9: Ничего, спрошу завтра. Спасибо",
        "deny@0.8: нет-нет, не ремонт",
        "change_request@0.5: not the repair, which things did I order",
    ],
)
def test_what_is_said_to_the_assistant_is_no_note(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{REPAIR}: the shower drips")
    answer = story.guest(line)
    assert answer.told("engineering") == ""
    assert story.the(REPAIR).note is None
    assert answer.keys


@pytest.mark.parametrize(
    ("line", "key"),
    [
        ("change_request@0.61: А такси? || ask_hotel/breakfast: и завтрак во сколько?", "status"),
        ("change_request@0.6: the taxi", "what_to_change"),
        ("change_request@0.5: what is with the taxi", "status"),
    ],
)
def test_what_only_names_a_request_tells_nothing_of_it(opened: Open, line: str, key: str) -> None:
    story = with_taxi(opened)
    answer = story.guest(line)
    assert answer.keys[0] == key
    assert story.the(TAXI).note is None


@pytest.mark.parametrize(
    "line", ["change_request@0.5: they should come off", "change_request@0.5: это пусть тоже снимут"]
)
def test_words_after_a_complaint_go_with_it_and_not_to_the_engineers(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{REPAIR}: the shower drips")
    story.guest("complain/food@0.99: the soup was cold and the fries never came")
    answer = story.guest(line)
    assert answer.keys == ["complaint_added"]
    assert story.the(REPAIR).note is None


@pytest.mark.parametrize(
    "line", ["change_request@0.5: it should be rather soft", "change_request@0.5: пусть будет помягче"]
)
def test_words_that_may_belong_elsewhere_are_asked_about(opened: Open, line: str) -> None:
    story = with_taxi(opened)
    story.guest("ask_hotel/pool: when is the pool open?")
    answer = story.guest(line)
    assert answer.keys == ["detail_not_noted"]
    assert answer.told("concierge") == ""
    assert story.guest("affirm: yes").keys == ["words_passed_on"]


@pytest.mark.parametrize(
    "line", ["deny@0.99: no thanks, no fries", "deny@0.99: нет, спасибо, картошку не надо"]
)
def test_a_refused_offer_adds_nothing_to_a_complaint(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{REPAIR}: the shower drips")
    story.guest(f"{ITEM}: two towels please")
    story.guest("complain/food@0.99: last night the soup was cold and the fries never came")
    story.guest("ask_menu: how much are the fries?")
    answer = story.guest(line)
    assert answer.keys == ["as_you_wish"]
    assert story.all(Complaint)[0].count == 1


@pytest.mark.parametrize(
    "line",
    [
        "give_praise@0.7: by the way the waiter Dmitri helped us a lot, tell him thanks",
        "give_praise@0.77: кстати, официант Дмитрий очень помог, передайте ему спасибо",
    ],
)
def test_praise_is_put_on_no_complaint(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("complain/billing@0.99: 600 for parking on the bill is wrong")
    assert story.guest(line).keys == ["praise_recorded"]
    assert story.all(Complaint)[0].state is ComplaintState.OPEN


@pytest.mark.parametrize(
    "line", ["ask_request_status: will the ice come now?", "ask_request_status: так лёд сейчас будет?"]
)
def test_what_others_bring_is_asked_of_them(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{ITEM}: some ice please")
    story.guest(f"{FOOD}: a burger, medium, for 7 pm")
    story.guest("affirm: yes")
    assert story.guest(line).keys == ["status"]
    assert story.the(FOOD).note is None


# Which request a note belongs to.


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("report_lost_item@0.51: add to the cleaning: look behind the bed, an earring may be there", "look behind the bed"),
        ("request_cleaning@0.96: хорошо, к уборке допишите — посмотреть за кроватью", "посмотреть за кроватью"),
        ("change_request@0.62: for the cleaning, please note: the baby sleeps next door", "the baby sleeps"),
    ],
)  # fmt: skip
def test_a_dictated_note_stands_with_what_it_names(opened: Open, line: str, said: str) -> None:
    story = with_taxi(opened)
    story.guest("request_cleaning: please clean the room")
    story.guest("ask_hotel/pool: when is the pool open?")
    answer = story.guest(line)
    assert answer.keys == ["words_passed_on"]
    assert said in answer.told("housekeeping")
    note = story.the("request_cleaning").note or ""
    assert note.startswith(said)


def test_a_dictated_note_is_taken_whole(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{ROOM}: could we have another room please")
    answer = story.guest(
        "state_preference@0.76: допишите: не первый этаж || request_item@0.99: и детская кроватка"
    )
    assert answer.keys == ["words_passed_on"]
    assert story.requests(ITEM) == []
    assert story.all(Preference) == []
    assert story.the(ROOM).note == "не первый этаж и детская кроватка"


@pytest.mark.parametrize(
    "line", ["change_request: add to my order: a cola", "change_request: добавьте в заказ: колу"]
)
def test_a_dish_that_is_added_is_no_note(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{FOOD}: a burger, medium")
    story.guest("affirm: yes")
    assert story.guest(line).keys == ["change_read_back"]
    assert all(one.note is None for one in story.requests(FOOD))


@pytest.mark.parametrize(
    "line",
    [
        "state_preference@0.48: just please nothing on the first floor, and a crib in it",
        "state_preference@0.48: только чтоб не первый этаж и с кроваткой",
        "ask_recommendation@0.57: желательно повыше и с видом на озеро",
        "complain/noise@0.94: same size please and quiet - they were stomping above us till 2 am",
        "change_room@0.92: I already asked for it, that was about the new one: same size, higher floor",
        "request_item@0.92: кроватку надо в новый номер",
    ],
)
def test_what_the_other_room_shall_be_like_goes_to_those_who_choose_it(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{ROOM}: could we have another room please")
    answer = story.guest(line)
    assert answer.keys == ["words_passed_on"]
    assert line.split(": ", 1)[1] in answer.told("reception")
    assert story.requests(ITEM) == []
    assert story.all(Preference) == []
    assert story.all(Complaint) == []


@pytest.mark.parametrize(
    "line",
    [
        "complain/noise@0.97: they are so loud above us, we need it quiet!",
        "complain/noise@0.97: сверху орут, хочется тихо",
    ],
)
def test_noise_while_another_room_is_asked_for_is_still_a_complaint(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{ROOM}: could we have another room please")
    story.guest(line)
    assert len(story.all(Complaint)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.8: will somebody tell them to be quiet? it comes from 514",
        "ask_request_status@0.6: так им скажут потише-то? это из 514 вроде",
    ],
)
def test_where_it_comes_from_is_heard_beside_a_question(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("complain/noise@1: music behind the wall again")
    answer = story.guest(line)
    assert answer.keys[0] == "complaint_added"
    assert "514" in answer.text


@pytest.mark.parametrize(
    "line",
    [
        "deny@0.9: No, no second one. The one at half past midnight: please don't knock",
        "deny@0.9: Нет, второго не надо. Тот, что на 00:30, просто без стука, пожалуйста",
    ],
)
def test_how_to_come_is_for_the_one_that_is_pointed_at(opened: Open, line: str) -> None:
    story = guest(opened, "2027-03-11T14:00")
    story.guest(f"{FOOD}: a club sandwich at 00:30")
    story.guest("affirm: yes")
    story.guest(f"{ITEM}: two towels please")
    story.guest(f"{FOOD}: the club sandwich, quietly please")
    story.guest(line)
    assert story.the(ITEM).note is None
    assert story.requests(FOOD)[0].note
