"""The panels as grouped thumbnails, with number and short name.

Thumbnails are painted when they come into view, one at a time while nothing else is to do;
until then the row shows the panel's ground. Arrow keys, Home, End and typing the beginning of a
name work as in any list.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QImage, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QWidget,
)

from briefing.editor.outline_row import THUMBNAIL_WIDTH, Index, OutlineRow, RowPainter
from briefing.editor.paging import turn_of
from briefing.editor.style import LIGHT, Chrome

_PAGE_KEYS = (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Home, Qt.Key.Key_End)
_KEPT = 300  # pictures kept, about 70 KB each


class _Rows(QAbstractListModel):
    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[OutlineRow, ...] = ()
        self.row_of: dict[int, int] = {}

    def fill(self, rows: tuple[OutlineRow, ...]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.row_of = {row.page: at for at, row in enumerate(rows) if row.page >= 0}
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.rows[index.row()].page < 0:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row.name
        if role == Qt.ItemDataRole.ToolTipRole and row.page >= 0:
            return row.title
        if role == Qt.ItemDataRole.AccessibleTextRole and row.page >= 0:
            return f"{row.page + 1}. {row.title or row.name}"
        return None


class Outline(QListView):
    """`picture(page, width)` paints a thumbnail of so many pixels; None: not yet."""

    page_chosen = Signal(int)
    turned = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("outline")
        self.picture: Callable[[int, int], QImage | None] = lambda _page, _width: None
        self.chrome = LIGHT
        self.ground = LIGHT.stage
        self._rows = _Rows(self)
        self._pictures: OrderedDict[int, QImage] = OrderedDict()
        self._wanted: list[int] = []
        self._told = False
        self.keyed = False
        self.setModel(self._rows)
        self.setItemDelegate(RowPainter(self))
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Panels"))
        self.setMinimumWidth(236)
        self._work = QTimer(self)
        self._work.setInterval(0)
        self._work.timeout.connect(self._paint_one)
        self.selectionModel().currentChanged.connect(self._moved)

    def set_chrome(self, chrome: Chrome) -> None:
        self.chrome = chrome
        self.viewport().update()

    def show_rows(self, rows: Sequence[OutlineRow], ground: str) -> None:
        """Fills the list anew; pictures are kept until told otherwise."""
        self.ground = ground
        current = self.current_page
        if self._rows.rows != tuple(rows):
            self._told = True
            self._rows.fill(tuple(rows))
            self._told = False
            self.show_current(current)
        self.viewport().update()

    def forget(self, pages: Sequence[int] | None = None) -> None:
        """These pages (None: all) look different now and are painted again when in view."""
        if pages is None:
            self._pictures.clear()
        else:
            for page in pages:
                self._pictures.pop(page, None)
        self.viewport().update()

    @property
    def current_page(self) -> int:
        row = self.currentIndex().row()
        return self._rows.rows[row].page if 0 <= row < len(self._rows.rows) else -1

    def show_current(self, page: int) -> None:
        row = self._rows.row_of.get(page)
        if row is None or page == self.current_page:
            return
        self._told = True
        self.setCurrentIndex(self._rows.index(row))
        self._told = False
        self.scrollTo(self._rows.index(row))

    def row_at(self, index: Index) -> OutlineRow:
        return self._rows.rows[index.row()]

    def picture_of(self, page: int) -> QImage | None:
        """The painted thumbnail, or None after noting that it is wanted."""
        found = self._pictures.get(page)
        if found is None and page not in self._wanted:
            self._wanted.append(page)
            self._work.start()
        return found

    def _paint_one(self) -> None:
        if not self._wanted:
            self._work.stop()
            return
        page = self._wanted.pop()
        index = self._rows.index(self._rows.row_of.get(page, -1))
        if not self.visualRect(index).intersects(self.viewport().rect()):
            return
        image = self.picture(page, round(THUMBNAIL_WIDTH * self.devicePixelRatioF()))
        if image is None:
            return
        self._pictures[page] = image
        if len(self._pictures) > _KEPT:
            self._pictures.popitem(last=False)
        self.update(index)

    def _moved(self, current: Index, _before: Index) -> None:
        if not self._told and current.isValid():
            page = self.row_at(current).page
            if page >= 0:
                self.page_chosen.emit(page)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The ring is for those who came by key; a click needs no sign of where it went."""
        by_key = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason)
        self.keyed = event.reason() in by_key
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Enter goes to the panel's view instead of opening an editor that there is not. Page keys
        # turn one panel, as in the show, instead of as many as the list has room for.
        turn = turn_of(event) if event.key() in _PAGE_KEYS else ""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.focusNextChild()
        elif turn:
            self.turned.emit(turn)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: Any) -> None:  # noqa: ANN401
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
