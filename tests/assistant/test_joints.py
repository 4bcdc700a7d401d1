from assistant.joints import Joined, examples, walk
from assistant.several import Several

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
    found = examples(["two towels please"] * 20, ["request_item"] * 20, [0, 1] * 10, [])
    assert not [message for message in found if not message.starts]


def test_messages_are_joined_only_with_others_that_the_same_classifier_has_not_seen() -> None:
    texts = [
        f"{item} please" for item in ("towels", "a taxi", "my bill", "an iron", "a massage", "a table")
    ] * 4
    labels = ["request_item", "book_taxi", "ask_bill", "report_fault", "book_spa", "book_restaurant"] * 4
    folds = [0] * 12 + [1] * 12
    joined = [message for message in examples(texts, labels, folds, []) if message.starts]
    assert joined
    assert {message.fold for message in joined} == {0, 1}


def test_what_people_marked_weighs_more_than_what_was_joined_by_chance() -> None:
    (marked,) = [message for message in examples(["hi"], ["greet"], [0], [TOWELS_AND_TAXI]) if message.starts]
    assert marked.weight > 1
