"""The same quotations through other people's checkers, each given the speech that the quotation is claimed to be from.

A peer answers whether it flags the quotation. One that is not installed is left out, and named.
"""

import tempfile
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

__all__ = ["Flagger", "peers"]

Flagger = Callable[[str, str], bool]


def _rapidfuzz(texts: Mapping[str, str]) -> Flagger:
    from rapidfuzz import fuzz

    def flags(quote: str, file: str) -> bool:
        return fuzz.partial_ratio(quote, texts[file]) < 90

    return flags


def _krokai(texts: Mapping[str, str]) -> Flagger:
    from krokai.corpus import Corpus
    from krokai.verdicts import CLEAN
    from krokai.verify import check

    folder = Path(tempfile.mkdtemp(prefix="deskcheck-krokai-"))
    for file, text in texts.items():
        (folder / f"{file}.txt").write_text(text, encoding="utf-8")
    corpus: Any = Corpus([str(folder)], quiet=True)

    def flags(quote: str, file: str) -> bool:
        return check(quote, corpus)[0] not in CLEAN

    return flags


def _gtrex(texts: Mapping[str, str]) -> Flagger:
    from gtrex import Policy, Verifier

    @lru_cache(maxsize=200)
    def verifier(file: str) -> Any:
        return Verifier(texts[file], Policy())

    return lambda quote, file: not verifier(file).verify(quote).grounded


def _citations(texts: Mapping[str, str]) -> Flagger:
    from citations.verify import resolve_in

    return lambda quote, file: resolve_in(quote, texts[file]).state == "not found"


_PEERS: Mapping[str, Callable[[Mapping[str, str]], Flagger]] = {
    "RapidFuzz partial_ratio < 90": _rapidfuzz,
    "krokai": _krokai,
    "gtrex": _gtrex,
    "citations": _citations,
}


def peers(texts: Mapping[str, str]) -> tuple[dict[str, Flagger], list[str]]:
    """The peers that are installed, ready for these texts (by file), and the names of those that are not."""
    ready: dict[str, Flagger] = {}
    absent = []
    for name, build in _PEERS.items():
        try:
            ready[name] = build(texts)
        except ImportError:
            absent.append(name)
    return ready, absent
