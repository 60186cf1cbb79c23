"""Shares of one poll that exclude one another: "54 percent for A, 41 for B and 15 undecided" is 110 percent."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.figures import is_year, shown
from checker.verify.number.operands import counting
from checker.verify.sentences import within

__all__ = ["polls"]

#: Who gave none of the answers: with them, a list of shares is one of answers to one question.
_NEITHER = re.compile(
    r"\b(?:undecided|unsure|uncertain|not\ssure|no\sopinion|(?:did|do)(?:\snot|n['’]t)\sknow|no\sanswer|abstain\w*|abstention\w*|"
    r"(?:declined|refused)\sto\s(?:answer|say)|said\sneither|blank\sor\sspoiled|spoiled|no\spreference)\b",
    re.I,
)
#: What stands between two answers; no figure of another time, group or question begins there.
_NEXT = re.compile(r"(?:[^.;:()\d]{1,70}(?:,|\sand|\swhile|\swith)|\sto)\s(?:[^.;:()\d,]{0,30}\s)?")
_MOVED = re.compile(r"\b(?:from|between|rose|fell|up|down|gain\w*|slid|slipped|climbed|dropped)\b", re.I)
#: Questions that the same person may say yes to twice, and the words that make one question of two answers.
_EACH = re.compile(r"\b(?:approv|favou?rabl|trust|lik|admir|heard|consider)\w*", re.I)
_AGAINST = re.compile(r"\b(?:disapprov|unfavou?rabl|distrust|dislik)\w*", re.I)
_ELSEWISE = re.compile(
    r"\b(?:from|up|down|than|versus|compared|rose|fell|gain\w*|lost|points?|including|included|of\s(?:whom|which|them|those)|"
    r"who|among|last|earlier|also|both|either|and\sof|overall|margin)\b",
    re.I,
)
#: Shares of another whole than the one before: "54 percent of women".
_OF = re.compile(r"\s(?:percent\s)?of\s(?:the\s|all\s)?([a-z]+)", re.I)
_FEWEST = 3


def polls(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on the answers of one question, when their shares with those of nobody's mind come to more than all."""
    for sentence in counting(annotations, _FEWEST):
        counted = [each for each in within(annotations.quantities, sentence.span) if not is_year(each, document.text)]
        if len(counted) < _FEWEST or not any(each.unit == "%" for each in counted) or not _is_asked(sentence.text):
            continue
        lead = document.text[sentence.span.start : counted[0].span.start]
        answers = [] if _MOVED.search(lead) else list(_answers(counted, document.text))
        rest = document.text[answers[-1].span.end : sentence.span.end] if answers else ""
        if len(answers) >= _FEWEST and (_NEITHER.search(rest.split(",", 1)[0]) or _is_told_before(answers, document)):
            yield _verdict(answers)


def _is_asked(words: str) -> bool:
    """Whether a sentence tells of one question, with those who gave no answer."""
    return _NEITHER.search(words) is not None and (not _EACH.search(words) or _AGAINST.search(words) is not None)


def _answers(counted: Sequence[Quantity], text: str) -> Iterator[Quantity]:
    """The shares of a sentence when they are one list, the first with its percent sign; else nothing."""
    if not counted or counted[0].unit != "%" or any(each.range or each.ordinal for each in counted):
        return
    if not all(each.unit in ("%", "", "undecided") and each.hedge in ("", "about") for each in counted):
        return
    gaps = [text[one.span.end : two.span.start] for one, two in pairwise(counted)]
    groups = {found[1].lower() for gap in gaps if (found := _OF.match(gap))}
    if len(groups) > 1 or not all(_NEXT.fullmatch(gap) and not _ELSEWISE.search(gap) for gap in gaps):
        return
    yield from counted


def _is_told_before(answers: Sequence[Quantity], document: Document) -> bool:
    """Whether those who gave no answer are one of the shares before the last."""
    return any(
        _NEITHER.search(document.text[one.span.end : two.span.start].split(",", 1)[0]) for one, two in pairwise(answers)
    )


def _verdict(answers: Sequence[Quantity]) -> Verdict:
    total = sum(each.value for each in answers)
    wide = sum(min(each.step, 1.0) / 2 for each in answers) + 0.05 * total * any(each.hedge for each in answers)
    over = total > 100 + wide
    return Verdict(
        subject=Subject.NUMBER,
        span=answers[0].span.cover(answers[-1].span),
        state=State.CONFLICTS if over else State.AGREES,
        fault="shares-off-hundred" if over else None,
        reading=f"{shown(total)} percent in all",
        record="100 percent",
        because=f"{' + '.join(shown(each.value) for each in answers)} = {shown(total)}",
        related=tuple(each.span for each in answers),
    )
