"""Small sheets made by hand, with text shaped as layout shapes it."""

from __future__ import annotations

from briefing.sheet import Group, Mark, Node, PathBuilder, Rect, Role, Shape, Sheet, Size, Stroke
from briefing.sheet.geometry import circle, rectangle, rounded_rectangle, segment
from briefing.text.fonts import Fonts
from briefing.text.shaping import shape

INK, GROUND, GREEN, BRONZE = "#0C1F21", "#F4F7F5", "#0B6A61", "#8A5A00"


class Writing:
    """Collects marks and nodes of a sheet."""

    def __init__(self, fonts: Fonts) -> None:
        self.fonts = fonts
        self.marks: list[Mark] = []
        self.nodes: list[Node] = []

    def node(self, role: Role, text: str = "", **fields: str | int) -> int:
        self.nodes.append(Node(role, text, **fields))  # type: ignore[arg-type]
        return len(self.nodes) - 1

    def text(
        self, node: int, string: str, font: str, size: float, x: float, y: float, color: str = INK
    ) -> float:
        """Writes one line; returns where it ends."""
        for run in shape(self.fonts, string, font, size):
            self.marks.append(run.at(x, y, color, node))
            x += run.advance
        return x

    def line(self, role: Role, string: str, font: str, size: float, x: float, y: float) -> int:
        node = self.node(role, string)
        self.text(node, string, font, size, x, y)
        return node

    def sheet(self, title: str, panel: int = 0, ground: str = GROUND) -> Sheet:
        marks, nodes = tuple(self.marks), tuple(self.nodes)
        return Sheet(Size(960, 540), ground, marks, nodes, panel=panel, title=title)


def figures_sheet(fonts: Fonts) -> Sheet:
    """Like mock 04: a hero figure, a bar, a chip, a list, a source line, a seal."""
    write = Writing(fonts)
    title = "Bốn con số, mỗi con số đo một việc riêng"
    write.line(Role.LABEL, "Số liệu chính", "sans-600", 15.6, 43.2, 55)
    write.line(Role.TITLE, title, "sans-600", 30, 43.2, 96)
    write.marks.append(Shape(segment(43.2, 142, 480, 142), stroke=Stroke(GREEN, 3)))
    hero = write.node(Role.QUANTITY, "15,3%", subject="figure:0", line=4)
    triangle = PathBuilder().polygon(((43.2, 222), (94, 222), (68, 264))).path()
    write.marks.append(Shape(triangle, fill=GREEN, node=hero))
    end = write.text(hero, "15,3", "sans-600", 125, 112, 288)
    write.text(hero, "%", "sans-500", 67, end + 2, 288)
    chip = write.node(Role.CHIP, "Nguồn ¶5", link="source:bai:5")
    box = rounded_rectangle(Rect(406, 158, 74, 18), 2)
    write.marks.append(Shape(box, stroke=Stroke("#B3C2BE", 0.6), node=chip))
    write.text(chip, "Nguồn ¶5", "sans-500", 12, 411, 171.5)
    write.marks.append(Shape(rectangle(Rect(43.2, 405, 360, 20)), fill="#7C918C"))
    write.marks.append(Shape(rectangle(Rect(405, 405, 75, 20)), fill=GREEN))
    whole = write.node(Role.LIST)
    for place, words in enumerate(("tiêu chí tai nạn giao thông", "đề án hoàn thành đúng tiến độ")):
        item = write.node(Role.LIST_ITEM, words, parent=whole, ordinal=str(place + 1))
        write.text(item, words, "sans-400", 19.2, 540, 190 + 60 * place)
    quote = write.node(Role.QUOTE, "“quan trọng nhất, trọng tâm nhất”")
    write.text(quote, write.nodes[quote].text, "serif-400", 24, 540, 330)
    rings = tuple(
        Shape(circle(892, 60, radius), stroke=Stroke(GREEN, 1.4, cap="round"))
        for radius in (8, 14, 20, 26)
    )
    write.marks.append(Group(rings, clip=Rect(862, 30, 60, 60)))
    dashed = rounded_rectangle(Rect(540, 400, 130, 22), 2)
    write.marks.append(Shape(dashed, stroke=Stroke("#566A6B", 1, (4, 3))))
    write.line(Role.SILENCE, "Bài nguồn không nêu", "sans-500", 12, 546, 415)
    write.line(Role.SOURCE, "Nguồn  Bài tường thuật hội nghị, 12-2020", "sans-400", 12, 43.2, 514)
    write.line(Role.PAGE_NUMBER, "4 / 11", "sans-500", 12, 885, 514)
    return write.sheet(title, panel=3)


def plain_sheet(fonts: Fonts, number: int, ground: str = GROUND) -> Sheet:
    """A title and a line: quick to paint, different for every number."""
    write = Writing(fonts)
    title = f"Trang số {number}"
    write.line(Role.TITLE, title, "sans-600", 40, 43.2, 100)
    write.line(Role.PARAGRAPH, f"Đoạn văn của trang {number}", "sans-400", 19.2, 43.2, 160)
    return write.sheet(title, number - 1, ground)
