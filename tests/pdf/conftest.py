from __future__ import annotations

from collections.abc import Iterator

import pikepdf
import pytest

from tests.pdf.deck import opened, written


@pytest.fixture(scope="session")
def data() -> bytes:
    return written()


@pytest.fixture
def pdf(data: bytes) -> Iterator[pikepdf.Pdf]:
    with opened(data) as found:
        yield found
