"""Word drafts: the text as it prints with all changes accepted, from the document's own XML.

Tracked insertions, content controls, text boxes, tables and notes are read; tracked deletions, field codes, headers
and footers are not.
"""

from checker.draft import Draft, Unreadable
from checker.read.package import Package, walk
from checker.read.paper import Paper

__all__ = ["read_docx"]

_WORD = frozenset(
    {
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    }
)
_RELATION = "officeDocument"
#: Elements with text that does not print, or that prints twice.
_SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "pPrChange", "rPrChange"})
_BLANKS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "softHyphen": ""}


def read_docx(content: bytes, path: str) -> Draft:
    """The draft in the Word file `content`.

    Raises:
        Unreadable: when it is no Word file, damaged, encrypted or larger than any draft.
    """
    package, paper = Package(content, path), Paper()
    name = _main_part(package)
    body = package.part(name)
    if body is None:
        raise Unreadable(path, "is no Word document: it has no main part")
    folder = name.rpartition("/")[0]
    for part in (body, package.part(f"{folder}/footnotes.xml"), package.part(f"{folder}/endnotes.xml")):
        if part is not None:
            _Walk(paper).read(part, path)
    return paper.draft(path)


def _main_part(package: Package) -> str:
    """The name of the document part, as the package's relations give it."""
    found = ["word/document.xml"]

    def start(space: str, name: str, attributes: dict[str, str]) -> None:
        if name == "Relationship" and attributes.get("Type", "").endswith(f"/{_RELATION}"):
            found.insert(0, attributes.get("Target", "").lstrip("/"))

    relations = package.part("_rels/.rels")
    if relations is not None:
        walk(relations, package.path, start, lambda space, name: None, lambda words: None)
    return next((name for name in found if package.part(name) is not None), found[-1])


class _Walk:
    """Walks one part in document order."""

    def __init__(self, paper: Paper) -> None:
        self._paper = paper
        self._skipped = 0
        self._text: str | None = None

    def read(self, part: bytes, path: str) -> None:
        walk(part, path, self._start, self._end, self._words)

    def _start(self, space: str, name: str, attributes: dict[str, str]) -> None:
        if name in _SKIPPED or self._skipped:
            self._skipped += 1
        elif space not in _WORD:
            self._text = {"t": "equation" if space.endswith("math") else "drawing"}.get(name)
        elif name == "p":
            self._paper.open()
        elif name == "pStyle":
            self._paper.style(_value(attributes))
        elif name == "t":
            self._text = ""
        elif name in _BLANKS:
            self._paper.add(_BLANKS[name])

    def _end(self, space: str, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif space in _WORD and name == "p":
            self._paper.close()
        self._text = None

    def _words(self, words: str) -> None:
        if self._skipped or self._text is None:
            return
        if self._text:
            self._paper.leave_out(words, self._text)
        else:
            self._paper.add(words)


def _value(attributes: dict[str, str]) -> str:
    return next((value for name, value in attributes.items() if name.rpartition("\t")[2] == "val"), "")
