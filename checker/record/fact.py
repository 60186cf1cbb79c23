"""Values that somebody measured."""

from dataclasses import dataclass

from checker.record.date import PartialDate
from checker.record.provenance import Record

__all__ = ["Fact"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Record):
    """A measured value: it is only ever compared with a number that names its subject, a cue and its unit.

    `tolerance` is a share of `value`; `max_age` is in days. `rank` says what the value is the extreme of
    ("largest"), within `scope`.
    """

    subject: str
    measure: str
    value: float
    unit: str
    as_of: PartialDate
    subject_names: tuple[str, ...] = ()
    cues: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    tolerance: float = 0.0
    max_age: int | None = None
    scope: str | None = None
    per: str | None = None
    rank: str | None = None
