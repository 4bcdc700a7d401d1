"""Whatever field of a booking the words give is taken, asked for or not, also beside another one, also put right."""

import pytest

from tests.stories.conftest import Open

_NOON = "2027-03-12T12:00"
_TABLE = "book_restaurant: a table for 2 tonight at 9 pm, my name is Laura Bennett"


@pytest.mark.parametrize(
    ("room", "both", "rather"),
    [
        (
            "do you have a room for tonight?",
            "inform@0.98: two of us, till sunday",
            "deny@0.75: no, one night only",
        ),
        (
            "do you have a room for tonight?",
            "inform@0.83: two of us, we leave on sunday",
            "deny@0.6: just tonight",
        ),
        (
            "номер на сегодня есть?",
            "change_request@0.64: нас двое, до воскресенья",
            "deny@0.57: нет, на одну ночь",
        ),
    ],
)
def test_people_are_told_beside_the_last_day_and_nights_count_nobody(
    opened: Open, room: str, both: str, rather: str
) -> None:
    story = opened(_NOON)
    story.guest(f"book_room: {room}")
    assert story.guest(both).keys == ["ask_name"]
    told = story.guest(rather)
    assert told.keys == ["ask_name"]
    draft = story.the("book_room")
    assert (draft.party_size, str(draft.date_from), str(draft.date_to)) == (2, "2027-03-12", "2027-03-13")


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("a table for two tonight at nine please, smith", "smith"),
        ("столик на двоих сегодня в девять вечера, кузнецов", "кузнецов"),
        ("a table for two tonight at nine, terrace", None),
        ("столик на двоих сегодня в девять вечера, терраса", None),
    ],
)
def test_a_surname_alone_ends_a_booking(opened: Open, line: str, name: str | None) -> None:
    story = opened(_NOON)
    assert story.guest(f"book_restaurant: {line}").keys == (["sent"] if name else ["ask_name"])
    assert story.the("book_restaurant").guest_name == name


def test_more_people_are_taken_beside_what_one_of_them_eats(opened: Open) -> None:
    story = opened(_NOON)
    story.guest(_TABLE)
    line = "change_request: make it three, my brother is coming. and he's vegetarian"
    assert story.guest(line).keys == ["changed"]
    table = story.the("book_restaurant")
    assert (table.party_size, table.note) == (3, "and he's vegetarian")


@pytest.mark.parametrize("line", ["7ish, no wait, half past", "давайте в семь, ой нет, в половине"])
def test_half_past_puts_the_hour_before_it_right(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.guest(_TABLE)
    story.guest(f"change_request: {line}")
    assert story.wanted("book_restaurant") == "2027-03-12 19:30"


@pytest.mark.parametrize("line", ["oh and do you do vegetarian mains", "а у вас есть вегетарианское"])
def test_a_question_is_no_note_on_the_table(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.guest(_TABLE)
    assert "wish_noted" not in story.guest(f"ask_hotel/restaurant@0.82: {line}").keys
    assert story.the("book_restaurant").note is None


def test_a_seat_is_for_the_taxi_where_a_child_rides(opened: Open) -> None:
    story = opened(_NOON)
    story.stays("Анна", "Соколова", "512", locale="ru")
    story.guest("book_taxi: такси на вокзал завтра в 18:50")
    assert story.guest("inform@0.92: трое, с малышом. кресло одно").keys == ["read_back"]
    taxi = story.the("book_taxi")
    assert (taxi.party_size, taxi.note) == (3, "кресло одно")


@pytest.mark.parametrize("line", ["around 1, table near the bar i think", "часов в семь, у окна сидели"])
def test_an_hour_told_of_a_lost_thing_is_no_hour_to_look_for_it(opened: Open, line: str) -> None:
    story = opened(_NOON)
    story.guest("report_lost_item: i left my scarf in your restaurant today")
    story.guest(f"inform@0.99: {line}")
    lost = story.the("report_lost_item")
    assert lost.wanted_at is None
    assert line in (lost.note or "")


def test_a_visitor_may_come_for_what_is_found(opened: Open) -> None:
    story = opened(_NOON)
    story.guest("report_lost_item: i left my umbrella in your bar yesterday")
    told = story.guest(
        "ask_about_guest@0.42: wasn't staying with you, just a drink."
        " || ask_request_status@0.87: if it turns up can i pick it up tomorrow?"
    )
    assert told.keys == ["words_passed_on"]


def test_a_table_named_where_a_code_was_asked_is_booked_with_what_waited(opened: Open) -> None:
    story = opened(_NOON)
    assert story.guest("arrange_occasion: do you make birthday cakes? for my wife").keys == [
        "identity_needed"
    ]
    line = "change_request@0.59: sunday, eight people. and the table by the window if you can"
    assert story.guest(line).keys == ["ask_time"]
    table = story.the("book_restaurant")
    assert (table.party_size, str(table.wanted_day)) == (8, "2027-03-14")
    assert "birthday cakes" in (table.note or "")
