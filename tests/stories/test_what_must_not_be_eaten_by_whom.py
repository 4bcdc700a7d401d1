"""Whose an allergy is, what nobody keeps to, and what is honestly known of a dish: by whom it must not be eaten."""

import pytest

from hotel.records import Complaint, Preference
from tests.stories.conftest import Open
from tests.stories.story import Story

TELLS = "state_preference"
SONS_NUTS = {"kind": "allergy", "subject": "nuts", "words": "my son Tom, nuts", "companion": "son Tom"}
VEGETARIAN = {"kind": "diet", "subject": "vegetarian", "words": "I'm vegetarian"}
VEGAN_BY_MISTAKE = {"kind": "diet", "subject": "vegan", "words": "vegan"}


def grace(opened: Open, locale: str = "en") -> Story:
    story = opened("2027-03-11T18:30")
    story.stays("Grace", "Wright", "304", locale=locale)
    return story


def kept(story: Story) -> list[tuple[str, str | None, str | None]]:
    return [
        (one.kind.value, one.subject, one.companion)
        for one in story.all(Preference)
        if one.forgotten_at is None
    ]


@pytest.mark.parametrize(
    ("words", "companion"),
    [
        ("my youngest has a nut allergy", "youngest"),
        ("our daughter Emma is allergic to nuts", "daughter Emma"),
        ("the nut allergy is my son Tom's", "son Tom"),
        ("nut allergy, but it's for my husband, not me", "husband"),
        ("у младшего аллергия на орехи", "младшего"),
        ("аллергия на орехи не у меня, а у дочки", "дочки"),
        ("у сына Миши аллергия на орехи", "сына Миши"),
    ],
)
def test_an_allergy_is_of_the_one_who_is_named(opened: Open, words: str, companion: str) -> None:
    story = grace(opened)
    story.guest(f"{TELLS}: {words}")
    assert kept(story) == [("allergy", "nuts", companion)]


@pytest.mark.parametrize(
    "words",
    [
        "deny: it's for my son, not me",
        "cancel: it's my son's actually, not mine",
        "deny: not me, my son",
        "inform: sorry, it's my son who has it, not me",
        "complain/cleanliness: это не у меня, а у сына",
        "deny: ой, это не моя, это у сына",
        "inform: аллергия у сына, а не у меня",
        "state_preference: это у сына, не у меня",
    ],
)
def test_what_was_noted_as_the_guests_own_goes_to_whom_it_is_of(opened: Open, words: str) -> None:
    story = grace(opened)
    assert story.guest(f"{TELLS}: nut allergy, please note").replies[0].facts["owner_unclear"]
    assert story.guest(words).keys == ["preference_remembered"]
    ((kind, subject, companion),) = kept(story)
    assert (kind, subject) == ("allergy", "nuts")
    assert companion in {"son", "сына"}


def test_an_allergy_noted_for_want_of_a_name_is_taken_off_when_it_is_told_anew(opened: Open) -> None:
    story = grace(opened)
    story.guest(f"{TELLS}: there is a nut allergy")
    answer = story.guest(f"{TELLS}: the nut allergy is my son Tom's")
    assert kept(story) == [("allergy", "nuts", "son Tom")]
    assert "Your son's allergy: nuts (Tom)" in answer.en


def test_the_guests_own_allergy_stays_when_another_has_it_too(opened: Open) -> None:
    story = grace(opened)
    story.guest(f"{TELLS}: I am allergic to nuts")
    story.guest(f"{TELLS}: my son is allergic to nuts too")
    assert len(kept(story)) == 2


@pytest.mark.parametrize(
    "words",
    [
        "not vegan",
        "NO. not vegan. nobody is vegan",
        "no one here is vegan",
        "none of us are vegan",
        "he isn't vegan",
        "we aren't vegan",
        "не веган",
        "у нас никто не веган",
        "веганов у нас нет",
        "он не веган",
    ],
)
def test_a_denied_diet_is_never_noted_and_a_wrong_one_goes_at_once(opened: Open, words: str) -> None:
    story = grace(opened)
    story.remembers(**VEGAN_BY_MISTAKE)
    assert story.guest(f"{TELLS}: {words}").keys == ["diet_denied"]
    assert kept(story) == []
    story.guest(f"{TELLS}: {words}")
    assert kept(story) == []


@pytest.mark.parametrize("words", ["my husband isn't vegan", "муж у меня не веган"])
def test_what_another_does_not_keep_to_leaves_the_guests_own_diet(opened: Open, words: str) -> None:
    story = grace(opened)
    story.remembers(kind="diet", subject="vegan", words="I'm vegan")
    story.guest(f"{TELLS}: {words}")
    assert kept(story) == [("diet", "vegan", None)]


@pytest.mark.parametrize("words", ["we eat nothing that is not halal", "не едим ничего не халяльного"])
def test_two_noes_are_a_diet(opened: Open, words: str) -> None:
    story = grace(opened)
    story.guest(f"{TELLS}: {words}")
    assert ("diet", "halal", None) in kept(story)


@pytest.mark.parametrize("words", ["he isn't vegan, a beef burger for him", "он не веган, ему бургер"])
def test_what_is_wanted_beside_a_denied_diet_is_served(opened: Open, words: str) -> None:
    story = grace(opened)
    story.remembers(**VEGAN_BY_MISTAKE)
    assert story.guest(f"{TELLS}: {words}").keys == ["diet_denied", "read_back"]
    assert story.lines() == {"Beef burger": 1}


@pytest.mark.parametrize(
    "line", ["ask_menu: what can Tom have for dinner?", "ask_menu: что можно сыну на ужин?"]
)
def test_what_somebody_can_have_of_a_chapter_is_shown_without_their_allergen(opened: Open, line: str) -> None:
    story = grace(opened)
    story.remembers(**SONS_NUTS)
    answer = story.guest(line)
    assert answer.keys == ["menu_page"]
    assert "without nuts" in answer.en
    assert "Honey cake" not in {card.title for card in answer.cards}


@pytest.mark.parametrize(
    "line",
    [
        "ask_menu: what can my son have in the room tonight?",
        "out_of_scope: and what's ok for Tom then",
        "ask_hotel/safe: what would be safe for my son?",
        "ask_menu: что есть для сына?",
    ],
)
def test_what_somebody_can_have_is_shown_without_their_allergen(opened: Open, line: str) -> None:
    story = grace(opened)
    story.remembers(**SONS_NUTS)
    story.remembers(**VEGETARIAN)
    answer = story.guest(line)
    assert answer.keys == ["menu"]
    assert "without nuts" in answer.en
    for dish in ("Beef burger", "Chicken soup", "Cheesecake"):
        assert dish in answer.en
    assert "Honey cake" not in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "ask_menu: our daughter has a nut allergy, what can she have tonight?",
        "ask_menu: у дочки аллергия на орехи, что ей заказать?",
    ],
)
def test_an_allergy_told_in_the_breath_of_the_question_is_kept(opened: Open, line: str) -> None:
    story = grace(opened)
    answer = story.guest(line)
    assert [(kind, subject) for kind, subject, _ in kept(story)] == [("allergy", "nuts")]
    assert "Honey cake" not in answer.en


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/safe: is it safe for Tom?",
        "complain/food: I mean has it nuts",
        "affirm: I mean has it nuts",
        "ask_hotel/safe: are they ok for Tom?",
        "ask_hotel/safe: а это безопасно для сына?",
        "complain/food: там есть орехи?",
    ],
)
def test_what_is_asked_of_the_order_is_answered_by_the_recipe(opened: Open, line: str) -> None:
    story = grace(opened)
    story.remembers(**SONS_NUTS)
    story.guest("order_room_service: a club sandwich and fries")
    answer = story.guest(line)
    assert answer.keys[0] == "dish_contents"
    assert answer.en.count("traces cannot be ruled out") == 2
    assert story.all(Complaint) == []
    assert story.the("order_room_service").state.value == "draft"


@pytest.mark.parametrize(
    "line",
    [
        "complain/food: the club sandwich has no nuts?",
        "order_room_service: can Tom eat the club sandwich?",
        "complain/food: в клаб-сэндвиче нет орехов?",
        "order_room_service: клаб-сэндвич сыну можно?",
    ],
)
def test_a_question_of_a_dish_orders_nothing_and_complains_of_nothing(opened: Open, line: str) -> None:
    story = grace(opened)
    story.remembers(**SONS_NUTS)
    answer = story.guest(line)
    assert answer.keys == ["dish_contents"]
    assert "no nuts; traces cannot be ruled out" in answer.en
    assert (story.all(Complaint), story.requests()) == ([], [])


def test_those_are_the_dish_asked_about_in_the_same_breath(opened: Open) -> None:
    story = grace(opened)
    story.guest(
        "complain/food: the club sandwich has no nuts? || order_room_service: one of those for him and fries"
    )
    assert story.lines() == {"Club sandwich": 1, "Fries": 1}


@pytest.mark.parametrize("line", ["complain/food: there were nuts in my cake, is that normal?"])
def test_who_found_nuts_complains(opened: Open, line: str) -> None:
    story = grace(opened)
    story.guest(line)
    assert len(story.all(Complaint)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "ask_menu: is the chicken soup halal?",
        "order_room_service: куриный суп халяль?",
        "ask_menu: what do you have that's halal?",
    ],
)
def test_halal_is_by_the_recipe_and_no_certificate_is_claimed(opened: Open, line: str) -> None:
    answer = grace(opened).guest(line)
    assert answer.keys[-1] == "diets_explained"
    assert "no certificate" in answer.en
    assert "сертификате у нас сведений нет" in answer.ru
    assert answer.told("kitchen") == ""


@pytest.mark.parametrize(
    "line",
    [
        "ask_menu: а курица халяль у вас точно?",
        "ask_menu: is everything halal for sure?",
        "ask_hotel/restaurant: сертификат халяль есть?",
        "ask_menu: can you guarantee the beef is kosher?",
    ],
)
def test_who_wants_to_be_sure_is_answered_by_the_kitchen(opened: Open, line: str) -> None:
    answer = grace(opened).guest(line)
    assert answer.keys == ["diets_explained"]
    assert "asks about" in answer.told("kitchen")


@pytest.mark.parametrize(
    "line", ["ask_menu: what desserts are without sugar?", "ask_menu: что есть без сахара?"]
)
def test_what_the_menu_cannot_tell_of_sugar_is_said(opened: Open, line: str) -> None:
    answer = grace(opened).guest(line)
    assert answer.keys[-1] == "diets_explained"
    assert "will not promise" in answer.en


def test_a_diabetic_is_shown_the_menu_like_others(opened: Open) -> None:
    story = grace(opened)
    story.guest(f"{TELLS}: I'm diabetic")
    assert kept(story) == [("diet", "sugar_free", None)]
    assert story.guest("ask_menu: the menu, please").keys == ["menu_chapters"]


@pytest.mark.parametrize(
    "line",
    [
        "ask_hotel/pets: my wife is coeliac, is that a problem?",
        "ask_menu: do you have a menu for allergics? one of us has nuts",
        "ask_menu: есть меню для аллергиков? у одного орехи",
        "ask_hotel/restaurant: жена не ест глютен, у неё аллергия, это не проблема?",
    ],
)
def test_a_diet_told_for_a_table_is_on_its_note(opened: Open, line: str) -> None:
    story = opened("2027-03-11T18:30")
    story.guest("book_restaurant: a table for two tomorrow at 19:00")
    assert story.guest(line).keys == ["wish_noted", "ask_name"]
    note = story.the("book_restaurant").note or ""
    assert any(word in note for word in ("coeliac", "nuts", "орехи", "глютен"))


def test_a_diet_on_the_note_stands_there_once(opened: Open) -> None:
    story = opened("2027-03-11T18:30")
    story.guest("book_restaurant: a table tomorrow at 19:00")
    story.guest(f"{TELLS}: two, my wife is celiac she cannot eat gluten")
    table = story.the("book_restaurant")
    assert (table.party_size, table.note) == (2, "my wife is celiac she cannot eat gluten")
