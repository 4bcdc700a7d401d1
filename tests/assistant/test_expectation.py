from assistant.expectation import weights
from hotel.records import Need

LABELS = ("affirm", "ask_hotel/wifi", "inform", "order_room_service")


def test_nothing_asked_changes_no_odds() -> None:
    assert list(weights(LABELS, ())) == [1, 1, 1, 1]


def test_an_open_question_makes_its_answer_likelier() -> None:
    odds = dict(zip(LABELS, weights(LABELS, ("confirm",)), strict=True))
    assert odds["affirm"] > odds["inform"] > odds["ask_hotel/wifi"] == 1


def test_every_need_of_the_hotel_shifts_some_odds() -> None:
    labels = ("affirm", "deny", "inform", "order_room_service", "cancel", "thank", "give_praise", "rate_stay")
    for need in Need:
        assert max(weights(labels, (need.value,))) > 1, need


def test_what_is_spoken_of_is_likelier_to_be_gone_on_about() -> None:
    odds = dict(zip(LABELS, weights(LABELS, ("confirm", "about:ask_hotel/wifi")), strict=True))
    assert odds["ask_hotel/wifi"] > 1
    assert odds["order_room_service"] == 1


def test_a_kind_spoken_of_makes_all_its_labels_likelier() -> None:
    odds = dict(zip(LABELS, weights(LABELS, ("about:ask_hotel", "about:order_room_service")), strict=True))
    assert odds["ask_hotel/wifi"] == odds["order_room_service"] > 1
