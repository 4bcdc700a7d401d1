"""What was sent and is on its way: asked after, hurried, brought together, moved, given up on terms, and gone back to."""

from datetime import timedelta

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

ORDER, LUGGAGE, REPAIR, LATE = (
    "order_room_service",
    "request_luggage_help",
    "report_fault",
    "request_late_check_out",
)


def guest(opened: Open, moment: str = "2027-03-11T13:00") -> Story:
    story = opened(moment)
    story.stays("Anna", "Weber", "304", nights=(-1, 1))
    return story


def fed(opened: Open, moment: str = "2027-03-11T13:00") -> Story:
    """A guest whose burger is on its way."""
    story = guest(opened, moment)
    story.guest(f"{ORDER}: a burger, medium")
    story.guest("affirm: yes")
    return story


def tea_and_burger(opened: Open) -> Story:
    """A guest who has ordered a burger, and then tea."""
    story = fed(opened)
    story.guest(f"{ORDER}: two black teas please, no milk")
    return story


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.52: а он во сколько примерно будет? и приборы на двоих положат?",
        "ask_request_status@0.6: when will it be here, and will there be cutlery for two?",
    ],
)
def test_cutlery_asked_after_with_an_order_goes_to_the_kitchen(opened: Open, line: str) -> None:
    story = fed(opened)
    answer = story.guest(line)
    assert answer.keys == ["words_passed_on", "status"]
    assert len(story.requests()) == 1


def test_cutlery_said_to_be_for_the_order_is_no_note_on_a_dish(opened: Open) -> None:
    story = fed(opened)
    before = story.the(ORDER).lines[0].wishes
    answer = story.guest("change_request@0.5: я про заказ с кухни. приборов 2 комплекта пусть принесут")
    assert answer.keys == ["words_passed_on"]
    assert story.the(ORDER).lines[0].wishes == before


@pytest.mark.parametrize(
    "line",
    [
        "request_early_check_in@0.19: ок) а если муж не успеет, в 2 ночи он обычно уже спит, можно побыстрее?",
        "ask_request_status@0.5: my husband is asleep by 3, can it be any quicker?",
        "change_request@0.9: the kids go to bed at 8, could they hurry it up?",
        "nlu_fallback@0.3: можно как-то поскорее? ребёнок в 8 ложится",
    ],
)
def test_an_hour_said_as_a_reason_is_not_the_hour_of_the_order(opened: Open, line: str) -> None:
    story = fed(opened)
    promised = story.the(ORDER).promised_at
    answer = story.guest(line)
    order = story.the(ORDER)
    assert answer.keys == ["asked_to_hurry"]
    assert (order.wanted_at, order.promised_at, order.urgent) == (None, promised, True)
    assert [page.text for page in answer.pages if "says of it" in page.text]


def test_an_hour_said_as_a_reason_moves_nothing_by_a_change_either(opened: Open) -> None:
    story = fed(opened)
    story.guest("change_request: the burger well done please, my husband is asleep by 3")
    assert story.the(ORDER).wanted_at is None


@pytest.mark.parametrize(
    "line",
    [
        "request_wake_up_call@0.4: к {at}?? а мне сейчас что делать, всю ночь слушать",
        "request_wake_up_call@0.5: {at}?? what am i supposed to do till then",
        "rate_stay@0.45: {at}?! seriously",
    ],
)
def test_a_promised_hour_wondered_at_books_nothing_and_hurries(opened: Open, line: str) -> None:
    story = guest(opened, "2027-03-11T01:30")
    story.guest(f"{REPAIR}: the tap is dripping")
    at = (story.local(story.the(REPAIR).promised_at) or "").rsplit(" ", 1)[1]
    answer = story.guest(line.format(at=at))
    assert answer.keys == ["asked_to_hurry"]
    assert [one.intent for one in story.requests()] == [REPAIR]


@pytest.mark.parametrize(
    "line",
    [
        "ask_request_status@0.31: yep. can it come together with the food?",
        "ask_menu@0.39: yes please. could they bring it all at once?",
        "affirm@0.9: да. а можно всё сразу принести?",
    ],
)
def test_after_a_yes_two_orders_are_brought_together(opened: Open, line: str) -> None:
    story = tea_and_burger(opened)
    answer = story.guest(line)
    assert answer.keys == ["sent", "brought_together"]
    burger, tea = story.requests(ORDER)
    assert burger.promised_at == tea.promised_at
    assert len([page for page in answer.pages if "says of it" in page.text]) == 2


@pytest.mark.parametrize(
    "line",
    [
        "announce_arrival@0.55: so tea comes 20 min before? can't they just bring it all at once",
        "change_request@0.96: er, what i meant: bring the tea with the burger pls",
        "change_request@0.9: принесите чай вместе с бургером",
        "ask_request_status@0.5: а чай с бургером одновременно будет?",
    ],
)
def test_tea_with_the_burger_orders_no_second_burger(opened: Open, line: str) -> None:
    story = tea_and_burger(opened)
    story.guest("affirm: yes")
    answer = story.guest(line)
    assert answer.keys == ["brought_together"]
    burger, tea = story.requests(ORDER)
    assert burger.promised_at == tea.promised_at
    assert [len(one.lines) for one in (burger, tea)] == [1, 1]


def test_a_breakfast_ordered_overnight_does_not_wait_for_the_supper(opened: Open) -> None:
    story = fed(opened)
    story.guest(f"{ORDER}: an omelette and a croissant tomorrow at 8")
    story.guest("affirm: yes")
    before = [one.promised_at for one in story.requests(ORDER)]
    answer = story.guest("ask_request_status@0.5: will it come together?")
    assert "brought_together" not in answer.keys
    assert [one.promised_at for one in story.requests(ORDER)] == before


@pytest.mark.parametrize(
    "line",
    [
        f"{ORDER}@0.77: no no not another burger || change_request@0.49: just the one i already ordered",
        f"{ORDER}@0.6: не надо второй бургер, только тот, что я уже заказала",
    ],
)
def test_not_another_one_orders_none(opened: Open, line: str) -> None:
    story = fed(opened)
    story.guest(f"{ORDER}: another burger, medium")
    story.guest(line)
    burgers = [one for one in story.requests(ORDER) if one.state is not RequestState.CANCELLED]
    assert [one.lines[0].quantity for one in burgers] == [1]


@pytest.mark.parametrize(
    "line",
    [
        "affirm@0.9: да да, отправляйте. так что с чемоданами?",
        f"{LATE}@0.8: ну давайте до двух. а чемоданы потом до вечера у вас бросить можно?",
        "affirm@0.9: yes, send it. and what about our luggage?",
        f"{LATE}@0.8: yes, till 2. and can we leave our bags with you afterwards?",
    ],
)
def test_a_question_about_luggage_beside_a_yes_sends_no_porter(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{LATE}: late check-out until 14:00 please")
    answer = story.guest(line)
    assert answer.keys == ["sent_for_agreement", "hotel_fact"]
    assert story.requests(LUGGAGE) == []


def test_a_porter_asked_for_beside_a_yes_is_sent(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{LATE}: late check-out until 14:00 please")
    story.guest("affirm: yes. and send a porter for the bags now")
    assert len(story.requests(LUGGAGE)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/luggage_storage@0.47: какой портье?? не надо, я просто спросила можно ли оставить вещи",
        "ask_hotel/luggage_storage@0.6: i only asked whether you keep luggage",
        "deny@0.6: i didn't ask for a porter, i was just asking about the bags",
        f"{LUGGAGE}@0.6: я только спросила про багаж!",
    ],
)
def test_i_only_asked_takes_back_what_was_just_sent(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{LUGGAGE}@0.5: what about our bags after check-out?")
    answer = story.guest(line)
    assert answer.keys[0] in {"cancelled", "deed_taken_back"}
    assert [one.state for one in story.requests(LUGGAGE)] == [RequestState.CANCELLED]
    assert answer.keys[1:] == ["hotel_fact"]


def test_just_asking_before_another_question_takes_nothing_back(opened: Open) -> None:
    story = guest(opened)
    story.guest("request_item: two towels please")
    answer = story.guest("ask_hotel/pool: just asking, when does the pool open?")
    assert answer.keys == ["hotel_fact"]
    assert story.the("request_item").is_open


@pytest.mark.parametrize(
    "line",
    [
        "do_not_disturb@0.42: мастер только не раньше девяти пусть приходит, хочу выспаться",
        "do_not_disturb@0.5: the engineer no earlier than nine please, we want to sleep in",
        "request_early_check_in@0.54: please have the engineer come not before 9, i want to sleep in",
        "change_request: мастера на 9 перенесите, говорю",
        "change_request: move the engineer to 9",
    ],
)
def test_an_engineer_not_before_nine_is_moved_and_lifts_no_sign(opened: Open, line: str) -> None:
    story = guest(opened, "2027-03-11T01:30")
    story.guest(f"{REPAIR}: the tap is dripping")
    answer = story.guest(line)
    assert answer.keys == ["changed"]
    assert story.wanted(REPAIR) == "2027-03-11 09:00"
    assert story.requests("do_not_disturb") == []


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/check_out_time@0.51: ладно, если за полчаса не решат то не надо никуда переезжать",
        "request_early_check_in@0.5: ok if they can't sort it out in half an hour then don't bother",
        "cancel_request@0.9: отмените, если за час так и не найдут ничего",
        "cancel_request@0.9: if it's not possible tonight, cancel it",
    ],
)
def test_what_is_given_up_on_terms_is_not_cancelled(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("change_room: can we move to another room?")
    answer = story.guest(line)
    assert answer.keys == ["words_passed_on"]
    assert story.the("change_room").is_open


def test_without_terms_it_is_cancelled(opened: Open) -> None:
    story = guest(opened)
    story.guest("change_room: can we move to another room?")
    story.guest("ask_hotel/check_out_time: when is check-out")
    answer = story.guest(
        "cancel_request@0.8: при чём тут выезд... я про переезд. отмените его, я уже в кровати"
    )
    assert answer.keys == ["cancelled"]
    assert [one.state for one in story.requests("change_room")] == [RequestState.CANCELLED]


@pytest.mark.parametrize(
    "line",
    [
        "emergency@0.27: кто-то ещё собирался? точно никто не припрётся раньше?",
        "ask_about_guest@0.81: is anyone else supposed to come?",
        "ask_about_guest@0.25: who else is coming?",
        "nlu_fallback@0.3: кого ещё ждать?",
    ],
)
def test_who_else_comes_is_what_is_open(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{REPAIR}: the tap is dripping")
    answer = story.guest(line)
    assert answer.keys == ["status"]


def test_somebody_trying_to_come_in_is_still_a_danger(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{REPAIR}: the tap is dripping")
    assert "emergency" in story.guest("emergency@0.9: someone is trying to come into my room!").keys


@pytest.mark.parametrize("line", ["deny@0.85: no, about the shirt", "deny@0.71: нет, я про рубашку"])
def test_back_to_the_shirt_answers_no_other_question(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("request_laundry: погладьте рубашку, i need this shirt ironed by 9 tomorrow")
    story.guest("request_wake_up_call: wake me tomorrow")
    answer = story.guest(line)
    assert answer.keys == ["read_back"]
    assert [one.intent for one in story.requests() if one.state is not RequestState.DRAFT] == []


def test_back_to_what_was_sent_tells_where_it_stands(opened: Open) -> None:
    story = fed(opened)
    story.guest("request_wake_up_call: wake me tomorrow")
    assert story.guest("deny@0.8: no, i mean about the burger").keys[0] == "status"
    assert story.clock.now() - story.the(ORDER).created_at < timedelta(minutes=5)


@pytest.mark.parametrize(
    "line", ["cancel the alarm", "будильник отмените", "the alarm isn't needed, cancel it"]
)
def test_the_alarm_that_is_cancelled_is_the_wake_up(opened: Open, line: str) -> None:
    story = fed(opened)
    story.guest("request_wake_up_call: wake me at 7 tomorrow")
    story.guest("request_item: two towels")
    story.guest(f"cancel_request@0.97: {line}")
    assert [one.intent for one in story.requests() if one.state is RequestState.CANCELLED] == [
        "request_wake_up_call"
    ]


@pytest.mark.parametrize(
    "line",
    [
        "request_wake_up_call@0.55: in the evening, at 6, after we're back",
        "request_early_check_in@0.4: вечером, часов в 6, мы уже вернёмся",
        "change_request@0.38: в шесть вечера же просил, не раньше",
    ],
)
def test_an_hour_said_of_nothing_else_moves_the_visit_told_of_last(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{REPAIR}: the tv has no signal")
    story.guest("book_restaurant: a table for two tomorrow at 20:00")
    story.guest("ask_request_status: and when does the engineer come?")
    assert story.guest(line).keys == ["changed"]
    assert story.wanted(REPAIR) == "2027-03-11 18:00"
    assert story.wanted("book_restaurant") == "2027-03-12 20:00"
    assert story.requests("request_wake_up_call") == []


@pytest.mark.parametrize(
    "line",
    [
        "cancel_request@0.77: the taxi is still at 16:00 for now, may cancel if he's no better",
        "cancel_request@0.7: такси пока на 16:00, возможно отменим, если сыну не полегчает",
    ],
)
def test_what_may_be_cancelled_stands(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest("book_taxi: a taxi to the airport at 16:00 for two")
    story.guest("affirm: yes")
    story.guest(line)
    assert story.the("book_taxi").is_open


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/cancellation_policy@0.51: и стоп, выезд до двух отменился что ли?",
        f"{LATE}@0.69: и стоп, выезд до двух отменился что ли?",
        "cancel_request@0.7: wait, stop, was my late check-out cancelled?",
    ],
)
def test_asking_whether_it_was_cancelled_cancels_nothing(opened: Open, line: str) -> None:
    story = guest(opened)
    story.guest(f"{LATE}: late check-out until 14:00 please")
    story.guest("affirm: yes")
    assert story.guest(line).keys == ["nothing_cancelled"]
    assert story.the(LATE).is_open
