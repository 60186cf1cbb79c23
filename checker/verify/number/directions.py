"""Words that say which way a figure went."""

import re

__all__ = ["direction"]

_UP = (
    "rose rise rises risen rising up grew grow grows grown growing climbed climb climbs climbing jumped jump jumps "
    "jumping increased increase increases increasing gained gain gains gaining surged surge surges surging advanced "
    "higher soared soar more swelled expanded leapt added improved raised growth hike hiked"
)
_DOWN = (
    "fell fall falls fallen falling down dropped drop drops dropping declined decline declines declining decreased "
    "decrease decreases slipped slid sank lost lower shrank plunged plunge tumbled dipped cut reduced reduction "
    "slumped slump less fewer loss plummeted eased"
)
_DIRECTIONS = dict.fromkeys(_UP.split(), 1) | dict.fromkeys(_DOWN.split(), -1)
_WORD = re.compile(r"[A-Za-z]+")


def direction(words: str) -> int:
    """1 where words tell of a rise, -1 where of a fall, 0 where of neither or of both."""
    signs = {_DIRECTIONS[word] for word in _WORD.findall(words.lower()) if word in _DIRECTIONS}
    return signs.pop() if len(signs) == 1 else 0
