"""Which flowers are wished for, and which are not: "peonies, nothing with lilies", «пионы, только без лилий»."""

from hotel.desk.hearing import heard, heard_all, hears
from hotel.desk.memory.must_not import tells_what_must_not
from hotel.reading.clauses import clauses_in
from hotel.reading.opposites import settled
from hotel.reading.tokens import said
from hotel.records import RequestLine


def kinds_in(text: str) -> list[str]:
    """Return the kinds of flowers that `text` wishes for, as written: "white roses"; petals are another thing."""
    return [
        kind
        for clause in _clauses(text)
        for kind in heard_all("flower_kinds", clause)
        if not _refused(clause, kind)
    ]


def put_kinds(flowers: RequestLine, text: str) -> bool:
    """Keep with `flowers` the kinds that `text` wishes for and those that it refuses; say whether that is new.

    What is refused is no longer wished for, however it came there; what is wished for is refused no more.
    """
    before = list(flowers.wishes)
    for clause in _clauses(text):
        for kind in heard_all("flower_kinds", clause):
            words = _refused(clause, kind)
            _refuse(flowers, kind, words) if words else _wish(flowers, kind)
    return flowers.wishes != before


def _clauses(text: str) -> list[str]:
    return [clause.within(text) for clause in clauses_in(text)]


def _refused(clause: str, kind: str) -> str | None:
    """Return the words of `clause` that refuse `kind`; None where they do not."""
    at = clause.find(kind)
    before, behind = clause[:at], clause[at + len(kind) :]
    refusing, ending = heard("refuses_flowers", before), heard("kind_refused", behind)
    refusing = refusing or (heard("takes_kind", before) if ending else None)
    if refusing or ending:
        first = before.rfind(refusing) if refusing else at
        return clause[first : at + len(kind) + (len(ending) + 1 if ending else 0)].strip(" -–—")
    told = (hears("dislike", clause) and not hears("liking", clause)) or tells_what_must_not(clause)
    return clause.strip() if told else None


def _refuse(flowers: RequestLine, kind: str, words: str) -> None:
    kept: list[str] = []
    for one in flowers.wishes:
        if not _speaks_of(one, kind) or _refused(one, _as_in(one, kind)):
            kept.append(one)
        else:  # "with lilies and peonies": the others stay
            kept += [other for other in heard_all("flower_kinds", one) if other != _as_in(one, kind)]
    held = any(_speaks_of(one, kind) for one in kept)
    flowers.wishes = kept if held else [*kept, words]


def _wish(flowers: RequestLine, kind: str) -> None:
    kept = [one for one in flowers.wishes if not (_speaks_of(one, kind) and _refused(one, _as_in(one, kind)))]
    if kind in " ".join(kept):
        flowers.wishes = kept
        return
    flowers.wishes = settled([*(one for one in kept if one not in kind.split()), kind])


def _speaks_of(wish: str, kind: str) -> bool:
    return _as_in(wish, kind) != ""


def _as_in(wish: str, kind: str) -> str:
    """Return `kind` as `wish` names it, whatever its ending; nothing where it does not."""
    forms = said(kind).tokens[-1].forms
    named = heard_all("flower_kinds", wish)
    return next((one for one in named if not forms.isdisjoint(said(one).tokens[-1].forms)), "")
