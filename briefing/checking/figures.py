"""Key figures and cells of tables: the number with everything that is said about it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from briefing.checking import tables
from briefing.checking.case import Case, nearest_sentence, years_said
from briefing.checking.claims import CellClaim, FigureClaim
from briefing.checking.derived import check_derived
from briefing.checking.evidence import Witness, Witnesses, spelled_out, years_of
from briefing.checking.findings import Cited
from briefing.checking.meanings import Answer, Asked, answer_to, label_words
from briefing.checking.names import names_in, owners_in
from briefing.checking.numbers import DATE, QUANTITY, YEAR, YEARS, Mention, mentions_in
from briefing.checking.paragraphs import contains
from briefing.checking.views import view_of
from briefing.model import NOT_STATED, FactKind, Figure, Quantity, Stated
from briefing.source import words
from briefing.source.words import meaning

FIELD_OF_CODE = {
    "direction-mismatch": "direction",
    "period-mismatch": "period",
    "kind-mismatch": "kind",
    "measure-mismatch": "measure",
}


class Fields(NamedTuple):
    """What a figure or a point of a chart says about its number."""

    measure: Stated
    owner: Stated
    period: Stated
    baseline: Stated
    kind: FactKind


def check_figures(case: Case) -> int:
    """How many figures were held against their paragraphs."""
    for claim in case.claims.figures:
        _check_figure(case, claim)
    return len(case.claims.figures)


def _check_figure(case: Case, claim: FigureClaim) -> None:
    """A number of words that cannot be compared keeps its value, bound, direction, period."""
    figure = claim.figure
    place = case.text.find(figure.quantity.shown, figure.line)
    if figure.derived:
        check_derived(case, claim, place)
        return
    if not claim.citations:
        case.accuse("figure-uncited", figure.quantity.shown, place)
        return
    witnesses = case.evidence.witnesses(claim.citations)
    asked = asked_of(figure, case)
    if asked is None or not witnesses:
        return
    answer = answer_to(asked, witnesses)
    if answer is None:
        source = _quoted_or_nearest(claim, witnesses)
        case.accuse("number-not-in-source", figure.quantity.shown, place, source)
        return
    other = disagreement(asked, f"{figure.measure or ''} {figure.sentence}", witnesses)
    if other is not None:
        case.accuse("sources-disagree", figure.quantity.shown, place, other)
    for code in answer.wrong:
        name = FIELD_OF_CODE.get(code, "")
        where = case.text.field(words.FIGURE_FIELDS, name, figure.line) if name else (0, 0)
        shown = _shown(code, figure)
        case.accuse(code, shown, where if where[1] else place, answer.cited)
    if case.evidence.foreign:
        return
    fields = Fields(figure.measure, figure.owner, figure.period, figure.baseline, figure.kind)
    check_fields(case, fields, answer, witnesses, figure.line)


def _shown(code: str, figure: Figure) -> str:
    match code:
        case "period-mismatch":
            return str(figure.period)
        case "kind-mismatch":
            return figure.kind.value
        case "direction-mismatch" if figure.quantity.direction:
            return figure.quantity.direction.value
        case _:
            return figure.quantity.shown


def _quoted_or_nearest(claim: FigureClaim, witnesses: Witnesses) -> Cited | None:
    quote = next((c.quote for c in claim.citations if c.quote), "")
    figure = claim.figure
    return nearest_sentence(quote or f"{figure.sentence} {figure.measure}", witnesses)


def asked_of(figure: Figure, case: Case) -> Asked | None:
    """The figure as a question to the source; None for one without a value."""
    return asked_quantity(
        figure.quantity,
        figure.sentence,
        case,
        kind=figure.kind,
        years=years_said(figure.period),
        measure=figure.measure,
    )


def asked_quantity(
    quantity: Quantity,
    sentence: str,
    case: Case,
    *,
    kind: FactKind | None = None,
    years: frozenset[tuple[int, int]] = frozenset(),
    measure: Stated = None,
    label: str = "",
    rivals: tuple[str, ...] = (),
) -> Asked | None:
    """A shown number with what belongs to it; None when it has no value."""
    if quantity.value is None:
        return None
    continued = f"{quantity.shown} {sentence}" if sentence[:1].islower() else quantity.shown
    found = [m for m in mentions_in(continued, case.evidence.language) if m.kind == QUANTITY]
    mention = found[0] if found else Mention(QUANTITY, 0, 0)
    measured = view_of(measure) if isinstance(measure, str) else ""
    unit, after = quantity.unit, mention.after
    if case.evidence.foreign:
        measured = label = ""
        unit, after = unit if unit in ("%", "‰") else "", ()
    return Asked(
        quantity.shown,
        abs(quantity.value),
        quantity.upper,
        unit,
        after,
        quantity.bound,
        quantity.direction,
        mention.sign,
        years,
        kind,
        label=label or measured,
        rivals=rivals or case.measures,
        exact=True,
    )


def disagreement(asked: Asked, words: str, witnesses: Witnesses) -> Cited | None:
    """What another cited source says of the same thing with another value; None if none does.

    A source that says nothing of the kind only supports the citation and disagrees with nobody.
    """
    keys = dict.fromkeys(witness.original.key for witness in witnesses)
    if len(keys) < 2:
        return None
    about = set(label_words(words))
    for key in keys:
        own = tuple(witness for witness in witnesses if witness.original.key == key)
        if answer_to(asked, own) is None and (cited := _other_value(asked, about, own)):
            return cited
    return None


def _other_value(asked: Asked, about: set[str], witnesses: Witnesses) -> Cited | None:
    for witness in witnesses:
        for mention in witness.passage.quantities:
            unit = mention.unit or (mention.after[0] if mention.after else "")
            mine = asked.unit.split(" ")[0] or (asked.after[0] if asked.after else "")
            said = witness.passage.view[slice(*witness.passage.sentence_at(mention.start))]
            shared = sum(contains(said, word) for word in about)
            same_time = not asked.years or asked.years <= years_of(witness, mention)
            if unit == mine and same_time and about and shared * 2 >= len(about):
                return witness.cited(mention.hedge, mention.end)
    return None


def check_fields(
    case: Case,
    fields: Fields,
    answer: Answer,
    witnesses: Witnesses,
    line: int,
    table: words.Words[str] = words.FIGURE_FIELDS,
) -> None:
    """Measure, owner and baseline against the paragraph; the period went with the number."""
    if isinstance(fields.measure, str):
        wrong = wrong_words(fields.measure, witnesses)
        if wrong:
            place = case.text.field(table, "measure", line)
            source = answer.witness.whole()
            case.accuse("measure-not-in-source", fields.measure, place, source, word=wrong)
    if isinstance(fields.owner, str):
        owner_wrong = wrong_owner(case, fields.owner, answer)
        if owner_wrong is not None:
            place = case.text.field(table, "owner", line)
            case.accuse("owner-mismatch", fields.owner, place, owner_wrong.whole())
    check_baseline(case, fields.baseline, answer, case.text.field(table, "baseline", line))


def wrong_words(measure: str, witnesses: Witnesses) -> str:
    """The first word of a measure that no cited paragraph has, "" if all are there."""
    for word in label_words(measure):
        if not any(contains(spelled_out(w.passage.view), word) for w in witnesses):
            return word
    said = [q.value for w in witnesses for q in w.passage.quantities]
    for mention in mentions_in(measure):
        if mention.kind == QUANTITY and (mention.sign or mention.value not in said):
            return measure[mention.start : mention.end]
    return ""


def wrong_owner(case: Case, owner: str, answer: Answer) -> Witness | None:
    """The paragraph that names another owner, or does not name this one; None if all is well.

    Whose a number is stands in its sentence, else in its paragraph, else in the nearest paragraph
    above that names any of the briefing's owners.
    """
    view = view_of(owner)
    if not (case.evidence.anywhere(view) or case.evidence.anywhere(spelled_out(view))):
        return answer.witness
    candidates = case.owners | {view}
    passage = answer.witness.passage
    a, b = passage.sentence_at(answer.start)
    for span in ((a, b), (0, len(passage.view))):
        named = owners_in(passage.view[span[0] : span[1]], candidates)
        if named:
            return None if view in named else answer.witness
    for above in case.evidence.before(answer.witness):
        named = owners_in(above.passage.view, candidates)
        if named:
            return None if view in named else above
    return answer.witness


def check_baseline(case: Case, baseline: Stated, answer: Answer, place: tuple[int, int]) -> None:
    """What a change is compared with: said where it is claimed, left out where it is denied."""
    passage = answer.witness.passage
    a, b = passage.sentence_at(answer.start)
    compared = any(contains(passage.view[a:b], view_of(w)) for w in tables.BASELINE_WORDS)
    if baseline is NOT_STATED:
        if compared:
            case.accuse("silence-wrong", "không nêu", place, answer.witness.cited(a, b))
        return
    if not isinstance(baseline, str):
        return
    years = years_said(baseline)
    said = {year for _, year in passage.times}
    if (years and not years <= said) or (not years and wrong_words(baseline, (answer.witness,))):
        case.accuse("baseline-mismatch", baseline, place, answer.witness.cited(a, b))


def check_cells(case: Case) -> int:
    """How many cells with numbers were held against their rows' paragraphs."""
    for claim in case.claims.cells:
        _check_cell(case, claim)
    return len(case.claims.cells)


def _check_cell(case: Case, claim: CellClaim) -> None:
    witnesses = case.evidence.witnesses(claim.citations)
    for mention in mentions_in(claim.text, case.evidence.language):
        shown = claim.text[mention.hedge : mention.end] or claim.text
        place = _cell_place(case, claim)
        if mention.kind == QUANTITY and mention.value is None:
            case.accuse("number-unreadable", claim.text, place)
            continue
        if mention.kind != QUANTITY:
            if mention.kind in (YEAR, YEARS, DATE):
                years = years_said(claim.text)
                said = [year for w in witnesses for _, year in w.passage.times]
                if not years <= set(said):
                    source = nearest_sentence(claim.row, witnesses)
                    case.accuse("year-not-in-source", shown, place, source)
            continue
        if not claim.citations:
            case.accuse("figure-uncited", shown, place)
            continue
        asked = _asked_cell(claim, mention)
        if case.evidence.foreign:
            asked = asked._replace(after=(), names=(), label="")
        answer = answer_to(asked, witnesses)
        if answer is None:
            source = nearest_sentence(f"{claim.row} {claim.header}", witnesses)
            case.accuse("number-not-in-source", shown, place, source)
            continue
        for code in answer.wrong:
            case.accuse(code, shown, place, answer.cited)


def _cell_place(case: Case, claim: CellClaim) -> tuple[int, int]:
    """The cell by its column: equal numbers may stand in one row."""
    number = claim.headers.index(claim.header)
    return case.text.cell(claim.line, number)


def _asked_cell(claim: CellClaim, mention: Mention) -> Asked:
    own = view_of(claim.header)
    rivals = tuple(view_of(header) for header in claim.headers[1:] if header)
    is_label = meaning(words.CHART_COLUMNS, claim.header) is not None
    named = names_in(claim.row)
    row = (spelled_out(view_of(claim.row)),) if named else ()
    return Asked(
        claim.text,
        mention.value if mention.value is not None else Decimal(0),
        mention.upper,
        mention.unit,
        mention.after,
        mention.bound,
        mention.direction,
        mention.sign,
        years_said(claim.header) | years_said(claim.row),
        names=row,
        label="" if is_label else own,
        rivals=rivals,
        exact=True,
    )
