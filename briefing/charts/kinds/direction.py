"""A direction without numbers: equal bars that thin out, no axis, and a note that length is no
data. Nothing is named that the rows do not name."""

from __future__ import annotations

from briefing.charts.blocks import Unfit
from briefing.charts.board import Board
from briefing.charts.frame import draw_frame
from briefing.charts.stripes import arrow_head, thinning
from briefing.charts.style import STRONG, Ink
from briefing.charts.values import falls, name_of
from briefing.model.chart import Chart
from briefing.sheet import Rect, Role

_SOLID = 0.23  # of a bar's length


def draw(board: Board, chart: Chart) -> None:
    down = falls(chart, chart.points[0]) is True
    silent = "không nêu" in chart.note or "not stated" in chart.note
    note = board.say("fall only" if down else "rise only")
    tags = () if silent else (board.say("numbers silent"),)
    frame = draw_frame(board, chart, tags, note)
    u, count = board.style.u, len(chart.points)
    slot = frame.width / (count - 0.39) if count > 1 else min(frame.width, 400 * u)
    bar = 0.61 * slot
    # Outer labels are moved inwards to the edges; no wider than this they never meet the next.
    wide, ink = 0.86 * slot - 8 * u, board.style.theme.ink
    labels = [
        board.wrap(name_of(point), STRONG, 30 * u, ink, wide, most=3) for point in chart.points
    ]
    height = max(label.height for label in labels) + 24 * u
    length = frame.height - height
    if length < 160 * u:
        raise Unfit
    top = frame.y if down else frame.y + height
    box = Rect(frame.x, top, bar, length)
    for index, (point, label) in enumerate(zip(chart.points, labels, strict=True)):
        ink = board.style.ink(point.kind, point.paramount)
        place = box.moved(index * slot, 0)
        _bar(board, place, down, ink, index)
        # An outer label may be wider than its bar, not than the chart.
        x = min(max(place.x + bar / 2, label.width / 2), frame.width - label.width / 2)
        baseline = frame.bottom - height + 24 * u - label.top if down else frame.y - label.top
        node = board.node(Role.LABEL, label.text, point.line)
        board.write(label, x, baseline, align=0.5, node=node)
    half = board.style.zero_line / 2
    zero = box.y + half if down else box.bottom - half
    right = box.x + (count - 1) * slot + bar
    board.heavy_line((box.x, zero), (right, zero), "zero", board.style.zero_line)


def _bar(board: Board, box: Rect, down: bool, ink: Ink, index: int) -> None:
    """Solid where it starts, stripes thinning out, an arrow head where nothing more is known."""
    u = board.style.u
    head = min(52 * u, 0.2 * box.height)
    solid = _SOLID * box.height
    rest = box.height - solid - head - 20 * u
    y = box.y if down else box.bottom - solid
    board.rectangle(Rect(box.x, y, box.width, solid), f"bar:{index}", ink.fill)
    stripes = Rect(box.x, box.y + solid if down else box.y + head + 20 * u, box.width, rest)
    toward = "down" if down else "up"
    path = thinning(stripes, toward, 17 * u, 12 * u, 1.5 * u)
    board.shape(path, f"stripes:{index}", fill=ink.fill)
    base = box.bottom - head if down else box.y + head
    arrow = arrow_head(box.x + box.width / 2, base, toward, 1.15 * head, head)
    board.shape(arrow, f"arrow:{index}", fill=ink.fill)

    board.read(f"bar:{index}", 1.0, lambda shapes: shapes[f"bar:{index}"][0].path.bounds.height)
