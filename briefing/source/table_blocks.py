"""A grid of cells to a table of a panel."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from briefing.model import Table, plain_text
from briefing.source import words
from briefing.source.inline import Inline, Written
from briefing.source.tables import Grid, Row


def table_of(grid: Grid, lines: Sequence[str], read: Callable[[Written], Inline]) -> Table:
    """The table with its citations by row; a column that held only citations goes away."""

    def cells(row: Row) -> list[Inline]:
        return [read(Written(c.text, lines, row.line, c.column)) for c in row.cells]

    header = [cell.text for cell in cells(grid.header)]
    rows = [cells(row) for row in grid.rows]
    kept = [
        i
        for i, cell in enumerate(header)
        if words.meaning(words.CHART_COLUMNS, plain_text(cell)) != "source"
        or any(row[i].text for row in rows)
    ]
    return Table(
        tuple(header[i] for i in kept),
        tuple(tuple(row[i].text for i in kept) for row in rows),
        tuple(grid.alignments[i] for i in kept),
        tuple(tuple(c for cell in row for c in cell.citations) for row in rows),
        tuple(row.line for row in grid.rows),
        grid.header.line,
    )
