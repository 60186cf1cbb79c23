"""What cannot be asked for together."""

import os
from collections.abc import Sequence

from checker.cli.choices import Choices
from checker.cli.drafts import STANDARD_INPUT
from checker.draft import Unreadable

__all__ = ["refuse_beside_a_watch", "refuse_together"]


def refuse_together(choices: Choices, names: Sequence[str]) -> None:
    """Refuse options that contradict each other or the drafts in `names`, before anything is checked.

    Raises:
        Unreadable: with what to do instead.
    """
    if (choices.fix or choices.unsafe_fixes) and not choices.diff and STANDARD_INPUT in names:
        raise Unreadable(STANDARD_INPUT, "standard input cannot be edited in place; --diff shows the edits")
    if choices.changed_lines is not None and STANDARD_INPUT in names:
        raise Unreadable(STANDARD_INPUT, "git knows no lines of standard input; leave out --changed-lines")
    if choices.annotate_to is not None and len(names) > 1:
        raise Unreadable(str(choices.annotate_to), f"can hold the comments on one draft, and {len(names):,} are named")
    drafts = {os.path.realpath(name) for name in names}
    for written in (choices.output_file, choices.write_baseline, choices.annotate_to):
        if written is not None and os.path.realpath(written) in drafts:
            raise Unreadable(str(written), "is one of the drafts, which would be written over; name another file")


def refuse_beside_a_watch(choices: Choices) -> None:
    """Refuse what a watch would do again and again, unasked.

    Raises:
        Unreadable: with the option.
    """
    others = {
        "--fix": choices.fix,
        "--unsafe-fixes": choices.unsafe_fixes,
        "--diff": choices.diff,
        "--write-baseline": choices.write_baseline,
        "--annotate-to": choices.annotate_to,
        "--output-file": choices.output_file,
    }
    for option, asked in others.items():
        if asked:
            raise Unreadable(option, "has no meaning beside --watch, which prints what it finds")
