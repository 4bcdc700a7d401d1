"""Words that name what stands are about that one: it is moved, added to, asked after or given up, and no second is begun."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

TABLE, TAXI, ROOM, OCCASION = "book_restaurant", "book_taxi", "change_room", "arrange_occasion"
REPAIR, DISHES, LOST = "report_fault", "order_room_service", "report_lost_item"


def anna(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T09:05")
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


def with_table(opened: Open) -> Story:
    story = anna(opened)
    story.guest(f"{TABLE}: a table for three today at 18:30")
    return story


def with_rides(opened: Open) -> Story:
    """Return the story of a guest with a taxi there at noon, and one back at four."""
    story = anna(opened)
    for ride in ("a taxi to the airport today at 12, four people", "and a taxi back at 16:00, four of us"):
        story.guest(f"{TAXI}: {ride}")
        story.guest("affirm: yes")
    return story


def with_birthday(opened: Open, locale: str = "en") -> Story:
    story = anna(opened, locale)
    story.guest(f"{DISHES}: one cheesecake today at 7 pm")
    story.guest("affirm: yes")
    story.guest(f"{OCCASION}: flowers and a festive cake for my wife's birthday on Saturday at 6 pm")
    story.guest("affirm: yes")
    return story


def rides(story: Story) -> list[tuple[str, int | None]]:
    standing = [one for one in story.requests(TAXI) if one.state is not RequestState.CANCELLED]
    return sorted(((story.local(one.wanted_at) or "")[11:], one.party_size) for one in standing)


@pytest.mark.parametrize(
    "line",
    [
        f"{TABLE}@0.78: the table for seven o'clock then, my husband says",
        f"{TABLE}@0.85: отлично. муж говорит лучше на семь, стол то есть",
        f"{TABLE}: столик всё-таки на 19:00",
        "change_request: перенесите мой столик с 18:30 на 19:00",
        "change_request: не надо нового. перенесите мой столик с 18:30 на 19:00",
    ],
)
def test_a_table_that_stands_is_moved_and_stays_for_as_many(opened: Open, line: str) -> None:
    story = with_table(opened)
    story.guest(line)
    assert story.wanted(TABLE) == "2027-03-11 19:00"
    assert story.the(TABLE).party_size == 3


@pytest.mark.parametrize(
    "line",
    [
        f"{TABLE}: a table for three tomorrow at 19:00",
        f"{TABLE}: столик на двоих сегодня на 20:00",
        f"{TABLE}: and another table at 20:00, for three",
    ],
)
def test_another_day_other_people_or_one_more_is_another_table(opened: Open, line: str) -> None:
    story = with_table(opened)
    story.guest(line)
    assert len(story.requests(TABLE)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/restaurant@0.64: так стол у нас во сколько?",
        "ask_hotel/restaurant: our table is at what time?",
    ],
)
def test_when_the_own_table_is_asks_of_no_opening_hours(opened: Open, line: str) -> None:
    assert with_table(opened).guest(line).keys == ["held_in_request"]


@pytest.mark.parametrize(
    "line",
    [
        f"{TAXI}@0.93: two child seats for the 4 o'clock taxi too please",
        f"{TAXI}: и два детских кресла в такси на 16:00",
        "change_request@0.68: no new taxi. the one at 4 is already booked, just add two child seats to it",
    ],
)
def test_child_seats_go_to_the_taxi_of_that_hour(opened: Open, line: str) -> None:
    story = with_rides(opened)
    assert story.guest(line).keys == ["changed"]
    assert rides(story) == [("12:00", 4), ("16:00", 4)]
    noted = [one for one in story.requests(TAXI) if one.note]
    assert [(story.local(one.wanted_at) or "")[11:] for one in noted] == ["16:00"]


def test_no_new_taxi_drops_the_one_begun_and_adds_to_the_one_there_is(opened: Open) -> None:
    story = with_rides(opened)
    story.guest(f"{TAXI}: another taxi please")
    said = "no new taxi. the one at 4 is already booked, just add two child seats to it"
    assert story.guest(f"change_request@0.68: {said}").keys == ["changed"]
    assert rides(story) == [("12:00", 4), ("16:00", 4)]


def test_an_hour_alone_moves_the_ride_near_it(opened: Open) -> None:
    story = with_rides(opened)
    story.guest(f"{TAXI}: taxi at half past twelve then")
    assert rides(story) == [("12:30", 4), ("16:00", 4)]


@pytest.mark.parametrize(
    ("size", "line"), [(4, "actually make it half past"), (2, "we're two, and make it half past")]
)
def test_half_past_is_that_of_its_own_hour(opened: Open, size: int, line: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: a taxi to the airport today at 12, four people")
    story.guest("affirm: yes")
    story.guest(f"change_request: {line}")
    assert rides(story) == [("12:30", size)]


@pytest.mark.parametrize(
    "line",
    [
        f"{TABLE}@0.42: it says 2 people, we're four. and 12:30 please",
        f"{TABLE}@0.4: там двое, а нас четверо, и давайте в 12:30",
    ],
)
def test_doubtful_words_put_right_what_was_just_told(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: a taxi to the airport today at 12, two people")
    story.guest("affirm: yes")
    story.guest(line)
    assert rides(story) == [("12:30", 4)]


@pytest.mark.parametrize(
    "line",
    [
        "change_booking@0.93: cancel the room change please",
        f"{ROOM}@0.61: cancel the room change please",
        "change_booking@0.86: drop the room change, we're staying in 304",
        f"{ROOM}: переселение отмените, остаёмся тут",
        "change_booking: смену номера уберите пожалуйста",
    ],
)
def test_what_only_gives_up_a_kind_by_name_asks_for_none(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{ROOM}: could we have another room please")
    assert story.guest(line).keys == ["cancelled"]
    assert {one.state for one in story.requests()} == {RequestState.CANCELLED}


def test_giving_up_what_is_not_there_asks_for_none(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{ROOM}: cancel the room change please")
    assert story.requests(ROOM) == []


@pytest.mark.parametrize(
    "line",
    [f"{ROOM}: cancel the table and give us another room", f"{ROOM}: отмените столик и дайте другой номер"],
)
def test_what_is_asked_for_beside_is_a_request_after_all(opened: Open, line: str) -> None:
    story = with_table(opened)
    story.guest(line)
    assert len(story.requests(ROOM)) == 1


def test_two_given_up_are_told_as_two(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{ROOM}: could we have another room please")
    story.guest("extend_stay: one more night please")
    answer = story.guest(f"{ROOM}: we don't want another room at all, we're not staying longer")
    assert answer.keys in (["cancelled_several"], ["draft_dropped", "cancelled"])


@pytest.mark.parametrize(
    "line",
    [
        f"{ROOM}: if it can't be fixed, could we move to another room?",
        f"{ROOM}: если не починят, можно нам переехать в другой номер?",
        "ask_request_status@0.86: если не починят, можно нам в другой номер?",
    ],
)
def test_what_is_wanted_only_then_is_not_done_now(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{REPAIR}: the shower drips")
    assert story.guest(line).keys == ["only_then"]
    assert story.requests(ROOM) == []
    assert story.guest("change_request@0.2: oh not yet, only if the repair fails").keys == ["as_you_wish"]


@pytest.mark.parametrize(
    "line",
    [
        "change_request@0.2: oh not yet, only if the repair fails. don't trouble them",
        "deny: нет, это только если не починят",
    ],
)
def test_what_was_asked_at_once_is_taken_back_until_then(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{REPAIR}: the shower drips")
    story.guest(f"{ROOM}: could we move to another room?")
    assert story.guest(line).keys == ["cancelled", "only_then"]
    assert story.the(REPAIR).state is RequestState.SENT


@pytest.mark.parametrize(
    "line",
    [
        f"{ROOM}: if you don't mind, we'd like another room",
        f"{ROOM}: если не сложно, переселите нас в другой номер",
    ],
)
def test_a_courtesy_is_no_condition(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{REPAIR}: the shower drips")
    story.guest(line)
    assert len(story.requests(ROOM)) == 1


@pytest.mark.parametrize(
    ("line", "noted"),
    [
        (
            f"{OCCASION}: Could you also put a card with it: Happy birthday, Emma, love, Tom?",
            "Happy birthday, Emma, love, Tom",
        ),
        (
            f"{OCCASION}@0.42: And the card should say: Happy Saturday, Emma",
            "card should say: Happy Saturday, Emma",
        ),
        ("give_praise@0.5: Please tell the concierge the card text: Love, Tom.", "card text: Love, Tom"),
        ("change_request: и открытку положите: С днём рождения, Оля", "С днём рождения, Оля"),
        (f"{OCCASION}: на открытке напишите: Завтра будет лучше", "Завтра будет лучше"),
    ],
)
def test_the_words_of_a_card_stand_as_said_and_change_nothing_else(
    opened: Open, line: str, noted: str
) -> None:
    story = with_birthday(opened)
    assert story.guest(line).keys == ["changed"]
    assert story.wanted(OCCASION) == "2027-03-13 18:00"
    assert noted in (story.the(OCCASION).note or "")
    assert len(story.the(OCCASION).lines) == 2


def test_later_words_of_the_card_take_the_place_of_the_first(opened: Open) -> None:
    story = with_birthday(opened)
    story.guest(f"{OCCASION}: put a card with it: Happy birthday, Emma")
    story.guest("change_request: the card should say: All the best, Emma")
    story.guest("change_request: No, the card is for Saturday, with the flowers and the cake.")
    assert story.the(OCCASION).note == "card should say: All the best, Emma"
    assert story.wanted(OCCASION) == "2027-03-13 18:00"


def test_a_festive_cake_is_no_cheesecake_ordered_before(opened: Open) -> None:
    story = with_birthday(opened)
    assert story.wanted(DISHES) == "2027-03-11 19:00"
    assert story.lines() == {"Cheesecake": 1}


def test_another_day_begins_another_surprise(opened: Open) -> None:
    story = with_birthday(opened)
    story.guest(f"{OCCASION}: and flowers in the room tomorrow at 10 am")
    assert len([one for one in story.requests(OCCASION) if one.state is not RequestState.CANCELLED]) == 2


@pytest.mark.parametrize(
    "line",
    [
        "inform@0.34: It's grey wool with white stripes. By the way, is the birthday on Saturday still on?",
        "ask_hotel/bar@0.41: It's grey wool with white stripes. By the way, is the birthday on Saturday still on?",
        "ask_request_status: Он серый, с белыми полосками. А праздник в субботу в силе?",
    ],
)
def test_what_a_lost_thing_is_like_goes_to_its_report(opened: Open, line: str) -> None:
    story = with_birthday(opened)
    story.guest(f"{LOST}: I left my scarf in the restaurant at breakfast")
    assert sorted(story.guest(line).keys) == ["status", "words_passed_on"]
    assert len([part for part in story.the(LOST).note or "" if part == "."]) == 1
    assert story.the(OCCASION).note is None


def test_the_thing_named_says_which_is_described(opened: Open) -> None:
    story = with_birthday(opened)
    story.guest(f"{LOST}: I left my scarf in the restaurant at breakfast")
    story.guest("ask_request_status: is the birthday still on?")
    said = "No, the white stripes are on my scarf, not on the cake. And the birthday stays at 18:00."
    answer = story.guest(f"{OCCASION}@0.72: {said}")
    assert answer.keys == ["words_passed_on", "correction_changes_nothing"]
    assert story.the(OCCASION).state is RequestState.SENT


def test_what_is_given_up_takes_nothing_else_with_it(opened: Open) -> None:
    story = with_birthday(opened)
    story.guest("request_item: bring me two glasses")
    said = "Please cancel the empty glasses. And add two glasses of house white to my dinner order."
    assert story.guest(f"{DISHES}: {said}").keys == ["cancelled", "change_read_back"]
    story.guest("affirm: yes")
    assert story.lines() == {"Cheesecake": 1, "House white": 2}


@pytest.mark.parametrize(
    "line",
    [
        f"{DISHES}: Я про заказ к 19:00. Попросите постучать тихо.",
        f"{DISHES}: It's about the dinner at 7 pm. Tell them to knock softly",
    ],
)
def test_how_to_come_goes_with_the_order_of_that_hour(opened: Open, line: str) -> None:
    story = with_birthday(opened)
    assert story.guest(line).keys == ["words_passed_on"]
    assert len(story.requests(DISHES)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/breakfast: А ужин на 19:00 остаётся в силе?",
        "ask_hotel/restaurant: is the dinner at 7 still on?",
    ],
)
def test_whether_it_is_still_on_asks_of_what_stands(opened: Open, line: str) -> None:
    assert with_birthday(opened).guest(line).keys == ["status"]


@pytest.mark.parametrize(
    "line",
    [
        "change_request: window was closed. 9:45 is breakfast, can he come after 11 instead?",
        "change_request: в 9:45 у нас завтрак, пусть он лучше придёт в 11",
    ],
)
def test_what_is_named_as_the_reason_is_not_what_is_moved(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{DISHES}: one omelette at 9:45")
    story.guest("affirm: yes")
    story.guest(f"{REPAIR}: the shower drips")
    story.guest(line)
    assert story.wanted(DISHES) == "2027-03-11 09:45"
    assert story.wanted(REPAIR) == "2027-03-11 11:00"


def test_the_word_for_its_kind_leaves_the_treatment_as_it_is(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_spa: массаж шеи сегодня в 17:00, мне одной")
    story.guest("affirm: да")
    for line in ("change_request: и массаж на полчаса позже", "book_spa: the massage at 18:00 rather"):
        story.guest(line)
    service = story.the("book_spa").service
    assert service is not None
    assert service.name["en"] == "Neck and shoulder massage"
    assert story.wanted("book_spa") == "2027-03-11 18:00"


@pytest.mark.parametrize(
    ("line", "reports"),
    [
        (f"{LOST}: про телефон допишите: может и на парковке обронил", 1),
        (f"{LOST}: the phone, I may have left it at the car park", 1),
        (f"{LOST}: ещё я потеряла зонт", 2),
        (f"{LOST}: I've lost my umbrella", 2),
    ],
)
def test_the_same_thing_is_reported_once(opened: Open, line: str, reports: int) -> None:
    story = anna(opened)
    story.guest(f"{LOST}: we lost a phone, потеряли телефон, yesterday at dinner")
    story.guest("ask_hotel/parking: what is the parking?")
    story.guest(line)
    assert len(story.requests(LOST)) == reports


def test_no_question_whether_it_is_on_changes_it(opened: Open) -> None:
    story = with_table(opened)
    assert story.guest("change_request@0.46: а столик на 18:30 в силе?").keys == ["status"]
    assert story.wanted(TABLE) == "2027-03-11 18:30"
