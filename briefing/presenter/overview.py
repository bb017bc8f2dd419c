"""All pages of a show as a grid, by group, for arrows, numbers and the mouse."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import groupby
from math import sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QColor,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from briefing.painting.painter import fitted
from briefing.painting.pixmaps import Pixmaps
from briefing.presenter.look import (
    HALL,
    INK,
    INK2,
    INK3,
    RULE,
    SURFACE,
    TARGET,
    width_of,
    write,
    write_name,
)
from briefing.presenter.messages import say
from briefing.presenter.show import Page, Show
from briefing.sheet import Sheet, Size


class Cell(NamedTuple):
    """A page in the grid; `picture` is the space for its thumbnail, below it stands its name."""

    position: int
    picture: QRectF
    row: int


class Heading(NamedTuple):
    words: str
    area: QRectF


class Grid(NamedTuple):
    cells: tuple[Cell, ...]
    headings: tuple[Heading, ...]
    height: float
    unit: float


WIDEST_CELL = 400.0
NARROWEST_CELL = 190.0
SMALLEST = 0.55  # of the sizes meant for 1600 × 900; below, names could not be read


def arrange(pages: tuple[Page, ...], shape: Size, width: float, height: float) -> Grid:
    """Lays the pages out in rows by group, as large as they can be while all are seen; when even
    the smallest do not fit, the grid is longer than the view."""
    grids = [_arranged(pages, shape, width, height, columns) for columns in range(2, 9)]
    fitting = [
        grid
        for grid in grids
        if grid.height <= height and grid.cells[0].picture.width() <= WIDEST_CELL * grid.unit
    ]
    legible = [g for g in grids if g.cells[0].picture.width() >= NARROWEST_CELL * g.unit]
    return next(iter([grid for grid in fitting if grid in legible] or legible[-1:] or grids[:1]))


def _arranged(
    pages: tuple[Page, ...], shape: Size, width: float, height: float, columns: int
) -> Grid:
    """A short group shares the row of the one before it when it fits in there whole."""
    unit = max(sqrt(width * height / (1600 * 900)), SMALLEST)
    side, gap, caption, heading = 56 * unit, 24 * unit, 64 * unit, 38 * unit
    # Whole pixels, so that thumbnails are copied and not resampled.
    across = max(int((width - 2 * side - (columns - 1) * gap) / columns), 1)
    down = max(round(across * shape.height / shape.width), 1)
    cells: list[Cell] = []
    headings: list[Heading] = []
    top, column, row, named = 84 * unit, columns, -1, False
    for group, numbered in groupby(enumerate(pages), key=lambda item: item[1].group):
        inside = [position for position, _ in numbered]
        begins = True
        for position in inside:
            room = len(inside) if begins and (named or not group) else 1
            if column + room > columns or (begins and group and not named):
                top += down + caption if row >= 0 else 0
                column, row, named = 0, row + 1, bool(begins and group)
                top += heading if named else 0
            left = int(side + column * (across + gap))
            if begins and group:
                span = min(len(inside), columns - column) * (across + gap) - gap
                area = QRectF(left, top - heading, span, 28 * unit)
                headings.append(Heading(group, area))
            cells.append(Cell(position, QRectF(left, int(top), across, down), row))
            column, begins = column + 1, False
    return Grid(tuple(cells), tuple(headings), top + down + caption + gap, unit)


def cell_beside(grid: Grid, position: int, rows: int) -> int:
    """The page above (rows −1) or below (rows 1), the nearest one where the row is shorter."""
    here = grid.cells[position]
    wanted = [cell for cell in grid.cells if cell.row == here.row + rows]
    if not wanted:
        return position
    middle = here.picture.center().x()
    return min(wanted, key=lambda cell: abs(cell.picture.center().x() - middle)).position


class Overview(QWidget):
    chosen = Signal(int)
    """A page was clicked, by position."""

    def __init__(
        self,
        show: Show,
        sheet_at: Callable[[int], Sheet | None],
        pixmaps: Pixmaps,
        parent: QWidget,
        *,
        language: str = "vi",
    ) -> None:
        super().__init__(parent)
        self._show, self._sheet_at, self._pixmaps = show, sheet_at, pixmaps
        self._language = language
        self._top = 0.0  # what is scrolled out above
        self._grid: Grid | None = None
        self._arranged_for: object = None
        self._told = -1
        self.setMouseTracking(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        pixmaps.prepared.connect(self._update_when_open)
        self.hide()

    def refresh(self) -> None:
        """Takes over the cursor and keeps it in sight; has missing thumbnails painted when idle."""
        if not self._show.overview or self._show.blank:
            self.hide()
            return
        self.show()
        self.raise_()
        self._show_cursor()
        self._prepare()
        if self._told != self._show.cursor:
            self._told = self._show.cursor
            self._tell_reader()
        self.update()

    def move_rows(self, rows: int) -> None:
        self._show.move_cursor(cell_beside(self.grid, self._show.cursor, rows))

    @property
    def grid(self) -> Grid:
        wanted = (self._show.pages, self.width(), self.height())
        if self._grid is None or self._arranged_for != wanted:
            first = self._sheet_at(0)
            shape = first.size if first else Size(960, 540)
            self._grid = arrange(self._show.pages, shape, self.width(), self.height())
            self._arranged_for = wanted
        return self._grid

    def scroll_by(self, by: float) -> None:
        self._top = min(max(self._top + by, 0.0), max(self.grid.height - self.height(), 0.0))
        self._prepare()
        self.update()

    def position_at(self, at: QPointF) -> int:
        """The page under a point of the widget, -1 for none."""
        place = at + QPointF(0, self._top)
        found = (cell.position for cell in self.grid.cells if cell.picture.contains(place))
        return next(found, -1)

    def _show_cursor(self) -> None:
        area = self.grid.cells[self._show.cursor].picture
        above, below = 122 * self.grid.unit, 68 * self.grid.unit  # head and heading; the name
        longest = max(self.grid.height - self.height(), 0.0)
        if area.top() - above < self._top:
            self._top = max(area.top() - above, 0.0)
        elif area.bottom() + below > self._top + self.height():
            self._top = area.bottom() + below - self.height()
        self._top = min(self._top, longest)

    def _visible(self) -> list[Cell]:
        top, bottom = self._top, self._top + self.height()
        cells = self.grid.cells
        return [c for c in cells if c.picture.bottom() > top and c.picture.top() < bottom]

    def _space(self, cell: Cell) -> QSize:
        ratio = self.devicePixelRatioF()
        return QSize(round(cell.picture.width() * ratio), round(cell.picture.height() * ratio))

    def _prepare(self) -> None:
        cells = self._visible()
        wishes = [partial(self._sheet_at, cell.position) for cell in cells]
        if cells:
            self._pixmaps.prepare(wishes, self._space(cells[0]), self.devicePixelRatioF())

    def _update_when_open(self) -> None:
        if self.isVisible():
            self.update()

    def _tell_reader(self) -> None:
        page = self._show.pages[self._show.cursor]
        number = self._show.cursor + 1
        words = say("overview at", self._language, number=number, title=page.title)
        self.setAccessibleName(words)
        if QAccessible.isActive():
            event = QAccessibleEvent(self, QAccessible.Event.NameChanged)
            QAccessible.updateAccessibility(event)

    # Events

    def resizeEvent(self, event: QResizeEvent) -> None:
        if self.isVisible():
            self.refresh()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        over = self.position_at(event.position())
        self.setCursor(
            Qt.CursorShape.PointingHandCursor if over >= 0 else Qt.CursorShape.ArrowCursor
        )

    def mousePressEvent(self, event: QMouseEvent) -> None:
        over = self.position_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and over >= 0:
            self.chosen.emit(over)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.scroll_by(-event.angleDelta().y())

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        try:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), HALL)
            painter.save()
            painter.translate(0, -self._top)
            for heading in self.grid.headings:
                size = 20 * self.grid.unit
                write(painter, heading.area, heading.words, size, INK2, weight=600)
            for cell in self._visible():
                self._paint_cell(painter, cell)
            painter.restore()
            self._paint_head(painter)
        finally:
            painter.end()

    def _paint_head(self, painter: QPainter) -> None:
        unit = self.grid.unit
        painter.fillRect(QRectF(0, 0, self.width(), 66 * unit), HALL)
        painter.fillRect(QRectF(0, 66 * unit, self.width(), 1), RULE)
        area = QRectF(56 * unit, 14 * unit, self.width() - 112 * unit, 40 * unit)
        title, size = say("overview", self._language), 26 * unit
        write(painter, area, title, size, INK, weight=600)
        area.setLeft(area.left() + width_of(title, size, 600) + 24 * unit)
        write(painter, area, say("overview hint", self._language), 18 * unit, INK3)

    def _paint_cell(self, painter: QPainter, cell: Cell) -> None:
        unit, page = self.grid.unit, self._show.pages[cell.position]
        sheet = self._sheet_at(cell.position)
        place = cell.picture
        if sheet is not None:
            ratio = self.devicePixelRatioF()
            place = fitted(sheet.size, cell.picture)
            found = self._pixmaps.find(sheet, self._space(cell), ratio)
            if found is None:
                painter.fillRect(place, QColor(sheet.ground))
            else:
                painter.drawPixmap(place, found, QRectF(found.rect()))
        else:
            painter.fillRect(place, SURFACE)
        marked = cell.position == self._show.cursor
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if marked:
            painter.setPen(QPen(TARGET, max(3 * unit, 2)))
            painter.drawRect(place.adjusted(-4 * unit, -4 * unit, 4 * unit, 4 * unit))
        else:
            on = cell.position == self._show.position
            painter.setPen(QPen(INK2 if on else RULE, 2 if on else 1))
            painter.drawRect(place)
        self._paint_name(painter, cell, page, marked)

    def _paint_name(self, painter: QPainter, cell: Cell, page: Page, marked: bool) -> None:
        unit, picture = self.grid.unit, cell.picture
        area = QRectF(picture.x(), picture.bottom() + 8 * unit, picture.width(), 48 * unit)
        number = str(cell.position + 1)
        size = 17 * unit
        write_name(painter, area, number, size, TARGET if marked else INK2, 600)
        area.setLeft(area.left() + width_of(number, size, 600) + 10 * unit)
        write_name(painter, area, page.title, size, INK if marked else INK3)
