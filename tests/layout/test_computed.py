"""Numbers that are computed say so on the panel, whatever kind of panel it is."""

from __future__ import annotations

import pytest

from briefing.layout import check_sheet
from briefing.layout.context import AspectName, Density
from briefing.sheet import Role, Shape
from tests.layout.conftest import Desk
from tests.layout.pages import box_of, lay, node_of, texts

COMPUTED = """- **84,7%** số vụ còn lại so với kỳ trước [@bai ¶5]
  - Tính: = 100 - 15,3
  - Kỳ: năm 2020
  - So với: không nêu
"""
STATED = """- **15,3%** phạm pháp hình sự trên địa bàn [@bai ¶5, ¶7]
  - Hướng: giảm
"""
KINDS = {
    "figures": f"## Số vụ còn lại {{.figures}}\n\n{STATED}{COMPUTED}",
    "hero": f"## Số vụ còn lại {{.figures}}\n\n{COMPUTED}{STATED}",
    "figure": f"## Số vụ còn lại {{.figure}}\n\n{COMPUTED}",
    "labelled figure": f'## Số vụ còn lại {{.figure label="Kết quả"}}\n\n{COMPUTED}',
    "story": "## Số vụ còn lại {.story}\n\n### Bối cảnh [@bai ¶2]\n\nDịch bệnh\n\n"
    f"### Kết quả [@bai ¶5]\n\n{STATED}{COMPUTED}",
    "list": f"## Số vụ còn lại {{.direction}}\n\n### Bài nguồn nêu\n\n{STATED}{COMPUTED}",
}


@pytest.mark.parametrize("density", ["normal", "large-hall"])
@pytest.mark.parametrize("aspect", ["16:9", "4:3", "a4"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_computed_number_says_so_and_a_stated_one_does_not(
    desk: Desk, kind: str, aspect: AspectName, density: Density
) -> None:
    sheets = lay(desk, KINDS[kind], aspect=aspect, density=density)
    assert sum(texts(sheet, Role.LABEL).count("tính toán") for sheet in sheets) == 1
    assert [(check_sheet(sheet), sheet.problems) for sheet in sheets] == [([], ())] * len(sheets)


def test_the_mark_stands_beside_the_chip_of_the_source(desk: Desk) -> None:
    (sheet,) = lay(desk, KINDS["figure"])
    mark, chip = box_of(sheet, "tính toán"), box_of(sheet, "Nguồn ¶5")
    assert mark.bottom == pytest.approx(chip.bottom, abs=0.5)
    assert 0 < chip.x - mark.right < 10
    marks = sheet.marks_of(node_of(sheet, "tính toán"))
    assert [
        m.stroke is not None and bool(m.stroke.dash) for m in marks if isinstance(m, Shape)
    ] == [True]


def test_in_english_it_is_said_in_english(desk: Desk) -> None:
    sheets = lay(desk, KINDS["list"], language="en")
    assert [texts(sheet, Role.LABEL).count("computed") for sheet in sheets] == [1]


def test_on_the_next_page_it_is_still_called_computed(desk: Desk) -> None:
    before, after = (
        "".join(f"- **{n} vụ** trong quý này [@bai ¶5]\n" for n in numbers)
        for numbers in (range(11, 13), range(13, 16))
    )
    sheets = lay(desk, f"## Số vụ còn lại {{.figures}}\n\n{before}{COMPUTED}{after}")
    assert len(sheets) == 2
    items = texts(sheets[1], Role.LIST_ITEM)
    assert "số vụ còn lại so với kỳ trước (tính toán)" in items
