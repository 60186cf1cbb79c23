"""Looking records up as a person would: by id, by name, by the words in them, by something like them."""

from collections.abc import Iterator, Sequence

from checker.record.provenance import Record
from checker.record.term import Acronym
from checker.reference.compiled import CompiledReference
from checker.reference.folding import fold, words_of
from checker.reference.kinds import ENTITIES

__all__ = ["called", "label", "near_names", "search"]


def called(reference: CompiledReference, name: str) -> tuple[Record, ...]:
    """The records whose id, name, misspelling or short form is `name`; failing that, those with its words."""
    found: dict[str, Record] = {}
    by_id = reference.get(name)
    for record in (
        *([by_id] if by_id else []),
        *reference.named(name),
        *reference.acronyms(name),
        *reference.acronyms(name.upper()),
        *reference.misspelled(name),
        *(record for record in _small_kinds(reference, "term", "post", "event") if _is_called(record, name)),
    ):
        found.setdefault(record.id, record)
    if not found:
        found = {entity.id: entity for form in _forms_with(reference, name) for entity in reference.named(form)}
    return tuple(found.values())


def near_names(reference: CompiledReference, name: str) -> tuple[str, ...]:
    """Names on record that `name` may be a slip of, or that have a word near it."""
    edits = 1 if len(name) < 7 else 2
    forms = dict.fromkeys(reference.near(name, edits))
    for word in reference.near_words(name, edits):
        forms.update(dict.fromkeys(reference.name_words(word)))
    return tuple(forms)


def _forms_with(reference: CompiledReference, name: str) -> set[str]:
    """The right forms that have every word of `name`."""
    words = words_of(fold(name))
    forms = set(reference.name_words(words[0])) if words else set()
    for word in words[1:]:
        forms &= set(reference.name_words(word))
    return forms


def search(reference: CompiledReference, query: str, kinds: Sequence[str] = (), limit: int = 50) -> list[Record]:
    """Records that hold every word of `query`, those that are called by it first."""
    wanted = kinds or (*ENTITIES, "acronym", "term", "post", "tenure", "event", "fact", "statement")
    found = {record.id: record for record in called(reference, query)}
    words = words_of(fold(query))
    for record in _holding(reference, words, wanted):
        if len(found) >= 4 * limit:
            break
        found.setdefault(record.id, record)
    chosen = [record for record in found.values() if type(record).__name__.lower() in wanted]
    return chosen[:limit]


def _holding(reference: CompiledReference, words: Sequence[str], kinds: Sequence[str]) -> Iterator[Record]:
    if not words:
        return
    forms = _forms_with(reference, " ".join(words))
    for form in sorted(forms, key=lambda form: (len(form), form)):
        yield from reference.named(form)
    for record in _small_kinds(reference, *(kind for kind in kinds if kind not in ENTITIES)):
        held = fold(" ".join(_texts(record)))
        if all(word in held for word in words):
            yield record


def _small_kinds(reference: CompiledReference, *kinds: str) -> Iterator[Record]:
    for kind in kinds:
        yield from reference.of_kind(kind)


def _is_called(record: Record, name: str) -> bool:
    wanted = fold(name)
    names = [getattr(record, field, "") for field in ("official", "short", "name")]
    names += [*getattr(record, "titles", ()), *getattr(record, "names", ())]
    return any(each and fold(each) == wanted for each in names)


def _texts(record: Record) -> Iterator[str]:
    for field in type(record).__slots__ or ():
        value = getattr(record, field)
        if isinstance(value, str):
            yield value
        elif isinstance(value, tuple):
            yield from (part for part in value if isinstance(part, str))


def label(record: Record) -> str:
    """What a record is called in a list."""
    if isinstance(record, Acronym):
        return f"{record.short}: {', '.join(record.long)}"
    for field in ("name", "official", "title", "text", "measure", "person"):
        value = getattr(record, field, None)
        if isinstance(value, str) and value:
            return value
    return record.id
