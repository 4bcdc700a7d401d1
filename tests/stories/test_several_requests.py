"""en13, sw04: a whole list in one message, answered as it comes; two languages in one sentence."""

import pytest

from hotel import staff_desk
from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

LIST = (
    "request_item: two extra towels, || report_fault: the AC rattles like crazy, || book_spa: a massage tonight"
    " at 11pm || book_taxi: and a taxi to the airport at 7 tomorrow morning for 2"
)


def nadia(opened: Open) -> Story:
    story = opened("2027-03-11T16:05")
    story.stays("Nadia", "Haddad", "318")
    story.remembers(kind="like", words="massages with low pressure")
    return story


def test_a_list_is_served_item_by_item(opened: Open) -> None:
    story = nadia(opened)
    first = story.guest(LIST)
    assert first.keys == ["sent", "sent", "closed_then", "read_back"]
    assert "Bath towel × 2" in first.told("housekeeping")
    assert "rattles" in first.told("engineering")
    assert "10:00 to 21:00" in first.en
    assert "Friday 12 March, 07:00" in first.en
    assert [one.intent for one in story.requests()] == [
        "request_item",
        "report_fault",
        "book_spa",
        "book_taxi",
    ]
    assert first.told("spa") == ""


@pytest.mark.parametrize(
    "answer",
    [
        "inform: ok 7pm for the massage. || affirm: yes to the taxi",
        "inform: ok 7pm for the massage. yes to the taxi",
        "affirm: yes to the taxi and 7pm for the massage",
        "cancel_request: ok 7pm for the massage. yes to the taxi",
        "cancel: taxi yes, massage at 7pm",
        "change_request: massage at 19:00 then - the taxi is good",
    ],
)
def test_one_answer_serves_two_drafts_however_it_was_understood(opened: Open, answer: str) -> None:
    story = nadia(opened)
    story.guest(LIST)
    both = story.guest(answer)
    assert "Friday 12 March, 07:00" in both.told("concierge")
    assert story.the("book_taxi").state is RequestState.SENT
    assert story.the("book_spa").state is RequestState.DRAFT
    assert story.wanted("book_spa") == "2027-03-11 19:00"
    assert "19:00" in both.en
    assert "towel" not in both.en.lower()
    booked = story.guest("affirm: perfect, book it")
    assert "19:00" in booked.told("spa")
    assert "low pressure" in booked.told("spa")
    assert {one.state for one in story.requests()} == {RequestState.SENT}
    coming = story.staff(staff_desk.take, story.the("report_fault").id, "Viktor", 15)
    assert "Viktor" in coming.news[0]
    assert "15" in coming.news[0]


def test_one_may_be_dropped_and_the_other_taken(opened: Open) -> None:
    story = nadia(opened)
    story.guest(LIST)
    story.guest("cancel: forget the massage, but yes to the taxi")
    assert {one.intent: one.state.value for one in story.requests()} == {
        "request_item": "sent",
        "report_fault": "sent",
        "book_spa": "cancelled",
        "book_taxi": "sent",
    }


def test_a_guest_may_mix_languages(opened: Open) -> None:
    story = opened("2027-03-11T20:30")
    story.stays("Дарья", "Шмидт", "416", (-2, 1), locale="ru")
    asked = story.guest(
        "request_late_check_out: ребят, можно завтра late check-out до трёх"
        " || book_taxi: и потом такси to the airport на 4pm?"
    )
    assert "Поздний выезд" in asked.text
    assert "3 000 ₽" in asked.ru.replace("\N{NO-BREAK SPACE}", " ")
    assert asked.keys == ["read_back", "ask_party_size"]
    assert story.wanted("request_late_check_out") == "2027-03-12 15:00"
    assert story.wanted("book_taxi") == "2027-03-12 16:00"
    agreed = story.guest("inform: just me, 1 suitcase. fee is ok")
    assert "Your taxi" in agreed.text
    assert "1 suitcase" in agreed.text
    assert "15:00" in agreed.told("reception")
    assert "3,000" in agreed.told("reception")
    assert story.the("book_taxi").state is RequestState.DRAFT
    assert "1 suitcase" in story.guest("affirm: yes").told("concierge")
    approved = story.staff(staff_desk.approve, story.the("request_late_check_out").id, "Maria")
    assert "15:00" in approved.news[0]
    assert "3,000" in approved.news[0]
