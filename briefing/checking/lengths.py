"""Drawn lengths against the data, as read back from the recorded marks."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from briefing.checking.findings import Fault
from briefing.model import Chart, Panel

Facts = tuple[tuple[str, float, float], ...]
Drawings = Callable[[Chart], Facts]
"""Names, drawn lengths in points and the values they stand for, as read back from the marks."""

TOLERANCE: Final = 0.01
_OF_VALUES: Final = ("bar", "value")
"""Names of lengths that stand for a value itself and not for a difference or a rest."""
_SHORTEST: Final = 2.0
"""Below so many points the thickness of a line is more than one hundredth."""


def check_lengths(panel: Panel, drawings: Drawings) -> Iterator[Fault]:
    """The charts of a panel whose marks do not stand for their values."""
    for chart in panel.charts:
        yield from _wrong_lengths(chart, drawings(chart))


def _data_of(chart: Chart) -> set[float]:
    """The numbers that a chart may draw: its values, and the ends of ranges."""
    quantities = [point.quantity for point in chart.points if point.quantity]
    values = [number for q in quantities for number in (q.value, q.upper) if number is not None]
    return {abs(float(value)) for value in values}


def _wrong_lengths(chart: Chart, facts: Facts) -> Iterator[Fault]:
    """Every drawn length stands for its value in the same measure, within one hundredth."""
    groups: dict[str, list[tuple[str, float, float]]] = {}
    for name, drawn, value in facts:
        groups.setdefault(name.partition(":")[0], []).append((name, drawn, value))
    data = _data_of(chart)
    for kind, group in groups.items():
        if kind in _OF_VALUES and data:
            for name, _, value in group:
                if not any(abs(abs(value) - one) <= TOLERANCE * one for one in data):
                    yield Fault("drawn-length", name.partition(" ")[2] or name, chart.line, 1)
        scaled = [(name, drawn, value) for name, drawn, value in group if abs(value) > 1e-9]
        if not scaled:
            continue
        _, drawn, value = max(scaled, key=lambda fact: abs(fact[2]))
        scale = abs(drawn / value)
        for name, drawn, value in scaled:
            wanted = abs(value) * scale
            if abs(abs(drawn) - wanted) > max(
                TOLERANCE * wanted, 0.25 if wanted < _SHORTEST else 0
            ):
                yield Fault("drawn-length", name.partition(" ")[2] or name, chart.line, 1)
