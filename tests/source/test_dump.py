"""The plain values that scripts read."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from briefing.model import Quantity
from briefing.source import MemoryPackage, parse_briefing
from briefing.source.dump import dump, plain_number

TEXT = """---
title: Tổng kết
speaker: Bộ trưởng
sources:
  - key: bai
    title: Bài
    file: sources/a.txt
---

## Số {.figures label="Số liệu"}

> lời dẫn

- **15,3%** phạm pháp [@bai ¶1-2 "x"]
  - Hướng: giảm
  - So với: không nêu

## Việc {.directives}

1. **Một** Làm ngay. [@bai]

## Hình {.chart}

```chart
loại: cột
tiêu đề: T
| Nhãn | Giá trị |
|---|---|
| A | ít nhất 5% |
```

## Bảng

| a | b |
|---|---|
| 1 | không nêu |
"""


def dumped() -> dict[str, Any]:
    package = MemoryPackage({"sources/a.txt": "x một\nhai\n".encode()})
    briefing, problems = parse_briefing(TEXT, package)
    assert problems == ()
    return json.loads(json.dumps(dump(briefing, lambda chart: f"alt {chart.title}")))


def test_the_whole_has_title_language_panels_and_sources() -> None:
    whole = dumped()
    assert (whole["title"], whole["language"]) == ("Tổng kết", "vi")
    assert [(p["number"], p["kind"]) for p in whole["panels"]] == [
        (1, "figures"),
        (2, "directives"),
        (3, "chart"),
        (4, "table"),
    ]
    assert whole["sources"] == [{"key": "bai", "title": "Bài", "paragraphs": ["x một", "hai"]}]


def test_a_panel_has_its_text_notes_and_figures() -> None:
    panel = dumped()["panels"][0]
    assert panel["text"] == ["Số liệu", "15,3% phạm pháp"]
    assert panel["notes"] == "lời dẫn"
    (figure,) = panel["figures"]
    assert (figure["shown"], figure["value"], figure["unit"]) == ("15,3%", 15.3, "%")
    assert (figure["direction"], figure["bound"]) == ("down", None)
    assert (figure["baseline"], figure["period"]) == ("không nêu", None)
    assert figure["citations"] == [
        {"source": "bai", "paragraph": 1, "quote": "x"},
        {"source": "bai", "paragraph": 2, "quote": "x"},
    ]


def test_directives_and_charts_have_their_values() -> None:
    _, directives, charts, table = dumped()["panels"]
    (directive,) = directives["directives"]
    assert (directive["speaker"], directive["text"]) == ("Bộ trưởng", "Làm ngay.")
    assert directive["citations"] == [{"source": "bai", "paragraph": None, "quote": ""}]
    (chart,) = charts["charts"]
    assert (chart["kind"], chart["title"], chart["alt"]) == ("columns", "T", "alt T")
    (value,) = chart["values"]
    assert (value["label"], value["shown"], value["value"]) == ("A", "ít nhất 5%", 5)
    assert value["bound"] == "at least"
    assert table["text"] == ["a", "b", "1", "không nêu"]


def test_numbers_are_numbers_where_nothing_is_lost() -> None:
    assert plain_number(Decimal("15.3")) == 15.3
    assert plain_number(Decimal("3500000000")) == 3_500_000_000
    assert plain_number(Decimal("0.1234567890123456789")) == "0.1234567890123456789"
    assert plain_number(Quantity("").value) is None
