"""Hours that contradict each other, or a text that contradicts the hours."""

import re
from collections.abc import Iterator
from datetime import time

from hotel.property_files.common import Hours
from hotel.property_files.knowledge import TOPIC_HOURS
from hotel.property_files.problem import Finding, Path
from hotel.property_files.schema import PropertyFiles
from hotel.property_files.texts import guest_texts

SUBJECTS = (
    "breakfast", "kitchen_full_menu", "kitchen_night_menu", "alcohol_to_rooms", "restaurant", "bar", "pool",
    "spa", "gym", "quiet_hours", "check_in", "check_out",
)  # fmt: skip
"""Hours that the hotel's own rules ask for."""

_DAY = 24 * 60
_TIME = r"(\d{1,2})[:.](\d{2})"
_RANGE = re.compile(rf"{_TIME}\s*[-–—]\s*{_TIME}")
_CLOCK = re.compile(rf"\b{_TIME}\b|\b(\d{{1,2}})\s?([ap])\.?m\b", re.IGNORECASE)


def contradicting_hours(files: PropertyFiles) -> Iterator[Finding]:
    """Find hours that cannot all be true."""
    subjects, departments = files.hours.subjects, files.hours.departments
    for subject in SUBJECTS:
        if subject not in subjects:
            yield Finding("hours", ("subjects",), f"hours of {subject!r} are missing")
    for slug in subjects.keys() & departments.keys():
        if subjects[slug].bounds != departments[slug].bounds:
            yield Finding("hours", ("departments", slug), f"department and subject {slug!r} differ")
    if {"kitchen_full_menu", "kitchen_night_menu"} <= subjects.keys():
        yield from _menus(files)
    if {"check_in", "check_out"} <= subjects.keys():
        yield from _fee_steps(files)


def _menus(files: PropertyFiles) -> Iterator[Finding]:
    full, night = files.hours.subjects["kitchen_full_menu"], files.hours.subjects["kitchen_night_menu"]
    for minute in range(_DAY):
        both = [_includes(menu, minute) for menu in (full, night)]
        if sum(both) == 1:
            continue
        what = "full and night menu overlap" if all(both) else "neither full nor night menu is served"
        at = f"{minute // 60:02}:{minute % 60:02}"
        yield Finding("hours", ("subjects", "kitchen_night_menu"), f"{what} at {at}")
        return  # one gap is enough to send the hotelier to the line


def _fee_steps(files: PropertyFiles) -> Iterator[Finding]:
    policies = files.property.policies
    late, early = policies.late_check_out, policies.early_check_in
    leaving = [files.hours.subjects["check_out"].bounds[1], *(step.until for step in late.steps)]
    if leaving != sorted(set(leaving)):
        yield Finding("property", ("policies", "late_check_out"), "the steps must rise from check-out on")
    if late.steps[-1].until != late.latest:
        path: Path = ("policies", "late_check_out", "latest")
        yield Finding("property", path, "the last step must end at this hour")
    arriving = [early.earliest, *(step.before for step in early.steps)]
    if arriving != sorted(set(arriving)) or arriving[-1] > files.hours.subjects["check_in"].bounds[0]:
        yield Finding("property", ("policies", "early_check_in"), "the steps must rise up to check-in")


def hours_in_facts(files: PropertyFiles) -> Iterator[Finding]:
    """Find hours typed into facts as digits that differ from hours.yml."""
    everything: list[Hours] = [*files.hours.subjects.values(), *files.hours.departments.values()]
    known = {hours.bounds for hours in everything}
    for name, path, text in guest_texts(files, "facts"):
        topic = files.facts.topics[int(path[1])].topic
        own = files.hours.subjects.get(TOPIC_HOURS.get(topic, topic)) or files.hours.departments.get(
            TOPIC_HOURS.get(topic, topic)
        )
        for locale, words in text.items():
            for wrong in _wrong_times(words, own, known):
                message = f"{wrong} contradicts hours.yml; write a placeholder such as {{hours.{topic}}}"
                yield Finding(name, (*path, locale), message)


def _wrong_times(words: str, own: Hours | None, known: set[tuple[time, time]]) -> Iterator[str]:
    allowed = {own.bounds} if own else known
    for found in _RANGE.finditer(words):
        bounds = (_minute(found[1], found[2]), _minute(found[3], found[4]))
        if bounds not in {(_since_midnight(opens), _since_midnight(closes)) for opens, closes in allowed}:
            yield found[0]
    for found in _CLOCK.finditer(_RANGE.sub("", words)):
        hour = int(found[1] or found[3]) % 12 if found[4] else int(found[1])
        minute = _minute(str(hour + 12 * ((found[4] or "").lower() == "p")), found[2] or "0")
        # A narrower hour (children until 20:00) is fine, and so is the closing hour; one outside is not.
        if own and not (_includes(own, minute) or minute == _since_midnight(own.bounds[1])):
            yield found[0]


def _minute(hour: str, minute: str) -> int:
    return int(hour) * 60 + int(minute)


def _since_midnight(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _includes(hours: Hours, minute: int) -> bool:
    opens, closes = (_since_midnight(moment) for moment in hours.bounds)
    if opens == closes:
        return True
    return opens <= minute < closes if opens < closes else minute >= opens or minute < closes
