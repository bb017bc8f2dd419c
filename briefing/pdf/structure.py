"""The objects of one page besides its content: page, structure elements, link annotations.

Nodes become elements in their own order, which is the reading order; a node's role, and where it
stands, choose the tags. See template.py for how the objects are kept.
"""

from __future__ import annotations

from typing import Final

from briefing.pdf.annotations import annotation, corners, outer_boxes
from briefing.pdf.objects import in_template, number, text_string
from briefing.pdf.tagging import PARAGRAPHS, TAGS, Marking
from briefing.pdf.template import (
    ANNOTATIONS,
    CONTENT,
    FONTS,
    LINK_KEYS,
    PAGE,
    PAGES,
    PARENT_KEY,
    PICTURES,
    SECTION,
    Element,
    Objects,
    Template,
    write_element,
)
from briefing.sheet.geometry import Rect
from briefing.sheet.nodes import Node, Role
from briefing.sheet.sheet import Sheet

_INLINE_PARENTS: Final = PARAGRAPHS | {"Span", "Link"}
_TEXT_TAGS: Final = frozenset(("P", "H1", "H2", "BlockQuote"))
# What the parent's tag must be; elsewhere the node is a plain paragraph.
_HOMES: Final = {"LI": "L", "TR": "Table", "TH": "TR", "TD": "TR"}
# Where a container is given words of its own, they need an element that may hold words.
_WORDS_OF: Final = {"L": "Caption", "Table": "Caption", "TR": "TD", "BlockQuote": "P"}


def describe(sheet: Sheet, marking: Marking, pictures: int) -> Objects:
    """The page's objects; `pictures` is how many it shows."""
    return _Tree(sheet, marking).objects(pictures)


class _Tree:
    def __init__(self, sheet: Sheet, marking: Marking) -> None:
        self._sheet = sheet
        self._marking = marking
        self._elements: list[Element] = []
        self._annotations: list[tuple[Node, int, list[Rect]]] = []
        self._holders: dict[tuple[int, bool], int] = {}
        self._links: list[int] = []
        self._notes: list[int] = []
        # The element that the children of a node go into, and the nodes that have any.
        self._inner: dict[int, Element] = {}
        self._parents: set[int] = set()

    def objects(self, pictures: int) -> Objects:
        section = self._new("Sect", -1)
        section.extra = f"/T{in_template(text_string(self._sheet.title))}"
        alive = self._alive()
        nodes = self._sheet.nodes
        self._parents = {node.parent for node, lives in zip(nodes, alive, strict=True) if lives}
        shown: dict[int, list[tuple[int, bool]]] = {}
        for mcid, stretch in enumerate(self._marking.stretches):
            shown.setdefault(stretch.node, []).append((mcid, stretch.numeral))
        for index, node in enumerate(nodes):
            if alive[index]:
                self._add(index, node, section, shown.get(index, []))
        return self._written(pictures)

    def _alive(self) -> list[bool]:
        """Which nodes are seen, or hold one that is."""
        nodes = self._sheet.nodes
        seen = {stretch.node for stretch in self._marking.stretches}
        alive = [index in seen and node.role in TAGS for index, node in enumerate(nodes)]
        for index in range(len(nodes) - 1, -1, -1):
            if alive[index] and 0 <= nodes[index].parent < index:
                alive[nodes[index].parent] = nodes[nodes[index].parent].role in TAGS
        return alive

    def _new(self, tag: str, parent: int) -> Element:
        made = Element(tag, SECTION + len(self._elements), parent)
        self._elements.append(made)
        if parent >= 0:
            self._elements[parent - SECTION].kids.append(("%d 0 R", (made.number,)))
        return made

    def _add(
        self,
        index: int,
        node: Node,
        section: Element,
        shown: list[tuple[int, bool]],
    ) -> None:
        home = self._inner.get(node.parent, section) if node.parent >= 0 else section
        tag = _tag_in(home.tag, node.role, index in self._parents, bool(shown))
        outer = self._new(tag, home.number)
        holder = outer
        for mcid, numeral in shown:
            if numeral:
                label = self._new("Lbl", outer.number)
                label.kids.append(mcid)
                self._holders[mcid, True] = label.number
        if outer.tag == "LI":
            holder = self._new("LBody", outer.number)
        self._inner[index] = holder
        words = [mcid for mcid, numeral in shown if not numeral]
        if words and holder.tag in _WORDS_OF:
            holder = self._new(_WORDS_OF[holder.tag], holder.number)
        linked = bool(node.link) and index in self._marking.links
        if linked:
            holder = self._new("Link", holder.number)
        for mcid in words:
            holder.kids.append(mcid)
            self._holders[mcid, False] = holder.number
        if linked:
            self._annotate(node, holder, outer_boxes(self._marking.links[index]))
        self._describe(index, node, outer)
        if words and outer.tag != "Figure" and index not in self._parents:
            self._say(index, node, holder)

    def _annotate(self, node: Node, element: Element, boxes: list[Rect]) -> None:
        mark = len(self._annotations)
        self._annotations.append((node, mark, boxes))
        self._links.append(element.number)
        # The annotations' numbers follow the elements', which are not all made yet: a negative
        # slot keeps the place until they are.
        element.kids.append(("<</Type/OBJR/Obj %d 0 R/Pg %d 0 R>>", (ANNOTATIONS - mark, PAGE)))

    def _describe(self, index: int, node: Node, element: Element) -> None:
        """What a tag has to tell beside its words."""
        if element.tag == "Figure":
            extent = self._marking.extent(index)
            box = f"/BBox[{corners(extent, self._sheet.size.height)}]" if extent else ""
            alternative = in_template(text_string(node.text))
            element.extra = f"/Alt{alternative}/A<</O/Layout/Placement/Block{box}>>"
        elif element.tag == "TH":
            nodes = self._sheet.nodes
            table = nodes[node.parent].parent
            first = next(at for at, other in enumerate(nodes) if other.parent == table)
            scope = "Column" if node.parent == first else "Row"
            element.extra = f"/A<</O/Table/Scope/{scope}>>"
        elif element.tag == "Note":
            element.extra = "/ID(note-%07d)"
            self._notes.append(element.number)

    def _say(self, index: int, node: Node, holder: Element) -> None:
        """The node's words as ActualText, where the page shows them in another way."""
        said = self._marking.said.get(index, "")
        if node.text and "".join(said.split()) != "".join(node.text.split()):
            holder.extra += f"/ActualText{in_template(text_string(node.text))}"

    def _written(self, pictures: int) -> Objects:
        first_annotation = SECTION + len(self._elements)
        parents = first_annotation + len(self._annotations)
        written = Template(first_annotation)
        self._write_page(written, pictures)
        for element in self._elements:
            write_element(written, element)
        for node, mark, boxes in self._annotations:
            written.line(annotation(node, boxes, self._sheet.size.height), (LINK_KEYS - mark,))
        holders = [
            self._holders[mcid, stretch.numeral]
            for mcid, stretch in enumerate(self._marking.stretches)
        ]
        written.line(f"[{' '.join(['%d 0 R'] * len(holders))}]", tuple(holders))
        return Objects(
            "\n".join(written.lines),
            tuple(written.slots),
            parents + 1,
            parents,
            tuple(self._links),
            tuple(self._notes),
            tuple(node.link for node, _, _ in self._annotations),
        )

    def _write_page(self, written: Template, pictures: int) -> None:
        width, height = self._sheet.size
        shown = "".join(f"/P{index} %d 0 R" for index in range(pictures))
        annotations = " ".join(["%d 0 R"] * len(self._annotations))
        written.line(
            f"<</Type/Page/Parent %d 0 R/MediaBox[0 0 {number(width)} {number(height)}]"
            "/Contents %d 0 R/Resources<</Font %d 0 R"
            f"{f'/XObject<<{shown}>>' if pictures else ''}>>/StructParents %d/Tabs/S"
            f"{f'/Annots[{annotations}]' if annotations else ''}>>",
            (
                *(PAGES, CONTENT, FONTS),
                *(PICTURES - index for index in range(pictures)),
                PARENT_KEY,
                *(ANNOTATIONS - index for index in range(len(self._annotations))),
            ),
        )


def _tag_in(home: str, role: Role, has_children: bool, has_words: bool) -> str:
    """The tag of a role inside an element with the tag `home`."""
    tag = TAGS[role]
    if tag in _HOMES and _HOMES[tag] != home:
        tag = "P"
    if tag == "Figure" and home == "Figure":
        # The figure around has the alternative text for both.
        tag = "Div"
    if home in _INLINE_PARENTS and tag in _TEXT_TAGS:
        return "Span"
    if tag == "P" and has_children and not has_words:
        return "Div"
    return tag
