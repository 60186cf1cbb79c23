"""Who held which post, from when until when."""

from dataclasses import dataclass

from checker.record.date import PartialDate
from checker.record.name import Person
from checker.record.provenance import Record

__all__ = ["Occupant", "Post", "Tenure"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Post(Record):
    """An office that people hold in turn.

    `titles` are forms that may be printed before or after a name, the house form first; `nonstandard` are forms
    for the same post that house style does not print. `country` is the Place the post belongs to and `abroad` the
    one it is accredited to (an ambassador's).
    """

    titles: tuple[str, ...]
    nonstandard: tuple[str, ...] = ()
    organization: str | None = None
    country: str | None = None
    abroad: str | None = None
    seats: int = 1

    @property
    def title(self) -> str:
        """The house form."""
        return self.titles[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tenure(Record):
    """A person in a post from `start` until `end`, both days included; an open end is `None`.

    An open tenure is known to hold up to `verified` and not a day longer.
    """

    person: str
    post: str
    start: PartialDate
    end: PartialDate | None = None
    acting: bool = False
    party: str | None = None
    constituency: str | None = None


@dataclass(frozen=True, slots=True)
class Occupant:
    """A tenure with both its ends looked up: who held what, from when until when."""

    person: Person
    post: Post
    tenure: Tenure
