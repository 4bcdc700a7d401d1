"""Short words that follow are about what was just spoken of: told of it, or noted with it."""

import pytest

from tests.stories.conftest import Open

_EVENING = "2026-11-23T19:00"


@pytest.mark.parametrize(
    ("first", "hours", "children"),
    [
        (
            "ask_hotel/pool: do you have a pool? | announce_arrival@0.57: thinking of coming with 2 kids",
            "ask_hotel/check_out_time@0.94: and till what time?",
            "ask_hotel/children@0.96: is it ok for a 3 year old or too deep",
        ),
        (
            "ask_hotel/pool: бассейн у вас есть? | announce_arrival@0.6: думаем приехать с детьми",
            "ask_hotel/check_out_time@0.9: и до скольки?",
            "ask_hotel/children@0.9: а малышу там не глубоко?",
        ),
    ],
)
def test_what_is_asked_after_the_pool_is_of_the_pool(
    opened: Open, first: str, hours: str, children: str
) -> None:
    story = opened(_EVENING)
    story.guest(first)
    told = story.guest(hours)
    assert told.keys[0] == "open_hours"
    assert "22:00" in (told.text or told.ru)
    told = story.guest(children)
    assert told.keys[0] == "hotel_fact"
    assert "50" in (told.text or told.ru)


def test_a_price_that_names_nothing_is_of_the_topic_told(opened: Open) -> None:
    story = opened(_EVENING)
    story.guest("ask_hotel/parking: do you have parking")
    assert "600" in story.guest("ask_hotel/laundry_service@0.94: how much for a whole evening?").text
    assert "350" in story.guest("ask_hotel/laundry_service: and how much is washing a shirt?").text


@pytest.mark.parametrize(
    "line", ["ask_hotel/spa: is the sauna open now?", "ask_hotel/spa: сауна сейчас работает?"]
)
def test_whether_a_part_of_the_spa_is_open_is_told_by_the_hours(opened: Open, line: str) -> None:
    assert opened(_EVENING).guest(line).keys == ["hotel_fact", "open_hours"]


def test_till_when_breakfast_is_asks_nothing_of_the_train(opened: Open) -> None:
    story = opened(_EVENING)
    story.stays("Анна", "Соколова", "512", nights=(-2, 4))
    story.guest("book_taxi: такси на вокзал завтра в 18:50, поезд 19:40, трое")
    story.guest("affirm: да")
    answer = story.guest("ask_hotel/breakfast@0.98: и завтрак до скольки? успеем после будильника?")
    assert answer.keys == ["hotel_fact"]


def test_the_ride_is_told_and_the_seat_beside_it_noted(opened: Open) -> None:
    story = opened(_EVENING)
    story.stays("Анна", "Соколова", "512", nights=(-2, 4))
    story.guest("book_taxi: и такси на вокзал бы, поезд завтра в 19:40")
    answer = story.guest("ask_hotel/airport_transfer: а сколько ехать? чтоб не опоздать, и кресло детское")
    assert answer.keys[0] == "way_takes"
    assert "no_fact" not in answer.keys
    assert "кресло" in (story.the("book_taxi").note or "")


@pytest.mark.parametrize(
    ("wish", "more"),
    [
        (
            "request_item@0.88: если отыщется, занесите ко мне в номер",
            "change_request@0.76: да, шарф с бахромой допишите, пожалуйста",
        ),
        (
            "ask_request_status@0.84: если найдется, пусть в номер принесут, или я сама зайду?",
            "ask_about_guest@0.24: у шарфа ещё кисточки по краям, передайте тем кто ищет",
        ),
    ],
)
def test_what_is_said_of_the_lost_thing_goes_to_who_looks_for_it(opened: Open, wish: str, more: str) -> None:
    story = opened(_EVENING)
    story.stays("Анна", "Соколова", "512", nights=(-2, 4))
    story.guest("report_fault: душ еле течёт")
    story.guest("report_lost_item: потеряла серый шарф в ресторане утром")
    story.guest("complain/noise: соседи сверху шумят, невозможно")
    story.guest(wish)
    story.guest(more)
    note = story.the("report_lost_item").note or ""
    assert wish.partition(": ")[2] in note
    assert more.partition(": ")[2] in note
    assert not story.the("report_fault").note
    assert not story.requests("request_item")


@pytest.mark.parametrize(
    ("cake", "asks", "secret"),
    [
        (
            "arrange_occasion: a birthday cake to our room tomorrow at 6pm",
            "ask_request_status: and the cake people, do they know about my wife's nut allergy?",
            "give_praise@0.58: thats what i was worried about. please add it, and that its a surprise",
        ),
        (
            "arrange_occasion: торт к нам в номер завтра к 18:00, один",
            "ask_menu@0.8: а кондитеры в курсе, что у жены аллергия на орехи?",
            "change_request@0.71: спасибо. к торту допишите, что это секрет",
        ),
    ],
)
def test_who_makes_the_cake_knows_of_the_allergy_and_of_the_secret(
    opened: Open, cake: str, asks: str, secret: str
) -> None:
    story = opened(_EVENING)
    story.stays("James", "Carter", "304", nights=(-2, 4))
    story.guest(cake)
    story.guest("affirm: yes")
    assert "cake_makers_know" in story.guest(asks).keys
    held = story.the("arrange_occasion")
    assert held.allergies_told == ["nuts"]
    keys = story.guest(secret).keys
    assert {"praise_recorded", "out_of_scope"}.isdisjoint(keys)
    assert any(word in (story.the("arrange_occasion").note or "") for word in ("surprise", "секрет"))


def test_words_that_refuse_nothing_are_noted_with_what_was_read_back(opened: Open) -> None:
    story = opened(_EVENING)
    story.stays("James", "Carter", "304", nights=(-2, 4))
    story.guest("arrange_occasion: a birthday cake to our room tomorrow at 6pm")
    assert story.guest("deny@0.37: it's a surprise so dont call the room please").keys == ["read_back"]
    assert "surprise" in (story.the("arrange_occasion").note or "")


def test_a_note_offered_before_is_added_where_it_was_offered(opened: Open) -> None:
    story = opened(_EVENING)
    story.stays("Анна", "Соколова", "512", nights=(-2, 4))
    story.guest("book_taxi: такси на вокзал завтра в 18:50, трое")
    story.guest("affirm: да")
    story.guest("ask_request_status@0.77: кресло для ребенка точно учли?")
    story.guest("ask_bill: счет на фирму можно, ООО Ромашка?")
    story.guest("change_request@0.9: да допишите кресло")
    assert "кресло" in (story.the("book_taxi").note or "")
