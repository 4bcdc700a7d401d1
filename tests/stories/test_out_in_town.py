"""Where to go in the town: dinner where dinner is served, cash where there is some."""

import pytest

from tests.stories.conftest import Open

_EVENING = "2027-03-12T17:00"


@pytest.mark.parametrize(
    "words",
    ["where should we have dinner in town?", "где поужинать в городе?", "somewhere nice for supper tonight?"],
)
def test_advice_for_dinner_leads_with_what_serves_dinner(opened: Open, words: str) -> None:
    answer = opened(_EVENING).guest(f"ask_recommendation: {words}")
    first = answer.en.split("•")[1]
    assert "Restaurant" in first or "bar" in first or "house" not in first.casefold()
    assert "coffee" not in first.casefold()


@pytest.mark.parametrize(
    "words",
    [
        "where can I get cash",
        "where can I withdraw some money?",
        "где снять наличные?",
        "где взять наличные?",
    ],
)
def test_cash_is_to_be_had_at_the_cash_machine(opened: Open, words: str) -> None:
    answer = opened(_EVENING).guest(f"ask_directions@0.6: {words}")
    assert answer.keys == ["directions"]
    assert "Cash machine" in answer.en


@pytest.mark.parametrize("words", ["is the opera far?", "как пройти на спектакль?"])
def test_a_place_known_by_another_word_is_told_what_it_is(opened: Open, words: str) -> None:
    answer = opened(_EVENING).guest(f"ask_directions: {words}")
    assert "Drama Theatre. Drama and guest operas" in answer.en


def test_a_place_known_by_its_name_is_told_the_way(opened: Open) -> None:
    answer = opened(_EVENING).guest("ask_directions: how do I get to the theatre?")
    assert "Drama Theatre: Cross the bridge" in answer.en


@pytest.mark.parametrize(
    "words",
    [
        "do not disturb until 10:00 please",
        "please don't disturb us till 10 tomorrow morning",
        "не беспокоить до 10:00",
        "не беспокоить завтра до 10 утра",
    ],
)
def test_the_hour_until_which_nobody_comes_is_said(opened: Open, words: str) -> None:
    story = opened(_EVENING)
    story.stays("Daniel", "Carter", "304")
    answer = story.guest(f"do_not_disturb: {words}")
    assert answer.keys == ["sent"]
    assert story.local(story.the("do_not_disturb").wanted_until) == "2027-03-13 10:00"
    assert "10:00" in answer.ru
