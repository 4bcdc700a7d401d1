"""What is understood of the visible benchmark stays above floors a little below what was measured (docs/benchmark.md)."""

import asyncio

import pytest

from benchmark import entities, rows, scoring
from benchmark.accuracy import System, bellhop
from benchmark.rows import Row
from bot.settings import Settings

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not rows.present(), reason=f"the benchmark's rows are not at {rows.FOLDER}"),
]

_LENIENT = {"en_single": 0.85, "ru_single": 0.83, "noisy": 0.85, "multi": 0.66, "pairs": 0.84}
"""Five points or more below what was measured: training rounds differently on each machine, and files are small."""
_TIER_A = 0.72
_TOPICS = 0.85
_CATEGORIES = 0.80
_ENTITIES = 0.55
_FALSE_ALARMS = 0.007
_OUT_OF_SCOPE = 0.21
"""Of few messages: one more of them is seven points."""
_FOREIGN = 0.40
_OTHER_LANGUAGES = 0.80
_UNTAUGHT = 0.75
"""Of thirty."""
_REPLIES = 0.80
_TURNS = 0.55
_SEVERAL, _ONE_LIKE_SEVERAL = 0.48, 0.84
_GAINED_BY_CONTEXT = 0.05
_EMERGENCY_ELSEWHERE = 0.6
"""Of eight."""


@pytest.fixture(scope="module")
def all_rows() -> list[Row]:
    said_next = rows.replies()
    return [
        *rows.guests(),
        *rows.external(),
        *rows.other_languages(),
        *rows.several(),
        *said_next,
        *rows.by_themselves(said_next),
    ]


@pytest.fixture(scope="module")
def measured(trained: Settings, all_rows: list[Row]) -> System:
    return asyncio.run(bellhop(trained, all_rows, print))


@pytest.mark.parametrize("file", _LENIENT)
def test_requests_of_guests_are_understood(measured: System, all_rows: list[Row], file: str) -> None:
    judged = measured.of([row for row in all_rows if row.file == file])
    assert scoring.share(judged, scoring.leniently).value >= _LENIENT[file]


def test_messages_of_other_hotels_are_understood(measured: System, all_rows: list[Row]) -> None:
    judged = measured.of([row for row in all_rows if row.tier == "A"])
    assert scoring.share(judged, scoring.strictly).value >= _TIER_A


def test_no_emergency_is_missed(measured: System, all_rows: list[Row]) -> None:
    taught = [row for row in all_rows if row.file in rows.GUEST_FILES or row.tier is not None]
    assert scoring.emergency_recall(measured.of(taught)).value == 1


def test_most_emergencies_are_seen_in_other_languages(measured: System, all_rows: list[Row]) -> None:
    judged = measured.of([row for row in all_rows if row.file == "other_languages"])
    assert scoring.emergency_recall(judged).value >= _EMERGENCY_ELSEWHERE


def test_few_messages_raise_a_false_alarm(measured: System, all_rows: list[Row]) -> None:
    assert (
        scoring.false_alarms(
            measured.of([row for row in all_rows if not row.file.startswith(("replies", "turns", "several"))])
        ).value
        <= _FALSE_ALARMS
    )


def test_what_is_nothing_for_a_hotel_is_seldom_taken_for_something(
    measured: System, all_rows: list[Row]
) -> None:
    judged = measured.of([row for row in all_rows if row.file in rows.GUEST_FILES])
    assert scoring.accepted(judged).value <= _OUT_OF_SCOPE


def test_messages_of_other_trades_are_mostly_declined(measured: System, all_rows: list[Row]) -> None:
    judged = measured.of([row for row in all_rows if row.tier is not None])
    assert scoring.accepted(judged).value <= _FOREIGN


def test_other_languages_are_understood(measured: System, all_rows: list[Row]) -> None:
    judged = measured.of([row for row in all_rows if row.file == "other_languages"])
    assert scoring.share(judged, scoring.strictly).value >= _OTHER_LANGUAGES


def test_a_language_nobody_wrote_a_message_in_is_understood(measured: System, all_rows: list[Row]) -> None:
    judged = measured.of([row for row in all_rows if row.lang == rows.UNTAUGHT])
    assert scoring.share(judged, scoring.strictly).value >= _UNTAUGHT


def test_what_is_said_next_is_understood_by_what_was_said_before(
    measured: System, all_rows: list[Row]
) -> None:
    in_context, alone = (
        scoring.share(measured.of([row for row in all_rows if row.file == file]), scoring.strictly).value
        for file in ("replies", "replies, alone")
    )
    assert in_context >= max(_REPLIES, alone + _GAINED_BY_CONTEXT)


def test_whole_messages_are_understood_in_their_conversation(measured: System, all_rows: list[Row]) -> None:
    in_context, alone = (
        scoring.share(measured.of([row for row in all_rows if row.file == file]), scoring.leniently).value
        for file in ("turns", "turns, alone")
    )
    assert in_context >= max(_TURNS, alone + _GAINED_BY_CONTEXT)


def test_several_requests_are_found_in_one_message_and_no_more_than_there_are(
    measured: System, all_rows: list[Row]
) -> None:
    judged = measured.of([row for row in all_rows if row.file == "several"])
    one, more = ([each for each in judged if (len(each[0].intents) > 1) is many] for many in (False, True))
    assert scoring.share(one, scoring.strictly).value >= _ONE_LIKE_SEVERAL
    assert scoring.share(more, scoring.strictly).value >= _SEVERAL


def test_topics_and_categories_are_found(measured: System, all_rows: list[Row]) -> None:
    judged = measured.of([row for row in all_rows if row.file in rows.GUEST_FILES])
    assert scoring.topics(judged).value >= _TOPICS
    assert scoring.categories(judged).value >= _CATEGORIES


def test_entities_are_found(measured: System, all_rows: list[Row]) -> None:
    judged = measured.of([row for row in all_rows if row.file in rows.GUEST_FILES])
    assert entities.by_words(judged).f1 >= _ENTITIES
