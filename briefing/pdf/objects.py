"""How PDF spells things: numbers, names, text strings, dates, text within templates.

Everything is ASCII `str` until a stream is encoded; text outside ASCII becomes UTF-16BE in
hexadecimal, which no later step has to escape.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime


def number(value: float) -> str:
    """At most three decimals, never an exponent."""
    text = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def text_string(text: str) -> str:
    """A text string object: literal for plain ASCII, else UTF-16BE with its mark."""
    if text.isascii() and text.isprintable():
        return "(" + text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") + ")"
    return "<FEFF" + text.encode("utf-16-be", "replace").hex().upper() + ">"


@lru_cache(maxsize=512)
def name(text: str) -> str:
    """A name object, with everything but plain letters and digits escaped as #xx."""
    plain = (
        chr(byte) if (byte < 128 and chr(byte).isalnum()) or byte in b"-_.+" else f"#{byte:02X}"
        for byte in text.encode()
    )
    return "/" + "".join(plain)


def in_template(text: str) -> str:
    """Text that goes through the % operator later on."""
    return text.replace("%", "%%") if "%" in text else text


def date_string(day: datetime.date) -> str:
    """A date object; a document's date has no time of day, and a PDF date need not have one."""
    return f"(D:{day:%Y%m%d})"


@lru_cache(maxsize=512)
def components(color: str) -> str:
    """Red, green and blue from 0 to 1 of `#RRGGBB`, as operands."""
    return " ".join(number(int(color[at : at + 2], 16) / 255) for at in (1, 3, 5))
