"""The worksheet: every quotation, name and claim of a draft, and how much of it could be judged."""

from collections.abc import Iterator

from checker.annotation.quotation import Attribution
from checker.evidence.dossier import Dossier
from checker.evidence.name import Link, LinkState
from checker.evidence.quotation import Match
from checker.evidence.verdict import State, Subject, Verdict
from checker.finding import ClaimRow, Coverage, NameRow, QuotationRow, Worksheet
from checker.record.name import Entity
from checker.record.provenance import Citation
from checker.record.term import Acronym, Term
from checker.span import Span
from checker.verify.claims import compared_in, listed_in, standing

__all__ = ["coverage", "worksheet"]

#: What names a term or an event, which are no entities, and how surely.
NAMING = (Subject.TERM, Subject.EVENT)
NAMED = {State.AGREES: LinkState.VERIFIED, State.CONFLICTS: LinkState.NEAR_MISS}


def worksheet(dossier: Dossier) -> Worksheet:
    """The rows of the worksheet; spans count code points of the draft as written."""
    return Worksheet(
        quotations=tuple(_quotations(dossier)),
        names=tuple(_names(dossier)),
        claims=tuple(sorted(_claims(dossier), key=lambda row: (-row.worth, row.span))),
    )


def coverage(sheet: Worksheet) -> Coverage:
    """How much of the draft the reference could judge."""
    return Coverage(
        names_verified=sum(row.state == LinkState.VERIFIED.value for row in sheet.names),
        names=len(sheet.names),
        claims_checked=sum(row.state != State.NOT_IN_REFERENCE.value for row in sheet.claims),
        claims=len(sheet.claims),
        quotations_attributed=sum(bool(row.speaker) for row in sheet.quotations if row.is_marked_speech),
        quotations=sum(row.is_marked_speech for row in sheet.quotations),
    )


def _quotations(dossier: Dossier) -> Iterator[QuotationRow]:
    matched = {id(match.attribution): match for match in dossier.matches}
    by_place = {match.attribution.quotation.span: match for match in dossier.matches}
    for attribution in dossier.annotations.attributions:
        match = matched.get(id(attribution)) or by_place.get(attribution.quotation.span)
        yield _quotation(attribution, match, dossier)


def _quotation(attribution: Attribution, match: Match | None, dossier: Dossier) -> QuotationRow:
    document, quotation = dossier.document, attribution.quotation
    speaker, cue = attribution.speaker, attribution.cue
    return QuotationRow(
        span=document.origin(quotation.span),
        text=" … ".join(dossier.words(segment) for segment in quotation.segments),
        words=" … ".join(dossier.words(marked) for marked in quotation.marked),
        kind=quotation.kind.value,
        speaker=speaker.text if speaker else "",
        resolved=(speaker.resolved or "") if speaker else "",
        manner=attribution.manner.value,
        certainty=attribution.certainty.value,
        cue=cue.text if cue else "",
        because=(match.because if match else "") or attribution.because,
        wording=match.wording.value if match else "",
        use=quotation.use.value,
        segments=tuple(document.origin(segment) for segment in quotation.segments),
        speaker_span=document.origin(speaker.span) if speaker else None,
        cue_span=document.origin(cue.span) if cue else None,
        citations=match.citations if match else (),
    )


def _names(dossier: Dossier) -> Iterator[NameRow]:
    """One row a name: all mentions of one record, or of one chain where there is none."""
    grouped: dict[tuple[str, str], list[Link]] = {}
    for link in dossier.links:
        known = link.record.id if link.record is not None else f"chain {link.mention.chain} {link.mention.full_name}"
        grouped.setdefault((link.state.value, known), []).append(link)
    told = [each for each in dossier.verdicts if each.subject in NAMING and each.state in NAMED]
    for links in grouped.values():
        first = links[0]
        name = max((link.mention.full_name for link in links), key=len)
        spans = [link.mention.span for link in links]
        held = next((each for each in told if first.state is LinkState.UNKNOWN and _names_one(each, spans)), None)
        yield NameRow(
            name=name,
            kind=first.mention.kind.value,
            state=(NAMED[held.state] if held else first.state).value,
            record=held.record or "" if held else _recorded(first.record),
            spans=tuple(map(dossier.document.origin, spans)),
        )


def _names_one(verdict: Verdict, spans: list[Span]) -> bool:
    """Whether a verdict says what a name at one of `spans` is: a term, right or wrong, or an event that fits."""
    if verdict.fault not in (None, "unofficial-term"):
        return False
    places = (verdict.span,) if verdict.subject is Subject.TERM else verdict.related
    return any(place.contains(span) for place in places for span in spans)


def _recorded(record: Entity | Acronym | Term | None) -> str:
    match record:
        case Entity():
            return record.name
        case Acronym():
            return f"{record.short}: {record.long[0]}" if record.long else record.short
        case Term():
            return record.official
        case _:
            return ""


def _claims(dossier: Dossier) -> Iterator[ClaimRow]:
    """One row a check-worthy sentence; sentences that were compared and are no claims get a row as well."""
    claimed = [(claim.span, claim.worth) for claim in dossier.annotations.claims]
    covered = {span for span, _ in claimed}
    compared_too = (span for span in _compared_sentences(dossier) if not any(span.overlaps(each) for each in covered))
    claimed += [(span, 0.0) for span in compared_too]
    for span, worth in claimed:
        compared = compared_in(span, dossier.verdicts)
        yield ClaimRow(
            span=dossier.document.origin(span),
            text=dossier.words(span),
            state=standing(span, compared, dossier).value,
            worth=round(worth, 3),
            compared=tuple(dict.fromkeys(map(_line, (*compared, *listed_in(span, dossier.verdicts))))),
            citations=_citations(compared),
        )


def _compared_sentences(dossier: Dossier) -> Iterator[Span]:
    """The sentences in which something was compared."""
    for parse in dossier.annotations.parses:
        for first, last in zip(parse.sentences, (*parse.sentences[1:], len(parse.tokens)), strict=True):
            if last > first and compared_in(span := parse.span(first, last), dossier.verdicts):
                yield span


def _line(verdict: Verdict) -> str:
    """What was compared, in one line: the draft's reading, and the record's or, where there is none, the sum."""
    worked_out = verdict.subject is Subject.NUMBER and not verdict.citations
    if verdict.state is State.NOT_IN_REFERENCE:
        return f"{verdict.reading}: {verdict.state.value}"
    against = (verdict.because if worked_out else verdict.record) or verdict.record or verdict.because
    return f"{verdict.reading}: {verdict.state.value}" + (f" ({against})" if against else "")


def _citations(verdicts: tuple[Verdict, ...]) -> tuple[Citation, ...]:
    return tuple(dict.fromkeys(citation for verdict in verdicts for citation in verdict.citations))
