from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QStyle
from pytestqt.qtbot import QtBot

from briefing.painting.fonts import interface_font
from briefing.presenter.audience import AudienceWindow
from briefing.presenter.look import two_lines
from briefing.presenter.overview import arrange, cell_beside
from briefing.presenter.show import Page
from briefing.sheet import Sheet, Size
from tests.presenter.conftest import MakeWindow, ground_of

K = Qt.Key
ROOT = Path(__file__).parents[2]


def color_at(window: AudienceWindow, x: int, y: int) -> str:
    return QColor(window.grab().toImage().pixel(x, y)).name().upper()


def shown(window: AudienceWindow) -> str:
    """The colour of the panel's ground, near its lower right corner."""
    return color_at(window, window.width() - 20, window.height() - 20)


def keys(qtbot: QtBot, window: AudienceWindow, *pressed: Qt.Key) -> None:
    for key in pressed:
        qtbot.keyClick(window, key)


def test_keys_change_what_is_seen(window: MakeWindow, qtbot: QtBot) -> None:
    made = window()
    assert shown(made) == ground_of(0)
    for key, position in ((K.Key_PageDown, 1), (K.Key_End, 11), (K.Key_PageUp, 10)):
        with qtbot.waitSignal(made.positionChanged) as changed:
            qtbot.keyClick(made, key)
        assert changed.args == [position]
        assert shown(made) == ground_of(position)


def test_a_typed_number_is_seen_and_then_obeyed(window: MakeWindow, qtbot: QtBot) -> None:
    made = window()
    keys(qtbot, made, K.Key_1, K.Key_0)
    assert made.number_box.isVisible()
    assert made.number_box.accessibleName() == "Tới trang 10"
    keys(qtbot, made, K.Key_Return)
    assert not made.number_box.isVisible()
    assert shown(made) == ground_of(9)


def test_black_and_white_fill_the_screen_and_any_key_returns(
    window: MakeWindow, qtbot: QtBot
) -> None:
    made = window()
    for key, color in ((K.Key_B, "#000000"), (K.Key_W, "#FFFFFF"), (K.Key_Period, "#000000")):
        keys(qtbot, made, key)
        image = made.grab().toImage()
        assert set(memoryview(image.constBits()).cast("I")) == {QColor(color).rgba()}
        keys(qtbot, made, K.Key_Right)
        assert shown(made) == ground_of(0)


def test_black_covers_the_overview_too(window: MakeWindow, qtbot: QtBot) -> None:
    made = window()
    keys(qtbot, made, K.Key_Tab, K.Key_B)
    assert shown(made) == "#000000"
    keys(qtbot, made, K.Key_B)
    assert made.overview.isVisible()


def test_escape_closes_the_window_and_tells_the_position_once(
    window: MakeWindow, qtbot: QtBot
) -> None:
    made = window(4)
    told: list[int] = []
    made.ended.connect(told.append)
    keys(qtbot, made, K.Key_PageDown, K.Key_Escape)
    assert not made.isVisible()
    made.close()
    assert told == [5]


def test_closing_the_window_ends_the_show(window: MakeWindow, qtbot: QtBot) -> None:
    made = window(3)
    with qtbot.waitSignal(made.ended) as ended:
        made.close()
    assert ended.args == [3]
    assert made.show_state.over


def test_a_clickers_keys_in_turn(window: MakeWindow, qtbot: QtBot) -> None:
    """R400 and the like: page keys, "." for black, F5 and Esc in turn from the start button."""
    made = window(2)
    keys(qtbot, made, K.Key_F5, K.Key_PageDown, K.Key_PageDown, K.Key_Period, K.Key_Period)
    keys(qtbot, made, K.Key_PageUp)
    qtbot.keyClick(made, K.Key_F5, Qt.KeyboardModifier.ShiftModifier)
    assert shown(made) == ground_of(3)
    with qtbot.waitSignal(made.ended) as ended:
        keys(qtbot, made, K.Key_Escape)
    assert ended.args == [3]


def test_no_key_is_lost_when_fifty_come_at_once(window: MakeWindow, qtbot: QtBot) -> None:
    made = window(fade=True)
    to_and_fro = [K.Key_Right, K.Key_Left] * 6
    keys(qtbot, made, *([K.Key_PageDown] * 30 + [K.Key_PageUp] * 8 + to_and_fro))
    # Eleven steps to the last page, then the quiet end; seven of the eight back from there.
    assert made.show_state.position == 4
    qtbot.waitUntil(lambda: not made.stage.fading)
    assert shown(made) == ground_of(4)


def test_holding_a_key_down_does_not_flicker(window: MakeWindow, qtbot: QtBot) -> None:
    made = window()
    for repeated in (False, True, True, True):
        kind = QEvent.Type.KeyPress
        event = QKeyEvent(kind, K.Key_B, Qt.KeyboardModifier.NoModifier, "b", repeated)
        QCoreApplication.sendEvent(made, event)
    assert made.show_state.blank == "black"


def test_mouse_buttons_step(window: MakeWindow, qtbot: QtBot) -> None:
    made = window()
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    qtbot.mouseDClick(made, Qt.MouseButton.LeftButton, pos=QPoint(100, 100))
    assert made.show_state.position >= 2
    before = made.show_state.position
    qtbot.mouseClick(made, Qt.MouseButton.RightButton, pos=QPoint(100, 100))
    assert made.show_state.position == before - 1


def turn(window: AudienceWindow, delta: int, phase: Qt.ScrollPhase) -> None:
    event = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        phase,
        False,
    )
    QCoreApplication.sendEvent(window, event)


def test_the_wheel_steps(window: MakeWindow) -> None:
    made = window()
    for _ in range(3):
        turn(made, -120, Qt.ScrollPhase.NoScrollPhase)
    assert made.show_state.position == 3
    turn(made, 120, Qt.ScrollPhase.NoScrollPhase)
    assert made.show_state.position == 2
    for _ in range(20):
        turn(made, -60, Qt.ScrollPhase.ScrollMomentum)
    assert made.show_state.position == 3


def test_a_fade_mixes_both_panels_and_a_key_finishes_it(
    window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = window(fade=True)
    monkeypatch.setattr("briefing.presenter.stage.FADE", 1_000_000)
    keys(qtbot, made, K.Key_Right)
    assert made.stage.fading
    assert shown(made) == ground_of(0)
    keys(qtbot, made, K.Key_Right)
    assert not made.stage.fading
    assert shown(made) == ground_of(2)


def test_a_fade_ends_by_itself(window: MakeWindow, qtbot: QtBot) -> None:
    made = window(fade=True)
    keys(qtbot, made, K.Key_Right)
    qtbot.waitUntil(lambda: not made.stage.fading)
    assert shown(made) == ground_of(1)


def test_without_the_setting_or_with_calm_asked_for_it_is_a_cut(
    window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = window(fade=False)
    keys(qtbot, cut, K.Key_Right)
    assert not cut.stage.fading
    calm = window(fade=True)
    style = calm.stage.style()
    hint = QStyle.StyleHint.SH_Widget_Animation_Duration
    assert style.styleHint(hint) > 0
    monkeypatch.setattr(type(style), "styleHint", lambda *asked: 0)
    keys(qtbot, calm, K.Key_Right)
    assert not calm.stage.fading


def test_the_end_is_a_page_of_its_own(window: MakeWindow, qtbot: QtBot) -> None:
    made = window(11)
    keys(qtbot, made, K.Key_Right)
    assert shown(made) == "#0B2A2D"
    assert made.stage.accessibleName() == "Hết phần trình bày"
    keys(qtbot, made, K.Key_Left)
    assert shown(made) == ground_of(11)
    assert made.stage.accessibleName() == "Trang số 12"


def test_neighbours_are_painted_while_nothing_happens(
    window: MakeWindow, qtbot: QtBot, sheets: list[Sheet]
) -> None:
    made = window(5)
    pixmaps = made.stage.pixmaps
    qtbot.waitUntil(lambda: pixmaps.find(sheets[4], QSize(640, 360)) is not None)
    assert pixmaps.find(sheets[6], QSize(640, 360)) is not None
    assert pixmaps.find(sheets[9], QSize(640, 360)) is None


def test_a_replaced_sheet_is_shown_after_refresh(
    window: MakeWindow, fonts: object, sheets: list[Sheet]
) -> None:
    made = window(1)
    newer = replace(sheets[1], ground="#ABCDEF")
    made.stage._sheet_at = lambda position: newer
    made.refresh()
    assert shown(made) == "#ABCDEF"


def test_other_proportions_are_letterboxed_in_the_panels_ground(window: MakeWindow) -> None:
    made = window(3, 400, 600)
    for y in (5, 300, 595):
        assert color_at(made, 390, y) == ground_of(3)


@pytest.mark.parametrize("key", [K.Key_Tab, K.Key_O, K.Key_D])
def test_the_overview_by_keyboard(window: MakeWindow, qtbot: QtBot, key: Qt.Key) -> None:
    made = window(1, 1280, 720)
    keys(qtbot, made, key)
    assert made.overview.isVisible()
    keys(qtbot, made, K.Key_Down)
    assert made.show_state.cursor > 2
    assert str(made.show_state.cursor + 1) in made.overview.accessibleName()
    keys(qtbot, made, K.Key_Up, K.Key_Right, K.Key_Return)
    assert not made.overview.isVisible()
    assert made.show_state.position == 2


def test_the_overview_by_mouse(window: MakeWindow, qtbot: QtBot) -> None:
    made = window(0, 1280, 720)
    keys(qtbot, made, K.Key_Tab)
    cell = made.overview.grid.cells[8]
    at = cell.picture.center().toPoint()
    qtbot.mouseMove(made.overview, at)
    assert made.overview.cursor().shape() == Qt.CursorShape.PointingHandCursor
    qtbot.mouseClick(made.overview, Qt.MouseButton.LeftButton, pos=QPoint(3, 715))
    assert made.overview.isVisible()
    qtbot.mouseClick(made.overview, Qt.MouseButton.LeftButton, pos=at)
    assert made.show_state.position == 8
    assert shown(made) == ground_of(8)


def test_thumbnails_fill_in_while_idle(window: MakeWindow, qtbot: QtBot) -> None:
    made = window(0, 1280, 720)
    keys(qtbot, made, K.Key_Tab)
    cells = made.overview.grid.cells
    found = made.overview._pixmaps
    space = made.overview._space(cells[0])

    def all_there() -> bool:
        return all(found.find(made.stage._sheet_at(c.position), space) for c in cells)  # type: ignore[arg-type]

    qtbot.waitUntil(all_there)
    corner = cells[11].picture.bottomRight().toPoint() - QPoint(8, 8)
    assert color_at(made, corner.x(), corner.y()) == ground_of(11)


def test_the_cursor_stays_in_sight_of_a_long_overview(window: MakeWindow, qtbot: QtBot) -> None:
    made = window(0, 500, 240)
    keys(qtbot, made, K.Key_Tab, K.Key_End)
    seen = {made.overview.position_at(QPointF(x, y)) for x in range(500) for y in range(240)}
    assert 11 in seen
    assert 0 not in seen
    keys(qtbot, made, K.Key_Home)
    assert made.overview._top == 0
    turn_overview = QWheelEvent(
        QPointF(50, 50),
        QPointF(50, 50),
        QPoint(),
        QPoint(0, -5000),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(made.overview, turn_overview)
    assert made.overview._top == pytest.approx(made.overview.grid.height - 240)
    assert made.show_state.position == 0


@pytest.mark.parametrize("space", [(1920, 1080), (1024, 768), (800, 1200), (3440, 1440)])
@pytest.mark.parametrize("count", [1, 5, 11, 60, 500])
def test_cells_of_the_overview_never_overlap_nor_leave_the_sides(
    space: tuple[int, int], count: int
) -> None:
    pages = tuple(Page(n, 1, "", f"Nhóm {n // 4}") for n in range(count))
    grid = arrange(pages, Size(960, 540), *space)
    assert [cell.position for cell in grid.cells] == list(range(count))
    boxes = [cell.picture for cell in grid.cells] + [heading.area for heading in grid.headings]
    for index, box in enumerate(boxes):
        assert box.left() >= 0
        assert box.right() <= space[0]
        assert not any(box.intersects(other) for other in boxes[index + 1 :])
    assert {heading.words for heading in grid.headings} == {page.group for page in pages}
    top = cell_beside(grid, 0, -1)
    assert top == 0
    if count > 30:
        assert grid.cells[cell_beside(grid, 0, 1)].row == 1


def test_help_names_every_key_and_any_key_closes_it(window: MakeWindow, qtbot: QtBot) -> None:
    made = window()
    qtbot.keyClick(made, K.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert made.help_sheet.isVisible()
    text = made.help_sheet.accessibleDescription()
    assert "Trang sau: →, Dấu cách, PageDown" in text
    assert "Toàn màn hình hoặc cửa sổ: F11" in text
    assert color_at(made, 3, 3) == "#0B2A2D"
    keys(qtbot, made, K.Key_Right)
    assert not made.help_sheet.isVisible()
    assert made.show_state.position == 0
    keys(qtbot, made, K.Key_F1)
    qtbot.mouseClick(made.help_sheet, Qt.MouseButton.LeftButton)
    assert not made.help_sheet.isVisible()
    assert made.show_state.position == 0


def test_the_resting_pointer_is_hidden(
    window: MakeWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefing.presenter.audience.POINTER_LAST", 20)
    made = window()
    qtbot.waitUntil(lambda: made.cursor().shape() == Qt.CursorShape.BlankCursor)
    qtbot.mouseMove(made, QPoint(30, 30))
    qtbot.mouseMove(made, QPoint(60, 60))
    assert made.cursor().shape() == Qt.CursorShape.ArrowCursor
    qtbot.waitUntil(lambda: made.cursor().shape() == Qt.CursorShape.BlankCursor)


def test_full_screen_and_back(window: MakeWindow, qtbot: QtBot) -> None:
    made = window()
    keys(qtbot, made, K.Key_F11)
    assert made.isFullScreen()
    keys(qtbot, made, K.Key_F11)
    assert not made.isFullScreen()
    assert made.size() == QSize(640, 360)


def test_english(window: MakeWindow, qtbot: QtBot) -> None:
    made = window(11, language="en")
    assert made.windowTitle() == "Presentation: Hội nghị"
    keys(qtbot, made, K.Key_Right)
    assert made.stage.accessibleName() == "End of the presentation"


TWO_SCREENS = {
    "synchronousWindowSystemEvents": True,
    "windowFrameMargins": False,
    "screens": [
        {
            "name": name,
            "x": x,
            "y": 0,
            "width": width,
            "height": height,
            "logicalDpi": 96,
            "logicalBaseDpi": 96,
            "dpr": 1,
        }
        for name, x, width, height in (("laptop", 0, 1440, 900), ("projector", 1440, 1920, 1080))
    ],
}

ON_THE_PROJECTOR = """
import sys
from dataclasses import replace
from pathlib import Path
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from briefing.painting.paintbox import Paintbox
from briefing.painting.pixmaps import Pixmaps
from briefing.presenter.audience import AudienceWindow
from briefing.presenter.show import Show, pages_of
from briefing.text.fonts import Fonts
from tests.painting.samples import plain_sheet

app = QApplication([])
fonts = Fonts(Path("resources/fonts"))
sheets = [plain_sheet(fonts, number) for number in (1, 2, 3)]
window = AudienceWindow(Show(pages_of(sheets)), lambda at: sheets[at], Pixmaps(Paintbox(fonts)))
projector = next(screen for screen in app.screens() if screen.name() == "projector")
window.present_on(projector)
app.processEvents()
assert window.isFullScreen() and window.screen().name() == "projector"
assert window.frameGeometry() == projector.geometry(), window.frameGeometry()
QTest.keyClick(window, Qt.Key.Key_PageDown)
app.processEvents()
assert window.show_state.position == 1
ratio = window.devicePixelRatioF()
picture = window.grab()
space = picture.size()
assert (space.width(), space.height()) == (1920, 1080), space
assert window.stage.pixmaps.find(sheets[1], space, ratio) is not None
print(ratio, window.width())
"""


@pytest.mark.parametrize(
    ("factors", "said"), [("", "1.0 1920"), ("laptop=1;projector=2", "2.0 960")]
)
def test_the_second_screen_is_filled_sharply(tmp_path: Path, factors: str, said: str) -> None:
    screens = tmp_path / "two.json"
    screens.write_text(json.dumps(TWO_SCREENS), encoding="utf-8")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": f"offscreen:configfile={screens}",
        "QT_SCREEN_SCALE_FACTORS": factors,
        "PYTHONPATH": str(ROOT),
    }
    done = subprocess.run(
        [sys.executable, "-c", ON_THE_PROJECTOR],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == said


def test_a_name_too_long_for_a_line_goes_on_in_a_second(qapp: object) -> None:
    metrics = QFontMetricsF(interface_font(17))
    words = "Nhiệm vụ trên hết của năm 2021"
    width = metrics.horizontalAdvance("Nhiệm vụ trên hết của năm")
    assert two_lines(metrics, words, width) == ["Nhiệm vụ trên hết", "của năm 2021"]
    assert two_lines(metrics, "Hội nghị", width) == ["Hội nghị"]
    assert two_lines(metrics, "Mộttừdàikhôngngắt", 20) == ["Mộttừdàikhôngngắt"]
