"""Words on record, and places in them."""

from dataclasses import dataclass

from checker.record.date import PartialDate
from checker.record.provenance import Citation, Record

__all__ = ["Passage", "Statement"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Record):
    """Words on record: what `speaker` said, where and when.

    `fidelity` says how close the record is to the spoken words: `verbatim`, `edited`, `translated`, `machine`.
    `complete` says that the record holds the whole occasion, so that absence from it means something.
    """

    speaker: str
    text: str
    said: PartialDate
    occasion: str | None = None
    where: str | None = None
    language: str = "en"
    fidelity: str = "verbatim"
    complete: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of words on record, as found by a search.

    `statement` tells whose words they are, when and where they were said and how close the record is to them; its
    own `text` is empty, because a transcript may be long. `text` are the words from code point `start` of the whole
    turn or statement, with some of what stands around them; `whole` says that nothing stands around it.
    """

    statement: Statement
    text: str
    start: int = 0
    whole: bool = True
    citations: tuple[Citation, ...] = ()
