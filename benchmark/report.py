"""The figures as a page: docs/benchmark.md, each part between its own two marks."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from benchmark.scoring import Share

PAGE = Path("docs/benchmark.md")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table in Markdown; all columns but the first are numbers."""
    lines = [head, ["---", *["--:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def percent(share: Share | float | None) -> str:
    """Return a share to read."""
    if share is None or (isinstance(share, Share) and not share.of):
        return "–"
    return f"{100 * (share.value if isinstance(share, Share) else share):.1f}"


def counted(share: Share) -> str:
    """Return a share with its counts: of few, the share alone misleads."""
    return f"{percent(share)} ({share.right}/{share.of})" if share.of else "–"


def put(part: str, text: str, page: Path = PAGE) -> None:
    """Replace what stands between the marks of `part`.

    Raises:
        ValueError: the page has no such marks.
    """
    begin, end = f"<!-- {part}: measured, do not edit -->", f"<!-- {part}: end -->"
    whole = page.read_text(encoding="utf-8")
    fresh, count = re.subn(
        f"{re.escape(begin)}.*?{re.escape(end)}",
        lambda _: f"{begin}\n{text.strip()}\n{end}",
        whole,
        flags=re.DOTALL,
    )
    if count != 1:
        raise ValueError(f"{page} has no marks for {part!r}")
    page.write_text(fresh, encoding="utf-8")
