"""`Field: value` texts and what they may say."""

from __future__ import annotations

from typing import NamedTuple, TypeVar

from briefing.model import NOT_STATED, Stated
from briefing.source import words
from briefing.source.findings import Finding, Findings

Meaning = TypeVar("Meaning")


class Field(NamedTuple):
    """A value as typed and where it stands; `file` as in Finding."""

    text: str
    line: int
    column: int
    file: str = ""


def stated(text: str) -> Stated:
    """The text, NOT_STATED for `không nêu`, None for nothing."""
    if not text:
        return None
    return NOT_STATED if words.says_not_stated(text) else text


def one_of(table: words.Words[Meaning], field: Field, findings: Findings) -> Meaning | None:
    """The meaning of the word in the table; a word that is not in it becomes a finding."""
    found = words.meaning(table, field.text)
    if found is None:
        near = words.nearest(field.text, words.spellings(table))
        known = ", ".join(group[0] for group in table.values())
        findings.append(
            Finding(
                "unknown-value",
                field.line,
                field.column,
                (("word", field.text[:60]), ("known", known)),
                near,
                field.file,
            )
        )
    return found
