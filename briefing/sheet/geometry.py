"""Geometry as values, in points, y downwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple


class Point(NamedTuple):
    x: float
    y: float


class Size(NamedTuple):
    width: float
    height: float


class Rect(NamedTuple):
    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    def contains(self, x: float, y: float) -> bool:
        return self.x <= x <= self.right and self.y <= y <= self.bottom

    def encloses(self, other: Rect, slack: float = 0.0) -> bool:
        return (
            other.x >= self.x - slack
            and other.y >= self.y - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )

    def intersects(self, other: Rect) -> bool:
        """Whether they share an area; touching edges do not count."""
        return (
            self.x < other.right
            and other.x < self.right
            and self.y < other.bottom
            and other.y < self.bottom
        )

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.width, self.height)

    def grown(self, by: float) -> Rect:
        return Rect(self.x - by, self.y - by, self.width + 2 * by, self.height + 2 * by)

    def united(self, other: Rect) -> Rect:
        x, y = min(self.x, other.x), min(self.y, other.y)
        return Rect(x, y, max(self.right, other.right) - x, max(self.bottom, other.bottom) - y)


MOVE: Final = 0  # one point
LINE: Final = 1  # one point
CURVE: Final = 2  # cubic, three points
CLOSE: Final = 3  # none

POINTS_OF: Final = (1, 1, 3, 0)


@dataclass(frozen=True, slots=True)
class Path:
    """Verbs, one byte each, and the flat coordinates they consume (x0, y0, x1, y1, …)."""

    verbs: bytes
    coordinates: tuple[float, ...]

    def segments(self) -> Iterator[tuple[int, tuple[float, ...]]]:
        """Each verb with its 0, 2 or 6 coordinates."""
        at = 0
        for verb in self.verbs:
            end = at + 2 * POINTS_OF[verb]
            yield verb, self.coordinates[at:end]
            at = end

    @property
    def bounds(self) -> Rect:
        """The box around all control points; empty paths give a zero box."""
        if not self.coordinates:
            return Rect(0, 0, 0, 0)
        xs, ys = self.coordinates[::2], self.coordinates[1::2]
        x, y = min(xs), min(ys)
        return Rect(x, y, max(xs) - x, max(ys) - y)

    def transformed(self, scale: float, dx: float, dy: float) -> Path:
        # Every mark of every chart passes here: two plain lists are three times as quick as one
        # generator that asks for each number whether it is an x.
        moved = list(self.coordinates)
        moved[::2] = [x * scale + dx for x in moved[::2]]
        moved[1::2] = [y * scale + dy for y in moved[1::2]]
        return Path(self.verbs, tuple(moved))


class PathBuilder:
    """Collects segments; `path()` gives the immutable Path."""

    def __init__(self) -> None:
        self._verbs = bytearray()
        self._coordinates: list[float] = []

    def move(self, x: float, y: float) -> PathBuilder:
        self._verbs.append(MOVE)
        self._coordinates += (x, y)
        return self

    def line(self, x: float, y: float) -> PathBuilder:
        self._verbs.append(LINE)
        self._coordinates += (x, y)
        return self

    def curve(self, *points: float) -> PathBuilder:
        """A cubic: two control points and the end, six numbers."""
        self._verbs.append(CURVE)
        self._coordinates += points
        return self

    def close(self) -> PathBuilder:
        self._verbs.append(CLOSE)
        return self

    def rect(self, rect: Rect) -> PathBuilder:
        self.move(rect.x, rect.y).line(rect.right, rect.y)
        return self.line(rect.right, rect.bottom).line(rect.x, rect.bottom).close()

    def polygon(self, points: Iterable[tuple[float, float]]) -> PathBuilder:
        first, *rest = points
        self.move(*first)
        for point in rest:
            self.line(*point)
        return self.close()

    def path(self) -> Path:
        return Path(bytes(self._verbs), tuple(self._coordinates))


def rectangle(rect: Rect) -> Path:
    return PathBuilder().rect(rect).path()


def segment(x0: float, y0: float, x1: float, y1: float) -> Path:
    return Path(bytes((MOVE, LINE)), (x0, y0, x1, y1))


# The control distance that makes four cubics a circle.
KAPPA: Final = 0.5522847498307936


def circle(cx: float, cy: float, radius: float) -> Path:
    k = radius * KAPPA
    build = PathBuilder().move(cx + radius, cy)
    build.curve(cx + radius, cy + k, cx + k, cy + radius, cx, cy + radius)
    build.curve(cx - k, cy + radius, cx - radius, cy + k, cx - radius, cy)
    build.curve(cx - radius, cy - k, cx - k, cy - radius, cx, cy - radius)
    build.curve(cx + k, cy - radius, cx + radius, cy - k, cx + radius, cy)
    return build.close().path()


def rounded_rectangle(rect: Rect, radius: float) -> Path:
    x, y, right, bottom = rect.x, rect.y, rect.right, rect.bottom
    r = min(radius, rect.width / 2, rect.height / 2)
    c = r * (1 - KAPPA)
    build = PathBuilder().move(x + r, y).line(right - r, y)
    build.curve(right - c, y, right, y + c, right, y + r).line(right, bottom - r)
    build.curve(right, bottom - c, right - c, bottom, right - r, bottom).line(x + r, bottom)
    build.curve(x + c, bottom, x, bottom - c, x, bottom - r).line(x, y + r)
    return build.curve(x, y + c, x + c, y, x + r, y).close().path()
