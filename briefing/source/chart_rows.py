"""Rows of a chart's table to points and series."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from briefing.model import (
    ChartKind,
    ChartPoint,
    ChartSeries,
    Citation,
    Direction,
    FactKind,
    Quantity,
    Severity,
    Stated,
)
from briefing.model.honesty import WITHOUT_NUMBERS
from briefing.source import words
from briefing.source.fields import Field, one_of, stated
from briefing.source.findings import Finding, Findings
from briefing.source.quantities import parse_quantity
from briefing.source.surroundings import Surroundings
from briefing.source.tables import Grid, Row


class Column(NamedTuple):
    """A column by its index `at`; `header` is set where it is named by its own words."""

    at: int
    header: str = ""


Columns = dict[str, Column]
Keys = Mapping[str, Field]


def columns_of(
    grid: Grid, kind: ChartKind, keys: Keys, language: str, findings: Findings
) -> Columns | None:
    """Where label, value, period … stand; None, with a finding, when there is no value.

    A first column with a name of its own holds the labels (`Huyện`); other columns with names
    of their own hold values: one is the measure, several are series or periods ("wide" tables).
    """
    known: Columns = {}
    own: list[Column] = []
    for i, cell in enumerate(grid.header.cells):
        name = words.meaning(words.CHART_COLUMNS, cell.text)
        if name is not None and name not in known:
            known[name] = Column(i)
        else:
            own.append(Column(i, cell.text))
    if own and own[0].at == 0 and "label" not in known:
        known["label"] = own.pop(0)
    values = [c for c in own if _holds_numbers(grid, c.at, language)]
    for column in own:
        if column not in values or "value" in known:
            _unknown_column(grid, column, findings)
    if "value" not in known and kind not in WITHOUT_NUMBERS:
        for i, column in enumerate(values):
            known[f"value {i}"] = column
        if not values:
            line = grid.header.line
            findings.append(Finding("chart-without-values", line, 1, file=grid.file))
            return None
    return known


def _holds_numbers(grid: Grid, index: int, language: str) -> bool:
    cells = [row.cells[index].text for row in grid.rows if row.cells[index].text]
    numbers = [c for c in cells if words.says_not_stated(c) or parse_quantity(c, language)]
    return bool(numbers) and len(numbers) * 2 > len(cells)


def _unknown_column(grid: Grid, column: Column, findings: Findings) -> None:
    cell = grid.header.cells[column.at]
    near = words.nearest(cell.text, words.spellings(words.CHART_COLUMNS))
    fields = (("word", cell.text[:60]),)
    line = grid.header.line
    findings.append(Finding("unknown-column", line, cell.column, fields, near, grid.file))


def read_points(
    grid: Grid,
    kind: ChartKind,
    columns: Columns,
    keys: Keys,
    surroundings: Surroundings,
    findings: Findings,
) -> tuple[ChartSeries, ...]:
    """The rows as points, grouped into series in the order in which they first appear."""
    series: dict[str, list[ChartPoint]] = {}
    names: dict[str, str] = {}
    values = [columns[name] for name in columns if name.split(" ")[0] == "value"]
    if kind in WITHOUT_NUMBERS:
        values = values[:1] or [Column(-1)]
    for number, row in enumerate(grid.rows):
        cells = _Cells(grid, row, columns, keys)
        for value in values:
            point = _point(cells, value, kind, surroundings, findings)
            if point is None:
                continue
            header = "" if _is_period(value.header) else value.header
            name = cells.text("series") or header
            apart = f"\0{number}" if kind is ChartKind.TWO_MEASURES else ""
            series.setdefault(name + apart, []).append(point)
            named = name or (point.measure if isinstance(point.measure, str) else "")
            names.setdefault(name + apart, named)
    return tuple(ChartSeries(names[key], tuple(points)) for key, points in series.items())


class _Cells(NamedTuple):
    """One row by the names of its columns; a key of the block speaks for a missing cell."""

    grid: Grid
    row: Row
    columns: Columns
    keys: Keys

    def field(self, name: str) -> Field | None:
        if name in self.columns:
            cell = self.row.cells[self.columns[name].at]
            if cell.text:
                return Field(cell.text, self.row.line, cell.column, self.grid.file)
        return None

    def text(self, name: str) -> str:
        field = self.field(name)
        return field.text if field else ""

    def field_or_key(self, name: str) -> Field | None:
        return self.field(name) or self.keys.get(name)

    def stated(self, name: str) -> Stated:
        field = self.field_or_key(name)
        return stated(field.text) if field else None


def _point(
    cells: _Cells,
    value: Column,
    kind: ChartKind,
    surroundings: Surroundings,
    findings: Findings,
) -> ChartPoint | None:
    readable, quantity = _quantity(cells, value, kind, surroundings.language, findings)
    if not readable:
        return None
    fact = cells.field_or_key("type")
    paramount = cells.field("paramount")
    source = cells.field("source") or cells.keys.get("source")
    time = cells.stated("time") or stated(value.header if _is_period(value.header) else "")
    measure = cells.stated("measure") or (
        stated(value.header) if value.header and not _is_period(value.header) else None
    )
    label = cells.text("label") or _label(kind, measure, time)
    if kind is ChartKind.LINE and time is None:
        time = stated(label)
    return ChartPoint(
        label,
        quantity,
        time=time,
        until=cells.stated("until"),
        kind=(fact and one_of(words.FACT_KINDS, fact, findings)) or FactKind.RESULT,
        measure=measure,
        owner=cells.stated("owner"),
        baseline=cells.stated("baseline"),
        nature=cells.text("nature"),
        note=cells.text("note"),
        paramount=bool(paramount and one_of(words.YES_NO, paramount, findings)),
        citations=_citations(source, surroundings, findings),
        line=0 if cells.grid.file else cells.row.line,
        row=cells.row.line if cells.grid.file else 0,
    )


def _citations(
    source: Field | None, surroundings: Surroundings, findings: Findings
) -> tuple[Citation, ...]:
    if source is None:
        return ()
    own: Findings = []
    found = surroundings.cite(
        source.text, lambda offset: (source.line, source.column + offset), own
    )
    findings.extend(finding._replace(file=source.file) for finding in own)
    return found


def _label(kind: ChartKind, measure: Stated, time: Stated) -> str:
    first, second = (time, measure) if kind is ChartKind.COLUMNS else (measure, time)
    return next((text for text in (first, second) if isinstance(text, str)), "")


def _is_period(header: str) -> bool:
    return bool(re.search(r"\d", header))


def _quantity(
    cells: _Cells, value: Column, kind: ChartKind, language: str, findings: Findings
) -> tuple[bool, Quantity | None]:
    """Whether the row could be read, and its number, None where it has none."""
    cell = cells.row.cells[value.at] if value.at >= 0 else None
    text = cell.text if cell else ""
    if kind is ChartKind.TIMELINE:
        return True, None
    if kind is ChartKind.DIRECTION:
        return True, _direction_only(cells, text, findings)
    if not text or words.says_not_stated(text) or cell is None:
        if not text and cell:
            fields = (("label", cells.text("label")[:60]),)
            findings.append(
                Finding("empty-value", cells.row.line, cell.column, fields, file=cells.grid.file)
            )
            return False, None
        return True, None
    quantity = parse_quantity(text, language)
    if quantity is None or quantity.value is None:
        code = "not-a-number" if quantity is None else "ambiguous-number"
        fields = (("text", text[:60]),)
        findings.append(Finding(code, cells.row.line, cell.column, fields, file=cells.grid.file))
        return False, None
    return True, _complete(quantity, cells, findings)


def _complete(quantity: Quantity, cells: _Cells, findings: Findings) -> Quantity:
    """The number with what other cells say about its direction and unit."""
    unit = cells.keys.get("unit")
    if unit and not quantity.unit:
        quantity = replace(quantity, unit=unit.text)
    direction = _direction(cells, findings)
    if direction and quantity.direction is None:
        quantity = replace(quantity, direction=direction)
    elif direction and direction is not quantity.direction:
        fields = (("text", quantity.shown),)
        findings.append(
            Finding(
                "direction-conflict",
                cells.row.line,
                1,
                fields,
                file=cells.grid.file,
                severity=Severity.ERROR,
            )
        )
    return quantity


def _direction(cells: _Cells, findings: Findings) -> Direction | None:
    field = cells.field_or_key("direction")
    return one_of(words.DIRECTIONS, field, findings) if field else None


def _direction_only(cells: _Cells, text: str, findings: Findings) -> Quantity | None:
    """A direction without a number: the shown word is all there is."""
    direction = _direction(cells, findings)
    if direction is None and text and not words.says_not_stated(text):
        direction = words.meaning(words.DIRECTIONS, text)
    shown = text if text and not words.says_not_stated(text) else ""
    field = cells.field_or_key("direction")
    if not shown and field:
        shown = field.text
    return Quantity(shown, direction=direction) if shown else None
