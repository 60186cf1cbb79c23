"""A PostgreSQL server for the tests: Debian's, started in a folder of its own and stopped at the end."""

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["server"]


def _program(name: str) -> str | None:
    versions = sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"), key=str)
    return shutil.which(name) or (str(versions[-1]) if versions else None)


@contextmanager
def server() -> Iterator[str | None]:
    """What libpq takes to reach a fresh server over a socket; `None` where none is installed.

    A server refuses to run as root, so then it runs as `postgres`.
    """
    initdb, control = _program("initdb"), _program("pg_ctl")
    if initdb is None or control is None:
        yield None
        return
    home = Path(tempfile.mkdtemp(prefix="deskcheck-pg-"))
    user = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if user:
        shutil.chown(home, "postgres", "postgres")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PG")}
    run = {"check": True, "capture_output": True, "cwd": home, "env": environment}
    try:
        subprocess.run([*user, initdb, "-D", home / "db", "-U", "desk", "-A", "trust", "-N", "-E", "UTF8"], **run)  # type: ignore[call-overload]
        options = f"-k {home} -c listen_addresses='' -c fsync=off"
        started = [*user, control, "-D", home / "db", "-o", options, "-l", home / "log", "-w", "start"]
        subprocess.run(started, **(run | {"capture_output": False, "stdout": subprocess.DEVNULL}))  # type: ignore[call-overload]
        yield f"host={home} user=desk dbname=postgres"
    finally:
        subprocess.run([*user, control, "-D", home / "db", "-m", "immediate", "stop"], capture_output=True, cwd="/")
        shutil.rmtree(home, ignore_errors=True)
