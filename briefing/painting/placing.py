"""Where a sheet lies in a view: fitted, or zoomed and moved. Arithmetic only, no widget."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF

from briefing.painting.painter import fitted
from briefing.sheet import Rect, Size

CLOSEST, FARTHEST = 8.0, 0.1  # zoom
POINT = 96 / 72  # pixels of a point at zoom 1


class Placing:
    """`view` is the area of the widget, `ratio` its device pixels per pixel, `margin` what stays
    free around a fitted sheet. `zoom` None fits; 1.0 shows a point as 4/3 pixel."""

    def __init__(self, margin: float = 0.0) -> None:
        self.view = QRectF(0, 0, 1, 1)
        self.ratio = 1.0
        self.margin = margin
        self.size = Size(960, 540)
        self.zoom: float | None = None
        self._middle = QPointF(0.5, 0.5)  # of the view, as a share of the sheet

    @property
    def scale(self) -> float:
        """Pixels per point."""
        if self.zoom is not None:
            return self.zoom * POINT
        return self.place().width() / self.size.width

    def place(self) -> QRectF:
        """The sheet's rectangle in the view."""
        return self._fitted() if self.zoom is None else self._zoomed(self.zoom * POINT)

    def to_sheet(self, at: QPointF) -> QPointF:
        """A point of the view in points of the sheet."""
        return (at - self.place().topLeft()) / self.scale

    def to_view(self, area: Rect) -> QRectF:
        scale, corner = self.scale, self.place().topLeft()
        x, y = area.x * scale + corner.x(), area.y * scale + corner.y()
        return QRectF(x, y, area.width * scale, area.height * scale)

    def set_zoom(self, zoom: float | None, around: QPointF | None = None) -> None:
        """`around` is the point of the view under which the sheet stays where it is."""
        fixed = around or self.view.center()
        anchor = self.to_sheet(fixed)
        self.zoom = None if zoom is None else min(max(zoom, FARTHEST), CLOSEST)
        if self.zoom is None:
            self._middle = QPointF(0.5, 0.5)
        else:
            self._look_at(anchor - (fixed - self.view.center()) / self.scale)

    def pan(self, dx: float, dy: float) -> None:
        """Moves what is seen by pixels; a fitted sheet stays."""
        if self.zoom is not None:
            middle = QPointF(
                self._middle.x() * self.size.width, self._middle.y() * self.size.height
            )
            self._look_at(middle + QPointF(dx, dy) / self.scale)

    def _look_at(self, point: QPointF) -> None:
        """Puts a point of the sheet into the middle, as far as the sheet's edges let it."""
        width, height = self.size.width * self.scale, self.size.height * self.scale
        x = _held(point.x() * self.scale, self.view.width() / 2, width) / width
        self._middle = QPointF(
            x, _held(point.y() * self.scale, self.view.height() / 2, height) / height
        )

    def _fitted(self) -> QRectF:
        inner = self.view.adjusted(self.margin, self.margin, -self.margin, -self.margin)
        if inner.width() < 1 or inner.height() < 1:
            inner = self.view
        lies = fitted(self.size, inner)
        # On whole device pixels, so that a prepared panel is copied and not resampled.
        left = round(lies.x() * self.ratio) / self.ratio
        return QRectF(left, round(lies.y() * self.ratio) / self.ratio, lies.width(), lies.height())

    def _zoomed(self, scale: float) -> QRectF:
        width, height = self.size.width * scale, self.size.height * scale
        x = self.view.width() / 2 - self._middle.x() * width
        y = self.view.height() / 2 - self._middle.y() * height
        if width <= self.view.width():
            x = (self.view.width() - width) / 2
        if height <= self.view.height():
            y = (self.view.height() - height) / 2
        return QRectF(x, y, width, height)


def _held(middle: float, half: float, length: float) -> float:
    """The middle of a view over something of `length`, kept so that no end is looked past."""
    if length <= 2 * half:
        return length / 2
    return min(max(middle, half), length - half)
