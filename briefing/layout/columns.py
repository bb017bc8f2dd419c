"""How wide the columns of a table are: as wide as their words need, in shares where they do not
all fit."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from briefing.layout.cells import (
    is_silent,
    number_widths,
    split_number,
    tag_widths,
    word_widths,
)
from briefing.layout.context import Job
from briefing.layout.scale import META
from briefing.model import RichText, Table, plain_text

_LEAST = 44.0  # units: narrower columns are none
_LEAST_GAP, _WIDEST_GAP = 14.0, 4.0  # units, em
_GAPS = (1.2, 0.75)  # em
_SENTENCE = 11.0  # em


def head_size(size: float) -> float:
    """Of the heads of columns over cells of that size."""
    return max(0.85 * size, META)


class Column(NamedTuple):
    """What a column needs, in em: the widest cell and the longest word in one, of numbers the
    widest parts `before` and `behind` the decimal sign; of the head, in em of its own size, the
    width and the longest word."""

    natural: float
    least: float
    head: float
    head_least: float
    numbers: bool
    before: float
    behind: float
    align: str


class Grid(NamedTuple):
    """The columns in units: left edge and width of each; the size of the words."""

    size: float
    places: tuple[tuple[float, float], ...]
    columns: tuple[Column, ...]

    @property
    def tidy(self) -> bool:
        """Whether cells of few words stay on one line; sentences may take more."""
        return all(
            wide >= column.head_least * head_size(self.size)
            and (wide >= column.natural * self.size or column.natural > _SENTENCE)
            for column, (_, wide) in zip(self.columns, self.places, strict=True)
        )


def measure_columns(job: Job, table: Table) -> tuple[Column, ...]:
    """What each column needs, whatever the size will be."""
    return tuple(
        _measure(job, title, [row[index] for row in table.rows], index, table.alignments[index])
        for index, title in enumerate(table.header)
    )


def _measure(
    job: Job, title: RichText, cells: Sequence[RichText], index: int, align: str
) -> Column:
    context = job.context
    numbers = _holds_numbers(job, cells, index, align)
    head, longest = word_widths(context, title, "sans-600")
    natural = least = before = behind = 0.0
    for cell in cells:
        parts = split_number(plain_text(cell), context.language) if numbers else None
        if parts is not None:
            one, other = number_widths(context, parts)
            before, behind = max(before, one), max(behind, other)
            continue
        font = "sans-500" if index == 0 else "sans-400"
        found = tag_widths(job) if is_silent(cell) else word_widths(context, cell, font)
        natural, least = max(natural, found[0]), max(least, found[1])
    natural, least = max(natural, before + behind), max(least, before + behind)
    align = "right" if numbers else align
    return Column(natural, least, head, longest, numbers, before, behind, align)


def _holds_numbers(job: Job, cells: Sequence[RichText], index: int, align: str) -> bool:
    """Columns set to the right with numbers in them, and those that hold hardly anything else."""
    found = sum(split_number(plain_text(cell), job.context.language) is not None for cell in cells)
    if align == "right":
        return found > 0
    return align == "left" and index > 0 and found > 0.6 * len(cells)


def make_grid(
    columns: tuple[Column, ...], size: float, width: float, last: float = 0.0
) -> Grid | None:
    """Places for the columns within `width` units, with room for a further column of `last`
    units at the right; None where there are too many for it."""
    count = len(columns)
    width -= last
    if count == 0 or width / count < _LEAST + _LEAST_GAP:
        return None
    gaps = count - 1 + (last > 0)
    gap, narrow = (min(em * size, max(_LEAST_GAP, 0.2 * width / count)) for em in _GAPS)
    large = head_size(size)
    # Heads on one line and wide gaps where there is room for them, else less of either.
    for share, least in ((1.0, gap), (0.6, gap), (0.6, narrow)):
        heads = [max(c.head_least, share * c.head) * large for c in columns]
        widths = [max(c.natural * size, h) + 2.0 for c, h in zip(columns, heads, strict=True)]
        free = width - least * gaps
        if sum(widths) <= free:
            gap = least + min((free - sum(widths)) / max(gaps, 1), _WIDEST_GAP * size)
            break
    else:
        gap, free = narrow, width - narrow * gaps
        words = [max(c.least * size + 2.0, c.head_least * large + 2.0, _LEAST) for c in columns]
        widths = _shared([max(pair) for pair in zip(widths, words, strict=True)], words, free)
    places: list[tuple[float, float]] = []
    x = 0.0
    for wide in widths:
        places.append((x, wide))
        x += wide + gap
    return Grid(size, tuple(places), columns)


def _shared(natural: list[float], least: list[float], free: float) -> list[float]:
    """Longest words first, then each column by what it lacks. Where even the longest words do not
    fit, all shrink and words are cut."""
    if sum(least) > free:
        over = sum(least) - _LEAST * len(least)
        part = (free - _LEAST * len(least)) / over if over > 0 else 0.0
        return [_LEAST + (few - _LEAST) * part for few in least]
    wants = [whole - few for whole, few in zip(natural, least, strict=True)]
    part = (free - sum(least)) / (sum(wants) or 1.0)
    return [few + want * part for few, want in zip(least, wants, strict=True)]
