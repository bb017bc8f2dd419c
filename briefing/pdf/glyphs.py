"""A Text mark as text-showing operators whose words come out whole again.

Readers of PDF files find words by gaps: a glyph that stands a tenth of an em away from its
neighbour starts a new word. Where our own setting does that inside a word (digits in cells of
one width), or where a glyph's usual meaning is not the one meant, the word is bracketed with its
ActualText.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from struct import pack
from typing import Final

from briefing.pdf.fontfile import FontFile
from briefing.pdf.objects import text_string
from briefing.sheet.marks import Text

# In thousandths of an em. Poppler breaks at 100; side bearings are already inside the advances.
_WIDE: Final = 80
# Below this nobody sees that a glyph is out of place, and half a unit never adds up: each
# correction is measured from the true position.
_STEP: Final = 0.5


def show(file: FontFile, mark: Text, trailing_space: bool) -> str:
    """The operators between BT and ET, after font and position are set."""
    glyphs, offsets = mark.glyphs, mark.offsets
    codes = pack(f">{len(glyphs)}H", *glyphs).hex()
    steps = _steps(file.widths, glyphs, offsets, 1000 / mark.size)
    ending = f"<{file.space:04x}>" if trailing_space and file.space is not None else ""
    if mark.rises:
        return _raised(mark, codes, steps, ending)
    if _reads_right(file, mark, steps):
        return f"[{_segment(codes, steps, 0, len(glyphs))}{ending}]TJ"
    shown = [
        _bracketed(text, f"[{_segment(codes, steps, first, last)}]TJ")
        for text, first, last in _stretches(file, mark, steps)
    ]
    return " ".join(shown) + (f"{ending}Tj" if ending else "")


def meanings(file: FontFile, mark: Text) -> dict[int, str]:
    """What each glyph of the mark stands for, in the map of the whole document."""
    strings = file.strings
    found = {glyph: strings.get(glyph, "") for glyph in mark.glyphs}
    if "" in found.values():
        found.update(_from_clusters(mark, found))
    return found


def readable(text: str) -> str:
    """Text as it should come out of the file: blanks as spaces, without invisible characters."""
    text = "".join(
        " " if char.isspace() else char for char in text if unicodedata.category(char) != "Cf"
    )
    return unicodedata.normalize("NFC", text)


def _from_clusters(mark: Text, found: dict[int, str]) -> dict[int, str]:
    """Glyphs that the font's map does not reach (alternates) mean what they were set for."""
    ends = _ends(mark)
    return {
        glyph: readable(mark.string[start:end]) or " "
        for glyph, start, end in zip(mark.glyphs, mark.clusters, ends, strict=True)
        if not found[glyph]
    }


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
    """Before which glyph the pen moves, and how far, in thousandths of an em to the right."""
    steps: dict[int, int] = {}
    pen = 0.0
    for index, (glyph, offset) in enumerate(zip(glyphs, offsets, strict=True)):
        gap = offset * scale - pen
        if gap > _STEP or gap < -_STEP:
            step = round(gap)
            if step:
                steps[index] = step
                pen += step
        pen += widths[glyph]
    return steps


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


def _reads_right(file: FontFile, mark: Text, steps: dict[int, int]) -> bool:
    """Whether the glyphs alone give back the mark's string."""
    strings = file.strings
    told = "".join([strings.get(glyph, "\0") for glyph in mark.glyphs])
    if told != mark.string and told != readable(mark.string):
        return False
    wide = [index for index, step in steps.items() if step > _WIDE and index]
    return all(told[index] == " " or told[index - 1] == " " for index in wide)


def _stretches(file: FontFile, mark: Text, steps: dict[int, int]) -> Iterator[tuple[str, int, int]]:
    """Words and what is between them: ActualText ("" where none is needed), first, last glyph."""
    blank = [mark.string[cluster].isspace() for cluster in mark.clusters]
    ends = _ends(mark)
    strings = file.strings
    first, count = 0, len(mark.glyphs)
    while first < count:
        last = first + 1
        while last < count and blank[last] == blank[first]:
            last += 1
        wanted = readable(mark.string[mark.clusters[first] : ends[last - 1]])
        told = "".join([strings.get(glyph, "\0") for glyph in mark.glyphs[first:last]])
        gaps = not blank[first] and any(
            step > _WIDE and first < index < last for index, step in steps.items()
        )
        yield (wanted if gaps or told != wanted else ""), first, last
        first = last


def _bracketed(text: str, shown: str) -> str:
    if not text:
        return shown
    return f"/Span<</ActualText{text_string(text)}>>BDC {shown} EMC"


def _raised(mark: Text, codes: str, steps: dict[int, int], ending: str) -> str:
    """Glyphs off the baseline, each stretch of one height for itself, read as one text."""
    parts: list[str] = []
    first, count = 0, len(mark.glyphs)
    while first < count:
        last = first + 1
        while last < count and mark.rises[last] == mark.rises[first]:
            last += 1
        parts.append(f"{mark.rises[first]:.2f} Ts[{_segment(codes, steps, first, last)}]TJ")
        first = last
    shown = _bracketed(readable(mark.string), " ".join(parts)) + " 0 Ts"
    return f"{shown} {ending}Tj" if ending else shown
