"""Short forms that the draft never spells out, or spells out late, twice, or for nothing."""

from collections.abc import Iterator, Sequence

from checker.document import BlockKind, Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.acronym.known_forms import exempt, is_word, known_acronyms
from checker.verify.acronym.mistake import Mistaken
from checker.verify.acronym.places import is_station
from checker.verify.acronym.short_forms import ShortForms, is_known
from checker.verify.acronym.told import is_told
from checker.verify.acronym.wording import bare, content, line
from checker.verify.name.capitals import fold_word

__all__ = ["introductions"]


def introductions(
    document: Document, forms: ShortForms, slips: Sequence[Mistaken], reference: Reference, house: House
) -> Iterator[Verdict]:
    """The verdicts, form by form."""
    meant = {slip.right for slip in slips}
    wrong = {slip.short for slip in slips}
    for short, defined in forms.defined.items():
        explained = {span for span, _ in defined}
        uses = [span for span in forms.uses.get(short, []) if span not in explained]
        yield from _again(document, short, defined)
        yield from _late(document, short, defined, uses)
        if not uses and short not in meant and len(defined) == 1 and not _is_familiar(short, forms, house):
            yield _note("acronym-unused", short, defined[0], defined[0][0], "no further use in this draft", document)
    for short, uses in forms.uses.items():
        if short not in wrong and short not in forms.defined:
            yield from _undefined(document, short, uses, forms, reference, house)


def _is_familiar(short: str, forms: ShortForms, house: House) -> bool:
    """Whether readers know the letters, so that they stand beside the long form with good reason."""
    if short in exempt(house.known_short_forms) or short in known_acronyms():
        return True
    return any(not record.expand for record in forms.recorded.get(short, ()))


def _note(fault: str, short: str, first: tuple[Span, Span], span: Span, because: str, document: Document) -> Verdict:
    return Verdict(
        subject=Subject.ACRONYM, span=span, state=State.UNCHECKED, fault=fault, reading=short,
        record=document.words(first[1]), because=because, related=() if span == first[0] else (first[0],),
    )  # fmt: skip


def _again(document: Document, short: str, defined: list[tuple[Span, Span]]) -> Iterator[Verdict]:
    """Second explanations; firm, and so a warning, where the long form is another one."""
    first, *others = sorted(defined)
    told = {tuple(content(bare(document.words(first[1]))))}
    repeated = False
    for span, long in others:
        way = tuple(content(bare(document.words(long))))
        if way not in told or not repeated:
            yield Verdict(
                subject=Subject.ACRONYM, span=span, state=State.UNCHECKED if way in told else State.CONFLICTS,
                fault="acronym-redefined", reading=short, record=document.words(first[1]), firm=way not in told,
                because=f"first explained on line {line(document, first[0])}", related=(first[0],),
            )  # fmt: skip
        repeated = repeated or way in told
        told.add(way)


def _late(document: Document, short: str, defined: list[tuple[Span, Span]], uses: list[Span]) -> Iterator[Verdict]:
    """The first use in running text, where the explanation comes later; a headline has no room for one."""
    first = min(defined)
    for span in sorted(uses):
        block = document.block_at(span)
        if span < first[1] and block is not None and block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
            because = f"explained on line {line(document, first[0])}"
            yield _note("late-definition", short, first, span, because, document)
            return


def _undefined(
    document: Document, short: str, uses: list[Span], forms: ShortForms, reference: Reference, house: House
) -> Iterator[Verdict]:
    """A short form that a general reader may not know, and that the draft never spells out."""
    if short in exempt(house.known_short_forms) or len(short) < 3 or is_station(short, uses, document):
        return
    records = forms.recorded.get(short, ())
    asked = [record for record in records if record.expand and record.curated]
    if records and not asked:
        return
    familiar = short in known_acronyms()
    if len(uses) < 2 and (familiar or not asked):
        return
    if not asked and (is_word(short) or is_known(short, forms, reference, house)):
        return
    longs = [long for record in records for long in record.long]
    if _is_spelt(document, short, uses[0], longs, forms):
        return
    long = asked[0].long[0] if asked and asked[0].long else ""
    yield Verdict(
        subject=Subject.ACRONYM, span=uses[0], state=State.UNCHECKED, fault="undefined-acronym", reading=short,
        record=long, firm=bool(asked) and not familiar,
        because=f"on record as {long}" if long else f"used {len(uses)} times in this draft, never spelt out",
        citations=reference.cite(asked[0]) if asked else (),
    )  # fmt: skip


def _is_spelt(document: Document, short: str, first: Span, longs: list[str], forms: ShortForms) -> bool:
    """Whether a reader learns what the letters are by the sentence of their first use."""
    spelt = forms.meant.get(short)
    if spelt is not None and spelt < first:
        return True
    before = fold_word(document.text[: first.start])
    return is_told(document, first) or any(" " in long and fold_word(long) in before for long in longs)
