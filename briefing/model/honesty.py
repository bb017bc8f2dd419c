"""What may not stand in one series; so that reader and charts give one answer."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from briefing.model.chart import ChartKind, ChartPoint, ChartSeries

WITHOUT_NUMBERS = frozenset({ChartKind.DIRECTION, ChartKind.TIMELINE})


class Mixture(NamedTuple):
    """`code` is "mixed-units" or "mixed-measures"; `point` is the first that does not fit."""

    code: str
    first: str
    second: str
    point: ChartPoint


def mixture(kind: ChartKind, series: Iterable[ChartSeries]) -> Mixture | None:
    """The first series in which points of different units or measures stand together.

    A line, a bar row or a stack compares what it holds; 15,3% of one thing and 5% of another
    cannot be compared, and 12 ha and 12% even less.
    """
    if kind in WITHOUT_NUMBERS:
        return None
    for one in series:
        found = _in_series(one.points)
        if found:
            return found
    return None


def _in_series(points: tuple[ChartPoint, ...]) -> Mixture | None:
    unit: str | None = None
    measure: str | None = None
    for point in points:
        if point.quantity is None:
            continue
        if unit is None:
            unit = point.quantity.unit
        elif _plain(unit) != _plain(point.quantity.unit):
            return Mixture("mixed-units", unit, point.quantity.unit, point)
        if not isinstance(point.measure, str):
            continue
        if measure is None:
            measure = point.measure
        elif _plain(measure) != _plain(point.measure):
            return Mixture("mixed-measures", measure, point.measure, point)
    return None


def _plain(word: str) -> str:
    return " ".join(word.lower().split())
