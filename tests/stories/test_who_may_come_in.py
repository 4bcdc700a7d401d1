"""Who comes, when, and how to knock: what is passed on is what was said, whole, and nothing else is ordered or hung."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story

DND, CLEANING = "do_not_disturb", "request_cleaning"


def _guest(opened: Open, *lines: str, at: str = "2027-03-11T12:50") -> Story:
    story = opened(at)
    story.stays("Anna", "Weber", "304")
    for line in lines:
        story.guest(line)
    return story


def test_who_opens_the_door_is_not_said_to_be_out(opened: Open) -> None:
    story = _guest(opened, "request_item: принесите градусник")
    words = "дверь открою сама, пусть не звонят, он уснул"
    answer = story.guest(f"{DND}@0.65: {words}")
    assert answer.keys == ["words_passed_on"]
    assert words in (story.the("request_item").note or "")
    assert not story.requests(DND)


def test_a_no_before_how_to_knock_goes_with_it(opened: Open) -> None:
    story = _guest(opened, "request_item: принесите градусник")
    answer = story.guest(
        "deny@0.99: нет, я в номере! || change_request@0.95: просто пусть тихо постучат, ребёнок спит"
    )
    assert answer.keys == ["words_passed_on"]
    assert "я в номере! просто пусть тихо постучат" in (story.the("request_item").note or "")


@pytest.mark.parametrize(
    "line",
    [
        "request_cleaning@0.99: could someone change the towels while we are out, between 4 and 5?",
        "request_cleaning@0.98: поменяйте полотенца, пока нас нет, с 16 до 17",
    ],
)
def test_another_visit_asked_for_is_no_word_on_what_is_brought(opened: Open, line: str) -> None:
    story = _guest(opened, "request_item: some ice please")
    assert story.guest(line).keys == ["sent"]
    assert story.wanted(CLEANING) == "2027-03-11 16:00"


@pytest.mark.parametrize(
    "words",
    [
        "15:10 is a bit late, we're out till 4 anyway. can they do it without us there?",
        "нас не будет до шести, он сам зайдёт без нас?",
    ],
)
def test_what_is_passed_on_is_what_was_said(opened: Open, words: str) -> None:
    story = _guest(opened, "report_fault: the aircon is blowing warm air")
    answer = story.guest(f"request_late_check_out@0.73: {words}")
    assert answer.keys == ["need_not_be_in"]
    assert words in answer.en + answer.ru
    assert words in answer.told("engineering")
    assert story.the("report_fault").wanted_at is None


def test_who_takes_the_shirts_is_no_cleaning(opened: Open) -> None:
    story = _guest(opened, "request_laundry: заберите две рубашки в стирку", "affirm: да")
    words = "Меня не будет в номере, пусть горничная сама возьмёт рубашки с кровати"
    assert story.guest(f"{CLEANING}@0.7: {words}").keys == ["words_passed_on"]
    assert words in (story.the("request_laundry").note or "")
    assert not story.requests(CLEANING)


@pytest.mark.parametrize(
    ("tea", "line"),
    [
        ("order_room_service: black tea at 9 pm", f"{DND}@0.98: and do not disturb us till nine"),
        ("order_room_service: чёрный чай к девяти вечера", f"{DND}@0.98: и до девяти не беспокойте"),
    ],
)
def test_in_peace_until_the_tea_comes(opened: Open, tea: str, line: str) -> None:
    story = _guest(opened, tea, "affirm: yes")
    assert "21:00" in story.guest(line).en


def test_in_peace_until_nine_is_the_morning_where_nothing_comes(opened: Open) -> None:
    assert "09:00" in _guest(opened).guest(f"{DND}: do not disturb us till nine").en


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            f"{DND}@0.9: никого не присылайте сейчас || change_request: пусть вечером заменят, часов в семь",
            "2027-03-11 19:00",
        ),
        (f"{DND}@0.9: nobody now please, let him come at 7 pm", "2027-03-11 19:00"),
        (f"{DND}@0.72: не надо никого звать, пусть вечером сделает и всё", None),
    ],
)
def test_later_is_no_sign_on_the_door(opened: Open, line: str, wanted: str | None) -> None:
    story = _guest(opened, "report_fault: в номере перегорела лампа")
    story.guest(line)
    assert not story.requests(DND)
    assert story.wanted("report_fault") == wanted


def test_what_to_clean_above_all_is_no_complaint(opened: Open) -> None:
    story = _guest(opened, f"{CLEANING}: уберите после трёх")
    answer = story.guest("complain/cleanliness@0.94: пол в ванной особенно, там липко")
    assert answer.keys == ["words_passed_on"]
    assert "липко" in answer.told("housekeeping")


def test_the_hour_of_a_cleaning_moves_no_towels(opened: Open) -> None:
    story = _guest(opened, "request_item: два полотенца")
    story.guest("change_request@0.65: уборку сделайте после трех, дочка спит")
    assert story.the("request_item").wanted_at is None
    assert story.wanted(CLEANING) == "2027-03-11 15:00"
