"""An order, and what an occasion asks for, is edited as one list: only what the words name changes, nothing is doubled."""

import pytest

from hotel.records import RequestState
from tests.stories.conftest import Open
from tests.stories.story import Story

ORDER, OCCASION = "order_room_service", "arrange_occasion"
BURGER, FRIES, COLA, SALMON = "Beef burger", "Fries", "Cola", "Grilled salmon"
PROSECCO, FLOWERS, CAKE = "Bottle of prosecco in ice", "Bouquet of flowers", "Festive cake"


def ordered(opened: Open, words: str, *, sent: bool = False) -> Story:
    story = opened("2027-03-11T12:50")
    story.stays("Anna", "Weber", "304", nights=(-2, 4))
    story.guest(f"{ORDER}: {words}")
    if sent:
        story.guest("affirm: yes")
    return story


def at_feast(opened: Open) -> Story:
    """Show the list of what is prepared for an occasion."""
    story = opened("2027-03-11T12:50")
    story.stays("Anna", "Weber", "304", nights=(-2, 4))
    story.guest(f"{OCCASION}: it is my wife's birthday on Saturday")
    return story


@pytest.mark.parametrize(
    "words",
    [
        "change_request@0.84: keep the fries, just lose one cola",
        f"{ORDER}@0.6: one cola less, the burger and the fries stay",
        "change_request: одну колу уберите, остальное оставьте",
        "change_request: картошку и бургер оставьте, кола одна",
    ],
)
def test_what_is_to_stay_stays(opened: Open, words: str) -> None:
    story = ordered(opened, "a beef burger, two colas and fries")
    assert story.guest(words).keys == ["read_back"]
    assert story.lines() == {BURGER: 1, COLA: 1, FRIES: 1}


@pytest.mark.parametrize(
    "words",
    [
        f"{ORDER}@0.7: one of the burgers becomes pelmeni, the salmon stays",
        f"{ORDER}@0.99: please swap one burger for pelmeni",
        "change_request@0.97: вместо одного бургера пусть будут пельмени",
        "change_request@0.82: one burger less and one pelmeni more",
    ],
)
@pytest.mark.parametrize("sent", [False, True])
def test_one_of_several_becomes_another(opened: Open, words: str, sent: bool) -> None:
    story = ordered(opened, "two beef burgers and a grilled salmon", sent=sent)
    story.guest(words)
    assert story.lines() == {BURGER: 1, SALMON: 1, "Pelmeni": 1}
    assert len(story.requests(ORDER)) == 1


@pytest.mark.parametrize(
    ("off", "back"),
    [
        ("cancel@0.75: no cola then", "change_request: hm, put the cola back after all"),
        ("cancel@0.75: колу не надо", "change_request@0.71: а нет, верните колу"),
        (
            "change_request: remove the cola and the fries",
            "change_request: put them back please, and the burger too",
        ),
        (f"{ORDER}: уберите колу и картошку", "change_request@0.72: верните их, и бургер тоже"),
    ],
)
def test_what_was_taken_off_comes_back_as_it_was(opened: Open, off: str, back: str) -> None:
    story = ordered(opened, "a beef burger, two colas and fries without salt")
    before = story.lines()
    story.guest(off)
    assert COLA not in story.lines()
    assert story.lines()[BURGER] == 1
    story.guest(back)
    assert story.lines() == before


@pytest.mark.parametrize(
    "words",
    [
        "change_request: верните лосось в заказ",
        "nlu_fallback: where is the salmon? put it back",
    ],
)
def test_it_comes_back_into_what_was_sent(opened: Open, words: str) -> None:
    story = ordered(opened, "a grilled salmon and a borscht at 8 pm", sent=True)
    story.guest("forget_preferences@0.35: уберите лосось")
    assert story.lines() == {"Borscht with sour cream": 1}
    story.guest(words)
    story.guest("affirm: yes")
    assert story.lines() == {"Borscht with sour cream": 1, SALMON: 1}


@pytest.mark.parametrize(
    "words",
    [
        "change_request@0.89: уберите один медовик, нужен только без ореха",
        "change_request: take one cake away, only the one without nuts stays",
        f"{ORDER}@0.79: медовик один, без орехов",
    ],
)
def test_of_two_the_one_had_so_is_left(opened: Open, words: str) -> None:
    story = ordered(opened, "two honey cakes, one without nuts, and a green tea")
    story.guest(words)
    left = {name.split("/")[0]: number for name, number in story.lines().items()}
    assert left == {"Honey cake with walnuts": 1, "Green tea": 1}
    assert any("/" in name for name in story.lines())


def test_what_is_edited_before_the_yes_is_sent_and_shown(opened: Open) -> None:
    story = ordered(opened, "two honey cakes, one without nuts, and a green tea")
    answer = story.guest(f"{ORDER}@0.79: Honey cake one, without nuts. || affirm: The rest is right")
    assert answer.keys[-1] == "held_in_request"
    assert sum(story.lines().values()) == 2
    assert story.the(ORDER).state is RequestState.SENT


@pytest.mark.parametrize(
    "words",
    [
        "change_request: можно вместо фасоли картошку?",
        "change_request: could I have fries instead of the beans?",
    ],
)
def test_a_side_swapped_is_a_wish(opened: Open, words: str) -> None:
    story = ordered(opened, "a borscht and a grilled salmon")
    story.guest(words)
    (salmon,) = [name for name in story.lines() if name.startswith(SALMON)]
    assert "/" in salmon
    assert sum(story.lines().values()) == 2


@pytest.mark.parametrize("words", ["change_request: no mayo in it", "change_request: без майонеза"])
def test_a_wish_goes_to_the_dish_it_fits(opened: Open, words: str) -> None:
    story = ordered(opened, "a club sandwich and fries")
    story.guest(words)
    assert story.lines()[FRIES] == 1


@pytest.mark.parametrize(
    "words",
    [
        "change_request@0.73: Если лосося нет, замените на стейк, ладно?",
        f"{ORDER}@0.87: if there is no salmon, make it a steak",
        f"{ORDER}@0.87: пельмени, если лосося вдруг не будет",
    ],
)
def test_what_is_to_come_in_case_changes_no_dish(opened: Open, words: str) -> None:
    story = ordered(opened, "a grilled salmon and a borscht at 8 pm", sent=True)
    story.guest(words)
    assert story.lines() == {SALMON: 1, "Borscht with sour cream": 1}
    assert words.partition(": ")[2] in (story.the(ORDER).note or "")
    assert story.wanted(ORDER) == "2027-03-11 20:00"


@pytest.mark.parametrize(
    "words",
    ["order_room_service@0.77: prosecco and a cake maybe", "order_room_service@0.77: торт и шампанское"],
)
def test_the_list_just_shown_is_meant_first(opened: Open, words: str) -> None:
    story = at_feast(opened)
    story.guest(words)
    assert story.lines(OCCASION) == {PROSECCO: 1, CAKE: 1}
    assert not story.requests(ORDER)


@pytest.mark.parametrize(
    ("words", "held"),
    [
        ("chitchat@0.4: You left out the prosecco", {FLOWERS: 1, PROSECCO: 1}),
        ("chitchat@0.4: вы забыли просекко", {FLOWERS: 1, PROSECCO: 1}),
        (
            "order_room_service@0.65: could you add the prosecco to the flowers please?",
            {FLOWERS: 1, PROSECCO: 1},
        ),
        ("affirm: and the prosecco. then yes", {FLOWERS: 1, PROSECCO: 1}),
        ("chitchat@0.4: you left out the flowers", {FLOWERS: 1}),
        ("arrange_occasion: flowers please", {FLOWERS: 1}),
        ("arrange_occasion: rose petals too", {FLOWERS: 1, "Rose petals on the bed": 1}),
    ],
)
def test_what_was_left_out_is_put_in_once(opened: Open, words: str, held: dict[str, int]) -> None:
    story = at_feast(opened)
    story.guest(f"{OCCASION}: the flowers, Saturday at 6 pm")
    assert story.guest(words).keys == ["read_back"]
    assert story.lines(OCCASION) == held


def test_a_word_for_the_list_does_not_drop_it(opened: Open) -> None:
    story = at_feast(opened)
    story.guest(f"{ORDER}@0.77: prosecco and a cake maybe")
    story.guest("cancel@0.68: no, the festive cake from your list. Saturday at 7 pm, in the room")
    assert story.lines(OCCASION) == {PROSECCO: 1, CAKE: 1}
    assert story.wanted(OCCASION) == "2027-03-13 19:00"


@pytest.mark.parametrize(
    "words",
    [
        "ask_menu@0.8: dinner tonight, the salmon and a borscht at eight, is there gluten-free bread?",
        "ask_menu@0.8: На ужин сегодня лосось и борщ, к восьми, есть хлеб без глютена?",
    ],
)
def test_dishes_before_a_question_are_ordered(opened: Open, words: str) -> None:
    story = opened("2027-03-11T12:50")
    story.stays("Anna", "Weber", "304")
    assert "read_back" in story.guest(words).keys
    assert story.lines() == {SALMON: 1, "Borscht with sour cream": 1}
    assert story.wanted(ORDER) == "2027-03-11 20:00"


@pytest.mark.parametrize(
    "words",
    [
        "order_usual@0.99: Мне можно то же самое, что сегодня, завтра в час дня?",
        f"{ORDER}@0.9: the same as today, tomorrow at one pm please",
    ],
)
def test_the_same_is_ordered_again(opened: Open, words: str) -> None:
    story = ordered(opened, "a club sandwich without tomatoes and two colas", sent=True)
    assert story.guest(words).keys == ["read_back"]
    (again,) = [one for one in story.requests(ORDER) if one.state is RequestState.DRAFT]
    assert [(line.name["en"], line.quantity, len(line.wishes)) for line in again.lines] == [
        ("Club sandwich", 1, 1),
        (COLA, 2, 0),
    ]
    assert story.local(again.wanted_at) == "2027-03-12 13:00"
