"""The form in which words are compared: small letters, tones in one place, plain spaces."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

_TONES: Final = re.compile("[óòỏõọ][ae]|[úùủũụ]y")
_MOVED: Final = {
    old + vowel: new
    for olds, vowel, news in (
        ("óòỏõọ", "a", ("oá", "oà", "oả", "oã", "oạ")),
        ("óòỏõọ", "e", ("oé", "oè", "oẻ", "oẽ", "oẹ")),
        ("úùủũụ", "y", ("uý", "uỳ", "uỷ", "uỹ", "uỵ")),
    )
    for old, new in zip(olds, news, strict=True)
}
_ODD: Final = "\u00a0\u2009\u202f\u2011−"
_SAME: Final = str.maketrans(_ODD, "   --")


@lru_cache(maxsize=32768)
def view_of(text: str) -> str:
    """The text in lower case, tones in one place, spaces and minus signs of one kind.

    It has the length of the text: a letter whose small form is longer stays as it is.
    """
    low = text.lower()
    if len(low) != len(text):
        low = "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    if any(char in low for char in _ODD):
        low = low.translate(_SAME)
    return _TONES.sub(lambda found: _MOVED[found.group()], low)
