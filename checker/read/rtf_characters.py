"""The characters of rich text: bytes of a code page, numbers of UTF-16, and what stands in for them elsewhere."""

from dataclasses import dataclass, field

__all__ = ["Characters"]

_HIGH, _LOW, _BEHIND = 0xD800, 0xDC00, 0xE000


@dataclass(slots=True)
class Characters:
    """Puts characters together that are told in parts."""

    _raw: bytearray = field(default_factory=bytearray)
    _high: int = 0
    _spare: int = 0

    def byte(self, byte: int) -> None:
        """A byte of the code page; several may make one character."""
        if self._spare:
            self._spare -= 1
        else:
            self._raw.append(byte)

    def gathered(self, code_page: str) -> str:
        """The characters of the bytes that have come since the last time."""
        words = self._raw.decode(code_page, "replace")
        self._raw.clear()
        return words

    def unit(self, unit: int, spare: int) -> str:
        """The character of a UTF-16 unit, if it is whole; `spare` characters behind it stand in for it elsewhere."""
        self._spare = spare
        high, self._high = self._high, 0
        if _HIGH <= unit < _LOW:
            self._high = unit
            return ""
        if _LOW <= unit < _BEHIND:
            return chr(0x10000 + ((high - _HIGH) << 10) + unit - _LOW) if high else "\ufffd"
        return chr(unit)

    def without_spare(self, words: bytes) -> bytes:
        """Words without those at their head that only stand in for a character."""
        taken = min(self._spare, len(words))
        self._spare -= taken
        return words[taken:]

    def end_group(self) -> None:
        """What stands in for a character does so inside its group."""
        self._spare = 0
