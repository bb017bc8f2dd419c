"""Bookmarks, labels, links and attachments, looked at as any reader of PDF would."""

from __future__ import annotations

import shutil
import subprocess
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array

from briefing.model.briefing import Briefing, Group
from briefing.pdf import OutlineEntry, metadata_of, outline_of, write_pdf
from briefing.sheet import Node, Role
from tests.pdf.deck import (
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
from tests.pdf.tags import all_elements, sections


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
