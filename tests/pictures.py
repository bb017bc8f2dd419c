"""Two pictures of one page, made by different programs: are they the same page?

Renderers smooth edges differently and our painter moves the edges of bars to whole pixels, so
pixels may differ by what lies one pixel beside them, and by nothing else. What remains is averaged
over small squares: a word is a few of them however large the page is.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pypdfium2.raw as pdfium
from PIL import Image, ImageChops
from PySide6.QtGui import QImage

Choice = Callable[[Image.Image, Image.Image], Image.Image]

SQUARE = 20  # pixels
# Measured at 1600 x 900 over all panels of both briefings in five looks: the same page gives at
# most 3; the smallest label gone 24, moved by three pixels 17, in another colour 11.
SAME = 7


def picture_of_image(image: QImage) -> Image.Image:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    size = (plain.width(), plain.height())
    data = bytes(plain.constBits())
    return Image.frombytes("RGB", size, data, "raw", "RGB", plain.bytesPerLine(), 1)


def picture_of_page(page: pypdfium2.PdfPage, size: tuple[int, int], scale: float) -> Image.Image:
    """The page at exactly `scale` pixels a point: `page.render` stretches it to whole pixels."""
    width, height = size
    bitmap = pypdfium2.PdfBitmap.new_native(width, height, pdfium.FPDFBitmap_BGRx)
    bitmap.fill_rect((255, 255, 255, 255), 0, 0, width, height)
    matrix = pdfium.FS_MATRIX(scale, 0, 0, scale, 0, 0)
    area = pdfium.FS_RECTF(0, 0, width, height)
    pdfium.FPDF_RenderPageBitmapWithMatrix(bitmap, page, matrix, area, 0)
    return bitmap.to_pil().convert("RGB")


def difference_of(one: Image.Image, other: Image.Image) -> Image.Image:
    """Gray: how far each pixel lies outside what the other picture has within one pixel of it."""
    far = ImageChops.lighter(_outside(one, other), _outside(other, one))
    red, green, blue = far.split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def worst_square(difference: Image.Image) -> int:
    """0 to 255: the mean difference of the square that differs most."""
    extremes = difference.reduce(SQUARE).getextrema()
    return int(extremes[1])  # pyright: ignore[reportArgumentType]


def keep(folder: Path, name: str, **pictures: Image.Image) -> str:
    """Writes the pictures for people to look at; returns where."""
    folder.mkdir(exist_ok=True)
    for suffix, picture in pictures.items():
        picture.save(folder / f"{name}-{suffix}.png")
    return f"{folder.name}/{name}-*.png"


def _outside(one: Image.Image, other: Image.Image) -> Image.Image:
    above = ImageChops.subtract(one, _spread(other, ImageChops.lighter))
    below = ImageChops.subtract(_spread(other, ImageChops.darker), one)
    return ImageChops.lighter(above, below)


def _spread(picture: Image.Image, choose: Choice) -> Image.Image:
    """Each pixel the lightest or darkest of the nine around it."""
    for x, y in ((1, 0), (0, 1)):
        before, after = ImageChops.offset(picture, -x, -y), ImageChops.offset(picture, x, y)
        picture = choose(choose(picture, before), after)
    return picture
