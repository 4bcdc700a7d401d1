"""What a list held before and holds no longer: it comes back as it was, "put them back", «верните лосось»."""

from collections.abc import Mapping, Sequence
from datetime import timedelta

from hotel.desk.desk import Desk
from hotel.desk.drafting.naming import entries_held
from hotel.desk.earlier import earlier_turns
from hotel.desk.hearing import hears
from hotel.desk.ordering.lines_made import put_back_line
from hotel.facts import Fact
from hotel.reading.catalogue import Catalogue
from hotel.reading.changed_items import says_back
from hotel.reading.found import Edit, EditAction
from hotel.reading.tokens import said
from hotel.records import Named, ServiceRequest

_LATELY = timedelta(minutes=45)


def put_back(desk: Desk, request: ServiceRequest, entry: Named) -> bool:
    """Put `entry` back into `request` as it was told of last; say whether it was in it."""
    former = next((one for one in _former(desk, request) if one["name"] == dict(entry.name)), None)
    if former is None:
        return False
    put_back_line(request, entry, former)
    return True


def put_all_back(
    desk: Desk, request: ServiceRequest, offered: Sequence[Named], edits: Sequence[Edit[Named]]
) -> bool:
    """Put back what was taken off last, where the words want "them" back and name nothing that is gone."""
    text = desk.turn.text
    named = [one.entry for one in Catalogue(offered).find(text)]
    if not (says_back(said(text)) and hears("points_at_them", text)):
        return False
    if any(one.action is EditAction.ADD and one.line and one.line.mention.entry in named for one in edits):
        return False
    gone = _former(desk, request, last=True)
    entries = {str(dict(entry.name)): entry for entry in offered}
    back = [(entries[str(one["name"])], one) for one in gone if str(one["name"]) in entries]
    for entry, former in back:
        put_back_line(request, entry, former)
    return bool(back)


def _former(desk: Desk, request: ServiceRequest, *, last: bool = False) -> list[Mapping[str, Fact]]:
    """Return the lines that were told of and are there no longer; of the `last` list that had any, where asked so."""
    held = [dict(entry.name) for entry in entries_held(request)]
    found: list[Mapping[str, Fact]] = []
    for turn in earlier_turns(desk, _LATELY):
        for reply in turn.replies:
            lines = reply.facts.get("lines") if reply.facts.get("intent") == request.intent else None
            shown = [one for one in lines if isinstance(one, Mapping)] if isinstance(lines, list) else []
            found += [one for one in shown if one["name"] not in held]
        if last and found:
            break
    return found
