"""What is to come only if a dish cannot be had: "if there is no salmon, a steak". It changes nothing; it is a note."""

from collections.abc import Sequence

from hotel.desk.hearing import heard_all
from hotel.reading.catalogue import Catalogue
from hotel.reading.clauses import sentences_in
from hotel.records import MenuItem, ServiceRequest


def terms_in(text: str, menu: Sequence[MenuItem]) -> list[str]:
    """Return the words of `text` that name a dish and hold only if one is not to be had."""
    known, found = Catalogue(menu), list[str]()
    for sentence in sentences_in(text):
        for case in heard_all("in_case_gone", sentence)[:1]:
            before, _, behind = sentence.partition(case)
            said = f"{case}{behind}" if known.find(behind) else sentence if known.find(before) else text
            found += [said.strip(" ,;—-")] if known.find(said) else []
    return found


def note_terms(request: ServiceRequest, text: str, menu: Sequence[MenuItem]) -> str | None:
    """Keep such words for the kitchen; return `text` without them, None where it has none."""
    terms = terms_in(text, menu)
    if not terms:
        return None
    request.add_note(*(one for one in terms if one not in (request.note or "")))
    for one in terms:
        text = text.replace(one, " ", 1)
    return text
