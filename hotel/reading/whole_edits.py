"""Changes that concern more than the item they name: one for another, only this one, all but that, two in two ways."""

from collections.abc import Sequence
from dataclasses import dataclass

from hotel.reading.edit_modes import Mode, ModeReader
from hotel.reading.found import Edit, EditAction
from hotel.reading.orders import line_of
from hotel.reading.parts.part import Part, Parts
from hotel.records.catalogue import Named


@dataclass(frozen=True)
class Whole[N: Named]:
    """Edits read of several items together."""

    edits: list[Edit[N]]
    rest: list[int]
    """The items that are still to be read, each by itself."""
    mode: Mode | None = None
    """What is done with those, where it is the same with all."""


def whole_edit[N: Named](parts: Parts[N], present: Sequence[N], modes: ModeReader) -> Whole[N] | None:
    """Return what the words change as a whole; None where every item is changed for itself."""
    for reader in (_replaced, _instead, _all_but, _only, _listed_whole, _restated):
        found = reader(parts, present, modes)
        if found is not None:
            return found
    return None


def _replaced[N: Named](parts: Parts[N], present: Sequence[N], modes: ModeReader) -> Whole[N] | None:
    """Read "swap the rice for fries", «вместо эспрессо латте», "not a latte but a cappuccino"."""
    for out, part in enumerate(parts.parts):
        unknown = part.mention.entry not in present and not modes.is_said_to_go(out)
        if unknown or not modes.goes_out(out):
            continue
        comes = _comes_in(parts, out, modes)
        if comes is not None and not (modes.is_denied(out) and parts.parts[comes].mention.entry in present):
            new = line_of(parts.line, parts.parts[comes])
            edit = Edit(EditAction.REPLACE, part.mention.entry, new, _some_of(part, present))
            return Whole([edit], [i for i in range(len(parts.parts)) if i not in {out, comes}])
    return None


def _some_of[N: Named](part: Part[N], present: Sequence[N]) -> int | None:
    """Return how many are to go, where the words name fewer than there are: "one of the burgers becomes a soup"."""
    fewer = 0 < (part.quantity or 0) < present.count(part.mention.entry)
    return part.quantity if fewer else None


def _comes_in[N: Named](parts: Parts[N], out: int, modes: ModeReader) -> int | None:
    if modes.is_swap and not modes.has_link(out):
        return None
    leaves = parts.parts[out].mention.entry
    others = (*range(out + 1, len(parts.parts)), *range(out - 1, -1, -1))
    return next((i for i in others if parts.parts[i].mention.entry is not leaves), None)


def _instead[N: Named](parts: Parts[N], present: Sequence[N], modes: ModeReader) -> Whole[N] | None:
    """Read a new item "instead", without saying of what: of the only one there is, or of one like it."""
    if not modes.is_instead or len(parts.parts) != 1 or parts.parts[0].mention.entry in present:
        return None
    new = parts.parts[0]
    category = getattr(new.mention.entry, "category", None)
    alike = [entry for entry in present if getattr(entry, "category", None) == category]
    target = present[0] if len(set(present)) == 1 else alike[-1] if alike else None
    if target is None:
        return None
    return Whole([Edit(EditAction.REPLACE, target, line_of(parts.line, new))], [])


def _all_but[N: Named](parts: Parts[N], present: Sequence[N], modes: ModeReader) -> Whole[N] | None:
    """Read "remove everything but the latte", and "I'd like all of it except the soup"."""
    if not modes.is_all_but:
        return None
    named = [part.mention.entry for part in parts.parts]
    gone = [entry for entry in dict.fromkeys(present) if (entry in named) is not modes.takes_out]
    return Whole([Edit(EditAction.REMOVE, entry) for entry in gone], [])


def _only[N: Named](parts: Parts[N], present: Sequence[N], modes: ModeReader) -> Whole[N] | None:
    """Read "just the latte, not the soup"."""
    indices = range(len(parts.parts))
    if not modes.is_only(0) or any(modes.mode(i) is Mode.ADD for i in indices):
        return None
    kept = [i for i in indices if not modes.is_denied(i)]
    if any(0 < (parts.parts[i].quantity or 0) < present.count(parts.parts[i].mention.entry) for i in kept):
        return None  # "just one tea", where there are two, says nothing of the soup
    named = [parts.parts[i].mention.entry for i in kept]
    refined = any(parts.parts[i].modifiers for i in kept if parts.parts[i].mention.entry in present)
    gone = [entry for entry in dict.fromkeys(present) if entry not in named]
    if not gone or refined:
        return None
    return Whole([Edit(EditAction.REMOVE, entry) for entry in gone], kept, Mode.SET)


def _listed_whole[N: Named](parts: Parts[N], present: Sequence[N], modes: ModeReader) -> Whole[N] | None:
    """Read "one order: a cola, a tea and a burger": nothing else is to be in it, and one of what has no number."""
    if not modes.lists_all:
        return None
    named = {part.mention.entry for part in parts.parts}
    edits = [Edit(EditAction.REMOVE, entry) for entry in dict.fromkeys(present) if entry not in named]
    held = [part for part in parts.parts if part.mention.entry in present and not part.modifiers]
    edits += [
        Edit(EditAction.SET_QUANTITY, part.mention.entry, quantity=part.quantity or 1)
        for part in held
        if not part.plural
    ]
    rest = [index for index, part in enumerate(parts.parts) if part not in held]
    return Whole(edits, rest, Mode.SET)


def _restated[N: Named](parts: Parts[N], present: Sequence[N], modes: ModeReader) -> Whole[N] | None:
    """Read "two burgers, one without onion": all of the burgers there are to be, each in its own way."""
    edits, rest = list[Edit[N]](), list[int]()
    for index, part in enumerate(parts.parts):
        group = [one for one in parts.parts if one.mention.entry is part.mention.entry]
        if part.mention.entry not in present or not _says_all(group) or modes.mode(index) is not Mode.SET:
            rest.append(index)
        elif part is group[0]:
            lines = tuple(line_of(parts.line, one) for one in group)
            edits.append(Edit(EditAction.RESTATE, part.mention.entry, lines=lines))
    return Whole(edits, rest) if edits else None


def _says_all[N: Named](group: Sequence[Part[N]]) -> bool:
    return len(group) > 1 and any(one.split for one in group) and all(one.quantity for one in group)
