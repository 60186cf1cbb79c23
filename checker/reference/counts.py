"""How much is on record, and how old it is."""

from dataclasses import dataclass
from datetime import date, timedelta

from checker.record.date import PartialDate
from checker.record.name import Entity
from checker.record.role import Tenure
from checker.reference.compiled import CompiledReference
from checker.reference.kinds import KINDS

__all__ = ["Counts", "counts"]


_FIELDS = """
SELECT sum(stored NOT LIKE '%"sources":%' AND kind != 'source'), sum(stored LIKE '%"status":"proposed"%'),
  sum(stored LIKE '%"curated":false%') FROM records
"""


@dataclass(frozen=True, slots=True)
class Counts:
    """`layers` with their records and last verified day, records by kind, and remarks with their numbers."""

    layers: tuple[tuple[str, int, date | None], ...]
    kinds: dict[str, int]
    remarks: tuple[tuple[str, int], ...]


def counts(reference: CompiledReference, today: date) -> Counts:
    """The counts of a reference, judged at `today`."""
    kinds = dict(reference.rows("SELECT kind, count(*) FROM records GROUP BY kind"))
    (fields,) = reference.rows(_FIELDS)
    overridden = reference.rows("SELECT count(*) FROM trail")[0][0]
    names = sum(
        len(record.names) for kind in ("person", "organization", "place") for record in _entities(reference, kind)
    )
    tenures = reference.every(Tenure)
    year = today - timedelta(days=365)
    remarks = (
        ("names of people, organizations and places", names),
        ("records that name no source", fields[0] or 0),
        ("proposed records, which clear and never accuse", fields[1] or 0),
        ("records of gazetteers, which clear and never accuse", fields[2] or 0),
        ("records of earlier sets that later ones override", overridden),
        ("open tenures", sum(tenure.end is None for tenure in tenures)),
        ("open tenures not verified for a year", sum(_aged(tenure, year) for tenure in tenures)),
        ("records to be reviewed by now", sum(_due(text, today) for (text,) in _reviews(reference))),
    )
    layers = tuple((layer.name, layer.records, layer.verified) for layer in reference.layers())
    return Counts(layers, {kind: kinds.get(kind, 0) for kind in KINDS}, remarks)


def _entities(reference: CompiledReference, kind: str) -> list[Entity]:
    return [record for record in reference.of_kind(kind) if isinstance(record, Entity)]


def _aged(tenure: Tenure, year: date) -> bool:
    return tenure.end is None and (tenure.verified is None or tenure.verified < year)


def _reviews(reference: CompiledReference) -> list[tuple[str]]:
    return [
        (row[0],)
        for row in reference.rows(
            "SELECT json_extract(stored, '$.review_by') FROM records WHERE stored LIKE '%\"review_by\"%'"
        )
        if row[0]
    ]


def _due(written: str, today: date) -> bool:
    return PartialDate.parse(written).last < today
