"""The reference that holds nothing, for finding what a text says where there is no record."""

from typing import Any, cast

from checker.record.reference import Reference

__all__ = ["NOTHING"]


class _Nothing:
    """Answers every question of `checker.record.reference.Reference` with nothing."""

    def __getattr__(self, question: str) -> Any:
        if question.startswith("__"):
            raise AttributeError(question)
        return _one if question == "get" else _many


def _one(*asked: object) -> None:
    return None


def _many(*asked: object) -> tuple[()]:
    return ()


#: Nobody is named, nothing is known, no post was ever held.
NOTHING = cast(Reference, _Nothing())
