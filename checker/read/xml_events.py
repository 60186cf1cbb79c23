"""XML as events, with the code point at which each begins; entities of the draft's own making are refused."""

import re
from html.entities import html5
from typing import Any
from xml.parsers import expat

from checker.draft import Unreadable
from checker.read.byte_offsets import ByteOffsets
from checker.read.events import Event, Kind
from checker.read.html_events import html_events
from checker.read.xml_walk import DEEPEST, guarded

__all__ = ["xml_events"]

_DECLARATION = re.compile(r"\s*<\?xml\b[^<>]{0,200}\?>")
_ELEMENT = re.compile(r"<(?:p|div|br|h[1-6]|blockquote|ul|ol|figure|table)\b[^<>]{0,500}>", re.IGNORECASE)
_LONGEST_ENTITY = 40
_OPENING = len("<![CDATA[")


def xml_events(text: str, place: str) -> list[Event]:
    """The events of an XML draft; a section of character data that holds HTML gives the events of that.

    Raises:
        Unreadable: when it is not well-formed, nested too deeply, or declares entities.
    """
    listener = _Listener(text, place)
    parser: Any = expat.ParserCreate("utf-8", namespace_separator="\t")
    parser.UseForeignDTD(True)  # the names of HTML's characters are used without being declared
    parser.StartElementHandler, parser.EndElementHandler = listener.enter, listener.leave
    parser.CharacterDataHandler, parser.SkippedEntityHandler = listener.words, listener.entity
    parser.StartCdataSectionHandler, parser.EndCdataSectionHandler = listener.open_section, listener.close_section
    parser.EntityDeclHandler = listener.refuse
    listener.parser = parser
    blank = _DECLARATION.sub(lambda found: " " * len(found[0]), text, count=1)  # its encoding was another one
    start = len(blank) - len(blank.lstrip())
    listener.skip(start)
    guarded(parser, blank[start:].encode("utf-8", "surrogatepass"), place)
    return listener.events


class _Listener:
    """Hears what the parser finds in `text` behind `skip` code points of it."""

    def __init__(self, text: str, place: str) -> None:
        self.events: list[Event] = []
        self.parser: Any = None
        self._text, self._place = text, place
        self._depth = self._behind = 0
        self._section: int | None = None
        self._offsets = ByteOffsets("")

    def skip(self, behind: int) -> None:
        """The parser begins at that code point."""
        self._behind = behind
        self._offsets = ByteOffsets(self._text[behind:])

    def enter(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > DEEPEST:
            raise Unreadable(self._place, f"is nested more than {DEEPEST} elements deep")
        told: dict[str, str | None] = {key.rpartition("\t")[2]: value for key, value in attributes.items()}
        self._add(Event(Kind.START, self._at(), 0, _local(name), told))

    def leave(self, name: str) -> None:
        self._depth -= 1
        self._add(Event(Kind.END, self._at(), 0, _local(name)))

    def words(self, words: str) -> None:
        if self._section is not None:
            return
        start = self._at()
        if self._text.startswith(words, start):
            self._add(Event(Kind.WORDS, start, len(words), words=words))
        else:
            self._add(Event(Kind.REFERENCE, start, self._width(start), words=words))

    def entity(self, name: str, parameter: bool) -> None:
        if not parameter:
            start = self._at()
            self._add(Event(Kind.REFERENCE, start, len(name) + 2, words=html5.get(f"{name};", "\ufffd")))

    def open_section(self) -> None:
        self._section = self._at() + _OPENING

    def close_section(self) -> None:
        start, end = self._section or 0, self._at()
        self._section = None
        words = self._text[start:end]
        if _ELEMENT.search(words):
            self.events += html_events(words, start)
        elif words:
            self._add(Event(Kind.WORDS, start, len(words), words=words))

    def refuse(self, *_: object) -> None:
        raise Unreadable(self._place, "declares entities, which no draft needs")

    def _add(self, event: Event) -> None:
        self.events.append(event)

    def _at(self) -> int:
        return int(self._behind + self._offsets.code_point(self.parser.CurrentByteIndex))

    def _width(self, start: int) -> int:
        """How many characters write the one that was found at `start`: an entity, or a line end."""
        if self._text[start] == "&":
            return self._text.find(";", start, start + _LONGEST_ENTITY) + 1 - start
        return 2 if self._text.startswith("\r\n", start) else 1


def _local(name: str) -> str:
    return name.rpartition("\t")[2].lower()
