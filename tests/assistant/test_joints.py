from assistant.joints import Joined, examples, walk, with_unmarked
from assistant.several import Several

NOTHING_MARKS_IT = Several(
    (("control_room", "ac to 18"), ("request_item", "big water"), ("book_taxi", "cab at 7"))
)
TOWELS_AND_TAXI = Several((("request_item", "two towels,"), ("book_taxi", "a taxi at 7, to the station")))


def cuts(text: str, starts: list[int]) -> list[bool]:
    return [cut for *_, cut in walk(Joined(text, starts, 0, 1.0))]


def test_a_joint_is_a_cut_where_a_request_begins_and_nowhere_else() -> None:
    assert cuts(TOWELS_AND_TAXI.text, TOWELS_AND_TAXI.starts) == [True, False]


def test_what_follows_a_cut_is_seen_from_the_cut_on() -> None:
    text = TOWELS_AND_TAXI.text
    seen = [text[begin:end] for begin, end, *_ in walk(Joined(text, TOWELS_AND_TAXI.starts, 0, 1.0))]
    assert seen == ["two towels", "a taxi at 7"]


def test_a_message_without_a_joint_teaches_nothing_about_joints() -> None:
    messages = [Joined("two towels please", (), 0, 1.0), Joined("ac to 18 big water", (9,), 0, 1.0)]
    assert [one.text for one in with_unmarked(messages, [[], [9]])] == ["ac to 18 big water"]


def test_a_joint_that_nothing_marks_is_a_cut_where_a_request_begins() -> None:
    (message,) = with_unmarked([Joined("ac to 18 big water", (9,), 0, 1.0)], [[3, 9]])
    assert [cut for *_, cut in walk(message)] == [False, True]


def test_what_people_marked_weighs_more_than_what_is_plain() -> None:
    plain, marked = examples(["hi"], [0], [TOWELS_AND_TAXI])
    assert marked.weight > plain.weight
