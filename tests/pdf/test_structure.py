"""Tags, bookmarks, labels, links and attachments, looked at as any reader of PDF would."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array

from briefing.model.briefing import Briefing, Group
from briefing.pdf import OutlineEntry, metadata_of, outline_of, write_pdf
from briefing.sheet import Node, Role
from tests.pdf.deck import (
    ALT,
    ATTACHMENTS,
    FONTS,
    METADATA,
    deck,
    first_sheet,
    opened,
    second_sheet,
    sheet,
    text,
    written,
)

Element = pikepdf.Object


@pytest.fixture(scope="module")
def data() -> bytes:
    return written()


@pytest.fixture
def pdf(data: bytes) -> Iterator[pikepdf.Pdf]:
    with opened(data) as found:
        yield found


def kids(element: Element) -> list[Element]:
    """The structure elements right below."""
    found = element.K
    found = list(found) if isinstance(found, pikepdf.Array) else [found]
    return [kid for kid in found if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def outlined(element: Element) -> str:
    """The tags as `Sect(H1 P L(LI(Lbl LBody)))`."""
    inside = " ".join(outlined(kid) for kid in kids(element))
    return str(element.S)[1:] + (f"({inside})" if inside else "")


def sections(pdf: pikepdf.Pdf) -> list[Element]:
    return kids(pdf.Root.StructTreeRoot.K)


def all_elements(element: Element) -> Iterator[Element]:
    yield element
    for kid in kids(element):
        yield from all_elements(kid)


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


def test_bookmarks_by_group_and_panel(pdf: pikepdf.Pdf) -> None:
    with pdf.open_outline() as outline:
        top = outline.root
        assert [entry.title for entry in top] == [
            "Mở đầu",
            "Số vụ giảm một phần ba",
            "Nguồn và ghi chú",
        ]
        assert [entry.title for entry in top[0].children] == ["Ba việc lớn của năm 2021"]
        goals = [entry.destination for entry in top]
    pages = [pdf.pages.index(pikepdf.Page(goal[0])) for goal in goals if isinstance(goal, Array)]
    assert pages == [0, 1, 2]


def test_bookmarks_of_a_briefing_name_groups_panels_and_continuations() -> None:
    sheets = (
        sheet((), panel=0, title="Bìa"),
        sheet((), panel=1, title="Số liệu", part=1, parts=2),
        sheet((), panel=1, title="Số liệu", part=2, parts=2),
        sheet((), panel=2, title="Nguồn"),
    )
    briefing = Briefing(groups=(Group("Kết quả", 1, 2),))
    assert outline_of(briefing, sheets) == (
        OutlineEntry("Bìa", 0),
        OutlineEntry(
            "Kết quả",
            1,
            (
                OutlineEntry("Số liệu", 1, (OutlineEntry("Số liệu (2/2)", 2),)),
                OutlineEntry("Nguồn", 3),
            ),
        ),
    )


def test_many_bookmarks_hang_together() -> None:
    with opened(written()) as pdf:
        root = pdf.Root.Outlines
        seen = []
        entry = root.First
        while entry is not None:
            seen.append(entry)
            assert entry.Parent.objgen == root.objgen
            following = entry.get("/Next")
            if following is not None:
                assert following.Prev.objgen == entry.objgen
            entry = following
        assert seen[-1].objgen == root.Last.objgen
        assert int(root.Count) == 4


def test_page_labels_are_panel_numbers() -> None:
    sheets = (
        sheet((), panel=0),
        sheet((), panel=1, part=1, parts=2),
        sheet((), panel=1, part=2, parts=2),
        sheet((), panel=2),
        sheet((), panel=3),
    )
    with opened(written(sheets, {})) as pdf:
        assert [page.label for page in pdf.pages] == ["1", "2 (1/2)", "2 (2/2)", "3", "4"]


def test_title_author_language_and_the_documents_own_date(pdf: pikepdf.Pdf) -> None:
    assert str(pdf.docinfo.Title) == "Tổng kết năm 2020"
    assert str(pdf.docinfo.Author) == "Công an TP Hà Nội"
    assert str(pdf.docinfo.CreationDate) == str(pdf.docinfo.ModDate) == "D:20201221"
    assert str(pdf.Root.Lang) == "vi-VN"
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle)
    assert bool(pdf.Root.MarkInfo.Marked)
    with pdf.open_metadata() as meta:
        assert meta["dc:title"] == "Tổng kết năm 2020"
        assert meta["dc:creator"] == ["Công an TP Hà Nội"]
        assert meta["dc:language"] == {"vi-VN"}
        assert meta["xmp:CreateDate"] == "2020-12-21"


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ("21-12-2020", "2020-12-21"),
        ("1/2/2021", "2021-02-01"),
        ("2020-12-21", "2020-12-21"),
        ("12-2020", None),
        ("31-2-2020", None),
        ("", None),
        ("cuối năm 2020", None),
    ],
)
def test_the_date_of_a_briefing(told: str, found: str | None) -> None:
    date = metadata_of(Briefing(title="a", date=told)).date
    assert (date.isoformat() if date else None) == found


def test_citation_chips_lead_to_the_source(pdf: pikepdf.Pdf) -> None:
    (link,) = pdf.pages[0].obj.Annots
    names = pdf.Root.Names.Dests.Names
    assert str(link.Dest) == str(names[0]) == "source:bai:5"
    page, kind, _, top, _ = names[1]
    assert page.objgen == pdf.pages[2].obj.objgen
    assert str(kind) == "/XYZ"
    assert 400 < float(top) < 430
    assert [float(edge) for edge in link.Rect] == [300, 282, 380, 306], "the whole chip"
    assert "/QuadPoints" not in link


def test_links_are_elements_that_name_their_annotation(pdf: pikepdf.Pdf) -> None:
    (element,) = [each for each in all_elements(sections(pdf)[0]) if each.S == "/Link"]
    (annotation,) = pdf.pages[0].obj.Annots
    reference = [kid for kid in element.K if isinstance(kid, pikepdf.Dictionary)]
    assert reference[0].Obj.objgen == annotation.objgen
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    assert parents[int(annotation.StructParent)].objgen == element.objgen
    assert str(annotation.Contents) == "Nguồn ¶5"


def test_links_go_where_the_caller_says() -> None:
    target = BytesIO()
    places = {"source:bai:5": (1, 100.0)}
    sheets = (first_sheet(), second_sheet())
    write_pdf(sheets, target, metadata=METADATA, fonts=FONTS, links=places.get)
    with opened(target.getvalue()) as pdf:
        assert pdf.Root.Names.Dests.Names[1][0].objgen == pdf.pages[1].obj.objgen


def test_a_link_over_two_lines_has_an_area_for_each() -> None:
    nodes = (Node(Role.CHIP, "Nguồn ¶5", link="source:bai:5"),)
    marks = (*text("Nguồn", 60, 80, 0), *text("¶5", 60, 110, 0))
    with opened(written((sheet(marks, nodes),), {})) as pdf:
        (link,) = pdf.pages[0].obj.Annots
        assert len(link.QuadPoints) == 16


def test_members_are_attached_under_their_names(pdf: pikepdf.Pdf) -> None:
    assert {
        name: pdf.attachments[name].get_file().read_bytes() for name in pdf.attachments
    } == dict(ATTACHMENTS)
    relations = {str(file.UF): str(file.AFRelationship) for file in pdf.Root.AF}
    assert relations == {
        "briefing.md": "/Source",
        "sources/bài.md": "/Source",
        "data/so-lieu.csv": "/Data",
    }


@pytest.mark.skipif(not shutil.which("pdfdetach"), reason="poppler's tools are not here")
def test_poppler_lists_the_members(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "deck.pdf").write_bytes(data)
    command = ("pdfdetach", "-list", str(tmp_path / "deck.pdf"))
    told = subprocess.run(command, capture_output=True, check=True, encoding="utf-8").stdout
    assert all(name in told for name in ATTACHMENTS)


def test_a_file_without_members_or_bookmarks_has_neither() -> None:
    with opened(written((sheet(()),), {})) as pdf:
        assert "/Names" not in pdf.Root
        assert "/Outlines" not in pdf.Root
        assert pdf.check_pdf_syntax() == []


def test_five_hundred_attachments_keep_their_order() -> None:
    members = {f"data/số {at}.csv": str(at).encode() for at in range(500)}
    with opened(written(deck(), members)) as pdf:
        assert len(pdf.attachments) == 500
        assert pdf.attachments["data/số 321.csv"].get_file().read_bytes() == b"321"
