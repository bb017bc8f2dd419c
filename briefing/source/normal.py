"""One form for accented letters (NFC), whatever the keyboard or the web page gave."""

from __future__ import annotations

import unicodedata


def normalised(text: str) -> str:
    """The text in NFC. Line breaks stay where they are."""
    if text.isascii() or unicodedata.is_normalized("NFC", text):
        return text
    return unicodedata.normalize("NFC", text)
