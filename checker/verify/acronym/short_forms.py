"""The short forms of a draft: where each stands, what the draft says it stands for, and how well it is known."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from checker.annotation.annotations import Annotations
from checker.annotation.initials import phrase_ends
from checker.document import Document
from checker.house import House
from checker.record.reference import Reference
from checker.record.term import Acronym
from checker.span import Span
from checker.verify.name.capitals import fold_word, opaque
from checker.verify.name.lexicon import Standing, standing

__all__ = ["ShortForms", "known_acronyms", "singular", "short_forms"]

_USE = re.compile(
    r"(?<![\w@#$.\\&])(?<![^A-Za-z]/)(?<![^A-Za-z]-)(?<!^[/-])([A-Z][A-Z&]{0,6}[A-Z])(?:s|['’]s|['’])?"
    r"(?![\w@\\&]|/[^A-Z]|[.'’]\w|-\d)"
)
_MARKED = re.compile(r"['’”\"s]{0,4}\s?[\[(]sic[\])]", re.IGNORECASE)
#: A capitalised phrase, small words inside it allowed; U.S. is one word.
_PHRASE = re.compile(
    r"(?<![\w’'-])(?:(?:[A-Z]\.){2,4}(?=\s)(?: (?:of|for|and|the|on|in|de|to|&)){0,2}(?: [A-Z][\w’'-]{0,40}){1,7}"
    r"|[A-Z][\w’'-]{1,40}(?:,? (?:(?:of|for|and|the|on|in|de|to|&) ){0,3}(?:(?:[A-Z]\.){2,4}|[A-Z][\w’'-]{0,40})){1,9})"
)
_TEMPLATE = re.compile(r"\{[{%][^\n]{1,300}?[%}]\}")


@cache
def known_acronyms() -> frozenset[str]:
    """Acronyms that no draft need explain to be believed."""
    return frozenset((Path(__file__).parents[1] / "lexicon" / "acronyms.txt").read_text("utf-8").split())


def singular(short: str) -> str:
    """A short form without a plural's or a possessive's ending, and without points."""
    plain = re.sub(r"['’]?s?$", "", short) if not short.isupper() else short.rstrip("’'")
    return plain.replace(".", "")


@dataclass(slots=True)
class ShortForms:
    """What a draft does with short forms. Keys are forms in capitals, without points and endings.

    `uses` are the places of each in running text, `defined` the definitions as (short, long), `meant` the capitalised
    phrases of the draft by their initials.
    """

    uses: dict[str, list[Span]] = field(default_factory=dict)
    defined: dict[str, list[tuple[Span, Span]]] = field(default_factory=dict)
    meant: dict[str, Span] = field(default_factory=dict)
    recorded: dict[str, tuple[Acronym, ...]] = field(default_factory=dict)


def short_forms(document: Document, annotations: Annotations, reference: Reference) -> ShortForms:
    """The short forms of a document."""
    forms = ShortForms()
    text = document.text
    defined: dict[str, list[tuple[Span, Span]]] = defaultdict(list)
    for definition in annotations.definitions:
        defined[singular(definition.short.of(text))].append((definition.short, definition.long))
    forms.defined = dict(defined)
    uses: dict[str, list[Span]] = defaultdict(list)
    for block in document.prose:
        prose = document.words(block.span)
        if _in_capitals(prose):
            continue
        hidden = [*opaque(prose), *(match.span() for match in _TEMPLATE.finditer(prose))]
        for match in _USE.finditer(prose):
            if not _MARKED.match(prose, match.end()) and not any(a <= match.start() < b for a, b in hidden):
                uses[match[1]].append(Span(*match.span(1)).shift(block.span.start))
    forms.uses = dict(uses)
    forms.recorded = {short: reference.acronyms(short) for short in {*uses, *defined}}
    if any(_wants_phrases(short, forms) for short in uses):
        for block in document.prose:
            for letters, span in _phrases(document.words(block.span)):
                forms.meant.setdefault(letters, span.shift(block.span.start))
    return forms


def _wants_phrases(short: str, forms: ShortForms) -> bool:
    """Whether the phrases of the draft matter to a short form: it is not known to all, or wants its long form."""
    records = forms.recorded[short]
    return any(record.expand for record in records) or (not records and short not in known_acronyms())


def _in_capitals(prose: str) -> bool:
    words = re.findall(r"[A-Za-z]{3,}", prose[:300])
    return 2 * len([word for word in words if word.isupper()]) > len(words)


def _phrases(prose: str) -> Iterator[tuple[str, Span]]:
    for match in _PHRASE.finditer(prose):
        for letters, start in phrase_ends(re.sub(r"['’]s?$", "", match[0]), least=3):
            if len(letters) < 8:
                yield letters, Span(match.start() + start, match.end())


def is_known(short: str, forms: ShortForms, reference: Reference, house: House) -> bool:
    """Whether a short form is on record, exempt by house style, known to everybody, or explained by the draft."""
    return bool(
        short in forms.defined
        or forms.recorded.get(short)
        or short in known_acronyms()
        or short in house.known_short_forms
        or reference.knows(short)
    )


def is_word(short: str) -> bool:
    """Whether the letters are an English word or a name, which a writer may set in capitals."""
    return standing(fold_word(short)) > Standing.RARE_SURNAME
