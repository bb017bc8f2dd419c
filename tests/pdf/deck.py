"""Small hand-made sheets: every mark, every kind of node, Vietnamese in two lines."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from briefing.pdf import OutlineEntry, Page, PageCache, PdfMetadata, write_pdf
from briefing.pdf.metadata import date_of
from briefing.sheet import Group, Mark, Node, Picture, Rect, Role, Shape, Sheet, Size, Stroke, Text
from briefing.sheet.geometry import circle, rectangle, segment
from briefing.text.fonts import Fonts
from briefing.text.shaping import shape

if TYPE_CHECKING:
    from pikepdf import Pdf

FONTS = Fonts(Path(__file__).parents[2] / "resources" / "fonts")
INK, RESULT, KEY, PAPER = "#1B1D1C", "#00594E", "#A3231F", "#FFFFFF"
METADATA = PdfMetadata(
    "Tổng kết năm 2020", "Công an TP Hà Nội", "Hội nghị", "vi", date_of("21-12-2020")
)
SENTENCE = "Số vụ việc ở tỉnh được kiềm chế, kéo giảm so với năm trước."
ALT = "Biểu đồ cột: năm 2019 là 60, năm 2020 là 40 (đơn vị: vụ)."


def text(
    string: str,
    x: float,
    baseline: float,
    node: int = -1,
    font: str = "sans-400",
    size: float = 20.0,
    color: str = INK,
    tabular: bool = False,
) -> tuple[Text, ...]:
    """The string's runs behind one another."""
    marks: list[Text] = []
    for run in shape(FONTS, string, font, size, tabular=tabular):
        marks.append(run.at(x, baseline, color, node))
        x += run.advance
    return tuple(marks)


def sheet(
    marks: tuple[Mark, ...],
    nodes: tuple[Node, ...] = (),
    panel: int = 0,
    title: str = "Tiêu đề",
    part: int = 1,
    parts: int = 1,
) -> Sheet:
    return Sheet(Size(960, 540), PAPER, marks, nodes, panel, part, parts, title)


def first_sheet() -> Sheet:
    """Title, a sentence in two lines, a list with numbers, a linked citation, a page number."""
    nodes = (
        Node(Role.TITLE, "Ba việc lớn của năm 2021", 1),
        Node(Role.PARAGRAPH, SENTENCE, 3),
        Node(Role.LIST, line=5),
        Node(Role.LIST_ITEM, "Giữ vững an ninh", 5, 2, "directive:0", ordinal="1"),
        Node(Role.LIST_ITEM, "Kéo giảm tai nạn", 6, 2, "directive:1", ordinal="2"),
        Node(Role.CHIP, "Nguồn ¶5", 6, 4, link="source:bai:5"),
        Node(Role.QUANTITY, "giảm 15,3%", 8),
        Node(Role.SOURCE, "Nguồn: bài tường thuật", 0),
        Node(Role.PAGE_NUMBER, "1/3", 0),
    )
    marks: tuple[Mark, ...] = (
        Shape(rectangle(Rect(40, 30, 4, 60)), fill=RESULT),
        *text("Ba việc lớn của năm 2021", 60, 80, 0, "sans-600", 36),
        *text("Số vụ việc ở tỉnh", 60, 140, 1),
        *text("được kiềm chế, kéo giảm so với năm trước.", 60, 168, 1),
        *text("1", 60, 220, 3, "serif-400", 24, KEY),
        *text("Giữ vững an ninh", 90, 220, 3),
        *text("2", 60, 250, 4, "serif-400", 24, KEY),
        *text("Kéo giảm tai nạn", 90, 250, 4),
        Shape(rectangle(Rect(300, 234, 80, 24)), fill="#DDEEEA", node=5),
        *text("Nguồn ¶5", 305, 250, 5, size=14),
        Shape(segment(60, 290, 72, 310), stroke=Stroke(RESULT, 3, cap="round"), node=6),
        *text("15,3%", 80, 312, 6, "serif-display-400", 40, RESULT, tabular=True),
        *text("Nguồn: bài tường thuật", 60, 510, 7, size=12),
        *text("1/3", 900, 510, 8, size=12),
    )
    return sheet(marks, nodes, 0, "Ba việc lớn của năm 2021")


def second_sheet() -> Sheet:
    """A chart in a clipped group, with its labels; a table; a quotation."""
    nodes = (
        Node(Role.TITLE, "Số vụ giảm một phần ba"),
        Node(Role.FIGURE, ALT, 3, subject="chart:0"),
        Node(Role.TABLE),
        Node(Role.ROW, parent=2),
        Node(Role.HEADER_CELL, "Năm", parent=3),
        Node(Role.HEADER_CELL, "Số vụ", parent=3),
        Node(Role.ROW, parent=2),
        Node(Role.HEADER_CELL, "2020", parent=6),
        Node(Role.CELL, "1.111", parent=6),
        Node(Role.QUOTE, "“nghiêm ngặt nhất”"),
    )
    bars = (
        Shape(rectangle(Rect(60, 200, 80, 200)), fill=RESULT),
        Shape(rectangle(Rect(160, 270, 80, 130)), fill=KEY),
        Shape(circle(280, 300, 20), fill="#C8B400", stroke=Stroke(INK, 2, (4, 2))),
        *text("60", 85, 190, size=16),
        *text("40", 185, 260, size=16),
        Shape(rectangle(Rect(-50, 390, 2000, 40)), fill="#88AACC"),
    )
    marks: tuple[Mark, ...] = (
        *text("Số vụ giảm một phần ba", 60, 80, 0, "sans-600", 36),
        Group(bars, Rect(50, 150, 300, 255), node=1),
        *text("Năm", 420, 180, 4),
        *text("Số vụ", 520, 180, 5),
        *text("2020", 420, 210, 7),
        *text("1.111", 520, 210, 8, tabular=True),
        *text("“nghiêm ngặt nhất”", 420, 300, 9, "serif-400-italic", 28),
    )
    return sheet(marks, nodes, 1, "Số vụ giảm một phần ba")


def third_sheet(member: str = "images/anh.png", digest: str = "") -> Sheet:
    """The sources, where links lead, and a picture."""
    nodes = (
        Node(Role.TITLE, "Nguồn và ghi chú"),
        Node(Role.LIST, subject="source:bai"),
        Node(Role.LIST_ITEM, "¶5 kéo giảm 15,3%", 0, 1, "source:bai:5", ordinal="–"),
        Node(Role.FIGURE, "Ảnh hội nghị", subject="image:0"),
    )
    marks: tuple[Mark, ...] = (
        *text("Nguồn và ghi chú", 60, 80, 0, "sans-600", 36),
        *text("–", 60, 140, 2),
        *text("¶5 kéo giảm 15,3%", 80, 140, 2),
        Picture(member, digest or sha256(PNG).hexdigest(), Rect(500, 120, 200, 100), 3),
    )
    return sheet(marks, nodes, 2, "Nguồn và ghi chú")


def png(width: int, height: int, rows: bytes, kind: int = 2, more: bytes = b"") -> bytes:
    """A PNG file of 8 bits a sample; `rows` without filter bytes."""
    channels = {0: 1, 2: 3, 4: 2, 6: 4}[kind]
    step = width * channels
    filtered = b"".join(b"\0" + rows[at : at + step] for at in range(0, len(rows), step))

    def chunk(tag: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + tag + body + struct.pack(">I", zlib.crc32(tag + body))

    head = struct.pack(">IIBBBBB", width, height, 8, kind, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + more
        + chunk(b"IDAT", zlib.compress(filtered))
        + chunk(b"IEND", b"")
    )


PNG = png(2, 1, bytes((200, 30, 30, 30, 60, 200)))


def deck() -> tuple[Sheet, ...]:
    return first_sheet(), second_sheet(), third_sheet()


OUTLINE = (
    OutlineEntry("Mở đầu", 0, (OutlineEntry("Ba việc lớn của năm 2021", 0),)),
    OutlineEntry("Số vụ giảm một phần ba", 1),
    OutlineEntry("Nguồn và ghi chú", 2),
)
ATTACHMENTS: Mapping[str, bytes] = {
    "briefing.md": "# Tổng kết\n".encode(),
    "sources/bài.md": b"## 1\n",
    "data/so-lieu.csv": b"a,b\n1,2\n",
}


def written(
    sheets: tuple[Sheet | Page, ...] | None = None,
    attachments: Mapping[str, bytes] = ATTACHMENTS,
    pages: PageCache | None = None,
    images: Mapping[str, bytes] | None = None,
) -> bytes:
    target = BytesIO()
    members = {"images/anh.png": PNG} if images is None else images
    write_pdf(
        deck() if sheets is None else sheets,
        target,
        metadata=METADATA,
        fonts=FONTS,
        images=members.get,
        attachments=attachments,
        outline=OUTLINE if sheets is None else (),
        pages=pages,
    )
    return target.getvalue()


def opened(data: bytes) -> Pdf:
    """The file as pikepdf reads it; keep it as long as anything of it is looked at."""
    import pikepdf

    return pikepdf.open(BytesIO(data))
