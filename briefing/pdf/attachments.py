"""The members of the briefing inside its PDF, so that the file re-opens as the briefing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Final
from zlib import compress

from briefing.pdf.objectfile import ObjectFile
from briefing.pdf.objects import date_string, text_string

if TYPE_CHECKING:
    import datetime

_SUBTYPES: Final = {
    ".md": "text/markdown",
    ".txt": "text/plain",
    ".csv": "text/csv",
    ".json": "application/json",
    ".toml": "application/toml",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".png": "image/png",
    ".webp": "image/webp",
    ".svg": "image/svg+xml",
}


def attach(
    file: ObjectFile,
    members: Mapping[str, bytes],
    date: datetime.date | None,
    objects: dict[int, str],
) -> dict[str, int]:
    """Writes the members; the numbers of their file specifications (put in `objects`), by name."""
    day = date_string(date) if date else ""
    numbers: dict[str, int] = {}
    for member in sorted(members):
        data = members[member]
        stream, specification = file.take(), file.take()
        file.stream(stream, _stream(member, len(data), day), compress(data, 6))
        objects[specification] = _specification(member, stream)
        numbers[member] = specification
    return numbers


def _stream(member: str, size: int, day: str) -> str:
    """The entries of an attachment's stream; `day` is a date object or nothing."""
    dot = member[member.rfind(".") :].lower() if "." in member else ""
    subtype = _SUBTYPES.get(dot, "application/octet-stream")
    escaped = subtype.replace("/", "#2F").replace("+", "#2B")
    dates = f"/CreationDate{day}/ModDate{day}" if day else ""
    return f"/Type/EmbeddedFile/Subtype/{escaped}/Params<</Size {size}{dates}>>/Filter/FlateDecode"


def _specification(member: str, stream: int) -> str:
    """What an attachment is to the document: data files are data, all else is its source."""
    relation = "Data" if member.startswith("data/") else "Source"
    told = text_string(member)
    plain = text_string(member.encode("ascii", "replace").decode().replace("?", "_"))
    return (
        f"<</Type/Filespec/F{plain}/UF{told}/EF<</F {stream} 0 R/UF {stream} 0 R>>"
        f"/AFRelationship/{relation}>>"
    )
