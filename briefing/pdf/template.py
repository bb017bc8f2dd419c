"""A page's objects as text whose `%d` stand for object numbers.

A page made once goes into any file at any place by one formatting step. `slots` says what each
`%d` is: a number from 0 counts from the page's own first object, the negative names below are the
file's.
"""

from __future__ import annotations

from typing import Final, NamedTuple

PAGE, PAGES, DOCUMENT, FONTS, PARENT_KEY = -1, -2, -3, -4, -5
# The keys of links in the parent tree, and pictures: -1000 - index, -2000 - index.
LINK_KEYS, PICTURES = -1000, -2000
# The page's annotations, whose numbers are known when all elements are: -3000 - index.
ANNOTATIONS: Final = -3000
# Of a page's own objects the first is the stream that holds the others, the second its content.
CONTENT, SECTION = 1, 2


class Objects(NamedTuple):
    """`size` is how many numbers the page takes. `links` and `notes` are the numbers (from the
    page's first) of elements that the parent tree and the id tree must name; `parents` that of
    the page's own entry of the parent tree."""

    template: str
    slots: tuple[int, ...]
    size: int
    parents: int
    links: tuple[int, ...]
    notes: tuple[int, ...]
    targets: tuple[str, ...]


class Element:
    """`kids` are MCIDs (int), or text with its slots."""

    __slots__ = ("extra", "kids", "number", "parent", "tag")

    def __init__(self, tag: str, number: int, parent: int) -> None:
        self.tag = tag
        self.number = number
        self.parent = parent
        self.extra = ""
        self.kids: list[int | tuple[str, tuple[int, ...]]] = []


class Template:
    """Lines, one an object, and their slots in order."""

    def __init__(self, first_annotation: int) -> None:
        self.lines: list[str] = []
        self.slots: list[int] = []
        self._first_annotation = first_annotation

    def line(self, text: str, slots: tuple[int, ...]) -> None:
        self.lines.append(text)
        self.slots += [
            self._first_annotation + ANNOTATIONS - slot if slot <= ANNOTATIONS else slot
            for slot in slots
        ]


def write_element(written: Template, element: Element) -> None:
    slots: list[int] = [element.parent if element.parent >= 0 else DOCUMENT]
    own = any(isinstance(kid, int) for kid in element.kids)
    if own:
        slots.append(PAGE)
    # An id is the number of its own element: unique in the file, and in rising order.
    slots += [element.number] * element.extra.count("%07d")
    kids: list[str] = []
    for kid in element.kids:
        if isinstance(kid, int):
            kids.append(str(kid))
        else:
            kids.append(kid[0])
            slots += kid[1]
    inside = kids[0] if len(kids) == 1 else f"[{' '.join(kids)}]"
    separator = "" if inside[:1] in "[<" else " "
    written.line(
        f"<</S/{element.tag}/P %d 0 R{'/Pg %d 0 R' if own else ''}{element.extra}"
        f"/K{separator}{inside}>>",
        tuple(slots),
    )
