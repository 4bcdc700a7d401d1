"""The hotel asks whether it is put right: whatever the answer is taken for, it closes or reopens that one complaint."""

from datetime import timedelta

import pytest

from hotel import staff_desk
from hotel.records import Complaint, ComplaintState
from tests.stories.conftest import Open
from tests.stories.story import Story

COLD = "complain/temperature: the room is freezing"
LOUD = "complain/noise: соседи шумят"
SMELL = "complain/smell: в номере воняет"


def _asked(opened: Open, complaint: str) -> Story:
    """Return the story of a guest who is asked whether what Viktor marked done is put right."""
    story = opened("2027-03-14T12:00")
    story.stays("Laura", "Bennett", "304")
    story.guest(complaint)
    (known,) = story.all(Complaint)
    story.staff(staff_desk.complaint_take, known.id, "Viktor")
    story.wait(minutes=5)
    story.staff(staff_desk.complaint_done, known.id, "Viktor")
    return story


@pytest.mark.parametrize(
    ("complaint", "said"),
    [
        (COLD, "complain/temperature@1.0: it's still cold in here"),
        (COLD, "complain/other@0.46: no. the man stayed for a minute and it is 16 degrees"),
        (COLD, "complain/staff@0.89: the guy just shrugged and left"),
        (COLD, "complain/waiting@0.99: nobody came at all"),
        (COLD, "complain/temperature@0.68: not really, 16 degrees"),
        (COLD, "affirm@0.85: I wouldn't call that fixed"),
        (COLD, "affirm@0.83: fixed my foot"),
        (COLD, "report_fault@0.97: the heater is still dead"),
        (COLD, "control_room@0.8: всё ещё 16 градусов"),
        (COLD, "complain/wifi@0.96: стало только хуже"),
        (COLD, "complain/waiting@0.62: мастер пришёл, покрутил и ушёл"),
        (COLD, "out_of_scope@0.21: он ничего не сделал"),
        (COLD, "deny@0.56: no and I want my money back"),
        (COLD, "report_fault@0.96: неа, обогреватель молчит"),
        (COLD, "complain/temperature@0.66: так и дует из окна"),
        (COLD, "ask_request_status@0.5: still waiting, 17 degrees"),
        (LOUD, "complain/noise@0.72: the music is louder than before"),
        (LOUD, "deny@0.63: no the noise is back"),
        (SMELL, "complain/smell@0.65: this is a joke, it smells exactly the same"),
        (SMELL, "complain/smell@1.0: издеваетесь? воняет как и воняло"),
    ],
)
def test_a_no_in_any_words_opens_that_complaint_for_the_duty_manager(
    opened: Open, complaint: str, said: str
) -> None:
    story = _asked(opened, complaint)
    answer = story.guest(said)
    (known,) = story.all(Complaint)
    assert (known.state, known.level) == (ComplaintState.OPEN, 2)
    assert (known.reopened, known.count) == (1, 2)
    assert "complaint_reopened" in answer.keys
    assert answer.told("level 2")


@pytest.mark.parametrize(
    ("complaint", "said"),
    [
        (COLD, "complain/temperature@0.71: we're in 415, its warm. thank you Olga"),
        (COLD, "complain/temperature@0.9: it's nice and warm, thanks Olga"),
        (COLD, "report_fault@0.88: Виктор молодец, всё греет"),
        (COLD, "thank@0.8: much better, thank you Viktor"),
        (COLD, "thank@0.8: cheers Pete, works a treat"),
        (COLD, "give_praise@0.5: спасибо Ольге, теперь тепло"),
        (COLD, "affirm@0.3: 5 stars to Viktor, it works"),
        (COLD, "thank@0.78: спасибо, стало лучше"),
        (LOUD, "give_praise@0.74: в новом номере тихо, спасибо Марии"),
        (LOUD, "complain/noise@0.9: тут тихо, спасибо Марии"),
        (SMELL, "give_praise@0.6: room is fresh and clean, thanks to Anna"),
        (SMELL, "complain/smell@0.8: запаха больше нет, спасибо Анне"),
    ],
)
def test_a_cure_told_with_thanks_closes_it(opened: Open, complaint: str, said: str) -> None:
    story = _asked(opened, complaint)
    answer = story.guest(said)
    (known,) = story.all(Complaint)
    assert known.state is ComplaintState.CLOSED
    assert "complaint_closed" in answer.keys


@pytest.mark.parametrize(
    "said",
    [
        "complain/noise@1.0: the neighbours are shouting",
        "report_fault@0.93: the tap drips",
        "complain/food@0.9: the soup was cold",
        "complain/food@0.6: the porridge is salty",
        "complain/billing@0.9: you charged me twice",
        "complain/wifi@0.9: нет интернета",
    ],
)
def test_another_trouble_is_a_complaint_or_a_repair_of_its_own(opened: Open, said: str) -> None:
    story = _asked(opened, COLD)
    story.guest(said)
    known, *others = story.all(Complaint)
    assert known.state is ComplaintState.DONE
    assert others or story.requests("report_fault")


@pytest.mark.parametrize(
    "said",
    ["ask_request_status@0.9: is my laundry ready?", "ask_hotel/breakfast@0.9: and when is breakfast?"],
)
def test_a_question_about_something_else_answers_nothing(opened: Open, said: str) -> None:
    story = _asked(opened, COLD)
    story.guest(said)
    assert story.all(Complaint)[0].state is ComplaintState.DONE


@pytest.mark.parametrize(
    "said", ["complain/temperature@0.9: it's too warm now", "deny@0.9: слишком жарко теперь"]
)
def test_too_much_of_the_cure_is_no_cure(opened: Open, said: str) -> None:
    story = _asked(opened, COLD)
    story.guest(said)
    assert story.all(Complaint)[0].state is not ComplaintState.CLOSED


def test_a_no_with_another_wish_reopens_it_and_serves_the_wish(opened: Open) -> None:
    story = _asked(opened, COLD)
    answer = story.guest("change_room@0.71: нет, дайте другой номер")
    (known,) = story.all(Complaint)
    assert known.reopened == 1
    assert story.requests("change_room")
    assert "complaint_reopened" in answer.keys


def _waiting_for_towels_and_cleaning(opened: Open) -> Story:
    story = opened("2027-03-14T12:00")
    story.stays("Alla", "Shevtsova", "505", locale="ru")
    story.guest("request_item: принесите 2 полотенца || request_cleaning: уберите в номере")
    story.wait(minutes=45)
    story.guest("complain/waiting: почему так долго?")
    return story


def _towels_are_there(story: Story) -> str:
    """Let staff bring the towels and call the complaint done; return what the guest is told."""
    (known,) = story.all(Complaint)
    story.staff(staff_desk.complaint_take, known.id, "Olga")
    story.staff(staff_desk.done, story.the("request_item").id, "Olga")
    return "\n".join(story.staff(staff_desk.complaint_done, known.id, "Olga").news)


def test_done_is_not_said_of_everything_while_something_is_still_awaited(opened: Open) -> None:
    told = _towels_are_there(_waiting_for_towels_and_cleaning(opened))
    assert "всё сделано" not in told
    assert "Уборка" in told


@pytest.mark.parametrize(
    "said",
    [
        "inform@0.6: ладно, принесли. за уборкой послежу",
        "affirm@0.8: ок, но жалобу закрывать рано",
        "thank@0.7: thanks, I'll wait for the cleaning and see",
        "chitchat@0.5: полотенца есть, посмотрим что с уборкой",
    ],
)
def test_a_guest_who_wants_to_wait_and_see_is_not_asked_yes_or_no(opened: Open, said: str) -> None:
    story = _waiting_for_towels_and_cleaning(opened)
    _towels_are_there(story)
    answer = story.guest(said)
    (known,) = story.all(Complaint)
    assert known.state is ComplaintState.ACKNOWLEDGED
    assert answer.keys == ["complaint_stays_open"]
    assert "Уборка" in answer.ru
    assert "Банное" not in answer.ru


def test_no_next_step_is_promised_for_a_minute_that_is_over(opened: Open) -> None:
    story = opened("2027-03-14T12:00")
    story.stays("Alla", "Shevtsova", "505", locale="ru")
    story.guest("complain/waiting: почему так долго?")
    story.clock.moment += timedelta(minutes=10)  # the pager has not been round yet
    answer = story.guest("complain/waiting: второй раз пишу, вы там живы?")
    (known,) = story.all(Complaint)
    assert known.level == 2
    assert known.acknowledge_by is not None
    assert known.acknowledge_by > story.clock.now()
    assert "12:10" not in answer.ru
    assert answer.told("level 2")
    assert answer.news == []


def test_where_it_stands_is_told_once_though_asked_and_complained_of(opened: Open) -> None:
    story = opened("2027-03-14T12:00")
    story.stays("Alla", "Shevtsova", "505", locale="ru")
    story.guest("request_item: принесите 2 полотенца || request_cleaning: уберите в номере")
    story.wait(minutes=45)
    answer = story.guest("ask_request_status: полотенец нет. || complain/waiting: почему так долго?")
    assert answer.ru.count("ещи") == 1
    assert answer.ru.count("Уборка") == 1
