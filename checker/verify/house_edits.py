"""Which edits inside quotation marks a house allows: the grey ones, by the profile it follows."""

from collections.abc import Mapping

from checker.evidence.quotation import ChangeKind

__all__ = ["PROFILES", "in_house"]

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


def in_house(kind: ChangeKind, reason: str, profile: str) -> ChangeKind:
    """What an edit of that kind and reason is under a profile; an unknown profile is the default one."""
    return PROFILES.get(profile, PROFILES["default"]).get(reason, kind)
