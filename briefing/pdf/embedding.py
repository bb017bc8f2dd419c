"""Fonts as PDF objects: the glyphs in use as a TrueType subset, their widths and their meaning.

Glyph ids stay those of the font file, so a page's content never depends on what other pages use.
HarfBuzz makes the subset in a third of a millisecond; the empty slots that kept ids leave behind
are zeros and vanish when compressed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Any, Final, NamedTuple
from zlib import compress

from briefing.pdf.fontfile import FontFile
from briefing.pdf.objects import number

# What a viewer needs to draw glyphs by id; everything else serves layout, which is done.
_KEPT: Final = frozenset(("glyf", "head", "hhea", "hmtx", "loca", "maxp", "cvt ", "fpgm", "prep"))
_SYMBOLIC, _ITALIC, _SERIF = 4, 64, 2
# Entries in one block of a character map, as its specification wants.
_BLOCK: Final = 100


class EmbeddedFont(NamedTuple):
    """The five objects of a font, with `%d` where they name one another."""

    program: bytes  # compressed; `length` bytes when unpacked
    length: int
    to_unicode: bytes  # compressed
    descriptor: str  # program
    descendant: str  # descriptor
    font: str  # descendant, to_unicode


def embed(file: FontFile, glyphs: Mapping[int, str]) -> EmbeddedFont:
    """The objects for the glyphs in use; `glyphs` says which text each one stands for."""
    used = sorted(glyphs)
    program = subset(file, used)
    title = f"/{subset_tag(file, used)}+{file.postscript_name}"
    metrics = file.metrics
    flags = _SYMBOLIC | (_ITALIC if metrics.angle else 0)
    flags |= _SERIF if "Serif" in file.postscript_name else 0
    descriptor = (
        f"<</Type/FontDescriptor/FontName{title}/Flags {flags}"
        f"/FontBBox[{' '.join(map(str, metrics.box))}]/ItalicAngle {number(metrics.angle)}"
        f"/Ascent {metrics.ascent}/Descent {metrics.descent}/CapHeight {metrics.cap_height}"
        f"/StemV {10 + 220 * (metrics.weight - 50) // 900}/FontFile2 %d 0 R>>"
    )
    descendant = (
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont{title}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/CIDToGIDMap/Identity/DW 0/W[{_widths(file, used)}]/FontDescriptor %d 0 R>>"
    )
    font = (
        f"<</Type/Font/Subtype/Type0/BaseFont{title}/Encoding/Identity-H"
        "/DescendantFonts[%d 0 R]/ToUnicode %d 0 R>>"
    )
    to_unicode = compress(character_map(glyphs).encode(), 6)
    return EmbeddedFont(
        compress(program, 6), len(program), to_unicode, descriptor, descendant, font
    )


def subset(file: FontFile, glyphs: Iterable[int]) -> bytes:
    """A TrueType file that draws these glyphs under their own ids and holds nothing else."""
    import uharfbuzz

    # The binding has no types; its names come from a compiled module.
    harfbuzz: Any = uharfbuzz
    wanted = harfbuzz.SubsetInput()
    flag = harfbuzz.SubsetFlags
    wanted.flags = flag.RETAIN_GIDS | flag.NO_HINTING | flag.NOTDEF_OUTLINE | flag.NO_LAYOUT_CLOSURE
    wanted.glyph_set.update(glyphs)
    wanted.drop_table_tag_set.update(
        int.from_bytes(tag.encode(), "big") for tag in file.tags if tag not in _KEPT
    )
    return harfbuzz.subset(harfbuzz.Face(harfbuzz.Blob(file.data)), wanted).blob.data


def subset_tag(file: FontFile, glyphs: Iterable[int]) -> str:
    """Six capitals that follow from the font and the glyphs in use."""
    told = file.digest + b"".join(glyph.to_bytes(2, "big") for glyph in glyphs)
    value = int.from_bytes(blake2b(told, digest_size=8).digest(), "big")
    return "".join(chr(65 + value // 26**place % 26) for place in range(6))


def character_map(glyphs: Mapping[int, str]) -> str:
    """The ToUnicode stream: which text each glyph stands for."""
    rows = [
        f"<{glyph:04X}><{text.encode('utf-16-be').hex().upper()}>"
        for glyph, text in sorted(glyphs.items())
        if text
    ]
    blocks = [rows[at : at + _BLOCK] for at in range(0, len(rows), _BLOCK)]
    return (
        "/CIDInit/ProcSet findresource begin 12 dict begin begincmap"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def"
        "/CMapName/Adobe-Identity-UCS def/CMapType 2 def\n"
        "1 begincodespacerange\n<0000><FFFF>\nendcodespacerange\n"
        + "".join(
            f"{len(block)} beginbfchar\n" + "\n".join(block) + "\nendbfchar\n" for block in blocks
        )
        + "endcmap CMapName currentdict/CMap defineresource pop end end"
    )


def _widths(file: FontFile, used: list[int]) -> str:
    """Runs of neighbouring ids with their widths: `3[500 620]9[410]`."""
    parts: list[str] = []
    previous = -2
    for glyph in used:
        if glyph != previous + 1:
            parts.append(f"{']' if parts else ''}{glyph}[{number(file.widths[glyph])}")
        else:
            parts.append(f" {number(file.widths[glyph])}")
        previous = glyph
    return "".join(parts) + ("]" if parts else "")
