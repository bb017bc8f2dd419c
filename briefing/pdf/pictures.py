"""Image members as PDF images: passed through where PDF knows their coding, else decoded.

JPEG data goes in as it is, and so do the compressed rows of a plain PNG. Whatever is
transparent is laid on the sheet's ground, since nothing in our files may depend on transparency.
"""

from __future__ import annotations

from struct import unpack_from
from typing import Final, NamedTuple
from zlib import compress

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_GRAY, _RGB, _PALETTE = 0, 2, 3
# Start-of-frame markers of the codings that DCTDecode reads: baseline, extended, progressive.
_FRAMES: Final = frozenset((0xC0, 0xC1, 0xC2))
_STANDALONE: Final = frozenset((0x01, *range(0xD0, 0xD9)))


class EmbeddedPicture(NamedTuple):
    """A stream object. `opaque` says that it looks the same on every ground."""

    entries: str
    data: bytes
    opaque: bool = True


def embed_picture(data: bytes | None, ground: str) -> EmbeddedPicture:
    """The image object; an empty one where the bytes are missing or no picture.

    A missing image is reported by the reader and drawn by layout; here it must not break the file.
    """
    if not data:
        return _nothing()
    found: EmbeddedPicture | None = None
    if data[:2] == b"\xff\xd8":
        found = _jpeg(data)
    elif data[:8] == _PNG:
        found = _png(data)
    return found or _decoded(data, ground)


def _nothing() -> EmbeddedPicture:
    return EmbeddedPicture("/Type/XObject/Subtype/Form/BBox[0 0 1 1]", b"")


def _image(width: int, height: int, space: str, bits: int, more: str) -> str:
    return (
        f"/Type/XObject/Subtype/Image/Width {width}/Height {height}"
        f"/ColorSpace{space}/BitsPerComponent {bits}{more}"
    )


def _jpeg(data: bytes) -> EmbeddedPicture | None:
    """Gray and colour files as they are; None for the others (CMYK, lossless)."""
    at = 2
    while at + 9 < len(data):
        if data[at] != 0xFF:
            return None
        marker = data[at + 1]
        if marker == 0xFF or marker in _STANDALONE:
            at += 1 if marker == 0xFF else 2
            continue
        (length,) = unpack_from(">H", data, at + 2)
        if marker in _FRAMES:
            bits, height, width, channels = unpack_from(">BHHB", data, at + 4)
            if bits != 8 or channels not in (1, 3) or not width or not height:
                return None
            space = "/DeviceGray" if channels == 1 else "/DeviceRGB"
            return EmbeddedPicture(_image(width, height, space, 8, "/Filter/DCTDecode"), data)
        if 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return None
        at += 2 + length
    return None


def _png(data: bytes) -> EmbeddedPicture | None:
    """The file's own compressed rows; None where it is interlaced or has transparency."""
    width, height, bits, kind, _, _, interlaced = unpack_from(">IIBBBBB", data, 16)
    if interlaced or kind not in (_GRAY, _RGB, _PALETTE):
        return None
    rows: list[bytes] = []
    palette = b""
    at = 8
    while at + 12 <= len(data):
        length, tag = unpack_from(">I4s", data, at)
        body = data[at + 8 : at + 8 + length]
        if tag == b"tRNS":
            return None
        if tag == b"PLTE":
            palette = body
        elif tag == b"IDAT":
            rows.append(body)
        at += 12 + length
    if not rows or (kind == _PALETTE and not palette):
        return None
    spaces = {
        _GRAY: "/DeviceGray",
        _RGB: "/DeviceRGB",
        _PALETTE: f"[/Indexed/DeviceRGB {len(palette) // 3 - 1}<{palette.hex()}>]",
    }
    more = (
        "/Filter/FlateDecode/DecodeParms<</Predictor 15"
        f"/Colors {3 if kind == _RGB else 1}/BitsPerComponent {bits}/Columns {width}>>"
    )
    return EmbeddedPicture(_image(width, height, spaces[kind], bits, more), b"".join(rows))


def _decoded(data: bytes, ground: str) -> EmbeddedPicture:
    """Any other picture that Pillow reads, as rows of RGB or gray."""
    from io import BytesIO

    from PIL import Image

    try:
        with Image.open(BytesIO(data)) as opened:
            opened.load()
            clear = opened.mode in ("RGBA", "LA", "PA") or "transparency" in opened.info
            picture = opened.convert("RGBA" if clear else "L" if opened.mode in "1L" else "RGB")
    except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
        return _nothing()
    if clear:
        base = Image.new("RGBA", picture.size, ground)
        picture = Image.alpha_composite(base, picture).convert("RGB")
    space = "/DeviceGray" if picture.mode == "L" else "/DeviceRGB"
    entries = _image(picture.width, picture.height, space, 8, "/Filter/FlateDecode")
    return EmbeddedPicture(entries, compress(picture.tobytes(), 6), opaque=not clear)
