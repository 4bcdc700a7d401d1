"""The devices of the guest's own room."""

from datetime import datetime
from pathlib import Path

import pytest
from sqlalchemy import select

from hotel.desk.desk import Desk
from hotel.desk.house.device_settings import Setting, apply
from hotel.desk.house.room_control import control_room, corrected, take_answer
from hotel.desk.sent import timers
from hotel.records import Complaint, Need, RoomDevice, Timer
from hotel.turn import Reply
from tests.hotel.desk.demo_house import House, keys

AIR = "air_conditioning"


@pytest.fixture
def house(tmp_path: Path) -> House:
    opened = House(tmp_path, "2027-03-12T21:00")
    opened.verify(opened.check_in("Олеся", "Громова", "514"))
    opened.device("514", AIR, level=22)
    opened.device("514", "light", level=100, warmth="cold")
    return opened


def say(house: House, text: str) -> list[Reply]:
    return house.write(control_room, text, "control_room")


def answer(house: House, text: str, intent: str = "affirm", **more: object) -> list[Reply]:
    def handler(desk: Desk) -> None:
        question = desk.open_question(Need.DEVICE)
        assert question is not None
        take_answer(desk, question)

    return house.write(handler, text, intent, **more)


def waiting(house: House) -> list[Timer]:
    with house.database.session() as session:
        return list(session.scalars(select(Timer)))


def test_warmer_is_a_step_of_two_degrees_and_the_new_value_is_named(house: House) -> None:
    (reply,) = say(house, "сделайте потеплее")

    assert reply.key == "device_set"
    assert house.device("514", AIR).level == 24


def test_warmer_by_three_is_three_degrees(house: House) -> None:
    say(house, "сделайте на три градуса теплее")

    assert house.device("514", AIR).level == 25


def test_a_step_beyond_the_limit_offers_the_limit(house: House) -> None:
    (reply,) = say(house, "ten degrees warmer please")

    assert (reply.key, reply.facts["asked"], reply.facts["offered"]) == ("device_out_of_range", 32, 26)
    assert house.device("514", AIR).level == 22


def test_several_devices_are_set_at_once(house: House) -> None:
    say(house, "make it 21 degrees and dim the lights")

    assert house.device("514", AIR).level == 21
    assert house.device("514", "light").level == 80


def test_i_meant_the_light_puts_the_light_and_puts_the_air_back(house: House) -> None:
    say(house, "сделайте потеплее")

    say(house, "я про свет вообще-то")

    assert house.device("514", "light").warmth == "warm"
    assert house.device("514", AIR).level == 22


def test_the_first_setting_stays_where_the_guest_lets_it_be(house: House) -> None:
    say(house, "сделайте потеплее")

    say(house, "я про свет вообще-то 😄 ну и пусть")

    assert house.device("514", "light").warmth == "warm"
    assert house.device("514", AIR).level == 24


def test_the_light_mentioned_an_hour_later_corrects_nothing(house: House) -> None:
    say(house, "сделайте потеплее")
    house.clock.push(minutes=60)
    found = []

    house.write(lambda desk: found.append(corrected(desk)), "я про свет вообще-то", "inform")

    assert found == [False]


def test_out_of_range_is_not_set_but_the_limit_is_offered(house: House) -> None:
    (reply,) = say(house, "тогда поставь 40 градусов, буду как в бане")

    assert reply.key == "device_out_of_range"
    assert (reply.facts["lowest"], reply.facts["highest"], reply.facts["offered"]) == (18, 26, 26)
    assert house.device("514", AIR).level == 22


def test_the_offered_limit_is_set_on_a_yes(house: House) -> None:
    say(house, "тогда поставь 40 градусов")

    answer(house, "давай")

    assert house.device("514", AIR).level == 26
    assert house.open_questions() == []


def test_another_number_may_answer_the_offer(house: House) -> None:
    say(house, "тогда поставь 40 градусов")

    answer(house, "тогда 25", "inform")

    assert house.device("514", AIR).level == 25


def test_the_button_of_the_limit_sets_it(house: House) -> None:
    button = say(house, "тогда поставь 40 градусов")[0].buttons[0]

    answer(house, "26 °C", button.intent, choice_value=button.value)

    assert house.device("514", AIR).level == 26


def test_at_the_limit_warmer_changes_nothing(house: House) -> None:
    house.device("514", AIR, level=26)

    assert keys(say(house, "сделайте потеплее")) == ["device_out_of_range"]
    assert house.device("514", AIR).level == 26


def test_the_room_of_the_neighbours_is_never_touched(house: House) -> None:
    (reply,) = say(house, "выключи музыку и свет у соседей в 515")

    assert (reply.key, reply.facts["other_room"]) == ("device_other_room", "515")
    assert house.device("515", "light").on
    assert house.device("514", "light").on


def test_what_concerns_the_own_room_is_done_all_the_same(house: House) -> None:
    replies = say(house, "кондиционер на 20 градусов. И выключи свет у соседей в 515")

    assert keys(replies) == ["device_set", "device_other_room"]
    assert house.device("514", AIR).level == 20
    assert house.device("514", "light").on


def test_neighbours_who_disturb_become_a_complaint_on_a_yes(house: House) -> None:
    say(house, "выключи музыку и свет у соседей в 515")

    answer(house, "да, мешают")

    with house.database.session() as session:
        complaint = session.scalars(select(Complaint)).one()
    assert complaint.category == "noise"
    assert "515" in complaint.words


def test_a_device_nobody_can_set_is_said_honestly(house: House) -> None:
    replies = say(house, "lights off and music off")

    assert keys(replies) == ["device_set", "device_unknown"]
    assert not house.device("514", "light").on


def test_later_is_promised_for_its_hour_and_changes_nothing_now(house: House) -> None:
    (reply,) = say(house, "через час убавь до 22 градусов")
    (timer,) = waiting(house)

    assert reply.key == "device_set_later"
    assert datetime.fromisoformat(str(reply.facts["time"])).strftime("%H:%M") == "22:00"
    assert (timer.kind, timer.facts["level"]) == (timers.SET_ROOM, 22)


def test_the_timer_carries_what_is_to_be_set(house: House) -> None:
    say(house, "через час убавь до 20 градусов")
    facts = waiting(house)[0].facts
    device = RoomDevice(kind=AIR, on=True, level=26, warmth="neutral")

    apply(device, Setting.model_validate({name: facts[name] for name in Setting.model_fields}))

    assert device.level == 20


def test_degrees_are_not_an_hour(house: House) -> None:
    say(house, "убавь до 22 градусов")

    assert waiting(house) == []


def test_a_visitor_controls_nothing(house: House) -> None:
    house.conversation_id = house.open_conversation("somebody")

    assert keys(say(house, "lights off in 514")) == ["identity_needed"]
    assert house.device("514", "light").on


def test_no_device_named_is_asked_about(house: House) -> None:
    assert keys(say(house, "do something about the room")) == ["which_device"]
