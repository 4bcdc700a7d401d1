from collections.abc import Callable
from pathlib import Path

import pytest

from hotel.desk.desk import Desk, Handler
from hotel.desk.memory.praise import give_praise
from hotel.desk.memory.ratings import rate_stay
from hotel.desk.troubles.complaint_answers import reason, scale
from hotel.records import Feedback, FeedbackKind, Need, Question
from tests.hotel.desk.demo_house import House, keys
from tests.hotel.desk.guest_and_staff import all_of, house_with_guest


@pytest.fixture
def house(tmp_path: Path) -> House:
    return house_with_guest(tmp_path)


def answered_by(answer: Callable[[Desk, Question], None]) -> Handler:
    def handler(desk: Desk) -> None:
        question = desk.open_question()
        assert question is not None
        answer(desk, question)

    return handler


@pytest.mark.parametrize(
    ("text", "person", "department"),
    [
        ("Maria at reception was wonderful", "maria_kotova", "reception"),
        ("Огромное спасибо Марии!", "maria_kotova", "reception"),
        ("передайте Виктору, что он золото", "viktor_gusev", "engineering"),
        ("спасибо горничной, всё идеально", None, "housekeeping"),
        ("Thanks to Gloria, she is lovely", "Gloria", None),
        ("everything was great", None, None),
    ],
)
def test_praise_finds_its_person_or_is_kept_as_said(
    house: House, text: str, person: str | None, department: str | None
) -> None:
    replies = house.write(give_praise, text, "give_praise")
    (praise,) = all_of(house, Feedback)
    assert keys(replies) == ["praise_recorded"]
    assert (praise.person, praise.department, praise.words) == (person, department, text)


def test_a_clear_score_is_recorded_and_why_is_asked(house: House) -> None:
    replies = house.write(rate_stay, "9 out of 10", "rate_stay")
    (rating,) = all_of(house, Feedback)
    assert keys(replies) == ["ask_why"]
    assert (rating.score, rating.scale) == (9, 10)
    assert [question.need for question in house.open_questions()] == [Need.WHY]
    assert house.notices("low_score") == []


def test_an_unclear_scale_is_asked_about_first(house: House) -> None:
    first = house.write(rate_stay, "a 4 from me", "rate_stay")
    second = house.write(answered_by(scale), "out of five", "inform")
    (rating,) = all_of(house, Feedback)
    assert (keys(first), keys(second)) == (["ask_scale"], ["ask_why"])
    assert (rating.score, rating.scale) == (4, 5)


def test_a_low_score_reaches_those_on_duty_with_its_reason(house: House) -> None:
    house.write(rate_stay, "2 out of 5", "rate_stay")
    house.write(answered_by(reason), "nobody came for an hour", "inform")
    assert len(house.notices("low_score")) == 1
    assert house.notices("low_score_reason")[0].facts["words"] == "nobody came for an hour"
    assert FeedbackKind.REASON in {one.kind for one in all_of(house, Feedback)}
    assert house.open_questions() == []


def test_a_score_that_says_why_is_not_asked_why(house: House) -> None:
    replies = house.write(rate_stay, "8 out of 10 because the breakfast is great", "rate_stay")
    assert keys(replies) == ["score_recorded"]


def test_a_score_without_a_number_is_asked_for_and_taken_from_a_button(house: House) -> None:
    (reply,) = house.write(rate_stay, "I want to rate my stay", "rate_stay")
    assert (reply.key, len(reply.buttons)) == ("ask_score", 5)
    house.write(rate_stay, "★★★★", "rate_stay", choice_value="4")
    (rating,) = all_of(house, Feedback)
    assert (rating.score, rating.scale) == (4, 5)


def test_who_gives_the_reason_with_the_score_is_not_asked_why(house: House) -> None:
    assert keys(house.write(rate_stay, "rate: 8/10, breakfast was cold", "rate_stay")) == ["score_recorded"]
    assert keys(house.write(rate_stay, "I would rate my stay 9", "rate_stay")) == ["ask_why"]
