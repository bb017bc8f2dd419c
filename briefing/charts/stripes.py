"""Stripes that thin out ("goes on, extent unknown"), arrow heads, and hatches, as paths."""

from __future__ import annotations

from typing import Literal

from briefing.sheet import Path, PathBuilder, Rect

Toward = Literal["down", "up", "right", "left"]


def thinning(box: Rect, toward: Toward, pitch: float, thick: float, thin: float) -> Path:
    """Stripes across the box, one every `pitch` or a little less, thinner as they go `toward`."""
    upright = toward in ("down", "up")
    length = box.height if upright else box.width
    count = max(2, round(length / pitch))
    step = length / count
    build = PathBuilder()
    for index in range(count):
        size = thick + (thin - thick) * index / (count - 1)
        size = min(size, 0.75 * step)
        # Each stripe ends its step, so that the first one stands off from what goes before.
        start = (index + 1) * step - size
        if toward in ("up", "left"):
            start = length - start - size
        if upright:
            build.rect(Rect(box.x, box.y + start, box.width, size))
        else:
            build.rect(Rect(box.x + start, box.y, size, box.height))
    return build.path()


def arrow_head(x: float, y: float, toward: Toward, width: float, length: float) -> Path:
    """A triangle whose base is centred on (x, y) and whose tip is `length` further."""
    half = width / 2
    if toward in ("down", "up"):
        tip = y + (length if toward == "down" else -length)
        return PathBuilder().polygon(((x - half, y), (x + half, y), (x, tip))).path()
    tip = x + (length if toward == "right" else -length)
    return PathBuilder().polygon(((x, y - half), (x, y + half), (tip, y))).path()


def hatching(box: Rect, pitch: float) -> Path:
    """Lines at 45 degrees, rising to the right, cut off at the edges of the box."""
    build = PathBuilder()
    # Each line is x + y = sum; it enters at the left or the bottom edge.
    total = box.x + box.y + pitch
    while total < box.right + box.bottom:
        x0 = max(box.x, total - box.bottom)
        x1 = min(box.right, total - box.y)
        build.move(x0, total - x0).line(x1, total - x1)
        total += pitch
    return build.path()
