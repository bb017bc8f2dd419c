"""The rows of a time line as days and periods on a true axis, in years.

A period that is known by its years only is as long as these years; where the source is silent
about an end, the part that is sure and the part that thins out are told apart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefing.charts.blocks import Unfit
from briefing.charts.board import Board
from briefing.charts.periods import parse_period, place, stated
from briefing.charts.style import STRONG
from briefing.charts.values import name_of
from briefing.model.chart import Chart, ChartPoint
from briefing.model.quantity import NOT_STATED
from briefing.sheet import Rect

_SILENT: Final = ("không nêu", "not stated")
_FADE: Final = 0.12  # of the axis: how far an open end thins out


@dataclass(frozen=True, slots=True)
class Lane:
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
class Moment:
    """A day, its label, and in which row above the years the label stands (0 is the lowest)."""

    point: ChartPoint
    time: float
    x: float
    left: float
    width: float
    row: int


def is_day(point: ChartPoint) -> bool:
    period = parse_period(stated(point.time))
    return period is not None and period.months == 0 and not point.until


def axis_range(chart: Chart) -> tuple[float, float]:
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


def lane_of(board: Board, point: ChartPoint, first: float, last: float) -> Lane:
    start, until = parse_period(stated(point.time)), parse_period(stated(point.until))
    words, silent = _split(point.note)
    begin = place(start.start) if start else None
    end = place(until.end) if until else place(start.end) if start else None
    if begin is None and end is None:
        return Lane(point, None, None, (0, 0), words, silent or board.say("time silent"))
    if begin is None and end is not None and until is not None:
        # Only the end is known: the period of the end is sure, what comes before thins out.
        begin = max(first, place(until.start) - _FADE * (last - first))
        return Lane(point, begin, end, (place(until.start), end), words, silent)
    if begin is None or end is None or start is None:
        raise Unfit
    if point.until is NOT_STATED:
        fade = min(last, end + _FADE * (last - first))
        return Lane(point, begin, fade, (begin, end), words, silent)
    whole_years = start.years and (until is None or until.years)
    if silent and whole_years and end - begin > 1.5:
        # The years are known, the days in the first and the last year are not.
        return Lane(point, begin, end, (begin + 1, end - 1), words, "")
    if silent.lower() in _SILENT or silent.lower() == board.say("source silent"):
        silent = board.say("date silent")
    return Lane(point, begin, end, (begin, end), words, silent)


def _split(note: str) -> tuple[str, str]:
    """A note's words and its statement that the source is silent; they are parted by `;`."""
    parts = [part.strip() for part in note.split(";") if part.strip()]
    silent = [part for part in parts if any(word in part.lower() for word in _SILENT)]
    return "; ".join(part for part in parts if part not in silent), "; ".join(silent)


def at_an_edge(time: float, first: float, last: float) -> bool:
    """Whether the dot of a moment would hang over the end of the rule."""
    return min(time - first, last - time) < 0.02 * (last - first)


def moments_of(
    board: Board, days: Sequence[ChartPoint], span: tuple[float, float], frame: Rect
) -> list[Moment]:
    """Days with their labels right of their lines (left at the right edge). A label that reaches
    over a later line stands a row above that line's own label."""
    size, u = board.style.label_text, board.style.u
    moments: list[Moment] = []
    for point in sorted(days, key=lambda point: -start_of(point)):
        x = frame.x + (start_of(point) - span[0]) * frame.width / (span[1] - span[0])
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
        moments.append(Moment(point, start_of(point), x, left, wide, max(crossed, default=0)))
    return moments


def start_of(point: ChartPoint) -> float:
    period = parse_period(stated(point.time))
    return place(period.start) if period else 0.0
