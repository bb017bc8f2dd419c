"""What the last export of a file left behind: its panels as they were read, laid out and made into
pages. A new process makes only those again that have changed since.
"""

from __future__ import annotations

import marshal
import pickle
from collections.abc import Hashable, Sequence
from typing import TYPE_CHECKING

from briefing.app.exports import kept_export
from briefing.app.shelf import FAULTS, unpickled
from briefing.cache import Cache
from briefing.model import Briefing, Panel, PanelKind
from briefing.pdf.page import PageCache
from briefing.sheet import Sheet
from briefing.sheet.codec import Damaged, decode_sheets, encode_sheets

if TYPE_CHECKING:
    from briefing.layout.memory import Memory
    from briefing.pdf.page import Page
    from briefing.source.panels import PanelCache

# Their sheets tell of other panels too.
_OF_ALL = (PanelKind.COVER, PanelKind.SOURCES)


class Earlier:
    """`key` names file, look and code. Panels are known by identity: the reader, given `readings`,
    hands back the same object for an unchanged panel."""

    def __init__(self, cache: Cache, key: str) -> None:
        self._cache = cache
        self._key = key
        self._panels: tuple[Panel, ...] = ()
        self._also: Hashable = None
        self._sheets: list[tuple[Sheet, ...]] = []
        self._made: tuple[Page, ...] = ()
        self.readings: PanelCache | None = None
        self.pages = PageCache()
        try:
            self._load()
        except (*FAULTS, Damaged, IndexError):
            # Half of it would be worth nothing.
            self._sheets, self._made = [], ()

    def _load(self) -> None:
        from briefing.source.panels import PanelCache

        self.readings = PanelCache()
        data = self._cache.get(self._key)
        if data is None:
            return
        read, laid_out, counts, export = marshal.loads(data)
        kept, self._panels, self._also = unpickled(read)
        self.readings = PanelCache.of(kept)
        sheets = iter(decode_sheets(laid_out))
        self._sheets = [tuple(next(sheets) for _ in range(count)) for count in counts]
        found = kept_export(self._cache, export, self.pages)
        self._made = found[1] if found is not None else ()

    def fill(self, memory: Memory) -> None:
        """Gives the layout the sheets that it made then."""
        for panel, sheets in zip(self._panels, self._sheets, strict=False):
            if sheets and panel.kind not in _OF_ALL:
                memory.sheets.keep(panel, sheets, self._also)

    def fill_pages(self, briefing: Briefing, by_panel: Sequence[Sequence[Sheet]]) -> None:
        """Gives `pages` those of panels that stand where they stood, with the same number."""
        from briefing.layout.compose import depends_on

        total = sum(map(len, by_panel))
        if depends_on(briefing) != self._also or total != len(self._made):
            return
        now = _places(briefing.panels, list(map(len, by_panel)))
        then = _places(self._panels, list(map(len, self._sheets)))
        for place in now & then:
            index, first, _, count = place
            if briefing.panels[index].kind not in _OF_ALL:
                ready = self._made[first : first + count]
                for sheet, page in zip(by_panel[index], ready, strict=True):
                    self.pages.take(sheet, page)

    def keep(
        self,
        briefing: Briefing,
        by_panel: Sequence[Sequence[Sheet]],
        memory: Memory | None,
        export: str,
    ) -> None:
        """For the next process; `export` is the key of the pages."""
        from briefing.layout.compose import depends_on

        if self.readings is None or memory is None:
            return
        read_here = {id(one.panel) for kept in self.readings.all.values() for one in kept.values()}
        if not all(id(panel) in read_here for panel in briefing.panels):
            return
        also = depends_on(briefing)
        sheets = [
            () if panel.kind in _OF_ALL else memory.sheets.get(panel, also) or ()
            for panel in briefing.panels
        ]
        # Cover and sources keep their places among the pages, with sheets that are never used.
        whole = [known or tuple(made) for known, made in zip(sheets, by_panel, strict=True)]
        flat = [sheet for of_panel in whole for sheet in of_panel]
        read = pickle.dumps((self.readings.all, briefing.panels, also), pickle.HIGHEST_PROTOCOL)
        counts = tuple(map(len, whole))
        self._cache.put(self._key, marshal.dumps((read, encode_sheets(flat), counts, export)))


def _places(panels: Sequence[Panel], counts: Sequence[int]) -> set[tuple[int, int, int, int]]:
    """Index, first page, identity and number of pages of each panel."""
    places: set[tuple[int, int, int, int]] = set()
    first = 0
    for index, (panel, count) in enumerate(zip(panels, counts, strict=True)):
        places.add((index, first, id(panel), count))
        first += count
    return places
