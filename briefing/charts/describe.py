"""Alternative text for a chart, written from its data."""

from __future__ import annotations

from collections.abc import Iterator

from briefing.charts.messages import say
from briefing.charts.periods import stated
from briefing.charts.values import falls, name_of
from briefing.model.chart import Chart, ChartKind, ChartPoint
from briefing.model.quantity import NOT_STATED, FactKind, Stated


def describe(chart: Chart, language: str = "vi", part: int | None = None) -> str:
    """Kind, subject, then every row with its value as written and what the source says of it.

    With `part` only that row of a chart of two measures.
    """
    points = chart.points if part is None else chart.points[part : part + 1]
    subject = chart.title or chart.axis
    kind = say(f"alt {chart.kind.value}", language)
    head = f"{kind}: {subject}." if subject else f"{kind}."
    if part is not None:
        head = f"{subject or say('value', language)}."
    named = len([series for series in chart.series if series.points]) > 1
    rows: list[str] = []
    for series in chart.series:
        for point in series.points:
            if point in points:
                name = series.name if named and chart.kind is ChartKind.LINE else ""
                rows.append(_row(chart, point, name, language))
    ends = (_field("baseline", chart.baseline, language), chart.note.rstrip("."))
    tail = "".join(f" {end[0].upper()}{end[1:]}." for end in ends if end)
    return f"{head} {'; '.join(rows)}.{tail}"


def _row(chart: Chart, point: ChartPoint, series: str, language: str) -> str:
    name = ", ".join(part for part in (series, name_of(point)) if part)
    details = ", ".join(part for part in _details(chart, point, language) if part)
    value = _value(chart, point, language)
    said = f"{name}: {value}" if value and value != name else name
    return f"{said} ({details})" if details else said


def _value(chart: Chart, point: ChartPoint, language: str) -> str:
    if chart.kind is ChartKind.DIRECTION:
        down = falls(chart, point)
        word = "" if down is None else say("alt falls" if down else "alt rises", language)
        return f"{word}; {say('numbers silent', language).lower()}" if word else ""
    return point.quantity.shown if point.quantity else ""


def _details(chart: Chart, point: ChartPoint, language: str) -> Iterator[str]:
    if point.kind is FactKind.TARGET:
        yield say("alt target", language)
    elif point.kind is FactKind.CONTEXT and chart.kind is ChartKind.TIMELINE:
        yield say("alt context", language)
    if point.paramount:
        yield say("alt paramount", language)
    if point.label:
        yield _field("measure", point.measure, language)
    yield _field("owner", point.owner, language)
    yield from _times(point, language)
    yield _field("baseline", point.baseline, language)
    yield point.note


def _times(point: ChartPoint, language: str) -> Iterator[str]:
    time, until = stated(point.time), stated(point.until)
    if time and until:
        yield say("alt until", language, from_=time, until=until)
    elif time and name_of(point) != time:
        yield say("alt period", language, period=time)
    elif point.time is NOT_STATED:
        yield say("alt silent period", language)
    if point.until is NOT_STATED:
        yield say("alt silent until", language)


def _field(name: str, field: Stated, language: str) -> str:
    if field is NOT_STATED:
        return say(f"alt silent {name}", language)
    return say(f"alt {name}", language, **{name: field}) if field else ""
