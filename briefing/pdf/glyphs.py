"""A Text mark as text-showing operators whose words come out whole again.

Readers of PDF files find words by gaps: a glyph that stands a tenth of an em away from its
neighbour starts a new word. Where our own setting does that inside a word (digits in cells of
one width), or where a glyph's usual meaning is not the one meant, the word is bracketed with its
ActualText.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from itertools import accumulate, repeat
from operator import mul, sub
from struct import pack
from typing import Final, NamedTuple, cast

from briefing.pdf.fontfile import FontFile
from briefing.pdf.objects import text_string
from briefing.sheet.marks import Text

# In thousandths of an em. Poppler breaks at 100; side bearings are already inside the advances.
_WIDE: Final = 80


# Short texts (numbers, years, units, names on axes) come again on many pages; sentences do not.
_SHORT: Final = 24
_LABELS_KEPT: Final = 4096


class Shown(NamedTuple):
    """Operators between BT and ET (after font and position), and what each glyph stands for."""

    operators: str
    meanings: dict[int, str]


# A pure cache: the same glyphs of the same font give the same operators.
_LABELS: dict[tuple[object, ...], Shown] = {}


def show(file: FontFile, mark: Text) -> Shown:
    if len(mark.glyphs) > _SHORT:
        return _show(file, mark)
    # Where the mark stands and in which colour plays no part.
    key = (file, mark.string, mark.size, mark.glyphs, mark.offsets, mark.rises)
    found = _LABELS.get(key)
    if found is None:
        if len(_LABELS) >= _LABELS_KEPT:
            _LABELS.clear()
        found = _LABELS[key] = _show(file, mark)
    return found


def _show(file: FontFile, mark: Text) -> Shown:
    glyphs = mark.glyphs
    told = list(map(file.strings.get, glyphs))
    codes = pack(f">{len(glyphs)}H", *glyphs).hex()
    steps = _steps(file.widths, glyphs, mark.offsets, 1000 / mark.size)
    if None in told:
        told = _told_by_clusters(mark, told)
        meanings = dict(zip(glyphs, told, strict=True))
        told = [file.strings.get(glyph, "\0") for glyph in glyphs]
    else:
        told = cast("list[str]", told)
        meanings = dict(zip(glyphs, told, strict=True))
    if mark.rises:
        return Shown(_raised(mark, codes, steps), meanings)
    if _reads_right(mark, told, steps):
        return Shown(f"[{_segment(codes, steps, 0, len(glyphs))}]TJ", meanings)
    shown = [
        _bracketed(text, f"[{_segment(codes, steps, first, last)}]TJ")
        for text, first, last in _stretches(mark, told, steps)
    ]
    return Shown(" ".join(shown), meanings)


def readable(text: str) -> str:
    """Text as it should come out of the file: blanks as spaces, without invisible characters."""
    text = "".join(
        " " if char.isspace() else char for char in text if unicodedata.category(char) != "Cf"
    )
    return unicodedata.normalize("NFC", text)


def _told_by_clusters(mark: Text, told: list[str | None]) -> list[str]:
    """Glyphs that the font's map does not reach (alternates) mean what they were set for."""
    ends = _ends(mark)
    return [
        readable(mark.string[start:end]) or " " if usual is None else usual
        for usual, start, end in zip(told, mark.clusters, ends, strict=True)
    ]


def _ends(mark: Text) -> list[int]:
    """Where the characters of each glyph's cluster end."""
    ends: list[int] = []
    following, last = len(mark.string), len(mark.string)
    for cluster in reversed(mark.clusters):
        if cluster != following:
            last = following
        following = cluster
        ends.append(last)
    ends.reverse()
    return ends


def _steps(
    widths: tuple[float, ...], glyphs: tuple[int, ...], offsets: tuple[float, ...], scale: float
) -> dict[int, int]:
    """Before which glyph the pen moves, and how far, in thousandths of an em to the right.

    Each glyph is rounded from its true place, so that nothing adds up along a line.
    """
    pens = accumulate(map(widths.__getitem__, glyphs), initial=0)
    shifts = list(map(round, map(sub, map(mul, offsets, repeat(scale)), pens)))
    if not any(shifts):
        return {}
    before = [0, *shifts[:-1]]
    return {
        index: shift - last
        for index, (shift, last) in enumerate(zip(shifts, before, strict=True))
        if shift != last
    }


def _segment(codes: str, steps: dict[int, int], first: int, last: int) -> str:
    """The glyphs `first` to `last` with the moves before and between them."""
    parts: list[str] = []
    start = first
    for index, step in steps.items():
        if first <= index < last:
            if index > start:
                parts.append(f"<{codes[4 * start : 4 * index]}>")
            parts.append(str(-step))
            start = index
    parts.append(f"<{codes[4 * start : 4 * last]}>")
    return "".join(parts)


def _reads_right(mark: Text, told: list[str], steps: dict[int, int]) -> bool:
    """Whether the glyphs alone give back the mark's string."""
    text = "".join(told)
    if text != mark.string and text != readable(mark.string):
        return False
    for index, step in steps.items():
        if step > _WIDE and index and told[index] != " " != told[index - 1]:
            return False
    return True


def _stretches(
    mark: Text, told: list[str], steps: dict[int, int]
) -> Iterator[tuple[str, int, int]]:
    """Words and what is between them: ActualText ("" where none is needed), first, last glyph."""
    blank = [mark.string[cluster].isspace() for cluster in mark.clusters]
    ends = _ends(mark)
    first, count = 0, len(mark.glyphs)
    while first < count:
        last = first + 1
        while last < count and blank[last] == blank[first]:
            last += 1
        wanted = readable(mark.string[mark.clusters[first] : ends[last - 1]])
        given = "".join(told[first:last])
        gaps = not blank[first] and any(
            step > _WIDE and first < index < last for index, step in steps.items()
        )
        yield (wanted if gaps or given != wanted else ""), first, last
        first = last


def _bracketed(text: str, shown: str) -> str:
    if not text:
        return shown
    return f"/Span<</ActualText{text_string(text)}>>BDC {shown} EMC"


def _raised(mark: Text, codes: str, steps: dict[int, int]) -> str:
    """Glyphs off the baseline, each stretch of one height for itself, read as one text."""
    parts: list[str] = []
    first, count = 0, len(mark.glyphs)
    while first < count:
        last = first + 1
        while last < count and mark.rises[last] == mark.rises[first]:
            last += 1
        parts.append(f"{mark.rises[first]:.2f} Ts[{_segment(codes, steps, first, last)}]TJ")
        first = last
    return _bracketed(readable(mark.string), " ".join(parts)) + " 0 Ts"
