"""Sentences that are worth checking."""

from checker.annotation.claim import Claim
from checker.annotation.date import DateExpression
from checker.annotation.name import Mention
from checker.annotation.parse import Parse
from checker.annotation.quantity import Quantity
from checker.annotation.quotation import Attribution
from checker.document import Document

__all__ = ["claims"]


def claims(
    document: Document,
    parses: tuple[Parse, ...],
    mentions: tuple[Mention, ...],
    quantities: tuple[Quantity, ...],
    dates: tuple[DateExpression, ...],
    attributions: tuple[Attribution, ...],
) -> tuple[Claim, ...]:
    """Every check-worthy sentence, in order of place."""
    return ()
