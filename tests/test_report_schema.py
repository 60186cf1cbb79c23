"""The JSON report is as its published schema says."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from checker import report as package
from checker.finding import Report
from checker.report.formats import Format, renderer
from checker.report.look import Look
from tests.made_reports import ample

SCHEMA = json.loads((Path(package.__path__[0]) / "schema.json").read_text(encoding="utf-8"))
TYPES = {"object": dict, "array": list, "string": str, "integer": int, "number": (int, float), "boolean": bool,
         "null": type(None)}  # fmt: skip


def fits(value: Any, schema: dict[str, Any], where: str = "$") -> None:
    """Fail with the place at which `value` is not as `schema` says; the few words of the schema are understood."""
    if "$ref" in schema:
        return fits(value, SCHEMA["$defs"][schema["$ref"].rpartition("/")[2]], where)
    if "anyOf" in schema:
        chosen = schema["anyOf"][1 if value is None else 0]
        return fits(value, chosen, where)
    kinds = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    assert any(isinstance(value, TYPES[kind]) for kind in kinds), f"{where}: {value!r} is no {kinds}"
    assert value in schema.get("enum", [value]), where
    assert value == schema.get("const", value), where
    if "minimum" in schema:
        assert value >= schema["minimum"], where
    if "pattern" in schema:
        assert re.search(schema["pattern"], value), where
    if isinstance(value, dict):
        assert set(value) == set(schema["properties"]), f"{where}: {set(value) ^ set(schema['properties'])}"
        for name, inner in value.items():
            fits(inner, schema["properties"][name], f"{where}.{name}")
    if isinstance(value, list):
        for n, inner in enumerate(value):
            fits(inner, schema["items"], f"{where}[{n}]")
    return None


TEXT = """SALTMARSHThe the board met on Tuesday, July 8, 2024, and heard Adaeze Okafor, who counted 12 boats.

“It will close,” she said. Officials say the pier is the oldest. “Nobody asked us.”
"""


def test_a_report_fits_the_schema(checked: Callable[..., Report]) -> None:
    report = checked(TEXT)
    assert report.findings
    out = "".join(renderer(Format.JSON)([report, report], Look()))
    fits(json.loads(out), SCHEMA)


def test_every_field_says_what_it_means() -> None:
    silent: list[str] = []

    def look(schema: dict[str, Any], where: str) -> None:
        for name, inner in schema.get("properties", {}).items():
            if not {"description", "$ref"} & set(inner):
                silent.append(f"{where}.{name}")
            look(inner, f"{where}.{name}")
        look(schema["items"], where) if "items" in schema else None

    for name, schema in SCHEMA["$defs"].items():
        assert schema["description"], name
        look(schema, name)
    look(SCHEMA, "$")
    assert silent == []


def test_a_report_of_every_kind_of_evidence_fits() -> None:
    fits(json.loads("".join(renderer(Format.JSON)([ample()], Look()))), SCHEMA)


def test_a_wrong_report_does_not() -> None:
    form = json.loads("".join(renderer(Format.JSON)([ample()], Look())))
    form["drafts"][0]["coverage"]["extra"] = 1
    with pytest.raises(AssertionError, match="coverage"):
        fits(form, SCHEMA)
