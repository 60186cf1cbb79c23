"""Bringing a transcript into a set: its header written from what was said about it, its text left as it is."""

import re
import unicodedata
from collections.abc import Mapping
from pathlib import Path

from checker.draft import Unreadable
from checker.reference.transcripts import FOLDER, HEADINGS, Turn, turns_of

__all__ = ["bring_in"]


def bring_in(file: Path, root: Path, given: Mapping[str, str], replace: bool = False) -> tuple[Path, list[Turn]]:
    """Copy a transcript into the set in folder `root`; where it lies now, and its turns.

    `given` are lines of the header (see `HEADINGS`); they go before the file's own. Nothing is written unless the
    whole can be read.

    Raises:
        Unreadable: when the file or its header cannot be read, or the set already holds another one under its name.
    """
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Unreadable(str(file), f"not UTF-8 (byte {fault.start})") from fault
    except OSError as fault:
        raise Unreadable(str(file), fault.strerror or "cannot be read") from fault
    whole = _with_header(text, given)
    turns = list(turns_of(whole, str(file)))
    if not turns:
        raise Unreadable(str(file), "the transcript holds no words")
    place = root / FOLDER / f"{_stem(turns[0], file)}.md"
    try:
        if place.exists() and not replace and place.read_text(encoding="utf-8") != whole:
            raise Unreadable(str(place), "the set already holds another transcript under this name")
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_text(whole, encoding="utf-8", newline="\n")
    except OSError as fault:
        raise Unreadable(str(place), fault.strerror or "cannot be written") from fault
    return place, turns


def _with_header(text: str, given: Mapping[str, str]) -> str:
    own: dict[str, str] = {}
    body = text
    found = re.match(r"---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", text, re.DOTALL)
    if found:
        for line in found[1].splitlines():
            name, colon, value = line.partition(":")
            if colon:
                own[name.strip().lower()] = value.strip()
        body = text[found.end() :]
    header = own | {name: " ".join(value.split()) for name, value in given.items() if value}
    ordered = [name for name in HEADINGS if name in header] + [name for name in header if name not in HEADINGS]
    lines = "".join(f"{name}: {header[name]}\n" for name in ordered)
    return f"---\n{lines}---\n{body.lstrip(chr(10))}"


def _stem(turn: Turn, file: Path) -> str:
    """The name it is kept under: the day and the occasion."""
    said = turn.statement.occasion or file.stem
    plain = unicodedata.normalize("NFKD", said).encode("ascii", "ignore").decode().lower()
    slug = "-".join(re.findall(r"[a-z0-9]+", plain))[:60].strip("-")
    return f"{turn.statement.said}-{slug or 'transcript'}"
