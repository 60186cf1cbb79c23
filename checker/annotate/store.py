"""Parses kept between runs: one small file for each paragraph and pipeline.

A store can only ever save time. A missing, damaged or unwritable file means that the paragraph is parsed again.
"""

import json
import os
import tempfile
from hashlib import blake2b
from pathlib import Path
from zlib import crc32

from checker.annotation.parse import NamedSpan, Parse, Token

__all__ = ["ParseStore"]

#: Raised when the stored form, or what `language` puts into it, changes.
FORM = 2


class ParseStore:
    """Parses under `folder`, keyed by paragraph text and `pipeline` (name and version); `None` keeps nothing."""

    def __init__(self, folder: Path | None, pipeline: str) -> None:
        self._folder = folder
        self.pipeline = pipeline

    def get(self, text: str) -> Parse | None:
        """The parse of that paragraph, if it is kept and whole."""
        if self._folder is None:
            return None
        try:
            check, body = self._path(text).read_text(encoding="ascii").split("\n", 1)
            if int(check) != crc32(body.encode("ascii")):
                return None
            return _decode(text, body)
        except (OSError, ValueError, TypeError, IndexError):
            return None

    def put(self, parse: Parse) -> None:
        """Keep a parse; a full disk or a read-only folder is no fault."""
        if self._folder is None:
            return
        body = _encode(parse)
        path = self._path(parse.text)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
            with os.fdopen(handle, "w", encoding="ascii") as file:
                file.write(f"{crc32(body.encode('ascii'))}\n{body}")
            Path(name).replace(path)
        except OSError:
            return

    def _path(self, text: str) -> Path:
        assert self._folder is not None
        key = blake2b(f"{FORM}\0{self.pipeline}\0{text}".encode("utf-8", "surrogatepass"), digest_size=16).hexdigest()
        return self._folder / "parses" / key[:2] / key[2:]


def _encode(parse: Parse) -> str:
    tokens = [[token.start, token.end, token.tag, token.head, token.relation] for token in parse.tokens]
    return json.dumps([tokens, parse.sentences, parse.names], separators=(",", ":"))


def _decode(text: str, body: str) -> Parse:
    tokens, sentences, names = json.loads(body)
    return Parse(
        0,
        text,
        tuple(
            Token(index, start, end, text[start:end], tag, head, relation)
            for index, (start, end, tag, head, relation) in enumerate(tokens)
        ),
        tuple(sentences),
        tuple(NamedSpan(*name) for name in names),
    )
