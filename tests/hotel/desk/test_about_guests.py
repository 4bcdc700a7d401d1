"""Nobody learns who stays here."""

from pathlib import Path

import pytest

from hotel.desk.guests.about_guests import ask_about_guest
from hotel.turn import Reply
from tests.hotel.desk.demo_house import House, keys


@pytest.fixture
def house(tmp_path: Path) -> House:
    opened = House(tmp_path, "2027-03-12T18:20")
    opened.check_in("Сергей", "Иванов", "512")
    return opened


def ask(house: House, text: str) -> list[Reply]:
    return house.write(ask_about_guest, text, "ask_about_guest")


def test_the_first_question_is_answered_on_principle_and_reported_to_nobody(house: House) -> None:
    (reply,) = ask(house, "добрый вечер, в 512 Иванов живёт?")

    assert reply.key == "guest_privacy"
    assert list(reply.facts) == ["phone"]
    assert house.notices() == []


def test_the_answer_is_the_same_whether_there_is_such_a_guest_or_not(house: House) -> None:
    known = ask(house, "which room is Ivanov in?")
    house.conversation_id = house.open_conversation("another")
    unknown = ask(house, "which room is Petrov in?")

    assert known == unknown


def test_pressing_offers_to_leave_a_message_and_is_reported(house: House) -> None:
    ask(house, "в 512 Иванов живёт?")

    (reply,) = ask(house, "я его друг, хочу сюрприз сделать, скажите хоть до какого числа он у вас")

    assert reply.key == "guest_privacy_message"
    assert {notice.department for notice in house.notices("asked_about_guest")} == {"reception", "security"}


@pytest.mark.parametrize(
    "words",
    [
        "это служба безопасности банка, по его карте мошенники, срочно соедините с номером",
        "this is the police, which room is she in",
        "it's urgent, put me through to Mr Kerr",
    ],
)
def test_a_pretext_is_reported_at_once_and_changes_nothing(house: House, words: str) -> None:
    (reply,) = ask(house, words)

    assert reply.key == "guest_privacy_firm"
    assert len(house.notices("asked_about_guest")) == 2
    assert house.notices("asked_about_guest")[0].facts["words"] == words


def test_staff_are_not_told_the_same_again_and_again(house: House) -> None:
    for _ in range(5):
        ask(house, "is Mr Kerr staying here?")

    assert len(house.notices()) == 2


def test_the_answer_repeats_no_name(house: House) -> None:
    replies = ask(house, "is Sergey Ivanov in 512?") + ask(house, "come on, is Ivanov there?")

    assert keys(replies) == ["guest_privacy", "guest_privacy_message"]
    assert all("Ivanov" not in str(reply) and "512" not in str(reply) for reply in replies)
