"""What is wrong with records that can be read: judged over the whole reference, reported by the REF rules.

Each fault bears the name of the rule that reports it.
"""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from checker.reference.folding import fold
from checker.reference.kinds import ENTITIES, KINDS, REFERRING
from checker.reference.problem import nearest
from checker.reference.written import Entry, Shelf, days

__all__ = ["Fault", "faults"]

#: Kinds that accuse by what they say, so that each must name a source; the flag says whether it is an error.
_SOURCED = {"fact": True, "statement": True, "event": False, "tenure": False, "term": False}

#: The fields of each kind that name other records, and the kinds they may name.
_REFERRING = {each: [(field, wanted) for (kind, field), wanted in REFERRING.items() if kind == each] for each in KINDS}


@dataclass(frozen=True, slots=True)
class Fault:
    """A fault of the record in `entry`, at `value` of its `field`.

    `name` is the rule's; `record` is what it is held against, `because` the clause that explains it.
    """

    name: str
    entry: Entry
    field: str
    value: str
    record: str = ""
    because: str = ""
    firm: bool = True


def faults(shelf: Shelf, today: date) -> Iterator[Fault]:
    """Every fault on the shelf, judged at `today`."""
    yield from _unresolved(shelf)
    yield from _unsourced(shelf)
    yield from _shared_names(shelf)
    yield from _contested(shelf)
    yield from _backwards(shelf)
    yield from _overlapping(shelf)
    yield from _overdue(shelf, today)
    yield from _unverified(shelf)
    yield from _twofold(shelf)


def _unresolved(shelf: Shelf) -> Iterator[Fault]:
    kinds = {name: entry.row.kind for name, entry in shelf.records.items()}
    for entry in shelf.records.values():
        for field, wanted in _REFERRING[entry.row.kind]:
            for named in entry.texts(field):
                found = kinds.get(named)
                if found is None:
                    likely = [known for known, kind in kinds.items() if kind in wanted]
                    because = f"no such {wanted[0]}{_near(named, likely)}"
                    yield Fault("unresolved-id", entry, field, named, because=because)
                elif found not in wanted:
                    yield Fault("unresolved-id", entry, field, named, because=f"it is a {found}, not a {wanted[0]}")
        for written in entry.texts("sources"):
            named = written.partition("#")[0]
            if named not in shelf.sources:
                because = f"no such source{_near(named, list(shelf.sources))}"
                yield Fault("unresolved-id", entry, "sources", named, because=because)


def _near(name: str, known: list[str]) -> str:
    return nearest(name, known) if 8 < len(known) < 20_000 else ""


def _unsourced(shelf: Shelf) -> Iterator[Fault]:
    for entry in shelf.of(*_SOURCED):
        if not entry.texts("sources"):
            yield Fault("unsourced-record", entry, "id", entry.id, firm=_SOURCED[entry.row.kind])


def _shared_names(shelf: Shelf) -> Iterator[Fault]:
    holders: dict[tuple[str, str], list[tuple[Entry, str]]] = defaultdict(list)
    for entry in shelf.of(*ENTITIES):
        if entry.stored.get("curated", True):
            forms = {fold(name): name for name in (entry.stored.get("name", ""), *entry.texts("aliases"))}
            for form, name in forms.items():
                holders[entry.row.kind, form].append((entry, name))
    for held in holders.values():
        plain = [(entry, name) for entry, name in held if not entry.stored.get("disambiguator")]
        if len(held) > 1 and plain:
            others = [other.id for other, _ in held]
            for entry, name in plain:
                rivals = ", ".join(other for other in others if other != entry.id)
                yield Fault("shared-name", entry, "aliases", name, record=rivals)


def _contested(shelf: Shelf) -> Iterator[Fault]:
    right: dict[str, str] = {}
    for entry in shelf.of(*ENTITIES):
        for name in (entry.stored.get("name", ""), *entry.texts("aliases")):
            right.setdefault(fold(name), entry.id)
    for entry in shelf.of(*ENTITIES):
        for wrong in entry.texts("misspellings"):
            if fold(wrong) in right:
                yield Fault("contested-misspelling", entry, "misspellings", wrong, record=right[fold(wrong)])


def _backwards(shelf: Shelf) -> Iterator[Fault]:
    for entry in shelf.of("tenure", "event", "place", "person"):
        for first, last in (("start", "end"), ("since", "until"), ("born", "died")):
            start, end = entry.stored.get(first), entry.stored.get(last)
            if start and end and days(end).last < days(start).first:
                yield Fault("end-before-start", entry, last, str(end), record=str(start), because=first)


def _overlapping(shelf: Shelf) -> Iterator[Fault]:
    held: dict[str, list[Entry]] = defaultdict(list)
    for entry in shelf.of("tenure"):
        if entry.stored.get("acting"):
            continue  # who stands in for a holder holds the post beside them
        held[entry.stored.get("post", "")].append(entry)
    for post, tenures in held.items():
        found = shelf.records.get(post)
        if found is None or found.stored.get("seats", 1) != 1:
            continue
        tenures.sort(key=lambda entry: days(entry.stored["start"]).first)
        for before, entry in pairwise(tenures):
            until = before.stored.get("end")
            if until is None or days(until).first > days(entry.stored["start"]).last:
                said = f"{before.stored['person']} since {before.stored['start']}" + (
                    f" until {until}" if until else ""
                )
                yield Fault("overlapping-tenures", entry, "start", str(entry.stored["start"]), said, post)


def _overdue(shelf: Shelf, today: date) -> Iterator[Fault]:
    for entry in shelf.records.values():
        due = entry.stored.get("review_by")
        if due and date.fromisoformat(due) < today:
            yield Fault("overdue-review", entry, "review_by", due, because=f"today is {today}")


def _unverified(shelf: Shelf) -> Iterator[Fault]:
    for entry in shelf.of("tenure"):
        if "end" not in entry.stored and "verified" not in entry.stored:
            yield Fault("unverified-tenure", entry, "id", entry.id)


def _twofold(shelf: Shelf) -> Iterator[Fault]:
    first: dict[tuple[str, str], Entry] = {}
    for entry in shelf.of(*ENTITIES):
        number = entry.stored.get("wikidata")
        if number and first.setdefault((entry.row.kind, number), entry) is not entry:
            yield Fault("twofold-record", entry, "wikidata", number, record=first[entry.row.kind, number].id)
