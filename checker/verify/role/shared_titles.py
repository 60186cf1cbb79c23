"""A title in the plural that stands before several names: "Sens. Marsh of Utah and Okoye of Ohio"."""

import re
from collections.abc import Sequence
from dataclasses import replace

from checker.verify.role.people import Named
from checker.verify.role.posts import is_plural
from checker.verify.role.surroundings import Reading

__all__ = ["shared_title"]

#: What may stand between two names of one title: a seat, commas, "and".
_BETWEEN = re.compile(
    r"(?:,? \([DRI][^()]{0,12}\)|, [DRI]-[A-Z][\w.]{0,12}(?: [A-Z][\w.]{0,12})?"
    r"| of [A-Z][\w.]{1,15}(?: [A-Z]\w{1,12})?)?"
    r"(?:,? and |, )"
)


def shared_title(
    named: Named, read: Sequence[Reading], earlier: Sequence[tuple[Named, Reading]]
) -> tuple[Reading, ...]:
    """The title that a name shares with the name before it, where it has none of its own."""
    if not earlier or any(reading.before for reading in read):
        return ()
    before, reading = earlier[-1]
    if before.parse is not named.parse or not reading.before or not is_plural(reading.words.split()[-1]):
        return ()
    between = named.parse.text[before.mention.span.end - named.parse.start : named.parse.tokens[named.first].start]
    return (replace(reading, state="", party="", described=False),) if _BETWEEN.fullmatch(between) else ()
