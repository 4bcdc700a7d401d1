import pytest

from assistant.doubt import is_doubted_alarm, is_unsure


@pytest.mark.parametrize(
    ("intent", "confidence"), [("ask_menu", 0.29), ("order_room_service", 0.44), ("cancel_request", 0.44)]
)
def test_a_guess_is_asked_about_and_the_sooner_where_it_acts(intent: str, confidence: float) -> None:
    assert is_unsure(intent, confidence)


@pytest.mark.parametrize(
    ("intent", "confidence"),
    [("ask_menu", 0.31), ("order_room_service", 0.46), ("complain", 0.1), ("emergency", 0.13)],
)
def test_what_is_sure_enough_or_does_no_harm_is_served(intent: str, confidence: float) -> None:
    assert not is_unsure(intent, confidence)


def test_an_alarm_that_is_likelier_something_else_is_doubted() -> None:
    assert is_doubted_alarm("emergency", 0.2)
    assert not is_doubted_alarm("emergency", 0.6)
    assert not is_doubted_alarm("ask_menu", 0.2)
