"""The judgement on one quotation: where on record its words stand, whose they are, and what was done to them."""

from collections.abc import Sequence
from functools import cached_property, partial

from checker.annotation.annotations import Annotations
from checker.annotation.quotation import Attribution, SpeakerKind
from checker.document import Document
from checker.evidence.quotation import Match
from checker.house import House
from checker.record.quotation import Passage
from checker.record.reference import Reference
from checker.span import Span
from checker.verify.quotation.account import Account
from checker.verify.quotation.claims import Claimed, claimed
from checker.verify.quotation.house_edits import Custom
from checker.verify.quotation.placements import Placement, weight
from checker.verify.quotation.quoted_words import Kind, Quoted, quoted_words
from checker.verify.quotation.same_names import same_name
from checker.verify.quotation.search import found, placements
from checker.verify.quotation.speakers_on_record import compatible, is_body, names_on_record
from checker.verify.quotation.splices import Splice, spliced
from checker.verify.quotation.word_classes import words_in

__all__ = ["Desk"]

#: Words that accuse somebody of taking another's must be so many, and tell so much (see `weight`).
_TELLING, _TELLING_WEIGHT = 6, 2.5

#: Words of courtesy and ceremony, which anybody may say.
_STOCK = words_in("stock")

#: The same, where the one who is named is not on record at all.
_STRANGER, _STRANGER_WEIGHT = 8, 4.0

#: Fewer words than this are never missed on the record.
_MISSED, _MISSED_CONTENT = 5, 2

#: Words that cost more than this to set beside their best place may come from two places.
_DEAR = 1.9

#: Words so much like the speaker's own on record are nobody else's.
_LIKE = 0.8


class Desk:
    """What is needed to judge the quotations of one document."""

    def __init__(self, document: Document, annotations: Annotations, reference: Reference, house: House) -> None:
        self._document = document
        self._annotations = annotations
        self._reference = reference
        self._custom = Custom(house.profile, partial(same_name, reference=reference))

    @cached_property
    def _speakers(self) -> dict[str, tuple[str, ...]]:
        return names_on_record(self._reference)

    def match(self, attribution: Attribution, piece: tuple[Span, ...]) -> Match:
        """The match of one piece of a quotation."""
        text = self._document.text
        quoted = tuple(word for span in piece for word in quoted_words(span.of(text), span.start))
        account = Account(attribution, piece[0].cover(piece[-1]), text, self._reference)
        if not self._speakers or not any(element.kind is Kind.WORD for element in quoted):
            return account.unknown()
        claim = claimed(attribution, self._document, self._annotations, self._speakers, self._reference)
        own = self._places(quoted, claim.speakers, claim) if claim.speakers else []
        if own and found(own[0], claim) and (own[0].clean or self._plainly(own[0])):
            return account.own(own, claim)
        others = self._places(quoted, (), claim)
        if claim.name is None or self._speaks_for_a_body(attribution, claim):
            own = own or others
        elif (thief := self._another(own, others, claim)) is not None:
            return account.misattributed(thief, claim)
        seam = self._splice(quoted, own or others, claim)
        if seam is not None:
            return account.spliced(seam, claim)
        if own and found(own[0], claim):
            return account.own(own, claim)
        return self._absent(account, quoted, claim)

    def _plainly(self, place: Placement) -> bool:
        """Whether the words are so surely altered from these that no other place has to be looked for."""
        return place.likeness >= _LIKE and (place.cost <= _DEAR or not place.one_sided)

    def _places(self, quoted: tuple[Quoted, ...], speakers: tuple[str, ...], claim: Claimed) -> list[Placement]:
        return placements(quoted, self._reference, speakers, claim, self._custom)

    def _speaks_for_a_body(self, attribution: Attribution, claim: Claimed) -> bool:
        """Whether the draft names a body that is not on record itself: whoever spoke may have spoken for it."""
        speaker = attribution.speaker
        return not claim.speakers and speaker is not None and speaker.kind is SpeakerKind.ORGANIZATION

    def _another(self, own: Sequence[Placement], others: Sequence[Placement], claim: Claimed) -> Placement | None:
        """The place of the very words with one other speaker, when they can only be that speaker's."""
        if own and found(own[0], claim) and own[0].likeness >= _LIKE:
            return None
        exact = [place for place in others if _is_the_very_wording(place)]
        speakers = {place.passage.statement.speaker for place in exact}
        if not speakers or speakers & set(claim.speakers) or not self._one_person(speakers):
            return None
        least, telling = (_TELLING, _TELLING_WEIGHT) if claim.speakers else (_STRANGER, _STRANGER_WEIGHT)
        words = [word for word in exact[0].kept if word.key not in _STOCK]
        return exact[0] if len(exact[0].kept) >= least and weight(words) >= telling else None

    def _one_person(self, speakers: set[str]) -> bool:
        """Whether recorded speakers are all one person, who may stand there by an id and by a name."""
        first = self._speakers[min(speakers)][0]
        same = all(any(compatible(first, name) for name in self._speakers[speaker]) for speaker in speakers)
        return same and not any(is_body(speaker, self._reference) for speaker in speakers)

    def _splice(self, quoted: tuple[Quoted, ...], places: Sequence[Placement], claim: Claimed) -> Splice | None:
        """The two places that the words were joined from, where that explains them far better than one."""
        if claim.name is None or not places or places[0].cost <= _DEAR or not places[0].one_sided:
            return None
        passages = self._halves(quoted, claim.speakers) if claim.speakers else ()
        seam = spliced(quoted, passages, self._custom) if passages else None
        if seam is None or seam.cost + 1.0 >= places[0].cost:
            return None
        return seam

    def _halves(self, quoted: tuple[Quoted, ...], speakers: tuple[str, ...]) -> list[Passage]:
        words = [element.text for element in quoted if element.kind is Kind.WORD]
        half = len(words) // 2
        if half < 3:
            return []
        found: dict[tuple[str, int], Passage] = {}
        for part in (words[:half], words[half:]):
            for passage in self._reference.passages(" ".join(part), speakers)[:2]:
                found.setdefault((passage.statement.id, passage.start), passage)
        return list(found.values())

    def _absent(self, account: Account, quoted: Sequence[Quoted], claim: Claimed) -> Match:
        """Words that are not on record: missed only where the record holds the whole occasion."""
        days = claim.meant or claim.news
        words = [element for element in quoted if element.kind is Kind.WORD]
        telling = account.telling(words)
        if days is None or not claim.sure or len(words) < _MISSED or telling < _MISSED_CONTENT:
            return account.unknown()
        whole = [
            occasion
            for occasion in self._reference.occasions(claim.speakers)
            if occasion.complete and claim.allows(occasion)
        ]
        return account.absent(whole[0], quoted) if whole else account.unknown()


def _is_the_very_wording(place: Placement) -> bool:
    words = sum(element.kind is Kind.WORD for element in place.quoted)
    return place.clean or (words >= 10 and place.likeness >= 0.85 and place.run >= 5)
