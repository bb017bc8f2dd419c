"""The measuring deck as a briefing, for measuring the whole program: the same words and numbers."""

from __future__ import annotations

from pathlib import Path

from benchmarks import deck

_HEAD = f"""---
title: {deck.METADATA.title}
organisation: {deck.METADATA.author}
occasion: {deck.METADATA.subject}
language: vi
sources:
  - key: bc
    title: Báo cáo của Sở
    file: sources/bao-cao.md
---
"""


def write(folder: Path, panels: int) -> Path:
    """A briefing of that many panels below `folder`; returns its folder."""
    place = folder / f"deck-{panels}"
    (place / "sources").mkdir(parents=True, exist_ok=True)
    paragraphs = "\n\n".join(f"Đoạn {number} của báo cáo năm học." for number in range(1, 13))
    (place / "sources" / "bao-cao.md").write_text(paragraphs + "\n", encoding="utf-8")
    parts = [_HEAD]
    for panel in range(panels):
        if panel % 10 == 0:
            parts.append(f"# Phần {panel // 10 + 1}\n")
        parts.append(_panel(panel))
    (place / "briefing.md").write_text("\n".join(parts), encoding="utf-8")
    return place


def _panel(panel: int) -> str:
    cited = f"[@bc ¶{panel % 12 + 1}]"
    rows = "\n".join(
        f"| {2011 + index} | {str(value).replace('.', ',')}% |"
        for index, value in enumerate(deck.values(panel))
    )
    points = "\n".join(f"- {told}" for told in deck.sentences(panel)[:3])
    return (
        f"## {deck.title(panel)} {cited} {{.chart}}\n\n{points}\n\n"
        "```chart\nloại: cột\ntrục: Tỷ lệ lớp học\nđo cái gì: lớp học hai buổi\n"
        f"nguồn: {cited}\n\n| Kỳ | Giá trị |\n|---|---|\n{rows}\n```\n"
    )
