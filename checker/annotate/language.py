"""The English pipeline: the only file that knows spaCy.

It turns paragraphs into plain parses. The lemmatizer and the attribute ruler are left out (fine-grained tags are
enough, and no entity, head or label depends on them), and matrix products go through numpy's BLAS when a built-in
paragraph comes out the same both ways.
"""

import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache
from types import ModuleType
from typing import Any

from checker.annotation.parse import NamedSpan, Parse, Token

__all__ = ["parse"]

#: What the rest of the house does not need.
UNUSED = ("lemmatizer", "attribute_ruler")
#: What nobody asks of a word.
UNASKED = tuple(
    "LIKE_NUM LIKE_URL LIKE_EMAIL IS_STOP IS_CURRENCY IS_BRACKET IS_QUOTE IS_LEFT_PUNCT IS_RIGHT_PUNCT".split()
)
#: The tokenizer is quadratic on runs without a space; longer ones become a single unparsed token.
LONGEST_RUN = 1_000
#: A paragraph longer than this is parsed in pieces: memory grows with the length of a spaCy document.
LONGEST_PIECE = 20_000
#: How many pieces are parsed together: more are no faster, and memory grows with their length.
LARGEST_BATCH, LONGEST_IN_BATCH = 64, 4_000

#: A stop and a mark with words glued to both of them: `here,”Ruiz said`, `Ruiz said:“Here`.
_GLUED = re.compile(r"[,.:?!](?=[“”\"][A-Za-z])|(?<=[,.:?!])[“”\"](?=[A-Za-z])|(?<=[a-z])”(?=[a-z]{3})")
_RUN = re.compile(rf"\S{{{LONGEST_RUN},}}")
_SAMPLE = (
    "“We will keep our word,” Prime Minister Ana Ferreira told reporters in Lisbon on Monday, adding that the "
    "3,400-strong force, which NATO approved last year, would not leave before the end of 2026."
)


def parse(texts: Sequence[str], pipeline: str) -> list[Parse]:
    """Parse paragraphs with the pipeline of that package name; every parse starts at offset 0 of its own paragraph."""
    cuts = [list(_pieces(text)) for text in texts]
    cut_texts = list(zip(texts, cuts, strict=True))
    wanted = [text[start:end] for text, pieces in cut_texts for start, end, run in pieces if not run]
    documents = iter(_load(pipeline).pipe(wanted, batch_size=LARGEST_BATCH if _are_short(wanted) else 1))
    parses = []
    for text, pieces in cut_texts:
        join = _Join()
        for start, end, run in pieces:
            if run:
                join.add_run(text, start, end)
            else:
                join.add(next(documents), start)
        parses.append(Parse(0, text, tuple(join.tokens), tuple(join.sentences), tuple(join.names)))
    return parses


def _are_short(texts: Sequence[str]) -> bool:
    return all(len(text) <= LONGEST_IN_BATCH for text in texts)


def _pieces(text: str) -> Iterator[tuple[int, int, bool]]:
    """Cut a paragraph into stretches that are safe to parse, and runs that are not."""
    at = 0
    for run in _RUN.finditer(text):
        yield from _short(text, at, run.start())
        yield run.start(), run.end(), True
        at = run.end()
    yield from _short(text, at, len(text))


def _short(text: str, start: int, end: int) -> Iterator[tuple[int, int, bool]]:
    while end - start > LONGEST_PIECE:
        stop = start + LONGEST_PIECE
        cut = max(text.rfind(". ", start, stop) + 1, start)
        if cut == start:
            cut = max(text.rfind(" ", start, stop), start + 1)
        yield start, cut, False
        start = cut
    if text[start:end].strip():
        yield start, end, False


class _Join:
    """Pieces of one paragraph, joined into the lists of its parse."""

    def __init__(self) -> None:
        self.tokens: list[Token] = []
        self.sentences: list[int] = []
        self.names: list[NamedSpan] = []

    def add(self, document: Any, offset: int) -> None:
        """Add a spaCy document that starts at `offset` of the paragraph."""
        first = len(self.tokens)
        for token in document:
            start = offset + token.idx
            place = (first + token.i, start, start + len(token.text), token.text)
            self.tokens.append(Token(*place, token.tag_, first + token.head.i, token.dep_))
        self.sentences += [first + sentence.start for sentence in document.sents]
        self.names += [NamedSpan(first + name.start, first + name.end, name.label_) for name in document.ents]

    def add_run(self, text: str, start: int, end: int) -> None:
        """Add an unparsed run as one token."""
        index = len(self.tokens)
        self.tokens.append(Token(index, start, end, text[start:end], "XX", index, "ROOT"))
        self.sentences.append(index)


@cache
def _load(pipeline: str) -> Any:
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    language = _spacy().load(pipeline, exclude=list(UNUSED))
    if os.environ.get("DESKCHECK_BLAS", "numpy") == "numpy":
        _multiply_with_numpy(language)
    _look_less_at_words(language)
    language.tokenizer.infix_finditer = _apart_at_marks(language.tokenizer.infix_finditer)
    return language


def _apart_at_marks(plain: Callable[[str], Iterable[Any]]) -> Callable[[str], Iterable[Any]]:
    """Where to cut a run of letters and signs: at a mark that a word is glued to, else as `plain` has it."""

    def found(text: str) -> Iterable[Any]:
        return list(_GLUED.finditer(text)) or plain(text)

    return found


def _look_less_at_words(language: Any) -> None:
    """Leave out what spaCy would work out about every new word, and neither its pipeline nor this file asks for."""
    from spacy.attrs import IDS

    for name in UNASKED:
        language.vocab.lex_attr_getters.pop(IDS[name], None)


def _spacy() -> Any:
    """Import spaCy without its command line, which takes half of the time that importing it takes.

    spaCy imports its command line for a single function, `spacy.info`. Whoever wants either can still import
    `spacy.cli` afterwards: the empty modules that stand in for it are taken away again.
    """
    places = ("spacy.cli", "spacy.cli.info")
    absent = "spacy" not in sys.modules
    if absent:
        for place in places:
            sys.modules[place] = ModuleType(place)
        sys.modules[places[1]].info = None  # type: ignore[attr-defined]
    try:
        import spacy
    finally:
        for place in places if absent else ():
            del sys.modules[place]
    return spacy


def _multiply_with_numpy(language: Any) -> None:
    """Let numpy's BLAS do the matrix products, unless the sample paragraph then parses differently."""
    import numpy
    from thinc.api import NumpyOps

    class Ops(NumpyOps):  # type: ignore[misc]
        """thinc's operations, with matrix products and maxima through numpy."""

        def gemm(self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False) -> Any:
            """The product of `x` and `y`, either transposed first, written to `out` where it is given."""
            left, right = (x.T if trans1 else x), (y.T if trans2 else y)
            return numpy.matmul(left, right) if out is None else numpy.matmul(left, right, out=out)

        def maxout(self, X: Any) -> tuple[Any, None]:  # noqa: N803 - thinc's own name
            """The largest of each last axis; which one it was only training asks."""
            largest = numpy.maximum(X[..., 0], X[..., -1])
            for n in range(1, X.shape[-1] - 1):
                numpy.maximum(largest, X[..., n], out=largest)
            return largest, None

    plain = _shape(language(_SAMPLE))
    nodes = [node for _, pipe in language.pipeline if hasattr(pipe, "model") for node in pipe.model.walk()]
    before = [node.ops for node in nodes]
    ops = Ops()
    for node in nodes:
        node.ops = ops
    if _shape(language(_SAMPLE)) != plain:
        for node, old in zip(nodes, before, strict=True):
            node.ops = old


def _shape(document: Any) -> list[tuple[str, int, str, str]]:
    return [(token.tag_, token.head.i, token.dep_, token.ent_iob_ + token.ent_type_) for token in document]
