"""What guests do not want, and whose it is: the flowers to leave out, fish beside no meat, an allergy that is a child's."""

import pytest

from hotel.records import Preference, PreferenceKind, RequestLine, ServiceRequest
from tests.stories.conftest import Open
from tests.stories.story import Story

OCCASION, NOTE, FOOD = "arrange_occasion", "state_preference", "order_room_service"


def anna(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T16:30")
    story.stays("Anna", "Bennett", "304", locale=locale)
    return story


def wishes(story: Story) -> str:
    return "; ".join(wish for line in story.all(RequestLine) for wish in line.wishes).casefold()


def known(story: Story) -> list[tuple[str, str | None, str | None]]:
    found = [one for one in story.all(Preference) if one.forgotten_at is None]
    return [(one.kind.value, one.subject, one.companion) for one in found]


@pytest.mark.parametrize(
    ("said", "held"),
    [
        ("flowers for tomorrow at 8, peonies, nothing with lilies", "nothing with lilies; peonies"),
        ("a bouquet tomorrow at 8, tulips please, she can't stand lilies", "tulips; she can't stand lilies"),
        ("a bouquet tomorrow at 8 with roses, I don't want any lilies", "roses; don't want any lilies"),
        ("букет завтра к 8, пионы, только без лилий", "без лилий; пионы"),
        ("букет завтра к 8, пионы, ничего с ромашками", "ничего с ромашками; пионы"),
        ("букет завтра к 8, тюльпаны, лилии она не любит", "тюльпаны; лилии она не любит"),
    ],
)
def test_flowers_that_are_not_wanted_are_never_wished_for(opened: Open, said: str, held: str) -> None:
    story = anna(opened)
    assert story.guest(f"{OCCASION}: {said}").keys == ["read_back"]
    assert sorted(wishes(story).split("; ")) == sorted(held.split("; "))


@pytest.mark.parametrize(
    "line",
    [
        "change_request: it says WITH lilies! No lilies at all",
        "change_request: do take the lilies off that bouquet please",
        "change_request: not lilies, just the peonies",
        "deny: no lilies",
    ],
)
def test_flowers_are_taken_out_of_the_bouquet(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{OCCASION}: a bouquet with lilies and peonies tomorrow at 8")
    assert "lilies" in wishes(story)
    story.guest(line)
    held = [one for one in wishes(story).split("; ") if "lil" in one or "лил" in one]
    assert "with lilies" not in wishes(story)
    assert len(held) == 1
    assert story.all(ServiceRequest)[0].note is None
    (bouquet,) = story.all(RequestLine)
    assert bouquet.quantity == 1


@pytest.mark.parametrize("line", ["change_request: лилии уберите", "change_request: никаких лилий в букете"])
def test_flowers_are_taken_out_in_russian(opened: Open, line: str) -> None:
    story = anna(opened, "ru")
    story.guest(f"{OCCASION}: букет завтра к 8, лилии и пионы")
    story.guest(line)
    assert "пионы" in wishes(story)
    assert "лилии" not in wishes(story).split("; ")


@pytest.mark.parametrize(
    "line", ["change_request: lilies are fine after all", "change_request: actually lilies please"]
)
def test_flowers_may_be_wanted_after_all(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{OCCASION}: a bouquet of peonies, no lilies, tomorrow at 8")
    story.guest(line)
    assert "no lilies" not in wishes(story)
    assert "lilies" in wishes(story)


def test_an_old_wish_goes_when_its_opposite_is_said(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: a beef burger with onions")
    story.guest("change_request: no onions on the burger")
    assert wishes(story) == "no onions"


@pytest.mark.parametrize("line", ["deny: No dear, just one burger", "change_request: No sir, one burger"])
def test_who_is_spoken_to_is_no_wish(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest(f"{FOOD}: a beef burger")
    story.guest(line)
    assert wishes(story) == ""


def test_no_opposite_is_told_as_noted(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{OCCASION}: a bouquet with lilies tomorrow at 8")
    assert story.guest("ask_request_status: did you put down no lilies?").keys[0] != "detail_noted"


def test_the_allergy_of_an_order_is_what_it_is_to_and_not_the_whole_story(opened: Open) -> None:
    story = anna(opened)
    story.guest(
        f"{OCCASION}: it's her birthday, flowers tomorrow at 8, peonies, nothing with lilies, they make me sneeze"
    )
    assert story.all(ServiceRequest)[0].allergy_warning == "lilies"


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("я мясо не ем, рыбу ем", ["pescatarian"]),
        ("э, нет, рыбу я как раз ем. мясо не ем", ["pescatarian"]),
        ("рыбу ем, мясо нет", ["pescatarian"]),
        ("I don't eat meat but fish is fine", ["pescatarian"]),
        ("I'm vegetarian but I do eat fish", ["pescatarian"]),
        ("I'm vegetarian, my husband eats fish", ["vegetarian"]),
        ("мясо не ем", ["vegetarian"]),
        ("I don't eat fish, meat is fine", ["fish_free"]),
    ],
)
def test_who_eats_fish_and_no_meat_is_noted_so(opened: Open, said: str, kept: list[str]) -> None:
    story = anna(opened)
    story.guest(f"{NOTE}: {said}")
    assert [one for _, one, _ in known(story)] == kept
    assert {one.kind for one in story.all(Preference)} == {PreferenceKind.DIET}


@pytest.mark.parametrize(
    ("first", "then"),
    [
        ("I don't eat meat", "but I do eat fish"),
        ("мясо не ем", "рыбу я ем!"),
        ("я вегетарианка", "рыбу ем"),
        ("I'm vegetarian", "fish is fine for me"),
    ],
)
def test_fish_told_later_corrects_the_diet(opened: Open, first: str, then: str) -> None:
    story = anna(opened)
    story.guest(f"{NOTE}: {first}")
    story.guest(f"{NOTE}: {then}")
    assert known(story) == [("diet", "pescatarian", None)]
    assert story.guest(f"{FOOD}: a grilled salmon please").keys == ["read_back"]


def test_chicken_with_anchovies_is_no_fish(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{NOTE}: I don't eat meat but fish is fine")
    assert story.guest(f"{FOOD}: a caesar with chicken please").keys == ["not_of_diet"]


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("лук не ем, чеснок ем", ["dislike", "like"]),
        ("I hate mushrooms but love garlic", ["dislike", "like"]),
        ("I don't like onions, or leeks", ["dislike"]),
    ],
)
def test_what_is_liked_is_no_part_of_what_is_not(opened: Open, said: str, kept: list[str]) -> None:
    story = anna(opened)
    story.guest(f"{NOTE}: {said}")
    assert [one for one, _, _ in known(story)] == kept


@pytest.mark.parametrize("locale", ["en", "ru"])
def test_nothing_offered_instead_holds_what_must_not_be_eaten(opened: Open, locale: str) -> None:
    story = opened("2027-03-11T02:30")
    story.stays("Anna", "Bennett", "304", locale=locale)
    story.remembers(kind="allergy", subject="nuts", words="nuts")
    asked = story.guest(f"{FOOD}: сырники" if locale == "ru" else f"{FOOD}: an omelette")
    assert asked.keys == ["not_served_now"]
    assert "орех" not in asked.text
    assert "Медовик" not in asked.text
    assert "honey cake" not in asked.text.casefold()


def test_what_is_offered_to_a_vegetarian_has_no_meat(opened: Open) -> None:
    story = anna(opened)
    story.remembers(kind="diet", subject="vegetarian", words="I'm vegetarian")
    asked = story.guest(f"{FOOD}: a grilled salmon, and for my colleague a beef burger")
    assert asked.keys == ["not_of_diet"]
    assert "Caesar" not in asked.text
    assert "club" not in asked.text.casefold()


@pytest.mark.parametrize(
    ("told", "line", "whose"),
    [
        ("nut allergy here please note", "its my daughter not me!! mia, shes 4", "daughter Mia"),
        ("nut allergy here please note", "it's my son, not me. Tom, he is six", "son Tom"),
        ("аллергия на орехи, запишите", "это у дочки, не у меня! Мия, ей 4", "дочки Мия"),
        ("one of them is allergic to nuts", "it's my daughter, not me", "daughter"),
    ],
)
def test_whose_it_is_is_noted_with_the_name_and_nothing_else_is_asked(
    opened: Open, told: str, line: str, whose: str
) -> None:
    story = anna(opened)
    story.guest(f"{NOTE}: {told}")
    assert story.guest(f"inform: {line}").keys == ["preference_remembered"]
    assert known(story) == [("allergy", "nuts", whose)]


def test_an_allergy_said_once_more_is_nobody_elses(opened: Open) -> None:
    story = anna(opened)
    story.guest(f"{NOTE}: my daughter is allergic to nuts")
    story.guest(f"{NOTE}: and nut allergy please")
    assert known(story) == [("allergy", "nuts", "daughter")]
    story.guest(f"{NOTE}: I'm allergic to nuts too")
    assert ("allergy", "nuts", None) in known(story)


@pytest.mark.parametrize(
    "line",
    [
        "change_request: орехи не класть, аллергия",
        "change_request: no nuts, I'm allergic",
        "ask_request_status@0.7: какое такси? у меня аллергия на орехи!",
    ],
)
def test_no_taxi_is_told_of_an_allergy(opened: Open, line: str) -> None:
    story = anna(opened)
    story.guest("book_taxi: a taxi to the station tomorrow at 9, two of us")
    story.guest("affirm: yes")
    answer = story.guest(line)
    assert answer.keys == ["preference_remembered"]
    assert known(story) == [("allergy", "nuts", None)]
    assert story.all(ServiceRequest)[0].note is None


def test_a_word_for_the_driver_still_stands_with_the_taxi(opened: Open) -> None:
    story = anna(opened)
    story.guest("book_taxi: a taxi to the station tomorrow at 9, two of us")
    story.guest("affirm: yes")
    assert story.guest("change_request: with a child seat please").keys != ["preference_remembered"]
    assert known(story) == []
