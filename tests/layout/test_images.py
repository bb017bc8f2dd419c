"""Images: whole, in their own shape, with words beside or below, a mark where one is missing."""

from __future__ import annotations

import struct
import zlib
from hashlib import sha256

import pytest

from briefing.layout import check_sheet, compose
from briefing.layout.context import AspectName
from briefing.model import Briefing, Image, Panel, PanelKind, Run
from briefing.sheet import Picture, Rect, Role, Sheet
from briefing.sheet.dump import dump_sheet
from tests.conftest import Golden
from tests.layout.conftest import Desk
from tests.layout.pages import box_of, lay, texts

PANEL = """## Ba trường mới {.image label="Trường"}

![Sơ đồ ba trường bán trú](images/so-do.png "Sơ đồ không theo tỷ lệ") [@bai ¶7]
"""


def png(width: int, height: int) -> bytes:
    """A white picture."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        checked = kind + data
        return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * width) * height)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def picture_of(sheet: Sheet) -> Picture:
    return next(mark for mark in sheet.marks if isinstance(mark, Picture))


def with_image(
    desk: Desk, width: int, height: int, aspect: AspectName = "16:9"
) -> tuple[Sheet, ...]:
    return lay(desk, PANEL, members={"images/so-do.png": png(width, height)}, aspect=aspect)


def test_the_usual_page(desk: Desk, golden: Golden) -> None:
    (sheet,) = with_image(desk, 700, 370)
    golden("layout/image.txt", dump_sheet(sheet))


@pytest.mark.parametrize("aspect", ["16:9", "4:3", "a4"])
@pytest.mark.parametrize(("width", "height"), [(700, 370), (300, 900), (1800, 200), (500, 500)])
def test_an_image_keeps_its_shape_and_stays_within_the_margins(
    desk: Desk, aspect: AspectName, width: int, height: int
) -> None:
    (sheet,) = with_image(desk, width, height, aspect=aspect)
    rect = picture_of(sheet).rect
    assert rect.width / rect.height == pytest.approx(width / height, rel=0.001)
    margin = 72 * (0.59528 if aspect == "a4" else 0.6)
    page = Rect(0, 0, *sheet.size).grown(-margin)
    assert page.encloses(rect, 0.1)
    assert check_sheet(sheet) == []


def test_an_image_is_as_large_as_the_page_allows(desk: Desk) -> None:
    (sheet,) = with_image(desk, 700, 370)
    assert picture_of(sheet).rect.height > 0.6 * sheet.size.height


def test_an_image_is_named_by_its_alternative_text_and_its_bytes(desk: Desk) -> None:
    (sheet,) = with_image(desk, 700, 370)
    picture = picture_of(sheet)
    assert sheet.nodes[picture.node].role is Role.FIGURE
    assert sheet.nodes[picture.node].text == "Sơ đồ ba trường bán trú"
    assert picture.member == "images/so-do.png"
    assert picture.digest == sha256(png(700, 370)).hexdigest()


def test_caption_and_source_stand_beside_or_below(desk: Desk) -> None:
    (beside,) = with_image(desk, 500, 500)
    caption = box_of(beside, "Sơ đồ không theo tỷ lệ")
    assert caption.x > picture_of(beside).rect.right
    (below,) = with_image(desk, 1800, 700)
    caption = box_of(below, "Sơ đồ không theo tỷ lệ")
    assert caption.y > picture_of(below).rect.bottom
    assert texts(below, Role.CHIP) == texts(beside, Role.CHIP) == ["Nguồn ¶7"]


def test_further_words_stand_beside_a_narrow_image(desk: Desk) -> None:
    text = PANEL + "\n### Ba huyện [@bai ¶7]\n\n- Một\n- Hai\n"
    (sheet,) = lay(desk, text, members={"images/so-do.png": png(400, 400)})
    assert box_of(sheet, "Ba huyện").x > picture_of(sheet).rect.right
    assert [n.text for n in sheet.nodes if n.role is Role.LIST_ITEM] == ["Một", "Hai"]


def test_further_words_stand_below_a_low_image(desk: Desk) -> None:
    text = PANEL + "\nBa huyện vùng cao [@bai ¶7]\n"
    (sheet,) = lay(desk, text, members={"images/so-do.png": png(1800, 200)})
    assert box_of(sheet, "Ba huyện vùng cao").y > picture_of(sheet).rect.bottom


@pytest.mark.parametrize("aspect", ["16:9", "4:3", "a4"])
def test_a_missing_image_leaves_a_mark_not_a_hole(desk: Desk, aspect: AspectName) -> None:
    image = Image("images/mat.png", "Ảnh chụp", "Chú thích", line=3)
    panel = Panel(PanelKind.IMAGE, (Run("Ảnh"),), blocks=(image,), length=3)
    (sheet,) = compose(Briefing(panels=(panel,), starts=(1,)), desk.context(aspect=aspect))
    assert "Không mở được ảnh mat.png" in texts(sheet, Role.PROBLEM)
    assert not any(isinstance(mark, Picture) for mark in sheet.marks)
    assert check_sheet(sheet) == []


def test_a_long_caption_goes_on_a_page_of_its_own(desk: Desk) -> None:
    long = PANEL.replace("không theo tỷ lệ", "không theo tỷ lệ, vẽ lại nhiều lần " * 40)
    pages = lay(desk, long, members={"images/so-do.png": png(1800, 700)})
    assert len(pages) > 1
    assert picture_of(pages[0]).rect.width > 0.5 * pages[0].size.width
    assert all(check_sheet(page) == [] for page in pages)
