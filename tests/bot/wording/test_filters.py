from datetime import datetime
from pathlib import Path

import pytest

from bot.wording import Content, Voice, WordingError
from hotel.facts import Fact
from hotel.turn import Reply

NOON = "2027-03-11T12:00:00+03:00"


@pytest.fixture
def write(tmp_path: Path) -> Path:
    real = Path(__file__).parents[3] / "content"
    for locale in ("en", "ru"):
        for section in ("replies", "buttons", "notices"):
            (tmp_path / locale / section).mkdir(parents=True)
        (tmp_path / locale / "names.yml").write_text(
            (real / locale / "names.yml").read_text("utf-8"), "utf-8"
        )
        (tmp_path / locale / "phrases.yml").write_text("twice: '{{ it }}{{ it }}'", "utf-8")
    return tmp_path


def _say(folder: Path, template: str, facts: dict[str, Fact], locale: str = "en", now: str = NOON) -> str:
    (folder / locale / "replies" / "test.yml").write_text(f"key: '{template}'", "utf-8")
    voice = Voice(Content(folder, "en"), "Europe/Moscow", {"phone": "0"})
    return voice.say(Reply("key", facts), locale, datetime.fromisoformat(now)).text


@pytest.mark.parametrize(
    ("locale", "amount", "said"),
    [("en", "1250.00", "1,250 RUB"), ("en", "99.50", "99.50 RUB"), ("ru", "1250.00", "1 250 ₽")],
)
def test_money(write: Path, locale: str, amount: str, said: str) -> None:
    found = _say(write, "{{ it | money }}", {"it": {"amount": amount, "currency": "RUB"}}, locale)
    assert found.replace("\xa0", " ") == said


@pytest.mark.parametrize(
    ("locale", "now", "moment", "said"),
    [
        ("en", NOON, "2027-03-11T21:00:00+03:00", "today at 21:00"),
        ("en", NOON, "2027-03-12T07:00:00+03:00", "tomorrow, Friday 12 March at 07:00"),
        ("en", NOON, "2027-03-14T07:00:00+03:00", "Sunday 14 March at 07:00"),
        ("en", "2027-03-12T00:30:00+03:00", "2027-03-12T07:00:00+03:00", "today, Friday 12 March at 07:00"),
        ("en", "2027-03-11T21:30:00+00:00", "2027-03-12T07:00:00+03:00", "today, Friday 12 March at 07:00"),
        ("ru", NOON, "2027-03-11T21:00:00+03:00", "сегодня в 21:00"),
        ("ru", NOON, "2027-03-12T07:00:00+03:00", "завтра, в пятницу, 12 марта в 07:00"),
    ],
)
def test_a_moment_names_its_day_by_the_hotels_own_date(
    write: Path, locale: str, now: str, moment: str, said: str
) -> None:
    assert _say(write, "{{ it | moment }}", {"it": moment}, locale, now) == said


@pytest.mark.parametrize(
    ("moment", "said"),
    [
        ("2027-03-11T14:20:00+03:00", "by 14:20"),
        ("2027-03-12T08:45:00+03:00", "tomorrow, Friday 12 March by 08:45"),
    ],
)
def test_a_promise_of_the_next_hours_needs_no_day(write: Path, moment: str, said: str) -> None:
    assert _say(write, '{{ it | due("by") }}', {"it": moment}) == said


@pytest.mark.parametrize(
    ("number", "said"), [(1, "ночь"), (2, "ночи"), (5, "ночей"), (11, "ночей"), (21, "ночь")]
)
def test_russian_plurals(write: Path, number: int, said: str) -> None:
    assert _say(write, '{{ it | plural("ночь", "ночи", "ночей") }}', {"it": number}, "ru") == said


@pytest.mark.parametrize(("number", "said"), [(1, "night"), (2, "nights"), (0, "nights")])
def test_english_plurals(write: Path, number: int, said: str) -> None:
    assert _say(write, '{{ it | plural("night", "nights") }}', {"it": number}) == said


def test_lists_are_joined_as_people_say_them(write: Path) -> None:
    items: list[Fact] = [
        {"en": "tea", "ru": "чай"},
        {"en": "cake", "ru": "торт"},
        {"en": "jam", "ru": "джем"},
    ]
    assert _say(write, "{{ it | join_and }}", {"it": items}) == "tea, cake and jam"
    assert _say(write, "{{ it | join_and }}", {"it": items}, "ru") == "чай, торт и джем"


def test_a_name_nobody_translated_is_said_in_the_default_language(write: Path) -> None:
    assert _say(write, "{{ it | local }}", {"it": {"en": "boat tour"}}, "ru") == "boat tour"


def test_guests_words_are_never_read_as_a_template(write: Path) -> None:
    assert _say(write, "{{ words }}", {"words": "{{ 7 * 7 }} <b>"}) == "{{ 7 * 7 }} <b>"


def test_a_template_cannot_reach_behind_the_facts(write: Path) -> None:
    with pytest.raises(WordingError):
        _say(write, "{{ it.__class__.__mro__ }}", {"it": "x"})


def test_a_language_without_words_gets_the_default_ones(write: Path) -> None:
    (write / "en" / "replies" / "test.yml").write_text("key: 'Hello'", "utf-8")
    voice = Voice(Content(write, "en"), "Europe/Moscow", {})
    assert voice.say(Reply("key"), "de", datetime.fromisoformat(NOON)).text == "Hello"


def test_wordings_take_turns_so_that_none_comes_twice_in_a_row(write: Path) -> None:
    (write / "en" / "replies" / "test.yml").write_text("key: [one, two, three]", "utf-8")
    voice = Voice(Content(write, "en"), "Europe/Moscow", {})
    said = [voice.say(Reply("key"), "en", datetime.fromisoformat(NOON), turn).text for turn in range(4)]
    assert said == ["one", "two", "three", "one"]


def test_the_wording_for_one_intent_goes_before_the_general_one(write: Path) -> None:
    (write / "en" / "replies" / "test.yml").write_text("key: general\nkey.book_taxi: taxi", "utf-8")
    voice = Voice(Content(write, "en"), "Europe/Moscow", {})
    now = datetime.fromisoformat(NOON)
    assert voice.say(Reply("key", {"intent": "book_taxi"}), "en", now).text == "taxi"
    assert voice.say(Reply("key", {"intent": "book_spa"}), "en", now).text == "general"


def test_broken_words_are_named_with_their_file(write: Path) -> None:
    (write / "ru" / "replies" / "test.yml").write_text("key: '{% if %}'", "utf-8")
    with pytest.raises(WordingError, match=r"test\.yml: key"):
        Content(write, "en")


def test_a_default_language_without_words_is_an_error(write: Path) -> None:
    with pytest.raises(WordingError, match="'de'"):
        Content(write, "de")
