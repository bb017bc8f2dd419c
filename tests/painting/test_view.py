from __future__ import annotations

import gc
from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QColor, QWheelEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from briefing.painting import accessible
from briefing.painting.paintbox import Paintbox
from briefing.painting.pixmaps import Pixmaps
from briefing.painting.view import SheetView
from briefing.sheet import Sheet
from briefing.text.fonts import Fonts
from tests.painting.samples import plain_sheet

GROUND, BRONZE = "#E6ECEA", "#8A5A00"

Shown = Callable[[int, int], SheetView]


@pytest.fixture
def shown(qtbot: QtBot, box: Paintbox, figures: Sheet) -> Shown:
    def show(width: int = 960, height: int = 540) -> SheetView:
        view = SheetView(box)
        qtbot.addWidget(view)
        view.resize(width, height)
        view.set_sheet(figures)
        view.show()
        qtbot.waitExposed(view)
        return view

    return show


def hero_of(sheet: Sheet) -> int:
    return next(i for i, node in enumerate(sheet.nodes) if node.subject == "figure:0")


def middle(view: SheetView, node: int) -> QPoint:
    return view.node_area(node).center().toPoint()


def test_the_sheet_is_letterboxed_in_the_ground(shown: Shown) -> None:
    view = shown(600, 600)
    view.set_colors(GROUND, BRONZE)
    image = view.grab().toImage()
    assert QColor(image.pixel(300, 20)) == QColor(GROUND)
    assert QColor(image.pixel(300, 580)) == QColor(GROUND)
    assert QColor(image.pixel(580, 300)) == QColor("#F4F7F5")


def test_a_click_names_the_node_under_it(shown: Shown, qtbot: QtBot, figures: Sheet) -> None:
    view = shown(700, 500)
    hero = hero_of(figures)
    with qtbot.waitSignal(view.nodeActivated) as clicked:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=middle(view, hero))
    assert clicked.args == [hero]
    with qtbot.waitSignal(view.nodeActivated) as beside:
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(350, 5))
    assert beside.args == [-1]
    with qtbot.waitSignal(view.nodeOpened) as opened:
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=middle(view, hero))
    assert opened.args == [hero]


def test_hovering_is_told_once_for_each_node(shown: Shown, qtbot: QtBot, figures: Sheet) -> None:
    view = shown(960, 540)
    told: list[int] = []
    view.nodeHovered.connect(told.append)
    at = middle(view, hero_of(figures))
    for place in (at, at + QPoint(1, 1), QPoint(500, 360)):
        qtbot.mouseMove(view, place)
    QCoreApplication.sendEvent(view, QEvent(QEvent.Type.Leave))
    assert told == [hero_of(figures), -1]


def test_the_selection_is_outlined_around_all_its_marks(shown: Shown, figures: Sheet) -> None:
    view = shown(960, 540)
    view.set_colors(GROUND, BRONZE)
    plain = view.grab().toImage()
    view.select(hero_of(figures))
    outlined = view.grab().toImage()
    before, after = (memoryview(i.constBits()).cast("I") for i in (plain, outlined))
    changed = [divmod(place, 960) for place in range(960 * 540) if before[place] != after[place]]
    bronze = sum(QColor(outlined.pixel(x, y)) == QColor(BRONZE) for y, x in changed)
    area = view.node_area(hero_of(figures))
    assert bronze > 2 * (area.width() + area.height())
    inside = area.adjusted(3, 3, -3, -3)
    assert not any(inside.contains(QPointF(x, y)) for y, x in changed)


@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_tab_walks_through_what_can_be_chosen_and_then_leaves(
    qtbot: QtBot, box: Paintbox, figures: Sheet
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    column = QVBoxLayout(window)
    before, view, after = QPushButton(), SheetView(box), QPushButton()
    for widget in (before, view, after):
        column.addWidget(widget)
    view.set_sheet(figures)
    window.resize(800, 600)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before.setFocus()
    qtbot.keyClick(before, Qt.Key.Key_Tab)
    assert view.hasFocus()
    stops = view.choosable()
    assert [figures.nodes[stop].text for stop in stops] == ["15,3%", "Nguồn ¶5"]
    for stop in stops:
        qtbot.keyClick(view, Qt.Key.Key_Tab)
        assert view.focused_node == stop
    with qtbot.waitSignal(view.nodeActivated) as chosen:
        qtbot.keyClick(view, Qt.Key.Key_Return)
    assert chosen.args == [stops[-1]]
    with qtbot.waitSignal(view.nodeOpened) as opened:
        qtbot.keyClick(view, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert opened.args == [stops[-1]]
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert after.hasFocus()


def test_focus_can_be_seen(shown: Shown, qtbot: QtBot) -> None:
    view = shown(960, 540)
    view.set_colors(GROUND, BRONZE)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    view.clearFocus()
    without = view.grab().toImage()
    view.setFocus()
    assert view.hasFocus()
    assert view.grab().toImage() != without


def test_zoom_keeps_the_point_under_the_pointer(shown: Shown, qtbot: QtBot) -> None:
    view = shown(960, 540)
    with qtbot.waitSignal(view.zoomChanged):
        view.set_zoom(2.0)
    assert not view.fits
    at = QPointF(300, 200)
    before = view._placed().to_sheet(at)
    view.set_zoom(3.0, at)
    after = view._placed().to_sheet(at)
    assert (after - before).manhattanLength() < 0.01
    view.zoom_in()
    assert view.zoom == pytest.approx(3.75)
    view.zoom_out()
    assert view.zoom == pytest.approx(3.0)
    view.set_zoom(None)
    assert view.fits
    assert view.zoom == pytest.approx(0.75)


def test_panning_stops_at_the_edges(shown: Shown) -> None:
    view = shown(960, 540)
    view.set_zoom(2.0)
    view.pan(-100000, -100000)
    assert view.place().topLeft() == QPointF(0, 0)
    view.pan(100000, 100000)
    assert view.place().bottomRight() == QPointF(960, 540)


def wheel(view: SheetView, delta: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Turns the wheel over (300, 200); tells whether the view made use of it."""
    event = QWheelEvent(
        QPointF(300, 200),
        QPointF(300, 200),
        QPoint(),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(view, event)
    return event.isAccepted()


def test_the_wheel_zooms_with_ctrl_and_moves_a_zoomed_sheet(shown: Shown) -> None:
    view = shown(960, 540)
    plain, control = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
    assert not wheel(view, -120, plain)  # left to the window, for which it changes the panel
    under = view._placed().to_sheet(QPointF(300, 200))
    wheel(view, 240, control)
    assert view.zoom == pytest.approx(0.75 * 1.25**2)
    moved = view._placed().to_sheet(QPointF(300, 200)) - under
    assert moved.manhattanLength() < 0.01
    before = view.place()
    assert wheel(view, -40, plain)
    assert view.place().top() == pytest.approx(before.top() - 40)


def test_a_zoomed_sheet_is_dragged_with_the_middle_button(shown: Shown, qtbot: QtBot) -> None:
    view = shown(960, 540)
    view.set_zoom(2.0)
    middle_button = Qt.MouseButton.MiddleButton
    before = view.place().topLeft()
    qtbot.mousePress(view, middle_button, pos=QPoint(400, 300))
    qtbot.mouseMove(view, QPoint(380, 290))
    qtbot.mouseRelease(view, middle_button, pos=QPoint(380, 290))
    qtbot.mouseMove(view, QPoint(100, 100))
    assert view.place().topLeft() == before - QPointF(20, 10)
    assert view.grab().toImage() != shown(960, 540).grab().toImage()


def test_without_chrome_the_window_gets_what_the_view_leaves(
    qtbot: QtBot, box: Paintbox, figures: Sheet
) -> None:
    view = SheetView(box, chrome=False)
    qtbot.addWidget(view)
    view.set_sheet(figures)
    view.resize(960, 540)
    view.show()
    with qtbot.assertNotEmitted(view.nodeActivated), qtbot.assertNotEmitted(view.nodeHovered):
        qtbot.mouseMove(view, QPoint(200, 250))
        qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 250))
        qtbot.mouseDClick(view, Qt.MouseButton.LeftButton, pos=QPoint(200, 250))
    assert not wheel(view, 120, Qt.KeyboardModifier.ControlModifier)
    assert view.focusPolicy() == Qt.FocusPolicy.NoFocus


def test_the_reader_knows_what_has_focus_and_what_is_selected(
    shown: Shown, qtbot: QtBot, figures: Sheet
) -> None:
    view = shown(960, 540)
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    hero = hero_of(figures)
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_Tab)
    assert view.focused_node == hero
    view.select(hero)
    document = QAccessible.queryAccessibleInterface(view)
    states = {place: document.child(place).state() for place in (1, 2, 3)}
    assert [bool(states[place].focused) for place in (1, 2, 3)] == [False, True, False]
    assert [bool(states[place].selected) for place in (1, 2, 3)] == [False, True, False]
    assert [bool(states[place].focusable) for place in (1, 2, 3)] == [False, True, True]


def test_an_empty_view_is_calm(qtbot: QtBot, box: Paintbox) -> None:
    view = SheetView(box)
    qtbot.addWidget(view)
    view.show()
    view.set_zoom(2.0)
    view.set_zoom(None)
    assert view.node_at(QPointF(10, 10)) == -1
    assert view.node_area(0).isEmpty()
    assert view.choosable() == []
    view.grab()


def names(interface: QAccessibleInterface) -> list[str]:
    inside = [interface.child(place) for place in range(interface.childCount())]
    return [interface.text(QAccessible.Text.Name), *(name for i in inside for name in names(i))]


def test_a_screen_reader_finds_the_panel_in_reading_order(shown: Shown, figures: Sheet) -> None:
    view = shown(800, 450)
    assert view.accessibleName() == figures.title
    assert "đề án hoàn thành đúng tiến độ" in view.accessibleDescription()
    document = QAccessible.queryAccessibleInterface(view)
    assert document.role() == QAccessible.Role.Document
    said = names(document)
    assert said[1:5] == ["Số liệu chính", figures.title, "15,3%", "Nguồn ¶5"]
    assert "1 tiêu chí tai nạn giao thông" in said
    heading, hero = document.child(1), document.child(2)
    assert heading.role() == QAccessible.Role.Heading
    assert document.indexOfChild(hero) == 2
    assert hero.rect().center() == view.mapToGlobal(view.node_area(2).toAlignedRect().center())
    items = document.child(4)
    assert items.role() == QAccessible.Role.List
    assert items.childCount() == 2
    assert items.child(0).parent().role() == QAccessible.Role.List
    assert items.indexOfChild(items.child(1)) == 1
    assert items.indexOfChild(hero) == -1


def test_the_reader_hears_the_new_sheet_and_old_objects_fall_silent(
    shown: Shown, fonts: Fonts
) -> None:
    view = shown(800, 450)
    document = QAccessible.queryAccessibleInterface(view)
    last = document.child(document.childCount() - 1)
    view.set_sheet(plain_sheet(fonts, 7))
    assert names(document) == ["Trang số 7", "Trang số 7", "Đoạn văn của trang 7"]
    assert last.text(QAccessible.Text.Name) == ""
    assert last.role() == QAccessible.Role.NoRole
    view.set_sheet(None)
    assert document.childCount() == 0


def test_views_come_and_go_under_a_reader(qtbot: QtBot, box: Paintbox, figures: Sheet) -> None:
    for _ in range(60):
        view = SheetView(box)
        view.set_sheet(figures)
        names(QAccessible.queryAccessibleInterface(view))
        view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert len(accessible._kept) < 2 * 256


def test_prepared_panels_are_kept_and_given_back(qtbot: QtBot, box: Paintbox, fonts: Fonts) -> None:
    pixmaps = Pixmaps(box)
    sheets = [plain_sheet(fonts, number) for number in range(1, 4)]
    space = QSize(480, 400)
    with qtbot.waitSignals([pixmaps.prepared] * 3):
        pixmaps.prepare(sheets, space)
    found = pixmaps.find(sheets[2], space)
    assert found is not None
    assert (found.width(), found.height()) == (480, 270)
    assert pixmaps.get(sheets[2], space).cacheKey() == found.cacheKey()
    assert pixmaps.find(sheets[0], QSize(481, 400)) is None
    assert pixmaps.find(sheets[0], space, 2.0) is None


def test_what_was_shown_longest_ago_goes_first(box: Paintbox, fonts: Fonts) -> None:
    space = QSize(160, 90)
    panel = 160 * 90 * 4
    pixmaps = Pixmaps(box, limit=2 * panel)
    one, two, three = (plain_sheet(fonts, number) for number in (1, 2, 3))
    pixmaps.get(one, space)
    pixmaps.get(two, space)
    pixmaps.get(one, space)
    pixmaps.get(three, space)
    assert pixmaps.find(two, space) is None
    assert pixmaps.find(one, space) is not None
    assert pixmaps.bytes_kept == 2 * panel
    pixmaps.clear()
    assert pixmaps.bytes_kept == 0


def test_a_later_wish_replaces_an_earlier_one(qtbot: QtBot, box: Paintbox, fonts: Fonts) -> None:
    space = QSize(160, 90)
    pixmaps = Pixmaps(box)
    first, second = plain_sheet(fonts, 1), plain_sheet(fonts, 2)
    pixmaps.prepare([first], space)
    with qtbot.waitSignal(pixmaps.prepared):
        pixmaps.prepare([second], space)
    assert pixmaps.find(first, space) is None
    assert pixmaps.find(second, space) is not None
