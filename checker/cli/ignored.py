"""Which files of a folder git is told to ignore."""

import os
from collections.abc import Sequence

__all__ = ["ignored", "unheard"]


def ignored(folder: str, files: Sequence[str]) -> frozenset[str]:
    """Those of `files` that git ignores in `folder`; none when the folder is no repository's, or there is no git."""
    if not files:
        return frozenset()
    import subprocess

    by_way = {os.fsencode(os.path.relpath(file, folder)): file for file in files}
    command = ["git", "-C", folder, "check-ignore", "--stdin", "-z"]
    try:
        run = subprocess.run(command, input=b"\0".join(by_way), capture_output=True, check=False, timeout=60)
    except (OSError, subprocess.SubprocessError):
        return frozenset()
    return frozenset(by_way[way] for way in run.stdout.split(b"\0") if way in by_way)


def unheard(folder: str, files: Sequence[str]) -> frozenset[str]:
    """None of `files`, whatever git is told."""
    return frozenset()
