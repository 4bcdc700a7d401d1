import pytest

from bot import locales


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("two more towels please", "en"),
        ("можно ещё полотенце", "ru"),
        ("спасибо", "ru"),
        ("privet, prinesite polotentse", "ru"),
        ("mozhno mne chai s limonom v nomer 305", "ru"),
        ("vo skolko zavtrak", "ru"),
        ("ghbdtn", "ru"),
        ("gjkjntywt gj;fkeqcnf", "ru"),
        ("ребят можно late check-out до трёх и такси to the airport", "ru"),
        ("wo ist das schwimmbad bitte", "de"),
        ("où est la piscine s'il vous plaît", "fr"),
        ("プールはどこですか", "ja"),
        ("游泳池在哪里", "zh"),
        ("no hot water", "en"),
        ("forty past eleven then", "en"),
        ("wer is teh plug for the baff", "en"),
        ("na dvoih pozhaluysta", "ru"),
        ("u vas est' chto-nibud' postnoe", "ru"),
        ("ьщку сщааут здуфыу", "en"),
        ("еру ргпу ищч шы ыегсл", "en"),
        ("check-in пожалуйста", "ru"),
        ("жүзу бассейні қайда", "ru"),
    ],
)
def test_a_text_tells_its_language(text: str, language: str) -> None:
    assert locales.detect(text, "-") == language


@pytest.mark.parametrize(
    "text", ["512", "ok", "Reilly, 512, 4471", "👍", "", "AC", "Hilton Garden Inn", "taxi", "menu"]
)
def test_what_tells_nothing_leaves_the_language_as_it_was(text: str) -> None:
    assert locales.detect(text, "-") == "-"
    assert locales.next_locale(text, "ru", first=False, chosen=False) == "ru"
    assert locales.next_locale(text, "en", first=False, chosen=False) == "en"


def test_one_foreign_word_does_not_switch() -> None:
    assert locales.next_locale("спасибо", "en", first=False, chosen=False) == "en"
    assert locales.next_locale("thanks", "ru", first=False, chosen=False) == "ru"


def test_the_first_word_ever_decides() -> None:
    assert locales.next_locale("спасибо", "en", first=True, chosen=False) == "ru"


@pytest.mark.parametrize(
    "text", ["just me, 1 suitcase. fee is ok", "bring me water", "sorry lol. ribeye. and beers"]
)
def test_a_real_message_switches(text: str) -> None:
    assert locales.next_locale(text, "ru", first=False, chosen=False) == "en"


@pytest.mark.parametrize("text", ["im up im up", "oh shit im in 304 sorry mate", "yup im in im in"])
def test_slang_is_no_other_language(text: str) -> None:
    assert locales.next_locale(text, "en", first=False, chosen=False) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("wo ist das schwimmbad bitte", "de"),
        ("ich möchte bitte zwei handtücher haben", "de"),
        ("quiero dos toallas más por favor", "es"),
        ("принесите полотенца пожалуйста", "ru"),
    ],
)
def test_a_whole_sentence_in_another_language_switches(text: str, language: str) -> None:
    assert locales.next_locale(text, "en", first=False, chosen=False) == language


def test_a_chosen_language_is_left_only_by_a_whole_sentence() -> None:
    assert locales.next_locale("more towels please", "ru", first=False, chosen=True) == "ru"
    assert (
        locales.next_locale("could you bring me more towels please", "ru", first=False, chosen=True) == "en"
    )


@pytest.mark.parametrize(("text", "language"), [("ghbdtn", "ru"), ("two towels please", "en"), ("512", "en")])
def test_russian_on_the_wrong_layout_is_russian(text: str, language: str) -> None:
    assert locales.detect(text, "en") == language
