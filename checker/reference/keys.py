"""The key of a compiled reference: a hash of everything that was compiled into it."""

import json
import os
import sys
import time
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path

from checker.reference.sets import ReferenceSet

__all__ = ["FORM", "key_of"]

#: Raised whenever the compiled form, or what is put into it, changes.
FORM = 7

#: Sets larger than this many bytes are not read at each opening: their files' sizes and times stand for them.
_LARGE = 8 << 20

#: A file changed this recently (in seconds) may change again without its time telling.
_FRESH = 2.0


def key_of(sets: Sequence[ReferenceSet], home: Path | None = None) -> str:
    """The key of these sets in this order; `home` remembers the hashes of large ones.

    Raises:
        OSError: when a file cannot be read.
    """
    hashed = blake2b(f"{FORM}\0{sys.byteorder}".encode(), digest_size=16)
    for each in sets:
        hashed.update(f"\0{each.root}\0{_digest(each, home)}".encode("utf-8", "surrogateescape"))
    return hashed.hexdigest()


def _digest(found: ReferenceSet, home: Path | None) -> str:
    stats = [(os.fspath(file), file.stat()) for file in found.files]
    size = sum(stat.st_size for _, stat in stats)
    newest = max((stat.st_mtime for _, stat in stats), default=0.0)
    if home is None or size <= _LARGE or newest > time.time() - _FRESH:
        return found.digest()
    signature = [(path, stat.st_size, stat.st_mtime_ns, stat.st_ino, stat.st_ctime_ns) for path, stat in stats]
    note = home / f"{blake2b(json.dumps(signature).encode(), digest_size=16).hexdigest()}.digest"
    with suppress(OSError):
        return note.read_text(encoding="ascii")
    digest = found.digest()
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        fresh = note.with_suffix(f".{os.getpid()}")
        fresh.write_text(digest, encoding="ascii")
        fresh.replace(note)
    return digest
