"""Numbers written in words: `một nghìn hai trăm` is 1200."""

from __future__ import annotations

from typing import Final

from briefing.source import number_words

_SMALL: Final = {**number_words.NUMBER_WORDS, "năm": 5, "lăm": 5, "mốt": 1, "tư": 4}


def number_from_words(words: list[str]) -> int | None:
    """`một nghìn hai trăm` is 1200; None for words that make no number."""
    total = part = 0
    last = 0
    for word in words:
        if word in ("linh", "lẻ"):
            continue
        if word == "rưỡi":
            if not last:
                return None
            total, part = total + part + last // 2, 0
            continue
        if word in ("mươi", "mười"):
            part, last = part - last + (last or 1) * 10, 0
            continue
        scale = number_words.SCALES.get(word, 0)
        if scale == 100:
            part, last = (part or 1) * 100, 100
        elif scale:
            total, part, last = total + (part or 1) * scale, 0, scale
        elif word in _SMALL:
            part, last = part + _SMALL[word], _SMALL[word]
        else:
            return None
    return total + part or None
