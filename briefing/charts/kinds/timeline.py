"""A true time axis: moments as marks on it, periods as bars below it, words beside the bars.

A day stands as a line through the picture. Everything else is a bar as long as the period that
was named: an event of which only the year is known fills that year. Ends of which the source says
nothing thin out; a note that says "không nêu" stands as a dashed tag.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from briefing.charts.blocks import Unfit, box_of, middle_of
from briefing.charts.board import Board
from briefing.charts.flow import Flow, Piece, flow
from briefing.charts.frame import draw_frame
from briefing.charts.lanes import (
    Lane,
    Moment,
    at_an_edge,
    axis_range,
    is_day,
    lane_of,
    moments_of,
    start_of,
)
from briefing.charts.periods import parse_period, stated
from briefing.charts.stripes import Toward, hatching, thinning
from briefing.charts.style import REGULAR, STRONG
from briefing.charts.values import name_of
from briefing.model.chart import Chart
from briefing.model.quantity import FactKind
from briefing.model.theme import Color
from briefing.sheet import Rect, Role, Shape
from briefing.sheet.geometry import circle, segment

if TYPE_CHECKING:
    from matplotlib.axes import Axes


def draw(board: Board, chart: Chart) -> None:
    days = [point for point in chart.points if is_day(point)]
    first, last = axis_range(chart)
    lanes = [lane_of(board, point, first, last) for point in chart.points if point not in days]
    frame = draw_frame(board, chart, (), *_fading(board, lanes))
    u = board.style.u
    edge = 10 * u if any(at_an_edge(start_of(day), first, last) for day in days) else 0.0
    frame = Rect(edge, frame.y, frame.width - 2 * edge, frame.height)
    moments = moments_of(board, days, (first, last), frame)
    rows = max((moment.row + 1 for moment in moments), default=0)
    rule = frame.y + rows * 44 * u + (20 * u if rows else 0) + 56 * u
    pitch = min(104 * u, (frame.bottom - rule - 24 * u) / max(1, len(lanes)))
    if lanes and pitch < 46 * u:
        raise Unfit
    plot = Rect(frame.x, rule + 24 * u, frame.width, pitch * max(1, len(lanes)))
    axes = board.axes(plot, (first, last), (max(1, len(lanes)), 0))
    half, flows = _words(board, axes, lanes, frame, pitch)
    years = _years(board, axes, chart, rule, (first, last), plot)
    texts = [flow_.box for flow_ in flows] + years
    for moment in moments:
        _draw_moment(board, moment, frame.y + (rows - 1 - moment.row) * 44 * u, rule, plot, texts)
    for index, lane in enumerate(lanes):
        _draw_lane(board, axes, lane, index, half)
    _read(board, lanes, moments, first)
    board.heavy_line((frame.x, rule), (frame.right, rule), "rule", 3 * u)
    for moment in moments:
        board.shape(circle(moment.x, rule, 9 * u), "dot", fill=board.style.theme.ink)
    for flow_, lane in zip(flows, lanes, strict=True):
        flow_.draw(board, lane.point.line)


def _fading(board: Board, lanes: Sequence[Lane]) -> tuple[str, ...]:
    starts = any(lane.fades_in for lane in lanes)
    ends = any(lane.fades_out for lane in lanes)
    if starts or ends:
        code = "ends silent" if starts and ends else "start silent" if starts else "end silent"
        return (board.say(code),)
    return ()


def _words(
    board: Board, axes: Axes, lanes: Sequence[Lane], frame: Rect, pitch: float
) -> tuple[float, list[Flow]]:
    """Half a bar's height as a part of its lane, and the words of all lanes at one size.

    Words get smaller before bars get thinner to leave room below them. Raises Unfit.
    """
    u = board.style.u
    for half, size, below in (
        (0.28, 28, False),
        (0.28, 24, False),
        (0.2, 24, True),
        (0.2, 22, True),
    ):
        high = min(half, 29 * u / pitch)
        boxes = [_box(board, axes, lane, index, high) for index, lane in enumerate(lanes)]
        flows = [
            _place(board, lane, box, frame, pitch, size * u, below)
            for lane, box in zip(lanes, boxes, strict=True)
        ]
        placed = [found for found in flows if found is not None]
        if len(placed) == len(flows):
            return high, placed
    raise Unfit


def _box(board: Board, axes: Axes, lane: Lane, index: int, half: float) -> Rect:
    """The page's box of a lane's bar, its thinning ends included; no width when undated."""
    band = (index + 0.5 - half, index + 0.5 + half)
    if lane.start is None or lane.end is None:
        box = board.area(axes, axes.get_xlim(), band)
        return Rect(box.x, box.y, 0.0, box.height)
    return board.area(axes, (lane.start, lane.end), band)


def _place(
    board: Board, lane: Lane, box: Rect, frame: Rect, pitch: float, size: float, beneath: bool
) -> Flow | None:
    """The words of a lane right of its bar, else within it, left of it, or `beneath` it."""
    u, theme = board.style.u, board.style.theme
    ink = board.style.ink(lane.point.kind, lane.point.paramount)
    neutral = lane.point.kind is FactKind.CONTEXT and not lane.point.paramount
    outside = _pieces(board, lane, size, theme.ink if neutral else ink.line, theme.ink2)
    gap = 16 * u if box.width else 0.0
    right = Rect(box.right + gap, box.y, frame.right - box.right - gap, box.height)
    left = Rect(frame.x, box.y, box.x - gap - frame.x, box.height)
    free = (pitch - box.height) / 2
    below = Rect(box.x, box.bottom + 0.1 * free, frame.right - box.x, 1.6 * free)
    sure = _sure_box(lane, box)
    within = Rect(sure.x + 14 * u, box.y, sure.width - 28 * u, box.height)
    high = pitch - 8 * u
    for most in (1, 2, 3):
        found = flow(board, outside, right, most, high)
        hatched = lane.point.kind is FactKind.TARGET and not lane.point.paramount
        if found is None and not hatched and not lane.tag:
            color = theme.ink if neutral else ink.on_fill
            inner = _pieces(board, lane, size, color, color)
            found = flow(board, inner, within, most, box.height)
        if found is None:
            found = flow(board, outside, left, most, high)
            found = found.moved_right(left.right - found.box.right) if found else None
        if found is not None:
            return found
    return flow(board, outside, below, 1, below.height) if beneath else None


def _sure_box(lane: Lane, box: Rect) -> Rect:
    """The solid part of the bar."""
    if lane.start is None or lane.end is None:
        return box
    scale = box.width / (lane.end - lane.start)
    x = box.x + (lane.sure[0] - lane.start) * scale
    return Rect(x, box.y, max(0.0, (lane.sure[1] - lane.sure[0]) * scale), box.height)


def _pieces(board: Board, lane: Lane, size: float, strong: Color, plain: Color) -> list[Piece]:
    pieces = [Piece(name_of(lane.point), STRONG, size, strong, Role.LABEL)]
    if lane.words:
        pieces.append(Piece(lane.words, REGULAR, size, plain, Role.PARAGRAPH))
    if lane.point.quantity is not None:
        pieces.append(Piece(lane.point.quantity.shown, REGULAR, size, plain, Role.QUANTITY))
    if lane.tag:
        pieces.append(Piece(lane.tag, "", size, plain, Role.SILENCE))
    return pieces


def _years(
    board: Board,
    axes: Axes,
    chart: Chart,
    rule: float,
    span: tuple[float, float],
    plot: Rect,
) -> list[Rect]:
    """The years over the rule, those that rows name in strong type; gives the words' boxes."""
    style = board.style
    u, theme = style.u, style.theme
    years = range(int(span[0]), int(span[1]))
    named = _named_years(chart)
    apart = plot.width / (span[1] - span[0])
    strong, plain = next(
        (
            (big * u, small * u)
            for big, small in ((40, 30), (30, 26), (24, 22), (22, 21))
            if board.width("2020", STRONG, big * u) + 12 * u < apart
        ),
        (22 * u, 21 * u),
    )
    every = 1 + int((board.width("2020", STRONG, strong) + 12 * u) / apart)
    boxes: list[Rect] = []
    for year in years:
        x, _ = board.spot(axes, year, 0)
        path = segment(x, rule + 6 * u, x, plot.bottom)
        dash = () if year == years[0] else (1.5 * u, 6 * u)
        board.shape(path, "year", stroke=theme.rule, width=1.5 * u, dash=dash)
        wide = board.width(str(year), STRONG, strong)
        if (year - years[0]) % every or x + wide > plot.right:
            continue
        font, size = (STRONG, strong) if year in named else (REGULAR, plain)
        color = theme.ink if year in named else theme.ink3
        boxes.append(board.text(str(year), x, rule - 20 * u, font, size, color))
    return boxes


def _named_years(chart: Chart) -> set[int]:
    named: set[int] = set()
    for point in chart.points:
        start, until = parse_period(stated(point.time)), parse_period(stated(point.until))
        if start is not None:
            named.add(start.start.year)
            if start.months > 12:
                named.add(start.end.year - 1)
        if until is not None:
            named.add(until.start.year)
    return named


def _draw_moment(
    board: Board, moment: Moment, top: float, rule: float, plot: Rect, texts: Sequence[Rect]
) -> None:
    """A line through the picture that leaves out the words it meets."""
    u, theme = board.style.u, board.style.theme
    color = board.style.ink(moment.point.kind, moment.point.paramount).line
    color = theme.ink if moment.point.kind is FactKind.CONTEXT else color
    met = sorted(
        (box.y - 4 * u, box.bottom + 4 * u)
        for box in texts
        if box.x - 4 * u < moment.x < box.right + 4 * u
    )
    y = top
    for start, end in (*met, (plot.bottom, plot.bottom)):
        if start > y:
            path = segment(moment.x, y, moment.x, start)
            board.shape(path, "moment", stroke=color, width=2.5 * u)
        y = max(y, end)
    node = board.node(Role.LABEL, name_of(moment.point), moment.point.line)
    size = board.style.label_text
    baseline = top + 8 * u + size
    board.text(name_of(moment.point), moment.left, baseline, STRONG, size, color, node=node)


def _draw_lane(board: Board, axes: Axes, lane: Lane, index: int, half: float) -> None:
    if lane.start is None or lane.end is None:
        return
    u, theme = board.style.u, board.style.theme
    ink = board.style.ink(lane.point.kind, lane.point.paramount)
    target = lane.point.kind is FactKind.TARGET and not lane.point.paramount
    neutral = lane.point.kind is FactKind.CONTEXT and not lane.point.paramount
    fill = ink.tint if target else theme.mute if neutral else ink.fill
    band = (index + 0.5 - half, index + 0.5 + half)
    box = board.area(axes, (lane.start, lane.end), band)
    sure = _sure_box(lane, box)
    if sure.width:
        board.bar(axes, lane.sure, band, fill, f"span:{index}")
    if sure.width and (target or neutral):
        edge = ink.line if target else theme.base
        board.outline(sure, "edge", edge, 2 * u)
    if sure.width and target:
        board.shape(hatching(sure, 14 * u), "hatch", stroke=ink.line, width=1.6 * u)
    shade = ink.line if target else theme.base if neutral else ink.fill
    before = Rect(box.x, box.y, sure.x - box.x, box.height)
    after = Rect(sure.right, box.y, box.right - sure.right, box.height)
    ends: tuple[tuple[Rect, Toward], ...] = ((before, "left"), (after, "right"))
    for part, toward in ends:
        if part.width > 8 * u:
            stripes = thinning(part, toward, 15 * u, 9 * u, 1.2 * u)
            board.shape(stripes, f"fade:{index}", fill=shade)


def _read(board: Board, lanes: Sequence[Lane], moments: Sequence[Moment], first: float) -> None:
    """Lengths of the solid parts and places on the rule, in years."""

    def length(index: int, shapes: dict[str, list[Shape]]) -> float:
        return box_of(shapes[f"span:{index}"]).width

    def start(index: int, shapes: dict[str, list[Shape]]) -> float:
        return box_of(shapes[f"span:{index}"]).x - box_of(shapes["rule"]).x

    for index, lane in enumerate(lanes):
        if lane.start is None or lane.sure[1] - lane.sure[0] < 0.01:
            continue
        name = name_of(lane.point)
        years = lane.sure[1] - lane.sure[0]
        board.read(f"span:{index} {name}", years, lambda s, i=index: length(i, s))
        if lane.sure[0] > first:
            board.read(
                f"start:{index} {name}", lane.sure[0] - first, lambda s, i=index: start(i, s)
            )
    for index, moment in enumerate(moments):
        board.read(
            f"moment:{index} {name_of(moment.point)}",
            moment.time - first,
            lambda s, i=index: middle_of(s["dot"][i : i + 1])[0] - box_of(s["rule"]).x,
        )
