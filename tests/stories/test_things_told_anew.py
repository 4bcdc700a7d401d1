"""Things on their way told anew are so many in all; a note is taken off without the request it stands with."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

THINGS, TAXI, ORDER = "request_item", "book_taxi", "order_room_service"


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T12:50")
    story.stays("Anna", "Weber", "304")
    return story


def coming(story: Story) -> dict[str, int]:
    """Return all that is brought."""
    found: dict[str, int] = {}
    for request in story.requests(THINGS):
        for line in request.lines if request.state is RequestState.SENT else ():
            found[line.name["en"]] = found.get(line.name["en"], 0) + line.quantity
    return found


@pytest.mark.parametrize(
    "lines",
    [
        (f"{THINGS}: no, two bath towels and two hand towels please, not four big ones",),
        (f"{THINGS}: нет, два банных полотенца и два полотенца для рук, а не четыре",),
        (
            f"{THINGS}: two more bath towels and one more hand towel",
            f"{THINGS}: two bath towels and two hand towels in total, that's all",
        ),
        (
            f"{THINGS}: и ещё два банных полотенца",
            f"{THINGS}: всего нужно два банных полотенца и два полотенца для рук",
        ),
        (
            f"{THINGS}: and also two bath towels and two hand towels",
            "cancel_request: cancel the four bath towels, the two and two are enough",
        ),
    ],
)
def test_towels_are_not_doubled_by_a_correction(opened: Open, lines: tuple[str, ...]) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: four bath towels please")
    for line in lines:
        story.guest(line)
    assert coming(story) == {"Bath towel": 2, "Hand towel": 2}


@pytest.mark.parametrize("words", ["we need two packed breakfasts then", "нам тогда два завтрака с собой"])
def test_another_number_of_what_stands_for_tomorrow(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: a packed breakfast tomorrow at 6:00")
    story.guest(f"{THINGS}@0.7: {words}")
    assert [line.quantity for line in story.the(THINGS).lines] == [2]
    assert story.wanted(THINGS) == "2027-03-12 06:00"


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("two extra sets of cutlery and plates", {"Plates and cutlery": 2}),
        ("лёд и бутылку воды", {"Ice": 1, "Drinking water refill": 1}),
    ],
)
def test_so_many_as_was_said(opened: Open, words: str, wanted: dict[str, int]) -> None:
    story = anna(opened)
    story.guest(f"{THINGS}: {words}")
    assert coming(story) == wanted
    assert not any(line.wishes for line in story.the(THINGS).lines)


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request: Поезд в 7:40 уже не актуален, уберите. || affirm: Остальное верно",
        "cancel_request: пометку про поезд уберите",
        "forget_preferences@0.8: remove the note about the train, поезд",
        "cancel_request: the note is no longer true, drop it",
    ],
)
def test_a_note_is_taken_off_and_the_taxi_stays(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: такси на вокзал завтра на 6:20, я один, поезд в 7:40")
    story.guest("affirm: да")
    assert story.the(TAXI).note == "поезд в 7:40"
    story.guest(line)
    assert (story.the(TAXI).state, story.the(TAXI).note) == (RequestState.SENT, None)
    assert story.wanted(TAXI) == "2027-03-12 06:20"


def test_another_train_takes_the_place_of_the_one_noted(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: a taxi to the station tomorrow at 6:20, just me, my train is at 7:40")
    story.guest("affirm: yes")
    story.guest("change_request: the train is at 3 pm now, a taxi at 13:45 instead of 6:20 please")
    note = story.the(TAXI).note or ""
    assert "7:40" not in note
    assert "3 pm" in note


@pytest.mark.parametrize("words", ["drop the notes on the chicken soup please", "уберите пометку про суп"])
def test_the_notes_of_one_dish_are_taken_off(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{ORDER}: chicken soup, extra hot, and a cola without ice")
    story.guest(f"change_request: {words}")
    assert story.lines() == {"Chicken soup": 1, "Cola/without ice": 1}
