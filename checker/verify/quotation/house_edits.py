"""Which edits inside quotation marks a house allows: the grey ones, by the profile it follows."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from checker.evidence.quotation import ChangeKind

__all__ = ["PROFILES", "Custom"]

_ALLOWED, _MINOR = ChangeKind.ALLOWED, ChangeKind.MINOR

#: What each profile makes of a grey edit; a reason that a profile does not name keeps its kind.
PROFILES: Mapping[str, Mapping[str, ChangeKind]] = {
    "default": {},
    # slips of the tongue go only behind an ellipsis; abbreviations stand
    "ap": {"filler": _MINOR, "stutter": _MINOR},
    # nothing is altered, and what is left out is marked
    "reuters": {"filler": _MINOR, "stutter": _MINOR},
    # every word between the marks is what the speaker said
    "nyt": {"filler": _MINOR, "stutter": _MINOR},
    # ums go, and bad grammar is improved
    "guardian": {"contraction": _ALLOWED, "word form": _ALLOWED},
}


def _never(one: str, other: str) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Custom:
    """What a house takes for the same: by its profile, and by what its reference holds as forms of one name."""

    profile: str = "default"
    same_name: Callable[[str, str], bool] = _never

    def grade(self, kind: ChangeKind, reason: str, drafted: str, recorded: str) -> tuple[ChangeKind, str]:
        """The kind of an edit, and its reason, in this house; an unknown profile is the default one."""
        if kind.rank >= ChangeKind.MAJOR.rank and self.same_name(drafted, recorded):
            return ChangeKind.ALLOWED, "another form of the name"
        return PROFILES.get(self.profile, PROFILES["default"]).get(reason, kind), reason
