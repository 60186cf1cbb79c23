"""Votes of a body against the number of its members: a seven-member council does not split 7-3."""

import re
from collections.abc import Iterator, Sequence

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.verify.number.figures import shown
from checker.verify.number.operands import counting, is_plain, operands
from checker.verify.sentences import Sentence

__all__ = ["ballots"]

_SIGN = re.compile(r"\b(?:vot\w+|split|ballots?|rul(?:ed|ing)|decision|favou?r|against)\b", re.I)
#: Who may vote: "the nine-member council", "all nine members", "every one of the 15 aldermen".
_MEMBERS = re.compile(r"-members?\b|-(?:judge|justice|person|man|woman|seat|strong)\b")
_ALL = re.compile(r"\b(?:all|every\s(?:one\s)?of|each(?:\sone)?\sof)\s(?:of\s)?(?:the\s|its\s|their\s)?$", re.I)
_VOTERS = frozenset(
    "member judge justice councillor councilor councilman councilmember alderman commissioner trustee director senator "
    "supervisor juror delegate lawmaker legislator governor regent selectman aldermen councilmen".split()
)
#: What calls the members behind a vote those who cast it.
_IN_ALL = re.compile(r"(?::|,|\s[-–—]|\s\()\s?all\s(?:of\s)?(?:the\s|its\s)?$")
#: So many times as many votes as members are those of others.
_FAR = 2.5
_TALLY = re.compile(r"\s?[-–—]\s?|\s(?:votes?\s)?to\s|\sagainst\s")
#: A tally that is a vote, by what stands before or behind it.
_VOTED = re.compile(
    r"\b(?:voted|split|divided|ruled|voting|approved|rejected|passed|decided|upheld|vote\sof|was|were)\b[^.;:()\d]{0,40}$",
    re.I,
)
_VOTE = re.compile(r"\s(?:vote|ruling|decision|split|majority)\b", re.I)
#: "eight were in favor and seven against".
_FOR = re.compile(r"[^.;:()\d]{0,16}(?:in\sfavou?r|voted\s(?:yes|for\b|aye)|yes|for\b|backed)[^.;:()\d]{0,30}", re.I)
_AGAINST = re.compile(r"[^.;:()\d,]{0,16}\b(?:against|opposed|no|dissented|objected)\b", re.I)
#: What leads to another body's vote.
_ELSEWISE = re.compile(
    r"\b(?:after|before|when|which|whose|committee|subcommittee|legislature|house|senate|appointed|elected|created|"
    r"replac\w+|expand\w+|proposal|alternates?|staff|residents?|public)\b",
    re.I,
)


def ballots(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every vote that is told in one sentence with the number of those who could cast one."""
    for sentence in counting(annotations):
        if _SIGN.search(sentence.text):
            counted = [
                each for each in operands(sentence, annotations, document.text) if not _is_every(each, document.text)
            ]
            votes = [each for each in counted if each.unit != "abstention"]
            plain = all(is_plain(each, document.text) for each in counted)
            if len(votes) != 3 or len(counted) > 4 or not plain:
                continue
            body = votes[0] if _could_vote(votes[0], document.text) else votes[2]
            cast = [each for each in votes if each is not body]
            near = sum(each.value for each in cast) <= _FAR * body.value
            if near and _could_vote(body, document.text) and _voted(body, cast[0], cast[1], sentence, document.text):
                yield _verdict(body, [each for each in counted if each is not body], document)


def _is_every(quantity: Quantity, text: str) -> bool:
    return quantity.value == 1 and text[quantity.span.end : quantity.span.end + 4] == " of "


def _could_vote(body: Quantity, text: str) -> bool:
    number = body.number or body.span
    if _MEMBERS.match(text, number.end):
        return True
    return body.unit in _VOTERS and _ALL.search(text[max(0, number.start - 24) : number.start]) is not None


def _voted(body: Quantity, one: Quantity, other: Quantity, sentence: Sentence, text: str) -> bool:
    """Whether two figures are the vote of a body: "split 4-3", "four were in favor and three against"."""
    if body.span > other.span and not _IN_ALL.search(text[other.span.end : body.span.start]):
        return False
    lead = text[body.span.end if body.span < one.span else sentence.span.start : one.span.start]
    if _ELSEWISE.search(lead) or any(each.unit not in ("", "vote") for each in (one, other)):
        return False
    number = other.number or other.span
    if _TALLY.fullmatch(text, one.span.end, other.span.start):
        return _VOTED.search(lead) is not None or _VOTE.match(text, number.end) is not None
    between = text[one.span.end : other.span.start]
    return _FOR.fullmatch(between) is not None and _AGAINST.match(text, number.end, sentence.span.end) is not None


def _verdict(body: Quantity, votes: Sequence[Quantity], document: Document) -> Verdict:
    cast = sum(each.value for each in votes)
    over = cast > body.value
    return Verdict(
        subject=Subject.NUMBER,
        span=votes[0].span.cover(votes[-1].number or votes[-1].span),
        state=State.CONFLICTS if over else State.AGREES,
        fault="part-exceeds-whole" if over else None,
        reading=f"{' + '.join(shown(each.value) for each in votes)} = {shown(cast)} votes",
        record=f"at most {document.words(body.number or body.span)}",
        because=f"{shown(cast)} of {shown(body.value)}",
        related=(body.span,),
    )
