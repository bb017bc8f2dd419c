"""The same briefing held against other texts: the article itself in the place of its record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from briefing.model import Briefing, Source
from briefing.source.encoding import NotUtf8, decode
from briefing.source.normal import normalised
from briefing.source.sources import read_paragraphs


def read_original(source: Source, name: str, data: bytes) -> Source | None:
    """The source with the paragraphs of another file; None if that is no UTF-8 text or empty.

    `name` decides how paragraphs are parted: blank lines in `.md`, lines in everything else.
    """
    text = decode(data)
    if isinstance(text, NotUtf8):
        return None
    text = normalised(text.replace("\r\n", "\n").replace("\r", "\n"))
    paragraphs = read_paragraphs(text, name.lower().endswith((".md", ".markdown")))
    if not paragraphs:
        return None
    return replace(source, paragraphs=paragraphs, record=False, sha256="")


def with_originals(briefing: Briefing, sources: Mapping[str, Source]) -> Briefing:
    """The briefing with some of its sources replaced, by key."""
    kept = tuple(sources.get(source.key, source) for source in briefing.sources)
    return replace(briefing, sources=kept)
