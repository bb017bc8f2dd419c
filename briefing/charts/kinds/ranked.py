"""Lying bars, longest first."""

from __future__ import annotations

from briefing.charts.board import Board
from briefing.charts.frame import axis_name, draw_frame
from briefing.charts.kinds.reductions import scale_of
from briefing.charts.sideways import draw_sideways
from briefing.charts.upright import Row
from briefing.charts.values import hangs, numbers_of
from briefing.model.chart import Chart


def draw(board: Board, chart: Chart) -> None:
    frame = draw_frame(board, chart)
    points = tuple(sorted(chart.points, key=lambda point: -max(numbers_of(point))))
    hanging = all(hangs(chart, point) for point in points)
    row = Row(points, scale_of(points), hanging, axis_name(board, chart, hanging))
    draw_sideways(board, frame, row)
