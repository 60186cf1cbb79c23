"""The parts of a Word file beside its body: which one is the body, what styles are called, what is not read."""

import re
from collections.abc import Iterator
from itertools import islice

from checker.read.package import Package
from checker.read.xml_walk import XmlWalk

__all__ = ["WORD", "left_out_parts", "main_part", "style_names", "value_of"]

#: The namespaces of Word's own elements, in both editions of the standard.
WORD = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
_RELATION = "/officeDocument"
#: Parts whose text prints and is not read, with the elements that hold it.
_LEFT_OUT = (
    (re.compile(r"(?:header|footer)\d*\.xml$"), "header or footer"),
    (re.compile(r"(?:diagrams/data|charts/chart)\d*\.xml$"), "diagram or chart"),
    (re.compile(r"[^/]*\.(?:html?|mht|rtf|txt|docx)$"), "embedded document"),
)
#: How many parts are looked through for what is not read.
MOST = 100


def main_part(package: Package) -> str:
    """The name of the document part, as the package's relations give it."""
    relations = package.part("_rels/.rels")
    targets = _Targets()
    if relations is not None:
        XmlWalk(package.path, targets).read(relations)
    found = [*targets.names, "word/document.xml"]
    return next((name for name in found if name in package.names), found[-1])


def style_names(package: Package, folder: str) -> dict[str, str]:
    """The names of the paragraph styles by their identifiers, which a translated Word makes up."""
    part, styles = package.part(f"{folder}/styles.xml"), _Styles()
    if part is not None:
        XmlWalk(package.path, styles).read(part)
    return styles.names


def left_out_parts(package: Package, folder: str) -> Iterator[tuple[str, str]]:
    """The words of parts that are not read, and what they are; an embedded document counts as it is packed."""
    inside = [name.removeprefix(f"{folder}/") for name in package.names if name.startswith(f"{folder}/")]
    found = ((name, reason) for name in inside for pattern, reason in _LEFT_OUT if pattern.match(name))
    for name, reason in islice(found, MOST):
        part = package.part(f"{folder}/{name}")
        if part is None:
            continue
        if name.endswith(".xml"):
            text = _Text()
            XmlWalk(package.path, text).read(part)
            yield "".join(text.parts), reason
        else:
            yield part.decode("utf-8", "replace"), reason


def value_of(attributes: dict[str, str]) -> str:
    """The `val` of an element, whatever namespace it is in."""
    return next((value for name, value in attributes.items() if name.rpartition("\t")[2] == "val"), "")


class _Silent:
    """Hears nothing but what its heirs listen for."""

    def start(self, space: str, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""

    def end(self, space: str, name: str) -> None:
        """An element ends."""

    def words(self, words: str) -> None:
        """Text between two tags."""


class _Targets(_Silent):
    """Hears of the parts that the package names as its document."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def start(self, space: str, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("Type", "").endswith(_RELATION):
            self.names.insert(0, attributes.get("Target", "").lstrip("/"))


class _Styles(_Silent):
    """Hears what styles are called."""

    def __init__(self) -> None:
        self.names: dict[str, str] = {}
        self._style = ""

    def start(self, space: str, name: str, attributes: dict[str, str]) -> None:
        if name == "style":
            told = (value for key, value in attributes.items() if key.rpartition("\t")[2] == "styleId")
            self._style = next(told, "")
        elif name == "name" and self._style:
            self.names[self._style] = value_of(attributes)


class _Text(_Silent):
    """Hears the words of text elements, whatever they belong to."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self._listens = False

    def start(self, space: str, name: str, attributes: dict[str, str]) -> None:
        self._listens = name in ("t", "v")

    def end(self, space: str, name: str) -> None:
        self._listens = False

    def words(self, words: str) -> None:
        if self._listens:
            self.parts.append(words)
