"""The sentences of the sources that a panel rests on, for the hall to read."""

from __future__ import annotations

from briefing.checking import Told, sentences_of
from briefing.model import Briefing
from briefing.presenter.claims import Quotation

Span = tuple[int, int]


def quotations_of(briefing: Briefing, panel: int) -> tuple[Quotation, ...]:
    """Each sentence once, in the order of the sources, with the words of all claims lit."""
    found: dict[tuple[str, int, int, str], list[Span]] = {}
    for told in sentences_of(briefing, panel):
        place = (told.key, told.paragraph, told.sentence_start, told.sentence)
        found.setdefault(place, []).extend(_lit(told))
    order = {source.key: index for index, source in enumerate(briefing.sources)}
    places = sorted(found, key=lambda place: (order.get(place[0], 0), *place[1:]))
    quotations: list[Quotation] = []
    for place in places:
        key, paragraph, _, sentence = place
        source = briefing.source(key)
        title, record = (source.title or key, source.record) if source else (key, False)
        quotations.append(Quotation(title, paragraph, sentence, _apart(found[place]), record))
    return tuple(quotations)


def _lit(told: Told) -> list[Span]:
    """The claimed words within the sentence; nothing where it is only the nearest one, or where
    all of it would be lit."""
    first = max(told.start - told.sentence_start, 0)
    last = min(told.end - told.sentence_start, len(told.sentence))
    whole = last - first >= len(told.sentence.rstrip(" .;"))
    if not told.exact or told.sentence_start < 0 or first >= last or whole:
        return []
    return [(first, last)]


def _apart(spans: list[Span]) -> tuple[Span, ...]:
    """Ascending, those that touch joined."""
    joined: list[Span] = []
    for start, end in sorted(spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return tuple(joined)
