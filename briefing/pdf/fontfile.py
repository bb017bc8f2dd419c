"""What the PDF needs to know of a TrueType file, read straight from its tables.

Reading six small tables takes a fraction of a millisecond; opening the file with a font library
would cost more than writing a page, and an export of cached pages needs no library at all.
"""

from __future__ import annotations

import sys
import unicodedata
from array import array
from collections.abc import Callable
from functools import cache, cached_property, lru_cache
from hashlib import blake2b
from pathlib import Path
from struct import unpack_from
from typing import NamedTuple, Protocol


class FontFiles(Protocol):
    """Where the file of a font key lies; `briefing.text.Fonts` is one."""

    def path(self, key: str) -> Path: ...


class Metrics(NamedTuple):
    """For the font descriptor, in thousandths of an em; `angle` in degrees."""

    box: tuple[int, int, int, int]
    ascent: int
    descent: int
    cap_height: int
    angle: float
    weight: int


class FontFile:
    """One font file. Raises ValueError where it is no TrueType font."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        if data[:4] not in (b"\0\1\0\0", b"true"):
            raise ValueError("not a TrueType font")
        (count,) = unpack_from(">H", data, 4)
        rows = (unpack_from(">4s4xII", data, 12 + 16 * index) for index in range(count))
        self._tables = {tag: (start, length) for tag, start, length in rows}
        (self.units_per_em,) = unpack_from(">H", self._table(b"head"), 18)

    def _table(self, tag: bytes) -> bytes:
        start, length = self._tables.get(tag, (0, 0))
        return self.data[start : start + length]

    @property
    def tags(self) -> tuple[str, ...]:
        """The names of the tables."""
        return tuple(tag.decode("latin-1") for tag in self._tables)

    @cached_property
    def digest(self) -> bytes:
        return blake2b(self.data, digest_size=8).digest()

    @cached_property
    def widths(self) -> tuple[float, ...]:
        """The advance of every glyph in thousandths of an em."""
        (glyphs,) = unpack_from(">H", self._table(b"maxp"), 4)
        (known,) = unpack_from(">H", self._table(b"hhea"), 34)
        numbers = array("H", self._table(b"hmtx")[: 4 * known])
        if sys.byteorder == "little":
            numbers.byteswap()
        advances = numbers[::2].tolist()
        advances += advances[-1:] * (glyphs - known)
        if self.units_per_em == 1000:
            return tuple(advances)
        return tuple([round(advance * 1000 / self.units_per_em, 3) for advance in advances])

    @cached_property
    def strings(self) -> dict[int, str]:
        """What each glyph of the character map stands for: one character, blanks all as a space.

        Where several characters share a glyph, the one that people type is taken: "hyphen" is
        `-` and not U+2010. The other ones are said with ActualText where they occur.
        """
        found: dict[int, tuple[bool, bool, int]] = {}
        for code, glyph in self._characters().items():
            char = chr(code)
            odd = unicodedata.category(char) in ("Lm", "Cf")
            rank = (not unicodedata.is_normalized("NFC", char), odd, code)
            if glyph not in found or rank < found[glyph]:
                found[glyph] = rank
        strings = {glyph: chr(code) for glyph, (_, _, code) in found.items()}
        return {glyph: " " if char.isspace() else char for glyph, char in strings.items()}

    @cached_property
    def space(self) -> int | None:
        """The glyph of U+0020."""
        return self._characters().get(0x20)

    def _characters(self) -> dict[int, int]:
        """Code point to glyph, from the best Unicode subtable."""
        cmap = self._table(b"cmap")
        (count,) = unpack_from(">H", cmap, 2)
        best = (0, 0)
        for index in range(count):
            platform, _, start = unpack_from(">HHI", cmap, 4 + 8 * index)
            (form,) = unpack_from(">H", cmap, start)
            if platform in (0, 3) and form in (4, 12):
                best = max(best, (form, start))
        form, start = best
        if form == 12:
            return _segmented_coverage(cmap, start)
        return _segment_mapping(cmap, start) if form == 4 else {}

    @cached_property
    def metrics(self) -> Metrics:
        head, hhea, os2 = self._table(b"head"), self._table(b"hhea"), self._table(b"OS/2")

        def em(value: int) -> int:
            return round(value * 1000 / self.units_per_em)

        box = tuple(em(value) for value in unpack_from(">4h", head, 36))
        ascent, descent = unpack_from(">2h", hhea, 4)
        (weight,) = unpack_from(">H", os2, 4)
        (cap_height,) = unpack_from(">h", os2, 88) if len(os2) >= 90 else (ascent,)
        (angle,) = unpack_from(">i", self._table(b"post"), 4)
        return Metrics(
            (box[0], box[1], box[2], box[3]),
            em(ascent),
            em(descent),
            em(cap_height),
            angle / 65536,
            weight,
        )

    @cached_property
    def postscript_name(self) -> str:
        """Name 6 of the name table, reduced to what a PDF name may hold plainly."""
        table = self._table(b"name")
        count, storage = unpack_from(">HH", table, 2)
        for index in range(count):
            platform, _, _, kind, length, start = unpack_from(">6H", table, 6 + 12 * index)
            if kind == 6:
                raw = table[storage + start : storage + start + length]
                text = raw.decode("utf-16-be" if platform in (0, 3) else "latin-1", "replace")
                return "".join(char for char in text if char.isalnum() or char == "-") or "Font"
        return "Font"


def _segmented_coverage(cmap: bytes, start: int) -> dict[int, int]:
    """Format 12."""
    (groups,) = unpack_from(">I", cmap, start + 12)
    found: dict[int, int] = {}
    for index in range(groups):
        first, last, glyph = unpack_from(">3I", cmap, start + 16 + 12 * index)
        found.update(
            zip(range(first, last + 1), range(glyph, glyph + last - first + 1), strict=True)
        )
    return found


def _segment_mapping(cmap: bytes, start: int) -> dict[int, int]:
    """Format 4."""
    (length,) = unpack_from(">H", cmap, start + 2)
    (doubled,) = unpack_from(">H", cmap, start + 6)
    words = array("H", cmap[start + 14 : start + length - length % 2])
    if sys.byteorder == "little":
        words.byteswap()
    count = doubled // 2
    lasts, firsts = words[:count], words[count + 1 : 2 * count + 1]
    deltas, ranges = words[2 * count + 1 : 3 * count + 1], words[3 * count + 1 : 4 * count + 1]
    found: dict[int, int] = {}
    for index, (first, last, delta, jump) in enumerate(
        zip(firsts, lasts, deltas, ranges, strict=False)
    ):
        for code in range(first, min(last, 0xFFFE) + 1):
            glyph = code
            if jump:
                glyph = words[3 * count + 1 + index + jump // 2 + code - first]
            if glyph or not jump:
                found[code] = (glyph + delta) & 0xFFFF
    return {code: glyph for code, glyph in found.items() if glyph}


FontSource = Callable[[str], FontFile]


def font_source(fonts: FontFiles) -> FontSource:
    """The opened font of a key; asks `fonts` once for each."""
    return cache(lambda key: read_font(fonts.path(key)))


@lru_cache(maxsize=64)
def read_font(path: Path) -> FontFile:
    """The font of a file; the bundled files do not change while the program runs."""
    return FontFile(path.read_bytes())
