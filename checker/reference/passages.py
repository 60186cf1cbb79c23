"""Searching the words on record: by the rarest phrases of what was asked, then by rarer and rarer pairs and words."""

import json
import re
import sqlite3
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from heapq import nsmallest
from itertools import pairwise
from math import log
from typing import NamedTuple, cast

from checker.record.provenance import Citation, Source
from checker.record.quotation import Passage, Statement
from checker.reference.kinds import decode
from checker.reference.passage_tables import CHUNK

__all__ = ["PassageIndex"]

_WORD = re.compile(r"[^\W_]+")

#: What is asked for is cut to so many words: enough to find any place.
_ASKED = 80

#: How many phrases are tried, after how many that were found the search may stop, and how many places each may have.
_TRIED, _FOUND, _PLACES = 12, 4, 300

#: More than this, for one chunk, settles where the words are from: a phrase that stands nowhere else, and another.
_SETTLED = 1.0

#: A search for some speakers' words looks at more places, because most are somebody else's.
_PLACES_OF_SPEAKERS = 900

#: How many chunks that were read are held, lest they are read again for the next question.
_HELD = 2_000


_MATCH = "SELECT rowid FROM words WHERE words MATCH ? LIMIT ?"


class _Turn(NamedTuple):
    n: int
    first: int
    last: int


class PassageIndex:
    """The words of one set of passage tables, and whose they are."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._spoken: dict[str, frozenset[int]] = {}
        self._statements: dict[int, tuple[Statement, tuple[Citation, ...]]] = {}
        self._held: dict[int, tuple[int, str]] = {}

    def passages(self, words: str, speakers: tuple[str, ...], reach: int, limit: int) -> list[tuple[float, Passage]]:
        """Where most of `words` stand near one another, with a score, the likeliest place first."""
        asked = [word.lower() for word in _WORD.findall(words)][:_ASKED]
        turns = self._turns_of(speakers) if speakers else None
        if not asked or turns == frozenset():
            return []
        votes = self._votes(asked, turns)
        best = nsmallest(2 * limit, votes, key=lambda chunk: (-votes[chunk] - self._beside(votes, chunk), chunk))
        ranked = sorted(self._windows(best, votes, asked, limit + 2), key=lambda scored: (-scored[0], scored[1]))
        return [(score, self._passage(chunk, reach)) for score, chunk in ranked[:limit]]

    @cached_property
    def speakers(self) -> tuple[str, ...]:
        """Everybody whose words are here."""
        return tuple(speaker for (speaker,) in self._connection.execute("SELECT DISTINCT speaker FROM turn ORDER BY 1"))

    def occasions(self, speakers: tuple[str, ...]) -> tuple[Statement, ...]:
        """A statement without its text for each occasion at which one of these speakers is on record."""
        asked = ", ".join("?" * len(speakers))
        query = f"SELECT min(n) FROM turn WHERE speaker IN ({asked}) GROUP BY occasion, speaker ORDER BY 1"
        return tuple(self._statement(n)[0] for (n,) in self._connection.execute(query, speakers))

    @cached_property
    def _starts(self) -> list[int]:
        """The first chunk of every turn."""
        return [chunk for (chunk,) in self._connection.execute("SELECT chunk FROM turn ORDER BY n")]

    @cached_property
    def _chunks(self) -> int:
        return cast(int, self._connection.execute("SELECT coalesce(max(n), -1) + 1 FROM chunk").fetchone()[0])

    @cached_property
    def _common(self) -> dict[str, int]:
        return dict(self._connection.execute("SELECT word, chunks FROM common"))

    def _turns_of(self, speakers: tuple[str, ...]) -> frozenset[int]:
        for speaker in speakers:
            if speaker not in self._spoken:
                rows = self._connection.execute("SELECT n FROM turn WHERE speaker = ?", (speaker,))
                self._spoken[speaker] = frozenset(n for (n,) in rows)
        if len(speakers) == 1:
            return self._spoken[speakers[0]]
        return frozenset().union(*(self._spoken[speaker] for speaker in speakers))

    def _turn(self, chunk: int) -> _Turn:
        n = bisect_right(self._starts, chunk) - 1
        last = self._starts[n + 1] if n + 1 < len(self._starts) else self._chunks
        return _Turn(n, self._starts[n], last - 1)

    def _votes(self, asked: Sequence[str], turns: frozenset[int] | None) -> dict[int, float]:
        """For each chunk, how much speaks for it."""
        votes: dict[int, float] = {}
        for queries in (
            _phrases(asked, 3, self._common),
            _phrases(asked, 2, self._common),
            _words(asked, self._common),
        ):
            votes = self._asked(queries, turns, votes)
            if votes and max(votes.values()) >= _enough(len(asked)):
                break
        return votes

    def _asked(self, queries: Iterable[str], turns: frozenset[int] | None, votes: dict[int, float]) -> dict[int, float]:
        most = _PLACES if turns is None else _PLACES_OF_SPEAKERS
        starts = self._starts
        gathered = defaultdict(float, votes)
        found = 0
        settled = False
        for tried, query in enumerate(queries):
            if tried >= _TRIED or found >= _FOUND or settled:
                break
            rows = self._connection.execute(_MATCH, (query, most)).fetchall()
            chunks = [chunk for (chunk,) in rows if turns is None or bisect_right(starts, chunk) - 1 in turns]
            found += bool(chunks)
            for chunk in chunks:
                gathered[chunk] += 1 / (1 + log(len(chunks)))
                settled |= gathered[chunk] > _SETTLED and len(rows) < most
        return gathered

    def _beside(self, votes: dict[int, float], chunk: int) -> float:
        """How much the chunks beside a chunk speak for it."""
        return 0.9 * (votes.get(chunk - 1, 0.0) + votes.get(chunk + 1, 0.0))

    def _windows(
        self, chunks: Sequence[int], votes: dict[int, float], asked: Sequence[str], most: int
    ) -> Iterator[tuple[float, int]]:
        """The best of chunks that lie beside one another, scored by how many pairs of asked words stand around it."""
        words, pairs = set(asked), set(pairwise(asked))
        covered: set[int] = set()
        for chunk in chunks:
            if chunk in covered:
                continue
            turn = self._turn(chunk)
            beside = range(max(chunk - 1, turn.first), min(chunk + 1, turn.last) + 1)
            best = max(beside, key=lambda one: votes.get(one, 0.0))
            covered.update(range(best - 1, best + 2), beside)
            around = self._texts(max(best - 1, turn.first), min(best + 1, turn.last))
            held = _WORD.findall("".join(around).lower())
            yield len(pairs.intersection(pairwise(held))) + 0.3 * len(words.intersection(held)), best
            most -= 1
            if not most:
                return

    def _texts(self, first: int, last: int) -> list[str]:
        """The text of each of these chunks."""
        return [text for _, text in self._read(first, last)]

    def _read(self, first: int, last: int) -> list[tuple[int, str]]:
        """Where each of these chunks starts in its turn, and its text."""
        read = [self._held.get(n) for n in range(first, last + 1)]
        if None in read:
            query = "SELECT n, start, text FROM chunk WHERE n BETWEEN ? AND ? ORDER BY n"
            rows = [(n, (start, text)) for n, start, text in self._connection.execute(query, (first, last))]
            if len(self._held) > _HELD:
                self._held.clear()
            self._held.update(rows)
            return [row for _, row in rows]
        return [row for row in read if row is not None]

    def _passage(self, chunk: int, reach: int) -> Passage:
        """The chunk with at least `reach` code points on each side, from word to word, as far as its turn goes."""
        turn = self._turn(chunk)
        around = max(1, -(-reach // CHUNK))
        first, last = max(chunk - around, turn.first), min(chunk + around, turn.last)
        read = self._read(first, last)
        texts = [text for _, text in read]
        before, text, after = "".join(texts[: chunk - first]), texts[chunk - first], "".join(texts[chunk - first + 1 :])
        low = before.find(" ", len(before) - reach) + 1 if len(before) > reach else 0
        high = after.rfind(" ", 0, reach) if len(after) > reach else -1
        high = len(after) if high < 0 else high
        statement, citations = self._statement(turn.n)
        whole = (first, last) == (turn.first, turn.last) and not low and high == len(after)
        return Passage(statement, before[low:] + text + after[:high], read[0][0] + low, whole, citations)

    def _statement(self, n: int) -> tuple[Statement, tuple[Citation, ...]]:
        if n not in self._statements:
            row = self._connection.execute(
                "SELECT stored, source, o.place FROM turn JOIN occasion AS o ON o.n = turn.occasion WHERE turn.n = ?",
                (n,),
            ).fetchone()
            statement = cast(Statement, decode("statement", json.loads(row[0]) | {"place": row[2]}))
            source = cast(Source, decode("source", json.loads(row[1]))) if row[1] else None
            cited = (Citation(statement.id, source, None, statement.verified),) if source else ()
            self._statements[n] = statement, cited
        return self._statements[n]


def _enough(words: int) -> float:
    """How much must speak for the best chunk for the search to stop: two phrases, unless there are hardly two."""
    return 0.5 if words < 5 else 1.0


def _phrases(asked: Sequence[str], width: int, common: dict[str, int]) -> list[str]:
    """Phrases of `width` words, those with the rarest words first, none beside one just chosen if it can be helped."""
    costs = {
        at: (
            min(common.get(word, 0) for word in asked[at : at + width]),
            sum(common.get(w, 0) for w in asked[at : at + width]),
            at,
        )
        for at in range(len(asked) - width + 1)
    }
    ranked = sorted(costs, key=lambda at: costs[at])
    chosen: list[int] = []
    for at in ranked:
        if all(abs(at - other) > 1 for other in chosen):
            chosen.append(at)
    chosen += [at for at in ranked if at not in set(chosen)]
    return ['"' + " ".join(asked[at : at + width]) + '"' for at in chosen]


def _words(asked: Sequence[str], common: dict[str, int]) -> list[str]:
    """Pairs of the rarest words, then the rarest words alone."""
    rare = sorted(dict.fromkeys(asked), key=lambda word: common.get(word, 0))[:4]
    pairs = [f'"{one}" AND "{other}"' for at, one in enumerate(rare) for other in rare[at + 1 :]]
    return pairs + [f'"{word}"' for word in rare[:3]]
