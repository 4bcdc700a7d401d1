from collections.abc import Sequence

import numpy as np

from assistant.evidence import Look, Seen
from assistant.spans import Span, named

LABELS = ("book_taxi", "request_item")
TEXT = "Room 340. More hangers. A taxi."
ROOM, HANGERS, TAXI = (0, 9), (10, 23), (24, 31)
SURE = {"Room 340.": (0.2, 0.2), "More hangers.": (0.1, 0.9), "A taxi.": (0.9, 0.1)}


def view(some: Sequence[str]) -> list[Look]:
    return [Look(np.array(SURE.get(stretch, (0.3, 0.35))), np.zeros(512)) for stretch in some]


def spans(*places: tuple[int, int]) -> list[Span]:
    seen = Seen(TEXT, LABELS, view)
    return named([Span(*place, seen(*place)) for place in places], seen)


def test_a_detail_belongs_to_its_neighbour_and_does_not_cloud_it() -> None:
    found = spans(ROOM, HANGERS, TAXI)
    assert [TEXT[span.start : span.end] for span in found] == ["Room 340. More hangers.", "A taxi."]
    assert found[0].probabilities.max() == 0.9


def test_requests_that_are_clear_stay_apart() -> None:
    assert [(span.start, span.end) for span in spans(HANGERS, TAXI)] == [HANGERS, TAXI]


def test_a_message_that_nobody_can_name_is_one() -> None:
    assert len(spans((0, 4), (5, 9))) == 1


def test_a_mere_yes_swallows_nothing() -> None:
    labels, text = ("affirm", "ask_offers"), "Yes. Where do we meet?"
    seen = Seen(
        text,
        labels,
        lambda some: [
            Look(np.array((0.95, 0.02) if "Yes" in one else (0.3, 0.35)), np.zeros(512)) for one in some
        ],
    )
    places = ((0, 4), (5, len(text)))
    found = named([Span(*place, seen(*place)) for place in places], seen)
    assert [(span.start, span.end) for span in found] == list(places)
