import pytest

from assistant.noise import other_layout
from assistant.repair import in_cyrillic, is_on_other_layout, is_russian_in_latin, readings, typed_aright

KNOWN = frozenset(["please", "bring", "two", "towels", "to", "the", "room", "hello"])


def other_ways(text: str) -> list[str]:
    return readings(text, KNOWN.__contains__)


@pytest.mark.parametrize("text", ["please bring towels", "принесите два полотенца", "305", "", "🙂"])
def test_what_reads_well_is_left_alone(text: str) -> None:
    assert other_ways(text) == []


def test_russian_typed_on_the_english_layout_is_read() -> None:
    assert other_ways(other_layout("принесите полотенце")) == ["принесите полотенце"]


def test_english_typed_on_the_russian_layout_is_read() -> None:
    assert "please bring towels" in other_ways(other_layout("please bring towels"))


def test_russian_in_latin_letters_is_read() -> None:
    assert "принесите воду" in other_ways("prinesite vodu")


@pytest.mark.parametrize(
    ("latin", "russian"), [("zhena", "жена"), ("shapka", "шапка"), ("4to", "4то"), ("mo4alka", "мочалка")]
)
def test_letters_that_stand_for_sounds_are_put_back(latin: str, russian: str) -> None:
    assert in_cyrillic(latin) == russian


@pytest.mark.parametrize(
    "text", ["u menya allergiya na orehi", "prinesite polotentse v nomer", "ne rabotaet fen"]
)
def test_russian_in_latin_letters_is_told(text: str) -> None:
    assert is_russian_in_latin(text)


@pytest.mark.parametrize(
    ("text", "is_one"),
    [
        ("ghbdtn rfr ltkf", True),
        ("vj;yj xfq", True),
        ("two towels please", False),
        ("Lev", False),
        ("привет", False),
        ("", False),
    ],
)
def test_russian_on_the_english_layout_is_told(text: str, *, is_one: bool) -> None:
    assert is_on_other_layout(text) is is_one


@pytest.mark.parametrize(
    "text", ["could I get three towels", "taxi", "принесите полотенце", "zwei Handtücher", ""]
)
def test_other_words_in_latin_letters_are_no_russian(text: str) -> None:
    assert not is_russian_in_latin(text)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("ghbytcbnt djle? b dtybr d yjvth", "принесите воду, и веник в номер"),
        ("yt hf,jnftn rjylbwbjyth/ ghbikbnt vfcnthf?", "не работает кондиционер. пришлите мастера?"),
        ("ghbytcbnt 2 gjkjntywf& rfr crjhj", "принесите 2 полотенца? как скоро"),
        ("ult vjq pfrfp??? z ;le xfc", "где мой заказ??? я жду час"),
        ("jnvtyf", "отмена"),
        ("здуфыу икштп ецщ ещцуды", "please bring two towels"),
    ],
)
def test_a_message_on_the_other_layout_is_put_right_with_its_marks(typed: str, meant: str) -> None:
    assert typed_aright(typed, KNOWN.__contains__) == meant


@pytest.mark.parametrize(
    "text", ["please bring towels?", "принесите воду, и веник", "Lev", "prinesite vodu", "🙂", ""]
)
def test_what_was_typed_as_meant_stays(text: str) -> None:
    assert typed_aright(text, KNOWN.__contains__) == text
