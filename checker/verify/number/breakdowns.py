"""Wholes against the parts that are listed behind them: "31 sponsors: 17 Democrats, 11 Republicans and 3 others"."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import Enum
from itertools import pairwise, takewhile

from checker.annotation.annotations import Annotations
from checker.annotation.quantity import Quantity
from checker.document import Document
from checker.evidence.verdict import State, Subject, Verdict
from checker.span import Span
from checker.verify.number.conversions import SIZES
from checker.verify.number.figures import FINE, MONEY, is_year, shown, slip
from checker.verify.number.operands import LASTING, counting, ends, is_plain
from checker.verify.sentences import Sentence, within

__all__ = ["breakdowns"]


class _Opened(Enum):
    """How a list of parts begins, and so whether it names all of them."""

    MADE_UP = re.compile(
        r"[^.;:\d]{0,60}\b(?:consist(?:s|ed|ing)\sof|compris(?:es|ed|ing)(?:\sof)?|(?:made|making)\sup\sof|composed\sof)\s"
        r"(?:[a-z]+\s){0,4}"
    )
    LISTED = re.compile(r"[^.;:,()\d]{0,40}(?::|\s?[-–—]|\s--|\s\()\s?(?:the\s)?")
    WITH = re.compile(r"[^.;:,()\d]{0,40},\swith\s")
    OF = re.compile(r"[^.;:,\d]{0,40},\s")
    SIZED = re.compile(r"[^.;:,\d()]{0,30},\s")


_OF_THE = re.compile(r"\bof\s(?:the|its|their|those|these|all)\s$", re.I)
#: What ends a part that is told by how large each of it is: "ten of 44 meters".
_SIZED = re.compile(r"\sof\s[\d.,]+[\s-][a-z]+$")
#: What stands between two parts, and behind the last of them.
_NEXT = re.compile(r"[^.;:()\d]{0,50}(?:,\s(?:and\s)?|\sand\s)(?:[A-Za-z]+\s){0,3}")
_LAST = re.compile(
    r"(?!.{0,60}?\s(?:and|plus|or)\s(?:an?|one|some|several|various)\s)[^.;:()\d]{0,60}(?:[.;]?[”\"’']*\s*|\)|\s[-–—]\s)"
)
#: What makes parts overlap, or leaves some of them out.
_LOOSE = re.compile(
    r"\b(?:includ\w+|among|of (?:whom|which|them)|both|also|as well|more|others?|rest|remain\w+|plus|up to|about|voted|"
    r"in favou?r|against|per|each|apiece|every|than|ages?|aged|between|from\s(?:the\s)?\d|other|another|at least|"
    r"mostly|mainly)\b",
    re.I,
)
#: A sum that is further from the whole than this share of it, and than two, is of other things.
_NEAR = 0.15
#: What says behind a list that it was not all.
_REST = re.compile(r"\b(?:more|others?|another|rest|remain\w+|additional|further)\b", re.I)
#: Parts "with" which a whole is told and that come to less than this share of it are some of them.
_MOST = 0.8
_FEWEST = 3
#: Tags of verbs that make a clause.
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_CLOSERS = frozenset({")", "-RRB-", "–", "—", "--", "-"})


def breakdowns(document: Document, annotations: Annotations) -> Iterator[Verdict]:
    """A verdict on every whole whose parts are listed right behind it in its sentence.

    Parts after a colon make the whole up; "of the 14" may leave some out, and can only have too many.
    """
    for sentence in counting(annotations):
        counted = _with_sizes(within(annotations.quantities, sentence.span), document.text)
        if len(counted) < _FEWEST:
            continue
        for index, whole in enumerate(counted[:-2]):
            opened = _opened(whole, counted[index + 1], document.text)
            parts = _parts(counted[index + 1 :], opened, sentence.span, document.text) if opened else ()
            alike = all(_are_alike(whole, part) for part in parts)
            if opened and parts and alike and not _goes_on(parts, sentence):
                yield from _judged(whole, parts, opened, sentence.span.end, document)


def _with_sizes(counted: Sequence[Quantity], text: str) -> Sequence[Quantity]:
    """The figures of a sentence, of which those that count things of a size take it in: "ten of 44 meters"."""
    found: list[Quantity] = []
    for each in counted:
        last = found[-1] if found else None
        if last and each.unit in SIZES and not last.unit and text[last.span.end : each.span.start] == " of ":
            found[-1] = replace(last, span=last.span.cover(each.span))
        else:
            found.append(each)
    return found


def _opened(whole: Quantity, first: Quantity, text: str) -> _Opened | None:
    """How the parts of a whole begin, if they do right behind it."""
    if not _is_figure(whole, text) or not _is_figure(first, text):
        return None
    between = text[whole.span.end : first.span.start]
    for opened in (_Opened.MADE_UP, _Opened.LISTED, _Opened.WITH):
        if opened.value.fullmatch(between):
            return opened
    if _Opened.SIZED.value.fullmatch(between) and first.number != first.span and _SIZED.search(first.span.of(text)):
        return _Opened.SIZED
    lead = text[max(0, whole.span.start - 12) : whole.span.start]
    return _Opened.OF if _OF_THE.search(lead) and _Opened.OF.value.fullmatch(between) else None


def _is_figure(quantity: Quantity, text: str) -> bool:
    """Whether a figure counts things or is an amount of money."""
    if not is_plain(quantity, text) or is_year(quantity, text):
        return False
    counted = quantity.unit not in LASTING and quantity.unit not in SIZES and quantity.unit not in ("%", "pp", "bp")
    return quantity.unit in MONEY or (counted and quantity.value == int(quantity.value) < 1_000_000)


def _parts(listed: Sequence[Quantity], opened: _Opened, sentence: Span, text: str) -> Sequence[Quantity]:
    """The parts: what is counted up to the sentence's end, or the bracket's, when it is one list with "and"."""
    close = text.find(")", listed[0].span.start, sentence.end) if opened is _Opened.LISTED else -1
    if close >= 0 and "(" in text[listed[0].span.start - 3 : listed[0].span.start]:
        listed = [each for each in listed if each.span.end <= close]
        sentence = Span(sentence.start, close + 1)
    gaps = [text[one.span.end : two.span.start] for one, two in pairwise(listed)]
    plain = all(_is_figure(each, text) for each in listed) and not _LOOSE.search(
        text, listed[0].span.start, sentence.end
    )
    if not plain or not gaps or "and" not in gaps[-1].rpartition(",")[2].split():
        return ()
    rest = text[listed[-1].span.end : sentence.end]
    return listed if all(_NEXT.fullmatch(gap) for gap in gaps) and _LAST.fullmatch(rest) else ()


def _goes_on(parts: Sequence[Quantity], sentence: Sentence) -> bool:
    """Whether a verb behind the last part says something of them all: "12 coaches and six managers were fired"."""
    parse = sentence.parse
    first, last = parse.token_at(parts[0].span.end), parse.token_at(parts[-1].span.end)
    if first is None or last is None:
        return False
    listed = any(token.tag in _FINITE for token in parse.tokens[first:last])
    behind = takewhile(lambda token: token.text not in _CLOSERS, parse.tokens[last : sentence.last])
    return not listed and any(token.tag in _FINITE for token in behind)


def _are_alike(whole: Quantity, part: Quantity) -> bool:
    return whole.unit == part.unit if {whole.unit, part.unit} & MONEY else True


def _judged(
    whole: Quantity, parts: Sequence[Quantity], opened: _Opened, end: int, document: Document
) -> Iterator[Verdict]:
    """The verdict on a whole, unless what stands behind it is too far off to be its parts."""
    low, high = (sum(ends(part)[side] for part in parts) for side in (0, 1))
    least, most = ends(whole)
    total = sum(part.value for part in parts)
    fits = low <= most and least <= high
    if not fits and not _is_near(whole, parts, opened, document.text[parts[-1].span.end : end]):
        return
    terms = " + ".join(shown(part.value, FINE) for part in parts)
    yield Verdict(
        subject=Subject.NUMBER,
        span=whole.number or whole.span,
        state=State.AGREES if fits else State.CONFLICTS,
        fault=None if fits else "wrong-total",
        reading=document.words(whole.number or whole.span),
        record=shown(total, FINE),
        because=f"{terms} = {shown(total, FINE)}",
        related=tuple(part.span for part in parts),
    )


def _is_near(whole: Quantity, parts: Sequence[Quantity], opened: _Opened, behind: str) -> bool:
    """Whether figures that do not add up are still of one whole: nearly do, or would but for a slip in one of them."""
    total = sum(part.value for part in parts)
    over, slipped = total - whole.value, _slipped(whole.value, total)
    if over < 0 and _REST.search(behind):
        return False
    if opened in (_Opened.OF, _Opened.WITH) and len(parts) < _FEWEST:
        return False
    if over < 0 and opened is _Opened.OF:
        return False
    if over < 0 and opened is _Opened.WITH:
        return slipped and (total >= _MOST * whole.value or "digits" in slip(whole.value, total))
    if abs(over) <= max(2.0, _NEAR * whole.value) or opened is _Opened.MADE_UP or slipped:
        return True
    return any(part.value > over and _slipped(part.value, part.value - over) for part in parts)


def _slipped(drafted: float, meant: float) -> bool:
    """Whether one number may have become the other by a slip of the pen: of one digit only where there are several."""
    how = slip(drafted, meant)
    return "times" in how or "digits" in how or (how == "one digit differs" and len(f"{drafted:.10g}".rstrip("0")) > 1)
