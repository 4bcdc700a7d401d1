"""After midnight "tomorrow" may be either day: a yes takes the nearer, a no the later."""

import pytest

from tests.stories.conftest import Open


@pytest.mark.parametrize(("answer", "day"), [("affirm: yes", "2027-03-12"), ("deny: no", "2027-03-13")])
def test_a_day_without_an_hour_is_settled_by_yes_and_no(opened: Open, answer: str, day: str) -> None:
    story = opened("2027-03-12T00:30")
    story.stays("Anna", "Weber", "304")
    story.guest("book_excursion: the old town tour tomorrow for two please")
    story.guest(answer)
    tour = story.the("book_excursion")
    wanted = story.local(tour.wanted_at)
    assert tour.wanted_or is None
    assert (wanted or str(tour.wanted_day)).startswith(day)
