"""Everything that was found in one document."""

from dataclasses import dataclass

from checker.annotation.claim import Claim
from checker.annotation.date import DateExpression
from checker.annotation.name import AcronymDefinition, Mention
from checker.annotation.parse import Parse
from checker.annotation.quantity import Quantity
from checker.annotation.quotation import Attribution, StrayMark

__all__ = ["Annotations"]


@dataclass(frozen=True, slots=True)
class Annotations:
    """What the annotators found, each kind in order of place. `parses` holds one parse a prose block."""

    parses: tuple[Parse, ...] = ()
    mentions: tuple[Mention, ...] = ()
    definitions: tuple[AcronymDefinition, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    stray_marks: tuple[StrayMark, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    dates: tuple[DateExpression, ...] = ()
    claims: tuple[Claim, ...] = ()
    language: str = ""  # the pipeline that parsed it: name and version
