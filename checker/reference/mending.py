"""Damaged tables: a question that they cannot answer is asked again, of tables that are compiled anew."""

import sqlite3
from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec, Protocol, TypeVar

__all__ = ["DAMAGE", "Mendable", "mended"]

#: What reading damaged tables may raise.
DAMAGE = (
    sqlite3.Error,
    ArithmeticError,
    IndexError,
    KeyError,
    MemoryError,
    OSError,
    RuntimeError,
    TypeError,
    ValueError,
)


class Mendable(Protocol):
    """Something that answers from tables which can be damaged."""

    def mend(self) -> bool:
        """Compile the tables anew; says whether that was done, which it is once at most."""


_Mendable = TypeVar("_Mendable", bound=Mendable)
_Asked = ParamSpec("_Asked")
_Answer = TypeVar("_Answer")


def mended(
    question: Callable[Concatenate[_Mendable, _Asked], _Answer],
) -> Callable[Concatenate[_Mendable, _Asked], _Answer]:
    """The question, asked again of mended tables where damaged ones fail. It must answer at once, not by and by."""

    @wraps(question)
    def asked(self: _Mendable, /, *args: _Asked.args, **kwargs: _Asked.kwargs) -> _Answer:
        try:
            return question(self, *args, **kwargs)
        except DAMAGE:
            if not self.mend():
                raise
        return question(self, *args, **kwargs)

    return asked
