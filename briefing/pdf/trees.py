"""The trees that hang from the catalog: bookmarks, names, the parents of marked content."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Final

from briefing.pdf.metadata import OutlineEntry
from briefing.pdf.objects import text_string

# Bookmarks with more children than this start closed.
_OPEN: Final = 12


def outline(
    entries: Sequence[OutlineEntry], take: Callable[[int], int], page: Callable[[int], int]
) -> tuple[int, dict[int, str]]:
    """The number of the outline's root and all its objects. `page` gives a page's number."""
    root = take(1)
    objects: dict[int, str] = {}
    first, last, count = _level(entries, root, take, page, objects)
    objects[root] = f"<</Type/Outlines/First {first} 0 R/Last {last} 0 R/Count {count}>>"
    return root, objects


def _level(
    entries: Sequence[OutlineEntry],
    parent: int,
    take: Callable[[int], int],
    page: Callable[[int], int],
    objects: dict[int, str],
) -> tuple[int, int, int]:
    """First and last number of the siblings, and how many entries show while closed ones stay."""
    base = take(len(entries))
    shown = len(entries)
    for index, entry in enumerate(entries):
        number = base + index
        siblings = f"/Prev {number - 1} 0 R" if index else ""
        siblings += f"/Next {number + 1} 0 R" if index + 1 < len(entries) else ""
        below = ""
        if entry.children:
            first, last, count = _level(entry.children, number, take, page, objects)
            stays_open = len(entry.children) <= _OPEN
            shown += count if stays_open else 0
            below = f"/First {first} 0 R/Last {last} 0 R/Count {count if stays_open else -count}"
        objects[number] = (
            f"<</Title{text_string(entry.title)}/Parent {parent} 0 R{siblings}{below}"
            f"/Dest[{page(entry.page)} 0 R/Fit]>>"
        )
    return base, base + len(entries) - 1, shown


def name_tree(entries: Mapping[str, str]) -> str:
    """One node with all names, in the order of their bytes as PDF wants it."""
    told = {text_string(key): value for key, value in entries.items()}
    ordered = sorted(told, key=_spelled)
    return f"<</Names[{''.join(key + ' ' + told[key] for key in ordered)}]>>"


def _spelled(text: str) -> bytes:
    """The bytes that a string object stands for."""
    if text[0] == "<":
        return bytes.fromhex(text[1:-1])
    plain = text[1:-1].replace(r"\(", "(").replace(r"\)", ")").replace(r"\\", "\\")
    return plain.encode("ascii")


def number_tree(rows: Iterable[tuple[int, int]]) -> str:
    """Key and object number, by rising keys."""
    return f"<</Nums[{' '.join([f'{key} {number} 0 R' for key, number in rows])}]>>"
