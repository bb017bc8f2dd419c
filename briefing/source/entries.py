"""Items of lists as they stand, and the `Field: value` items below them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from briefing.model import Citation, plain_text
from briefing.source import words
from briefing.source.fields import Field
from briefing.source.findings import Findings, error
from briefing.source.inline import Written, read_inline
from briefing.source.surroundings import Surroundings

_FIELD = re.compile(
    r"^\s*(?:\*\*)?([^:*\[\]]{1,40}?)\s*(?::\*\*|\*\*\s*:|:)(?:\s+(.*))?$", re.DOTALL
)


@dataclass(slots=True)
class Entry:
    """A list item not yet interpreted: its words, further paragraphs, nested items."""

    written: Written
    line: int
    more: list[Written] = field(default_factory=list[Written])
    children: list[Entry] = field(default_factory=list["Entry"])
    ordered: bool = False


class Fields(NamedTuple):
    """Fields by their English names, the entries that are none, and the citations in fields."""

    named: dict[str, Field]
    others: list[Entry]
    citations: tuple[Citation, ...]


def read_fields(
    entries: Sequence[Entry],
    table: words.Words[str],
    surroundings: Surroundings,
    findings: Findings,
) -> Fields:
    """What the entries state; a name that is nearly one of the table becomes a finding."""
    fields: dict[str, Field] = {}
    others: list[Entry] = []
    citations: list[Citation] = []
    for entry in entries:
        match = _FIELD.match(entry.written.content)
        name = words.meaning(table, match[1]) if match else None
        if match is None or name is None:
            _near_field(entry, match, table, findings)
            others.append(entry)
            continue
        start = match.start(2) if match[2] else len(entry.written.content)
        line, column = entry.written.locate(start)
        value = Written(match[2] or "", entry.written.lines, line, column)
        if name == "source":
            citations += surroundings.cite(value.content, value.locate, findings)
            continue
        inline = read_inline(value, findings)
        citations += surroundings.checked(inline.citations, findings)
        fields[name] = Field(plain_text(inline.text), line, column)
    return Fields(fields, others, tuple(citations))


def _near_field(
    entry: Entry, match: re.Match[str] | None, table: words.Words[str], findings: Findings
) -> None:
    if match is None:
        return
    near = words.nearest(match[1], words.spellings(table), closeness=0.8)
    if near:
        line, column = entry.written.locate(match.start(1))
        findings.append(error("unknown-field", line, column, word=match[1], near=near))


def all_fields(entries: Sequence[Entry]) -> bool:
    """Whether a list holds nothing but fields of a figure."""
    matches = [_FIELD.match(entry.written.content) for entry in entries]
    return bool(entries) and all(
        m is not None and words.meaning(words.FIGURE_FIELDS, m[1]) for m in matches
    )
