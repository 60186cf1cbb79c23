"""How often memory is searched for garbage: a short run makes many records that all live to its end."""

import gc

__all__ = ["collect_seldom"]


def collect_seldom() -> None:
    """Search seldom from here on, in this process."""
    gc.set_threshold(50_000, 20, 20)
