"""Sources as numbered paragraphs, so that `¶5` means the same for everyone."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from briefing.model import SourceParagraph

_FRONT = re.compile(r"\A---[ \t]*\n.*?^(?:---|\.\.\.)[ \t]*$\n?", re.DOTALL | re.MULTILINE)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_HEADING = re.compile(r"^ {0,3}#{1,6}(?:[ \t][^\n]*)?$", re.MULTILINE)
_NUMBER = re.compile(r"^(?:¶|\\?\[¶)\s*(\d+)\]?[.:]?\s+")
_BLANK = re.compile(r"\n[ \t\u00a0]*(?:\n[ \t\u00a0]*)+")


@lru_cache(maxsize=64)
def read_paragraphs(text: str, markdown: bool) -> tuple[SourceParagraph, ...]:
    """The non-empty paragraphs of a source, numbered from 1.

    A plain text (`.txt`) has one paragraph a line, as reports come when they are pasted. In a
    record (`.md`) blank lines part paragraphs; its front matter, headings and comments are no
    paragraphs, and a leading `¶5` is the record's own numbering and not part of the words.
    """
    text = unicodedata.normalize("NFC", text)
    if markdown:
        text = _HEADING.sub("\n", _COMMENT.sub("", _FRONT.sub("", text)))
        pieces = _BLANK.split(text)
    else:
        pieces = text.split("\n")
    words = (" ".join(piece.split()) for piece in pieces)
    if markdown:
        words = (_NUMBER.sub("", piece) for piece in words)
    return tuple(SourceParagraph(i, piece) for i, piece in enumerate(filter(None, words), 1))


def sha256(data: bytes) -> str:
    """The hash of a member as front matter declares it: 64 hexadecimal digits."""
    return hashlib.sha256(data).hexdigest()
