"""The words of a long form that tell it from others."""

from checker.verify.name.capitals import fold_word

__all__ = ["content"]

_SMALL = frozenset("the of for and on in to a an & by with".split())


def content(phrase: str) -> list[str]:
    """The words of a long form that tell it from others, plural endings and national points aside."""
    plain = fold_word(phrase).replace("'s", "").replace("u.s.", "us").replace("united states", "us")
    plain = plain.replace("u.n.", "un").replace("united nations", "un").replace("-", " ")
    return [word.strip(".,").rstrip("s") for word in plain.split() if word not in _SMALL]
