"""Quotations of small drafts, as the tests of attribution ask for them."""

from datetime import date
from pathlib import Path

from checker.annotation.quotation import Attribution, Use
from checker.draft import Draft
from checker.quotes import quotes_in
from checker.read.document import read_document
from checker.reference.load import parse_records

__all__ = ["found", "spoken"]


def found(text: str, cache: Path, toml: str = "", day: date | None = None) -> list[Attribution]:
    return list(quotes_in(read_document(Draft("draft.txt", text), day), parse_records(toml), cache))


def spoken(text: str, cache: Path) -> list[tuple[str, str]]:
    """Each stretch in marks that is speech, with the name of its speaker."""
    return [
        (span.of(text), (one.speaker.resolved or one.speaker.text) if one.speaker else "")
        for one in found(text, cache)
        if one.quotation.use is Use.SPEECH
        for span in one.quotation.marked
    ]
