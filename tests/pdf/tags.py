"""The structure tree, read in tests."""

from __future__ import annotations

from collections.abc import Iterator

import pikepdf

Element = pikepdf.Object


def kids(element: Element) -> list[Element]:
    """The structure elements right below."""
    found = element.K
    found = list(found) if isinstance(found, pikepdf.Array) else [found]
    return [kid for kid in found if isinstance(kid, pikepdf.Dictionary) and "/S" in kid]


def outlined(element: Element) -> str:
    """The tags as `Sect(H1 P L(LI(Lbl LBody)))`."""
    inside = " ".join(outlined(kid) for kid in kids(element))
    return str(element.S)[1:] + (f"({inside})" if inside else "")


def sections(pdf: pikepdf.Pdf) -> list[Element]:
    return kids(pdf.Root.StructTreeRoot.K)


def all_elements(element: Element) -> Iterator[Element]:
    yield element
    for kid in kids(element):
        yield from all_elements(kid)
