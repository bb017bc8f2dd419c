"""What stands around every chart: its title above, tags and notes below; the rest is the plot's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from briefing.charts.blocks import Block, Unfit
from briefing.charts.board import Board
from briefing.charts.rules import silent_baselines
from briefing.charts.style import STRONG
from briefing.charts.values import name_of, title_of, unit_of
from briefing.model.chart import Chart, ChartKind
from briefing.sheet import Rect, Role

# These say it themselves, or compare nothing.
_WITHOUT_BASELINE: Final = (ChartKind.DIRECTION, ChartKind.TIMELINE, ChartKind.PARTS)


def draw_frame(board: Board, chart: Chart, tags: Sequence[str] = (), *notes: str) -> Rect:
    """Title, tags and notes of a whole chart; gives the box that is left for the plot."""
    top = _title(board, chart)
    tags = (*tags, *_baseline_tags(board, chart))
    stated = _stated_baselines(board, chart)
    words = [note for note in (*stated, *notes, *_point_notes(chart), chart.note) if note]
    blocks = [board.note(note, board.size.width) for note in words]
    bottom = board.size.height - _height(board, tags, blocks)
    _footer(board, tags, blocks, bottom, chart)
    return Rect(0, top, board.size.width, bottom - top)


def axis_name(board: Board, chart: Chart, hanging: bool) -> str:
    """The name of the value axis, with the unit where ticks do not carry it."""
    name = chart.axis
    if not name and chart.points:
        name = chart.points[0].measure if isinstance(chart.points[0].measure, str) else ""
    if not name:
        name = board.say("reduction" if hanging else "value")
    unit = unit_of(chart.points[0])
    if unit and unit != "%" and unit.casefold() not in name.casefold():
        return board.say("axis with unit", axis=name, unit=unit)
    return name


def _title(board: Board, chart: Chart) -> float:
    if not chart.title:
        return 0.0
    style = board.style
    block = board.wrap(
        chart.title, STRONG, style.label_text, style.theme.ink, board.size.width, most=2
    )
    node = board.node(Role.HEADING, chart.title, chart.line)
    board.write(block, 0, -block.top, node=node)
    return block.height + 18 * style.u


def _point_notes(chart: Chart) -> list[str]:
    """What the rows add in words, under their names; a time line has them beside its bars."""
    if chart.kind is ChartKind.TIMELINE:
        return []
    return [f"{title_of(chart, point)}: {point.note}" for point in chart.points if point.note]


def _stated_baselines(board: Board, chart: Chart) -> list[str]:
    """With what the values are compared, once for all or for those that share it."""
    if chart.kind in _WITHOUT_BASELINE:
        return []
    groups: dict[str, list[str]] = {}
    for point in chart.points:
        baseline = chart.baseline if point.baseline is None else point.baseline
        if isinstance(baseline, str) and baseline:
            groups.setdefault(baseline, []).append(name_of(point))
    shared = len(groups) == 1 and sum(map(len, groups.values())) == len(chart.points)
    return [
        board.say("baseline stated", baseline=baseline)
        if shared
        else board.say(
            "baseline stated for", baseline=baseline, labels=", ".join(dict.fromkeys(labels))
        )
        for baseline, labels in groups.items()
    ]


def _baseline_tags(board: Board, chart: Chart) -> tuple[str, ...]:
    if chart.kind in _WITHOUT_BASELINE:
        return ()
    silent = silent_baselines(chart)
    if not silent:
        return ()
    if len(silent) == len(chart.points):
        return (board.say("baseline silent"),)
    labels = ", ".join(dict.fromkeys(name_of(point) for point in silent))
    return (board.say("baseline silent for", labels=labels),)


def _height(board: Board, tags: Sequence[str], blocks: Sequence[Block]) -> float:
    u = board.style.u
    rows = len(_tag_rows(board, tags))
    height = rows * 46 * u + sum(block.height + 12 * u for block in blocks)
    return height + 26 * u if height else 0.0


def _tag_rows(board: Board, tags: Sequence[str]) -> list[list[str]]:
    """Tags side by side as they fit. Raises Unfit when one alone is wider than the chart."""
    rows: list[list[str]] = []
    filled, gap = 0.0, 14 * board.style.u
    for tag in tags:
        wide = board.tag_size(tag).width
        if wide > board.size.width:
            raise Unfit
        if not rows or filled + wide > board.size.width:
            rows.append([])
            filled = 0.0
        rows[-1].append(tag)
        filled += wide + gap
    return rows


def _footer(
    board: Board, tags: Sequence[str], blocks: Sequence[Block], top: float, chart: Chart
) -> None:
    u = board.style.u
    y = top + 26 * u
    for row in _tag_rows(board, tags):
        x = 0.0
        for tag in row:
            x = board.tag(tag, x + u, y, chart.line).right + 14 * u
        y += 46 * u
    for block in blocks:
        node = board.node(Role.PARAGRAPH, block.text, chart.line)
        board.write(block, 0, y - block.top, node=node)
        y += block.height + 12 * u
