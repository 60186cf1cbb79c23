"""The date of the front matter as a block of its own, so that findings about it have words to point at."""

from datetime import date

from checker.document import BlockKind
from checker.read.flow import Flow
from checker.read.front_matter import FrontMatter
from checker.span import Span

__all__ = ["stamp"]


def stamp(front: FrontMatter, text: str, flow: Flow) -> tuple[date, Span | None] | None:
    """Takes the date of the front matter of `text` up into `flow`; gives the day, and where it stands in the flow."""
    told = front.day()
    if told is None:
        return None
    day, written = told
    start = flow.length
    flow.run(written.of(text), written.start)
    flow.close(BlockKind.STAMP)
    return day, flow.blocks[-1].span if flow.length > start else None
