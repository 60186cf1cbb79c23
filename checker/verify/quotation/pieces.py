"""What of a quotation can be searched for alone: its marked pieces, those joined that run on."""

from collections.abc import Iterator

from checker.annotation.quotation import Attribution, QuotationKind
from checker.span import Span

__all__ = ["pieces_of"]

#: A piece longer than this many code points is searched for by its start.
LONGEST = 6_000


def pieces_of(attribution: Attribution, text: str) -> Iterator[tuple[Span, ...]]:
    """The pieces of a quotation, each as the spans inside marks that make it up.

    A quotation split around its attribution is one piece where its sentence runs on ("…," he said, "…").
    """
    quotation = attribution.quotation
    marked = quotation.marked or (quotation.segments if quotation.kind is QuotationKind.DIRECT else ())
    piece: list[Span] = []
    for span in marked:
        if piece and (quotation.kind is not QuotationKind.DIRECT or not _runs_on(text, piece[-1], span)):
            yield tuple(piece)
            piece = []
        piece.append(Span(span.start, min(span.end, span.start + LONGEST)))
    if piece:
        yield tuple(piece)


def _runs_on(text: str, one: Span, other: Span) -> bool:
    """Whether the sentence of one stretch goes on in the next."""
    between = text[one.end : other.start].rstrip(" \t\n\"'“‘«„")
    opening = next((mark for mark in text[other.start : other.end] if mark.isalnum()), "")
    ended = text[one.start : one.end].rstrip()[-1:] in (".", "?", "!")
    return (between.endswith((",", "—", "–", "-")) or opening.islower()) and not (ended and opening.isupper())
