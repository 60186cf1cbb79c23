"""A judged quotation as the report shows it: the verdict in a word, what explains it, and the wording to paste."""

from collections.abc import Sequence

from checker.annotation.quotation import Attribution, Certainty
from checker.evidence.quotation import Alignment, Change, ChangeKind, Match, Wording
from checker.record.quotation import Statement
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.quotation.claims import Claimed
from checker.verify.quotation.cut_context import LONG_GAP, limited_after, turned_before
from checker.verify.quotation.edits import Edit
from checker.verify.quotation.layout import (
    alignment_of,
    differing,
    edit_place,
    excerpt,
    explained,
    occasion_of,
    wording_at,
)
from checker.verify.quotation.placements import Placement
from checker.verify.quotation.quoted_words import Kind, Quoted, span_of
from checker.verify.quotation.speakers_on_record import names_of_speaker
from checker.verify.quotation.splices import Splice
from checker.verify.quotation.word_classes import FUNCTION_WORDS

__all__ = ["Account"]

_CRITICAL, _MAJOR = ChangeKind.CRITICAL, ChangeKind.MAJOR


#: Fewer words than this have no sense of their own to turn.
_CLIPPED = 4


class Account:
    """One piece of a quotation at `span` of the document's `text`, to be told what became of it."""

    def __init__(self, attribution: Attribution, span: Span, text: str, reference: Reference) -> None:
        self._attribution = attribution
        self._span = span
        self._text = text
        self._reference = reference

    def unknown(self) -> Match:
        """The record covers neither words nor occasion."""
        return Match(self._attribution, Wording.NOT_ON_RECORD, span=self._span)

    def telling(self, words: Sequence[Quoted]) -> int:
        """How many different words have a meaning of their own."""
        return len({word.key for word in words if word.key not in FUNCTION_WORDS})

    def own(self, places: Sequence[Placement], claim: Claimed) -> Match:
        """The words stand at the first of `places`, as they are or altered."""
        place = places[0]
        if not place.clean:
            return self._altered(place, claim)
        another_day = self._misdated(places, claim)
        if another_day is not None:
            return another_day
        clipped = _clipped(place, self._text)
        if clipped:
            return self._match(place, Wording.CONTEXT, because=clipped, where=span_of(place.quoted))
        return self._match(place, Wording.EDITED if place.edits else Wording.VERBATIM)

    def _altered(self, place: Placement, claim: Claimed) -> Match:
        edits = differing(place)
        gravest = edits[0]
        hides = gravest.reason.startswith("the ellipsis")
        return self._match(
            place,
            Wording.SPLICED if hides else Wording.ALTERED,
            gravity=gravest.kind,
            because=explained(place, edits, self._text),
            where=edit_place(gravest, place.quoted),
            suggestion=wording_at(place, gravest),
            record=excerpt(place, gravest),
            firm=_firm(place, gravest, claim),
        )

    def _misdated(self, places: Sequence[Placement], claim: Claimed) -> Match | None:
        """The words are on record, but for another day than the one the draft names."""
        place = places[0]
        clean = [each for each in places if each.clean]
        if len(clean) > 4 or not all(claim.names_another_day(each.passage.statement) for each in clean):
            return None
        if len(place.kept) < 6 or place.content < 3:
            return None
        because = f"on record for {occasion_of(place.passage.statement)}"
        return self._match(place, Wording.MISDATED, because=because, where=span_of(place.quoted))

    def misattributed(self, place: Placement, claim: Claimed) -> Match:
        """The very words are somebody else's."""
        name = self._name(place)
        because = f"on record as the words of {name} ({occasion_of(place.passage.statement)})"
        firm = self._attribution.certainty is Certainty.EXPLICIT or claim.sure
        speaker = self._attribution.speaker
        where = speaker.span if speaker is not None else span_of(place.quoted)
        return self._match(
            place, Wording.MISATTRIBUTED, gravity=_CRITICAL, because=because, where=where, suggestion=name, firm=firm
        )

    def spliced(self, seam: Splice, claim: Claimed) -> Match:
        """The words are joined from two places."""
        one, other = seam.first, seam.second
        if seam.marked:
            return self._match(one, Wording.EDITED)
        alignment = _joined(
            alignment_of(one, self._text, self._name(one)), alignment_of(other, self._text, self._name(other))
        )
        return Match(
            self._attribution,
            Wording.SPLICED,
            gravity=_MAJOR,
            alignment=alignment,
            recorded_speaker=self._name(one),
            because=_seam_told(seam),
            citations=tuple(dict.fromkeys(one.passage.citations + other.passage.citations)),
            span=self._span,
            place=span_of((*one.quoted, *other.quoted)),
            firm=claim.sure and one.passage.statement.fidelity in ("verbatim", "edited"),
            occasion=occasion_of(one.passage.statement),
        )

    def absent(self, occasion: Statement, quoted: Sequence[Quoted]) -> Match:
        """The record holds the whole occasion, and not these words."""
        name = names_of_speaker(occasion.speaker, self._reference)[0]
        return Match(
            self._attribution,
            Wording.ABSENT,
            recorded_speaker=name,
            because=f"the record holds all of {occasion_of(occasion)}, and these words are not in it",
            citations=self._reference.cite(occasion),
            span=self._span,
            place=span_of(quoted),
            occasion=occasion_of(occasion),
        )

    def _match(
        self,
        place: Placement,
        wording: Wording,
        *,
        gravity: ChangeKind = ChangeKind.ALLOWED,
        because: str = "",
        where: Span | None = None,
        suggestion: str | None = None,
        record: str = "",
        firm: bool = True,
    ) -> Match:
        statement = place.passage.statement
        name = self._name(place)
        return Match(
            self._attribution,
            wording,
            gravity=gravity,
            alignment=alignment_of(place, self._text, name),
            record=record,
            recorded_speaker=name,
            because=because,
            suggestion=suggestion,
            citations=place.passage.citations,
            span=self._span,
            place=where,
            firm=firm,
            occasion=occasion_of(statement),
            statement=statement.id,
        )

    def _name(self, place: Placement) -> str:
        return names_of_speaker(place.passage.statement.speaker, self._reference)[0]


def _firm(place: Placement, gravest: Edit, claim: Claimed) -> bool:
    """Whether a difference is worth an error: grave enough for how close the record is, and surely of these words."""
    fidelity = place.passage.statement.fidelity
    least = {"verbatim": _MAJOR, "edited": _CRITICAL}.get(fidelity)
    if least is None or gravest.kind.rank < least.rank or not claim.sure:
        return False
    words = sum(element.kind is Kind.WORD for element in place.quoted)
    if words <= 4:
        return False
    return place.likeness >= 0.6 if claim.allows(place.passage.statement) else words >= 8 and place.likeness >= 0.75


def _clipped(place: Placement, text: str) -> str:
    """Why the words, though on record, may be cut so that their sense turns; nothing when the draft says it itself."""
    if len(place.kept) < _CLIPPED:
        return ""
    before = turned_before(place.spoken, place.first)
    span = span_of(place.quoted)
    if before and not _says(text, span.start - 60, span.start, _TURNED):
        return f"on record they follow “{before}”"
    after = limited_after(place.spoken, place.last)
    if after and not _says(text, span.end, span.end + 60, _LIMITED):
        return f"the record goes on “{after}”"
    hidden = max((edit.last - edit.first for edit in place.edits if edit.reason == "ellipsis"), default=0)
    return f"the ellipsis hides {hidden} words" if hidden > LONG_GAP else ""


_TURNED = frozenset(
    "not no never nothing denied deny denies doubt doubted doubts without refused rejected neither nor".split()
)
_LIMITED = frozenset("unless if except but provided only".split())


def _says(text: str, start: int, end: int, words: frozenset[str]) -> bool:
    said = text[max(start, 0) : end].lower().replace("n’t", " not").replace("n't", " not")
    return not words.isdisjoint("".join(mark if mark.isalpha() else " " for mark in said).split())


def _seam_told(seam: Splice) -> str:
    one, other = seam.first.passage.statement, seam.second.passage.statement
    if seam.backwards:
        return "the second part was said before the first"
    if one.said != other.said or one.occasion != other.occasion:
        return f"one part is of {occasion_of(one)}, the other of {occasion_of(other)}"
    return "the parts stand in two places, with other words between them"


def _joined(one: Alignment, other: Alignment) -> Alignment:
    seam = Change(_MAJOR, "", "…", "two places joined")
    return Alignment((*one.changes, seam, *other.changes), f"{one.recorded} … {other.recorded}", one.speaker, one.said)
