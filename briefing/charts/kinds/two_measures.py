"""Two different measures beside each other, on one scale, with `≠` between them.

One scale, because another for each would exaggerate one of them; side by side, because bars from
one zero line would invite subtraction.
"""

from __future__ import annotations

from dataclasses import replace

from briefing.charts.blocks import Block
from briefing.charts.board import Board
from briefing.charts.frame import axis_name, draw_frame
from briefing.charts.kinds.reductions import scale_of
from briefing.charts.style import STRONG
from briefing.charts.upright import Row, common_height, draw_upright
from briefing.charts.values import hangs, name_of
from briefing.model.chart import Chart
from briefing.sheet import Rect, Role
from briefing.sheet.geometry import segment


def draw(board: Board, chart: Chart, part: int | None = None) -> None:
    """Both measures with their names, or one alone whose words stand elsewhere on the panel."""
    if part is not None:
        whole = Rect(0, 0, board.size.width, board.size.height)
        draw_upright(board, whole, _rows(board, chart, whole)[part])
        return
    frame = draw_frame(board, chart)
    u, theme = board.style.u, board.style.theme
    half = (frame.width - 112 * u) / 2
    names = [_name(board, chart, index, half) for index in (0, 1)]
    top = frame.y + max(name.height for name in names) + 44 * u
    for index, name in enumerate(names):
        left = frame.x + index * (half + 112 * u)
        _head(board, chart, index, name, Rect(left, frame.y, half, 5 * u))
        box = Rect(left, top, half, frame.bottom - top)
        draw_upright(board, box, _rows(board, chart, box)[index])
    x, middle = frame.x + frame.width / 2, frame.y + frame.height / 2
    for y0, y1 in ((frame.y, middle - 46 * u), (middle + 40 * u, frame.bottom)):
        board.shape(segment(x, y0, x, y1), "divider", stroke=theme.rule, width=1.5 * u)
    node = board.node(Role.LABEL, "≠")
    board.text("≠", x, middle + 18 * u, STRONG, 50 * u, theme.ink, align=0.5, node=node)


def _rows(board: Board, chart: Chart, frame: Rect) -> tuple[Row, ...]:
    """Both measures in plots of one height, so that a percent is as long in one as in the other
    wherever their words stand."""
    rows = [_row(board, chart, index) for index in (0, 1)]
    most = common_height(board, frame, rows)
    return tuple(replace(row, most=most) for row in rows)


def _row(board: Board, chart: Chart, index: int) -> Row:
    point = chart.points[index]
    hanging = hangs(chart, point)
    name = axis_name(board, chart, hanging)
    return Row((point,), scale_of(chart.points), hanging, name, named=False, first=index)


def _name(board: Board, chart: Chart, index: int, wide: float) -> Block:
    point = chart.points[index]
    color = board.style.ink(point.kind, point.paramount).line
    return board.wrap(name_of(point), STRONG, board.style.label_text, color, wide, most=3)


def _head(board: Board, chart: Chart, index: int, name: Block, rule: Rect) -> None:
    """The rule and the name of one measure in its colour."""
    point = chart.points[index]
    board.rectangle(rule, "rule", board.style.ink(point.kind, point.paramount).line)
    node = board.node(Role.LABEL, name.text, point.line)
    board.write(name, rule.x, rule.bottom + 16 * board.style.u + name.size, node=node)
