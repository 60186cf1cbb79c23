"""The words that stand right beside a short form, and those that well-known short forms keep company with."""

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from checker.document import Document
from checker.span import Span
from checker.verify.acronym.near_forms import is_slip, is_swap

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


@cache
def _kept() -> dict[str, Company]:
    """What well-known forms keep company with: a line of the lexicon has letters | words before | words behind."""
    kept: dict[str, Company] = {}
    for line in (_LEXICON / "acronym_company.txt").read_text("utf-8").splitlines():
        forms, before, after = (column.split() for column in line.split("|"))
        words = frozenset([*(("before", word) for word in before), *(("after", word) for word in after)])
        for form in forms:
            kept[form] = kept.get(form, frozenset()) | words
    return kept


def kept_by(short: str, document: Document, places: Sequence[Span]) -> tuple[str, list[str]] | None:
    """The one well-known form, a slip from `short`, that keeps company with words beside it, and these words by place.

    None where `short` itself keeps it, or two forms do; of these, one with the same letters goes first.
    """
    rights = [right for right in _kept() if is_slip(short, right)]
    if not rights:
        return None
    company = [pair for place in places for pair in sorted(beside(document, place))]
    if not _kept().get(short, frozenset()).isdisjoint(company):
        return None
    found = {right: words for right in rights if (words := [pair[1] for pair in company if pair in _kept()[right]])}
    found = {right: words for right, words in found.items() if is_swap(short, right)} or found
    return next(iter(found.items())) if len(found) == 1 else None
