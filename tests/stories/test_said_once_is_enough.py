"""What was said once is not asked again, what belongs together stays together, and what was declined does not come back."""

import pytest

from hotel.records import OPEN, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

TAXI, TABLE, SPA, LAUNDRY = "book_taxi", "book_restaurant", "book_spa", "request_laundry"
LATE, LONGER, OCCASION, TOUR, BILL = (
    "request_late_check_out",
    "extend_stay",
    "arrange_occasion",
    "book_excursion",
    "ask_bill",
)


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T12:10")
    story.stays("Anna", "Weber", "304")
    return story


@pytest.mark.parametrize(
    ("wish", "answer", "rest"),
    [
        (
            f"{OCCASION}: flowers and a cake for my wife's birthday on Saturday please",
            "Around 4 in the afternoon, while we're out. What does it cost?",
            "ask_hotel/spa: What does it cost?",
        ),
        (
            f"{OCCASION}: в субботу у мамы юбилей, нужны торт и букет",
            "к 16:00, пока она на завтраке. а сколько стоит?",
            "ask_hotel/spa: а сколько стоит?",
        ),
    ],
)
def test_an_hour_with_its_reason_before_a_question_is_the_answer(
    opened: Open, wish: str, answer: str, rest: str
) -> None:
    story = anna(opened)
    assert story.guest(wish).keys == ["ask_time"]
    assert story.says(answer, rest).keys[-1] == "read_back"
    assert story.wanted(OCCASION) == "2027-03-13 16:00"


@pytest.mark.parametrize(
    ("words", "people"),
    [
        ("столик сегодня на восемь вечера, четверо, один ребёнок 2 года", 4),
        ("a table tonight at 8, two, in a quiet corner", 2),
        ("a table tonight at 8, there are three of us, my daughter is 6", 3),
        ("столик сегодня в 20:00, нас трое, дочке 6 лет", 3),
    ],
)
def test_people_are_counted_once(opened: Open, words: str, people: int) -> None:
    story = anna(opened)
    assert story.guest(f"{TABLE}: {words}").keys == ["sent"]
    assert story.the(TABLE).party_size == people


@pytest.mark.parametrize(
    "words", ["a room from 1 to 5 May, with two children", "номер с 1 по 5 мая, приедем с двумя детьми"]
)
def test_children_who_come_along_do_not_tell_how_many_come(opened: Open, words: str) -> None:
    story = opened("2027-03-11T12:10")
    assert "ask_party_size" in story.guest(f"book_room: {words}").keys
    assert story.the("book_room").party_size is None


@pytest.mark.parametrize(
    ("words", "yes"),
    [
        ("a taxi to the airport tomorrow at 10, for two", "yes, and let the driver call me"),
        ("такси в аэропорт завтра в 10, двое", "да, и кресла впишите"),
    ],
)
def test_what_a_yes_adds_is_noted(opened: Open, words: str, yes: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: {words}")
    assert story.guest(f"affirm: {yes}").keys == ["sent"]
    assert yes.split(maxsplit=2)[2] in (story.the(TAXI).note or "")


@pytest.mark.parametrize(
    ("there", "back"),
    [
        ("такси завтра в «Калейдоскоп» к 11, трое, два детских кресла", "а обратно заказать часа в 3?"),
        (
            "a taxi to Kaleidoscope Lane 5 tomorrow at 11, for three, with two child seats",
            "and back at 3 pm?",
        ),
    ],
)
def test_the_way_back_has_the_same_people_and_seats(opened: Open, there: str, back: str) -> None:
    story = anna(opened)
    story.guest(f"{TAXI}: {there}")
    story.guest("affirm: yes")
    assert story.guest(f"ask_hotel/room_service_hours@0.65: {back}").keys == ["read_back"]
    ride = story.requests(TAXI)[-1]
    assert ride.party_size == 3
    assert "→" in (ride.place_said or "")
    assert "2" in (ride.note or "") or "two" in (ride.note or "") or "два" in (ride.note or "")
    assert story.local(ride.wanted_at) == "2027-03-12 15:00"


@pytest.mark.parametrize(
    "words",
    [
        "And then a late check-out on Wednesday at 2 pm",
        "и тогда выезд в среду в 14:00",
        "can we keep the room until 2 pm then",
    ],
)
def test_a_late_check_out_goes_with_the_longer_stay_that_was_asked_for(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{LONGER}: can we stay until Wednesday?")
    story.guest("affirm: yes")
    assert story.guest(f"{LATE}: {words}").keys == ["leaves_when_longer", "read_back"]
    assert story.wanted(LATE) == "2027-03-17 14:00"


def test_a_late_check_out_till_nine_is_none_and_asks_nothing(opened: Open) -> None:
    story = anna(opened)
    answer = story.guest(f"{LATE}: can we keep the room a bit longer on the last day, like till 9?")
    assert answer.keys == ["yours_until_then"]
    assert [one for one in story.requests(LATE) if one.state is RequestState.DRAFT] == []


@pytest.mark.parametrize(
    "words",
    [
        "мы завтра уезжаем, а самолёт только вечером, можно остаться до двух?",
        "we are leaving tomorrow, our flight is only in the evening, can we stay until 2 pm?",
    ],
)
def test_who_tells_of_leaving_before_asking_keeps_that_day(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"{LATE}: {words}").keys == ["leaves_before_booked", "read_back"]
    assert story.wanted(LATE) == "2027-03-12 14:00"
    story.guest("affirm: yes")
    story.guest(f"{TAXI}: a taxi to the airport at 17:30, two of us")
    assert story.wanted(TAXI) == "2027-03-12 17:30"


def test_a_day_insisted_on_is_the_day_of_leaving(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{LATE}: late check-out tomorrow till 2 pm")
    assert "leaves_before_booked" in story.guest("change_request: not Sunday, tomorrow").keys
    assert story.wanted(LATE) == "2027-03-12 14:00"


@pytest.mark.parametrize(
    "words", ["we leave tomorrow at 9, a day early. is that noted?", "мы выезжаем завтра в 9. записали?"]
)
def test_leaving_earlier_is_prepared_though_it_sounds_like_a_question(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"ask_hotel/check_out_time: {words}").keys == ["sent"]
    assert story.wanted("check_out") == "2027-03-12 09:00"


@pytest.mark.parametrize(
    ("words", "heard"),
    [
        (
            "Northfield Ltd, 12 Mill Lane, Leeds, VAT GB123456789. On Sunday please",
            "change_request: On Sunday please",
        ),
        ("For the firm: ООО «Вектор», ИНН 7701234567", "request_parking@0.7: ООО «Вектор», ИНН 7701234567"),
        ("tax number GB 998877665", "request_parking@0.7: tax number GB 998877665"),
    ],
)
def test_for_whom_an_invoice_is_goes_whole_on_the_invoice(opened: Open, words: str, heard: str) -> None:
    story = anna(opened)
    story.guest(f"{BILL}: could I have an invoice for my company?")
    assert story.says(words, heard).keys == ["invoice_noted"]
    assert words in (story.the(BILL).note or "")
    assert story.requests("request_parking") == []


@pytest.mark.parametrize(
    "words",
    [
        "an invoice for my company, Acme GmbH, Berlin, VAT DE123456789",
        "счёт на фирму ООО «Вектор», ИНН 7701234567",
    ],
)
def test_a_firm_told_with_the_invoice_is_not_asked_for(opened: Open, words: str) -> None:
    answer = anna(opened).guest(f"{BILL}: {words}")
    assert answer.keys[-1] == "invoice_requested"
    assert "tax number" not in answer.en


@pytest.mark.parametrize(
    "words",
    [
        "i've got a shirt that needs ironing, and 2 to wash",
        "2 shirts to wash, 1 shirt just ironing",
        "две рубашки постирать, одну погладить",
    ],
)
def test_some_are_washed_and_some_only_ironed(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{LAUNDRY}: {words}")
    assert story.lines(LAUNDRY) == {"Shirt or blouse": 2, "Ironing of a shirt": 1}
    assert story.guest("affirm: yes").keys == ["sent"]


def test_the_laundry_told_anew_with_a_question_of_its_price_is_put_right(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{LAUNDRY}: a shirt to wash please")
    line = "ask_hotel/laundry_service: so 2 shirts to wash express, 1 shirt just ironing. what's the total"
    answer = story.guest(line)
    assert answer.keys == ["read_back"]
    assert "1,400" in answer.en


@pytest.mark.parametrize(
    "words", ["вещи постирать: футболка и брюки", "wash my clothes: a t-shirt and trousers"]
)
def test_no_bag_is_charged_beside_the_clothes_that_are_named(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest(f"{LAUNDRY}: {words}")
    assert all("Bag" not in name for name in story.lines(LAUNDRY))


@pytest.mark.parametrize(
    "words",
    ["a massage tomorrow at 11 for both of us, at the same time", "массаж завтра в 11, нам вдвоём"],
)
def test_two_together_get_the_massage_for_two(opened: Open, words: str) -> None:
    story = anna(opened)
    assert "8,200" in story.guest(f"{SPA}: {words}").en


@pytest.mark.parametrize(
    "words",
    ["tomorrow at 4 a massage for my wife and the sauna for me", "завтра в 16:00 мне массаж, мужу сауну"],
)
def test_two_treatments_in_one_breath_are_two_bookings(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"{SPA}: {words}").keys == ["read_back", "read_back"]
    booked = {one.service.name["en"]: one for one in story.requests(SPA) if one.service is not None}
    assert {story.local(one.wanted_at) for one in booked.values()} == {"2027-03-12 16:00"}
    assert len(booked) == 2


@pytest.mark.parametrize(
    ("told", "words", "keys"),
    [
        (
            f"{TOUR}: the museum tour on Friday at 3 pm, for two",
            f"{TABLE}: a table for two at 7",
            ["ask_which_day"],
        ),
        (
            f"{TOUR}: экскурсия в музей в пятницу в 15:00, двое",
            f"{TABLE}: столик на двоих на 19:00",
            ["ask_which_day"],
        ),
        (
            f"{TOUR}: the museum tour on Friday at 3 pm, for two",
            f"{TABLE}: a table for two tonight at 7",
            ["sent"],
        ),
    ],
)
def test_an_hour_after_another_day_was_booked_is_asked_its_day(
    opened: Open, told: str, words: str, keys: list[str]
) -> None:
    story = anna(opened)
    story.guest(told)
    story.guest("affirm: yes")
    assert story.guest(words).keys == keys


@pytest.mark.parametrize(
    "words",
    [
        "book_room@0.46: ok saturday afternoon maybe. when do you have free",
        "book_restaurant@0.66: в субботу в 6?",
    ],
)
def test_a_booking_that_was_only_guessed_goes_on_about_the_spa_spoken_of(opened: Open, words: str) -> None:
    story = anna(opened)
    story.guest("ask_hotel/spa: do you have a massage?")
    story.guest(words)
    assert story.requests("book_room") == story.requests(TABLE) == []
    assert len(story.requests(SPA)) == 1


def test_what_was_declined_for_something_else_does_not_come_back(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{LATE}: late check-out till 2 pm")
    story.guest(f"deny: No, leave that. || {TABLE}: A table for two today at 7 pm")
    assert story.guest("ask_hotel/breakfast: when is breakfast?").keys == ["hotel_fact"]
    assert [one for one in story.requests(LATE) if one.state in {*OPEN, RequestState.DRAFT}] == []


def test_the_name_given_once_is_that_of_both_bookings(opened: Open) -> None:
    story = opened("2027-03-11T12:10")
    story.guest("chitchat: we are not staying with you")
    story.guest(f"{SPA}: tomorrow at 4 a massage for my husband and the sauna for me")
    story.guest("inform: Olga Orlova")
    assert {one.guest_name for one in story.requests(SPA)} == {"Olga Orlova"}
    assert "ask_name" not in story.guest("affirm: yes").keys
