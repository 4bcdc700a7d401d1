"""Who cannot go to the pharmacy asks for somebody to go: reception is asked, nobody is told the way, no alarm is raised."""

import pytest

from tests.stories.conftest import Open


@pytest.mark.parametrize(
    "words",
    [
        "ask_hotel/first_aid@0.98: could somebody go to the pharmacy for us and buy children's paracetamol?",
        "ask_directions@0.9: I can't leave my son, can someone pick something up from the pharmacy?",
        "request_item@0.7: can you buy nurofen for my daughter please, I will pay",
        "ask_directions@0.99: а в аптеку дойти не могу || ask_hotel/first_aid@0.98: Кто-нибудь может сходить за лекарством?",
        "ask_hotel/first_aid@0.9: А может кто-нибудь сходить в аптеку за детским нурофеном?",
        "inform@0.6: купите, пожалуйста, нурофен детский, сироп",
    ],
)
def test_somebody_to_go_to_the_pharmacy_is_asked_of_reception(opened: Open, words: str) -> None:
    story = opened("2027-03-11T15:30")
    story.stays("Grace", "Wright", "304")
    answer = story.guest(words)
    assert answer.keys == ["question_passed_on"]
    assert answer.pages


def test_where_the_pharmacy_is_stays_a_question_of_the_way(opened: Open) -> None:
    story = opened("2027-03-11T15:30")
    story.stays("Grace", "Wright", "304")
    assert "question_passed_on" not in story.guest("ask_directions: how do I get to the pharmacy?").keys
