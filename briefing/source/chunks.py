"""Cut a document into its groups (`#`) and panels (`##`), knowing fences and comments.

Only lines that can open something are looked at, so a long file costs little. A `chart` fence
that is never closed ends before the next panel instead of swallowing it.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.source.findings import Findings, error
from briefing.source.words import CHART_FENCES, fold

_MARK = re.compile(
    r"^ {0,3}(?:(?P<fence>`{3,}|~{3,})(?P<info>[^\n]*)|(?P<hashes>#{1,2})(?=[ \t]|$)[^\n]*"
    r"|(?P<comment><!--))",
    re.MULTILINE,
)
_PANEL = re.compile(r"^ {0,3}##(?=[ \t]|$)", re.MULTILINE)


class Chunk(NamedTuple):
    """Lines from one heading to the next, without blank lines at the end.

    `level` is 1 for a group, 2 for a panel, 0 for what stands before the first heading.
    `line` is the line of the file where the chunk begins.
    """

    level: int
    line: int
    text: str


def split_chunks(text: str, first_line: int, findings: Findings) -> list[Chunk]:
    """The chunks of the text, whose first line is `first_line` of the file.

    Block comments are blanked out; findings carry lines of the file.
    """
    text = _without_comments(text, first_line, findings)
    chunks: list[Chunk] = []
    start, line, level = 0, first_line, 0
    for at, hashes in _headings(text):
        _add(chunks, level, line, text[start:at])
        line += text.count("\n", start, at)
        start, level = at, hashes
    _add(chunks, level, line, text[start:])
    return chunks


def _add(chunks: list[Chunk], level: int, line: int, text: str) -> None:
    if level:
        chunks.append(Chunk(level, line, text.rstrip()))
    elif text.strip():
        body = text.lstrip("\n")
        chunks.append(Chunk(0, line + len(text) - len(body), body.rstrip()))


def _headings(text: str) -> list[tuple[int, int]]:
    """Offset and level of every heading outside fences."""
    found: list[tuple[int, int]] = []
    fences = _Fences(text)
    position = 0
    while mark := _MARK.search(text, position):
        position = mark.end()
        if mark["hashes"]:
            found.append((mark.start(), len(mark["hashes"])))
        elif mark["fence"]:
            position = fences.end_of(mark)
    return found


class _Fences:
    """Where fences end. Closing lines are remembered, so that many open fences cost no more."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._closes: dict[tuple[str, int], re.Match[str] | None] = {}

    def end_of(self, mark: re.Match[str]) -> int:
        """After the closing line; before the next panel if a chart or the file is not closed."""
        if mark["fence"][0] == "`" and "`" in mark["info"]:
            return mark.end()
        close = self._close(mark)
        limit = close.start() if close else len(self._text)
        if close is None or is_chart_fence(mark["info"]):
            panel = _PANEL.search(self._text, mark.end(), limit)
            if panel:
                return panel.start()
        return close.end() if close else len(self._text)

    def _close(self, mark: re.Match[str]) -> re.Match[str] | None:
        """The first closing line after the mark; what was found before still holds up to there."""
        key = (mark["fence"][0], len(mark["fence"]))
        if key in self._closes:
            known = self._closes[key]
            if known is None or known.start() >= mark.end():
                return known
        self._closes[key] = _closing(*key).search(self._text, mark.end())
        return self._closes[key]


@lru_cache(maxsize=64)
def _closing(char: str, length: int) -> re.Pattern[str]:
    return re.compile(rf"^ {{0,3}}{char}{{{length},}}[ \t]*$", re.MULTILINE)


def is_chart_fence(info: str) -> bool:
    """Whether the words after the fence's marks say `chart` or `biểu-đồ`."""
    word = fold(info.split("{")[0])
    return word in {fold(known) for known in CHART_FENCES}


def _without_comments(text: str, first_line: int, findings: Findings) -> str:
    """The text with block comments blanked; their line breaks stay."""
    if "<!--" not in text:
        return text
    parts: list[str] = []
    fences = _Fences(text)
    done = position = 0
    while mark := _MARK.search(text, position):
        position = mark.end()
        if mark["fence"]:
            position = fences.end_of(mark)
        elif mark["comment"]:
            end = text.find("-->", mark.end())
            if end < 0:
                line = first_line + text.count("\n", 0, mark.start())
                findings.append(error("unclosed-comment", line, 1))
                panel = _PANEL.search(text, mark.end())
                end = (panel.start() if panel else len(text)) - 3
            end = max(end + 3, mark.end())
            parts += (text[done : mark.start()], "\n" * text.count("\n", mark.start(), end))
            done = position = end
            if findings and findings[-1].code == "unclosed-comment":
                # Nothing closes any comment after this one either; one finding is enough.
                break
    return "".join((*parts, text[done:]))
