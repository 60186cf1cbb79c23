"""The parts of a zipped word-processor file, read in memory and within bounds."""

import io
import zipfile

from checker.draft import Unreadable

__all__ = ["Package"]

#: What `zipfile` raises for what is no archive; `NotImplementedError` is its word for a version that it cannot read.
_NO_ARCHIVE = (zipfile.BadZipFile, ValueError, NotImplementedError, OSError, RuntimeError, EOFError)
#: How many entries a file may have, how large one part and all of them may be, and how far they may be packed.
MOST_ENTRIES, LARGEST_PART, LARGEST_WHOLE, TIGHTEST = 2_000, 40_000_000, 300_000_000, 300


class Package:
    """A zip archive that is never unpacked to disk.

    Raises:
        Unreadable: when it is no archive, encrypted, or larger than any draft.
    """

    def __init__(self, content: bytes, path: str) -> None:
        self.path = path
        if content.startswith(b"\xd0\xcf\x11\xe0"):
            raise Unreadable(path, "is an old or encrypted Office file; save it as .docx without a password")
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(content))
            entries = self._zip.infolist()
        except _NO_ARCHIVE:
            raise Unreadable(path, "is damaged: not a zip archive") from None
        whole = sum(entry.file_size for entry in entries)
        if len(entries) > MOST_ENTRIES or whole > LARGEST_WHOLE or whole > TIGHTEST * max(len(content), 100_000):
            raise Unreadable(path, f"unpacks to {whole:,} bytes in {len(entries):,} entries: too much for a draft")

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the archive's order."""
        return tuple(self._zip.namelist())

    def part(self, name: str) -> bytes | None:
        """The content of one part, if the file has it.

        Raises:
            Unreadable: when it is damaged, encrypted or too large.
        """
        if name not in self.names:
            return None
        entry = self._zip.getinfo(name)
        if entry.flag_bits & 1:
            raise Unreadable(self.path, "is encrypted; save it without a password")
        try:
            with self._zip.open(entry) as file:
                content = file.read(LARGEST_PART + 1)
        except Exception as fault:  # each unpacker has exceptions of its own
            raise Unreadable(self.path, f"is damaged: {name} cannot be unpacked") from fault
        if len(content) > LARGEST_PART:
            raise Unreadable(self.path, f"{name} has more than {LARGEST_PART:,} bytes: too much for a draft")
        return content
