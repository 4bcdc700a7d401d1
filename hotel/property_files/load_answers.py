"""What a property tells into the records: facts, advice on what is broken or dangerous, offers."""

from typing import Any

from sqlalchemy.orm import Session

from hotel.property_files.placeholders import fill
from hotel.property_files.rows import Rows
from hotel.property_files.schema import PropertyFiles
from hotel.property_files.wordlists import flat
from hotel.records import EmergencyKind, Fact, FactDetail, FaultObject, Offer, Property


def load_answers(session: Session, files: PropertyFiles, owner: Property) -> list[Rows[Any]]:
    """Put every entry into its row; return the tables, which know what is gone from the files."""
    return [
        _facts(Rows(session, owner, Fact, key="topic"), files),
        _faults(Rows(session, owner, FaultObject), files),
        _emergencies(Rows(session, owner, EmergencyKind), files),
        _offers(Rows(session, owner, Offer), files),
    ]


def _facts(rows: Rows[Fact], files: PropertyFiles) -> Rows[Fact]:
    for topic in files.facts.topics:
        secret = fill(topic.verified_answer, files) if topic.verified_answer else None
        details = [
            FactDetail(keywords=tuple(flat(files, one.keywords)), text=fill(one.answer, files))
            for one in topic.details
        ]
        rows.put(topic.topic, text=fill(topic.answer, files), verified_text=secret, details=details)
    return rows


def _faults(rows: Rows[FaultObject], files: PropertyFiles) -> Rows[FaultObject]:
    for fault in files.faults.faults:
        rows.put(
            fault.slug,
            name=fault.name,
            synonyms=flat(files, fault.synonyms),
            department=fault.department,
            urgent=fault.urgency == "urgent",
            minutes=fault.minutes,
            advice=fill(fault.advice or {}, files),
        )
    return rows


def _emergencies(rows: Rows[EmergencyKind], files: PropertyFiles) -> Rows[EmergencyKind]:
    for position, kind in enumerate(files.emergencies.kinds):
        instructions = {locale: text.strip() for locale, text in fill(kind.advice, files).items()}
        rows.put(kind.slug, keywords=flat(files, kind.keywords), instructions=instructions, position=position)
    return rows


def _offers(rows: Rows[Offer], files: PropertyFiles) -> Rows[Offer]:
    for offer in files.offers.offers:
        text = {locale: f"{name}: {offer.text[locale]}" for locale, name in offer.name.items()}
        until = offer.valid_until
        rows.put(offer.slug, text=text, tags=list(offer.tags), valid_from=offer.valid_from, valid_until=until)
    return rows
