"""Words that are nothing but an answer to what was just asked of a draft: taken so, whatever they were taken for."""

from hotel.desk.brevity import is_short
from hotel.desk.desk import Desk
from hotel.desk.drafting import drafts
from hotel.desk.drafting.answering import is_draft, take_answer
from hotel.desk.drafting.choices_named import choices_said, names_choice
from hotel.desk.drafting.coming_back import resume
from hotel.desk.drafting.kinds import BOOKED, KINDS
from hotel.desk.drafting.naming import names_anything
from hotel.desk.drafting.other_rooms import says_which_room
from hotel.desk.drafting.rooms_named import other_room_named
from hotel.desk.guests.name_known import means_name_known, name_known
from hotel.desk.guests.visitors_name import bare_name
from hotel.desk.hearing import labels_in
from hotel.desk.sent.open_requests import open_requests
from hotel.desk.talking.draft_asked import draft_just_asked
from hotel.desk.talking.just_asked import is_pressed
from hotel.reading.catalogue import Catalogue
from hotel.reading.consent import consent_stretches
from hotel.reading.kind_words import kind_named
from hotel.reading.lexicons import listed, words_of
from hotel.reading.moments import hours_in
from hotel.reading.names_said import is_written_out, without_contacts
from hotel.reading.number_words import raw_numbers
from hotel.reading.parties import party_size_in
from hotel.reading.spans.name_words import is_everyday
from hotel.reading.time_phrases import time_phrases
from hotel.reading.tokens import Said, said
from hotel.records import MenuItem, Named, Need, Question, ServiceRequest, Thing

ASKED = frozenset(
    {Need.NAME, Need.TIME, Need.DAY, Need.DATES, Need.PARTY_SIZE, Need.SERVICE, Need.PLACE, Need.CONFIRM}
)
"""What an answer may be a mere hour, day, number, name or choice to."""
_HEARD_ALREADY = frozenset(
    {"inform", "affirm", "deny", "change_request", "emergency", "cancel", "cancel_request", "ask_human"}
)
_COUNTED = 4
"""As many words as count people and say nothing else."""
_DOUBTFUL, _DOUBTFUL_IF_WRITTEN_OUT = 0.8, 0.95
"""Below this a name was hardly what it was taken for; "Tom Hardy" is a dish with 0.64."""


def took_everything(desk: Desk) -> bool:
    """Give such words to the draft that was asked about; say whether they were such."""
    asked = None if "?" in desk.turn.text else draft_just_asked(desk, *ASKED)
    if asked is None:
        return False
    question, request = asked
    if not _may_be_answer(desk, request) or not is_mere_answer(desk, request, question):
        return False
    desk.turn = desk.turn.model_copy(update={"intent": "inform"})
    if not take_answer(desk, request):
        drafts.advance(desk, request)
    if is_draft(desk, request.id) is None:
        resume(desk)
    return True


def _may_be_answer(desk: Desk, request: ServiceRequest) -> bool:
    other = desk.turn.intent not in {*_HEARD_ALREADY, request.intent}
    return request.intent in KINDS and other and not is_pressed(desk)


def is_mere_answer(desk: Desk, request: ServiceRequest, question: Question) -> bool:
    """Say whether every word is an hour, a day, a number, a choice, the name asked for, or asks for nothing."""
    text = without_contacts(desk.turn.text)
    if says_which_room(desk, request):
        things: list[Named] = [*desk.offered(MenuItem), *desk.offered(Thing)]
        return not Catalogue(things).find(text)
    if other_room_named(desk, text) is not None:
        return False  # "and my son in 115 at 8" answers nothing
    if len(drafts.drafts(desk)) > 1 and sum(phrase.hour is not None for phrase in time_phrases(text)) > 1:
        return False  # "8 am one person, at 11 two": each of the drafts gets its own
    if (question.need is Need.TIME and _is_hour_of_it(desk)) or _answers_shortly(desk, question, text):
        return True
    line = said(text)
    told = _answers(desk, request, line)
    name = bare_name(desk, request, question.need)
    if name and not told and not _is_hardly_other(desk, name):
        return False
    if name and (start := text.find(name)) >= 0:
        told |= _words_within(line, start, start + len(name))
    return bool(told) and told | _beside(line) == {*range(len(line.tokens))}


def _is_hour_of_it(desk: Desk) -> bool:
    """Say whether the hour asked for is said, of nothing else: "at dinner, 8 pm", where a table stands at eight."""
    text, intent = desk.turn.text, desk.turn.intent
    hours = [one.at for one in hours_in(text, desk.local_now)]
    if intent not in BOOKED or not hours:
        return False
    stands = any(one.intent == intent and one.wanted_at == hours[0] for one in open_requests(desk))
    return stands or not names_anything(desk, text)


def _answers_shortly(desk: Desk, question: Question, text: str) -> bool:
    """Say whether it is "just me", «мы с женой», or "same name" where one was given before."""
    if question.need is Need.PARTY_SIZE:
        return party_size_in(text) is not None and is_short(text, _COUNTED)
    same = question.need is Need.NAME and is_short(text) and means_name_known(text)
    return same and name_known(desk) is not None


def _answers(desk: Desk, request: ServiceRequest, line: Said) -> set[int]:
    found = {i for phrase in time_phrases(line.text) for i in range(phrase.first, phrase.last)}
    found |= {i for number in raw_numbers(line.text) for i in range(number.first, number.last)}
    return found | choices_said(desk, request, line.text)


def _beside(line: Said) -> set[int]:
    """Return the words that may stand beside an answer: "actually", "make it", "people", "great"."""
    found = {i for first, last, _ in consent_stretches(line) for i in range(first, last)}
    for path in (
        "answers.beside",
        "answers.name_before",
        "parties.people",
        "parties.children",
        "polite.thanks",
    ):
        found |= {i for first, last, _ in listed(path).find(line) for i in range(first, last)}
    return found | {i for i, token in enumerate(line.tokens) if token.norm in words_of("time.glue")}


def _is_hardly_other(desk: Desk, name: str) -> bool:
    """Say whether a name was hardly meant as what it was taken for: "Tom Hardy" orders nothing, "Taxi" does."""
    if is_everyday(name.lower()):
        return False
    limit = _DOUBTFUL_IF_WRITTEN_OUT if is_written_out(name) else _DOUBTFUL
    if desk.turn.confidence >= limit or labels_in("topics", name) or names_choice(desk, name):
        return False
    return not any(kind_named(intent, name) for intent in KINDS)


def _words_within(line: Said, start: int, end: int) -> set[int]:
    return {i for i, token in enumerate(line.tokens) if start <= token.start < end}
