"""What keeps a chart honest: charts that would mislead are refused, with the reason. No drawing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final

from briefing.charts.messages import say
from briefing.charts.periods import parse_period, stated
from briefing.charts.values import (
    falls,
    kind_of_change,
    name_of,
    numbers_of,
    unit_of,
    value_of,
)
from briefing.model.chart import Chart, ChartKind, ChartPoint
from briefing.model.problem import Place, Problem
from briefing.model.quantity import NOT_STATED, Bound, Direction, FactKind

_Finding = tuple[str, int, dict[str, object]]
_Rule = Callable[[Chart], Iterator[_Finding]]

MOST_LINES: Final = 4
_MOST_ROWS: Final = {
    ChartKind.REDUCTIONS: 8,
    ChartKind.MINIMUM_TARGET: 4,
    ChartKind.RANKED: 12,
    ChartKind.COLUMNS: 14,
    ChartKind.LINE: 240,
    ChartKind.DUMBBELL: 24,
    ChartKind.PARTS: 7,
    ChartKind.DIRECTION: 6,
    ChartKind.TIMELINE: 10,
}


def check(chart: Chart, language: str = "vi") -> tuple[Problem, ...]:
    """Why the chart must not be drawn as declared; empty when it may.

    Places carry the line of the row (0 where no row is to blame) and no file.
    """
    if not chart.points:
        return (_problem(("chart-without-rows", chart.line, {}), language),)
    found = [*_missing_numbers(chart)]
    if not found:
        found = [finding for rule in _RULES[chart.kind] for finding in rule(chart)]
    return tuple(_problem(finding, language) for finding in found)


def _problem(finding: _Finding, language: str) -> Problem:
    code, line, words = finding
    hint = say(f"{code} hint", language, **words)
    return Problem(code, say(code, language, **words), Place("", line), hint)


def _missing_numbers(chart: Chart) -> Iterator[_Finding]:
    if chart.kind in (ChartKind.DIRECTION, ChartKind.TIMELINE):
        return
    for point in chart.points:
        if value_of(point) is None:
            yield "chart-without-numbers", point.line, {"label": name_of(point)}


def _enough(chart: Chart) -> Iterator[_Finding]:
    if len(chart.points) == 1:
        yield "single-value", chart.points[0].line, {}


def _not_too_many(chart: Chart) -> Iterator[_Finding]:
    count, most = len(chart.points), _MOST_ROWS[chart.kind]
    if count > most:
        yield "too-many-rows", chart.points[most].line, {"count": count, "most": most}


def _one_series(chart: Chart) -> Iterator[_Finding]:
    filled = [series for series in chart.series if series.points]
    if len(filled) > 1:
        yield "one-series-only", filled[1].points[0].line, {"count": len(filled)}


def _one_unit(chart: Chart) -> Iterator[_Finding]:
    first = unit_of(chart.points[0])
    for point in chart.points[1:]:
        unit = unit_of(point)
        if unit.casefold() != first.casefold():
            words: dict[str, object] = {"one": first or "“1”", "other": unit or "“1”"}
            yield "mixed-units", point.line, words
            return


def _one_measure(chart: Chart) -> Iterator[_Finding]:
    first = ""
    for point in chart.points:
        measure = " ".join(stated(point.measure).split())
        first = first or measure
        if measure and measure.casefold() != first.casefold():
            yield "mixed-measures", point.line, {"one": first, "other": measure}
            return


def _one_direction(chart: Chart) -> Iterator[_Finding]:
    directions = {kind_of_change(point) for point in chart.points} - {None}
    if len(directions) > 1:
        yield "mixed-directions", chart.points[0].line, {}


def _only_reductions(chart: Chart) -> Iterator[_Finding]:
    for point in chart.points:
        if kind_of_change(point) is Direction.UP:
            yield "not-a-reduction", point.line, {"label": name_of(point)}


def _from_zero(chart: Chart) -> Iterator[_Finding]:
    for point in chart.points:
        if min(numbers_of(point)) < 0:
            yield "negative-value", point.line, {"label": name_of(point)}


def _two_rows(chart: Chart) -> Iterator[_Finding]:
    if len(chart.points) != 2:
        yield "not-two-measures", chart.points[0].line, {"count": len(chart.points)}


def _has_target(chart: Chart) -> Iterator[_Finding]:
    if not any(is_minimum(point) for point in chart.points):
        point = chart.points[0]
        yield "not-a-target", point.line, {"label": name_of(point)}


def is_minimum(point: ChartPoint) -> bool:
    """Whether the number is a threshold to be passed and not a value that was measured."""
    bound = point.quantity.bound if point.quantity else None
    return point.kind is FactKind.TARGET and bound in (Bound.AT_LEAST, Bound.ABOVE)


def _within_the_whole(chart: Chart) -> Iterator[_Finding]:
    total = sum((max(numbers_of(point)) for point in chart.points), Decimal(0))
    if unit_of(chart.points[0]) == "%":
        if total > 100:
            yield "more-than-the-whole", chart.points[-1].line, {}
    elif len(chart.points) == 1:
        yield "single-value", chart.points[0].line, {}


def _readable_times(chart: Chart) -> Iterator[_Finding]:
    for point in chart.points:
        for time in (point.time, point.until):
            if isinstance(time, str) and time and parse_period(time) is None:
                yield "time-not-read", point.line, {"time": time}


def _trend(chart: Chart) -> Iterator[_Finding]:
    for series in chart.series:
        measured = [point for point in series.points if point.kind is not FactKind.TARGET]
        times = [stated(point.time) for point in measured]
        name = series.name or name_of(measured[0] if measured else series.points[0])
        for point in measured:
            if not stated(point.time):
                yield "time-not-read", point.line, {"time": stated(point.time) or "…"}
                return
        for index, point in enumerate(measured):
            if times[index] in times[:index]:
                yield "time-twice", point.line, {"label": name, "time": times[index]}
        if len(set(times)) < 3:
            line = (measured or series.points)[-1].line
            yield "two-values-no-trend", line, {"label": name, "count": len(set(times))}


def _periods_of_one_length(chart: Chart) -> Iterator[_Finding]:
    known = [(point, parse_period(stated(point.time))) for point in chart.points]
    first = next(((point, period) for point, period in known if period is not None), None)
    for point, period in known:
        if first and period and first[1] and period.months != first[1].months:
            one, other = stated(first[0].time), stated(point.time)
            yield "mixed-periods", point.line, {"one": one, "other": other}
            return


def _few_lines(chart: Chart) -> Iterator[_Finding]:
    if len(chart.series) > MOST_LINES:
        words: dict[str, object] = {"count": len(chart.series), "most": MOST_LINES}
        yield "too-many-series", chart.series[MOST_LINES].points[0].line, words


def _two_periods(chart: Chart) -> Iterator[_Finding]:
    times = list(dict.fromkeys(stated(point.time) for point in chart.points))
    if len(times) != 2:
        yield "not-two-periods", chart.points[0].line, {"count": len(times)}
        return
    rows: dict[str, list[ChartPoint]] = {}
    for point in chart.points:
        rows.setdefault(name_of(point), []).append(point)
    for name, points in rows.items():
        there = [stated(point.time) for point in points]
        for time in times:
            if there.count(time) > 1:
                yield "time-twice", points[-1].line, {"label": name, "time": time}
            elif time not in there:
                yield "period-missing", points[0].line, {"label": name, "time": time or "…"}


def _some_time(chart: Chart) -> Iterator[_Finding]:
    periods = [parse_period(stated(point.time)) for point in chart.points]
    if not any(periods):
        yield "no-time-stated", chart.points[0].line, {}
    for point, start in zip(chart.points, periods, strict=True):
        end = parse_period(stated(point.until))
        if start and end and end.end <= start.start:
            yield "ends-before-it-starts", point.line, {"label": name_of(point)}


def _stated_direction(chart: Chart) -> Iterator[_Finding]:
    told = {falls(chart, point) for point in chart.points}
    for point in chart.points:
        if falls(chart, point) is None:
            yield "direction-not-stated", point.line, {"label": name_of(point)}
    if {True, False} <= told:
        yield "mixed-directions", chart.points[0].line, {}


_RULES: Final[dict[ChartKind, tuple[_Rule, ...]]] = {
    ChartKind.REDUCTIONS: (
        *(_enough, _not_too_many, _one_series, _one_unit, _one_measure),
        *(_only_reductions, _from_zero),
    ),
    ChartKind.TWO_MEASURES: (_two_rows, _one_unit, _from_zero),
    ChartKind.MINIMUM_TARGET: (
        *(_has_target, _not_too_many, _one_series, _one_unit, _one_measure),
        *(_one_direction, _from_zero),
    ),
    ChartKind.RANKED: (
        *(_enough, _not_too_many, _one_series, _one_unit, _one_measure),
        *(_one_direction, _from_zero),
    ),
    ChartKind.COLUMNS: (
        *(_enough, _not_too_many, _one_series, _one_unit, _one_measure, _one_direction),
    ),
    ChartKind.LINE: (
        *(_readable_times, _trend, _few_lines, _not_too_many, _one_unit, _one_measure),
        *(_one_direction, _periods_of_one_length),
    ),
    ChartKind.DUMBBELL: (
        *(_two_periods, _not_too_many, _one_unit, _one_measure, _one_direction, _from_zero),
    ),
    ChartKind.PARTS: (_not_too_many, _one_series, _one_unit, _from_zero, _within_the_whole),
    ChartKind.DIRECTION: (_not_too_many, _stated_direction),
    ChartKind.TIMELINE: (_not_too_many, _readable_times, _some_time),
}


def silent_baselines(chart: Chart) -> tuple[ChartPoint, ...]:
    """The points of whose comparison period the source says nothing."""
    if chart.baseline is NOT_STATED:
        return tuple(point for point in chart.points if not stated(point.baseline))
    return tuple(point for point in chart.points if point.baseline is NOT_STATED)
