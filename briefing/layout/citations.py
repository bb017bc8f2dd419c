"""Paragraph numbers in words: chips (¶5) and the source line of a panel."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from briefing.layout.context import LayoutContext
from briefing.layout.messages import say
from briefing.model import Citation, Run


def paragraphs_of(citations: Iterable[Citation]) -> dict[str, list[int]]:
    """Cited paragraph numbers by source, both in the order of the source and without repeats."""
    found: dict[str, set[int]] = {}
    for citation in citations:
        found.setdefault(citation.source, set()).update(citation.numbers)
    return {key: sorted(numbers) for key, numbers in found.items()}


def spans(numbers: Sequence[int]) -> list[str]:
    """¶ signs for ascending numbers: two in a row stay apart, three become a range."""
    parts: list[str] = []
    start = 0
    for index in range(1, len(numbers) + 1):
        if index < len(numbers) and numbers[index] == numbers[index - 1] + 1:
            continue
        first, last = numbers[start], numbers[index - 1]
        if last - first >= 2:
            parts.append(f"¶{first}–{last}")
        else:
            parts += [f"¶{number}" for number in numbers[start:index]]
        start = index
    return parts


def listed(parts: Sequence[str], language: str) -> str:
    """ "¶1, ¶2 và ¶6"."""
    if len(parts) < 2:
        return "".join(parts)
    return f"{', '.join(parts[:-1])} {say('and', language)} {parts[-1]}"


def chip_text(citations: Sequence[Citation]) -> str:
    """The short form for a chip: "¶5", "¶9–10", "¶1, ¶5"; "" when no paragraph is cited."""
    parts: list[str] = []
    for numbers in paragraphs_of(citations).values():
        if len(numbers) == 2 and numbers[1] == numbers[0] + 1:
            parts.append(f"¶{numbers[0]}–{numbers[1]}")
        else:
            parts += spans(numbers)
    return ", ".join(dict.fromkeys(parts))


def link_of(citations: Sequence[Citation]) -> str:
    """Where a chip leads: "source:KEY:5", the first cited paragraph."""
    for citation in citations:
        numbers = citation.numbers
        return f"source:{citation.source}:{numbers[0]}" if numbers else f"source:{citation.source}"
    return ""


def source_line(
    context: LayoutContext, citations: Iterable[Citation], most: int = 6
) -> tuple[Run, ...]:
    """ "Nguồn  Bài tường thuật, ¶5 và ¶9; Báo cáo, ¶2", the first word strong; () for none."""
    language = context.language
    entries: list[str] = []
    for key, numbers in paragraphs_of(citations).items():
        source = context.source(key)
        title = source.title if source else key
        entries.append(
            ", ".join(part for part in (title, listed(spans(numbers), language)) if part)
        )
    if not entries:
        return ()
    if len(entries) > most:
        rest = say("more-sources", language, count=len(entries) - most)
        entries = [*entries[:most], rest]
    return (Run(say("source", language), strong=True), Run(f"\u2002{'; '.join(entries)}"))
