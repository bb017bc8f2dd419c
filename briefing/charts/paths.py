"""matplotlib's paths as paths of the sheet."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from matplotlib.path import Path as FigurePath

from briefing.sheet import Mark, Path, Shape
from briefing.sheet.geometry import CLOSE, CURVE, LINE, MOVE

if TYPE_CHECKING:
    from matplotlib.transforms import Transform


def recorded_path(path: FigurePath, transform: Transform, simplify: bool = False) -> Path:
    """Our path from matplotlib's: points that are not numbers left out, curves kept."""
    plain = path.cleaned(transform, remove_nans=True, simplify=simplify, curves=True)
    verbs = bytearray()
    coordinates: list[float] = []
    points = np.asarray(plain.vertices).round(3).tolist()
    codes = np.asarray(plain.codes).tolist()
    at, last = 0, (0.0, 0.0)
    while at < len(codes) and codes[at] != FigurePath.STOP:
        code, point = codes[at], points[at]
        if code == FigurePath.CLOSEPOLY:
            verbs.append(CLOSE)
        elif code == FigurePath.CURVE4:
            verbs.append(CURVE)
            coordinates += (*point, *points[at + 1], *points[at + 2])
            at += 2
        elif code == FigurePath.CURVE3:
            verbs.append(CURVE)
            coordinates += _cubic(last, point, points[at + 1])
            at += 1
        else:
            verbs.append(MOVE if code == FigurePath.MOVETO else LINE)
            coordinates += point
        last = points[at]
        at += 1
    return Path(bytes(verbs), tuple(coordinates))


def _cubic(
    start: Sequence[float], control: Sequence[float], end: Sequence[float]
) -> tuple[float, ...]:
    """A quadratic curve as the cubic that is the same curve."""
    first = (start[i] + 2 / 3 * (control[i] - start[i]) for i in (0, 1))
    second = (end[i] + 2 / 3 * (control[i] - end[i]) for i in (0, 1))
    return tuple(round(value, 3) for value in (*first, *second, *end))


def rounded(path: Path) -> Path:
    return Path(path.verbs, tuple([round(value, 3) for value in path.coordinates]))


def joined_lines(marks: list[Mark]) -> list[Mark]:
    """Neighbours that are lines of one stroke as one shape."""
    joined: list[Mark] = []
    for mark in marks:
        last = joined[-1] if joined else None
        if (
            isinstance(mark, Shape)
            and isinstance(last, Shape)
            and mark.fill is None
            and last.fill is None
            and (mark.stroke, mark.node) == (last.stroke, last.node)
        ):
            path = Path(
                last.path.verbs + mark.path.verbs, last.path.coordinates + mark.path.coordinates
            )
            joined[-1] = Shape(path, None, mark.stroke, node=mark.node)
        else:
            joined.append(mark)
    return joined
