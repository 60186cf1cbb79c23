"""Where the set that ships with deskcheck lies: all that a run needs whose report is kept."""

from pathlib import Path

__all__ = ["starter"]


def starter() -> Path:
    """The folder of the set that ships with deskcheck."""
    shipped = Path(__file__).parent / "starter"
    return shipped if shipped.is_dir() else Path(__file__).parents[2] / "reference"
