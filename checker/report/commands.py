"""Commands that a CI service takes from any line that a step prints: no draft may speak them through a report.

Azure Pipelines and GitHub's older runners look for `##vso[` and `##[` anywhere in a line, TeamCity for `##teamcity[`.
"""

import re
from collections.abc import Iterator

__all__ = ["silenced"]

_COMMAND = re.compile(r"#(?=#(?:vso|teamcity)?\[)")


def silenced(pieces: Iterator[str], escape: str) -> Iterator[str]:
    """The pieces of a report, the first mark of each command written as `escape`, which reads as the mark."""
    for piece in pieces:
        yield _COMMAND.sub(escape.replace("\\", "\\\\"), piece) if "##" in piece else piece
