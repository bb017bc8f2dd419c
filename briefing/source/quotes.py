"""Whether a citation points at something that is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from briefing.model import Citation, Severity, Source
from briefing.source.findings import Finding, error, warning
from briefing.source.words import nearest

_MARKS = re.compile(r"[“”\"«»'‘’,;:.!?()\s]+")
_GAP = re.compile(r"\.\.\.|…")


def check_citation(citation: Citation, sources: Sequence[Source]) -> Iterator[Finding]:
    """Unknown key, paragraph that the source has not, quoted words that are not there."""
    source = next((s for s in sources if s.key == citation.source), None)
    line, column = citation.line, citation.column
    if source is None:
        near = nearest(citation.source, (s.key for s in sources))
        yield error("unknown-source", line, column, key=citation.source, near=near)
        return
    count = len(source.paragraphs)
    if not count:
        return
    for span in citation.paragraphs:
        if span.last > count:
            number = str(max(span.first, count + 1))
            fields = {"key": source.key, "number": number, "count": str(count)}
            yield error("unknown-paragraph", line, column, **fields)
            return
    if citation.quote and not stands_in(citation.quote, source, citation):
        finding = warning("quote-not-found", line, column, quote=citation.quote)
        yield Finding(
            finding.code,
            line,
            column,
            finding.fields,
            # A record keeps only some of the article's words, so the article may still say it.
            severity=Severity.WARNING if source.record else Severity.ERROR,
        )


def stands_in(quote: str, source: Source, citation: Citation) -> bool:
    """Whether the words stand in the cited paragraphs, in order; `…` skips words."""
    numbers = set(citation.numbers) or {p.number for p in source.paragraphs}
    text = " ".join(plain(p.text) for p in source.paragraphs if p.number in numbers)
    position = 0
    for piece in _GAP.split(quote):
        words = plain(piece)
        if not words:
            continue
        found = text.find(words, position)
        if found < 0:
            return False
        position = found + len(words)
    return True


def plain(text: str) -> str:
    """Lower case without punctuation, for comparing words only."""
    return _MARKS.sub(" ", text).strip().lower()
