"""Dates in figures: 05.05, 5.05.2026, 2026-05-05."""

from hotel.reading.days.day import DaySaid, dated_in_figures
from hotel.reading.tokens import Said


def numeric_at(line: Said, index: int, *, prepared: bool) -> DaySaid | None:
    """Read 05.05, 5.05.2026, 2026-05-05."""
    tokens, gaps = line.tokens, line.gaps
    if index + 1 >= len(tokens) or not (tokens[index].is_number and tokens[index + 1].is_number):
        return None
    third = tokens[index + 2] if index + 2 < len(tokens) and tokens[index + 2].is_number else None
    separator = gaps[index + 1]
    if separator not in {".", "/", "-"} or (third is not None and gaps[index + 2] != separator):
        third = None
    sizes = [len(token.norm) for token in (tokens[index], tokens[index + 1])]
    if sizes == [4, 2] and separator == "-" and third is not None:
        return dated_in_figures(
            index, index + 3, int(third.norm), int(tokens[index + 1].norm), int(tokens[index].norm)
        )
    if max(sizes) > 2 or separator not in {".", "/"}:  # noqa: PLR2004
        return None
    day, month = int(tokens[index].norm), int(tokens[index + 1].norm)
    if third is not None and len(third.norm) in {2, 4}:
        return dated_in_figures(index, index + 3, day, month, int(third.norm) % 100 + 2000)
    if sizes[1] != 2 or (separator == "/" and not prepared):  # noqa: PLR2004
        return None
    return dated_in_figures(index, index + 2, day, month, None)
