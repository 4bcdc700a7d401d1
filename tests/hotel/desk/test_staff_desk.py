from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest

from hotel import staff_desk
from hotel.records import FolioLine, MenuItem, NoticeState, RequestState, ServiceRequest, Stay
from tests.hotel.desk.demo_house import House
from tests.hotel.desk.guest_and_staff import all_of, house_with_guest, told_guest, told_staff


@pytest.fixture
def house(tmp_path: Path) -> House:
    return house_with_guest(tmp_path)


def sent(house: House, intent: str = "request_cleaning", **more: object) -> int:
    (stay,) = all_of(house, Stay)
    values: dict[str, object] = {
        "property_id": house.property_id,
        "conversation_id": house.conversation_id,
        "stay_id": stay.id,
        "room_id": stay.room_id,
        "intent": intent,
        "department": "housekeeping",
        "state": RequestState.SENT,
        "words": "please",
        "locale": "en",
        "created_at": house.clock.now(),
        "promised_at": house.clock.now() + timedelta(minutes=30),
    }
    request = ServiceRequest(**values | more)
    house.add(request)
    return request.id


def the_request(house: House) -> ServiceRequest:
    (request,) = all_of(house, ServiceRequest)
    return request


def test_taking_promises_the_minutes_said(house: House) -> None:
    number = sent(house)
    with house.database.session() as session:
        staff_desk.take(session, house.clock, number, "Anna", minutes=20)
    request = the_request(house)
    assert (request.state, request.taken_by) == (RequestState.ACCEPTED, "Anna")
    assert request.promised_at == house.clock.now() + timedelta(minutes=20)
    (news,) = told_guest(house)
    assert (news.key, news.facts["by"], news.facts["minutes"]) == (
        "news_taken",
        {"en": "Anna", "ru": "Анна"},
        20,
    )


def test_done_posts_the_price_to_the_bill_once(house: House) -> None:
    number = sent(house, "book_taxi", price=Decimal(1500))
    with house.database.session() as session:
        staff_desk.done(session, house.clock, number, "Elena")
    (line,) = all_of(house, FolioLine)
    assert line.amount == Decimal(1500)
    assert [one.key for one in told_guest(house)] == ["news_done"]


def test_what_is_free_is_not_on_the_bill(house: House) -> None:
    with house.database.session() as session:
        staff_desk.done(session, house.clock, sent(house), "Anna")
    assert all_of(house, FolioLine) == []


def test_a_reason_goes_with_a_refusal(house: House) -> None:
    with house.database.session() as session:
        staff_desk.decline(session, house.clock, sent(house), "Maria", "the room is taken tomorrow")
    (news,) = told_guest(house)
    assert (news.key, news.facts["reason"]) == ("news_declined", "the room is taken tomorrow")


def test_words_of_staff_reach_the_guest_as_they_are(house: House) -> None:
    with house.database.session() as session:
        staff_desk.say(session, house.clock, sent(house), "Maria", "kept warm at the bar")
    assert told_guest(house)[0].facts["text"] == "kept warm at the bar"


def test_what_is_done_cannot_be_done_again(house: House) -> None:
    number = sent(house)
    with house.database.session() as session:
        staff_desk.done(session, house.clock, number, "Anna")
        with pytest.raises(
            staff_desk.WrongStateError, match=f"request {number} is done and cannot become done"
        ):
            staff_desk.done(session, house.clock, number, "Anna")


def test_a_number_nobody_has_is_said_to_be_none(house: House) -> None:
    with (
        house.database.session() as session,
        pytest.raises(staff_desk.NoSuchRecordError, match="there is no request 99"),
    ):
        staff_desk.take(session, house.clock, 99, "Anna")


def test_another_night_agreed_moves_the_departure(house: House) -> None:
    (stay,) = all_of(house, Stay)
    later = stay.departs_on + timedelta(days=1)
    with house.database.session() as session:
        staff_desk.approve(session, house.clock, sent(house, "extend_stay", date_to=later), "Maria")
    (stay,) = all_of(house, Stay)
    assert stay.departs_on == later
    assert [one.key for one in told_guest(house)] == ["news_approved"]


def test_news_at_night_wait_for_the_morning_and_only_the_last_is_told(tmp_path: Path) -> None:
    house = house_with_guest(tmp_path, "2027-03-11T23:30")
    number = sent(house)
    with house.database.session() as session:
        staff_desk.take(session, house.clock, number, "Denis")
        staff_desk.done(session, house.clock, number, "Denis")
    taken, done = told_guest(house)
    assert (taken.state, done.state) == (NoticeState.GIVEN_UP, NoticeState.WAITING)
    assert done.due_at == house.clock.now() + timedelta(hours=8, minutes=30)


def test_who_wrote_this_night_hears_at_once(tmp_path: Path) -> None:
    house = house_with_guest(tmp_path, "2027-03-11T23:30")
    house.write(lambda desk: desk.say("sent"), "clean please", "request_cleaning")
    house.clock.push(hours=2)
    with house.database.session() as session:
        staff_desk.take(session, house.clock, sent(house), "Denis")
    assert told_guest(house)[0].due_at == house.clock.now()


def test_a_dish_sold_out_is_off_for_all_until_it_is_back(house: House) -> None:
    with house.database.session() as session:
        staff_desk.sold_out(session, house.property_id, "cheese_plate")
    assert [one.slug for one in all_of(house, MenuItem) if one.sold_out] == ["cheese_plate"]
    with house.database.session() as session:
        staff_desk.back_on(session, house.property_id, "cheese_plate")
    assert not any(one.sold_out for one in all_of(house, MenuItem))


def test_nobody_can_sell_out_what_is_not_offered(house: House) -> None:
    with house.database.session() as session, pytest.raises(staff_desk.NoSuchRecordError, match="unicorn"):
        staff_desk.sold_out(session, house.property_id, "unicorn")


def test_what_is_to_be_brought_follows_the_guest_to_another_room(house: House) -> None:
    sent(house)
    (stay,) = all_of(house, Stay)
    with house.database.session() as session:
        staff_desk.move_room(session, house.clock, stay.id, "415", "Maria")
    room = the_request(house).room
    assert room is not None
    assert room.number == "415"
    assert [one.key for one in told_guest(house)] == ["news_moved"]
    assert len(told_staff(house, "request_moved")) == 1


def test_a_room_of_somebody_else_is_not_given_away(house: House) -> None:
    house.check_in("Mark", "Osei", "415")
    (stay, _) = all_of(house, Stay)
    with (
        house.database.session() as session,
        pytest.raises(staff_desk.WrongStateError, match="room 415 is taken"),
    ):
        staff_desk.move_room(session, house.clock, stay.id, "415", "Maria")


def test_a_person_writes_and_the_bot_is_silent_until_it_is_handed_back(house: House) -> None:
    with house.database.session() as session:
        staff_desk.write(session, house.clock, house.conversation_id, "Maria", "Good evening, I am on it")
    assert house.conversation().with_staff_since is not None
    assert [one.key for one in told_guest(house)] == ["staff_message"]
    with house.database.session() as session:
        staff_desk.hand_back(session, house.clock, house.conversation_id)
    assert house.conversation().with_staff_since is None
