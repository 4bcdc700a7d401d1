"""What a guest complains of reaches the department it is about, whatever else the message asks for."""

import pytest

from hotel import staff_desk
from hotel.records import Complaint, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def _guest_in_304(opened: Open, moment: str = "2027-03-14T12:00", locale: str = "en") -> Story:
    story = opened(moment)
    story.stays("Laura", "Bennett", "304", locale=locale)
    return story


@pytest.mark.parametrize(
    "said",
    [
        "complain/cleanliness: номер не убрали, полотенца грязные || request_item: принесите 3 воды",
        "complain/cleanliness: номер не убрали, полотенца грязные, и принесите 3 воды",
        "request_item: номер не убрали, полотенца грязные, и принесите 3 воды",
        "request_item: the room hasn't been cleaned, the towels are dirty, and please bring 3 waters",
        "complain/cleanliness: our room was not made up today || request_item: bring 3 bottles of water",
        "request_item: у нас не убрано, и принесите 3 воды",
        "request_item: nobody cleaned our room and please bring 3 bottles of water",
    ],
)
def test_the_room_that_was_not_cleaned_is_told_to_housekeeping(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    answer = story.guest(said)
    assert len(story.all(Complaint)) == 1
    assert "waited in vain" in answer.told("housekeeping").lower()
    assert 3 in {line.quantity for request in story.requests("request_item") for line in request.lines}


@pytest.mark.parametrize(
    "said",
    [
        "change_request@0.57: я заказывала две",
        "complain/food: я заказывал две, а принесли одну",
        "inform: I ordered two",
        "change_request: we asked for two, only one came",
        "request_item@0.5: there should be two, you brought one",
        "order_room_service@0.5: я просил две",
    ],
)
def test_a_wrong_amount_delivered_is_complained_of_with_its_order(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest("request_item: two bottles of water please")
    story.staff(staff_desk.done, story.the("request_item").id, "Anna")
    story.guest(said)
    (complaint,) = story.all(Complaint)
    assert story.the("request_item").complaint_id == complaint.id
    assert story.the("request_item").state is RequestState.DONE


@pytest.mark.parametrize(
    "said",
    [
        "chitchat: that waiter was quite rude just now",
        "chitchat: your receptionist rolled her eyes at me",
        "chitchat: your waiter ignored us the whole evening",
        "inform: the lady at reception was unfriendly, by the way",
        "chitchat: официант нам нахамил",
        "chitchat: официант был груб, просто к слову",
        "give_praise@0.5: your waiter could smile now and then, he was rude",
        "nlu_fallback: горничная вела себя невежливо",
    ],
)
def test_a_remark_on_staff_is_no_small_talk(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    story.guest(said)
    (complaint,) = story.all(Complaint)
    assert complaint.category == "staff"


@pytest.mark.parametrize(
    "said",
    ["chitchat: your waiter is funny, I enjoy a chat", "chitchat: do you ever get tired of rude guests?"],
)
def test_small_talk_about_staff_stays_small_talk(opened: Open, said: str) -> None:
    story = _guest_in_304(opened)
    assert story.guest(said).keys == ["chitchat"]
