"""Transcripts: speeches, releases and posts as text files, each with a small header, cut into turns.

A transcript is a Markdown or text file below a folder `transcripts` of a reference set:

    ---
    occasion: Address to a Joint Session of Congress
    speaker: Lyndon B. Johnson
    date: 1965-03-15
    publisher: The White House
    complete: true
    ---
    Mr. Speaker, Mr. President, Members of the Congress: …

Where several people speak, a line that starts with a name in capitals and a colon starts a turn; `speakers` says
who is meant: `speakers: THE PRESIDENT = Lyndon B. Johnson; Q = reporters`.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from checker.draft import Unreadable
from checker.record.date import PartialDate
from checker.record.provenance import Source
from checker.record.quotation import Statement

__all__ = ["FOLDER", "HEADINGS", "Turn", "read_transcript", "transcript_files", "turns_of"]

#: The folder of a set that holds its transcripts, at any depth.
FOLDER = "transcripts"

#: What a header may say.
HEADINGS = (
    "occasion", "speaker", "speakers", "date", "place", "source", "title", "publisher", "published", "url", "tier",
    "language", "fidelity", "complete",
)  # fmt: skip

FIDELITIES = ("verbatim", "edited", "translated", "machine")

_SUFFIXES = (".md", ".txt")
_FENCE = re.compile(r"---[ \t]*\r?\n")
_HEADER_LINE = re.compile(r"([A-Za-z_]+)[ \t]*:[ \t]*(.*)")

#: A name at the start of a line with a colon after it; only capitals, or a name from the header, start a turn.
_LABEL = re.compile(r"^[ \t]*(?:\*\*|__)?([^\W\d_][\w.,'’() -]{0,60}?)(?:\*\*|__)?:(?:\*\*|__)?(?=\s)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Turn:
    """What one speaker says without a break: a statement with its text, of the occasion `occasion` (its file).

    `source` is the source that the header describes, where it names none of the reference's own.
    """

    occasion: str
    statement: Statement
    source: Source | None = None


def transcript_files(root: Path) -> list[Path]:
    """The transcripts of the set in folder `root`, by path; hidden files and folders are left out."""
    found: list[Path] = []
    for folder, inner, files in os.walk(root):
        inner[:] = sorted(name for name in inner if not name.startswith("."))
        if FOLDER in Path(folder).relative_to(root).parts:
            here = (name for name in sorted(files) if name.endswith(_SUFFIXES) and not name.startswith((".", "README")))
            found += [Path(folder, name) for name in here]
    return found


def read_transcript(path: Path) -> Iterator[Turn]:
    """The turns of a transcript file.

    Raises:
        Unreadable: when it cannot be read, or its header lacks the speaker or the date, or says something unknown.
    """
    try:
        written = path.read_bytes()
    except OSError as fault:
        raise Unreadable(str(path), fault.strerror or "cannot be read") from fault
    try:
        text = written.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Unreadable(str(path), f"not UTF-8 (byte {fault.start})") from fault
    yield from turns_of(text, str(path))


def turns_of(text: str, place: str) -> Iterator[Turn]:
    """The turns of a transcript's text; `place` is the file it was read from.

    Raises:
        Unreadable: when its header lacks the speaker or the date, or says something unknown.
    """
    header, start = _header(text, place)
    try:
        said = PartialDate.parse(header["date"])
        source = _source(header, said, place)
    except ValueError as fault:
        raise Unreadable(place, f"date: {fault}") from fault
    for number, (speaker, words) in enumerate(_spoken(text[start:], header), 1):
        yield Turn(
            place,
            Statement(
                id=f"{Path(place).stem}#{number}",
                sources=(header["source"],) if "source" in header else (),
                place=place,
                speaker=speaker,
                text=words,
                said=said,
                occasion=header.get("occasion"),
                where=header.get("place"),
                language=header.get("language", "en"),
                fidelity=header.get("fidelity", "verbatim"),
                complete=header.get("complete", "").lower() in ("true", "yes"),
            ),
            source,
        )


def _header(text: str, place: str) -> tuple[Mapping[str, str], int]:
    opening = _FENCE.match(text)
    closing = _FENCE.search(text, opening.end()) if opening else None
    if opening is None or closing is None:
        raise Unreadable(f"{place}:1", "a transcript starts with a header between two lines of three hyphens")
    header: dict[str, str] = {}
    for number, line in enumerate(text[opening.end() : closing.start()].splitlines(), 2):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        found = _HEADER_LINE.fullmatch(line.strip())
        if found is None or found[1].lower() not in HEADINGS:
            raise Unreadable(f"{place}:{number}", f"a header says one of {', '.join(HEADINGS)}")
        header[found[1].lower()] = found[2].strip().strip("\"'")
    if header.get("fidelity", "verbatim") not in FIDELITIES:
        raise Unreadable(place, f"fidelity is one of {', '.join(FIDELITIES)}")
    for needed in ("date",) if "speakers" in header else ("date", "speaker"):
        if not header.get(needed):
            raise Unreadable(f"{place}:1", f"the header has no {needed}")
    return header, closing.end()


def _source(header: Mapping[str, str], said: PartialDate, place: str) -> Source | None:
    if "source" in header:
        return None
    published = PartialDate.parse(header["published"]) if "published" in header else said
    title = header.get("title") or header.get("occasion") or Path(place).stem
    publisher = header.get("publisher", header.get("speaker", ""))
    return Source(Path(place).stem, title, publisher, published, None, header.get("url"), header.get("tier", "record"))


def _spoken(body: str, header: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Each turn's speaker and words."""
    names = _labels(header)
    speaker, start = header.get("speaker", ""), 0
    for found in _LABEL.finditer(body):
        label = found[1].strip()
        if label.lower() not in names and not (label.isupper() and len(label.split()) <= 6):
            continue
        if body[start : found.start()].strip():
            yield speaker, body[start : found.start()]
        speaker, start = _named(label, names), found.end()
    if body[start:].strip():
        yield speaker, body[start:]


def _labels(header: Mapping[str, str]) -> dict[str, str]:
    """Who is meant by a label, in lower case."""
    meant = {}
    for pair in header.get("speakers", "").split(";"):
        label, _, name = pair.partition("=")
        if label.strip():
            meant[label.strip().lower()] = (name or label).strip()
    if header.get("speaker"):
        meant.setdefault(header["speaker"].lower(), header["speaker"])
        meant.setdefault(header["speaker"].split()[-1].lower(), header["speaker"])
    return meant


def _named(label: str, names: Mapping[str, str]) -> str:
    known = names.get(label.lower()) or names.get(label.split()[-1].lower())
    if known:
        return known
    sole = set(names.values())
    return sole.pop() if label.upper() == "THE PRESIDENT" and len(sole) == 1 else label
