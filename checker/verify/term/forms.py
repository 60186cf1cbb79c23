"""Where the forms of a term stand in a draft, however they are inflected, hyphenated, spelt or broken."""

import re

from checker.document import Document
from checker.record.term import Term
from checker.span import Span

__all__ = ["is_plural", "official_places", "thing_pattern", "wrong_places"]

#: Spellings of one word on either side of the Atlantic, as patterns that take both.
_SPELLINGS = (
    (re.compile("i[sz](?=ation|e[ds]?$|ing$)"), "i[sz]"),
    (re.compile("(?<=(?:def|off|lic))en[cs]e"), "en[cs]e"),
    (re.compile("program(?:me)?"), "program(?:me)?"),
    (re.compile("(?<=(?:cen|the|lit))(?:tre|ter)$"), "(?:tre|ter)"),
    (re.compile("(?<=[bv])ou?r"), "ou?r"),
)


def official_places(document: Document, term: Term) -> list[Span]:
    """Where the term stands as it should."""
    forms = (term.official, *((term.short,) if term.short else ()))
    return _places(document, forms, loose=not _is_a_spelling(term))


def wrong_places(document: Document, term: Term, official: list[Span]) -> list[Span]:
    """Where one of the term's wrong forms stands, and no part of a right one."""
    found = _places(document, term.wrong_forms, loose=not _is_a_spelling(term))
    return [span for span in found if not any(each.overlaps(span) for each in official)]


def _is_a_spelling(term: Term) -> bool:
    """Whether a wrong form differs from the official one in its spelling or number alone."""
    return any(
        re.fullmatch(_pattern(form, loose=True), term.official, re.IGNORECASE) is not None for form in term.wrong_forms
    )


def _pattern(form: str, loose: bool) -> str:
    """A pattern for a form: hyphens and line breaks for spaces, either apostrophe, and if `loose` a plural's ending."""
    words = [_spelt(word) if loose else re.escape(word) for word in re.split(r"[\s-]+", form.strip())]
    if loose and words[-1][-1:].isalpha():
        words[-1] = _plural(words[-1])
    return r"(?:\s+|-\s?)".join(word.replace("'", "['’]") for word in words)


def _spelt(word: str) -> str:
    for either, both in _SPELLINGS:
        part = either.search(word.lower())
        if part is not None:
            return re.escape(word[: part.start()]) + both + re.escape(word[part.end() :])
    return re.escape(word)


def _plural(stem: str) -> str:
    """A pattern for a word and its plural, where `stem` is a pattern for one of them."""
    if stem.endswith("ies"):
        return f"{stem[:-3]}(?:y|ies)"
    if stem.endswith("y") and stem[-2:-1] not in "aeiou":
        return f"{stem[:-1]}(?:y|ies)"
    return stem + "(?:es)?" if stem.endswith("s") else stem + "(?:e?s)?"


def thing_pattern(thing: str) -> str:
    """A pattern for a thing, its last word in the singular or plural."""
    *before, last = re.split(r"[\s-]+", thing.strip())
    stem = last[:-1] if last.endswith("s") and not last.endswith(("ss", "ies")) else last
    return r"(?:\s+|-\s?)".join([*map(re.escape, before), _plural(re.escape(stem))])


def is_plural(written: str, form: str) -> bool:
    """Whether `written`, a place of `form`, is in the plural and the form is not."""
    return written.lower().endswith("s") and not form.lower().endswith("s")


def _places(document: Document, forms: tuple[str, ...], loose: bool) -> list[Span]:
    """Where any of the forms stands, with a capital at its start where the form has one."""
    found: list[Span] = []
    folded = document.text.casefold()
    for form in sorted(forms, key=len, reverse=True):
        # Most terms have nothing to do with the draft, and their patterns are not compiled.
        if any(word.casefold()[:4].split("'")[0] not in folded for word in re.split(r"[\s-]+", form.strip())):
            continue
        for match in re.finditer(rf"(?<!\w){_pattern(form, loose)}(?!\w)", document.text, re.IGNORECASE):
            span = Span(*match.span())
            capital = not form[:1].isupper() or match[0][:1].isupper()
            if capital and document.block_at(span) in document.prose and not any(span.overlaps(each) for each in found):
                found.append(span)
    return sorted(found)
