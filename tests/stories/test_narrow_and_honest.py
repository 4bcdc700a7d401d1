"""What is asked is answered: the whole question outweighs one word of it, and what is not known is said and passed on."""

import pytest

from tests.stories.conftest import Open

_NOON = "2027-03-11T16:00"
"""A Thursday."""


@pytest.mark.parametrize(
    ("line", "topic"),
    [
        (
            "ask_hotel/check_in_time@0.95: from which hour may we move in? my train is not booked yet",
            "check_in_time",
        ),
        ("ask_hotel/check_in_time@0.95: со скольки пускаете в номер? самолёт ещё выбираю", "check_in_time"),
        ("ask_hotel/accessibility@0.96: is there a shower you can roll into", "accessibility"),
        ("ask_hotel/room_amenities@0.97: is there room service for the play on tv", "room_amenities"),
        (
            "ask_hotel/cancellation_policy@0.98: is our money lost if granny breaks a leg?",
            "cancellation_policy",
        ),
        (
            "ask_hotel/cancellation_policy@0.98: если заболеем, снять деньги за ночь могут?",
            "cancellation_policy",
        ),
        ("ask_hotel/gym@0.95: can I train on a treadmill before dawn, say when the market opens?", "gym"),
        ("ask_hotel/airport_transfer@0.8: does a bus of yours meet the plane?", "airport_transfer"),
        ("ask_hotel/location@0.99: вы в самом центре?", "location"),
    ],
)
def test_the_whole_question_outweighs_a_place_it_names(opened: Open, line: str, topic: str) -> None:
    assert opened(_NOON).guest(line).replies[0].facts["topic"] == topic


@pytest.mark.parametrize(
    ("line", "place"),
    [
        ("ask_hotel/restaurant@0.96: is the theatre open on Sundays?", "Drama Theatre"),
        ("ask_hotel/gym@0.95: кинотеатр ещё работает?", "Cinema Luch"),
        ("ask_hotel/entertainment@0.6: is the art gallery far?", "Gallery Grey House"),
    ],
)
def test_a_place_that_is_asked_about_is_told(opened: Open, line: str, place: str) -> None:
    answer = opened(_NOON).guest(line)
    assert answer.keys[0] in {"directions", "place_hours"}
    assert place in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "ask_directions: we are at some statue behind the mall, how do we get back to you?",
        "ask_directions: вышли у рынка, как отсюда до вас дойти?",
        "ask_directions: I came out of the cinema, which way back to the hotel?",
        "ask_directions: стоим у театра, как вернуться в отель?",
    ],
)
def test_the_way_to_the_hotel_is_not_the_way_to_what_the_guest_sees(opened: Open, line: str) -> None:
    answer = opened(_NOON).guest(line)
    assert answer.replies[0].facts.get("topic") == "location"


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/bar: is there a non-alcoholic cocktail?",
        "ask_hotel/bar: безалкогольный мохито сделаете?",
        "ask_hotel/spa: is there a steam room?",
        "ask_hotel/spa: хамам есть?",
        "ask_hotel/entertainment: got a billiard table?",
        "ask_hotel/payment: принимаете apple pay?",
        "ask_hotel/room_amenities: is there a bidet",
        "ask_hotel/parking: is there a valet?",
    ],
)
def test_what_no_text_of_the_hotel_names_is_said_to_be_unknown(opened: Open, line: str) -> None:
    assert opened(_NOON).guest(line).keys == ["no_fact"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ask_hotel/spa: till when is the spa open, and is there a jacuzzi?", "10:00–21:00"),
        ("ask_hotel/spa: сколько стоит сауна и есть ли джакузи?", "2,500 RUB"),
        ("ask_hotel/pool: is there a lifeguard and a diving board?", "no lifeguard"),
    ],
)
def test_what_is_known_is_told_and_the_rest_is_said_to_be_unknown(opened: Open, line: str, told: str) -> None:
    answer = opened(_NOON).guest(line)
    assert answer.keys[-1] == "no_fact"
    assert told in answer.en
    assert "The rest of it I do not know" in answer.en


@pytest.mark.parametrize(
    "line", ["ask_offers: any discount for pensioners?", "ask_offers: студентам скидка есть?"]
)
def test_a_discount_that_is_no_offer_of_the_hotel_is_unknown(opened: Open, line: str) -> None:
    assert opened(_NOON).guest(line).keys == ["offers", "no_fact"]


def test_the_question_goes_to_reception_by_its_button_and_the_house_goes_on_serving(opened: Open) -> None:
    story = opened(_NOON)
    story.stays("Laura", "Bennett", "304")
    story.guest("ask_hotel/bar: do you have craft beer?")
    assert story.press("Yes, please ask").keys == ["question_passed_on"]
    (notice,) = story.house.notices("guest_asks")
    assert notice.facts["words"] == "do you have craft beer?"
    assert story.guest("ask_hotel/pool: when is the pool open?").keys == ["hotel_fact"]


@pytest.mark.parametrize(
    "line", ["affirm: yes please", "affirm: да, спросите", "ask_human: ok, ask reception"]
)
def test_a_yes_passes_the_question_on(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.guest("ask_hotel/spa: is there a jacuzzi?")
    assert story.guest(line).keys == ["question_passed_on"]
    assert len(story.house.notices("guest_asks")) == 1


def test_who_wants_a_person_gets_one(opened: Open) -> None:
    story = opened(_NOON)
    story.guest("ask_hotel/spa: is there a jacuzzi?")
    assert story.guest("ask_human: I want to talk to a human").keys == ["handed_to_person"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("ask_hotel/breakfast: can one get pancakes?", "pancakes come to your room"),
        ("ask_hotel/check_out_time: час выезда по местному времени?", "Moscow time"),
        ("ask_hotel/children: from which age is it the adult price?", "half price under 12"),
        ("ask_hotel/bar: с подростком в бар пустят?", "After 21:00"),
        ("ask_hotel/room_amenities: утюг в шкафу есть?", "lent free"),
        ("ask_hotel/room_amenities: any coffee machine?", "Deluxe rooms and junior suites"),
        ("ask_hotel/parking: how many kw has your charger?", "22 kW"),
        ("ask_hotel/room_types: есть номера, где раздельные кровати?", "two single ones"),
        ("ask_hotel/airport_transfer: а с вокзала сколько?", "350 RUB"),
        ("ask_hotel/location: is there a supermarket close by?", "supermarket is 5 minutes"),
        ("ask_hotel/location: what's your phone number?", "+7 495 000-01-00"),
        ("ask_hotel/location: и какой у вас номер телефона?", "+7 495 000-01-00"),
    ],
)
def test_a_narrow_question_finds_its_detail(opened: Open, line: str, told: str) -> None:
    answer = opened(_NOON).guest(line)
    assert told in answer.en.split("\n")[0]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/spa: which treatments are there?",
        "ask_hotel/spa: по записи или можно прийти?",
        "ask_hotel/room_service_hours: what are the room service hours?",
        "ask_hotel/gym: что есть в тренажёрном зале?",
    ],
)
def test_a_word_by_the_way_calls_up_no_detail(opened: Open, line: str) -> None:
    assert opened(_NOON).guest(line).replies[0].facts["first"] is None


@pytest.mark.parametrize(
    "line",
    [
        "ask_bill: our visit of last year, could the bill be found again?",
        "ask_bill: мы жили у вас летом, счёт за прошлый приезд сохранился?",
    ],
)
def test_the_bill_of_another_stay_is_not_the_present_one(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.stays("Laura", "Bennett", "304")
    assert story.guest(line).keys == ["no_fact"]


@pytest.mark.parametrize(
    "line", ["ask_bill: why was 900 charged to us today?", "ask_bill: за что с меня списали 900?"]
)
def test_a_charge_not_understood_can_be_asked_about(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.stays("Laura", "Bennett", "304")
    assert story.guest(line).keys == ["bill_empty", "no_fact"]
