"""Sheets painted with Qt: one code path for window, thumbnail, audience screen and PNG.

`paint` draws a Sheet with any QPainter; a Paintbox holds what that needs (glyph outlines, paths,
decoded pictures); `Pixmaps` keeps finished panels; `SheetView` is the widget that shows one.
Qt starts on this floor; images are painted even without a Qt application.
"""

from briefing.painting.paintbox import Paintbox
from briefing.painting.painter import fitted, paint

__all__ = ["Paintbox", "fitted", "paint"]
