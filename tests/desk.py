"""A desk's own set for the tests of `deskcheck reference`, and how its commands are run."""

from pathlib import Path

from typer.testing import CliRunner, Result

from checker.cli.reference import app

__all__ = ["SET", "of_desk", "run"]

SET = """# The desk's own people.

[[source]]
id = "gazette"
title = "Register of appointments"
publisher = "Halvik Gazette"
published = 2024-05-02

[[person]]  # the minister
id = "ferreira"
name = "Annelise Ferreira"
honorific = "Ms."
sources = ["gazette"]

[[post]]
id = "harbour-master"
titles = ["Harbour Master"]
seats = 1

[[tenure]]
person = "ferreira"
post = "harbour-master"
start = 2021-03-01
sources = ["gazette#page 4"]
"""


def run(*words: object) -> Result:
    return CliRunner().invoke(app, [str(word) for word in words])


def of_desk(command: str, desk: Path, *words: object) -> Result:
    return run(command, "--alone", "--reference", desk, *words)
