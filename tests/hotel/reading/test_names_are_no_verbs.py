"""The name of a thing is found by the forms of a noun, not by those of a verb that looks like it."""

import pytest

from hotel.reading.catalogue import Catalogue
from hotel.records import Named, Thing

_SOAP = Thing(slug="soap", name={"en": "Soap", "ru": "Мыло"}, synonyms=[])
_SHEET = Thing(slug="sheet", name={"en": "Sheet", "ru": "Покрывало"}, synonyms=[])


@pytest.mark.parametrize("text", ["принесите мыло", "нет мыла", "мылом"])
def test_a_thing_is_found_in_its_cases(text: str) -> None:
    entries: list[Named] = [_SOAP, _SHEET]
    assert [one.entry.slug for one in Catalogue(entries).find(text)] == ["soap"]


@pytest.mark.parametrize("text", ["поменяйте мою подушку", "я не мою посуду", "снег покрывает дорогу"])
def test_a_verb_or_a_pronoun_is_no_thing(text: str) -> None:
    entries: list[Named] = [_SOAP, _SHEET]
    assert Catalogue(entries).find(text) == []
