"""A sheet as readable text, for goldens and for people who look for a difference.

One line a node, indented by nesting, then one line a mark. Numbers are rounded so that a change
nobody can see changes nothing here.
"""

from __future__ import annotations

from briefing.sheet.geometry import Rect
from briefing.sheet.marks import Group, Mark, Picture, Shape, Text
from briefing.sheet.sheet import Sheet


def dump_sheet(sheet: Sheet) -> str:
    """Nodes in reading order, marks in paint order."""
    part = f", part {sheet.part} of {sheet.parts}" if sheet.parts > 1 else ""
    pending = ", pending" if sheet.pending else ""
    width, height = _number(sheet.size.width), _number(sheet.size.height)
    lines = [
        f"sheet {width} x {height} on {sheet.ground}, panel {sheet.panel + 1}{part}{pending}",
        *(f"problem {p.code} at {p.place}: {p.message}" for p in sheet.problems),
        "",
        *_nodes(sheet),
        "",
    ]
    for mark in sheet.marks:
        lines += _mark(mark, 0)
    return "\n".join(lines) + "\n"


def _nodes(sheet: Sheet) -> list[str]:
    depths: list[int] = []
    lines: list[str] = []
    for index, node in enumerate(sheet.nodes):
        depths.append(depths[node.parent] + 1 if node.parent >= 0 else 0)
        more = [
            f"{name} {value}"
            for name, value in (
                ("line", node.line),
                ("ordinal", node.ordinal),
                ("of", node.subject),
                ("to", node.link),
            )
            if value
        ]
        words = f" “{node.text}”" if node.text else ""
        notes = f" ({', '.join(more)})" if more else ""
        lines.append(f"{index:>3} {'  ' * depths[index]}{node.role.value}{words}{notes}")
    return lines


def _mark(mark: Mark, depth: int) -> list[str]:
    indent = "  " * depth
    owner = f" #{mark.node}" if mark.node >= 0 else ""
    match mark:
        case Text():
            place = f"{_number(mark.x)} {_number(mark.baseline)} w{_number(mark.advance)}"
            style = f"{mark.font} {_number(mark.size)} {mark.color}"
            return [f"{indent}text {place} {style}{owner} {mark.string}"]
        case Shape():
            fill = f" {mark.fill}" if mark.fill else ""
            stroke = ""
            if mark.stroke:
                dash = "dashed " if mark.stroke.dash else ""
                stroke = f" {dash}line {_number(mark.stroke.width)} {mark.stroke.color}"
            verbs = len(mark.path.verbs)
            return [f"{indent}shape {_box(mark.path.bounds)} of {verbs}{fill}{stroke}{owner}"]
        case Picture():
            return [f"{indent}picture {_box(mark.rect)} {mark.member}{owner}"]
        case Group():
            clip = f" {_box(mark.clip)}" if mark.clip else ""
            inner = [line for child in mark.marks for line in _mark(child, depth + 1)]
            return [f"{indent}group{clip}{owner}", *inner]


def _box(rect: Rect) -> str:
    x, y, right, bottom = map(_number, (rect.x, rect.y, rect.right, rect.bottom))
    return f"[{x} {y} {right} {bottom}]"


def _number(value: float) -> str:
    return f"{round(value, 1) + 0.0:g}"
