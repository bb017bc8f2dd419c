"""The tags of a page, looked at as a screen reader would."""

from __future__ import annotations

import pikepdf
import pytest

from briefing.sheet import Node, Role
from tests.pdf.deck import (
    ALT,
    FONTS,
    opened,
    sheet,
    text,
    written,
)
from tests.pdf.tags import all_elements, kids, outlined, sections


def test_the_file_has_no_fault(pdf: pikepdf.Pdf) -> None:
    assert pdf.check_pdf_syntax() == []
    assert pdf.pdf_version == "1.7"


def test_tags_follow_the_nodes(pdf: pikepdf.Pdf) -> None:
    assert [outlined(section) for section in sections(pdf)] == [
        "Sect(H1 P L(LI(Lbl LBody) LI(Lbl LBody(P(Link)))) P Note)",
        "Sect(H1 Figure Table(TR(TH TH) TR(TH TD)) BlockQuote(P))",
        "Sect(H1 L(LI(Lbl LBody)) Figure)",
    ]


def test_every_marked_stretch_has_its_element(pdf: pikepdf.Pdf) -> None:
    """The parent tree, read as a screen reader does: page, MCID, element."""
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for page in pdf.pages:
        row = parents[int(page.obj.StructParents)]
        told: list[int] = []
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "BDC" and "/MCID" in operands[1]:
                mcid = int(operands[1].MCID)
                told.append(mcid)
                element = row[mcid]
                found = element.K if isinstance(element.K, pikepdf.Array) else [element.K]
                assert mcid in [int(kid) for kid in found if isinstance(kid, int)]
                assert element.Pg.objgen == page.obj.objgen
        assert told == list(range(len(row)))


def test_everything_painted_is_marked_as_content_or_artifact(pdf: pikepdf.Pdf) -> None:
    for page in pdf.pages:
        depth = 0
        for _, operator in pikepdf.parse_content_stream(page):
            name = str(operator)
            depth += (name in ("BDC", "BMC")) - (name == "EMC")
            if name in ("f", "S", "B", "f*", "B*", "TJ", "Tj", "Do"):
                assert depth >= 1
        assert depth == 0


def test_figures_tell_what_they_show_and_where(pdf: pikepdf.Pdf) -> None:
    (figure,) = [each for each in all_elements(sections(pdf)[1]) if each.S == "/Figure"]
    assert str(figure.Alt) == ALT
    assert [float(value) for value in figure.A.BBox] == [50, 135, 350, 390]


def test_header_cells_say_what_they_head(pdf: pikepdf.Pdf) -> None:
    cells = [each for each in all_elements(sections(pdf)[1]) if each.S == "/TH"]
    assert [str(cell.A.Scope) for cell in cells] == ["/Column", "/Column", "/Row"]


def test_words_shown_in_another_way_are_said_as_meant(pdf: pikepdf.Pdf) -> None:
    """The page shows an arrow and "15,3%"; the node says "giảm 15,3%"."""
    told = [
        str(each.ActualText) for each in all_elements(sections(pdf)[0]) if "/ActualText" in each
    ]
    assert told == ["giảm 15,3%"]


def test_page_numbers_and_dress_are_not_read_out(pdf: pikepdf.Pdf) -> None:
    stretches = [
        operands
        for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
        if str(operator) in ("BDC", "BMC")
    ]
    assert str(stretches[-1][0]) == "/Artifact"


def test_nodes_without_marks_leave_no_empty_tags() -> None:
    nodes = (
        Node(Role.TITLE, "Có"),
        Node(Role.LIST),
        Node(Role.LIST_ITEM, "Không thấy", parent=1),
    )
    with opened(written((sheet(text("Có", 60, 80, 0), nodes),), {})) as pdf:
        assert [outlined(section) for section in sections(pdf)] == ["Sect(H1)"]


def test_reading_order_is_that_of_the_nodes_not_of_the_paint() -> None:
    nodes = (Node(Role.TITLE, "Một"), Node(Role.PARAGRAPH, "Hai"), Node(Role.PARAGRAPH, "Ba"))
    marks = (*text("Ba", 60, 160, 2), *text("Hai", 60, 120, 1), *text("Một", 60, 80, 0))
    with opened(written((sheet(marks, nodes),), {})) as pdf:
        section = sections(pdf)[0]
        assert outlined(section) == "Sect(H1 P P)"
        assert [int(kid.K) for kid in kids(section)] == [2, 1, 0]


def test_list_items_outside_lists_and_stray_cells_become_paragraphs() -> None:
    nodes = (Node(Role.LIST_ITEM, "Một"), Node(Role.CELL, "Hai"), Node(Role.ROW, "Ba"))
    marks = (*text("Một", 60, 80, 0), *text("Hai", 60, 120, 1), *text("Ba", 60, 160, 2))
    with opened(written((sheet(marks, nodes),), {})) as pdf:
        assert outlined(sections(pdf)[0]) == "Sect(P P P)"


def test_chips_within_a_paragraph_are_parted_by_a_space() -> None:
    nodes = (
        Node(Role.PARAGRAPH, "Giữ vững an ninh"),
        Node(Role.CHIP, "¶5", parent=0, link="source:bai:5"),
        Node(Role.CHIP, "¶7", parent=0, link="source:bai:7"),
    )
    marks = (
        *text("Giữ vững an ninh", 60, 80, 0),
        *text("¶5", 260, 80, 1),
        *text("¶7", 300, 80, 2),
    )
    with opened(written((sheet(marks, nodes),), {})) as pdf:
        assert outlined(sections(pdf)[0]) == "Sect(P(Span(Link) Span(Link)))"
        shown = [
            bytes(operands[0][-1]) if str(operator) == "TJ" else bytes(operands[0])
            for operands, operator in pikepdf.parse_content_stream(pdf.pages[0])
            if str(operator) in ("TJ", "Tj")
        ]
        space = FONTS.face("sans-400").font.get_nominal_glyph(ord(" ")).to_bytes(2, "big")
        assert [told == space for told in shown] == [False, True, False, True, False]


def test_facts_without_words_of_their_own_are_divisions() -> None:
    nodes = (
        Node(Role.PARAGRAPH, ""),
        Node(Role.LABEL, "Nội dung", parent=0),
        Node(Role.FIGURE, "Biểu đồ", parent=0),
        Node(Role.FIGURE, "Phần của biểu đồ", parent=2),
        Node(Role.PARAGRAPH, "60", parent=3),
    )
    marks = (*text("Nội dung", 60, 80, 1), *text("60", 60, 120, 4))
    with opened(written((sheet(marks, nodes),), {})) as pdf:
        assert outlined(sections(pdf)[0]) == "Sect(Div(P Figure(Div(P))))"


def test_the_table_of_sources_is_where_links_lead() -> None:
    """Its cells name their own rows; a paragraph without a row leads to the row before it."""
    nodes = (
        Node(Role.CHIP, "¶1", link="source:bai:1"),
        Node(Role.CHIP, "¶6", link="source:bai:6"),
        Node(Role.CHIP, "¶2", link="source:khac:2"),
        Node(Role.TABLE),
        Node(Role.ROW, parent=3),
        Node(Role.CELL, "¶1", parent=4, link="source:bai:1"),
        Node(Role.ROW, parent=3),
        Node(Role.CELL, "¶5–8", parent=6, link="source:bai:5"),
    )
    marks = (
        *text("¶1", 60, 80, 0),
        *text("¶6", 90, 80, 1),
        *text("¶2", 120, 80, 2),
        *text("¶1", 60, 140, 5),
        *text("¶5–8", 60, 180, 7),
    )
    with opened(written((sheet(marks, nodes),), {})) as pdf:
        assert len(pdf.pages[0].obj.Annots) == 3, "a row does not lead to itself"
        named = list(pdf.Root.Names.Dests.Names)
        tops = dict(
            zip(map(str, named[::2]), (float(goal[3]) for goal in named[1::2]), strict=True)
        )
        assert list(tops) == ["source:bai:1", "source:bai:6"]
        assert tops["source:bai:1"] - tops["source:bai:6"] == pytest.approx(40, abs=1)
