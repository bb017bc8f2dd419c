"""Image members decoded for painting, at the size in which they are shown."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader

DECODED_LIMIT = 96 * 1024 * 1024  # bytes of decoded pictures that are kept


class Pictures:
    """Decoded images by digest and size in device pixels; the least recently shown go first.

    Scaling is done once and smoothly while decoding: a painter that shrinks a photo by ten would
    do it anew at each painting and skip nine pixels of ten.
    """

    def __init__(self, source: Callable[[str], bytes | None] | None) -> None:
        self.source = source
        self._decoded: OrderedDict[tuple[str, int, int], QImage] = OrderedDict()
        self._bytes = 0

    def image(self, member: str, digest: str, width: int, height: int) -> QImage | None:
        """The picture in about width × height device pixels (never enlarged here), None when the
        member is missing or damaged."""
        key = (digest, width, height)
        found = self._decoded.get(key)
        if found is None:
            data = self.source(member) if self.source else None
            found = decode(data, width, height) if data else QImage()
            self._keep(key, found)
        else:
            self._decoded.move_to_end(key)
        return None if found.isNull() else found

    def _keep(self, key: tuple[str, int, int], image: QImage) -> None:
        self._decoded[key] = image
        self._bytes += image.sizeInBytes()
        while self._bytes > DECODED_LIMIT and len(self._decoded) > 1:
            _, oldest = self._decoded.popitem(last=False)
            self._bytes -= oldest.sizeInBytes()


def decode(data: bytes, width: int, height: int) -> QImage:
    """The image of a file's bytes, shrunk to width × height when it is larger; null if damaged."""
    stored = QByteArray(data)
    buffer = QBuffer(stored)
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(buffer)
    image = reader.read()
    if image.isNull():
        return image
    size = image.size()
    if size.width() > width or size.height() > height:
        wanted = QSize(max(1, min(width, size.width())), max(1, min(height, size.height())))
        image = image.scaled(
            wanted, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
        )
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)
