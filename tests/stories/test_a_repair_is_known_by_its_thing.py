"""The same thing is the same repair, another thing another one; words without a thing are about the one spoken of last."""

import pytest

from hotel.records import Complaint, RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

REPAIR = "report_fault"
_WARM = {"en": "the aircon is blowing warm air", "ru": "кондиционер гонит тёплый воздух"}
_SILENT = {"en": "the tv has no sound", "ru": "телевизор без звука"}


def _guest(opened: Open, locale: str, *reported: str) -> Story:
    story = opened("2027-03-11T14:40")
    story.stays("Anna", "Weber", "304", locale=locale)
    for words in reported:
        story.guest(f"{REPAIR}: {words}")
    return story


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("en", f"{REPAIR}@0.94: the balcony door is closed"),
        ("en", f"{REPAIR}@0.5: it hums all the time"),
        ("ru", "emergency@0.11: выключал из розетки, не помогло"),
        ("ru", f"{REPAIR}@0.45: просто гудит сильно"),
        ("ru", f"{REPAIR}@0.72: Мастер был, кондиционер теперь дует, но сильно шумит"),
        ("ru", "cancel_request@0.52: Окно у нас в порядке, чинить не надо, только кондиционер"),
    ],
)
def test_more_of_a_repair_begins_no_other_and_hurries_nobody(opened: Open, locale: str, line: str) -> None:
    story = _guest(opened, locale, _WARM[locale])
    line = line.replace("emergency@0.11", f"{REPAIR}@0.11")
    answer = story.guest(line)
    assert answer.keys == ["words_passed_on"]
    assert line.partition(": ")[2] in answer.told("engineering")
    assert not story.the(REPAIR).urgent
    assert story.the(REPAIR).is_open


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        (
            "en",
            f"{REPAIR}@0.91: oh and while he's there the shower door doesnt close properly, could he look",
        ),
        ("ru", f"{REPAIR}@0.98: и ещё кран в ванной капает, пусть заодно посмотрит"),
    ],
)
def test_another_thing_is_another_repair(opened: Open, locale: str, line: str) -> None:
    story = _guest(opened, locale, _WARM[locale])
    assert story.guest(line).keys == ["sent"]
    assert len(story.requests(REPAIR)) == 2
    assert not any(one.urgent for one in story.requests(REPAIR))


def test_a_complaint_of_the_same_opens_no_repair_of_what_is_shut(opened: Open) -> None:
    story = _guest(opened, "en", _WARM["en"])
    words = "window's shut. it's been like this since yesterday, i slept terribly"
    assert "sent" not in story.guest(f"complain/temperature@0.94: {words}").keys
    assert len(story.requests(REPAIR)) == 1


def test_where_a_thing_is_and_its_door_name_no_other_thing(opened: Open) -> None:
    story = _guest(opened, "en", "the shower door by the sink doesnt close properly")
    assert "Shower" in story.guest("ask_request_status: what repairs have you got down for me?").en
    answer = story.guest("ask_request_status: and the repair?").en
    assert "lock" not in answer
    assert "Tap" not in answer


@pytest.mark.parametrize(
    ("locale", "line"),
    [
        ("en", "control_room@0.45: put the tv at 16:00"),
        ("en", "change_request@0.9: make the tv 4 pm"),
        ("ru", "change_request@0.9: телевизор лучше в 16:00"),
    ],
)
def test_the_repair_that_is_named_is_moved(opened: Open, locale: str, line: str) -> None:
    story = _guest(opened, locale, _SILENT[locale], _WARM[locale])
    assert story.guest(line).keys == ["changed"]
    wanted = {one.words.split(" / ")[0]: one.wanted_at for one in story.requests(REPAIR)}
    assert wanted[_SILENT[locale]] is not None
    assert wanted[_WARM[locale]] is None


@pytest.mark.parametrize(
    ("locale", "line", "key"),
    [
        ("en", "change_request@0.51: match starts at seven, will it be done by then?", "status"),
        ("en", "change_request@0.45: i want it fixed BEFORE seven", "words_passed_on"),
        ("en", "change_request@0.8: we're out till 4 anyway", "words_passed_on"),
        ("ru", "change_request@0.6: в восемь футбол начинается, успеют?", "status"),
        ("ru", "change_request@0.6: у нас самолёт в девять утра", "words_passed_on"),
    ],
)
def test_an_hour_said_as_a_reason_or_a_deadline_moves_nothing(
    opened: Open, locale: str, line: str, key: str
) -> None:
    story = _guest(opened, locale, _WARM[locale])
    assert story.guest(line).keys == [key]
    assert story.the(REPAIR).wanted_at is None


def test_one_sentence_closes_a_repair_and_the_other_goes_on_about_the_noise(opened: Open) -> None:
    story = _guest(opened, "en", _WARM["en"])
    story.guest("complain/noise@0.98: someone is drilling next door")
    answer = story.guest(f"{REPAIR}@0.7: right, just came back, ac is cold now! still drilling though")
    assert answer.keys == ["repair_put_right", "complaint_repeated"]
    assert story.the(REPAIR).state is RequestState.DONE
    assert [one.count for one in story.all(Complaint)] == [2]


def test_the_card_of_a_standing_repair_is_no_booking(opened: Open) -> None:
    story = _guest(opened, "ru", "карточка дверь не открывает, через раз")
    line = "о, открылась с пятого раза. но карточку все равно поменяйте"
    answer = story.guest(f"change_booking@0.54: {line}")
    assert answer.keys == ["words_passed_on"]
    assert line in answer.told("reception")
    assert not story.requests("change_booking")
