"""Where to go and how: only what the content holds."""

from pathlib import Path

import pytest

from hotel.desk.house.concierge import ask_directions, ask_recommendation
from hotel.records import Place, Preference, PreferenceKind
from hotel.turn import Reply
from tests.hotel.desk.demo_house import House


@pytest.fixture
def house(tmp_path: Path) -> House:
    opened = House(tmp_path, "2027-03-15T08:20")
    opened.verify(opened.check_in("Ирина", "Ланская", "607"))
    return opened


def recommend(house: House, text: str) -> Reply:
    (reply,) = house.write(ask_recommendation, text, "ask_recommendation")
    return reply


def places(reply: Reply) -> list[dict[str, object]]:
    found = reply.facts["places"]
    assert isinstance(found, list)
    return [dict(place) for place in found if isinstance(place, dict)]


def like(house: House, words: str, kind: PreferenceKind = PreferenceKind.LIKE) -> None:
    house.add(
        Preference(
            property_id=house.property_id, guest_id=1, kind=kind, words=words, created_at=house.clock.now()
        )
    )


def test_what_the_guest_likes_comes_first_and_the_reason_is_said(house: House) -> None:
    like(house, "итальянская кухня")

    reply = recommend(house, "Куда бы нам вечером сходить поужинать?")

    assert 1 <= len(places(reply)) <= 3
    first = places(reply)[0]
    assert "Ital" in str(first["name"]) or "italian" in str(first["what"])
    assert first["why"] == "liked"
    assert first["metres"]


def test_going_out_to_eat_is_eating(house: House) -> None:
    for place in places(recommend(house, "Куда бы нам сходить поужинать в девять вечера?")):
        assert "Park" not in str(place["name"])


def test_only_places_that_are_open_then_are_recommended(house: House) -> None:
    for place in places(recommend(house, "where can we have dinner at 23:30?")):
        assert place["open"] is True


def test_places_taken_off_are_not_recommended(house: House) -> None:
    with house.database.session() as session:
        for place in session.query(Place):
            place.available = place.slug == "jazz_bar"

    assert recommend(house, "where can I eat tonight?").key == "recommendation_none"


def test_a_cuisine_asked_for_is_kept_to(house: House) -> None:
    reply = recommend(house, "any good georgian food around here tonight?")

    assert reply.facts["exactly"] is True
    assert all("georgian" in str(place["what"]) for place in places(reply))


def test_a_cuisine_nobody_cooks_is_not_invented(house: House) -> None:
    with house.database.session() as session:
        for place in session.query(Place).where(Place.cuisine == "uzbek"):
            place.available = False

    assert recommend(house, "where do I get uzbek food tonight?").facts["exactly"] is False


def test_what_the_guest_dislikes_is_left_out(house: House) -> None:
    like(house, "loud, lively places", PreferenceKind.DISLIKE)

    for place in places(recommend(house, "a bar for tonight?")):
        assert "pub" not in str(place["name"]).lower()


def test_a_quiet_bar_is_a_quiet_bar(house: House) -> None:
    assert "jazz" in str(places(recommend(house, "a quiet bar for tonight at 9?"))[0]["name"]).lower()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("how do I get to the museum from here", "Museum"),
        ("как дойти до метро?", "Metro"),
        ("где ближайшая аптека", "harmacy"),
    ],
)
def test_the_way_is_told(house: House, words: str, name: str) -> None:
    (reply,) = house.write(ask_directions, words, "ask_directions")

    assert reply.key == "directions"
    assert name in str(reply.facts["name"])
    assert reply.facts["way"]


def test_a_place_nobody_listed_is_said_honestly(house: House) -> None:
    (reply,) = house.write(ask_directions, "how do I get to the aquarium", "ask_directions")

    assert reply.key == "directions_unknown"
    assert reply.buttons[0].intent == "ask_human"


def test_the_way_inside_the_house_is_a_fact_of_the_hotel(house: House) -> None:
    (reply,) = house.write(ask_directions, "how do I find the gym", "ask_directions")

    assert (reply.key, reply.facts["topic"]) == ("hotel_fact", "gym")


def test_the_button_of_a_recommendation_leads_there(house: House) -> None:
    button = recommend(house, "a quiet bar for tonight?").buttons[0]

    (reply,) = house.write(ask_directions, "The way", "ask_directions", choice_value=button.value)

    assert reply.facts["name"] == button.facts["place"]
