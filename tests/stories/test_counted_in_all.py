"""A number said of what stands is the number in all: nothing is doubled, and what is wanted besides is served."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

THINGS, LAUNDRY, STATUS = "request_item", "request_laundry", "ask_request_status"


def anna(opened: Open, *first: str) -> Story:
    story = opened("2027-03-11T12:50")
    story.stays("Anna", "Weber", "304")
    for line in first:
        story.guest(line)
    return story


def standing(story: Story, intent: str) -> list[dict[str, int]]:
    """Return what each of the requests of `intent` that stand holds."""
    sent = [one for one in story.requests(intent) if one.state is RequestState.SENT]
    return [{line.name["en"]: line.quantity for line in one.lines} for one in sent]


@pytest.mark.parametrize(
    ("first", "then", "wanted"),
    [
        (
            "принесите два банных полотенца",
            f"{STATUS}@0.47: ну хоть полотенца догадались) только нас двое взрослых и ребенок, три надо",
            {"Bath towel": 3},
        ),
        ("two bath towels please", f"{STATUS}@0.5: three are needed, there is a child", {"Bath towel": 3}),
        ("можно беруши?", f"{THINGS}@0.89: беруши исправьте на две пары пожалуйста", {"Ear plugs": 2}),
        ("some earplugs", f"{THINGS}@0.9: the earplugs: make it two pairs", {"Ear plugs": 2}),
        ("some earplugs", "change_request: earplugs, two pairs of them I meant", {"Ear plugs": 2}),
        ("два банных полотенца", "change_request@0.9: полотенец три всего, а не пять", {"Bath towel": 3}),
        ("two pillows", f"{THINGS}@0.6: could a third one come along", {"Pillow": 3}),
    ],
)
def test_a_number_counts_all_of_what_stands(
    opened: Open, first: str, then: str, wanted: dict[str, int]
) -> None:
    story = anna(opened, f"{THINGS}: {first}")
    story.guest(then)
    assert standing(story, THINGS) == [wanted]


def test_what_is_wanted_besides_the_number_is_brought_as_well(opened: Open) -> None:
    story = anna(opened, f"{THINGS}: а если не найдут, беруши дадите хотя бы?")
    story.guest(f"{THINGS}: две пары. и ребенку подушку пониже если есть")
    assert standing(story, THINGS) == [{"Ear plugs": 2}, {"Pillow": 1}]


@pytest.mark.parametrize("words", ["two more earplugs", "ещё две пары берушей"])
def test_more_of_it_is_brought_besides(opened: Open, words: str) -> None:
    story = anna(opened, f"{THINGS}: some earplugs")
    story.guest(f"{THINGS}: {words}")
    assert sum(one.get("Ear plugs", 0) for one in standing(story, THINGS)) == 3


@pytest.mark.parametrize(
    "then",
    [
        "ask_hotel/laundry_service@0.46: the third shirt has a wine stain, can that go too",
        "change_request@0.84: can a third one go with them? it has a coffee stain",
        "change_request@0.8: там ещё третья, с пятном от кофе, её тоже возьмите",
        f"{LAUNDRY}: just three shirts, yes",
        "change_request@0.71: never mind express. just three shirts, yes",
    ],
)
def test_one_more_goes_with_the_laundry_that_stands(opened: Open, then: str) -> None:
    story = anna(opened, f"{LAUNDRY}: two shirts to wash", "affirm: yes")
    answer = story.guest(then)
    assert answer.keys[0] == "change_read_back", answer.keys
    story.guest("affirm: yes")
    assert standing(story, LAUNDRY) == [{"Shirt or blouse": 3}]


def laundry(opened: Open, words: str) -> Story:
    return anna(opened, f"{LAUNDRY}: {words}", "affirm: yes")


@pytest.mark.parametrize(
    ("first", "then", "wanted"),
    [
        (
            "заберите сейчас две рубашки и брюки в стирку",
            "change_request@0.61: рубашки только погладить, брюки постирать",
            {"Ironing of a shirt": 2, "Trousers or jeans": 1},
        ),
        (
            "two shirts and trousers for the laundry",
            f"{LAUNDRY}@0.54: the shirts just need ironing, no washing",
            {"Ironing of a shirt": 2, "Trousers or jeans": 1},
        ),
        (
            "two shirts to wash, express please",
            "cancel_request@0.79: no hurry after all, normal is fine",
            {"Shirt or blouse": 2},
        ),
    ],
)
def test_what_is_done_with_clothes_given_is_told_anew(
    opened: Open, first: str, then: str, wanted: dict[str, int]
) -> None:
    story = laundry(opened, first)
    assert story.guest(then).keys == ["changed"]
    assert standing(story, LAUNDRY) == [wanted]


@pytest.mark.parametrize(
    ("first", "then", "wanted"),
    [
        (
            "take one shirt for ironing",
            "change_request: 6:30 is a bit late, can we do express?",
            {"Ironing of a shirt": 1, "Express laundry": 1},
        ),
        (
            "две рубашки постирать",
            "inform@0.5: а побыстрее можно? в семь уходим",
            {"Shirt or blouse": 2, "Express laundry": 1},
        ),
        (
            "two shirts to wash",
            "change_request@0.94: three then. express, actually",
            {"Shirt or blouse": 3, "Express laundry": 1},
        ),
    ],
)
def test_quicker_is_read_back_and_an_hour_beside_it_moves_nothing(
    opened: Open, first: str, then: str, wanted: dict[str, int]
) -> None:
    story = laundry(opened, first)
    before = story.wanted(LAUNDRY)
    assert story.guest(then).keys == ["change_read_back"]
    story.guest("affirm: yes")
    assert standing(story, LAUNDRY) == [wanted]
    assert story.wanted(LAUNDRY) == before


def test_no_hour_is_read_beside_the_washing(opened: Open) -> None:
    story = laundry(opened, "заберите в стирку две рубашки")
    assert standing(story, LAUNDRY) == [{"Shirt or blouse": 2}]
    assert story.wanted(LAUNDRY) is None


@pytest.mark.parametrize("words", ["did you put down one pillow or two?", "а сколько подушек вы записали?"])
def test_how_many_were_noted_is_told_and_offered_to_nobody(opened: Open, words: str) -> None:
    story = anna(opened, f"{THINGS}: a pillow and earplugs")
    assert story.guest(f"{STATUS}: {words}").keys == ["held_in_request"]


@pytest.mark.parametrize(
    ("words", "price"),
    [
        ("how much if your laundry irons one shirt", "200"),
        ("сколько стоит постирать и погладить две рубашки?", "350"),
        ("сколько стоит погладить рубашку?", "200"),
    ],
)
def test_what_ironing_costs_is_told(opened: Open, words: str, price: str) -> None:
    answer = anna(opened).guest(f"ask_hotel/laundry_service: {words}")
    assert answer.keys == ["prices"]
    assert price in answer.en
