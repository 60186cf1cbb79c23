"""Front matter: the fields between `---` or `+++` lines at the head of a draft.

Only flat fields are read, every value as the words that stand there: no types are guessed, and nothing is evaluated.
"""

import re
from dataclasses import dataclass, field
from datetime import date

from checker.read.written_date import DATE, day_of
from checker.span import Span

__all__ = ["Field", "FrontMatter", "front_matter"]

#: Longer heads than this are no front matter.
LONGEST = 65_536

_HEAD = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*(?:\r\n|\n|\r)")
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|$)")
_FIELD = re.compile(
    r"([A-Za-z_][\w-]{0,60})[ \t]*[:=](?:[ \t]+|$)([^\r\n]*)$|([A-Za-z_][\w-]{0,60})[ \t]*=[ \t]*([^\r\n]*)$"
)
_ENTRY = re.compile(r"[ \t]*-[ \t]+([^\r\n]*)$")
_PLAIN_QUOTED = re.compile(r"""(["'])([^"'\\]*(?:(?!\1)["'][^"'\\]*)*)\1[ \t]*$""")
#: A value in marks that goes on over the next lines.
_FOLDED = re.compile(
    r"""(["'])(?P<words>(?:(?!\1)[^\r\n\\]|(?:\r\n|\n|\r)(?!---|\+\+\+|[A-Za-z_][\w-]*:)){1,600})\1[ \t]*(?=[\r\n]|$)"""
)


@dataclass(frozen=True, slots=True)
class Field:
    """A field's value: where it stands, without its marks, and the words there. A list has several."""

    span: Span
    value: str


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """The fields by name in lower case, and where the draft's text begins behind them (0 without front matter)."""

    end: int = 0
    fields: dict[str, tuple[Field, ...]] = field(default_factory=dict)

    def first(self, *names: str) -> Field | None:
        """The first value of the first of these fields that has one."""
        return next((self.fields[name][0] for name in names if self.fields.get(name)), None)

    def day(self) -> tuple[date, Span] | None:
        """The day that the draft gives as its own, and where it stands."""
        for name in ("date", "published", "publishdate", "pubdate", "published_at", "updated"):
            for value in self.fields.get(name, ()):
                found = DATE.search(value.value)
                if found and (day := day_of(found)):
                    return day, Span(*found.span()).shift(value.span.start)
        return None


def front_matter(text: str) -> FrontMatter:
    """The front matter of `text`; a head that is not closed is none."""
    head = _HEAD.match(text)
    if head is None:
        return FrontMatter()
    fields: dict[str, tuple[Field, ...]] = {}
    name, at = "", head.end()
    while at < min(len(text), LONGEST) and (line := _LINE.match(text, at)):
        if line[1].rstrip() == head[1]:
            return FrontMatter(line.end(), fields)
        if (found := _FIELD.match(line[1])) is not None:
            name = (found[1] or found[3]).lower()
            group = 2 if found[1] else 4
            value = _value(found[group], at + found.start(group))
            folded = None if _PLAIN_QUOTED.match(found[group]) else _FOLDED.match(text, at + found.start(group))
            if folded is not None:
                value = Field(Span(*folded.span("words")), re.sub(r"[\r\n]", " ", folded["words"]))
                line = _LINE.match(text, folded.end()) or line
            fields[name] = (value,) if value.value else ()
        elif name and (entry := _ENTRY.match(line[1])) is not None:
            fields[name] = (*fields[name], _value(entry[1], at + entry.start(1)))
        at = line.end()
    return FrontMatter()


def _value(written: str, start: int) -> Field:
    """A value without the quotation marks around it; one with escapes inside keeps everything as it stands."""
    found = _PLAIN_QUOTED.match(written)
    if found is not None:
        return Field(Span(start + found.start(2), start + found.end(2)), found[2])
    words = written.strip()
    left = len(written) - len(written.lstrip())
    return Field(Span(start + left, start + left + len(words)), words)
