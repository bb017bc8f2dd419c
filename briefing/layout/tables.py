"""Tables as boxes: a head and rows that are never parted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from briefing.layout.boxes import Box
from briefing.layout.canvas import Canvas
from briefing.layout.cells import (
    Cell,
    is_silent,
    number_cell,
    put_cell,
    silent_cell,
    split_number,
    text_cell,
)
from briefing.layout.columns import Grid, head_size, make_grid, measure_columns
from briefing.layout.context import Job
from briefing.layout.fit import left_out
from briefing.layout.scale import META, RULE_OPEN, RULE_ROW
from briefing.layout.setting import Style
from briefing.layout.signs import chip, chip_width
from briefing.model import Citation, RichText, Table, plain_text
from briefing.sheet import Role
from briefing.text import width as shaped_width

_SIZES = (30.0, 26.0, 22.0)
_PADDING = 0.5  # em above and below the words of a row together
_MOST_LINES = 3


class Rows(NamedTuple):
    """A measured table; `lost` instead where it has too many columns for any page."""

    head: Box | None
    rows: list[TableRow]
    size: float
    lost: Box | None = None

    @property
    def short(self) -> bool:
        """Whether no row has more than a few lines."""
        return all(row.height <= (1.3 * _MOST_LINES + 1) * self.size for row in self.rows)

    @property
    def height(self) -> float:
        return (self.head.height if self.head else 0.0) + sum(row.height for row in self.rows)


def table_boxes(job: Job, table: Table, width: float, size: float) -> list[Box]:
    """The head and each row of a table in running text, no larger than `size`."""
    sizes = [size, *(smaller for smaller in _SIZES if smaller < size)]
    found = table_rows(job, table, width, sizes)
    if found.head is None:
        return [found.lost] if found.lost else []
    head = replace(found.head, gap=0.8 * size, leads=True)
    return [head, *(replace(row.box(), head=found.head) for row in found.rows)]


def table_rows(
    job: Job, table: Table, width: float, sizes: Sequence[float], room: float = 1e9
) -> Rows:
    """The table in the largest size in which it is tidy and fits the room; where none does, in
    the largest in which it is tidy, else in the smallest."""
    chips = [chip_width(job.context, job.theme, cited) for cited in table.row_citations]
    taken = max(chips, default=0.0)
    columns = measure_columns(job, table)
    source = shaped_width(job.context.fonts, job.say("source"), "sans-600", 1.0)
    grids: list[Grid] = []
    for size in sizes:
        last = max(taken, source * head_size(size)) if taken else 0.0
        if grid := make_grid(columns, size, width, last):
            grids.append(grid)
    if not grids:
        words = " ".join(plain_text(cell) for cell in table.header)
        lost = Box(1e6, lambda canvas, x, top, parent: None, table.line, words)
        return Rows(None, [], META, left_out(job, lost, width))
    tidy = [grid for grid in grids if grid.tidy]
    for grid in tidy or grids:
        rows = _rows(job, table, grid, width, taken > 0)
        if rows.short and rows.height <= room:
            return rows
    return _rows(job, table, tidy[0] if tidy else grids[-1], width, taken > 0)


def _rows(job: Job, table: Table, grid: Grid, width: float, chips: bool) -> Rows:
    head = _head(job, table, grid, width, chips)
    cells = [_cells(job, row, grid) for row in table.rows]
    # All first lines as far below their rules, whatever accents they carry.
    above = max([0.98 * grid.size, *(cell.above for row in cells for cell in row)])
    rows = [_row(table, grid, width, index, found, above) for index, found in enumerate(cells)]
    return Rows(head, rows, grid.size)


def _head(job: Job, table: Table, grid: Grid, width: float, chips: bool) -> Box:
    """The names of the columns above a rule, level at their last lines."""
    size = head_size(grid.size)
    style = Style("sans-600", size, job.theme.ink2, height=1.3)
    titles = [
        text_cell(job.context, title, style, wide)
        for title, (_, wide) in zip(table.header, grid.places, strict=True)
    ]
    source = text_cell(job.context, job.say("source"), style, 1e6) if chips else None
    above = max(title.above + title.setting.last for title in titles)
    below = max(title.below - title.setting.last for title in titles)
    height = above + below + 0.4 * size

    def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
        row = canvas.node(Role.ROW, line=table.line, parent=_table(canvas, table, parent))
        last = top + above
        for title, place, column in zip(titles, grid.places, grid.columns, strict=True):
            text = title.setting.text
            node = canvas.node(Role.HEADER_CELL, text, line=table.line, parent=row)
            at = (x + place[0], place[1])
            put_cell(canvas, title, at, last - title.setting.last, node, column.align)
        if source is not None:
            node = canvas.node(Role.HEADER_CELL, source.setting.text, parent=row)
            canvas.put(source.setting, x + width, last, node, "right")
        canvas.rule(x, top + height - RULE_OPEN, width, canvas.theme.ink, RULE_OPEN)

    text = " ".join(title.setting.text for title in titles)
    return Box(height, draw, table.line, text, above)


@dataclass(frozen=True, slots=True)
class TableRow:
    """A measured row; `box` gives it as a box, higher by some air if wanted."""

    table: Table
    grid: Grid
    width: float
    texts: tuple[RichText, ...]
    cells: list[Cell]
    citations: tuple[Citation, ...]
    line: int
    first: float  # baseline
    height: float

    def box(self, air: float = 0.0) -> Box:
        def draw(canvas: Canvas, x: float, top: float, parent: int) -> None:
            self._draw(canvas, x, top + air / 2, parent)
            foot = top + self.height + air - RULE_ROW
            canvas.rule(x, foot, self.width, canvas.theme.rule, RULE_ROW)

        text = " ".join(plain_text(text) for text in self.texts)
        return Box(self.height + air, draw, self.line, text, self.first + air / 2)

    def _draw(self, canvas: Canvas, x: float, top: float, parent: int) -> None:
        """Cells with their first lines level."""
        grid, baseline = self.grid, top + self.first
        row = canvas.node(Role.ROW, line=self.line, parent=_table(canvas, self.table, parent))
        for number, cell in enumerate(self.cells):
            column, (left, wide) = grid.columns[number], grid.places[number]
            text = plain_text(self.texts[number])
            node = canvas.node(Role.CELL, text, line=self.line, parent=row)
            behind = column.behind * grid.size
            put_cell(canvas, cell, (x + left, wide), baseline, node, column.align, behind)
        if self.citations:
            node = canvas.node(Role.CELL, line=self.line, parent=row)
            chip(canvas, self.citations, x + self.width, baseline, node)


def _cells(job: Job, row: Sequence[RichText], grid: Grid) -> list[Cell]:
    return [_cell(job, text, grid, at) for at, text in enumerate(row[: len(grid.columns)])]


def _row(
    table: Table, grid: Grid, width: float, index: int, cells: list[Cell], above: float
) -> TableRow:
    pad = _PADDING * grid.size
    below = max([0.28 * grid.size, *(cell.below for cell in cells)])
    return TableRow(
        table,
        grid,
        width,
        table.rows[index],
        cells,
        table.row_citations[index] if index < len(table.row_citations) else (),
        table.row_lines[index] if index < len(table.row_lines) else table.line,
        pad / 2 + above,
        max(above + below + pad, 38.0),
    )


def _cell(job: Job, text: RichText, grid: Grid, index: int) -> Cell:
    column, wide = grid.columns[index], grid.places[index][1]
    if is_silent(text):
        return silent_cell(job, grid.size, wide)
    font = "sans-500" if index == 0 else "sans-400"
    style = Style(font, grid.size, job.theme.ink, height=1.3)
    parts = split_number(plain_text(text), job.context.language) if column.numbers else None
    if parts is not None and (column.before + column.behind) * grid.size <= wide:
        return number_cell(job.context, parts, style)
    return text_cell(job.context, text, style, wide)


def _table(canvas: Canvas, table: Table, parent: int) -> int:
    """The table's node on this page, made for the first row that is drawn."""
    for index in range(len(canvas.nodes) - 1, -1, -1):
        node = canvas.nodes[index]
        if node.role is Role.TABLE and node.line == table.line:
            return index
    return canvas.node(Role.TABLE, line=table.line, parent=parent)
