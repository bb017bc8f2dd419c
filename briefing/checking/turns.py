"""`tăng` and `giảm` without a number: as in the sentence that says most of the same."""

from __future__ import annotations

from typing import Final

from briefing.checking.case import Case, Reading
from briefing.checking.evidence import Witnesses, segment_of
from briefing.checking.paragraphs import Passage, Span, Turn, contains, content_words
from briefing.checking.quotations import in_quotation
from briefing.checking.running import is_denied, pair_of
from briefing.model import Direction

_TRENDS: Final = (Direction.UP, Direction.DOWN)


def check_turns(case: Case, reading: Reading, witnesses: Witnesses) -> None:
    """`tăng` and `giảm` without a number: as in the sentence that says most of the same."""
    passage = reading.passage
    held_against = witnesses or case.rests
    if not held_against:
        # Nothing is cited: that is said of its numbers, and there is no sentence to differ from.
        return
    spoken_for = [m.hedge for m in passage.quantities if m.direction is not None]
    for turn in passage.turns:
        if turn.direction not in _TRENDS or in_quotation(passage, turn.start):
            continue
        if any(start <= turn.start <= start + 14 for start in spoken_for):
            continue
        clause = passage.clause_at(turn.start)
        if is_denied(passage, clause, turn.start) or _has_pair(passage, clause):
            continue
        _check_turn(case, reading, turn, clause, held_against)


def _has_pair(passage: Passage, clause: Span) -> bool:
    inside = [q for q in passage.quantities if clause[0] <= q.start < clause[1]]
    return any(pair_of(passage, mention) for mention in inside)


def _check_turn(
    case: Case, reading: Reading, turn: Turn, clause: Span, witnesses: Witnesses
) -> None:
    passage = reading.passage
    earlier = [t.start for t in passage.turns if clause[0] <= t.start < turn.start]
    start = max([clause[0], *(at + 4 for at in earlier)])
    asked = set(content_words(passage.view[start : clause[1]])) - {"tăng", "giảm"}
    scores: dict[Direction, int] = {}
    best = None
    for witness in witnesses:
        for other in witness.passage.turns:
            if other.direction not in _TRENDS:
                continue
            near = segment_of(witness.passage, other.start)
            score = len(asked & witness.passage.words_of(near))
            if score > max(scores.values(), default=-1):
                best = witness.cited(other.start, other.start + 4)
            scores[other.direction] = max(score, scores.get(other.direction, -1))
    most = max(scores.values(), default=-1)
    if scores.get(turn.direction, -1) == most and most >= 0:
        return
    fell = {"xuống": Direction.DOWN, "lên": Direction.UP}
    if best is None and any(
        fell[word] is turn.direction
        for w in witnesses
        for word in fell
        if contains(w.passage.view, word)
    ):
        return
    word = passage.text[turn.start :].split()[0].rstrip(",;.:")
    place = reading.place(turn.start, turn.start + len(word))
    case.accuse("direction-mismatch", passage.text[start : clause[1]].strip(), place, best)
