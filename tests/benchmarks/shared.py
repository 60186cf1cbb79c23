"""Where the benchmarks find their texts, and how they print their figures."""

import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path

__all__ = ["article", "need", "show"]

ROOT = Path(__file__).resolve().parents[2]


def need(*parts: str) -> Path:
    """The folder or file of that name under `DESKCHECK_DATA` (by default `../shared/data`).

    Ends the run with exit status 2 and a sentence when it is absent: these texts do not ship.
    """
    path = Path(os.environ.get("DESKCHECK_DATA", ROOT.parent / "shared" / "data"), *parts)
    if not path.exists():
        print(f"{path} is not here; set DESKCHECK_DATA to the folder that holds {'/'.join(parts)}", file=sys.stderr)
        raise SystemExit(2)
    return path


def article() -> Path:
    """The wire story that the figures for one article rest on: `DESKCHECK_SEED`, by default `../shared/seed`."""
    path = Path(os.environ.get("DESKCHECK_SEED", ROOT.parent / "shared" / "seed" / "article.txt"))
    if not path.exists():
        print(f"{path} is not here; set DESKCHECK_SEED to an article", file=sys.stderr)
        raise SystemExit(2)
    return path


def show(figures: Mapping[str, object], as_json: bool) -> None:
    """Print figures a line each, and with `as_json` once more as one object on the last line."""
    width = max(map(len, figures))
    for name, figure in figures.items():
        print(f"{name:<{width}}  {figure}")
    if as_json:
        print(json.dumps(figures))
