"""Photos are evidence: they go to the complaint or the fault they show, and staff hear how to look at them."""

from hotel.records import Complaint, Photo
from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:05")
    story.stays("Anna", "Weber", "304")
    return story


def of(story: Story) -> list[tuple[int | None, int | None]]:
    return [(one.complaint_id, one.request_id) for one in story.all(Photo)]


def test_an_album_with_a_complaint_is_one_answer_and_staff_hear_of_the_photos_at_once(opened: Open) -> None:
    story = anna(opened)
    answer = story.shows("complain/cleanliness: the bathroom is filthy", photos=3)
    (complaint,) = story.all(Complaint)
    assert [one for one, _ in of(story)] == [complaint.id] * 3
    assert "our staff can see your photos" in answer.text
    assert f"Photos: 3 (python -m bot staff photo --complaint {complaint.id}" in answer.told_staff()


def test_a_photo_with_a_fault_goes_to_engineering(opened: Open) -> None:
    story = anna(opened)
    answer = story.shows("report_fault: the tap is dripping")
    request = story.the("report_fault")
    assert [one for _, one in of(story)] == [request.id]
    assert f"Photos: 1 (python -m bot staff photo --request {request.id}" in answer.told("engineering")


def test_a_photo_without_words_after_a_complaint_joins_it(opened: Open) -> None:
    story = anna(opened)
    story.guest("complain/noise: the neighbours are far too loud")
    story.wait(minutes=5)
    answer = story.sends(photos=1)
    (complaint,) = story.all(Complaint)
    assert of(story) == [(complaint.id, None)]
    assert complaint.count == 1
    assert "PHOTOS ADDED" in answer.told_staff()
    assert answer.text == "Thank you, our staff can see your photo."


def test_a_photo_without_words_after_a_fault_joins_that(opened: Open) -> None:
    story = anna(opened)
    story.guest("report_fault: the shower does not work")
    answer = story.sends(photos=2)
    assert [one for _, one in of(story)] == [story.the("report_fault").id] * 2
    assert "PHOTOS ADDED" in answer.told("engineering")


def test_an_unexplained_photo_is_asked_about_and_goes_along_with_the_explanation(opened: Open) -> None:
    story = anna(opened)
    assert "What does it show?" in story.sends(photos=1).text
    story.wait(minutes=2)
    answer = story.guest("complain/cleanliness: there is hair all over the bed")
    (complaint,) = story.all(Complaint)
    assert of(story) == [(complaint.id, None)]
    assert "our staff can see your photo" in answer.text
    assert "Photos: 1" in answer.told_staff()


def test_a_photo_nobody_explained_in_time_shows_nothing_later(opened: Open) -> None:
    story = anna(opened)
    story.sends(photos=1)
    story.wait(minutes=20)
    story.guest("complain/cleanliness: there is hair all over the bed")
    assert of(story) == [(None, None)]


def test_the_same_photo_message_twice_is_one(opened: Open) -> None:
    story = anna(opened)
    story.guest("complain/noise: the neighbours are far too loud")
    story.sends(photos=1)
    story.clock.push(seconds=1)
    answer = story._receive(text="", photos=())
    assert answer.text == ""


def test_a_photo_with_an_order_goes_with_its_draft(opened: Open) -> None:
    story = anna(opened)
    answer = story.shows("request_laundry: this shirt has to be ironed please")
    assert of(story) == [(None, story.requests()[0].id)]
    assert "What does it show" not in answer.text
