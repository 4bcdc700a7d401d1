"""Hours, days and numbers as guests say them: what they mean is taken, and nothing that was said is asked for."""

import pytest

from tests.stories.conftest import Open
from tests.stories.story import Story
from tests.stories.test_two_of_a_kind import TABLE, TAXI, WAKE, hours

BAGS, CLEAN, UNDISTURBED, LATE = (
    "request_luggage_help",
    "request_cleaning",
    "do_not_disturb",
    "request_late_check_out",
)
SPA, OCCASION, ARRIVAL, EARLY = "book_spa", "arrange_occasion", "announce_arrival", "request_early_check_in"


def afternoon(opened: Open) -> Story:
    """Open the hotel on Thursday 11 March at four; Anna leaves on Sunday."""
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304")
    return story


def span(story: Story, intent: str) -> tuple[str | None, str | None]:
    """Return from when until when a request is wanted: day of the month and hour."""
    one = story.the(intent)
    at, until = story.local(one.wanted_at), story.local(one.wanted_until)
    return at and at[8:], until and until[8:]


@pytest.mark.parametrize(
    ("words", "until"),
    [
        ("could you mind our suitcases until the 7 o'clock bus", ("14 12:00", "14 19:00")),
        ("keep the bags till our 9:15 pm train please", ("14 12:00", "14 21:15")),
        ("подержите сумки до нашего поезда в 21:15", ("14 12:00", "14 21:15")),
        ("пусть вещи полежат у вас до 20:00", (None, "11 20:00")),
    ],
)
def test_bags_are_kept_until_the_train_of_the_last_day_and_not_fetched_then(
    opened: Open, words: str, until: tuple[str | None, str]
) -> None:
    story = afternoon(opened)
    story.guest(f"{BAGS}: {words}")
    assert span(story, BAGS) == until


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("I have a meeting from 10 to 12, nobody in please", ("12 10:00", "12 12:00")),
        ("on the phone from 9 till noon, no one is to knock", ("12 09:00", "12 12:00")),
        ("не беспокоить с 11 до 13", ("12 11:00", "12 13:00")),
        ("do not disturb us until Saturday", (None, "13 08:00")),
        ("не заходите до субботы", (None, "13 08:00")),
        ("no housekeeping for the next two days", (None, "13 16:00")),
        ("четыре дня подряд не убирайте", (None, "15 16:00")),
    ],
)
def test_the_room_is_left_alone_from_when_until_when_it_was_said(
    opened: Open, words: str, wanted: tuple[str | None, str]
) -> None:
    story = afternoon(opened)
    answer = story.guest(f"{UNDISTURBED}: {words}")
    assert span(story, UNDISTURBED) == wanted
    assert all(moment is None or moment[3:] in answer.en for moment in wanted)


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("please come after 2 today", None),
        ("any time after three today", None),
        ("уберите сегодня после часа", None),
        ("с 12 до 18 сегодня", "11 16:00"),
    ],
)
def test_after_an_hour_that_is_over_is_as_soon_as_can_be(
    opened: Open, words: str, wanted: str | None
) -> None:
    story = afternoon(opened)
    story.guest(f"{CLEAN}: {words}")
    assert span(story, CLEAN)[0] == wanted


def test_an_hour_is_set_when_the_department_works_if_it_can_be(opened: Open) -> None:
    story = afternoon(opened)
    story.guest(f"{BAGS}: a porter at 11:30 please")
    assert span(story, BAGS)[0] == "12 11:30"


def test_a_day_that_is_named_keeps_its_morning_before_the_shift(opened: Open) -> None:
    story = afternoon(opened)
    story.guest(f"{BAGS}: a porter tomorrow at 6:40")
    assert span(story, BAGS)[0] == "12 06:40"


@pytest.mark.parametrize(
    ("words", "wanted", "people"),
    [
        ("7:15 for three downstairs tonight", "11 19:15", 3),
        ("8.30 for two by the window tonight", "11 20:30", 2),
        ("8 for two tonight please", "11 20:00", 2),
        ("half seven for four tonight", "11 19:30", 4),
        ("столик на завтра на 19-30, нас четвро", "12 19:30", 4),
        ("завтра в сем вечера на двоих", "12 19:00", 2),
        ("saterday 8 pm, table for two", "13 20:00", 2),
        ("столик в понедельнк в 19:00 на троих", "15 19:00", 3),
        ("a late table at 9:30 for two", "11 21:30", 2),
    ],
)
def test_a_table_for_so_many_at_that_hour(opened: Open, words: str, wanted: str, people: int) -> None:
    story = afternoon(opened)
    story.guest(f"{TABLE}: {words}")
    assert span(story, TABLE)[0] == wanted
    assert story.the(TABLE).party_size == people


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("a massage tonight 6-8", ("11 18:00", "11 20:00")),
        ("массаж сегодня 18-20", ("11 18:00", "11 20:00")),
        ("a massage 5 to 7 tomorrow", ("12 17:00", "12 19:00")),
    ],
)
def test_a_span_beside_a_day_is_taken(opened: Open, words: str, wanted: tuple[str, str]) -> None:
    story = afternoon(opened)
    story.guest(f"{SPA}: {words}")
    assert span(story, SPA) == wanted


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (f"{SPA}: is there a massage free this arvo", "today: what time"),
        (f"{TABLE}: a table on Sunday for six", "Sunday 14 March: at what time"),
        (f"{OCCASION}: balloons and a cake for my daughter on Saturday", "ready Saturday 13 March?"),
        (f"{WAKE}: wake us on Saturday please", "Saturday 13 March: at what time shall we wake you?"),
        (
            f"{TAXI}: a taxi to the airport for two on Saturday",
            "Saturday 13 March: at what time should the taxi",
        ),
    ],
)
def test_the_day_that_was_said_is_named_and_only_the_hour_asked(opened: Open, line: str, asked: str) -> None:
    story = afternoon(opened)
    assert asked in story.guest(line).en


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("could someone get me up at like six forty", "12 06:40"),
        ("I must be up by say five fifteen", "12 05:15"),
        ("поднимите меня в шесть сорок", "12 06:40"),
    ],
)
def test_an_hour_said_in_passing_is_one(opened: Open, words: str, wanted: str) -> None:
    story = afternoon(opened)
    story.guest(f"{WAKE}: {words}")
    assert hours(story, WAKE) == [wanted]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (f"{WAKE}: tomorrow: wake us at 6 || {BAGS}: a porter at 6:45 || {TAXI}: a taxi to the airport at 7:15",
         {WAKE: "12 06:00", BAGS: "12 06:45", TAXI: "12 07:15"}),
        (f"check_out: в субботу в 8 выезжаем || {BAGS}: носильщика на 7:40", {"check_out": "13 08:00", BAGS: "13 07:40"}),
        (f"{WAKE}: a wake-up at 5:50 please || {TAXI}: and a cab to the airport for half seven, for 2",
         {WAKE: "12 05:50", TAXI: "12 07:30"}),
        (f"{WAKE}: разбудите в восемь || {TAXI}: и машину к девяти в аэропорт, нас двое",
         {WAKE: "12 08:00", TAXI: "12 09:00"}),
        (f"{WAKE}: wake me at 6 || {TAXI}: and a taxi to the airport at 9 pm for 1", {WAKE: "12 06:00", TAXI: "11 21:00"}),
        (f"{TAXI}: a taxi to the airport tomorrow at 9 || {WAKE}: and wake me at 7", {TAXI: "12 09:00", WAKE: "12 07:00"}),
        (f"{LATE}: may we keep the room till 2 || {BAGS}: and leave the bags with you until 6", {BAGS: "14 14:00"}),
    ],
)  # fmt: skip
def test_the_day_named_before_holds_for_the_next_thing(
    opened: Open, line: str, wanted: dict[str, str]
) -> None:
    story = afternoon(opened)
    story.guest(line)
    assert {intent: span(story, intent)[0] for intent in wanted} == wanted


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (f"{ARRIVAL}: we are about forty minutes away", "11 16:40"),
        (f"{ARRIVAL}: ещё минут тридцать и будем у вас", "11 16:30"),
        (f"{EARLY}: we're downstairs already, I know it's only 11, can we go up?", "11 16:00"),
        (f"{EARLY}: мы уже у вас в холле, можно заселиться?", "11 16:00"),
    ],
)
def test_who_is_on_the_way_or_here_is_asked_for_no_hour(opened: Open, line: str, wanted: str) -> None:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304", (0, 3))
    story.guest(line)
    assert span(story, line.split(":", maxsplit=1)[0])[0] == wanted


@pytest.mark.parametrize(
    ("words", "wanted"),
    [
        ("could we stay an hour or two longer", "14 14:00"),
        ("an extra hour would be lovely", "14 13:00"),
        ("можно задержаться часика на полтора", "14 13:30"),
        ("задержимся на пару часов", "14 14:00"),
        ("ребёнок полночи плакал, можно ещё часа на два остаться", "14 14:00"),
    ],
)
def test_a_room_kept_by_so_much_is_kept_after_the_hour_of_leaving(
    opened: Open, words: str, wanted: str
) -> None:
    story = afternoon(opened)
    story.guest(f"{LATE}: {words}")
    assert span(story, LATE)[0] == wanted


@pytest.mark.parametrize(
    "words", ["drive us to the airport by 7 am, two of us", "отвезите нас двоих в аэропорт к 7 утра"]
)
def test_the_hour_of_being_there_is_not_the_hour_of_leaving(opened: Open, words: str) -> None:
    story = afternoon(opened)
    assert story.guest(f"{TAXI}: {words}").keys == ["ask_time"]
    story.guest("inform: at 6")
    assert hours(story, TAXI) == ["12 06:00"]


@pytest.mark.parametrize(
    "words",
    [
        "the heating has been off since 8",
        "телевизор не работает с 9 утра",
        "the tap broke at 2",
        "нет горячей воды с утра",
    ],
)
def test_since_when_it_is_broken_is_no_hour_to_come_at(opened: Open, words: str) -> None:
    story = afternoon(opened)
    story.guest(f"report_fault: {words}")
    request = story.the("report_fault")
    assert (request.wanted_at, request.wanted_day) == (None, None)


@pytest.mark.parametrize(
    ("words", "level"),
    [("turn the heating up by two", 24), ("make it colder by three", 19), ("теплее на два", 24)],
)
def test_a_number_of_degrees_is_no_hour(opened: Open, words: str, level: int) -> None:
    story = afternoon(opened)
    answer = story.guest(f"control_room: {words}")
    assert answer.keys == ["device_set"]
    assert f"{level} °C" in answer.en


@pytest.mark.parametrize(
    ("answer", "wanted"), [("inform: tomorrow morning", "12 11:15"), ("inform: сегодня вечером", "11 23:15")]
)
def test_an_hour_late_tonight_or_in_the_morning_is_asked_about(
    opened: Open, answer: str, wanted: str
) -> None:
    story = afternoon(opened)
    assert story.guest(f"{TAXI}: a taxi to the airport at 11:15 for two").keys == ["ask_which_day"]
    assert story.guest(answer).keys == ["read_back"]
    assert hours(story, TAXI) == [wanted]


@pytest.mark.parametrize(
    ("words", "until", "told"),
    [
        (
            "two shirts please, I need them back by tomorrow morning",
            "12 12:00",
            ["laundry_express", "read_back"],
        ),
        ("постирайте брюки, верните завтра к 10", "12 10:00", ["laundry_express", "read_back"]),
        ("a shirt, ready by 8 pm today", "11 20:00", ["laundry_takes_longer", "read_back"]),
        ("a shirt, back by Saturday evening", "13 23:00", ["read_back"]),
    ],
)
def test_laundry_wanted_back_by_then_is_collected_now_and_told_what_that_takes(
    opened: Open, words: str, until: str, told: list[str]
) -> None:
    story = afternoon(opened)
    assert story.guest(f"request_laundry: {words}").keys == told
    assert span(story, "request_laundry") == (None, until)


def test_express_laundry_is_added_by_its_word(opened: Open) -> None:
    story = afternoon(opened)
    story.guest("request_laundry: two shirts please, I need them back by tomorrow morning")
    assert story.guest("request_laundry: express please").keys == ["read_back"]
    assert story.lines("request_laundry") == {"Shirt or blouse": 2, "Express laundry": 1}
