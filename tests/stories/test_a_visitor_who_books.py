"""Who is only booking is asked for no code: wishes, hours and a telephone go with the room or the table they ask for."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

ROOM, TABLE, OCCASION = "book_room", "book_restaurant", "arrange_occasion"


def visitor(opened: Open) -> Story:
    """Open the hotel on a Monday; nobody has proved a stay."""
    return opened("2026-11-23T08:58")


def books(story: Story, *, named: bool = True) -> None:
    story.guest(f"{ROOM}: номер на двоих с 5 по 6 декабря{', имя Лебедев' if named else ''}")


@pytest.mark.parametrize(
    "line",
    [
        f"{OCCASION}: у нас годовщина, можно украсить номер шарами?",
        f"{OCCASION}@0.55: could there be roses and a cake in the room when we come?",
        "change_request: and could you add a birthday cake too?",
    ],
)
@pytest.mark.parametrize("named", [True, False])
def test_flowers_and_cake_go_with_the_room_that_is_being_booked(opened: Open, line: str, named: bool) -> None:
    story = visitor(opened)
    books(story, named=named)
    answer = story.guest(line)
    assert "wish_with_booking" in answer.keys
    assert "identity_needed" not in answer.keys
    assert line.partition(": ")[2] in (story.the(ROOM).note or "")
    assert [one.intent for one in story.requests() if one.state is not RequestState.CANCELLED] == [ROOM]


def test_what_is_said_of_the_room_beside_the_wish_is_taken(opened: Open) -> None:
    story = visitor(opened)
    story.guest(f"{ROOM}: сколько стоит номер с 5 по 6 декабря?")
    answer = story.guest(f"{OCCASION}: нас двое. полулюкс с балконом нравится. можно в номер цветы и торт?")
    assert answer.keys == ["wish_with_booking", "read_back"]
    room = story.the(ROOM)
    assert room.party_size == 2
    assert room.note == "Полулюкс; можно в номер цветы и торт?"
    assert "Уйдёт вместе с ним" in answer.ru


@pytest.mark.parametrize("answer", ["на одну", "one"])
def test_how_many_nights_says_nothing_of_how_many_people(opened: Open, answer: str) -> None:
    story = visitor(opened)
    story.guest(f"{ROOM}: номер на двоих 5 декабря, имя Лебедев")
    story.guest(f"inform: {answer}")
    room = story.the(ROOM)
    assert (str(room.date_to), room.party_size) == ("2026-12-06", 2)


@pytest.mark.parametrize(
    "line", ["announce_arrival@0.63: We'd arrive around 11.", "announce_arrival: приедем около 11"]
)
def test_the_hour_of_coming_goes_with_the_room_that_is_being_booked(opened: Open, line: str) -> None:
    story = visitor(opened)
    books(story)
    assert story.guest(line).keys == ["wish_with_booking"]
    assert [one.intent for one in story.requests()] == [ROOM]


@pytest.mark.parametrize(
    "line",
    [
        "out_of_scope@0.76: my phone is +44 7911 123456",
        "inform: запишите телефон +44 7911 123456, пусть позвонят",
    ],
)
def test_a_telephone_goes_with_what_was_asked_for(opened: Open, line: str) -> None:
    story = visitor(opened)
    books(story)
    assert story.guest(line).keys == ["phone_noted"]
    assert story.the(ROOM).note == "+44 7911 123456"


def test_a_telephone_before_a_table_is_noted_and_the_table_is_of_the_day_of_the_room(opened: Open) -> None:
    story = visitor(opened)
    books(story)
    answer = story.guest(f"{TABLE}: мой номер +7 916 123-45-67. и столик в тот же день на 19:00 на двоих")
    assert answer.keys == ["phone_noted", "sent"]
    assert story.wanted(TABLE) == "2026-12-05 19:00"
    assert story.the(TABLE).guest_name == "Лебедев"


def test_a_day_said_to_a_table_is_none_of_the_room(opened: Open) -> None:
    story = visitor(opened)
    story.guest(f"{ROOM}: сколько стоит номер на двоих с 5 по 6 декабря?")
    story.guest(f"{TABLE}: столик на 19:00 на двоих")
    story.guest("inform: не сегодня, 4 декабря же")
    assert (str(story.the(ROOM).date_from), str(story.the(ROOM).date_to)) == ("2026-12-05", "2026-12-06")
    assert story.wanted(TABLE) == "2026-12-04 19:00"


def test_a_remark_on_the_price_is_no_name(opened: Open) -> None:
    story = visitor(opened)
    story.guest(f"{ROOM}: номер на двоих с 5 по 6 декабря")
    answer = story.guest("ask_hotel/children: люкс дороговат. а если делюкс и раскладушку младшему, ему 3")
    assert "sent_for_agreement" not in answer.keys
    assert story.the(ROOM).guest_name is None
    story.guest("inform: рябов антон")
    assert story.the(ROOM).guest_name == "рябов антон"


@pytest.mark.parametrize(
    "line", ["мы вчетвером поместимся в один номер?", "will the four of us fit in one room?"]
)
def test_those_who_must_fit_in_a_room_are_those_who_come(opened: Open, line: str) -> None:
    story = visitor(opened)
    story.guest(f"{ROOM}: номер на двоих с 5 по 6 декабря")
    assert "room_capacity" in story.guest(f"ask_hotel/room_types: {line}").keys
    assert story.the(ROOM).party_size == 4
