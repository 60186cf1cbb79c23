"""Verdicts about acronyms: mistaken ones, wrong expansions, and definitions that are missing, late, double or idle."""

import re
from collections.abc import Iterator

from checker.annotation.annotations import Annotations
from checker.annotation.initials import fits, initials
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.record.term import Acronym
from checker.span import Lines, Span
from checker.verify.acronym.long_forms import belonging
from checker.verify.acronym.mistaken import Mistaken, mistaken
from checker.verify.acronym.short_forms import ShortForms, is_known, is_word, known_acronyms, short_forms
from checker.verify.acronym.wording import content
from checker.verify.name.names import misspelt

__all__ = ["verdicts"]


def verdicts(document: Document, annotations: Annotations, reference: Reference, house: House) -> Iterator[Verdict]:
    """Verdicts about the acronyms of a document, in order of place."""
    forms = short_forms(document, annotations, reference)
    slips = tuple(mistaken(document, forms, reference, house))
    wrong = {slip.short for slip in slips}
    for slip in slips:
        yield from _mistaken(slip, forms, document, reference)
    spelt = tuple(misspelt(document, annotations, reference))
    for verdict in _expansions(document, forms, reference):
        if not any(verdict.span.contains(span) for span in spelt):  # one slip, said once
            yield verdict
    for short, defined in forms.defined.items():
        uses = [span for span in forms.uses.get(short, []) if span not in [each for each, _ in defined]]
        yield from _definitions(document, short, defined, uses)
    for short, uses in forms.uses.items():
        if short not in wrong and short not in forms.defined:
            yield from _undefined(document, short, uses, forms, reference, house)


def _line(document: Document, span: Span) -> int:
    return Lines(document.draft.text).position(document.origin(span).start).line


def _mistaken(slip: Mistaken, forms: ShortForms, document: Document, reference: Reference) -> Iterator[Verdict]:
    because = slip.because
    if slip.place is not None:
        because += f"{document.words(slip.place)}, line {_line(document, slip.place)}"
    record = slip.record
    for span in forms.uses[slip.short]:
        yield Verdict(
            subject=Subject.ACRONYM,
            span=span,
            state=State.CONFLICTS,
            fault="mistaken-acronym",
            reading=slip.short,
            record=slip.right,
            because=because,
            firm=slip.sure,
            suggestion=slip.right,
            citations=() if record is None else reference.cite(record),
            related=() if slip.place is None else (slip.place,),
        )


def _expansions(document: Document, forms: ShortForms, reference: Reference) -> Iterator[Verdict]:
    """Long forms beside their short one that are a word or a slip off the recorded long form."""
    for short, defined in forms.defined.items():
        for _, long in defined:
            written = _bare(document.words(long))
            record, right = _nearly(written, forms.recorded.get(short, ()))
            if record is not None:
                yield Verdict(
                    subject=Subject.ACRONYM, span=long, state=State.CONFLICTS, fault="wrong-expansion",
                    reading=written, record=right, because=f"{short} is on record as “{right}”",
                    firm=not _same_stem(written, right),
                    suggestion=right, citations=reference.cite(record),
                )  # fmt: skip
            elif (other := belonging(short, written, forms.recorded.get(short, ()), reference)) is not None:
                owner, right, because = other
                yield Verdict(
                    subject=Subject.ACRONYM, span=long, state=State.CONFLICTS, fault="wrong-expansion",
                    reading=written, record=right, because=f"beside ({short}): {because}", firm=True,
                    citations=reference.cite(owner),
                )  # fmt: skip
            elif not fits(short, written) and not forms.recorded.get(short):
                yield Verdict(
                    subject=Subject.ACRONYM, span=long, state=State.UNCHECKED, fault="wrong-expansion",
                    reading=written, record=short, firm=False,
                    because=f"its initials are {initials(written)}, not {short}",
                )  # fmt: skip


def _bare(phrase: str) -> str:
    """A long form without the marks and the article around it, and without a possessive's ending."""
    return re.sub(r"^(?:(?:the|an?) )?[\[“\"'‘]+|^(?:the|an?) |(?:['’]s?|[”\"!?.;:\],]+)$", "", phrase)


def _same_stem(written: str, right: str) -> bool:
    """Whether the word in which two long forms differ has one stem: automatic, automated."""
    pairs = zip(content(written), content(right), strict=False)
    return all(one[:5] == other[:5] for one, other in pairs if one != other)


def _nearly(written: str, records: tuple[Acronym, ...]) -> tuple[Acronym | None, str]:
    """The record, and its long form, that `written` misses by a word; none when a record has it as it is."""
    mine = content(written)
    for record in records:
        for right in record.long:
            theirs = content(right)
            if set(mine) == set(theirs) or (len(theirs) > 1 and mine[-len(theirs) :] == theirs):
                return None, ""
    for record in records:
        for right in record.long:
            if _one_word_off(mine, content(right)):
                return record, right
    return None, ""


def _one_word_off(mine: list[str], theirs: list[str]) -> bool:
    """Whether two long forms of the same length differ in one word that is not a mere variant."""
    if len(mine) != len(theirs) or len(mine) < 3:
        return False
    differing = [(one, other) for one, other in zip(mine, theirs, strict=True) if one != other]
    if len(differing) != 1:
        return False
    one, other = differing[0]
    return one[:1] == other[:1] and not _counterparts(one, other)


_BRITISH = (("isation", "ization"), ("our", "or"), ("programme", "program"), ("tre", "ter"), ("ence", "ense"))


def _counterparts(one: str, other: str) -> bool:
    """Whether two words are the British and the American form of one."""
    for british, american in _BRITISH:
        one, other = one.replace(british, american), other.replace(british, american)
    return one == other


def _definitions(
    document: Document, short: str, defined: list[tuple[Span, Span]], uses: list[Span]
) -> Iterator[Verdict]:
    first = min(defined)
    ways = {tuple(content(_bare(document.words(long)))): long for _, long in sorted(defined, reverse=True)}
    for at, (span, long) in enumerate(sorted(defined)[1:], 1):
        same = tuple(content(_bare(document.words(long)))) == tuple(content(_bare(document.words(first[1]))))
        if at == 1 or not same:
            yield Verdict(
                subject=Subject.ACRONYM, span=span, state=State.CONFLICTS if len(ways) > 1 else State.UNCHECKED,
                fault="acronym-redefined", reading=short, record=document.words(first[1]), firm=not same,
                because=f"first explained on line {_line(document, first[0])}", related=(first[0],),
            )  # fmt: skip
    before = [span for span in uses if span < first[1]]
    after = [span for span in uses if span > first[0]]
    if before:
        yield Verdict(
            subject=Subject.ACRONYM, span=before[0], state=State.UNCHECKED, fault="late-definition", reading=short,
            record=document.words(first[1]), because=f"explained on line {_line(document, first[0])}",
            related=(first[0],),
        )  # fmt: skip
    if not before and not after and len(defined) == 1:
        yield Verdict(
            subject=Subject.ACRONYM, span=first[0], state=State.UNCHECKED, fault="acronym-unused", reading=short,
            record=document.words(first[1]), because="no further use in this draft",
        )  # fmt: skip


def _undefined(
    document: Document, short: str, uses: list[Span], forms: ShortForms, reference: Reference, house: House
) -> Iterator[Verdict]:
    """A short form that a general reader may not know, and that the draft never spells out."""
    if short in house.known_short_forms or len(short) < 3:
        return
    records = forms.recorded.get(short, ())
    asked = [record for record in records if record.expand and record.curated]
    if records and not asked:
        return
    spelt = forms.meant.get(short)
    if spelt is not None and spelt < uses[0]:
        return
    familiar = short in known_acronyms()
    if len(uses) < 2 and (familiar or not asked):
        return
    if not asked and (is_word(short) or is_known(short, forms, reference, house)):
        return
    long = asked[0].long[0] if asked and asked[0].long else ""
    yield Verdict(
        subject=Subject.ACRONYM, span=uses[0], state=State.UNCHECKED, fault="undefined-acronym", reading=short,
        record=long, firm=bool(asked) and not familiar,
        because=f"on record as {long}" if long else f"used {len(uses)} times in this draft, never spelt out",
        citations=reference.cite(asked[0]) if asked else (),
    )  # fmt: skip
