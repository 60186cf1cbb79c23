"""The worksheet: every quotation, name and claim of a draft, and how much of it could be judged."""

from checker.evidence.dossier import Dossier
from checker.finding import Coverage, Worksheet

__all__ = ["coverage", "worksheet"]


def worksheet(dossier: Dossier) -> Worksheet:
    """The rows of the worksheet; spans count code points of the draft as written."""
    return Worksheet()


def coverage(sheet: Worksheet) -> Coverage:
    """How much of the draft the reference could judge."""
    return Coverage()
