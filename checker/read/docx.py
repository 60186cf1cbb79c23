"""Word drafts: the text as it prints with all changes accepted, from the document's own XML.

Tracked insertions, content controls, text boxes, tables and notes are read; tracked deletions, field codes and
comments are not. Hidden text, headers, footers, charts and equations are counted and left out.
"""

from checker.draft import Draft, Unreadable
from checker.read.docx_parts import WORD, left_out_parts, main_part, style_names, value_of
from checker.read.package import Package
from checker.read.paper import Paper
from checker.read.xml_walk import XmlWalk

__all__ = ["BLANKS", "SKIPPED", "read_docx"]

#: Elements with text that does not print, or that prints twice.
SKIPPED = frozenset({"del", "moveFrom", "instrText", "delText", "Fallback", "pPrChange", "rPrChange", "rt"})
#: What elements without text print.
BLANKS = {"tab": "\t", "br": " ", "cr": " ", "noBreakHyphen": "\u2011", "softHyphen": ""}

_OFF = frozenset(("0", "false", "off"))


def read_docx(content: bytes, path: str) -> Draft:
    """The draft in the Word file `content`.

    Raises:
        Unreadable: when it is no Word file, damaged, encrypted or larger than any draft.
    """
    package, paper = Package(content, path), Paper()
    name = main_part(package)
    body = package.part(name)
    if body is None:
        raise Unreadable(path, "is no Word document: it has no main part")
    folder = name.rpartition("/")[0]
    styles = style_names(package, folder)
    for part in (body, package.part(f"{folder}/footnotes.xml"), package.part(f"{folder}/endnotes.xml")):
        if part is not None:
            XmlWalk(path, _Reading(paper, styles)).read(part)
    for words, reason in left_out_parts(package, folder):
        paper.leave_out(words, reason)
    return paper.draft(path)


class _Reading:
    """Hears one part in document order."""

    def __init__(self, paper: Paper, styles: dict[str, str]) -> None:
        self._paper, self._styles = paper, styles
        self._skipped = self._properties = 0
        self._hidden = False
        self._text: str | None = None  # why the text that comes is left out; empty when it is read

    def start(self, space: str, name: str, attributes: dict[str, str]) -> None:
        """An element begins."""
        if name in SKIPPED or self._skipped:
            self._skipped += 1
        elif space not in WORD:
            self._text = {"t": "equation" if space.endswith("math") else "drawing"}.get(name)
        elif name == "p":
            self._paper.open()
        elif name in ("pPr", "r"):
            self._properties, self._hidden = int(name == "pPr"), False
        elif name == "vanish":
            self._hidden = not self._properties and value_of(attributes).lower() not in _OFF
        elif name == "pStyle":
            self._paper.style(self._styles.get(value_of(attributes), value_of(attributes)))
        elif name == "t":
            self._text = "hidden text" if self._hidden else ""
        elif name in BLANKS and not self._hidden:
            self._paper.add(BLANKS[name])

    def end(self, space: str, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        elif space in WORD and name == "p":
            self._paper.close()
        elif space in WORD and name in ("pPr", "r"):
            self._properties, self._hidden = 0, False
        self._text = None

    def words(self, words: str) -> None:
        """Text between two tags."""
        if self._skipped or self._text is None:
            return
        if self._text:
            self._paper.leave_out(words, self._text)
        else:
            self._paper.add(words)
