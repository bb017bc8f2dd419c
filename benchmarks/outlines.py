"""Bookmarks of the measuring deck, in groups of ten."""

from __future__ import annotations

from collections.abc import Sequence

from briefing.pdf import OutlineEntry


def of_titles(titles: Sequence[str]) -> tuple[OutlineEntry, ...]:
    return tuple(
        OutlineEntry(
            f"Phần {first // 10 + 1}",
            first,
            tuple(
                OutlineEntry(title, first + at)
                for at, title in enumerate(titles[first : first + 10])
            ),
        )
        for first in range(0, len(titles), 10)
    )
