"""Who stands near words in marks, and whether the marks hold anybody's words at all."""

import re
from bisect import bisect_right

from checker.annotation.annotations import Annotations
from checker.annotation.name import MentionKind
from checker.document import Document
from checker.span import Span

__all__ = ["Company", "is_specimen"]

#: What leads into words that are an example, a saying or a question, and nobody's own.
_SPECIMEN = re.compile(
    r"(?:\(|\b(?:e\.g\.|for (?:example|instance)|such as|like|adage(?: that)?|maxim|motto|proverb|saying(?: goes)?"
    r"|slogan|caption(?:ed)?|headline|titled|entitled|questions? (?:of|like)|as follows|something like)[,:]?)"
    r"\s?[*_>-]{0,3}\s?[“\"‘'«`]{1,3}$",
    re.IGNORECASE,
)
_SOMEBODY = re.compile(
    r"\b(?:I|me|us|(?i:he|she|they|we|you|him|her|his|their|our|my|them|who)"
    r"|(?:ask|argu|add|answer|declar|notic|not|report|shout|stat|talk|tweet)(?:e?s|ed)|goes|reads?|says?|said|sp[eo]ke"
    r"|tells?|told|writes?|wrote)\b"
)
#: So many paragraphs before the words are asked, while they hold nothing but words in marks.
_BACK = 6
_SENTENCE = re.compile(r"[.!?][”\"’')]{0,3}\s+(?=[^\sa-z])")


def is_specimen(text: str, span: Span) -> bool:
    """Whether words in marks are put there as an example, a saying or an aside in brackets."""
    return _SPECIMEN.search(text, max(span.start - 60, 0), span.start) is not None


class Company:
    """The people, pronouns and verbs of speech outside the marks of a draft, by paragraph."""

    def __init__(self, document: Document, annotations: Annotations) -> None:
        self._document = document
        self._blocks = [block.span for block in document.prose]
        people = [each.span for each in annotations.mentions if each.kind is MentionKind.PERSON]
        spoken = [one.cue.span for one in annotations.attributions if one.cue is not None and one.cue.speech]
        self._near = sorted(people + spoken)
        self._marked = sorted(span for one in annotations.attributions for span in one.quotation.marked)

    def is_near(self, words: Span) -> bool:
        """Whether somebody who could have said `words` stands in their paragraph or in the sentence before it."""
        at = bisect_right(self._blocks, words.start, key=lambda block: block.start) - 1
        if at < 0:
            return False
        if self._anybody(self._blocks[at]):
            return True
        for before in reversed(self._blocks[max(at - _BACK, 0) : at]):
            if self._outside(before).strip(" \n“”\"'’.,"):
                ends = [match.end() for match in _SENTENCE.finditer(before.of(self._document.text))]
                start = before.start + (ends[-1] if ends else 0)
                return self._anybody(Span(start, before.end))
        return False

    def _anybody(self, stretch: Span) -> bool:
        near = (span for span in self._near if stretch.start <= span.start < stretch.end)
        if any(not self._in_marks(span) for span in near):
            return True
        return _SOMEBODY.search(self._outside(stretch)) is not None

    def _in_marks(self, span: Span) -> bool:
        return any(marked.contains(span) for marked in self._marked)

    def _outside(self, stretch: Span) -> str:
        """A stretch of the draft without what its marks hold."""
        text, done, parts = self._document.text, stretch.start, []
        for marked in self._marked:
            if marked.end > done and marked.start < stretch.end:
                parts.append(text[done : max(marked.start, done)])
                done = min(max(marked.end, done), stretch.end)
        return "".join([*parts, text[done : stretch.end]])
