"""What staff write reaches the guest as their words; what they did is told in ours, and by who did it."""

from hotel import staff_desk
from tests.stories.conftest import Open
from tests.stories.story import Story
from tests.stories.test_two_of_a_kind import anna

IRON = "request_item: an iron please"
REMARK = "in use, ten minutes"


def with_iron(opened: Open) -> tuple[Story, int]:
    story = anna(opened)
    story.guest(IRON)
    return story, story.the("request_item").id


def test_words_of_staff_are_quoted_whatever_their_language(opened: Open) -> None:
    story, iron = with_iron(opened)
    assert f"“{REMARK}”" in story.staff(staff_desk.say, iron, "Olga", REMARK).news[0]
    assert "“none left”" in story.staff(staff_desk.decline, iron, "Olga", "none left").news[0]


def test_what_staff_say_of_a_complaint_is_quoted(opened: Open) -> None:
    story = anna(opened)
    story.guest("complain/noise: the neighbours shout")
    assert f"“{REMARK}”" in story.staff(staff_desk.complaint_say, 1, "Olga", REMARK).news[0]
    story.staff(staff_desk.complaint_take, 1, "Olga")
    assert "“dinner for two”" in story.staff(staff_desk.complaint_offer, 1, "Olga", "dinner for two").news[0]


def test_things_are_brought_and_a_room_is_made_up(opened: Open) -> None:
    story, iron = with_iron(opened)
    assert "on its way" in story.staff(staff_desk.on_the_way, iron, "Olga").news[0]
    assert "has been brought" in story.staff(staff_desk.done, iron, "Olga").news[0]
    story.guest("request_cleaning: make up the room please")
    cleaning = story.the("request_cleaning").id
    assert "has been made up" in story.staff(staff_desk.done, cleaning, "Olga").news[0]


def test_a_department_of_many_is_spoken_of_as_one(opened: Open) -> None:
    story = anna(opened)
    story.guest("report_fault: the tap leaks")
    answer = story.guest("announce_arrival: come at 9 pm please")
    assert answer.keys == ["changed"]
    assert "Our engineering team knows" in answer.en
