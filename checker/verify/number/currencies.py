"""Currencies given to a country that has another: "300 million Japanese won"."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from checker.annotation.annotations import Annotations
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span

__all__ = ["currencies"]

_LEXICON = Path(__file__).parents[1] / "lexicon" / "currencies.txt"
_PLURALS = {"rupees": "rupee", "pesos": "peso", "rubles": "ruble", "roubles": "ruble", "shekels": "shekel"}


@cache
def _known() -> tuple[re.Pattern[str], dict[str, frozenset[str]]]:
    """A pattern for a demonym with a currency behind it, and the demonyms that each currency has."""
    owners: dict[str, frozenset[str]] = {}
    for line in _LEXICON.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            noun, demonyms = line.split(": ", 1)
            owners[noun] = frozenset(demonyms.split("|"))
    every = sorted(
        {demonym for demonyms in owners.values() for demonym in demonyms}, key=lambda word: (-len(word), word)
    )
    nouns = "|".join(sorted({*owners, *_PLURALS}))
    return re.compile(rf"\s(?P<demonym>{'|'.join(every)})\s(?P<noun>{nouns})\b"), owners


def currencies(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every amount with a demonym and a currency behind it, of which each names a country."""
    pattern, owners = _known()
    for quantity in annotations.quantities:
        number = quantity.number or quantity.span
        found = None if quantity.ordinal else pattern.match(document.text, number.end)
        if found is None:
            continue
        noun = _PLURALS.get(found["noun"], found["noun"])
        fits = found["demonym"] in owners[noun]
        whose = ", ".join(sorted(owners[noun]))
        yield Verdict(
            subject=Subject.NUMBER,
            span=Span(found.start("demonym"), found.end("noun")),
            state=State.AGREES if fits else State.CONFLICTS,
            fault=None if fits else "wrong-currency",
            reading=f"{found['demonym']} {found['noun']}",
            record=f"{noun}: {whose}",
            because=f"the {noun} is {whose}",
        )
