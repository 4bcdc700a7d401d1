"""Wherever the catalogue's labels are named, they are the same ones."""

import re

import pytest
import yaml

from actions.registry import HANDLERS
from hotel.desk.describing import ARRANGED
from hotel.property_files.knowledge import TOPICS as TOPICS_OF_FACTS
from tests.data.catalogue import CATEGORIES, INTENTS, TOPICS
from tests.data.messages import ROOT

NOT_SURE = "nlu_fallback"
"""What Rasa is told where the understanding was not sure: no guest says it."""
LOCALES = sorted(folder.name for folder in (ROOT / "content").iterdir())


def test_the_catalogue_is_whole() -> None:
    assert (len(INTENTS), len(TOPICS), len(CATEGORIES)) == (58, 37, 15)


def test_the_domain_knows_every_intent_and_its_action() -> None:
    domain = yaml.safe_load((ROOT / "domain.yml").read_text(encoding="utf-8"))
    assert sorted(domain["intents"]) == sorted(INTENTS | {NOT_SURE})
    assert sorted(domain["actions"]) == sorted(f"action_{intent}" for intent in INTENTS | {NOT_SURE})


def test_one_rule_leads_from_each_intent_to_its_action() -> None:
    rules = [
        rule["steps"]
        for file in sorted((ROOT / "data" / "rules").glob("*.yml"))
        for rule in yaml.safe_load(file.read_text(encoding="utf-8"))["rules"]
    ]
    expected = [
        [{"intent": intent}, {"action": f"action_{intent}"}] for intent in sorted(INTENTS | {NOT_SURE})
    ]
    assert sorted(rules, key=str) == sorted(expected, key=str)


def test_every_intent_has_somebody_who_serves_it() -> None:
    assert set(HANDLERS) == INTENTS | {NOT_SURE}


def test_the_facts_of_a_hotel_have_every_topic() -> None:
    assert TOPICS_OF_FACTS == TOPICS


@pytest.mark.parametrize("locale", LOCALES)
def test_every_language_has_names_for_intents_and_categories(locale: str) -> None:
    names = yaml.safe_load((ROOT / "content" / locale / "names.yml").read_text(encoding="utf-8"))
    assert set(names["meaning"]) == INTENTS
    assert set(names["intent"]) <= INTENTS | {ARRANGED}  # no intent collects what is only passed on
    assert set(names["category"]) == CATEGORIES
    assert {re.sub(r"\..*", "", key) for key in names["apology"]} == CATEGORIES
