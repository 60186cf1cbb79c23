"""Drafts with mistakes at known places, in every format: made by chance, each with the offsets where they stand."""

import html
import json
import random
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from markdown_it import MarkdownIt

from tests.office import docx, odt, paragraph, rtf

__all__ = ["FORMATS", "Fault", "Placed", "meant", "placed"]

#: What stands wrong in a sentence, and the rule that says so; the rule marks the words between the brackets.
SENTENCES = (
    ("misspelled-name", "Patrols went to the [Senaku Islands] in the spring."),
    ("doubled-word", "It was [the the] board that met in the old hall."),
    ("impossible-date", "They met on [July 32, 2024] in the hall and left early."),
    ("altered-words", "“Ask not what your [nation] can do for you,” said John F. Kennedy."),
    ("", "The board met in the old hall, and it rained."),
    ("", "Nobody came — 🎉 — but the mayor’s brother & his “crew” 𝒳, who left."),
    ("", "Café Zoë opened at 5 < 6 in the morning."),
)
_NAMED = {
    "“": "&ldquo;",
    "”": "&rdquo;",
    "’": "&rsquo;",
    "—": "&mdash;",
    "é": "&eacute;",
    "ë": "&euml;",
    "🎉": "&#x1F389;",
}
_ALWAYS = {"&": "&amp;", "<": "&lt;"}


@dataclass(frozen=True, slots=True)
class Fault:
    """A mistake: the rule that says so, and where it stands in the draft as written, in code points."""

    rule: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft as bytes under a name, its text as it is handed over, and its mistakes."""

    path: str
    content: bytes
    text: str
    faults: tuple[Fault, ...]


@dataclass(slots=True)
class Pen:
    """Writes a draft and keeps account of where each mistake stands."""

    chance: random.Random
    spell: Callable[[random.Random, str], str]
    breaks: tuple[str, ...] = (" ",)
    wraps: tuple[tuple[str, str], ...] = ()
    whole_words: bool = False
    out: list[str] = field(default_factory=list)
    length: int = 0
    faults: list[Fault] = field(default_factory=list)

    def put(self, markup: str) -> None:
        """Write markup as it is."""
        self.out.append(markup)
        self.length += len(markup)

    def sentence(self, rule: str, words: str) -> None:
        """Write a sentence, with some of its words inside emphasis, and note where its mistake stands."""
        plain = words.replace("[", "").replace("]", "")
        first, last = words.find("["), words.find("]") - 1
        opening, closing = self._emphasis(plain)
        start = end = 0
        for n, mark in enumerate(plain):
            self.put(opening.get(n, ""))
            start = self.length if n == first else start
            self.put(self.chance.choice(self.breaks) if mark == " " else self.spell(self.chance, mark))
            end = self.length if n == last - 1 else end
            self.put(closing.get(n, ""))
        if first >= 0:
            self.faults.append(Fault(rule, start, end))

    def _emphasis(self, words: str) -> tuple[dict[int, str], dict[int, str]]:
        """Markup before and after characters: nested emphasis around a stretch of letters."""
        if not self.wraps or self.chance.random() < 0.4:
            return {}, {}
        places = [found.span() for found in re.finditer(r"[A-Za-z]{2,}", words)]
        first = self.chance.choice(places)
        low, high = (first[0], first[1] - 1) if self.whole_words else (first[0] + 1, first[1] - 1)
        kinds = self.chance.sample(self.wraps, k=self.chance.randint(1, len(self.wraps)))
        before = "".join(kind[0] for kind in kinds)
        return {low: before}, {high: "".join(kind[1] for kind in reversed(kinds))}


def _as_is(chance: random.Random, mark: str) -> str:
    return mark


def _entity(chance: random.Random, mark: str) -> str:
    if mark in _ALWAYS:
        return _ALWAYS[mark]
    if chance.random() < 0.04:
        return chance.choice((f"&#{ord(mark)};", f"&#x{ord(mark):x};"))
    return _NAMED[mark] if mark in _NAMED and chance.random() < 0.5 else mark


def _escape(chance: random.Random, mark: str) -> str:
    if mark in ".,!" and chance.random() < 0.3:
        return f"\\{mark}"
    return _entity(chance, mark)


def _paragraphs(chance: random.Random) -> list[list[tuple[str, str]]]:
    return [[chance.choice(SENTENCES) for _ in range(chance.randint(1, 2))] for _ in range(chance.randint(2, 4))]


def _write(pen: Pen, frames: tuple[tuple[str, str], ...]) -> None:
    """Write some paragraphs, each inside one of the frames."""
    for sentences in _paragraphs(pen.chance):
        before, behind = pen.chance.choice(frames)
        pen.put(before)
        for n, (rule, words) in enumerate(sentences):
            if n:
                pen.put(" ")
            pen.sentence(rule, words)
        pen.put(behind)


def _plain(chance: random.Random) -> Pen:
    pen = Pen(chance, _as_is)
    _write(pen, (("", "\n\n"), ("", "\n"), ("   ", " \n\n")))
    return pen


def _markdown(chance: random.Random) -> Pen:
    pen = Pen(chance, _escape, (" ", " ", "\n"), (("*", "*"), ("**", "**")), whole_words=True)
    pen.put(chance.choice(("", '---\ntitle: "It rained — 🎉"\ndate: 2026-01-08\n---\n\n', "# It 🎉 rained\n\n")))
    flat, quoted = Pen(chance, _escape, wraps=pen.wraps, whole_words=True), ("> ", "\n\n")
    kinds = chance.choice(((("", "\n\n"),), (("- ", "\n"),), (quoted,), (("| a 🎉 | ", " |\n"),), (("1. ", "\n\n"),)))
    if kinds != (("", "\n\n"),):
        pen.breaks = flat.breaks
    if kinds[0][0].startswith("|"):
        pen.put("| *one* | two |\n|---|---|\n")
    _write(pen, kinds)
    return pen


_TAGS = (("<b>", "</b>"), ("<em class='a>b'>", "</em>"), ('<a href="x?a=1&amp;b=2">', "</a>"), ("<!-- a <b> -->", ""))
_FRAMES = (
    ("<p>", "</p>\n"), ("<p class=x>", ""), ("<ul><li>", "</ul>"), ("<div>\n ", "</div>"), ("<h2>", "</h2>"),
    ("<table><tr><td>🎉<td>", "</table>"), ("<blockquote><p>", "</p></blockquote>"),
    ("<script>'<p>'</script><p>", "</p>"),
)  # fmt: skip
_STRICT = (("<p>", "</p>\n"), ("<ul><li>", "</li></ul>"), ("<table><tr><td>🎉</td><td>", "</td></tr></table>"))


def _page(chance: random.Random) -> Pen:
    pen = Pen(chance, _entity, (" ", " ", "\n", " \n\t"), _TAGS)
    head, foot = chance.choice(
        (("", ""), ("<!DOCTYPE html><html><body><nav>🎉</nav><article>", "</article></body></html>"))
    )
    pen.put(head)
    _write(pen, _FRAMES)
    pen.put(foot)
    return pen


def _message(chance: random.Random) -> Pen:
    wraps = (("<person>", "</person>"), ("<em a='&gt;'>", "</em>"), ("<!-- <x> -->", ""))
    pen = Pen(chance, _entity, (" ", " ", "\n"), wraps)
    pen.put(chance.choice(('<?xml version="1.0"?>\n', "")) + "<nitf><body><body.content>")
    _write(pen, _STRICT)
    pen.put("</body.content></body></nitf>")
    return pen


def _story(chance: random.Random) -> Pen:
    """HTML inside a string of JSON: what one writer wrote is written once more."""
    inner = _page(chance)
    head = json.dumps({"headline": "It rained — 🎉"}, ensure_ascii=chance.random() < 0.5)[:-1] + ', "body_html": "'
    pen = Pen(chance, _as_is)
    pen.put(head)
    places = [0] * (inner.length + 1)
    ascii_only = chance.random() < 0.5
    for n, mark in enumerate("".join(inner.out)):
        places[n] = pen.length
        pen.put(json.dumps(mark, ensure_ascii=ascii_only)[1:-1] if chance.random() < 0.95 else _unit(mark))
    places[inner.length] = pen.length
    pen.put('"}')
    pen.faults = [Fault(one.rule, places[one.start], places[one.end]) for one in inner.faults]
    return pen


def _unit(mark: str) -> str:
    return json.dumps(mark)[1:-1] if mark > "\uffff" else f"\\u{ord(mark):04x}"


_WRITERS: dict[str, Callable[[random.Random], Pen]] = {
    "txt": _plain, "md": _markdown, "html": _page, "xml": _message, "json": _story,
}  # fmt: skip


def _office(chance: random.Random, suffix: str) -> Placed:
    """A word-processor file: its text is a paragraph a line."""
    pen = Pen(chance, _as_is)
    _write(pen, (("", "\n"),))
    text = "".join(pen.out).rstrip("\n")
    lines = text.split("\n")
    if suffix == "docx":
        content = docx("".join(paragraph(*_runs(chance, line)) for line in lines))
    elif suffix == "odt":
        content = odt("".join(f"<text:p>{'<text:span/>'.join(_runs(chance, line))}</text:p>" for line in lines))
    else:
        content = rtf("\\par ".join("{}".join(_cut(chance, line)) for line in lines))
    return Placed(f"draft.{suffix}", content, text, tuple(pen.faults))


def _cut(chance: random.Random, line: str) -> Iterator[str]:
    """A line in pieces, cut at spaces; a piece begins with no space, which would end a control word."""
    at = chance.choice([found.end() for found in re.finditer(" ", line)])
    yield from (line[:at], line[at:])


def _runs(chance: random.Random, line: str) -> list[str]:
    return [html.escape(piece) for piece in _cut(chance, line)]


FORMATS = (*_WRITERS, "docx", "odt", "rtf")


def placed(seed: int) -> Placed:
    """The draft of that number; formats, line ends and byte order marks take turns."""
    chance = random.Random(seed)
    suffix = FORMATS[seed % len(FORMATS)]
    if suffix not in _WRITERS:
        return _office(chance, suffix)
    pen = _WRITERS[suffix](chance)
    text = "".join(pen.out)
    ending = chance.choice(("\n", "\n", "\r\n", "\r"))
    if ending != "\n":
        text, pen.faults = _with_line_ends(text, pen.faults, ending)
    encoding = chance.choice(("utf-8", "utf-8", "utf-8-sig", "utf-16"))
    return Placed(f"draft.{suffix}", text.encode(encoding), text, tuple(pen.faults))


def _with_line_ends(text: str, faults: list[Fault], ending: str) -> tuple[str, list[Fault]]:
    wider = len(ending) - 1

    def moved(offset: int) -> int:
        return offset + wider * text.count("\n", 0, offset)

    return text.replace("\n", ending), [Fault(one.rule, moved(one.start), moved(one.end)) for one in faults]


def meant(written: str, suffix: str) -> str:
    """What a stretch of a draft says once its format is understood, told without the readers; spaces are one.

    Of Markdown the marks that may or may not be markup (`*_[]` and ticks) are left out.
    """
    words = written
    if suffix == "json":
        words = json.loads(f'"{words}"')
    if suffix == "md":
        words = _rendered(words)
    if suffix in ("md", "html", "xml", "json"):
        words = re.sub(r"<!--.*?-->", "", words, flags=re.DOTALL)
        words = html.unescape(re.sub(r"<[a-zA-Z/!](?:[^<>'\"]|'[^']*'|\"[^\"]*\")*>", "", words))
    if suffix == "md":
        words = re.sub(r"[*_`\[\]]", "", words)
    return " ".join(words.split())


def _rendered(words: str) -> str:
    """Markdown as HTML by another reader than the one under test; the targets of links that are cut go first."""
    cut = re.sub(r"\]\([^()\s]*(?:\([^()\s]*\))?[^()\s]*\)|\]\[[^\]]{0,99}\]", "", words)
    return str(MarkdownIt("commonmark", {"html": True}).renderInline(re.sub(r"(?m)^(?:> ?|#+ )+", "", cut)))
