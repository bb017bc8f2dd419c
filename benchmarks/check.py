"""How long a check takes: the bundled briefing, and 500 panels with 2,000 claims over 2 MB.

    python -m benchmarks.check

Aims: the bundled briefing under 50 ms, the large one under 1 s, and a line in between.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import Final

from briefing.checking.checks import Checks
from briefing.checking.paragraphs import original_of
from briefing.model import Briefing
from briefing.source import MemoryPackage, parse_briefing, read_briefing

BUNDLED: Final = Path(__file__).parent.parent / "resources" / "briefings"
DISTRICTS: Final = ("Mỏ Vàng", "Suối Đá", "Bản Lá", "Khe Mây")
BYTES: Final = 2_000_000
_FILL: Final = (
    "Các xã tiếp tục kiểm tra kênh, đê và trạm bơm theo kế hoạch của huyện; "
    "người dân cùng tham gia. "
)


def large(panels: int, size: int) -> tuple[Briefing, str]:
    """A briefing with four figures a panel, each cited, over a source of about `size` bytes."""
    paragraphs: list[str] = []
    body: list[str] = []
    filling = max(size // panels // len(_FILL.encode()) - 3, 0)
    for number in range(1, panels + 1):
        values = [number * 10 + index for index in range(len(DISTRICTS))]
        said = "; ".join(
            f"huyện {name} có {value},{number % 9 + 1} ha ruộng"
            for name, value in zip(DISTRICTS, values, strict=True)
        )
        paragraphs.append(f"Năm 2031, {said}. {_FILL * filling}")
        body.append("## Ruộng của bốn huyện {.figures}\n")
        body += [
            f"- **{value},{number % 9 + 1} ha** ruộng [@bc ¶{number}]\n  - Kỳ: năm 2031\n"
            f"  - Đo cái gì: ruộng"
            for value in values
        ]
        body.append(f"\n> Năm 2031 có {values[0]},{number % 9 + 1} ha ruộng.\n")
    front = "---\ntitle: Ruộng\nsources:\n  - key: bc\n    file: sources/bc.md\n---\n\n"
    text = front + "\n".join(body)
    source = "\n\n".join(paragraphs).encode("utf-8")
    briefing, _ = parse_briefing(text, MemoryPackage({"sources/bc.md": source}))
    return briefing, text


def timed(work: Callable[[], object]) -> float:
    """Milliseconds."""
    start = perf_counter()
    work()
    return (perf_counter() - start) * 1000


def fresh(briefing: Briefing, text: str) -> float:
    """One check with nothing kept; the best of three."""

    def work() -> None:
        original_of.cache_clear()
        Checks().check(briefing, text=text)

    return min(timed(work) for _ in range(3))


def main() -> int:
    for name in ("hanoi-2020", "giao-duc-2024"):
        reading = read_briefing(BUNDLED / name)
        checks = Checks()
        once = fresh(reading.briefing, reading.text)
        checks.check(reading.briefing, text=reading.text)
        again = timed(lambda c=checks, r=reading: c.check(r.briefing, text=r.text))
        print(f"{name:16} {once:7.1f} ms, unchanged {again:5.1f} ms")
    for panels in (125, 250, 500):
        briefing, text = large(panels, BYTES * panels // 500)
        size = sum(len(p.text.encode()) for p in briefing.sources[0].paragraphs)
        report = Checks().check(briefing, text=text)
        took = fresh(briefing, text)
        claims = f"{report.checked} claims, {size / 1e6:.2f} MB, {len(report.findings)} findings"
        print(f"{panels:4} panels       {took:7.1f} ms ({claims})")
    return 0


if __name__ == "__main__":
    sys.exit(main())
