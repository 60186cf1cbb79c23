"""Records under the names that another vocabulary has for their fields.

A mapping says for each kind which field stands under which key. `key/inner` holds a list of objects with one text
each, `key@` a reference (`{"@id": …}`) or a list of them. What a vocabulary has no key for stands under `deskcheck`,
so that nothing is lost on the way out and back.
"""

from collections.abc import Mapping
from typing import Any

from checker.reference.kinds import Stored

__all__ = ["REST", "Keys", "inward", "outward"]

#: Where fields stand that the vocabulary has no key for.
REST = "deskcheck"

Keys = Mapping[str, str]


def outward(stored: Stored, keys: Keys, prefix: str = "") -> dict[str, Any]:
    """A stored record in the other vocabulary; `prefix` stands before the ids that a reference holds."""
    written: dict[str, Any] = {}
    rest: Stored = {}
    for field, value in stored.items():
        key = keys.get(field)
        if key is None:
            rest[field] = value
        elif "/" in key:
            outer, inner = key.split("/")
            written[outer] = [{inner: text} for text in value]
        elif key.endswith("@"):
            written[key[:-1]] = _references(value, prefix)
        else:
            written[key] = value
    return written | ({REST: rest} if rest else {})


def inward(written: Mapping[str, Any], keys: Keys, prefix: str = "") -> Stored:
    """The stored record that `outward` wrote, or what can be understood of one that somebody else wrote.

    Raises:
        ValueError: when a value has not the form that its key asks for.
    """
    stored: Stored = {}
    for field, key in keys.items():
        outer, _, inner = key.rstrip("@").partition("/")
        value = written.get(outer)
        if value in (None, "", []):
            continue
        try:
            if inner:
                value = [entry[inner] for entry in value if entry.get(inner)]
            elif key.endswith("@"):
                value = _ids(value, prefix)
        except (TypeError, KeyError, AttributeError) as fault:
            raise ValueError(f"{outer} has not the expected form") from fault
        stored[field] = value
    rest = written.get(REST)
    return stored | rest if isinstance(rest, dict) else stored


def _references(value: Any, prefix: str) -> Any:
    if isinstance(value, list):
        return [{"@id": prefix + each} for each in value]
    return {"@id": prefix + value}


def _ids(value: Any, prefix: str) -> Any:
    if isinstance(value, list):
        return [_ids(each, prefix) for each in value]
    return (value if isinstance(value, str) else value["@id"]).removeprefix(prefix)
