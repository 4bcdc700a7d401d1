"""People who do not stay here: a table, a diet, the Wi-Fi; no room and no code is asked of them."""

import pytest

from tests.stories.conftest import Open

_NOON = "2027-03-12T12:00"


@pytest.mark.parametrize(
    "line",
    [
        "book_restaurant: im not staying here, table for 4 tonight 8pm || state_preference: one of us is vegan",
        "book_restaurant: мы у вас не живём, столик на 4 сегодня в 20:00 || state_preference: один из нас веган",
    ],
)
def test_a_visitors_diet_goes_with_the_table_and_counts_nobody(opened: Open, line: str) -> None:
    story = opened(_NOON)
    assert story.guest(line).keys == ["ask_name", "wish_noted"]
    sent = story.guest("inform: Ivan Petrov")
    assert sent.keys == ["sent"]
    assert "People: 4" in sent.told("restaurant")
    assert "vegan" in sent.told("restaurant") or "веган" in sent.told("restaurant")
    changed = story.guest("change_request: actually 6 people and 8:30")
    assert changed.keys == ["changed"]
    assert (story.the("book_restaurant").party_size, story.wanted("book_restaurant")) == (
        6,
        "2027-03-12 20:30",
    )


def test_a_table_taken_for_a_preference_is_booked(opened: Open) -> None:
    story = opened(_NOON)
    line = "state_preference: im not staying here, table for 4 tonight 8pm, one of us is vegan"
    assert story.guest(line).keys == ["ask_name"]
    assert story.the("book_restaurant").party_size == 4


def test_a_diet_told_after_the_table_was_booked_reaches_the_restaurant(opened: Open) -> None:
    story = opened(_NOON)
    story.guest("book_restaurant: a table for two tonight at 8, my name is Laura Bennett")
    answer = story.guest("state_preference: one of us has a nut allergy")
    assert answer.keys == ["wish_noted"]
    assert "nut allergy" in answer.told("restaurant")


def test_a_change_is_no_name(opened: Open) -> None:
    story = opened(_NOON)
    story.guest("book_restaurant: table for 4 tonight 8pm")
    assert story.guest("change_request: actually 6 people and 8:30").keys == ["ask_name"]
    assert story.guest("inform: Ivan Petrov, 5 people").keys == ["sent"]
    table = story.the("book_restaurant")
    assert (table.guest_name, table.party_size) == ("Ivan Petrov", 5)


@pytest.mark.parametrize(
    "words", ["I'm not a guest, is there wifi in the lobby?", "я у вас не живу, вайфай есть?"]
)
def test_a_visitor_hears_of_the_wifi_and_is_asked_nothing(opened: Open, words: str) -> None:
    story = opened(_NOON)
    answer = story.guest(f"ask_hotel/wifi: {words}")
    assert "AlderHouse-Guest" in answer.text
    assert "code" not in answer.en
    assert story.guest("ask_bill: and my bill?").keys == ["for_guests_only"]


def test_who_is_asked_for_a_room_and_stays_nowhere_is_let_go(opened: Open) -> None:
    story = opened(_NOON)
    assert story.guest("ask_bill: my bill please").keys == ["identity_needed"]
    assert story.guest("inform: I'm not staying here").keys == ["identity_declined"]


def test_a_second_table_is_no_room(opened: Open) -> None:
    story = opened(_NOON)
    story.guest("book_restaurant: столик на двоих сегодня в 19:00 на имя Иванов")
    second = story.guest("book_room: и ещё столик завтра в 20:00 на четверых, имя то же, Иванов")
    assert "ask_dates" not in second.keys
    assert len(story.requests("book_restaurant")) == 2


def test_the_table_is_named_whose_guests_are_asked_about(opened: Open) -> None:
    asked = opened(_NOON).guest("book_restaurant: a table tonight at 8 pm")
    assert asked.keys == ["ask_party_size"]
    assert "20:00" in asked.ru


@pytest.mark.parametrize(
    ("line", "near"),
    [
        ("request_item: can you send someone to cut my hair", True),
        ("request_item: кальян в номер", False),
        ("request_item: хочу постричься, пришлите кого-нибудь", True),
    ],
)
def test_what_the_hotel_does_not_do_is_said_honestly(opened: Open, line: str, near: bool) -> None:
    story = opened(_NOON)
    story.stays("Daniel", "Carter", "304")
    answer = story.guest(line)
    assert answer.keys[0] == "not_done_here"
    assert ("barber" in answer.en) is near
    assert story.requests() == []


@pytest.mark.parametrize("intent", ["ask_menu", "deny", "inform", "state_preference"])
@pytest.mark.parametrize("words", ["no I am not vegan, who said that?", "я не веган, кто это сказал?"])
def test_a_diet_that_was_never_said_is_taken_off(opened: Open, intent: str, words: str) -> None:
    story = opened(_NOON)
    story.stays("Daniel", "Carter", "304")
    story.guest("state_preference: I'm vegan")
    assert story.guest(f"{intent}: {words}").keys == ["diet_denied"]
    assert story.guest("ask_preferences: what do you know about me?").keys == ["no_preferences"]


def test_one_of_us_is_not_the_guest(opened: Open) -> None:
    story = opened(_NOON)
    story.stays("Daniel", "Carter", "304")
    answer = story.guest("state_preference: one of us is vegan")
    assert "'companion': 'one of us'" in str(answer.replies[0].facts["kept"])


@pytest.mark.parametrize(
    "words",
    ["завтрак холодный, и воняет", "breakfast at 8 was cold and it stinks", "кофе холодный, 2 раза просил"],
)
def test_a_trouble_is_no_rating(opened: Open, words: str) -> None:
    story = opened(_NOON)
    story.stays("Daniel", "Carter", "304")
    assert story.guest(f"rate_stay: {words}").keys == ["complaint_recorded"]


@pytest.mark.parametrize(
    "words", ["7, the breakfast was cold", "I'd give it a 3, the room was dirty", "4 из 5, шумно"]
)
def test_a_score_with_its_reason_is_a_rating(opened: Open, words: str) -> None:
    story = opened(_NOON)
    story.stays("Daniel", "Carter", "304")
    assert "complaint_recorded" not in story.guest(f"rate_stay: {words}").keys


@pytest.mark.parametrize(
    "phone",
    [
        "+79161234567",
        "+7 916 123-45-67",
        "8 (916) 123-45-67",
        "8 916 123 45 67",
        "+44 20 7946 0958",
        "020 7946 0958",
    ],
)
def test_the_digits_of_a_phone_are_no_hour_and_no_people(opened: Open, phone: str) -> None:
    story = opened(_NOON)
    story.guest("book_restaurant: столик на двоих сегодня в 20:00")
    assert story.guest(f"inform: Пётр, {phone}").keys == ["sent"]
    table = story.the("book_restaurant")
    assert (table.party_size, story.wanted("book_restaurant")) == (2, "2027-03-12 20:00")


@pytest.mark.parametrize(
    "phone", ["+7 916 123-45-67", "8 (916) 123 45 67", "020 7946 0958", "+44 20 7946 0958"]
)
def test_a_phone_does_not_answer_when(opened: Open, phone: str) -> None:
    story = opened(_NOON)
    story.guest("book_restaurant: столик на двоих сегодня")
    story.guest(f"inform: Пётр, {phone}")
    assert story.wanted("book_restaurant") is None


def test_two_tables_of_a_visitor_take_one_name_and_the_allergy(opened: Open) -> None:
    story = opened("2027-03-11T18:10")
    tables = "table for two on saturday at 8 and another for six on sunday at 1, my son has a nut allergy"
    assert story.guest(f"book_restaurant: {tables}").keys == ["ask_name"]
    assert story.guest("inform: Tom Hale").keys == ["sent", "sent"]
    booked = story.requests("book_restaurant")
    assert [(one.party_size, one.guest_name) for one in booked] == [(2, "Tom Hale"), (6, "Tom Hale")]
    assert all(one.note == "my son has a nut allergy" for one in booked)
