"""Each report is read by a program that its readers use, and over hostile text as well."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.cli.terminal import rule_text
from checker.finding import Report
from checker.report.evidence import asking, every
from checker.report.formats import Format, renderer
from checker.report.look import Look
from tests.made_reports import ample, nasty
from tests.programs import CONSUMERS, fits_schema, from_npm, node, program, python_program, ran

REPORTS = pytest.mark.parametrize("report", [ample(), nasty()], ids=["ample", "hostile"])
SCHEMA = Path(__file__).parents[1] / "checker" / "report" / "schema.json"


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Format, Report], Path]:
    """Writes a report into a file; a file's ending tells its reader the format."""

    def write(format: Format, report: Report) -> Path:
        path = (
            tmp_path
            / f"report.{ {Format.JUNIT: 'xml', Format.SARIF: 'sarif', Format.MARKDOWN: 'md'}.get(format, 'json') }"
        )
        path.write_text("".join(renderer(format)([report], Look(explain=rule_text))), encoding="utf-8", newline="\n")
        return path

    return write


@REPORTS
def test_sarif_multitool_has_no_complaint(report: Report, written: Callable[..., Path], tmp_path: Path) -> None:
    multitool = from_npm("@microsoft/sarif-multitool-linux/Sarif.Multitool")
    path, judged = written(Format.SARIF, report), tmp_path / "judged.sarif"
    ran([str(multitool), "validate", str(path), "--output", str(judged), "--level", "Error;Warning;Note"],
        env={"DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"})  # fmt: skip
    (run,) = json.loads(judged.read_text(encoding="utf-8-sig"))["runs"]
    complaints = [complaint["ruleId"] for complaint in run["results"]]
    assert complaints.count("SARIF2002") == len(list(every(report))), "not every finding was read"
    # Advice that a report of prose cannot follow: numbered messages, pages of help, and the place of a repository.
    advice = {"SARIF2002", "SARIF2011", "SARIF2012", "SARIF2003", "SARIF2006", "SARIF2005"}
    assert set(complaints) <= advice


@REPORTS
def test_sarif_fits_its_official_schema(report: Report, written: Callable[..., Path]) -> None:
    fits_schema(from_npm("@microsoft/sarif-multitool-linux/sarif-2.1.0.json"), written(Format.SARIF, report))


@REPORTS
def test_gitlab_gets_what_its_documentation_asks_for(report: Report, written: Callable[..., Path]) -> None:
    fits_schema(CONSUMERS / "gitlab-code-quality.schema.json", written(Format.GITLAB, report))


@REPORTS
def test_json_fits_the_published_schema(report: Report, written: Callable[..., Path]) -> None:
    fits_schema(SCHEMA, written(Format.JSON, report))


@REPORTS
def test_every_line_of_json_lines_fits_the_published_schema(
    report: Report, written: Callable[..., Path], tmp_path: Path
) -> None:
    lines = written(Format.JSON_LINES, report).read_text(encoding="utf-8").splitlines()
    files = [tmp_path / f"line{n}.json" for n in range(len(lines))]
    for file, line in zip(files, lines, strict=True):
        file.write_text(line, encoding="utf-8")
    schema = tmp_path / "line.schema.json"
    schema.write_text(ran([python_program("deskcheck"), "schema", "--line"]).stdout, encoding="utf-8")
    assert len(files) == len(report.findings) + 1
    fits_schema(schema, *files)


def test_the_published_schema_is_a_schema() -> None:
    ran([python_program("check-jsonschema"), "--check-metaschema", str(SCHEMA)])


@REPORTS
def test_junitparser_counts_what_the_report_has(report: Report, written: Callable[..., Path]) -> None:
    junitparser = pytest.importorskip("junitparser", reason="not installed: junitparser")
    path = written(Format.JUNIT, report)
    (suite,) = junitparser.JUnitXml.fromfile(str(path))
    failures = [case for case in suite if case.result]
    assert (suite.tests, suite.failures) == (len(list(every(report))), len(failures))
    graver = [finding for finding in every(report) if finding.severity.word != "note"]
    assert [case.result[0].type for case in failures] == [finding.severity.word for finding in graver]
    ran([python_program("junitparser"), "verify", str(path)], status=1)


@REPORTS
def test_rdformat_validator_accepts_the_report(report: Report, written: Callable[..., Path]) -> None:
    validator = from_npm("@umbrelladocs/rdformat-validator/bin/rdformat-validator.js")
    ran([program("node"), str(validator), "--strict", str(written(Format.RDJSON, report))])


@REPORTS
def test_github_s_own_library_writes_the_same_commands(report: Report) -> None:
    out = "".join(renderer(Format.GITHUB)([report], Look()))
    commands = [_read(line) for line in out.splitlines()]
    assert len(commands) == len(list(asking(report)))
    assert node("commands.cjs", given=json.dumps(commands)) == out


def _read(line: str) -> dict[str, object]:
    """A command as the runner reads it."""
    found = re.fullmatch(r"::(\w+) ((?:[^:,]+=[^:,]*,?)+)::(.*)", line)
    assert found, line
    pairs = (pair.split("=", 1) for pair in found[2].split(","))
    return {
        "command": found[1],
        "properties": {name: _unescaped(value, {"%3A": ":", "%2C": ","}) for name, value in pairs},
        "message": _unescaped(found[3], {}),
    }


def _unescaped(text: str, further: dict[str, str]) -> str:
    marks = {"%0D": "\r", "%0A": "\n", **further}
    return re.sub("%[0-9A-F]{2}", lambda found: {**marks, "%25": "%"}.get(found[0], found[0]), text)


@REPORTS
def test_pandoc_reads_the_markdown_as_one_table_without_links(report: Report, written: Callable[..., Path]) -> None:
    page = ran([program("pandoc"), "--from", "gfm", "--to", "html", str(written(Format.MARKDOWN, report))]).stdout
    assert page.count("<table") == 1
    assert page.count("<tr") == len(list(asking(report))) + 1
    assert len(re.findall(r"<td[ >]", page)) == 4 * len(list(asking(report)))
    assert not re.search(r"<(a|img|script|strong|em)\b", page)
