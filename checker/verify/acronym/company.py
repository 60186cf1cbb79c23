"""The words that stand right beside a short form, and those that well-known short forms keep company with."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from checker.document import Document
from checker.span import Span
from checker.verify.acronym.near_forms import Neighbours, is_slip, is_swap

__all__ = ["beside", "kept_by", "without_common"]

_LEXICON = Path(__file__).parents[1] / "lexicon"
_BEFORE = re.compile(r"(?<![\w-])(?<!\w[’'])([A-Za-z][a-z-]{2,30}) $")
#: The word behind letters, a possessive's ending and a second body's letters passed over: the QPK/RTU poll.
_AFTER = re.compile(r"(?:/[A-Z]{2,6})?(?:['’]s?)? [“\"'‘]{0,2}([A-Za-z][a-z-]{2,30})(?![\w’'-])")
#: The title of a broadcaster's show.
_TITLE = re.compile(r"['’]s (?:[“\"‘]|'')[A-Z]")
#: Words that keep company with every short form.
_ANY = frozenset(
    """
    about after also against along among around asked because been before being between both could does down during
    each even from had has have here however into just like made many more most much must near only other over said
    says should since some such than that their them then there these they this those though through told toward
    under until upon were what when where which while will with within without would your
    """.split()
)

#: Words right before and right behind: ("before", "super"), ("after", "donors").
Company = frozenset[tuple[str, str]]


def beside(document: Document, place: Span) -> Company:
    """The words right before and right behind a place, and `“` behind it for a title between quotation marks."""
    before = _BEFORE.search(document.text, max(place.start - 40, 0), place.start)
    after = _AFTER.match(document.text, place.end)
    found = [("before", before[1])] if before else []
    found += [("after", after[1])] if after else []
    if _TITLE.match(document.text, place.end):
        found.append(("after", "“"))
    return frozenset(found)


def without_common(company: Company) -> set[tuple[str, str]]:
    """Those of the words, in small letters, that tell one short form from another."""
    return {(side, word) for side, word in company if word.islower() and len(word) > 3 and word not in _ANY}


@dataclass(frozen=True, slots=True)
class _Kept:
    """The words that go with a well-known form: those of it `alone`, and those of `any` body of its kind as well."""

    alone: Company
    any: Company


@cache
def _lexicon() -> dict[str, _Kept]:
    """A line of the lexicon has letters | words before | words behind | words behind any body of the kind."""
    kept: dict[str, _Kept] = {}
    for line in (_LEXICON / "acronym_company.txt").read_text("utf-8").splitlines():
        forms, before, after, kind = (column.split() for column in line.split("|"))
        alone = frozenset([*(("before", word) for word in before), *(("after", word) for word in after)])
        both = alone | {("after", word) for word in kind}
        for form in forms:
            earlier = kept.get(form, _Kept(frozenset(), frozenset()))
            kept[form] = _Kept(earlier.alone | alone, earlier.any | both)
    return kept


@cache
def _forms() -> Neighbours:
    return Neighbours(_lexicon())


def kept_by(short: str, document: Document, places: Sequence[Span], alone: bool) -> tuple[str, list[str]] | None:
    """The one well-known form, a slip from `short`, that keeps company with words beside it, and these words by place.

    Letters of a body that exists may stand beside what goes with any body of its kind: an FBI agent, an NBI agent. They
    are held against the words of one form `alone`, unless two letters are swapped. None where `short` itself keeps the
    company, or two forms do; of these, one with the same letters goes first.
    """
    rights = [right for right in _forms().of(short) if is_slip(short, right)]
    if not rights:
        return None
    company = [pair for place in places for pair in sorted(beside(document, place))]
    if short in _lexicon() and not _lexicon()[short].any.isdisjoint(company):
        return None
    found: dict[str, list[str]] = {}
    for right in rights:
        kept = _lexicon()[right].alone if alone and not is_swap(short, right) else _lexicon()[right].any
        if words := [pair[1] for pair in company if pair in kept]:
            found[right] = words
    found = {right: words for right, words in found.items() if is_swap(short, right)} or found
    return next(iter(found.items())) if len(found) == 1 else None
