"""What the hotel says about itself."""

from pathlib import Path

import pytest

from hotel.desk.house.hotel_facts import ask_hotel, ask_offers, show_virtual_tour
from hotel.records import Preference, PreferenceKind
from hotel.turn import Reply
from tests.hotel.desk.demo_house import House, keys


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path, "2027-03-12T10:00")


def ask(house: House, text: str, topic: str | None = None) -> Reply:
    (reply,) = house.write(ask_hotel, text, "ask_hotel", topic=topic)
    return reply


def names(reply: Reply, of: str) -> list[str]:
    entries = reply.facts[of]
    assert isinstance(entries, list)
    return [str(entry["name"]) for entry in entries if isinstance(entry, dict)]


def test_a_topic_is_answered_from_the_records(house: House) -> None:
    reply = ask(house, "when is breakfast?", "breakfast")

    assert reply.key == "hotel_fact"
    assert "07:00" in str(reply.facts["text"])


def test_the_topic_is_found_by_its_words_where_it_was_not_understood(house: House) -> None:
    assert ask(house, "а с собакой к вам можно?").facts["topic"] == "pets"


def test_the_password_is_for_verified_guests(house: House) -> None:
    reply = ask(house, "wifi password?", "wifi")
    assert reply.facts["verified_text"] is None
    assert reply.facts["more_when_verified"] is True

    house.verify(house.check_in("Laura", "Bennett", "304"))
    reply = ask(house, "wifi password?", "wifi")
    assert "lantern" in str(reply.facts["verified_text"])


def test_what_nobody_wrote_down_is_said_to_be_unknown(house: House) -> None:
    assert ask(house, "who built this house?").key == "no_fact"


@pytest.mark.parametrize(
    ("words", "name", "price"),
    [
        ("how much is a manicure?", "Manicure", "2200"),
        ("сколько стоит борщ?", "Borscht", "690"),
        ("what does a taxi to the airport cost", "Airport", "1600"),
    ],
)
def test_prices_come_from_the_records(house: House, words: str, name: str, price: str) -> None:
    reply = ask(house, words, "payment")

    assert reply.key == "prices"
    assert name in str(reply.facts)
    if price != "690":  # the menu's own business
        assert price in str(reply.facts)


def test_the_fee_of_a_late_check_out_is_told_by_the_hour(house: House) -> None:
    reply = ask(house, "how much is late check-out?")

    assert reply.key == "prices"
    assert "14:00" in str(reply.facts)
    assert "1500" in str(reply.facts)


def test_a_fact_that_names_the_price_says_more_than_the_number(house: House) -> None:
    reply = ask(house, "how much is parking?", "parking")

    assert reply.key == "hotel_fact"
    assert "600" in str(reply.facts["text"])


@pytest.mark.parametrize(
    ("words", "topic"),
    [("do you charge for the pool", "pool"), ("how much is the water in the minibar", "minibar")],
)
def test_no_price_of_something_else_is_told(house: House, words: str, topic: str) -> None:
    assert ask(house, words, topic).facts["topic"] == topic


def test_a_price_question_about_nothing_named_gets_its_topic(house: House) -> None:
    assert ask(house, "how much is it per night for the car?", "parking").facts["topic"] == "parking"


def test_offers_of_the_thing_asked_about_come_alone(house: House) -> None:
    (reply,) = house.write(ask_offers, "any deals for the spa?", "ask_offers")

    assert reply.facts["others_instead"] is False
    assert "massage" in str(reply.facts["offers"]).lower()


def test_the_offers_that_suit_the_guest_come_first(house: House) -> None:
    stay = house.check_in("Laura", "Bennett", "304")
    house.verify(stay)
    with house.database.session() as session:
        session.add(
            Preference(
                property_id=house.property_id,
                guest_id=1,
                kind=PreferenceKind.LIKE,
                words="a cocktail in the bar",
                created_at=house.clock.now(),
            )
        )

    (reply,) = house.write(ask_offers, "есть какие-нибудь акции?", "ask_offers")

    offers = reply.facts["offers"]
    assert isinstance(offers, list)
    assert "wine" in str(offers[0])


def test_the_tour_opens_the_room_that_was_named(house: House) -> None:
    (reply,) = house.write(show_virtual_tour, "can I see the junior suite?", "show_virtual_tour")

    assert "/tour/junior-suite" in str(reply.facts)
    assert len(names(reply, "rooms")) == 1


@pytest.mark.parametrize(
    "words",
    ["покажите, что у вас есть", "Can I see your rooms?", "show me a room", "можно посмотреть номера?"],
)
def test_the_tour_of_no_room_in_particular_offers_all(house: House, words: str) -> None:
    replies = house.write(show_virtual_tour, words, "show_virtual_tour")

    assert keys(replies) == ["virtual_tour"]
    assert len(names(replies[0], "rooms")) == len(replies[0].cards) == 4


def test_a_room_that_is_named_has_its_own_price(house: House) -> None:
    quoted, _ = house.write(ask_hotel, "сколько стоит ночь в люксе?", "ask_hotel", topic="payment")

    assert (quoted.key, "21500" in str(quoted.facts["rates"])) == ("room_prices", True)


def test_a_room_of_no_kind_has_the_prices_of_all_kinds(house: House) -> None:
    quoted, asked = house.write(ask_hotel, "how much is a room?", "ask_hotel", topic="room_types")

    assert (quoted.key, len(names(quoted, "rates")), asked.key) == ("room_prices", 4, "ask_dates")


def test_the_price_of_a_room_is_not_that_of_its_cleaning(house: House) -> None:
    replies = house.write(
        ask_hotel, "сколько стоит номер на двоих?", "ask_hotel", topic="check_out_time", confidence=0.6
    )
    assert replies[0].key == "room_prices"


def test_a_taxi_without_a_place_is_priced_by_its_places(house: House) -> None:
    reply = ask(house, "what does a cab cost?", "minibar")
    assert reply.key == "prices"
    assert "Airport" in names(reply, "entries")[0] or "taxi" in str(reply.facts)


def test_a_place_of_the_town_is_answered_with_its_hours(house: House) -> None:
    reply = ask(house, "а музей во сколько закрывается", "laundry_service")
    assert reply.key == "directions"
    assert reply.facts["closes"] == "18:00"


def test_and_how_much_is_it_goes_on_about_the_question_before(house: House) -> None:
    ask(house, "till when is breakfast?", "breakfast")
    replies = house.write(
        ask_hotel, "and how much is it?", "ask_hotel", topic="cancellation_policy", confidence=0.4
    )
    assert replies[0].facts["topic"] == "breakfast"
