"""OpenDocument drafts: the text as it prints, from `content.xml`.

Tracked deletions and comments are not read; headers, footers and embedded objects are counted and left out.
"""

from collections.abc import Iterator

from checker.draft import Draft, Unreadable
from checker.read.package import Package
from checker.read.paper import Paper
from checker.read.xml_walk import XmlWalk

__all__ = ["read_odt"]

_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_LEVEL, _STYLE, _COUNT = (f"{_TEXT}\t{name}" for name in ("outline-level", "style-name", "c"))
_NAMES = "urn:oasis:names:tc:opendocument:xmlns:style:1.0"
_NAME, _PARENT = (f"{_NAMES}\t{name}" for name in ("name", "parent-style-name"))
#: The end of the namespace in which a picture is told of in words that do not print.
_DRAWN = "svg-compatible:1.0"
#: Elements whose words do not stand on the page, or stand there a second time.
_SKIPPED = frozenset(
    "tracked-changes annotation annotation-end note-citation ruby-text sequence-decls binary-data script"
    " event-listeners hidden-text".split()
)
_PARAGRAPHS = frozenset({"p", "h"})
#: One element may stand for many spaces; more than this many are no text.
MOST_SPACES = 100
#: How many embedded objects are looked through for their words.
MOST_OBJECTS = 100


def read_odt(content: bytes, path: str) -> Draft:
    """The draft in the OpenDocument file `content`.

    Raises:
        Unreadable: when it is no OpenDocument text, damaged, encrypted or larger than any draft.
    """
    package, paper = Package(content, path), Paper()
    body = package.part("content.xml")
    if body is None:
        raise Unreadable(path, "is no OpenDocument text: it has no content.xml")
    XmlWalk(path, _Reading(paper)).read(body)
    for words, reason in _left_out(package):
        paper.leave_out(words, reason)
    return paper.draft(path)


def _left_out(package: Package) -> Iterator[tuple[str, str]]:
    """The words of parts that are not read, and what they are."""
    objects = [name for name in package.names if name.startswith("Object ") and name.endswith("/content.xml")]
    for name in ("styles.xml", *objects[:MOST_OBJECTS]):
        part = package.part(name)
        if part is not None:
            gathered = _Loose(within=("header", "footer") if name == "styles.xml" else ("body", "math"))
            XmlWalk(package.path, gathered).read(part)
            yield "".join(gathered.parts), "header or footer" if name == "styles.xml" else "embedded object"


class _Reading:
    """Hears the content in document order. A paragraph with a look of its own has a style made up for it."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._parents: dict[str, str] = {}
        self._skipped = 0
        self._depth = self._notes = 0

    def start(self, space: str, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name in _SKIPPED or self._skipped or (space.endswith(_DRAWN) and name in ("title", "desc")):
            self._skipped += 1
        elif space == _TEXT and name in _PARAGRAPHS:
            self._depth += 1
            level, style = attributes.get(_LEVEL, "1"), attributes.get(_STYLE, "")
            self._paper.open(f"Heading {level}" if name == "h" else self._parents.get(style, style), self._notes > 0)
        elif space == _NAMES and name == "style":
            self._parents[attributes.get(_NAME, "")] = attributes.get(_PARENT) or attributes.get(_NAME, "")
        elif space == _TEXT and name == "note-body":
            self._notes += 1
        elif space == _TEXT and name == "s":
            count = attributes.get(_COUNT, "1")[:4]
            self._paper.add(" " * min(int(count) if count.isascii() and count.isdigit() else 1, MOST_SPACES))
        elif space == _TEXT and name in ("tab", "line-break"):
            self._paper.add("\t" if name == "tab" else " ")

    def end(self, space: str, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        elif space == _TEXT and name == "note-body":
            self._notes -= 1
        elif space == _TEXT and name in _PARAGRAPHS:
            self._depth -= 1
            self._paper.close()

    def words(self, words: str) -> None:
        """Words between two tags; outside paragraphs they are the file's own white space."""
        if not self._skipped and self._depth:
            self._paper.add(" ".join(words.split("\n")))


class _Loose:
    """Hears the words inside certain elements, and nothing of what they are."""

    def __init__(self, within: tuple[str, ...]) -> None:
        self.parts: list[str] = []
        self._within, self._depth = within, 0

    def start(self, space: str, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        self._depth += name in self._within or self._depth > 0

    def end(self, space: str, name: str) -> None:
        """An element ends."""
        self._depth -= self._depth > 0

    def words(self, words: str) -> None:
        """Words between two tags."""
        if self._depth and not words.isspace():
            self.parts.append(words)
