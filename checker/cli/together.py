"""What cannot be asked for together."""

from collections.abc import Sequence

from checker.cli.choices import Choices
from checker.cli.drafts import STANDARD_INPUT
from checker.draft import Unreadable

__all__ = ["refuse_together"]


def refuse_together(choices: Choices, names: Sequence[str]) -> None:
    """Refuse options that contradict each other or the drafts in `names`, before anything is checked.

    Raises:
        Unreadable: with what to do instead.
    """
    if (choices.fix or choices.unsafe_fixes) and not choices.diff and STANDARD_INPUT in names:
        raise Unreadable(STANDARD_INPUT, "standard input cannot be edited in place; --diff shows the edits")
    if choices.annotate_to is not None and len(names) > 1:
        raise Unreadable(str(choices.annotate_to), f"can hold the comments on one draft, and {len(names):,} are named")
    if choices.changed_lines is not None and STANDARD_INPUT in names:
        raise Unreadable(STANDARD_INPUT, "git knows no lines of standard input; leave out --changed-lines")
