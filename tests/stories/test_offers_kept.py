"""What staff offer and the guest accepts is told to the departments that have to keep it."""

import pytest

from hotel import staff_desk
from hotel.records import Complaint, ComplaintState
from tests.stories.conftest import Open


@pytest.mark.parametrize(
    ("offer", "departments"),
    [
        ("tonight's dinner is on us", ["restaurant"]),
        ("ужин за счёт отеля и бутылка просекко в номер", ["kitchen", "restaurant"]),
        ("a free massage tomorrow", ["spa"]),
        (
            "room 608 from tomorrow noon, the porter carries your bags, dinner on the house",
            ["restaurant", "porter"],
        ),
        ("такси до аэропорта за наш счёт", ["concierge"]),
        ("a personal apology of the manager", []),
    ],
)
def test_an_offer_taken_reaches_who_has_to_keep_it(opened: Open, offer: str, departments: list[str]) -> None:
    story = opened("2027-03-11T16:30")
    story.stays("Rimma", "Aslanova", "601")
    story.guest("complain/room: the room is tiny and old")
    (known,) = story.all(Complaint)
    story.staff(staff_desk.complaint_offer, known.id, "Olga", offer)
    answer = story.guest("affirm: yes please")
    for department in departments:
        assert offer in answer.told(department)
        assert "Promised to the guest" in answer.told(department)
    keepers = {reader for reader in answer.readers if "Promised" in answer.told(reader)}
    assert keepers == set(departments)
    assert story.all(Complaint)[0].state is ComplaintState.ACKNOWLEDGED


def test_an_offer_declined_reaches_no_department(opened: Open) -> None:
    story = opened("2027-03-11T16:30")
    story.stays("Rimma", "Aslanova", "601")
    story.guest("complain/room: the room is tiny and old")
    story.staff(staff_desk.complaint_offer, story.all(Complaint)[0].id, "Olga", "dinner on the house")
    assert not story.guest("deny: no thanks").told("restaurant")
