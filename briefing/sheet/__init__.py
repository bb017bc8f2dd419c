"""The display list: a panel laid out once, read by screen, thumbnail, PNG, PDF and screen reader.

A Sheet holds marks in paint order and nodes in reading order. Marks are pure geometry
(points, y downwards, origin top left); nodes are meaning (role, text, line). Each mark names the
node it belongs to, or -1 where it is decoration. No Qt, no measuring, no decisions here.
"""

from briefing.sheet.geometry import Path, PathBuilder, Point, Rect, Size
from briefing.sheet.marks import Group, Mark, Picture, Shape, Stroke, Text, bounds_of
from briefing.sheet.nodes import Node, Role
from briefing.sheet.sheet import Drawing, Sheet

__all__ = [
    "Drawing",
    "Group",
    "Mark",
    "Node",
    "Path",
    "PathBuilder",
    "Picture",
    "Point",
    "Rect",
    "Role",
    "Shape",
    "Sheet",
    "Size",
    "Stroke",
    "Text",
    "bounds_of",
]
