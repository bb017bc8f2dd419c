"""A deck for measuring: title, sentences, a chart and a source line on every panel.

The same deck as sheets (for our writer and QPdfWriter) and as Typst source. Words and numbers
change from panel to panel, so that nothing can be reused that a real deck would not reuse.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import sin
from typing import Final

from briefing.pdf import PdfMetadata
from briefing.sheet import Mark, Node, PathBuilder, Rect, Role, Shape, Sheet, Size, Stroke
from briefing.sheet.geometry import rectangle, segment
from briefing.text.fonts import Fonts
from briefing.text.shaping import shape

INK, SECOND, RESULT, TARGET, RULE = "#1B1D1C", "#565B58", "#00594E", "#9A5B13", "#C9CDC8"
SENTENCES: Final = (
    "Tỉnh đã hoàn thành kế hoạch xây dựng trường học ở cả ba vùng",
    "Số lớp học hai buổi mỗi ngày tăng so với năm trước",
    "Các huyện miền núi còn thiếu giáo viên tiếng Anh và tin học",
    "Hội nghị đề nghị bố trí thêm kinh phí sửa chữa phòng học",
    "Việc dạy trực tuyến giữ được nền nếp trong những tuần nghỉ học",
)
METADATA: Final = PdfMetadata("Tổng kết năm học", "Sở Giáo dục", "Hội nghị", "vi")
BARS: Final = 10


def values(panel: int) -> list[float]:
    """The chart's numbers, from 10 to 100."""
    return [round(55 + 45 * sin(panel * 1.7 + index * 0.9), 1) for index in range(BARS)]


def title(panel: int) -> str:
    return f"Kết quả {panel + 1}: số lớp học hai buổi tăng ở {panel % 9 + 1} huyện"


def sentences(panel: int) -> list[str]:
    return [
        f"{SENTENCES[(panel + at) % len(SENTENCES)]} ({panel * 7 + at * 13 + 12} lớp)"
        for at in range(5)
    ]


def sheet(fonts: Fonts, panel: int) -> Sheet:
    """About 50 shapes and 40 lines of text."""
    marks: list[Mark] = []
    nodes: list[Node] = []

    def say(string: str, x: float, y: float, font: str, size: float, color: str, node: int) -> None:
        for run in shape(fonts, string, font, size):
            marks.append(run.at(x, y, color, node))
            x += run.advance

    def node(role: Role, text: str = "", parent: int = -1, **more: str) -> int:
        nodes.append(Node(role, text, 1, parent, **more))
        return len(nodes) - 1

    marks.append(Shape(rectangle(Rect(48, 40, 4, 44)), fill=RESULT))
    say(title(panel), 64, 74, "sans-600", 30, INK, node(Role.TITLE, title(panel)))
    listing = node(Role.LIST)
    for at, told in enumerate(sentences(panel)):
        item = node(Role.LIST_ITEM, told, listing, ordinal=str(at + 1))
        y = 140 + at * 66
        say(str(at + 1), 48, y, "serif-display-400", 22, RESULT, item)
        half = told.index(" ", len(told) // 2)
        say(told[:half], 76, y, "sans-400", 17, INK, item)
        say(told[half + 1 :], 76, y + 24, "sans-400", 17, INK, item)
    told = f"Biểu đồ cột: {', '.join(map(str, values(panel)))} phần trăm"
    _chart(marks, say, node(Role.FIGURE, told), values(panel))
    source = f"Nguồn: báo cáo của Sở, đoạn {panel % 12 + 1}"
    say(source, 48, 510, "sans-400", 12, SECOND, node(Role.SOURCE, source))
    number = str(panel + 1)
    say(number, 890, 510, "sans-400", 12, SECOND, node(Role.PAGE_NUMBER, number))
    return Sheet(Size(960, 540), "#FFFFFF", tuple(marks), tuple(nodes), panel, title=title(panel))


def _chart(marks: list[Mark], say, figure: int, numbers: Sequence[float]) -> None:  # noqa: ANN001
    left, base, height, step = 500.0, 440.0, 300.0, 40.0
    for tick in range(0, 101, 20):
        y = base - height * tick / 100
        marks.append(Shape(segment(left, y, left + 410, y), stroke=Stroke(RULE, 0.75), node=figure))
        say(f"{tick}%", left - 34, y + 4, "sans-400", 12, SECOND, figure)
    line = PathBuilder()
    for index, number in enumerate(numbers):
        x, top = left + 8 + index * step, base - height * number / 100
        marks.append(Shape(rectangle(Rect(x, top, 26, base - top)), fill=RESULT, node=figure))
        marks.append(Shape(segment(x + 13, base, x + 13, base + 5), stroke=Stroke(INK, 1)))
        shown = str(number).replace(".", ",")
        say(shown, x, top - 6, "sans-500", 12, INK, figure)
        say(str(2011 + index), x, base + 20, "sans-400", 12, SECOND, figure)
        (line.line if index else line.move)(x + 13, base - height * (number * 0.8 + 5) / 100)
    marks.append(Shape(line.path(), stroke=Stroke(TARGET, 2, (5, 3)), node=figure))
