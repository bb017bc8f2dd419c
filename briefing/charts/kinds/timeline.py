"""A true time axis: moments as marks on it, periods as bars below it, words beside the bars.

A day stands as a line through the picture. Everything else is a bar as long as the period that
was named: an event of which only the year is known fills that year. Ends of which the source says
nothing thin out; a note that says "không nêu" stands as a dashed tag.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from briefing.charts.board import Board, Unfit, box_of, middle_of
from briefing.charts.flow import Flow, Piece, flow
from briefing.charts.frame import draw_frame
from briefing.charts.periods import parse_period, place, stated
from briefing.charts.stripes import Toward, hatching, thinning
from briefing.charts.style import REGULAR, STRONG
from briefing.charts.values import name_of
from briefing.model.chart import Chart, ChartPoint
from briefing.model.quantity import NOT_STATED, FactKind
from briefing.model.theme import Color
from briefing.sheet import Rect, Role, Shape
from briefing.sheet.geometry import circle, segment

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_SILENT: Final = ("không nêu", "not stated")
_FADE: Final = 0.12  # of the axis: how far an open end thins out


@dataclass(frozen=True, slots=True)
class _Lane:
    """A period in years: `start` to `end` is drawn, `sure` of it solid; None when unknown."""

    point: ChartPoint
    start: float | None
    end: float | None
    sure: tuple[float, float]
    words: str
    tag: str

    @property
    def fades_in(self) -> bool:
        return self.start is not None and self.start < self.sure[0]

    @property
    def fades_out(self) -> bool:
        return self.end is not None and self.end > self.sure[1]


@dataclass(frozen=True, slots=True)
class _Moment:
    """A day, its label, and in which row above the years the label stands (0 is the lowest)."""

    point: ChartPoint
    time: float
    x: float
    left: float
    width: float
    row: int


def draw(board: Board, chart: Chart) -> None:
    days = [point for point in chart.points if _is_day(point)]
    first, last = _range(chart)
    lanes = [_lane(board, point, first, last) for point in chart.points if point not in days]
    frame = draw_frame(board, chart, (), *_fading(board, lanes))
    u = board.style.u
    edge = 10 * u if any(_at_an_edge(_start(day), first, last) for day in days) else 0.0
    frame = Rect(edge, frame.y, frame.width - 2 * edge, frame.height)
    moments = _moments(board, days, (first, last), frame)
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


def _is_day(point: ChartPoint) -> bool:
    period = parse_period(stated(point.time))
    return period is not None and period.months == 0 and not point.until


def _range(chart: Chart) -> tuple[float, float]:
    """The axis: whole years, and one more where an open end would have no room."""
    known = [
        period
        for point in chart.points
        for period in (parse_period(stated(point.time)), parse_period(stated(point.until)))
        if period is not None
    ]
    first = min(period.start.year for period in known)
    end = max(place(period.end) for period in known)
    last = int(end) if end == int(end) else int(end) + 1
    need = _FADE * (last - first)
    for point in chart.points:
        time, until = parse_period(stated(point.time)), parse_period(stated(point.until))
        if point.until is NOT_STATED and time and last - place(time.end) < need:
            last += 1
        if point.time is NOT_STATED and until and place(until.start) - first < need:
            first -= 1
    return float(first), float(last)


def _lane(board: Board, point: ChartPoint, first: float, last: float) -> _Lane:
    start, until = parse_period(stated(point.time)), parse_period(stated(point.until))
    words, silent = _split(point.note)
    begin = place(start.start) if start else None
    end = place(until.end) if until else place(start.end) if start else None
    if begin is None and end is None:
        return _Lane(point, None, None, (0, 0), words, silent or board.say("time silent"))
    if begin is None and end is not None and until is not None:
        # Only the end is known: the period of the end is sure, what comes before thins out.
        begin = max(first, place(until.start) - _FADE * (last - first))
        return _Lane(point, begin, end, (place(until.start), end), words, silent)
    if begin is None or end is None or start is None:
        raise Unfit
    if point.until is NOT_STATED:
        fade = min(last, end + _FADE * (last - first))
        return _Lane(point, begin, fade, (begin, end), words, silent)
    whole_years = start.years and (until is None or until.years)
    if silent and whole_years and end - begin > 1.5:
        # The years are known, the days in the first and the last year are not.
        return _Lane(point, begin, end, (begin + 1, end - 1), words, "")
    if silent.lower() in _SILENT or silent.lower() == board.say("source silent"):
        silent = board.say("date silent")
    return _Lane(point, begin, end, (begin, end), words, silent)


def _split(note: str) -> tuple[str, str]:
    """A note's words and its statement that the source is silent; they are parted by `;`."""
    parts = [part.strip() for part in note.split(";") if part.strip()]
    silent = [part for part in parts if any(word in part.lower() for word in _SILENT)]
    return "; ".join(part for part in parts if part not in silent), "; ".join(silent)


def _fading(board: Board, lanes: Sequence[_Lane]) -> tuple[str, ...]:
    starts = any(lane.fades_in for lane in lanes)
    ends = any(lane.fades_out for lane in lanes)
    if starts or ends:
        code = "ends silent" if starts and ends else "start silent" if starts else "end silent"
        return (board.say(code),)
    return ()


def _at_an_edge(time: float, first: float, last: float) -> bool:
    """Whether the dot of a moment would hang over the end of the rule."""
    return min(time - first, last - time) < 0.02 * (last - first)


def _words(
    board: Board, axes: Axes, lanes: Sequence[_Lane], frame: Rect, pitch: float
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


def _moments(
    board: Board, days: Sequence[ChartPoint], span: tuple[float, float], frame: Rect
) -> list[_Moment]:
    """Days with their labels right of their lines (left at the right edge). A label that reaches
    over a later line stands a row above that line's own label."""
    size, u = board.style.label_text, board.style.u
    moments: list[_Moment] = []
    for point in sorted(days, key=lambda point: -_start(point)):
        x = frame.x + (_start(point) - span[0]) * frame.width / (span[1] - span[0])
        wide = board.width(name_of(point), STRONG, size)
        left = x + 14 * u if x + 14 * u + wide <= board.size.width else x - 14 * u - wide
        if left < 0:
            raise Unfit
        crossed = [
            moment.row + 1
            for moment in moments
            if left - 16 * u < moment.x < left + wide + 16 * u
            or (left < moment.left + moment.width + 16 * u and moment.left < left + wide + 16 * u)
        ]
        moments.append(_Moment(point, _start(point), x, left, wide, max(crossed, default=0)))
    return moments


def _start(point: ChartPoint) -> float:
    period = parse_period(stated(point.time))
    return place(period.start) if period else 0.0


def _box(board: Board, axes: Axes, lane: _Lane, index: int, half: float) -> Rect:
    """The page's box of a lane's bar, its thinning ends included; no width when undated."""
    band = (index + 0.5 - half, index + 0.5 + half)
    if lane.start is None or lane.end is None:
        box = board.area(axes, axes.get_xlim(), band)
        return Rect(box.x, box.y, 0.0, box.height)
    return board.area(axes, (lane.start, lane.end), band)


def _place(
    board: Board, lane: _Lane, box: Rect, frame: Rect, pitch: float, size: float, beneath: bool
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


def _sure_box(lane: _Lane, box: Rect) -> Rect:
    """The solid part of the bar."""
    if lane.start is None or lane.end is None:
        return box
    scale = box.width / (lane.end - lane.start)
    x = box.x + (lane.sure[0] - lane.start) * scale
    return Rect(x, box.y, max(0.0, (lane.sure[1] - lane.sure[0]) * scale), box.height)


def _pieces(board: Board, lane: _Lane, size: float, strong: Color, plain: Color) -> list[Piece]:
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
    board: Board, moment: _Moment, top: float, rule: float, plot: Rect, texts: Sequence[Rect]
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


def _draw_lane(board: Board, axes: Axes, lane: _Lane, index: int, half: float) -> None:
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


def _read(board: Board, lanes: Sequence[_Lane], moments: Sequence[_Moment], first: float) -> None:
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
