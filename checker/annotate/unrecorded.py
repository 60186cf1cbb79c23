"""The reference that holds nothing, for finding what a text says where there is no record."""

from collections.abc import Iterator

from checker.record import Acronym, Citation, Entity, Kind, Layer, Passage, Record, Statement, Tenure
from checker.span import Span

__all__ = ["Unrecorded"]


class Unrecorded:
    """Answers every question of `checker.record.Reference` with nothing."""

    def get(self, id: str) -> Record | None:
        """No record."""
        return None

    def named(self, name: str) -> tuple[Entity, ...]:
        """Nobody."""
        return ()

    def misspelled(self, name: str) -> tuple[Entity, ...]:
        """Nobody."""
        return ()

    def near(self, name: str, edits: int) -> tuple[str, ...]:
        """No name."""
        return ()

    def near_words(self, word: str, edits: int) -> tuple[str, ...]:
        """No name."""
        return ()

    def name_words(self, word: str) -> tuple[str, ...]:
        """No name."""
        return ()

    def knows(self, name: str) -> bool:
        """Nothing is known."""
        return False

    def scan(self, text: str) -> Iterator[Span]:
        """No name stands anywhere."""
        return iter(())

    def acronyms(self, short: str) -> tuple[Acronym, ...]:
        """No acronym."""
        return ()

    def tenures_of(self, person: str) -> tuple[Tenure, ...]:
        """No tenure."""
        return ()

    def tenures_in(self, post: str) -> tuple[Tenure, ...]:
        """No tenure."""
        return ()

    def statements_by(self, speaker: str) -> tuple[Statement, ...]:
        """No statement."""
        return ()

    def passages(self, words: str, speakers: tuple[str, ...] = (), reach: int = 600) -> tuple[Passage, ...]:
        """No passage."""
        return ()

    def occasions(self) -> tuple[Statement, ...]:
        """No occasion."""
        return ()

    def every(self, kind: type[Kind]) -> tuple[Kind, ...]:
        """No record."""
        return ()

    def cite(self, record: Record) -> tuple[Citation, ...]:
        """No citation."""
        return ()

    def layers(self) -> tuple[Layer, ...]:
        """No layer."""
        return ()
