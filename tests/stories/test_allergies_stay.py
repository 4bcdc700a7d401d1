"""Of an allergy nothing gets lost: whose it is, all that is named, what was said a message before; it goes only by name."""

import pytest

from hotel.records import Preference
from tests.stories.conftest import Open
from tests.stories.story import Story

NUTS = {"kind": "allergy", "subject": "nuts", "words": "allergic to nuts"}
TELLS, FORGETS = "state_preference", "forget_preferences"


def guest(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T18:30")
    story.stays("Anna", "Weber", "304", locale=locale)
    return story


def known(story: Story) -> set[tuple[str | None, str | None]]:
    held = [one for one in story.all(Preference) if one.forgotten_at is None]
    return {(one.companion, one.subject) for one in held if one.kind.value == "allergy"}


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        (
            "ask_menu: у мужа аллергия на орехи и молочное. что из горячего ему можно?",
            {("мужа", "nuts"), ("мужа", "milk")},
        ),
        (
            "ask_menu: my husband is allergic to nuts and dairy, what can he have?",
            {("husband", "nuts"), ("husband", "milk")},
        ),
    ],
)
def test_all_that_is_listed_is_kept_and_what_was_known_of_the_guest_stays(
    opened: Open, line: str, kept: set[tuple[str | None, str | None]]
) -> None:
    story = guest(opened)
    story.remembers(**NUTS)
    story.guest(line)
    assert known(story) == {(None, "nuts")} | kept


@pytest.mark.parametrize(
    ("before", "words", "kept"),
    [
        (
            "у мужа аллергия на орехи",
            "у нас обоих на орехи, у мужа ещё на молоко. запишите",
            {(None, "nuts"), ("мужа", "nuts"), ("мужа", "milk")},
        ),
        (
            "у меня аллергия на орехи",
            "и у мужа. у него ещё молочное нельзя",
            {(None, "nuts"), ("мужа", "nuts"), ("мужа", "milk")},
        ),
        (
            "I'm allergic to nuts",
            "and so is my husband. he can't have dairy either",
            {(None, "nuts"), ("husband", "nuts"), ("husband", "milk")},
        ),
        (
            "my husband is allergic to nuts",
            "we're both allergic to nuts, and my husband to milk as well",
            {(None, "nuts"), ("husband", "nuts"), ("husband", "milk")},
        ),
        (
            "my husband and I can't have dairy",
            "and sesame too",
            {(None, "milk"), ("husband", "milk")} | {(None, "sesame"), ("husband", "sesame")},
        ),
        (
            "у мужа и сына аллергия на орехи",
            "и ещё на молоко",
            {("мужа", "nuts"), ("сына", "nuts")} | {("мужа", "milk"), ("сына", "milk")},
        ),
        (
            "my wife and daughter are allergic to nuts",
            "my son to fish",
            {("wife", "nuts"), ("daughter", "nuts"), ("son", "fish")},
        ),
        (
            "I'm allergic to nuts, my wife to fish, and my son to milk",
            "my son to eggs as well",
            {(None, "nuts"), ("wife", "fish"), ("son", "milk"), ("son", "egg")},
        ),
    ],
)
def test_whose_it_is_and_all_that_is_named_go_on_from_what_was_told_before(
    opened: Open, before: str, words: str, kept: set[tuple[str | None, str | None]]
) -> None:
    story = guest(opened)
    story.guest(f"{TELLS}: {before}")
    story.guest(f"{TELLS}: {words}")
    assert known(story) == kept


@pytest.mark.parametrize(
    "words", ["и у мужа. у него ещё молочное нельзя", "and my husband too. he can't have dairy either"]
)
def test_who_had_it_before_keeps_it_when_another_has_it_too(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"{TELLS}: у нас обоих аллергия на орехи, у мужа ещё на молоко")
    assert story.guest(f"{TELLS}: {words}").replies[0].facts["forgotten"] == []
    assert (None, "nuts") in known(story)


@pytest.mark.parametrize(
    "words",
    [
        "не убирайте",
        "что значит больше не помним? у меня тоже аллергия на орехи, не убирайте",
        "why did you remove it? don't",
        "what do you mean you no longer remember it? put it back",
        "ой, верните, не надо было",
    ],
)
def test_who_protests_has_it_back(opened: Open, words: str) -> None:
    story = guest(opened)
    story.remembers(**NUTS)
    story.guest(f"{FORGETS}: forget my nut allergy")
    assert known(story) == set()
    assert story.guest(f"{FORGETS}: {words}").keys == ["preference_remembered"]
    assert known(story) == {(None, "nuts")}


@pytest.mark.parametrize("words", ["my nut allergy", "моя аллергия на орехи", "don't forget my nut allergy"])
def test_an_allergy_goes_only_where_it_is_plainly_given_up(opened: Open, words: str) -> None:
    story = guest(opened)
    story.remembers(**NUTS)
    story.guest(f"{FORGETS}: {words}")
    assert known(story) == {(None, "nuts")}


@pytest.mark.parametrize(
    "words", ["take my nut allergy off", "I'm not allergic to nuts", "аллергии на орехи у меня нет, ошиблась"]
)
def test_one_that_is_plainly_given_up_is_gone(opened: Open, words: str) -> None:
    story = guest(opened)
    story.remembers(**NUTS)
    story.guest(f"{FORGETS}: {words}")
    assert known(story) == set()


@pytest.mark.parametrize("words", ["no, forget the wine", "вино забудьте"])
def test_a_drink_passed_over_is_no_matter_of_the_memory(opened: Open, words: str) -> None:
    story = guest(opened)
    story.remembers(**NUTS)
    answer = story.guest(f"{FORGETS}: {words} || order_room_service: a beef burger")
    assert answer.keys == ["read_back"]
    assert known(story) == {(None, "nuts")}


@pytest.mark.parametrize("words", ["без сахара не забудьте", "don't forget: without sugar"])
def test_what_is_not_to_be_forgotten_is_said_of_what_was_ordered(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("order_room_service: a latte")
    story.guest(f"{FORGETS}@0.55: {words}")
    said = " ".join([*story.lines(), story.the("order_room_service").note or ""])
    assert "сахара" in said or "sugar" in said


@pytest.mark.parametrize(
    "words", ["yes. does the kitchen know about the nuts?", "да. а на кухне знают про орехи?"]
)
def test_whether_the_kitchen_knows_is_told_after_the_yes_before_it(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest(f"{TELLS}: my wife can't have nuts")
    story.guest("order_room_service: a beef burger")
    answer = story.guest(f"affirm: {words}")
    assert answer.keys == ["sent", "kitchen_knows"]
    assert "Yes, the kitchen has it in writing" in answer.en
    assert "nuts" in answer.told("kitchen")


def test_of_an_order_not_sent_the_kitchen_will_know(opened: Open) -> None:
    story = guest(opened)
    story.guest(f"{TELLS}: my wife can't have nuts")
    story.guest("order_room_service: a beef burger")
    answer = story.guest("ask_menu: does the chef know about the allergy?")
    assert answer.keys[0] == "kitchen_knows"
    assert "gets it in writing" in answer.en


@pytest.mark.parametrize(
    "words",
    [
        "affirm: да || change_request@0.9: только к овощам тоже допишите без молочного",
        "affirm: да || ask_menu@0.6: только к овощам тоже допишите без молочного",
        "affirm: yes || change_request@0.9: just write no dairy for the vegetables too",
        "state_preference: put no dairy on the grilled vegetables as well",
    ],
)
def test_a_word_for_the_kitchen_stands_on_the_dish_and_is_no_taste(opened: Open, words: str) -> None:
    story = guest(opened)
    story.guest("order_room_service: grilled vegetables and fries without milk")
    answer = story.guest(words)
    assert [one for one in story.all(Preference) if one.kind.value == "dislike"] == []
    assert {name.split("/")[0]: count for name, count in story.lines().items()} == {
        "Grilled vegetables": 1,
        "Fries": 1,
    }
    assert any(one.startswith("Grilled vegetables/") for one in story.lines())
    if "sent" in answer.keys:
        assert "dairy" in answer.told("kitchen") or "молочного" in answer.told("kitchen")


def test_whose_an_allergy_is_is_no_wish_for_a_dish(opened: Open) -> None:
    story = opened("2027-03-11T12:05")
    story.stays("Anna", "Weber", "304")
    story.guest("state_preference: my wife can't have nuts")
    story.guest("order_room_service: a chicken soup and a tomato soup")
    story.guest(
        "change_request: you forgot the croutons on the side. and she's the one with nuts, tell the kitchen"
    )
    assert not any("nuts" in name for name in story.lines())
