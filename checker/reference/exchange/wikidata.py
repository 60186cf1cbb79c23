"""Wikidata: entities as its JSON, and the results of a SPARQL query.

Of an entity are taken labels and aliases of one language, and the statements that a record has a field for; what is
deprecated is left out, and a date vaguer than a year too. Positions held become posts and tenures.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from checker.reference.exchange.entries import one_by_one
from checker.reference.kinds import Stored

__all__ = ["from_entities", "rows_of_sparql"]

#: What an entity is an instance of, and the kind of record (and of place) that makes it.
_CLASSES: Mapping[str, tuple[str, str]] = {
    "Q5": ("person", ""),
    "Q6256": ("place", "country"), "Q3624078": ("place", "country"), "Q515": ("place", "city"),
    "Q1549591": ("place", "city"), "Q5119": ("place", "city"), "Q23442": ("place", "island"),
    "Q33837": ("place", "island"), "Q165": ("place", "sea"), "Q82794": ("place", "region"),
    "Q294414": ("post", ""), "Q4164871": ("post", ""),
}  # fmt: skip
_PLACE_SIGNS = ("P625", "P36")


def from_entities(
    written: Any, language: str = "en", kind: str | None = None, amiss: list[str] | None = None
) -> Iterator[tuple[str, Stored]]:
    """The records of Wikidata entities; `kind` overrides what they are said to be instances of.

    Raises:
        ValueError: when `written` holds no entities; without `amiss`, also when one of them cannot be read.
    """
    entities = written.get("entities") if isinstance(written, dict) and "entities" in written else written
    entities = list(entities.values()) if isinstance(entities, dict) and "id" not in entities else entities
    entities = [entities] if isinstance(entities, dict) else entities
    if not isinstance(entities, list):
        raise ValueError("no Wikidata entities")
    known = {each["id"]: each for each in entities if isinstance(each, dict) and isinstance(each.get("id"), str)}
    if not known:
        raise ValueError("no Wikidata entities")
    seen: set[str] = set()
    return one_by_one(entities, lambda entity: _records(entity, known, seen, language, kind), amiss)


def _records(
    entity: Mapping[str, Any], known: Mapping[str, Any], seen: set[str], language: str, kind: str | None
) -> Iterator[tuple[str, Stored]]:
    label = _label(entity, language)
    if label is None or _id(entity["id"]) in seen:
        return
    told, sort = _kind(entity)
    chosen = kind or told
    stored: Stored = {"id": _id(entity["id"]), "wikidata": entity["id"]}
    seen.add(stored["id"])
    aliases = [each["value"] for each in entity.get("aliases", {}).get(language, ())]
    if chosen == "post":
        yield "post", {"id": stored["id"], "titles": [label, *aliases]}
        return
    yield chosen, stored | {"name": label, "aliases": aliases} | _fields(entity, chosen, sort, known, language)
    if chosen == "person":
        yield from _positions(entity, known, seen, language)


def _kind(entity: Mapping[str, Any]) -> tuple[str, str]:
    classes = [value.get("id", "") for value, _ in _values(entity, "P31")]
    for each in classes:
        if each in _CLASSES:
            return _CLASSES[each]
    return ("place", "") if any(sign in entity.get("claims", {}) for sign in _PLACE_SIGNS) else ("organization", "")


def _fields(entity: Mapping[str, Any], kind: str, sort: str, known: Mapping[str, Any], language: str) -> Stored:
    found: Stored = {}
    match kind:
        case "person":
            found = {
                "born": _date(entity, "P569"),
                "died": _date(entity, "P570"),
                "country": _named(entity, "P27", known),
            }
        case "organization":
            found = {
                "founded": _date(entity, "P571"),
                "parent": _named(entity, "P749", known),
                "country": _named(entity, "P17", known),
            }
        case "place":
            where = next((value for value, _ in _values(entity, "P625")), {})
            capitals = [
                [_label(known[value["id"]], language), _when(qualifiers, "P580"), _when(qualifiers, "P582")]
                for value, qualifiers in _values(entity, "P36")
                if value.get("id") in known
            ]
            found = {
                "kind": sort,
                "within": _named(entity, "P131", known),
                "country": None if sort == "country" else _named(entity, "P17", known),
                "latitude": where.get("latitude"),
                "longitude": where.get("longitude"),
                "capitals": capitals,
            }
    return {field: value for field, value in found.items() if value not in (None, "", [])}


def _positions(
    entity: Mapping[str, Any], known: Mapping[str, Any], seen: set[str], language: str
) -> Iterator[tuple[str, Stored]]:
    for number, (value, qualifiers) in enumerate(_values(entity, "P39")):
        post = value.get("id", "")
        title, start, end = _label(known.get(post, {}), language), _when(qualifiers, "P580"), _when(qualifiers, "P582")
        if title is None or start is None:
            continue
        if _id(post) not in seen:
            seen.add(_id(post))
            aliases = [each["value"] for each in known[post].get("aliases", {}).get(language, ())]
            yield "post", {"id": _id(post), "titles": [title, *aliases]}
        tenure: Stored = {"id": f"{_id(entity['id'])}-{_id(post)}-{number}", "person": _id(entity["id"])}
        yield "tenure", tenure | {"post": _id(post), "start": start} | ({"end": end} if end else {})


def _id(number: str) -> str:
    return number.lower()


def _label(entity: Mapping[str, Any], language: str) -> str | None:
    label = entity.get("labels", {}).get(language)
    return label["value"] if label else None


def _values(entity: Mapping[str, Any], name: str) -> Iterator[tuple[dict[str, Any], Mapping[str, Any]]]:
    """The values of the statements of that property with their qualifiers: preferred ones alone, where there are."""
    claims = [claim for claim in entity.get("claims", {}).get(name, ()) if claim.get("rank") != "deprecated"]
    best = [claim for claim in claims if claim.get("rank") == "preferred"] if name != "P39" else []
    for claim in best or claims:
        value = claim.get("mainsnak", {}).get("datavalue", {}).get("value")
        if isinstance(value, dict):
            yield value, claim.get("qualifiers", {})


def _date(entity: Mapping[str, Any], name: str) -> str | None:
    return next((_day(value) for value, _ in _values(entity, name)), None)


def _when(qualifiers: Mapping[str, Any], name: str) -> str | None:
    for snak in qualifiers.get(name, ()):
        value = snak.get("datavalue", {}).get("value")
        if isinstance(value, dict):
            return _day(value)
    return None


def _day(value: Mapping[str, Any]) -> str | None:
    """The day, month or year of a Wikidata time; none for one before our era or vaguer than a year."""
    written, precision = str(value.get("time", "")), value.get("precision", 0)
    if not written.startswith("+") or precision < 9:
        return None
    return written[1:11][: {9: 4, 10: 7}.get(precision, 10)]


def _named(entity: Mapping[str, Any], name: str, known: Mapping[str, Any]) -> str | None:
    """The id of the first value that comes along in the same file."""
    return next((_id(value["id"]) for value, _ in _values(entity, name) if value.get("id") in known), None)


def rows_of_sparql(written: Any, amiss: list[str] | None = None) -> Iterator[dict[str, str]]:
    """The rows of a SPARQL result (JSON), entities as their numbers and times as days.

    Raises:
        ValueError: when it is none; without `amiss`, also when a row cannot be read.
    """
    try:
        bindings = written["results"]["bindings"]
    except (KeyError, TypeError) as fault:
        raise ValueError("not a SPARQL result") from fault
    return one_by_one(bindings, _row, amiss)


def _row(binding: Mapping[str, Mapping[str, str]]) -> Iterator[dict[str, str]]:
    yield {name: _plain(value) for name, value in binding.items()}


def _plain(value: Mapping[str, str]) -> str:
    text = value["value"]
    if value.get("type") == "uri":
        return text.rsplit("/", 1)[-1] if "/entity/" in text else text
    return text[:10] if value.get("datatype", "").endswith("dateTime") else text
