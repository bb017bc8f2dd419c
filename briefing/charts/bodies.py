"""One bar on its axes: what its form says of the number.

Solid is exact; outlined and hatched is a target; a tint up to a heavy line with stripes behind
it is a minimum, which is no value; a few stripes behind a solid bar say "and more".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from briefing.charts.blocks import box_of
from briefing.charts.board import Board
from briefing.charts.numbers import ValueScale
from briefing.charts.rules import is_minimum
from briefing.charts.stripes import Toward, arrow_head, hatching, thinning
from briefing.charts.style import Ink
from briefing.charts.values import name_of, numbers_of
from briefing.model.chart import ChartPoint
from briefing.model.quantity import Bound, FactKind
from briefing.model.theme import Color
from briefing.sheet import Path, Rect, Shape

if TYPE_CHECKING:
    from matplotlib.axes import Axes


@dataclass(frozen=True, slots=True)
class Lane:
    """Where bars stand: the axes, the scale along them, and which way the bars grow."""

    axes: Axes
    scale: ValueScale
    toward: Toward

    @property
    def upright(self) -> bool:
        return self.toward in ("down", "up")

    def box(self, board: Board, band: tuple[float, float], span: tuple[Decimal, Decimal]) -> Rect:
        values = (float(span[0]), float(span[1]))
        if self.upright:
            return board.area(self.axes, band, values)
        return board.area(self.axes, values, band)


def draw_bar(
    board: Board, lane: Lane, point: ChartPoint, index: int, band: tuple[float, float]
) -> Rect:
    """Draws the bar of a point across `band`; gives the page's box of all that it covers."""
    ink = board.style.ink(point.kind, point.paramount)
    numbers = numbers_of(point)
    low = numbers[0]
    zero = Decimal(0)
    box = lane.box(board, band, (zero, low))
    if is_minimum(point):
        _solid(board, lane, band, (zero, low), ink.tint, f"bar:{index}")
        covered = _minimum(board, lane, band, low, ink, index)
    elif point.kind is FactKind.TARGET:
        _solid(board, lane, band, (zero, low), ink.tint, f"bar:{index}")
        _hatched(board, box, ink.line)
        covered = box
    else:
        _solid(board, lane, band, (zero, low), ink.fill, f"bar:{index}")
        covered = _open_end(board, lane, box, point, ink)
    if len(numbers) > 1:
        further = lane.box(board, band, (low, numbers[1]))
        ground = board.style.theme.ground
        _solid(board, lane, band, (low, numbers[1]), ground, f"upper:{index}")
        _hatched(board, further, ink.line)
        covered = covered.united(further)
        _read(board, lane, f"upper:{index}", name_of(point), numbers[1] - low)
    _read(board, lane, f"bar:{index}", name_of(point), low)
    return covered


def _read(board: Board, lane: Lane, gid: str, name: str, value: Decimal) -> None:
    side: Callable[[Rect], float] = (
        (lambda box: box.height) if lane.upright else (lambda box: box.width)
    )

    def reading(shapes: dict[str, list[Shape]]) -> float:
        return side(box_of(shapes[gid][:1]))

    board.read(f"{gid} {name}", float(value), reading)


def _solid(
    board: Board,
    lane: Lane,
    band: tuple[float, float],
    span: tuple[Decimal, Decimal],
    fill: Color,
    gid: str,
) -> None:
    values = (float(span[0]), float(span[1]))
    x, y = (band, values) if lane.upright else (values, band)
    board.bar(lane.axes, x, y, fill, gid)


def _hatched(board: Board, box: Rect, color: Color) -> None:
    u = board.style.u
    board.outline(box, "hatch", color, 2 * u)
    lines: Path = hatching(box, 14 * u)
    if lines.verbs:
        board.shape(lines, "hatch", stroke=color, width=2 * u)


def _minimum(
    board: Board, lane: Lane, band: tuple[float, float], low: Decimal, ink: Ink, index: int
) -> Rect:
    """The heavy line at the threshold, then stripes to the end of the axis, and an arrow head.

    The stripes end with the axis, never at a number that another bar shows.
    """
    u, toward = board.style.u, lane.toward
    beyond = lane.box(board, band, (low, lane.scale.high))
    heavy, head = 8 * u, 28 * u
    board.rectangle(_near_edge(beyond, toward, heavy), f"threshold:{index}", ink.line)
    rest = _without(_without(beyond, toward, heavy, 0), toward, 0, head + 14 * u)
    length = rest.height if lane.upright else rest.width
    if length > 24 * u:
        stripes = thinning(rest, toward, 16 * u, 8 * u, 1.2 * u)
        board.shape(stripes, f"stripes:{index}", fill=ink.line)
    tip = _near_edge(beyond, _back(toward), head)
    x, y = tip.x + tip.width / 2, tip.y + tip.height / 2
    across = beyond.width if lane.upright else beyond.height
    base = {"down": (x, tip.y), "up": (x, tip.bottom), "right": (tip.x, y), "left": (tip.right, y)}
    arrow = arrow_head(*base[toward], toward, min(50 * u, 0.8 * across), head)
    board.shape(arrow, f"arrow:{index}", fill=ink.line)
    return lane.box(board, band, (Decimal(0), lane.scale.high))


def opens(point: ChartPoint) -> bool:
    """Whether a solid bar says "and more" at its end."""
    bound = point.quantity.bound if point.quantity else None
    return bound in (Bound.ABOVE, Bound.AT_LEAST) and point.kind is not FactKind.TARGET


def _open_end(board: Board, lane: Lane, box: Rect, point: ChartPoint, ink: Ink) -> Rect:
    """A few stripes behind the end of "more than": their length is no number."""
    if not opens(point):
        return box
    length = 36 * board.style.u
    beyond = {
        "down": Rect(box.x, box.bottom, box.width, length),
        "up": Rect(box.x, box.y - length, box.width, length),
        "right": Rect(box.right, box.y, length, box.height),
        "left": Rect(box.x - length, box.y, length, box.height),
    }[lane.toward]
    u = board.style.u
    board.shape(thinning(beyond, lane.toward, 9 * u, 5 * u, 1.2 * u), "more", fill=ink.fill)
    return box.united(beyond)


def _back(toward: Toward) -> Toward:
    turned: dict[Toward, Toward] = {"down": "up", "up": "down", "right": "left", "left": "right"}
    return turned[toward]


def _near_edge(box: Rect, toward: Toward, size: float) -> Rect:
    """The strip of the box where something that goes `toward` enters it."""
    match toward:
        case "down":
            return Rect(box.x, box.y, box.width, size)
        case "up":
            return Rect(box.x, box.bottom - size, box.width, size)
        case "right":
            return Rect(box.x, box.y, size, box.height)
        case "left":
            return Rect(box.right - size, box.y, size, box.height)


def _without(box: Rect, toward: Toward, first: float, last: float) -> Rect:
    """The box less `first` where something going `toward` enters and `last` where it leaves."""
    if toward in ("up", "left"):
        first, last = last, first
    if toward in ("down", "up"):
        return Rect(box.x, box.y + first, box.width, max(0.0, box.height - first - last))
    return Rect(box.x + first, box.y, max(0.0, box.width - first - last), box.height)
