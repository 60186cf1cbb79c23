"""Rich text: the text as it prints, from the control words of the file.

Text boxes, tables, notes, field results and tracked insertions are read; tracked deletions, field codes, comments and
pictures are not. Hidden text, headers and footers are counted and left out.
"""

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from checker.draft import Draft, Unreadable
from checker.read.paper import Paper
from checker.read.rtf_characters import Characters
from checker.read.rtf_words import CHARSETS, ENDS, LEFT_OUT, PRINTED, READ, SKIPPED

__all__ = ["read_rtf"]

#: Groups nested deeper than this are no text.
DEEPEST = 500

_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,32})(?P<number>-?\d{1,9})? ?|\\'(?P<byte>[0-9A-Fa-f]{2})|\\(?P<symbol>[^A-Za-z'])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)"
)
_STYLE_NAME = re.compile(r"([^;]{1,80});?$")


def read_rtf(content: bytes, path: str) -> Draft:
    """The draft in the rich text file `content`.

    Raises:
        Unreadable: when it is no rich text, ends in the middle, or is nested too deeply.
    """
    if not content.lstrip().startswith(b"{\\rtf"):
        raise Unreadable(path, "is no rich text")
    paper = Paper()
    paper.open()
    reading = _Reading(paper, path)
    reading.read(content)
    paper.close_last()
    return paper.draft(path)


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a group until it ends.

    `left_out` says why its text is not read ("" when nobody misses it), `listed` which table it belongs to, `spare`
    how many characters stand in for one that is told by number, and `own` that it is a paragraph of its own.
    """

    left_out: str | None = None
    listed: str = ""
    spare: int = 1
    hidden: bool = False
    deleted: bool = False
    code_page: str = "cp1252"
    own: bool = False


@dataclass(slots=True)
class _Reading:
    """Takes up the tokens of one file in order."""

    paper: Paper
    path: str
    groups: list[_Group] = field(default_factory=list)
    now: _Group = field(default_factory=_Group)
    fonts: dict[int, str] = field(default_factory=dict)
    styles: dict[int, str] = field(default_factory=dict)
    _characters: Characters = field(default_factory=Characters)
    _font: int = 0
    _style: int = 0
    _may_pass: bool = False

    def read(self, content: bytes) -> None:
        """Take up a whole file.

        Raises:
            Unreadable: when it ends in the middle, or is nested too deeply.
        """
        for token in _tokens(content):
            if token["byte"]:
                self._characters.byte(int(token["byte"], 16))
                continue
            self._print(self._characters.gathered(self.now.code_page))
            if token["brace"] == b"{":
                self._open()
            elif token["brace"]:
                self._close()
            elif token["text"]:
                self._text(token["text"])
            elif token["symbol"]:
                self._symbol(token["symbol"].decode("latin-1"))
            else:
                self._word(token["word"].decode("ascii"), token["number"])
        self._print(self._characters.gathered(self.now.code_page))
        if self.groups:
            raise Unreadable(self.path, "is damaged: it ends in the middle")

    def _open(self) -> None:
        if len(self.groups) >= DEEPEST:
            raise Unreadable(self.path, f"is nested more than {DEEPEST} groups deep")
        self.groups.append(self.now)
        self.now = replace(self.now, own=False)
        self._may_pass = False

    def _close(self) -> None:
        if self.now.own:
            self.paper.close()
        self.now = self.groups.pop() if self.groups else self.now
        self._characters.end_group()

    def _symbol(self, symbol: str) -> None:
        if symbol == "*":
            self._may_pass = True
        elif symbol in "\r\n":
            self._end()
        elif symbol in PRINTED:
            self._print(PRINTED[symbol])

    def _word(self, word: str, written: bytes | None) -> None:
        number = int(written) if written else None
        passed, self._may_pass = self._may_pass, False
        if word in PRINTED:
            self._print(PRINTED[word])
        elif word in ENDS:
            self._end()
        elif word == "u" and number is not None:
            self._print(self._characters.unit(number % 0x10000, self.now.spare))
        elif word in LEFT_OUT:
            self.now = replace(self.now, left_out=LEFT_OUT[word])
        elif word in ("fonttbl", "stylesheet"):
            self.now = replace(self.now, left_out="", listed=word)
        elif word in SKIPPED or (passed and word not in READ):
            self.now = replace(self.now, left_out="")
        elif word in ("footnote", "shptxt"):
            self.paper.open(note=word == "footnote")
            self.now = replace(self.now, own=True)
        else:
            self._set(word, number)

    def _set(self, word: str, number: int | None) -> None:
        """A property of the text that follows."""
        match word:
            case "v":
                self.now = replace(self.now, hidden=number != 0)
            case "deleted":
                self.now = replace(self.now, deleted=number != 0)
            case "plain":
                self.now = replace(self.now, hidden=False, deleted=False)
            case "uc":
                self.now = replace(self.now, spare=max(min(number or 0, 8), 0))
            case "ansicpg":
                self.now = replace(self.now, code_page=_known(f"cp{number}"))
            case "mac":
                self.now = replace(self.now, code_page="mac_roman")
            case "f" if number is not None:
                self._font = number
                if not self.now.listed and number in self.fonts:
                    self.now = replace(self.now, code_page=self.fonts[number])
            case "fcharset" if self.now.listed == "fonttbl" and number in CHARSETS and number:
                self.fonts[self._font] = CHARSETS[number]
            case "s" if number is not None:
                self._style = number
                if not self.now.listed:
                    self.paper.style(self.styles.get(number, ""))
            case "pard":
                self.paper.style("")

    def _text(self, words: bytes) -> None:
        words = self._characters.without_spare(words)
        if self.now.listed == "stylesheet" and (name := _STYLE_NAME.match(words.decode("latin-1"))):
            self.styles.setdefault(self._style, name[1].strip())
        if words:
            self._print(words.decode(self.now.code_page, "replace"))

    def _print(self, words: str) -> None:
        if not words or self.now.left_out == "" or self.now.deleted:
            return
        reason = self.now.left_out or ("hidden text" if self.now.hidden else "")
        if reason:
            self.paper.leave_out(words, reason)
        else:
            self.paper.add(words)

    def _end(self) -> None:
        """A paragraph ends, and another begins."""
        if self.now.left_out is None:
            self.paper.end()


def _tokens(content: bytes) -> Iterator[re.Match[bytes]]:
    """The tokens of a file; what is packed as bytes is passed over."""
    at = 0
    while token := _TOKEN.search(content, at):
        at = token.end()
        if token["word"] == b"bin" and token["number"]:
            at += max(int(token["number"]), 0)
        yield token


def _known(name: str) -> str:
    try:
        return codecs.lookup(name).name
    except LookupError:
        return "cp1252"
