"""Misspelt names: a word that is known nowhere, beside a name that is.

Three kinds of evidence, the strongest first: the rest of a recorded name stands beside the word (Kier Starmer); the
right form stands elsewhere in the draft; the word lies near a curated name. A gazetteer's names clear a word, and
accuse one only where more speaks for them: a title of office, the right form in the draft, a dateline.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from checker.annotation.name import Mention
from checker.record.name import Entity
from checker.record.reference import Reference
from checker.verify.name.capitals import Capitals, CapitalWord, fold_word
from checker.verify.name.datelines import in_dateline
from checker.verify.name.desk import Desk, Misspelling
from checker.verify.name.drafted_names import in_draft
from checker.verify.name.full_names import in_full_name
from checker.verify.name.glued_names import glued
from checker.verify.name.introduced_names import as_introduced
from checker.verify.name.lexicon import Standing, standing
from checker.verify.name.long_names import in_long_name
from checker.verify.name.near_names import near_curated
from checker.verify.name.titled_names import in_titled_name
from checker.verify.name.weighing import weighed

__all__ = ["misspellings"]


def misspellings(words: Capitals, mentions: Sequence[Mention], reference: Reference) -> Iterator[Misspelling]:
    """The misspelt names among the capitalised words, in order of place, one for each place."""
    desk = Desk(words, mentions, reference)
    fixed: dict[str, Misspelling] = {}
    flagged, passed = [], []
    told = 0  # where the last name that was flagged as a whole ends
    for word in words:
        if word.span.start < told or desk.is_marked(word) or len(word.folded) < 3 or _is_acronym(word):
            continue
        found = _in_name(word, desk)
        if found is None and word.folded in fixed:
            if not fixed[word.folded].sure:
                continue  # said once
            found = replace(fixed[word.folded], word=word, span=None)
        else:
            found = found or _alone(word, desk)
            found = None if found is None else weighed(found, desk)
        if found is None or not desk.is_cased_as(word, found):
            passed.append(word)
            continue
        if standing(word.folded) <= Standing.RARE_SURNAME and not desk.knows(word.folded):
            fixed.setdefault(word.folded, found)
        told = max(told, (found.span or word.span).end)
        flagged.append(found)
    yield from sorted((*flagged, *_before(passed, fixed, desk)), key=lambda found: found.word.span)


def _before(passed: Sequence[CapitalWord], fixed: Mapping[str, Misspelling], desk: Desk) -> Iterator[Misspelling]:
    """What was passed over before the draft showed further on, for sure, what the word is meant for."""
    for word in passed:
        found = fixed.get(word.folded)
        if found is not None and found.sure and word.span < found.word.span and desk.is_cased_as(word, found):
            yield replace(found, word=word, span=None)


def _in_name(word: CapitalWord, desk: Desk) -> Misspelling | None:
    """A slip that is on record, or told by the rest of the name."""
    told = _listed(word, desk) or in_full_name(word, desk)
    return told or in_titled_name(word, desk) or in_long_name(word, desk) or glued(word, desk)


def _alone(word: CapitalWord, desk: Desk) -> Misspelling | None:
    """A slip told by the rest of the draft, by its dateline, or by a recorded name near the word."""
    if desk.is_unknown(word):
        told = in_draft(word, desk, introduced=True)
        if told is None or not told.sure or _is_of_other(told, word, desk):
            told = as_introduced(word, desk) or told
        return told or in_dateline(word, desk) or near_curated(word, desk)
    if desk.words.is_in_dateline(word):
        return in_dateline(word, desk)
    if desk.is_bare(word) and (standing(word.folded) is Standing.SURNAME or desk.is_courteous(word)):
        return in_draft(word, desk, introduced=False)
    return as_introduced(word, desk)


def _is_of_other(found: Misspelling, word: CapitalWord, desk: Desk) -> bool:
    """Whether the right form is nobody's surname while the word goes by itself: a forename, or part of a long name."""
    mention = desk.mention_of(word)
    return (mention is None or mention.span == word.span) and not desk.is_introduced(found.right)


def _is_acronym(word: CapitalWord) -> bool:
    return word.shouted and len(word.text) < 5


def _listed(word: CapitalWord, desk: Desk) -> Misspelling | None:
    """A form that a record lists as a misspelling of its name."""
    stop = desk.words.run(word)[1]
    for last in range(min(word.at + 3, stop), word.at, -1):
        entity = desk.listed(desk.words.written(word.at, last))
        if entity is not None:
            span = desk.words.span(word.at, last)
            right = _nearest(span.of(desk.words.text), entity)
            return Misspelling(word, right, right, "a form listed as wrong", True, entity, (), span, listed=True)
    return None


def _nearest(written: str, entity: Entity) -> str:
    """The right form of an entity that a wrong one is nearest to, the house form where two are as near."""
    from rapidfuzz.distance import OSA

    folded = fold_word(written)
    return min(entity.names, key=lambda name: OSA.distance(folded, fold_word(name)))
