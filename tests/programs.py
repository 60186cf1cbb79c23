"""Programs that the tests run against deskcheck; a test that finds one missing skips, and says which."""

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

__all__ = ["CONSUMERS", "fits_builtin", "fits_schema", "from_npm", "node", "program", "python_program", "ran"]

#: Where npm has put the readers of reports: `npm ci --prefix tests/consumers`.
CONSUMERS = Path(__file__).parent / "consumers"


def program(*names: str) -> str:
    """The path of the first of these programs that is installed."""
    for name in names:
        if found := shutil.which(name):
            return found
    pytest.skip(f"not installed: {names[0]}")


def python_program(name: str) -> str:
    """The path of a program that belongs to the Python that runs the tests."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else program(name)


def from_npm(path: str) -> Path:
    """A file of an npm package, made executable."""
    found = CONSUMERS / "node_modules" / path
    if not found.exists():
        pytest.skip(f"not installed: {path} (npm ci --prefix tests/consumers)")
    if found.is_file() and not os.access(found, os.X_OK):
        found.chmod(0o755)
    return found


def node(script: str, *arguments: str, given: str = "", timeout: int = 240) -> str:
    """What a script of `tests/consumers` prints."""
    from_npm("@actions/core")
    return ran([program("node"), str(CONSUMERS / script), *arguments], given=given, timeout=timeout).stdout


def ran(
    command: list[str], status: int = 0, given: str = "", timeout: int = 240, **options: Any
) -> subprocess.CompletedProcess[str]:
    """The finished program, which ended with `status`; what it printed is in the failure otherwise."""
    done = subprocess.run(
        command, input=given, capture_output=True, text=True, encoding="utf-8", timeout=timeout, check=False, **options
    )
    assert done.returncode == status, f"{command} ended with {done.returncode}\n{done.stdout}\n{done.stderr}"
    return done


def fits_builtin(schema: str, *files: Path) -> None:
    """Fail unless the files are as the schema says that check-jsonschema brings along."""
    ran([python_program("check-jsonschema"), "--builtin-schema", schema, *map(str, files)])


def fits_schema(schema: Path, *files: Path) -> None:
    """Fail unless the files are as the schema file says."""
    ran([python_program("check-jsonschema"), "--schemafile", str(schema), *map(str, files)])
