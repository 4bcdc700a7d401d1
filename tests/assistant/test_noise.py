import random

from assistant.noise import augmented, dictated, in_latin, other_layout, with_typos

TEXTS = [f"принесите полотенце номер {number}" for number in range(100)]


def test_the_same_seed_makes_the_same_noise() -> None:
    labels = ["request_item"] * len(TEXTS)
    assert augmented(TEXTS, labels) == augmented(TEXTS, labels)


def test_every_noisy_double_keeps_its_label() -> None:
    texts, labels = augmented(TEXTS, [f"label {number}" for number in range(100)])
    assert len(texts) == len(labels) > len(TEXTS)
    assert set(labels) == {f"label {number}" for number in range(100)}


def test_the_other_layout_twice_is_the_text_again() -> None:
    assert other_layout(other_layout("привет")) == "привет"


def test_latin_letters_hold_no_cyrillic() -> None:
    assert in_latin("съешь ещё этих мягких булок", random.Random(1)).isascii()


def test_typos_change_letters_and_never_digits() -> None:
    noisy = with_typos("room 305, two towels please", random.Random(2), share=0.5)
    assert noisy != "room 305, two towels please"
    assert "305" in noisy


def test_dictation_has_no_capitals_and_no_punctuation() -> None:
    assert dictated("Hi! Two towels, please.") == "hi two towels please"
