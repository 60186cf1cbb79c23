"""The published schema: a checker of schemas reads the shipped files by it, and refuses what a set would refuse."""

import json
from pathlib import Path

import pytest

from checker.draft import Unreadable
from checker.reference.json_schema import json_schema
from checker.reference.load import parse_records
from checker.reference.shipped import starter
from tests.programs import fits_schema, python_program, ran

WRONG = {
    "unknown field": '[[person]]\nid = "a"\nname = "Ana Ruiz"\nhonorfic = "Ms."\n',
    "unknown table": '[[persons]]\nname = "Ana Ruiz"\n',
    "missing field": '[[source]]\nid = "a"\ntitle = "Gazette"\npublisher = "Port"\n',
    "no list": '[[person]]\nname = "Ana Ruiz"\naliases = 3\n',
    "no date": '[[person]]\nname = "Ana Ruiz"\nborn = "spring"\n',
    "no number": '[[fact]]\nsubject = "a"\nmeasure = "piers"\nvalue = "many"\nunit = "piers"\nas_of = 2024\n',
}


@pytest.fixture(scope="module")
def schema(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("schema") / "set.schema.json"
    path.write_text(json.dumps(json_schema()), encoding="utf-8")
    return path


def test_the_schema_is_one(schema: Path) -> None:
    ran([python_program("check-jsonschema"), "--check-metaschema", str(schema)])


def test_the_shipped_files_fit_it(schema: Path) -> None:
    files = sorted(starter().rglob("*.toml"))
    assert files
    fits_schema(schema, *files)


@pytest.mark.parametrize("fault", WRONG)
def test_what_a_set_refuses_the_schema_refuses(schema: Path, tmp_path: Path, fault: str) -> None:
    with pytest.raises(Unreadable):
        parse_records(WRONG[fault])
    (tmp_path / "set.toml").write_text(WRONG[fault], encoding="utf-8")
    ran([python_program("check-jsonschema"), "--schemafile", str(schema), str(tmp_path / "set.toml")], status=1)
