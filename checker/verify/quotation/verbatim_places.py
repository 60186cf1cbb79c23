"""Where the words of a quotation stand on record word for word, in order, with nothing but ellipses between them."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from checker.verify.quotation.quoted_words import Kind, Quoted
from checker.verify.quotation.spoken_words import Word
from checker.verify.quotation.word_alignment import Step, Way

__all__ = ["verbatim_steps"]


def verbatim_steps(quoted: Sequence[Quoted], spoken: Sequence[Word]) -> list[Step] | None:
    """The steps when every run of words between ellipses stands word for word and in order, the nearest ones."""
    if any(element.kind is Kind.BRACKET for element in quoted):
        return None
    runs = list(_runs(quoted))
    line = _Line(spoken)
    places = [line.places([quoted[n].key for n in run]) for run in runs]
    if not runs or not all(places):
        return None
    longest = max(range(len(runs)), key=lambda n: len(runs[n]))
    chains = [chain for start in places[longest] if (chain := _chain(runs, places, longest, start))]
    if not chains:
        return None
    chain = min(chains, key=lambda chain: (chain[-1] - chain[0], chain[0]))
    return _steps(quoted, runs, chain)


class _Line:
    """Recorded words as one line of text, in which runs of keys are found."""

    def __init__(self, spoken: Sequence[Word]) -> None:
        self._starts: list[int] = []
        length = 0
        for word in spoken:
            self._starts.append(length)
            length += len(word.key) + 1
        self._text = " ".join([word.key for word in spoken]) + " "

    def places(self, keys: Sequence[str]) -> list[int]:
        """Where `keys` stand one after another: the number of the first word, for each place."""
        wanted = " ".join(keys) + " "
        found, at = [], self._text.find(wanted)
        while at >= 0:
            if at == 0 or self._text[at - 1] == " ":
                found.append(bisect_left(self._starts, at))
            at = self._text.find(wanted, at + 1)
        return found


def _runs(quoted: Sequence[Quoted]) -> Iterator[range]:
    start = 0
    for n in range(len(quoted) + 1):
        if n == len(quoted) or quoted[n].kind is not Kind.WORD:
            if n > start:
                yield range(start, n)
            start = n + 1


def _chain(runs: Sequence[range], places: Sequence[Sequence[int]], anchor: int, start: int) -> list[int] | None:
    """The nearest place of every run around one place of the run `anchor`, or `None` when they are not in order."""
    chain = [0] * len(runs)
    chain[anchor] = start
    for n in range(anchor + 1, len(runs)):
        least = chain[n - 1] + len(runs[n - 1])
        later = [place for place in places[n] if place >= least]
        if not later:
            return None
        chain[n] = later[0]
    for n in range(anchor - 1, -1, -1):
        earlier = [place for place in places[n] if place + len(runs[n]) <= chain[n + 1]]
        if not earlier:
            return None
        chain[n] = earlier[-1]
    return chain


def _steps(quoted: Sequence[Quoted], runs: Sequence[range], chain: Sequence[int]) -> list[Step]:
    found: list[Step] = []
    run = 0
    for n, element in enumerate(quoted):
        if element.kind is Kind.WORD:
            run += n >= runs[run].stop
            at = chain[run] + n - runs[run].start
            found.append(Step(Way.SAME, n, at, at + 1))
        else:
            before = found[-1].last if found else chain[0]
            after = next((chain[k] for k, each in enumerate(runs) if each.start > n), before)
            found.append(Step(Way.GAP, n, before, after))
    return found
