"""Words measured before they are placed, and boxes around what was recorded."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from briefing.sheet import Rect, Shape
from briefing.text import Line

# Half the height of digits and of x, in em: what centres a line on a height.
MIDDLE: Final = 0.355


class Unfit(Exception):
    """The words do not fit into the frame in any arrangement that the kind knows."""


@dataclass(frozen=True, slots=True)
class Block:
    """Words broken into lines; `steps` are the baselines from the first one, in points.

    `top` (negative) and `bottom` are the ink around the first baseline.
    """

    lines: tuple[Line, ...]
    steps: tuple[float, ...]
    width: float
    size: float
    text: str

    @property
    def top(self) -> float:
        return min(line.top + step for line, step in zip(self.lines, self.steps, strict=True))

    @property
    def bottom(self) -> float:
        return max(line.bottom + step for line, step in zip(self.lines, self.steps, strict=True))

    @property
    def height(self) -> float:
        return self.bottom - self.top

    def centred(self, y: float) -> float:
        """The first baseline that puts the lines' middle at y."""
        return y + MIDDLE * self.size - self.steps[-1] / 2


def box_of(shapes: Sequence[Shape]) -> Rect:
    """The box around paths, without the width of their lines."""
    box = shapes[0].path.bounds
    for shape in shapes[1:]:
        box = box.united(shape.path.bounds)
    return box


def middle_of(shapes: Sequence[Shape]) -> tuple[float, float]:
    """The middle of the box around paths."""
    box = box_of(shapes)
    return box.x + box.width / 2, box.y + box.height / 2
