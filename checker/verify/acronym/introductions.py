"""Short forms that the draft never spells out, or spells out late, twice, or for nothing."""

import re
from collections.abc import Iterator, Sequence

from checker.document import BlockKind, Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.house import House
from checker.record.reference import Reference
from checker.record.term import Acronym
from checker.span import Span
from checker.verify.acronym.draft_words import DraftWords
from checker.verify.acronym.known_forms import exempt, is_word, known_acronyms
from checker.verify.acronym.mistake import Mistaken
from checker.verify.acronym.places import is_station
from checker.verify.acronym.short_forms import ShortForms, is_known
from checker.verify.acronym.told import is_told
from checker.verify.acronym.wording import are_alike, bare, content, line

__all__ = ["introductions"]

_NUMBER = re.compile(r"\d\s$")


def introductions(
    document: Document,
    forms: ShortForms,
    slips: Sequence[Mistaken],
    words: DraftWords,
    reference: Reference,
    house: House,
) -> Iterator[Verdict]:
    """The verdicts, form by form."""
    meant = {slip.right for slip in slips}
    wrong = {slip.short for slip in slips}
    for short, defined in forms.defined.items():
        explained = {span for span, _ in defined}
        uses = [span for span in forms.uses.get(short, []) if span not in explained]
        yield from _again(document, short, defined)
        yield from _late(document, short, defined, uses)
        behind = len(defined) == 1 and defined[0][1] < defined[0][0]  # letters that come first are used themselves
        if not uses and behind and short not in meant and not _is_familiar(short, forms, house):
            because = _otherwise(short, defined[0], document) or "never used again"
            yield _note("acronym-unused", short, defined[0], defined[0][0], because, document)
    for short, uses in forms.uses.items():
        if short not in wrong and short not in forms.defined:
            yield from _undefined(document, short, uses, forms, words, reference, house)


def _otherwise(short: str, defined: tuple[Span, Span], document: Document) -> str:
    """Where letters stand with other capitals behind their explanation: BoE for BOE. Empty when they do not."""
    for match in re.finditer(rf"\b{re.escape(short)}\b", document.text[defined[0].end :], re.IGNORECASE):
        if match[0] != short and sum(letter.isupper() for letter in match[0]) > 1:
            place = Span(match.start(), match.end()).shift(defined[0].end)
            return f"written “{match[0]}” on line {line(document, place)}"
    return ""


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
    told = [content(bare(document.words(first[1])))]
    repeated = False
    for span, long in others:
        way = content(bare(document.words(long)))
        same = any(are_alike(way, each) for each in told)
        if not same or not repeated:
            yield Verdict(
                subject=Subject.ACRONYM, span=span, state=State.UNCHECKED if same else State.CONFLICTS,
                fault="acronym-redefined", reading=short, record=document.words(first[1]), firm=not same,
                because=f"first explained on line {line(document, first[0])}", related=(first[0],),
            )  # fmt: skip
        repeated = repeated or same
        told.append(way)


def _late(document: Document, short: str, defined: list[tuple[Span, Span]], uses: list[Span]) -> Iterator[Verdict]:
    """The first use in running text, where the explanation comes later; a headline has no room for one."""
    first = min(defined)
    for span in sorted(uses):
        if span < first[1] and _is_running(document, span):
            because = f"explained on line {line(document, first[0])}"
            yield _note("late-definition", short, first, span, because, document)
            return


def _is_running(document: Document, span: Span) -> bool:
    """Whether a place is in running text."""
    block = document.block_at(span)
    return block is not None and block.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE)


def _is_counted(document: Document, span: Span) -> bool:
    """Whether a number stands before letters in the singular, as before a unit or in a citation: 300 QPK, 3 QPK 17."""
    counted = _NUMBER.search(document.text, max(span.start - 9, 0), span.start)
    return counted is not None and not document.text.startswith("s", span.end)


def _undefined(
    document: Document,
    short: str,
    uses: list[Span],
    forms: ShortForms,
    words: DraftWords,
    reference: Reference,
    house: House,
) -> Iterator[Verdict]:
    """A short form that a general reader may not know, and that the draft never spells out."""
    uses = [span for span in uses if _is_running(document, span) and not _is_counted(document, span)]
    if short in exempt(house.known_short_forms) or len(short) < 3 or not uses or is_station(short, uses, document):
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
    if _is_spelt(document, short, uses[0], records, forms, words):
        return
    long = asked[0].long[0] if asked and asked[0].long else ""
    meant = len(short) > 3 or any(words.recall(record) for record in asked)  # three letters stand for many things
    yield Verdict(
        subject=Subject.ACRONYM, span=uses[0], state=State.UNCHECKED, fault="undefined-acronym", reading=short,
        record=long, firm=bool(asked) and meant and not familiar,
        because=f"on record as {long}" if long else f"used {len(uses)} times in this draft, never spelt out",
        citations=reference.cite(asked[0]) if asked else (),
    )  # fmt: skip


def _is_spelt(
    document: Document, short: str, first: Span, records: Sequence[Acronym], forms: ShortForms, words: DraftWords
) -> bool:
    """Whether a reader learns what the letters are by the sentence of their first use."""
    spelt = forms.meant.get(short)
    if spelt is not None and spelt < first:
        return True
    return is_told(document, first) or any(words.spell(record, before=first.start) for record in records)
