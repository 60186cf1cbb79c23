"""Walking XML: namespaces and names apart, depth bounded, and no entity ever declared or fetched."""

from typing import Any, Protocol
from xml.parsers import expat

from checker.draft import Unreadable

__all__ = ["DEEPEST", "Visitor", "XmlWalk", "guarded"]

#: Files nested deeper than this are refused.
DEEPEST = 500


class Visitor(Protocol):
    """What is told of the elements and words of a file, in order."""

    def start(self, space: str, name: str, attributes: dict[str, str]) -> None:
        """An element begins; the names of attributes with a namespace hold it before a tab."""

    def end(self, space: str, name: str) -> None:
        """An element ends."""

    def words(self, words: str) -> None:
        """Text between two tags."""


class XmlWalk:
    """Tells a visitor of one file; `place` names it in what is raised."""

    def __init__(self, place: str, visitor: Visitor) -> None:
        self._place, self._visitor = place, visitor
        self._depth = 0

    def read(self, content: bytes) -> None:
        """Walk the file.

        Raises:
            Unreadable: when it is not well-formed, has a document type, or is nested too deeply.
        """
        parser: Any = expat.ParserCreate(namespace_separator="\t")
        parser.buffer_text = True
        parser.StartElementHandler, parser.EndElementHandler = self._enter, self._leave
        parser.CharacterDataHandler, parser.StartDoctypeDeclHandler = self._visitor.words, self._refuse
        guarded(parser, content, self._place)

    def _enter(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unreadable(self._place, f"is nested more than {DEEPEST} elements deep")
        space, _, local = name.rpartition("\t")
        self._visitor.start(space, local, attributes)

    def _leave(self, name: str) -> None:
        self._depth -= 1
        space, _, local = name.rpartition("\t")
        self._visitor.end(space, local)

    def _refuse(self, *_: object) -> None:
        raise Unreadable(self._place, "declares a document type, which no draft needs")


def guarded(parser: Any, content: bytes, place: str) -> None:
    """Parse `content`, and say what is wrong with it as one does to a reader.

    Raises:
        Unreadable: when it is not well-formed, or in an encoding that nobody knows.
    """
    try:
        parser.Parse(content, True)
    except expat.ExpatError as fault:
        raise Unreadable(place, f"is damaged: not well-formed at line {fault.lineno}") from None
    except (ValueError, LookupError):
        raise Unreadable(place, "is damaged: in an encoding that is not known") from None
