"""Areas of a page that a click leads away from."""

from __future__ import annotations

from briefing.pdf.objects import in_template, number, text_string
from briefing.pdf.tagging import Extent
from briefing.sheet.geometry import Rect
from briefing.sheet.nodes import Node


def annotation(node: Node, boxes: list[Rect], height: float) -> str:
    """A link annotation with a `%d` for its key in the parent tree."""
    whole = boxes[0]
    for box in boxes[1:]:
        whole = whole.united(box)
    quads = ""
    if len(boxes) > 1:
        quarters = (
            f"{number(box.x)} {number(height - box.y)} {number(box.right)} "
            f"{number(height - box.y)} {number(box.x)} {number(height - box.bottom)} "
            f"{number(box.right)} {number(height - box.bottom)}"
            for box in boxes
        )
        quads = f"/QuadPoints[{' '.join(quarters)}]"
    area = corners((whole.x, whole.y, whole.right, whole.bottom), height)
    return (
        f"<</Type/Annot/Subtype/Link/Rect[{area}]{quads}/Border[0 0 0]/F 4"
        f"/Contents{in_template(text_string(node.text))}"
        f"/Dest{in_template(text_string(node.link))}/StructParent %d>>"
    )


def corners(extent: Extent, height: float) -> str:
    """In the page's own axes, which run upwards."""
    left, top, right, bottom = extent
    return " ".join(map(number, (left, height - bottom, right, height - top)))


def outer_boxes(boxes: list[Rect]) -> list[Rect]:
    """Without those that lie inside another: words on the ground of their chip."""
    return [
        box
        for index, box in enumerate(boxes)
        if not any(
            other.encloses(box) and (at < index or not box.encloses(other))
            for at, other in enumerate(boxes)
            if at != index
        )
    ]
