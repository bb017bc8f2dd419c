"""Colours between tokens, for fills that carry no meaning of their own."""

from __future__ import annotations

from briefing.model import Color


def blend(one: Color, other: Color, share: float) -> Color:
    """The colour that lies `share` of the way from one to the other."""
    pairs = ((int(one[i : i + 2], 16), int(other[i : i + 2], 16)) for i in (1, 3, 5))
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)
