"""Words that name what stands, and its hour, are about that: nothing is sent twice, and no draft takes them."""

from tests.stories.conftest import Open
from tests.stories.story import Story

_NOON = "2026-11-23T12:10"


def _with_breakfast_box(opened: Open) -> Story:
    story = opened(_NOON)
    story.stays("Anna", "Carter", "304")
    story.guest("request_item: a breakfast box for tomorrow 5:45")
    return story


def test_a_thing_that_stands_is_moved_and_not_brought_twice(opened: Open) -> None:
    story = _with_breakfast_box(opened)
    assert story.guest("ask_hotel/breakfast: the breakfast box at 6:15 then").keys == ["changed"]
    assert story.wanted("request_item") == "2026-11-24 06:15"


def test_a_number_that_is_disputed_counts_nothing_and_the_draft_keeps_its_hour(opened: Open) -> None:
    story = _with_breakfast_box(opened)
    story.guest("order_room_service: a fruit plate tonight at 11")
    answer = story.guest("nlu_fallback: какие 11 завтрак на 5.45!!")
    assert answer.keys[0] == "correction_changes_nothing"
    assert story.wanted("order_room_service") == "2026-11-23 23:00"
    assert story.lines() == {"Fruit plate": 1}
    assert story.wanted("request_item") == "2026-11-24 05:45"


def test_what_is_insisted_on_beside_what_is_given_up_stays(opened: Open) -> None:
    story = opened(_NOON)
    story.stays("Anna", "Carter", "304", locale="ru")
    story.guest("request_laundry: в прачечную блузку")
    story.guest("request_item: утюг и гладильную доску принесите")
    answer = story.guest("cancel_request: прачку не надо уже, утюг же")
    assert answer.keys[0].startswith("cancelled")
    iron = story.the("request_item")
    assert iron.is_open
    assert not any(line.wishes for line in iron.lines)
