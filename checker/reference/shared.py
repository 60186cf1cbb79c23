"""A set that a newsroom shares: a PostgreSQL database, compiled into the same index as a folder.

The database is asked for its revision at each opening, and for its records only when that has changed. It is named
as `postgresql:` and then what libpq takes: `postgresql://host/database`, or `postgresql:host=/run/pg dbname=desk`, or
nothing more where the environment says it (PGHOST, PGDATABASE, PGSERVICE …).
"""

import json
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from checker.draft import Unreadable

if TYPE_CHECKING:
    import psycopg

    from checker.reference.problem import Problem
    from checker.reference.rows import Row

__all__ = ["SharedSet", "migrate", "publish", "shared_set"]

_SCHEME = re.compile(r"postgres(?:ql)?:")

#: Every step that brings a database up to this version of deskcheck, in order.
_STEPS = (
    """
    CREATE TABLE deskcheck_set (name text NOT NULL);
    CREATE TABLE deskcheck_record (
      space text NOT NULL CHECK (space IN ('record', 'source')),
      id text NOT NULL,
      kind text NOT NULL,
      place text NOT NULL,
      stored jsonb NOT NULL,
      revision bigint NOT NULL,
      changed_at timestamptz NOT NULL DEFAULT now(),
      changed_by text NOT NULL DEFAULT current_user,
      PRIMARY KEY (space, id)
    );
    CREATE INDEX deskcheck_record_kind ON deskcheck_record (kind, id);
    CREATE SEQUENCE deskcheck_revision;
    """,
    """
    CREATE TABLE deskcheck_trail (
      space text NOT NULL, id text NOT NULL, kind text NOT NULL, stored jsonb NOT NULL, revision bigint NOT NULL,
      replaced_at timestamptz NOT NULL DEFAULT now(), replaced_by text NOT NULL DEFAULT current_user
    );
    CREATE INDEX deskcheck_trail_id ON deskcheck_trail (space, id);
    """,
)


@dataclass(frozen=True, slots=True)
class SharedSet:
    """A set in a database. `conninfo` is what libpq takes, and may hold a password: it is never shown."""

    conninfo: str
    name: str
    root: Path
    files: tuple[Path, ...] = ()

    def verified(self) -> str | None:
        """Nothing: every record was published with its own day."""
        return None

    def digest(self) -> str:
        """What tells one state of the set from another."""
        with _connected(self.conninfo) as connection:
            row = connection.execute(
                "SELECT current_database(), (SELECT last_value FROM deskcheck_revision), count(*), max(changed_at)"
                " FROM deskcheck_record"
            ).fetchone()
        return "-".join(map(str, row or ()))

    def rows(self) -> Iterator["Row | Problem"]:
        """Every record as it was published, with the place it came from."""
        from checker.reference.rows import Row

        with _connected(self.conninfo) as connection:
            query = "SELECT kind, place, stored FROM deskcheck_record ORDER BY space DESC, id"
            for kind, place, stored in connection.execute(query):
                file, _, line = place.rpartition(":")
                yield Row(kind, file or place, int(line) if line.isdigit() else 1, stored)


def shared_set(written: Path) -> SharedSet | None:
    """The shared set that `written` names; `None` when it is not of the form `postgresql:…`."""
    named = str(written)
    if not _SCHEME.match(named):
        return None
    rest = named.partition(":")[2]
    if rest.startswith("/"):  # a path has one slash where the address had two
        conninfo = f"postgresql://{rest.lstrip('/')}"
    else:
        conninfo = rest
    with _connected(conninfo) as connection:
        row = connection.execute("SELECT name FROM deskcheck_set").fetchone()
        database = connection.info.dbname
    return SharedSet(conninfo, row[0] if row else database, Path(f"postgresql:{database}"))


def migrate(conninfo: str) -> int:
    """Bring a database up to this version of deskcheck; answers how many steps that took.

    Raises:
        Unreadable: when it cannot be reached or changed.
    """
    with _connected(conninfo, migrating=True) as connection:
        connection.execute("SELECT pg_advisory_xact_lock(7315024)")
        connection.execute("CREATE TABLE IF NOT EXISTS deskcheck_version (step int NOT NULL)")
        (done,) = connection.execute("SELECT coalesce(max(step), 0) FROM deskcheck_version").fetchone() or (0,)
        for number, step in enumerate(_STEPS[done:], done + 1):
            connection.execute(step)
            connection.execute("INSERT INTO deskcheck_version VALUES (%s)", (number,))
    return len(_STEPS) - int(done)


def publish(conninfo: str, name: str, records: Sequence[tuple[str, str, str, dict[str, Any]]]) -> tuple[int, int, int]:
    """Make a database hold these records (space, kind, place, stored) and no others, in one transaction.

    Answers how many were added, changed and removed. What was replaced stays in the trail.

    Raises:
        Unreadable: when the database cannot be reached or has not been migrated.
    """
    with _connected(conninfo) as connection:
        connection.execute("LOCK TABLE deskcheck_record IN SHARE ROW EXCLUSIVE MODE")
        query = "SELECT space, id, kind, stored FROM deskcheck_record"
        held = {(space, key): (kind, stored) for space, key, kind, stored in connection.execute(query)}
        wanted = {(space, stored["id"]): (kind, place, stored) for space, kind, place, stored in records}
        fresh = [key for key, (kind, _, stored) in wanted.items() if held.get(key) != (kind, stored)]
        gone = held.keys() - wanted.keys()
        revision = connection.execute("SELECT nextval('deskcheck_revision')").fetchone()
        with connection.cursor() as cursor:
            replaced = [key for key in (*fresh, *gone) if key in held]
            cursor.executemany(
                "INSERT INTO deskcheck_trail (space, id, kind, stored, revision)"
                " SELECT space, id, kind, stored, revision FROM deskcheck_record WHERE space = %s AND id = %s",
                replaced,
            )
            cursor.executemany("DELETE FROM deskcheck_record WHERE space = %s AND id = %s", replaced)
            cursor.executemany(
                "INSERT INTO deskcheck_record (space, id, kind, place, stored, revision)"
                " VALUES (%s, %s, %s, %s, %s, %s)",
                [(*key, *wanted[key][:2], json.dumps(wanted[key][2]), revision[0] if revision else 1) for key in fresh],
            )
        connection.execute("DELETE FROM deskcheck_set")
        connection.execute("INSERT INTO deskcheck_set VALUES (%s)", (name,))
    added = sum(key not in held for key in fresh)
    return added, len(fresh) - added, len(gone)


@contextmanager
def _connected(conninfo: str, migrating: bool = False) -> Iterator["psycopg.Connection[Any]"]:
    """A connection in one transaction, whose faults are told as sentences."""
    try:
        import psycopg
    except ImportError:
        raise Unreadable("postgresql", "a shared set wants psycopg; install deskcheck[postgres]") from None
    try:
        with psycopg.connect(conninfo, connect_timeout=10) as connection:
            yield connection
    except psycopg.errors.UndefinedTable as fault:
        raise Unreadable("postgresql", "no set is there yet; run `deskcheck reference migrate`") from fault
    except (psycopg.Error, UnicodeError) as fault:
        reason = str(fault).strip().split("\n")[0] or type(fault).__name__
        raise Unreadable(
            "postgresql", f"the shared set cannot be {'changed' if migrating else 'read'}: {reason}"
        ) from fault
