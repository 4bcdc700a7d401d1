"""What only sounds like a danger raises no alarm; a real one always does, whatever stands beside it."""

import pytest

from hotel.records import Complaint, Notice, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story


def anna(opened: Open) -> Story:
    story = opened("2027-03-11T16:00")
    story.stays("Anna", "Weber", "304", (-1, 1))
    return story


@pytest.mark.parametrize(
    "words",
    [
        "муж плохо встаёт, можно попозже",
        "бабушка плохо ходит, нужен номер на первом этаже",
        "ребёнок долго засыпает, можно потише",
        "мама плохо слышит, стучите громче",
        "дедушке тяжело подниматься по лестнице",
        "ребёнок плохо ест, что есть детское?",
        "жена меня убьёт, если не будет цветов",
        "у нас пожар на работе, выедем попозже",
        "умираю с голоду, что есть поесть",
        "телефон умер, есть зарядка?",
        "отец по утрам еле встаёт, завтрак попозже можно?",
        "my husband struggles to get up early, can we have longer",
        "my mum can't manage the stairs",
        "my wife doesn't sleep well, could it be quieter",
        "I'm dying for a coffee",
        "my boss will kill me if the suit is not clean",
        "I could murder a burger",
        "we're drowning in luggage, send somebody",
        "my phone died, got a charger?",
        "my dad is hard of hearing, please knock loudly",
        "we are bored to death, what is there to do",
        "my back is killing me, any massage today?",
    ],
)
def test_a_habit_or_a_manner_of_speaking_is_no_alarm(opened: Open, words: str) -> None:
    story = anna(opened)
    answer = story.guest(f"emergency: {words}")
    assert story.all(Complaint) == []
    assert "emergency" not in answer.keys
    assert answer.keys


@pytest.mark.parametrize(
    "words",
    [
        "муж не встаёт и не отвечает",
        "муж плохо дышит и еле встаёт",
        "папа тяжело встаёт и потерял сознание",
        "жене очень плохо, вызовите врача",
        "умираю от боли в груди",
        "в номере пожар, а я на работе",
        "человек тонет в бассейне",
        "бабушка плохо ходит и упала, идёт кровь",
        "муж не просыпается, не могу разбудить",
        "он меня убьёт, помогите",
        "my husband won't wake up",
        "my mum can't manage the stairs, she fell and can't move",
        "he struggles to breathe",
        "I'm dying, I can't breathe",
        "my wife can't see well all of a sudden",
        "there is smoke in the corridor",
        "someone is drowning in the pool",
        "my husband will kill me, he has a knife",
        "my son is unconscious",
        "dad doesn't walk well today, his face is numb",
    ],
)
def test_a_danger_is_an_alarm(opened: Open, words: str) -> None:
    story = anna(opened)
    assert story.guest(f"emergency: {words}").keys == ["emergency"]


@pytest.mark.parametrize(
    "line",
    [
        "emergency: муж плохо встаёт, можно попозже",
        "nlu_fallback: my husband is slow to get up, could we have a bit longer",
        "extend_stay: can we have longer in the morning",
        "inform: а попозже можно?",
    ],
)
def test_later_said_of_leaving_is_a_late_check_out(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest("ask_hotel/check_out_time: we leave tomorrow, when must we be out?")
    assert story.guest(line).keys == ["ask_time"]
    story.guest("inform: till 2")
    assert story.wanted("request_late_check_out") == "2027-03-12 14:00"


@pytest.mark.parametrize(
    ("words", "served"),
    [
        ("у нас в ванной вода плохо уходит, стою по щиколотку", "report_fault"),
        ("the water stands in our bath up to the ankles", "report_fault"),
    ],
)
def test_what_is_hardly_an_alarm_is_served_as_what_else_it_may_be(
    opened: Open, words: str, served: str
) -> None:
    story = anna(opened)
    assert story.guest(f"emergency@0.13 or {served}: {words}").keys == ["sent"]
    assert story.the(served).state is not RequestState.DRAFT
    assert "doubted_alarm" in [notice.key for notice in story.all(Notice)]


def test_a_danger_told_in_words_is_an_alarm_however_doubted(opened: Open) -> None:
    story = anna(opened)
    assert "emergency" in story.guest("emergency@0.13 or chitchat: my wife has fainted").keys


def test_what_is_hardly_an_alarm_cancels_nothing_unasked(opened: Open) -> None:
    story = anna(opened)
    story.guest("request_item: two towels")
    assert story.guest("emergency@0.13 or cancel_request: no need to make a big thing of it").keys == [
        "unsure"
    ]
