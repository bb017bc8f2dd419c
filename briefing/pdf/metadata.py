"""What a file says of itself: title, author, language, the document's date; bookmarks, labels."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final, NamedTuple

from briefing.pdf.objects import date_string, text_string

if TYPE_CHECKING:
    import datetime

    from briefing.model.briefing import Briefing
    from briefing.sheet.sheet import Sheet

_PROGRAM: Final = "Briefing"
_FULL_LANGUAGE: Final = {"vi": "vi-VN", "en": "en-GB"}


class PdfMetadata(NamedTuple):
    """`author` is the organisation; `date` that of the document (files never hold the clock's)."""

    title: str
    author: str = ""
    subject: str = ""
    language: str = "vi"
    date: datetime.date | None = None

    @property
    def language_tag(self) -> str:
        """The language with its country: "vi" is "vi-VN"."""
        return _FULL_LANGUAGE.get(self.language, self.language)


class OutlineEntry(NamedTuple):
    """A bookmark to a page (index from 0)."""

    title: str
    page: int
    children: tuple[OutlineEntry, ...] = ()


def metadata_of(briefing: Briefing) -> PdfMetadata:
    return PdfMetadata(
        briefing.title,
        briefing.organisation,
        briefing.occasion or briefing.subtitle,
        briefing.language,
        date_of(briefing.date),
    )


def date_of(text: str) -> datetime.date | None:
    """ "21-12-2020", "21/12/2020" or "2020-12-21"; None for anything else ("12-2020")."""
    from datetime import date

    parts = text.strip().replace("/", "-").replace(".", "-").split("-")
    if len(parts) != 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    first, month, last = map(int, parts)
    year, day = (first, last) if len(parts[0]) == 4 else (last, first)
    try:
        return date(year, month, day)
    except ValueError:
        return None


def outline_of(briefing: Briefing, sheets: Sequence[Sheet]) -> tuple[OutlineEntry, ...]:
    """Bookmarks by group and panel; a panel's continuations are under its first page."""
    pages: dict[int, list[int]] = {}
    for index, sheet in enumerate(sheets):
        pages.setdefault(sheet.panel, []).append(index)
    panels = {panel: _panel_entry(sheets, found) for panel, found in pages.items()}
    entries: list[OutlineEntry] = []
    open_group = None
    for panel, entry in panels.items():
        group = briefing.group_of(panel)
        if group is None or not group.title:
            entries.append(entry)
        elif group is open_group:
            last = entries[-1]
            entries[-1] = last._replace(children=(*last.children, entry))
        else:
            entries.append(OutlineEntry(group.title, entry.page, (entry,)))
        open_group = group
    return tuple(entries)


def _panel_entry(sheets: Sequence[Sheet], pages: list[int]) -> OutlineEntry:
    first, *more = pages
    title = sheets[first].title
    rest = (
        OutlineEntry(f"{sheets[page].title} ({sheets[page].part}/{sheets[page].parts})", page)
        for page in more
    )
    return OutlineEntry(title, first, tuple(rest))


def information(metadata: PdfMetadata) -> str:
    """The document information dictionary."""
    told = {"Title": metadata.title, "Author": metadata.author, "Subject": metadata.subject}
    entries = [f"/{key}{text_string(value)}" for key, value in told.items() if value]
    if metadata.date:
        day = date_string(metadata.date)
        entries.append(f"/CreationDate{day}/ModDate{day}")
    return f"<<{''.join(entries)}/Creator({_PROGRAM})/Producer({_PROGRAM})>>"


def labels(told: Sequence[str]) -> str:
    """Page labels; pages that are simply numbered on share one range."""
    ranges: list[str] = []
    for index, label in enumerate(told):
        if label.isdecimal():
            goes_on = (
                index and told[index - 1].isdecimal() and int(told[index - 1]) + 1 == int(label)
            )
            if not goes_on:
                ranges.append(f"{index}<</S/D/St {label}>>")
        else:
            ranges.append(f"{index}<</P{text_string(label)}>>")
    return f"<</Nums[{' '.join(ranges)}]>>"


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def xmp(metadata: PdfMetadata) -> bytes:
    """The XMP packet, in agreement with the information dictionary."""
    title, author = _escaped(metadata.title), _escaped(metadata.author)
    day = metadata.date.isoformat() if metadata.date else ""
    core = (
        "<dc:format>application/pdf</dc:format>"
        f'<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{title}</rdf:li></rdf:Alt></dc:title>'
        f"<dc:language><rdf:Bag><rdf:li>{metadata.language_tag}</rdf:li></rdf:Bag></dc:language>"
    )
    if author:
        core += f"<dc:creator><rdf:Seq><rdf:li>{author}</rdf:li></rdf:Seq></dc:creator>"
    if metadata.subject:
        core += (
            '<dc:description><rdf:Alt><rdf:li xml:lang="x-default">'
            f"{_escaped(metadata.subject)}</rdf:li></rdf:Alt></dc:description>"
        )
    basic = f"<xmp:CreatorTool>{_PROGRAM}</xmp:CreatorTool>"
    if day:
        basic += f"<xmp:CreateDate>{day}</xmp:CreateDate><xmp:ModifyDate>{day}</xmp:ModifyDate>"
    parts = (
        ("dc", "http://purl.org/dc/elements/1.1/", core),
        ("xmp", "http://ns.adobe.com/xap/1.0/", basic),
        ("pdf", "http://ns.adobe.com/pdf/1.3/", f"<pdf:Producer>{_PROGRAM}</pdf:Producer>"),
    )
    # Each description declares its own namespace: validators of PDF/A ask for it.
    body = "".join(
        f'<rdf:Description rdf:about="" xmlns:{prefix}="{address}">{inside}</rdf:Description>'
        for prefix, address, inside in parts
    )
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'{body}</rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()
