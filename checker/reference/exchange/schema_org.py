"""JSON-LD in the vocabulary of schema.org."""

from collections.abc import Iterable, Iterator
from typing import Any

from checker.reference.exchange.entries import one_by_one
from checker.reference.exchange.mapping import Keys, inward, outward
from checker.reference.kinds import Stored

__all__ = ["from_json_ld", "to_json_ld"]

_PREFIX = "urn:deskcheck:"
_CONTEXT = ["https://schema.org", {"deskcheck": {"@id": _PREFIX, "@type": "@json"}}]
_NAMED: Keys = {"name": "name", "aliases": "alternateName", "sources": "citation@"}

#: The type that stands for each kind, and the keys of its fields.
_TYPES: dict[str, tuple[str, Keys]] = {
    "source": (
        "CreativeWork",
        {"title": "name", "publisher": "publisher", "published": "datePublished", "url": "url"},
    ),
    "person": (
        "Person",
        {
            **_NAMED, "surname": "familyName", "forename": "givenName", "honorific": "honorificPrefix",
            "born": "birthDate", "died": "deathDate", "country": "nationality@",
        },
    ),
    "organization": ("Organization", {**_NAMED, "founded": "foundingDate", "parent": "parentOrganization@"}),
    "place": (
        "Place",
        {**_NAMED, "within": "containedInPlace@", "latitude": "latitude", "longitude": "longitude"},
    ),
    "acronym": ("DefinedTerm", {"short": "termCode", "sources": "citation@"}),
    "term": ("DefinedTerm", {"official": "name", "sources": "citation@"}),
    "post": ("Occupation", {"country": "occupationLocation@", "sources": "citation@"}),
    "tenure": ("Role", {"start": "startDate", "end": "endDate", "sources": "citation@"}),
    "event": (
        "Event",
        {
            "name": "name", "names": "alternateName", "start": "startDate", "end": "endDate", "where": "location@",
            "sources": "citation@",
        },
    ),
    "fact": (
        "Observation",
        {
            "subject": "observationAbout", "measure": "measuredProperty", "value": "value", "unit": "unitText",
            "as_of": "observationDate", "sources": "citation@",
        },
    ),
    "statement": (
        "Quotation",
        {
            "speaker": "creator@", "text": "text", "said": "dateCreated", "language": "inLanguage",
            "sources": "citation@",
        },
    ),
}  # fmt: skip


def to_json_ld(records: Iterable[tuple[str, Stored]]) -> dict[str, Any]:
    """All records as one JSON-LD graph."""
    graph = []
    for kind, stored in records:
        name, keys = _TYPES[kind]
        told = outward({field: value for field, value in stored.items() if field != "id"}, keys, _PREFIX)
        entry = {"@type": name, "@id": f"{_PREFIX}{stored['id']}", "additionalType": f"{_PREFIX}{kind}", **told}
        if "wikidata" in stored:
            entry["sameAs"] = f"http://www.wikidata.org/entity/{stored['wikidata']}"
        graph.append(entry)
    return {"@context": _CONTEXT, "@graph": graph}


def from_json_ld(written: dict[str, Any], amiss: list[str] | None = None) -> Iterator[tuple[str, Stored]]:
    """The records of such a graph; what cannot be read is told to `amiss`.

    Raises:
        ValueError: when it is none; without `amiss`, also when an entry cannot be read.
    """
    if not isinstance(written, dict) or not isinstance(written.get("@graph"), list):
        raise ValueError("not a JSON-LD graph")
    return one_by_one(written["@graph"], _entry, amiss)


def _entry(entry: Any) -> Iterator[tuple[str, Stored]]:
    by_type = {name: kind for kind, (name, _) in _TYPES.items()}
    told = str(entry.get("additionalType", "")).removeprefix(_PREFIX)
    kind = told if told in _TYPES else by_type.get(str(entry.get("@type")))
    if kind is not None:
        stored = {"id": str(entry.get("@id", "")).removeprefix(_PREFIX)}
        yield kind, stored | inward(entry, _TYPES[kind][1], _PREFIX)
