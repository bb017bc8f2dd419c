"""A second pair of eyes for tests: looks at a finished sheet and names what must never be."""

from __future__ import annotations

from typing import Final

from briefing.layout.scale import ASPECTS, MARGIN, META
from briefing.sheet import Rect, Role, Sheet, Text
from briefing.sheet.marks import Group

# The smallest size of each role in units; META for the rest.
FLOORS: Final = {Role.TITLE: 40.0, Role.QUOTE: 26.0}
_SLACK = 0.35  # points


def check_sheet(sheet: Sheet) -> list[str]:
    """What is wrong with a sheet, in words; [] for a good one.

    Text outside the frame, texts that touch, text under its floor, shapes off the page. Marks
    inside a chart are the chart's own affair but must stay within it.
    """
    points = next(
        aspect.points
        for aspect in ASPECTS.values()
        if abs(aspect.width * aspect.points - sheet.size.width) < 0.1
        and abs(aspect.height * aspect.points - sheet.size.height) < 0.1
    )
    page = Rect(0, 0, sheet.size.width, sheet.size.height)
    margin = MARGIN * points
    frame = Rect(margin, 8, page.width - 2 * margin, page.height - 16)
    faults: list[str] = []
    texts = [mark for mark in sheet.marks if isinstance(mark, Text)]
    for text in texts:
        if not frame.encloses(text.bounds, _SLACK):
            faults.append(f"outside the frame: “{text.string}” {_rounded(text.bounds)}")
        role = sheet.nodes[text.node].role if text.node >= 0 else None
        floor = FLOORS.get(role, META) if role else META
        if text.size < floor * points - 0.01:
            faults.append(f"under the floor: “{text.string}” {text.size / points:.1f}")
        if text.node < 0:
            faults.append(f"belongs to nothing: “{text.string}”")
    faults += _touching(texts)
    for mark in sheet.marks:
        if not isinstance(mark, Text) and not page.encloses(mark.bounds, _SLACK):
            faults.append(f"off the page: {type(mark).__name__} {_rounded(mark.bounds)}")
        if isinstance(mark, Group) and mark.clip is not None:
            faults += [
                f"outside its chart: “{inner.string}”"
                for inner in mark.marks
                if isinstance(inner, Text) and not mark.clip.encloses(inner.bounds, 2.0)
            ]
    return faults


def _touching(texts: list[Text]) -> list[str]:
    """Pairs of texts whose ink boxes share an area, runs of one line excepted."""
    faults: list[str] = []
    ordered = sorted(texts, key=lambda text: text.top)
    for index, one in enumerate(ordered):
        box = one.bounds
        for other in ordered[index + 1 :]:
            if other.top >= one.bottom - _SLACK:
                break
            beside = other.x >= box.right - _SLACK or one.x >= other.bounds.right - _SLACK
            if not beside and other.bottom > one.top + _SLACK:
                faults.append(f"touching: “{one.string}” and “{other.string}”")
    return faults


def _rounded(box: Rect) -> tuple[float, ...]:
    return tuple(round(value, 1) for value in box)
