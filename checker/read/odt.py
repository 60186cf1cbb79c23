"""OpenDocument drafts: the text as it prints, from `content.xml`; tracked deletions and comments are not read."""

from checker.draft import Draft, Unreadable
from checker.read.package import Package, walk
from checker.read.paper import Paper

__all__ = ["read_odt"]

_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
_LEVEL, _STYLE, _COUNT = (f"{_TEXT}\t{name}" for name in ("outline-level", "style-name", "c"))
_SKIPPED = frozenset(
    {"tracked-changes", "annotation", "annotation-end", "note-citation", "ruby-text", "sequence-decls"}
)
_PARAGRAPHS = frozenset({"p", "h"})
#: One element may stand for many spaces; more than this many are no text.
MOST_SPACES = 100


def read_odt(content: bytes, path: str) -> Draft:
    """The draft in the OpenDocument file `content`.

    Raises:
        Unreadable: when it is no OpenDocument text, damaged, encrypted or larger than any draft.
    """
    package, paper = Package(content, path), Paper()
    body = package.part("content.xml")
    if body is None:
        raise Unreadable(path, "is no OpenDocument text: it has no content.xml")
    reading = _Walk(paper)
    walk(body, path, reading.start, reading.end, reading.words)
    return paper.draft(path)


class _Walk:
    """Walks the content in document order."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._skipped = 0
        self._depth = 0

    def start(self, space: str, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name in _SKIPPED or self._skipped:
            self._skipped += 1
        elif space == _TEXT and name in _PARAGRAPHS:
            self._depth += 1
            level = attributes.get(_LEVEL, "1")
            self._paper.open(f"Heading {level}" if name == "h" else attributes.get(_STYLE, ""))
        elif space == _TEXT and name == "s":
            count = attributes.get(_COUNT, "1")[:4]
            self._paper.add(" " * min(int(count) if count.isascii() and count.isdigit() else 1, MOST_SPACES))
        elif space == _TEXT and name in ("tab", "line-break"):
            self._paper.add("\t" if name == "tab" else " ")

    def end(self, space: str, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        elif space == _TEXT and name in _PARAGRAPHS:
            self._depth -= 1
            self._paper.close()

    def words(self, words: str) -> None:
        """Words between two tags; outside paragraphs they are the file's own white space."""
        if not self._skipped and self._depth:
            self._paper.add(" ".join(words.split("\n")))
