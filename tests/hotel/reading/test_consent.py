"""A yes, a question that is none, thanks, and a yes before other words."""

import pytest

from hotel.reading.consent import (
    asks_back,
    consent_in,
    is_only_thanks,
    is_only_yes,
    mere_nod_before,
    plain_yes_before,
)


@pytest.mark.parametrize(
    "text",
    ["yes thanks", "perfect, thank you!", "ok thank you", "всё верно, спасибо", "супер, жду", "да", "cool"],
)
def test_a_yes_may_come_with_thanks(text: str) -> None:
    assert is_only_yes(text)
    assert not is_only_thanks(text)


@pytest.mark.parametrize(
    "text", ["no thanks", "yes, two towels", "not ok", "спасибо, не надо", "ok?", "right?", "7"]
)
def test_a_yes_with_other_words_or_asked_is_not_only_a_yes(text: str) -> None:
    assert not is_only_yes(text)


@pytest.mark.parametrize("text", ["thank you so much", "спасибо вам большое", "cheers mate"])
def test_thanks_alone_are_no_yes(text: str) -> None:
    assert is_only_thanks(text)
    assert not consent_in(text).yes


@pytest.mark.parametrize(
    "text", ["so it's booked, right?", "это точно?", "вы записали, да?", "did you book it?"]
)
def test_what_asks_is_no_yes(text: str) -> None:
    assert asks_back(text)


@pytest.mark.parametrize(
    "text", ["yes, can you send it?", "could you book it please?", "да, а когда приедет?"]
)
def test_a_yes_may_stand_before_a_question_or_ask_for_it(text: str) -> None:
    assert not asks_back(text)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Да. И ещё полотенце", "И ещё полотенце"),
        ("да, а бассейн с подогревом?", "а бассейн с подогревом?"),
        ("yes and send extra pillows", "and send extra pillows"),
        ("yes, perfect. And is the pool heated?", "And is the pool heated?"),
        ("great, and is the pool heated?", None),
        ("ok. when is breakfast", None),
    ],
)
def test_only_a_clear_yes_counts_before_other_words(text: str, rest: str | None) -> None:
    assert plain_yes_before(text) == rest
    assert mere_nod_before(text) is (rest is None)
