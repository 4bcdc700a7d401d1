"""Every turn an order may take: corrections, sold out, closed, allergies, quantities, too late, once and only once."""

import pytest

from hotel import staff_desk
from hotel.records import InboxMessage, Thing
from tests.stories.conftest import Open
from tests.stories.story import Story
from tests.told import told_after

SANDWICH = "order_room_service: a club sandwich and two lattes"


def laura(opened: Open, moment: str = "2027-03-11T19:40") -> Story:
    story = opened(moment)
    story.stays("Laura", "Bennett", "304")
    return story


def states(story: Story) -> list[str]:
    return [one.state.value for one in story.requests()]


@pytest.mark.parametrize(
    ("words", "lines"),
    [
        ("change_request: no not the sandwich", {"Latte": 2}),
        ("deny: no, one latte", {"Club sandwich": 1, "Latte": 1}),
        ("change_request: and a cola", {"Club sandwich": 1, "Latte": 2, "Cola": 1}),
        ("order_room_service: and fries with that", {"Club sandwich": 1, "Latte": 2, "Fries": 1}),
        ("inform: one latte with oat milk", {"Club sandwich": 1, "Latte": 1, "Latte/oat_milk": 1}),
        ("change_request: swap the sandwich for a burger", {"Beef burger": 1, "Latte": 2}),
        ("inform: no onions in the sandwich", {"Club sandwich/no onions": 1, "Latte": 2}),
        ("deny: нет, латте три", {"Club sandwich": 1, "Latte": 3}),
        ("change_request: сэндвич уберите", {"Latte": 2}),
    ],
)
def test_what_was_read_back_can_be_corrected(opened: Open, words: str, lines: dict[str, int]) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    read = story.guest(words)
    assert story.lines() == lines
    assert read.keys == ["read_back"]
    assert read.pages == []


def test_a_digression_is_answered_and_the_order_comes_back(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    aside = story.guest("ask_hotel/pool: till when can one swim?")
    assert aside.keys == ["hotel_fact", "back_to"]
    story.guest("affirm: yes, send it")
    assert states(story) == ["sent"]


def test_never_mind_drops_the_draft(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    assert story.guest("cancel: forget it").keys == ["draft_dropped"]
    assert states(story) == ["cancelled"]
    assert story.guest("affirm: yes").keys == ["nothing_to_confirm"]


def test_a_cancel_that_is_none_drops_nothing(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    story.guest("cancel: yes, fine")
    assert states(story) == ["sent"]


def test_new_facts_in_a_never_mind_change_the_draft(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    assert story.guest("cancel: at nine this evening").keys == ["read_back"]
    assert story.wanted("order_room_service") == "2027-03-11 21:00"


def test_the_buttons_do_what_they_say(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    assert story.press("Change").keys == ["what_to_change"]
    story.guest("inform: three lattes")
    assert story.lines() == {"Club sandwich": 1, "Latte": 3}
    story.press("Never mind")
    assert states(story) == ["cancelled"]


def test_an_old_button_does_nothing_any_more(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    story.guest("affirm: yes")
    story._buttons = {"Yes": _token_of_first_button(story)}
    assert story.press("Yes").keys == ["button_too_late"]
    assert states(story) == ["sent"]


def _token_of_first_button(story: Story) -> str:
    return told_after(story.database, story.conversation_id)[0].buttons[0]["token"]


def test_a_dearer_change_is_read_back_and_a_cheaper_one_is_made(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    story.guest("affirm: yes")
    dearer = story.guest("change_request: add a cheesecake")
    assert dearer.keys == ["change_read_back"]
    assert dearer.pages == []
    assert "CHANGED" in story.guest("affirm: yes").told("kitchen")
    cheaper = story.guest("change_request: one latte less, make it one latte")
    assert cheaper.keys == ["changed"]
    assert story.lines() == {"Club sandwich": 1, "Latte": 1, "Cheesecake": 1}
    assert states(story) == ["sent"]


def test_a_change_not_agreed_to_changes_nothing(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    story.guest("affirm: yes")
    story.guest("change_request: add a cheesecake")
    assert story.guest("cancel: no, forget it").keys == ["change_dropped"]
    assert story.lines() == {"Club sandwich": 1, "Latte": 2}
    assert states(story) == ["sent"]


def test_a_part_of_an_order_can_be_cancelled(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    story.guest("affirm: yes")
    story.guest("cancel_request: please cancel the sandwich")
    assert story.lines() == {"Latte": 2}
    assert states(story) == ["sent"]


def test_what_is_on_its_way_cannot_be_changed(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    story.guest("affirm: yes")
    story.staff(staff_desk.on_the_way, story.the("order_room_service").id, "Pavel")
    late = story.guest("change_request: make it three lattes")
    assert late.keys == ["too_late_to_change"]
    assert "three lattes" in late.told("kitchen")
    assert story.lines()["Latte"] == 2


def test_an_old_read_back_is_shown_again(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    story.wait(minutes=31)
    again = story.guest("affirm: yes")
    assert again.keys == ["read_back"]
    assert again.pages == []
    story.guest("affirm: yes")
    assert states(story) == ["sent"]


def test_the_same_words_later_are_a_new_order(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    story.guest("affirm: yes")
    story.wait(minutes=40)
    story.guest(SANDWICH)
    story.guest("affirm: yes")
    assert states(story) == ["sent", "sent"]


def test_a_forgotten_draft_never_comes_back(opened: Open) -> None:
    story = laura(opened)
    story.guest(SANDWICH)
    story.wait(minutes=40)
    story.guest(SANDWICH)
    assert story.guest("affirm: yes").keys == ["sent"]
    assert states(story) == ["cancelled", "sent"]


def test_the_same_delivery_twice_is_one(opened: Open) -> None:
    story = laura(opened)
    story.guest("request_item: two towels")
    story.guest("request_item: two towels", again=True)
    assert len(story.all(InboxMessage)) == 1
    assert states(story) == ["sent"]


def test_an_ambiguous_dish_is_asked_about(opened: Open) -> None:
    story = laura(opened)
    asked = story.guest("order_room_service: a caesar please")
    assert asked.keys == ["ask_which_item"]
    assert story.guest("inform: with shrimp").keys == ["read_back"]
    assert story.lines() == {"Caesar with shrimp": 1}


def test_two_ambiguous_dishes_are_asked_about_in_turn(opened: Open) -> None:
    story = laura(opened)
    story.guest("order_room_service: a caesar and tea with lemon")
    story.press("Caesar with chicken")
    story.guest("inform: the green one")
    assert story.lines() == {"Caesar with chicken": 1, "Green tea/lemon": 1}


def test_at_night_only_one_caesar_is_left_and_nobody_is_asked(opened: Open) -> None:
    story = laura(opened, "2027-03-11T23:30")
    assert story.guest("order_room_service: a caesar please").keys == ["read_back"]
    assert story.lines() == {"Caesar with chicken": 1}


def test_what_is_on_no_menu_is_said_and_not_lost(opened: Open) -> None:
    story = laura(opened)
    told = story.guest("order_room_service: pad thai and a cola")
    assert told.keys == ["not_on_menu"]
    assert "pad thai" in told.en
    assert story.guest("affirm: ok, just the cola").keys == ["read_back"]
    assert story.lines() == {"Cola": 1}


def test_a_doneness_is_asked_and_taken_from_a_button(opened: Open) -> None:
    story = laura(opened)
    assert story.guest("order_room_service: one ribeye").keys == ["ask_option"]
    story.press("Medium rare")
    assert story.lines() == {"Ribeye steak/medium_rare": 1}


def test_breakfast_can_be_ordered_after_midnight_for_the_morning(opened: Open) -> None:
    story = laura(opened, "2027-03-12T00:30")
    assert story.guest("order_room_service: syrniki and a cappuccino for 8 in the morning").keys == [
        "read_back"
    ]
    assert story.wanted("order_room_service") == "2027-03-12 08:00"


def test_breakfast_is_not_served_at_night(opened: Open) -> None:
    story = laura(opened, "2027-03-12T00:30")
    night = story.guest("order_room_service: syrniki right now")
    assert night.keys == ["not_served_now"]
    assert "07:00" in night.en


def test_wine_for_later_than_its_hours_is_left_out(opened: Open) -> None:
    story = laura(opened, "2027-03-11T22:30")
    assert "no_alcohol_now" in story.guest("order_room_service: a beer at 23:30").keys


@pytest.mark.parametrize("words", ["chitchat: i'm 16 btw", "chitchat: мне 16 лет"])
def test_a_minor_gets_no_alcohol(opened: Open, words: str) -> None:
    story = laura(opened)
    story.guest(words)
    assert story.guest("order_room_service: a beer and fries").keys == ["no_alcohol_for_minors"]
    assert story.lines() == {"Fries": 1}


def test_the_guest_own_allergy_stands_in_the_way(opened: Open) -> None:
    story = laura(opened)
    story.remembers(kind="allergy", subject="nuts", words="allergic to nuts")
    warned = story.guest("order_room_service: a cheese plate and fries")
    assert warned.keys == ["allergen_in_item"]
    assert "nuts" in warned.en
    story.guest("affirm: ok go on")
    assert story.lines() == {"Fries": 1}


def test_who_insists_on_an_allergen_speaks_with_a_person(opened: Open) -> None:
    story = laura(opened)
    story.remembers(kind="allergy", subject="nuts", words="my daughter: nuts", companion="daughter")
    assert "daughter" in story.guest("order_room_service: a honey cake").en
    insisted = story.guest("order_room_service: I want the honey cake all the same")
    assert insisted.keys == ["kitchen_will_speak"]
    assert "ALLERGY" in insisted.told("kitchen")
    assert "Honey cake" in insisted.told("kitchen")
    assert states(story) == ["to_person"]


def test_a_quantity_of_an_event_is_questioned(opened: Open) -> None:
    story = laura(opened)
    assert story.guest("order_room_service: 40 club sandwiches").keys == ["quantity_unlikely"]
    assert story.guest("inform: oh, four").keys == ["read_back"]
    assert story.lines() == {"Club sandwich": 4}


def test_a_quantity_that_was_meant_is_read_back(opened: Open) -> None:
    story = laura(opened)
    story.guest("order_room_service: 40 club sandwiches")
    assert story.guest("affirm: yes").keys == ["read_back"]
    assert story.lines() == {"Club sandwich": 40}


def test_a_no_to_a_quantity_asks_how_many(opened: Open) -> None:
    story = laura(opened)
    story.guest("order_room_service: 40 club sandwiches")
    assert story.guest("deny: no").keys == ["ask_quantity"]


def test_another_room_is_not_served_unasked(opened: Open) -> None:
    story = laura(opened)
    told = story.guest("request_item: two towels to 305 please")
    assert told.keys == ["which_room"]
    assert told.pages == []
    assert "Room 304" in story.guest("affirm: yes").told("housekeeping")


def test_things_that_ran_out_are_said(opened: Open) -> None:
    story = laura(opened)
    with story.database.session() as session:
        session.query(Thing).filter(Thing.slug == "iron").update({"available": False})
    assert story.guest("request_item: an iron please").keys == ["sold_out"]


def test_an_unknown_guest_is_asked_once_and_both_requests_go_on(opened: Open) -> None:
    story = opened("2027-03-11T19:40")
    story.house.check_in("Anna", "Weber", "305", code="7788")
    asked = story.guest("request_item: two towels || order_room_service: and a club sandwich")
    assert asked.keys == ["identity_needed"]
    proved = story.guest("inform: Weber, 305, 7788")
    assert proved.keys == ["verified", "sent", "read_back"]
    assert "Room 305" in proved.told("housekeeping")
    story.guest("affirm: yes")
    assert states(story) == ["sent", "sent"]


def test_words_about_the_order_are_taken_while_the_name_is_awaited(opened: Open) -> None:
    story = opened("2027-03-11T19:40")
    story.house.check_in("Anna", "Weber", "305", code="7788")
    story.guest("order_room_service: a club sandwich")
    story.guest("inform: make it two club sandwiches")
    story.guest("inform: Weber 305 7788")
    assert story.lines() == {"Club sandwich": 2}


def test_midnight_is_the_midnight_to_come(opened: Open) -> None:
    story = laura(opened, "2027-03-11T22:00")
    story.guest("order_room_service: fries at midnight")
    assert story.wanted("order_room_service") == "2027-03-12 00:00"
