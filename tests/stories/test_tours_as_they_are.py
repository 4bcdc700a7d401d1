"""Tours: ours go on their own days, and one that the house does not run is said to be none of ours."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:05")  # a Thursday
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("words", "named"),
    [
        ("two seats for the castle tour on Saturday, please", "castle"),
        ("can you get us on a trip to Novgorod tomorrow? four adults", "Novgorod"),
        ("a day in the mountains with a guide, for three, on Sunday: a trip to the mountains", "mountains"),
        ("хотим на экскурсию в аквариум в среду, троих", "в аквариум"),
        ("запишите нас на поездку во Владимир в субботу, двое взрослых", "во Владимир"),
        ("музей авиации с гидом на пятницу, двоих", "музей авиации"),
    ],
)
def test_a_tour_that_is_none_of_ours_is_said_to_be_none(opened: Open, words: str, named: str) -> None:
    answer = anna(opened).guest(f"book_excursion: {words}")
    assert answer.keys[-1] == "ask_service"  # a day after the stay is told of first
    assert f"“{named}”" in answer.en
    assert f"«{named}»" in answer.ru
    assert "Ask the concierge" in answer.buttons or "Спросить консьержа" in answer.buttons


@pytest.mark.parametrize("step", ["affirm: yes please", "affirm: да, узнайте", "press"])
def test_the_concierge_is_asked_if_the_guest_wants(opened: Open, step: str) -> None:
    story = anna(opened)
    story.guest("book_excursion: a trip to Novgorod on Saturday for two")
    answer = story.press("Ask the concierge") if step == "press" else story.guest(step)
    assert answer.keys == ["tour_passed_on"]
    told = answer.told("concierge")
    assert "Saturday 13 March" in told
    assert "trip to Novgorod" in told
    assert story.the("book_excursion").state.value == "to_person"


def test_who_does_not_want_that_is_booked_nothing(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_excursion: a trip to Novgorod on Saturday for two")
    assert story.guest("deny: no thanks").keys == ["draft_dropped"]


def test_another_tour_may_be_taken_instead(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_excursion: a trip to Novgorod on Saturday for two")
    answer = story.guest("inform: the walking tour then")
    assert answer.keys == ["read_back"]
    assert story.wanted("book_excursion") == "2027-03-13 10:30"


@pytest.mark.parametrize(
    "words",
    [
        "we'd like to book an excursion",
        "a tour please",
        "запишите нас на экскурсию",
        "хотим экскурсию с гидом",
    ],
)
def test_with_no_tour_named_all_are_shown(opened: Open, words: str) -> None:
    answer = anna(opened).guest(f"book_excursion: {words}")
    assert answer.keys == ["ask_service"]
    assert "Boat tour on the lake — 1,800 RUB a person; next Sunday 14 March, 11:00" in answer.en
    assert "no tour like that" not in answer.en


def test_of_a_day_those_are_shown_that_go_then(opened: Open) -> None:
    answer = anna(opened).guest("book_excursion: an excursion for Sunday, four of us")
    assert "Boat tour" in answer.en
    assert "Walking tour" not in answer.en


@pytest.mark.parametrize(
    "words",
    [
        "the boat tour on Saturday for two",
        "a river cruise saturday evening, two people",
        "катер на субботу, двоих",
        "прогулку на теплоходе завтра, нас двое",
    ],
)
def test_a_tour_on_a_day_it_does_not_go_is_told_its_days(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"book_excursion: {words}")
    assert answer.keys == ["ask_tour_day"]
    assert "Sunday 14 March, 11:00" in answer.en
    assert story.guest("affirm: yes").keys == ["read_back"]
    assert story.wanted("book_excursion") == "2027-03-14 11:00"


def test_an_hour_at_which_it_does_not_go_is_not_taken_for_another(opened: Open) -> None:
    answer = anna(opened).guest("book_excursion: the boat tour on Sunday at 5pm for two")
    assert answer.keys == ["ask_tour_day"]
    assert "Sunday 14 March at 17:00" in answer.en


@pytest.mark.parametrize(
    "words",
    [
        "обзорную по городу в субботу, двоих",
        "city sightseeing on Saturday for two",
        "пешую экскурсию в субботу на двоих",
    ],
)
def test_a_tour_is_known_by_one_word_of_its_name_and_goes_at_its_hour(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"book_excursion: {words}").keys == ["read_back"]
    assert story.wanted("book_excursion") == "2027-03-13 10:30"


def test_the_next_days_of_a_tour_can_be_pressed(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_excursion: the monastery for two")
    assert story.press("Saturday 13 March").keys == ["read_back"]
    assert story.wanted("book_excursion") == "2027-03-13 09:00"


def test_a_tour_of_the_list_can_be_pressed(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_excursion: a trip to Novgorod on Saturday for two")
    assert story.press("Walking tour").keys == ["read_back"]
    assert story.wanted("book_excursion") == "2027-03-13 10:30"


def test_theatre_tickets_are_had_for_any_day_and_any_play(opened: Open) -> None:
    answer = anna(opened).guest("book_excursion: билеты на оперу «Кармен» завтра вечером, двоим")
    assert "Theatre tickets" in answer.en
