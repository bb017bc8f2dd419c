"""Fenced `chart` blocks: `key: value` lines and a table, or a CSV member instead of the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from briefing.model import Chart, ChartKind, ChartSeries, PanelKind
from briefing.model.honesty import WITHOUT_NUMBERS, mixture
from briefing.source import words
from briefing.source.chart_rows import Column, columns_of, read_points
from briefing.source.encoding import NotUtf8, clean, decode
from briefing.source.fields import Field, stated
from briefing.source.findings import Finding, Findings, error
from briefing.source.surroundings import Surroundings
from briefing.source.tables import Grid, is_delimiter, read_csv, read_grid

MOST_CSV = 1024 * 1024
"""Bytes of a CSV member; a chart shows a few dozen rows."""

_KEY_LINE = re.compile(r"^\s*([^:|]{1,40}?)\s*:\s*(.*?)\s*$")
_COMMENT = re.compile(r"^\s*(?:#|//)(?:\s|$)")


@dataclass(slots=True)
class _Draft:
    """A block as read, before it means anything."""

    keys: dict[str, Field] = field(default_factory=dict[str, Field])
    grid: Grid | None = None
    tables: int = 0


def read_chart(
    lines: Sequence[str],
    first: int,
    panel: PanelKind,
    surroundings: Surroundings,
    findings: Findings,
) -> Chart | None:
    """The chart whose fence opens one line above `first`; None, with findings, if there is none."""
    draft = _draft(lines, first, findings)
    kind = _kind(draft, first - 1, panel, findings)
    if "data" in draft.keys and draft.tables == 0:
        draft.grid = _csv(draft.keys["data"], surroundings, findings)
    elif draft.tables == 0:
        findings.append(error("chart-without-table", first - 1, 1))
    if kind is None or draft.grid is None:
        return None
    columns = columns_of(draft.grid, kind, draft.keys, surroundings.language, findings)
    if columns is None:
        return None
    return _chart(kind, draft, columns, first - 1, surroundings, findings)


def _chart(
    kind: ChartKind,
    draft: _Draft,
    columns: dict[str, Column],
    line: int,
    surroundings: Surroundings,
    findings: Findings,
) -> Chart | None:
    assert draft.grid is not None
    before = len(findings)
    series = read_points(draft.grid, kind, columns, draft.keys, surroundings, findings)
    points = [point for one in series for point in one.points]
    if not points and len(findings) == before:
        findings.append(error("chart-without-rows", line, 1))
    if kind not in WITHOUT_NUMBERS and all(point.quantity is None for point in points):
        if len(findings) == before:
            findings.append(error("chart-without-numbers", line, 1))
        return None
    if not points or not _honest(kind, series, line, draft.grid.file, findings):
        return None
    return Chart(
        kind,
        series,
        title=_text(draft, "title"),
        axis=_text(draft, "axis"),
        note=_text(draft, "note"),
        data=_text(draft, "data"),
        baseline=stated(_text(draft, "baseline")),
        line=line,
    )


def _honest(
    kind: ChartKind,
    series: tuple[ChartSeries, ...],
    line: int,
    file: str,
    findings: Findings,
) -> bool:
    mixed = mixture(kind, series)
    if mixed is None:
        return True
    code, fields = mixed.code, (("first", mixed.first), ("second", mixed.second))
    if not (mixed.first and mixed.second):
        code, fields = "unit-missing", (("unit", mixed.first or mixed.second),)
    findings.append(
        Finding(code, mixed.point.row or mixed.point.line or line, 1, fields, file=file)
    )
    return False


def _text(draft: _Draft, key: str) -> str:
    return draft.keys[key].text if key in draft.keys else ""


def _draft(lines: Sequence[str], first: int, findings: Findings) -> _Draft:
    draft = _Draft()
    i = 0
    while i < len(lines):
        line = lines[i]
        if _opens_table(lines, i):
            end = i
            while end < len(lines) and "|" in lines[end]:
                end += 1
            draft.tables += 1
            if draft.tables > 1:
                findings.append(error("chart-second-table", first + i, 1))
            else:
                draft.grid = read_grid(lines[i:end], first + i, findings)
            i = end
            continue
        if line.strip() and not _COMMENT.match(line):
            _key_line(line, first + i, draft, findings)
        i += 1
    return draft


def _opens_table(lines: Sequence[str], i: int) -> bool:
    if lines[i].lstrip().startswith("|"):
        return True
    return "|" in lines[i] and i + 1 < len(lines) and is_delimiter(lines[i + 1])


def _key_line(line: str, number: int, draft: _Draft, findings: Findings) -> None:
    match = _KEY_LINE.match(line)
    if match is None:
        column = len(line) - len(line.lstrip()) + 1
        findings.append(error("chart-line", number, column, text=line.strip()))
        return
    key = words.meaning(words.CHART_KEYS, match[1])
    if key is None:
        near = words.nearest(match[1], words.spellings(words.CHART_KEYS))
        findings.append(
            error("unknown-chart-key", number, match.start(1) + 1, word=match[1], near=near)
        )
        return
    draft.keys[key] = Field(match[2], number, match.start(2) + 1)


def _kind(draft: _Draft, line: int, panel: PanelKind, findings: Findings) -> ChartKind | None:
    field = draft.keys.get("kind")
    if field is None or not field.text:
        usual = {
            PanelKind.TIMELINE: ChartKind.TIMELINE,
            PanelKind.DIRECTION: ChartKind.DIRECTION,
        }.get(panel)
        if usual is None:
            findings.append(error("chart-without-kind", line, 1))
        return usual
    kind = words.meaning(words.CHART_KINDS, field.text)
    if kind is None:
        folded = words.fold(field.text)
        if folded in {words.fold(word) for word in words.REFUSED_CHARTS}:
            findings.append(error("refused-chart", field.line, field.column, word=field.text))
        else:
            near = words.nearest(field.text, words.spellings(words.CHART_KINDS))
            findings.append(
                error("unknown-chart", field.line, field.column, word=field.text, near=near)
            )
    return kind


def _csv(named: Field, surroundings: Surroundings, findings: Findings) -> Grid | None:
    data = surroundings.member(named.text, findings, named.line, named.column)
    if data is None:
        return None
    if len(data) > MOST_CSV:
        place = (named.line, named.column)
        findings.append(error("huge-member", *place, name=named.text))
        return None
    text = decode(data)
    if isinstance(text, NotUtf8):
        fields = (("name", named.text), ("seems", text.seems or "?"))
        findings.append(Finding("member-encoding", text.line, 0, fields, file=named.text))
        return None
    own: Findings = []
    text = clean(text, own)
    findings.extend(
        Finding(f.code, f.line, f.column, f.fields, f.near, named.text, f.severity) for f in own
    )
    return read_csv(text, named.text, findings)
