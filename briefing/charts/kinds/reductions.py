"""Reductions hang from a heavy zero line: down reads as down, and longer is a larger fall."""

from __future__ import annotations

from decimal import Decimal

from briefing.charts.blocks import Unfit
from briefing.charts.board import Board
from briefing.charts.frame import axis_name, draw_frame
from briefing.charts.numbers import ValueScale, value_scale
from briefing.charts.rules import is_minimum
from briefing.charts.sideways import draw_sideways
from briefing.charts.upright import Row, draw_upright
from briefing.charts.values import hangs, numbers_of, unit_of
from briefing.model.chart import Chart, ChartPoint


def draw(board: Board, chart: Chart) -> None:
    frame = draw_frame(board, chart)
    row = row_of(board, chart, chart.points)
    try:
        draw_upright(board, frame, row)
    except Unfit:
        # Names too long to stand side by side find room before lying bars.
        draw_sideways(board, frame, row)


def row_of(board: Board, chart: Chart, points: tuple[ChartPoint, ...]) -> Row:
    hanging = all(hangs(chart, point) for point in points)
    return Row(points, scale_of(points), hanging, axis_name(board, chart, hanging))


def scale_of(points: tuple[ChartPoint, ...]) -> ValueScale:
    """From zero past the largest value; twice as far as any minimum target, so that the stripes
    behind it have somewhere to go, but a share that must be reached ends at 100%."""
    numbers = [number for point in points for number in numbers_of(point)]
    unit, most = unit_of(points[0]), max(numbers)
    targets = [2 * numbers_of(point)[0] for point in points if is_minimum(point)]
    furthest = max((most, *targets))
    if unit == "%" and most <= 100:
        furthest = min(furthest, Decimal(100))
    return value_scale(min(numbers), furthest, unit)
