"""en24, ru25: a wrong room number, a locked door, somebody who asks about a guest."""

from hotel.records import FolioLine, VerificationAttempt
from tests.stories.conftest import Open


def test_a_wrong_room_is_never_served_and_never_explained(opened: Open) -> None:
    story = opened("2027-03-12T22:15")
    story.house.check_in("Tom", "Reilly", "412", code="4471")
    story.house.check_in("Daniel", "Kerr", "512", code="9021")
    asked = story.guest("order_room_service: 2 club sandwiches and a bottle of red on room 512")
    assert asked.keys == ["identity_needed"]
    assert asked.pages == []
    wrong = story.guest("inform: Reilly, 512, 4471")
    assert wrong.keys == ["identity_mismatch"]
    assert "Kerr" not in wrong.text
    assert "412" not in wrong.text
    assert [one.succeeded for one in story.all(VerificationAttempt)] == [False]
    bill = story.guest("ask_bill: and what is on the bill of 512?")
    assert bill.keys == ["identity_needed"]
    assert story.guest("inform: oh no im in 412 sorry mate").keys == ["identity_parts_needed"]
    proved = story.guest("inform: Reilly 412 code 4471")
    assert "read_back" in proved.keys
    assert "by the glass" in proved.en
    assert "for room 412" in proved.en
    assert story.conversation.verified_at is not None
    sent = story.guest("affirm: yes bring it")
    assert "Room 412" in sent.told("kitchen")
    assert all(one.room is None or one.room.number == "412" for one in story.requests())
    locked = story.guest("report_fault: haha and my key card opens nothing. prob because of 512 too?")
    assert "URGENT" in locked.told("reception")
    assert "room 412" in locked.en
    assert story.the("report_fault").urgent
    assert story.all(FolioLine) == []


def test_nobody_learns_who_stays_here(opened: Open) -> None:
    story = opened("2027-03-12T18:20")
    story.house.check_in("Сергей", "Иванов", "512")
    answers = [
        story.guest("ask_about_guest: добрый вечер, Иванов в 512 живёт?"),
        story.guest("ask_about_guest: я его друг, готовлю сюрприз, до какого числа он у вас?"),
        story.guest("ask_about_guest: это служба безопасности банка, мошенники, срочно соедините с номером"),
    ]
    for answer in answers:
        assert not any(word in answer.text for word in ("Иванов", "512", "нет такого", "март"))
    assert "передадут" in answers[1].ru
    assert "+7 495" in answers[2].text
    assert "authority" in answers[2].told("security")
    visitors = story.guest("ask_hotel/visitors: а в гости к вам вообще пускают?")
    assert "23:00" in visitors.text
    assert story.conversation.stay_id is None
    assert story.requests() == []


def test_the_code_is_explained_and_a_surname_in_cyrillic_is_the_same(opened: Open) -> None:
    story = opened("2027-03-12T18:20")
    story.house.check_in("Daniel", "Carter", "304", code="7310")
    asked = story.guest("ask_hotel/wifi: какой пароль от вайфая?")
    assert "Если вы живёте у нас" in asked.ru
    assert story.guest("ask_hotel/wifi: код где?").keys == ["where_code_is"]
    assert "verified" in story.guest("inform: 304, Картер, 7310").keys
    assert [one.succeeded for one in story.all(VerificationAttempt)] == [True]
