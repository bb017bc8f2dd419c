"""Pipe tables and CSV files as rows of cells with their columns."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from briefing.model.blocks import Alignment
from briefing.source.findings import Finding, Findings, error

_DELIMITER = re.compile(r"^\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")


class Cell(NamedTuple):
    """`column` is where its text begins in the line, from 1."""

    text: str
    column: int


class Row(NamedTuple):
    cells: tuple[Cell, ...]
    line: int


class Grid(NamedTuple):
    """A table in which every row has as many cells as the header."""

    header: Row
    rows: tuple[Row, ...]
    alignments: tuple[Alignment, ...] = ()
    file: str = ""


def is_delimiter(line: str) -> bool:
    """Whether the line is the `|---|---|` below a header."""
    return "-" in line and ("|" in line or ":" in line) and _DELIMITER.match(line) is not None


def split_row(line: str) -> tuple[Cell, ...]:
    """The cells of one line; `\\|` is a bar inside a cell."""
    cells: list[Cell] = []
    stripped = line.strip()
    offset = len(line) - len(line.lstrip())
    position = 1 if stripped.startswith("|") else 0
    end = len(stripped)
    if end > position and stripped.endswith("|") and not stripped.endswith("\\|"):
        end -= 1
    while True:
        bar = _next_bar(stripped, position, end)
        raw = stripped[position:bar]
        text = raw.strip()
        lead = len(raw) - len(raw.lstrip()) if text else 0
        cells.append(Cell(text.replace("\\|", "|"), offset + position + lead + 1))
        if bar >= end:
            return tuple(cells)
        position = bar + 1


def _next_bar(text: str, start: int, end: int) -> int:
    while True:
        bar = text.find("|", start, end)
        if bar < 0:
            return end
        if text[bar - 1 : bar] != "\\" or bar == 0:
            return bar
        start = bar + 1


def read_grid(lines: Sequence[str], first: int, findings: Findings) -> Grid | None:
    """A pipe table from its lines; `first` is the line of the header.

    Rows with too few or too many cells become findings and are left out.
    """
    if len(lines) < 2 or not is_delimiter(lines[1]):
        findings.append(error("table-without-header", first, 1))
        return None
    header = Row(split_row(lines[0]), first)
    marks = split_row(lines[1])
    if len(marks) != len(header.cells):
        findings.append(
            error(
                "table-header",
                first + 1,
                1,
                header=str(len(header.cells)),
                marks=str(len(marks)),
            )
        )
    rows = [Row(split_row(line), first + 2 + i) for i, line in enumerate(lines[2:]) if line.strip()]
    width = len(header.cells)
    texts = [cell.text for cell in marks] + [""] * width
    alignments: tuple[Alignment, ...] = tuple(_alignment(text) for text in texts[:width])
    kept = keep_even(rows, width, "", findings)
    return Grid(header, kept, alignments)


def _alignment(mark: str) -> Alignment:
    if mark.startswith(":") and mark.endswith(":"):
        return "center"
    return "right" if mark.endswith(":") else "left"


def keep_even(rows: Sequence[Row], width: int, file: str, findings: Findings) -> tuple[Row, ...]:
    """The rows with `width` cells; the others become findings."""
    kept: list[Row] = []
    for row in rows:
        if len(row.cells) == width:
            kept.append(row)
            continue
        last = row.cells[min(len(row.cells), width + 1) - 1]
        fields = (("cells", str(len(row.cells))), ("header", str(width)))
        findings.append(Finding("uneven-row", row.line, last.column, fields, file=file))
    return tuple(kept)


def read_csv(text: str, file: str, findings: Findings) -> Grid | None:
    """A CSV member; `;`, tab or `,` part its cells, whichever the first line holds."""
    import csv

    first = text.lstrip("\n").split("\n", 1)[0]
    delimiter = next((mark for mark in ";\t" if mark in first), ",")
    rows: list[Row] = []
    reader = csv.reader(text.splitlines(keepends=True), delimiter=delimiter, strict=True)
    start = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                rows.append(Row(tuple(Cell(cell.strip(), 1) for cell in cells), start))
            start = reader.line_num + 1
    except csv.Error:
        findings.append(Finding("csv-syntax", start, 0, file=file))
        return None
    if len(rows) < 2:
        findings.append(Finding("csv-empty", 1, 0, file=file))
        return None
    kept = keep_even(rows[1:], len(rows[0].cells), file, findings)
    return Grid(rows[0], kept, file=file)
