"""What the guest adds to a thing that stands belongs to that thing: no second one, no complaint, no other subject."""

import pytest

from hotel.records import Complaint, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def guest(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-09T14:05")
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


def visitor(opened: Open) -> Story:
    story = opened("2027-03-09T14:05")
    story.guest("inform: we don't stay with you")
    return story


def with_cake(opened: Open, *, sent: bool = False) -> Story:
    story = guest(opened)
    story.guest("arrange_occasion: a festive cake on Wednesday at 6 pm, without nuts")
    if sent:
        story.guest("affirm: yes")
    return story


# For those who see to it.


@pytest.mark.parametrize(
    "words",
    [
        "complain@0.28: can he not bang on the door? my husband is asleep. at least do not knock loudly",
        "deny@0.85: no, nobody is loud. tell the plumber not to knock but to call",
        "complain@0.88: it's only a request to the engineer: call before coming",
        "complain@0.28: а можно не в номер при муже, он спит? пусть хотя бы не стучит громко",
        "deny@0.85: нет, никто не шумит. передайте мастеру чтоб не стучал, а позвонил",
        "complain@0.88: это просьба к мастеру: позвонить перед приходом",
        "do_not_disturb@0.6: предупредите сантехника, что муж спит",
    ],
)
def test_a_word_to_the_engineer_is_no_complaint(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("report_fault: the shower drain is blocked")
    answer = story.guest(words)
    assert answer.keys == ["words_passed_on"]
    assert words.split(": ", 1)[1] in answer.told("engineering")
    assert story.all(Complaint) == []


def test_a_disgrace_to_be_told_of_stays_a_complaint(opened: Open) -> None:
    story = guest(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 5 am for two")
    story.guest("affirm: yes")
    story.guest("complain@0.97: the neighbours are so loud, tell them to stop, it is outrageous")
    assert len(story.all(Complaint)) == 1
    assert story.the("book_taxi").note is None


@pytest.mark.parametrize(
    "words", ["we'll be out from 7, he may come in without us", "нас не будет с 7, зайти можно без нас"]
)
def test_who_may_come_in_without_the_guest_moves_no_visit(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("report_fault: the shower drain is blocked")
    promised = story.the("report_fault").promised_at
    (told,) = story.guest(f"thank@0.5: {words}").keys
    assert told in {"words_passed_on", "need_not_be_in"}
    assert story.the("report_fault").promised_at == promised


@pytest.mark.parametrize("words", ["don't forget, no fish", "без рыбы не забудьте"])
def test_not_to_be_forgotten_is_not_to_forget(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("request_item: a breakfast box for tomorrow at 5:30")
    assert story.guest(f"forget_preferences@0.59: {words}").keys == ["words_passed_on"]
    assert story.the("request_item").note == words


# The cake.


@pytest.mark.parametrize(
    "words",
    [
        "arrange_occasion@0.51: Could they write 'Happy Birthday Andrey' on the cake?",
        "change_request@0.95: Please add the words on the cake: Happy Birthday Andrey",
        "change_request@0.91: The inscription should be: Happy Birthday Andrey",
        "change_request@0.9: на торте напишите «С днём рождения, Андрей»",
        "arrange_occasion@0.6: надпись на торте: Андрею 40",
    ],
)
def test_the_words_on_the_cake_stand_on_the_request(opened: Open, words: str) -> None:
    story = with_cake(opened)
    said = words.split(": ", 1)[1]
    answer = story.guest(words)
    assert answer.keys == ["read_back"]
    occasion = story.the("arrange_occasion")
    assert occasion.note == said
    assert [line.wishes for line in occasion.lines] == [["without nuts"]]
    assert said in story.guest("affirm: yes").told("concierge")


@pytest.mark.parametrize(
    "words",
    [
        "arrange_occasion@0.51: Can we have some candles for the cake?",
        "nlu_fallback: нам бы ещё свечки на торт",
        "request_item@0.5: and sparklers for the cake please",
    ],
)
def test_what_goes_with_the_cake_begins_no_other(opened: Open, words: str) -> None:
    story = with_cake(opened, sent=True)
    assert story.guest(words).keys == ["words_passed_on"]
    assert words.split(": ", 1)[1] in (story.the("arrange_occasion").note or "")


@pytest.mark.parametrize(
    "yes",
    ["OK, yes please, and it must be a secret, please don't tell my husband", "да, и ни слова мужу"],
)
def test_a_secret_is_noted_with_the_yes(opened: Open, yes: str) -> None:
    story = with_cake(opened)
    answer = story.guest(f"affirm@0.87: {yes}")
    assert answer.keys == ["sent"]
    assert (story.the("arrange_occasion").note or "") in answer.en


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("at the table of course, wednesday. say half past eight", "at the table"),
        ("за нашим столиком, в среду. в полдевятого вечера", "за нашим столиком"),
    ],
)
def test_the_cake_at_the_table_moves_no_table(opened: Open, where: str, place: str) -> None:
    story = guest(opened)
    story.guest("book_restaurant: a table on Wednesday at 8 pm for two")
    story.guest("arrange_occasion: and a little cake, it's her birthday")
    assert story.guest(f"change_request@0.84: {where}").keys == ["read_back"]
    assert (story.wanted("arrange_occasion"), story.the("arrange_occasion").place_said) == (
        "2027-03-10 20:30",
        place,
    )
    assert story.wanted("book_restaurant") == "2027-03-10 20:00"


@pytest.mark.parametrize(
    "words",
    [
        "the table stays at 8 for two. the cake comes at 8.30 pm, no nuts in it obviously",
        "столик остаётся на 8 вечера на двоих. торт в 20:30, и без орехов",
    ],
)
def test_a_table_that_stays_is_not_booked_again(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("book_restaurant: a table on Wednesday at 8 pm for two")
    story.guest("arrange_occasion: a festive cake on Wednesday at 6 pm")
    story.guest("affirm: yes")
    story.guest(f"book_restaurant@0.99: {words}")
    assert story.wanted("book_restaurant") == "2027-03-10 20:00"
    assert story.wanted("arrange_occasion") == "2027-03-10 20:30"


# The table.


@pytest.mark.parametrize(
    "words", ["a table by the window on Wednesday at 8 pm for two", "столик у окна в среду в 20:00 на двоих"]
)
def test_the_table_asked_for_again_is_the_same(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("book_restaurant: a table on Wednesday at 8 pm for two")
    story.guest(f"book_restaurant: {words}")
    assert "window" in (story.the("book_restaurant").note or "") or "у окна" in (
        story.the("book_restaurant").note or ""
    )


@pytest.mark.parametrize(
    "words",
    [
        "request_item@0.89: Peter Lang. We have two small children, a high chair would be nice",
        "arrange_occasion@0.69: it's her birthday by the way",
        "arrange_occasion@0.69: и у неё день рождения",
    ],
)
def test_what_a_visitor_wants_with_a_table_goes_with_it(opened: Open, words: str) -> None:
    story = visitor(opened)
    story.guest("book_restaurant: a table for four tomorrow at 7 pm")
    if "Peter" not in words:
        story.guest("inform: Peter Lang")
    assert "wish_noted" in story.guest(words).keys
    table = story.the("book_restaurant")
    assert (table.state, table.guest_name) == (RequestState.SENT, "Peter Lang")


# The taxi, the massage, the room.


@pytest.mark.parametrize("words", ["a child seat is needed", "кресло детское нужно"])
@pytest.mark.parametrize("sent", [False, True])
def test_a_child_seat_goes_with_the_taxi(opened: Open, words: str, *, sent: bool) -> None:
    story = guest(opened)
    story.guest("book_taxi: a taxi to the airport tomorrow at 5 am for three")
    if sent:
        story.guest("affirm: yes")
    story.guest(f"request_item@0.96: {words}")
    assert words in (story.the("book_taxi").note or "")
    assert not story.requests("request_item")


def test_who_wonders_at_another_thing_keeps_the_taxi(opened: Open) -> None:
    story = guest(opened, "ru")
    story.guest("book_taxi: такси в аэропорт завтра в 5 утра, нас трое")
    assert story.guest("change_request@0.49: какая коляска)) детское автокресло в такси").keys == [
        "read_back"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "the name should be different, it's for my wife, Olga Orlova",
        "имя поменяйте, это для жены, Ольга Орлова",
    ],
)
def test_another_name_goes_to_what_is_read_back(opened: Open, words: str) -> None:
    story = visitor(opened)
    story.guest("book_restaurant: a table for two on Saturday at 7 pm")
    story.guest("inform: Pavel Orlov")
    story.guest("book_spa: a classic massage on Saturday at 4 pm")
    assert story.guest(f"change_request@0.85: {words}").keys == ["read_back"]
    assert story.the("book_spa").guest_name in {"Olga Orlova", "Ольга Орлова"}
    story.guest("change_request: стоп, не столик || book_spa: а массаж на Ольгу")
    assert story.the("book_restaurant").note is None


def test_a_dog_is_told_and_not_asked_about(opened: Open) -> None:
    story = visitor(opened)
    story.guest("book_room: the deluxe from Friday to Sunday, two adults")
    story.guest(
        "ask_hotel/pets@0.67: Then a standard room on the first floor instead, we come with a 7 kg dog"
    )
    note = story.the("book_room").note or ""
    assert note.startswith("Standard room")
    assert "dog" in note
    story.guest("inform: Maria Keller")
    for words in (
        "ask_hotel/pets@0.99: Please tell them we bring a small dog",
        "request_item@0.97: передайте, что кроватка ребёнку нужна",
    ):
        answer = story.guest(words)
        assert answer.keys == ["wish_with_booking"]
        assert words.split(": ", 1)[1] in answer.told("reservations")


# No second one of it.


@pytest.mark.parametrize("words", ["bring the thermometer anyway", "градусник всё равно занесите"])
def test_there_is_one_thermometer(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("request_item: a thermometer please")
    assert story.guest(f"request_item: {words}").keys == ["status"]


def test_the_iron_is_not_brought_twice_and_the_towels_are(opened: Open) -> None:
    story = guest(opened, "ru")
    story.guest("request_item: утюг принесите")
    assert story.guest("request_item: утюг и ещё два полотенца").keys == ["status", "sent"]
    story.guest("report_lost_item: вы не находили шарфик серый?")
    answer = story.guest("request_item@0.96: он с бахромой если что. и полотенец ещё пару к утюгу")
    assert answer.keys == ["words_passed_on", "status", "sent"]
    irons = [
        line for one in story.requests("request_item") for line in one.lines if line.name["en"] == "Iron"
    ]
    assert len(irons) == 1


def test_laundry_at_the_door_needs_no_porter(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_laundry: 2 shirts to be washed")
    story.guest("request_luggage_help@0.67: yes please. they'll be in a bag on the door, we go out at half 8")
    assert not story.requests("request_luggage_help")
    assert "in a bag on the door" in (story.the("request_laundry").note or "")


def test_one_invoice_with_the_company_on_it(opened: Open) -> None:
    story = guest(opened)
    answer = story.guest("ask_bill@0.99: We also need an invoice for my company at check-out")
    assert answer.keys == ["invoice_requested"]
    assert "company" in answer.en
    departs = story.the("ask_bill").promised_at
    assert departs is not None
    assert departs.date().isoformat() == "2027-03-12"
    for words in (
        "ask_bill@0.87: with the company details. Where do I send them?",
        "ask_bill@0.99: на организацию оформить можно?",
        "inform: Romashka LLC, tax number 7712345678",
    ):
        assert set(story.guest(words).keys) & {"invoice_noted", "change_passed_on", "invoice_stands"}
    assert "Romashka" in (story.the("ask_bill").note or "")
