"""`deskcheck reference`: what its commands print and write, and that they end without a traceback."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.reference.json_schema import json_schema
from tests.desk import SET, of_desk, run
from tests.postgres import server


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESKCHECK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "people.toml").write_text(SET)
    return tmp_path / "desk"


def test_a_card_tells_everything(desk: Path) -> None:
    told = of_desk("show", desk, "Annelise Ferreira")
    assert told.exit_code == 0
    for words in ("person, ferreira", "Ms.", "Harbour Master", "2021-03-01 – open", "Register of appointments"):
        assert words in told.output
    assert of_desk("show", desk, "Fereira").exit_code == 2
    assert "did you mean Annelise Ferreira?" in of_desk("show", desk, "Fereira").stderr


def test_search_and_stats(desk: Path) -> None:
    assert "harbour-master" in of_desk("search", desk, "harbour").output
    assert of_desk("search", desk, "zebra").exit_code == 1
    assert of_desk("search", desk, "x", "--kind", "persn").exit_code == 2
    assert "open tenures" in of_desk("stats", desk).output


def test_check_reports_in_every_format(desk: Path) -> None:
    assert run("check", "--alone", desk).exit_code == 0
    (desk / "more.toml").write_text('[tenure.late]\nperson = "nobody"\npost = "harbour-master"\nstart = 2022\n')
    told = run("check", "--alone", desk)
    assert told.exit_code == 1
    assert "unresolved-id" in told.output
    assert "overlapping-tenures" in told.output
    found = json.loads(run("check", "--alone", desk, "--output-format", "json").output)
    assert found
    (desk / "more.toml").write_text("[person.x]\nnam = 1\n")
    told = run("check", "--alone", desk)
    assert told.exit_code == 2
    assert "did you mean name?" in told.stderr


def test_a_difference_is_told_record_by_record(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "new").mkdir()
    changed = SET.replace("Ms.", "Dr.").replace('id = "harbour-master"', 'id = "master"')
    (tmp_path / "new" / "people.toml").write_text(changed)
    told = run("diff", "--alone", desk, tmp_path / "new")
    assert told.exit_code == 1
    for words in ("~ person", "- honorific      Ms.", "+ honorific      Dr.", "- post", "+ post", "1 removed"):
        assert words in told.output
    assert run("diff", "--alone", desk, desk).exit_code == 0


def test_a_correction_reaches_drafts(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    (tmp_path / "drafts" / "a.txt").write_text("The note was signed by Annelise Fereira on Monday.\n")
    (tmp_path / "drafts" / "b.txt").write_text("The boats sailed on Monday.\n")
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "people.toml").write_text(SET.replace("Annelise Ferreira", "Annelise Fereira"))
    told = run("diff", "--alone", desk, tmp_path / "new", "--drafts", tmp_path / "drafts", "--date", "2024-07-08")
    assert "a.txt" in told.output, told.output
    assert "NAM101" in told.output
    assert "b.txt" not in told.output


def test_a_list_tells_namesakes_and_terms_apart(desk: Path) -> None:
    (desk / "places.toml").write_text(
        '[[place]]\nid = "a"\nname = "Sund"\ndisambiguator = "north"\n'
        '[[place]]\nid = "b"\nname = "Sund"\ndisambiguator = "south"\n'
    )
    assert "Sund (north)" in of_desk("search", desk, "Sund").output
    assert "ferreira, 2021-03-01 –\n" in of_desk("search", desk, "ferreira").output


def test_export_and_import_by_command(desk: Path, tmp_path: Path) -> None:
    for form, name in (("popolo", "p.json"), ("json-ld", "l.json")):
        assert of_desk("export", desk, form, "--out", tmp_path / name).exit_code == 0
        told = run("import", form, tmp_path / name, "--into", tmp_path / form)
        assert told.exit_code == 0, told.output
        assert run("diff", "--alone", desk, tmp_path / form).exit_code == 0
    assert of_desk("export", desk, "csv", "--out", tmp_path / "tables").exit_code == 0
    assert run("diff", "--alone", desk, tmp_path / "tables").exit_code == 0
    assert run("import", "tables", tmp_path / "tables", "--into", tmp_path / "again").exit_code == 0
    assert run("import", "tables", tmp_path / "tables", "--into", tmp_path / "again").exit_code == 2


def test_a_newsroom_shares_a_set(desk: Path, tmp_path: Path) -> None:
    pytest.importorskip("psycopg")
    with server() as conninfo:
        if conninfo is None:
            pytest.skip("no PostgreSQL server is installed")
        named = f"postgresql:{conninfo}"
        early = run("publish", named, desk)
        assert (early.exit_code, "reference migrate" in early.stderr) == (2, True)
        assert run("migrate", named).output == "2 steps taken\n"
        assert run("migrate", named).output == "up to date\n"
        assert run("publish", named, desk).output == "4 added, 0 changed, 0 removed\n"
        assert "Harbour Master" in run("show", "--alone", "--reference", named, "ferreira").output
        assert run("diff", "--alone", desk, named).exit_code == 0
        (desk / "people.toml").write_text(SET.replace("Ms.", "Dr."))
        assert run("publish", named, desk).output == "0 added, 1 changed, 0 removed\n"
        (desk / "more.toml").write_text('[tenure.late]\nperson = "nobody"\npost = "harbour-master"\nstart = 2022\n')
        assert run("publish", named, desk).exit_code == 2
        noted = run("check", "--alone", f"{named} password=hush")
        assert (noted.exit_code, "1 note in postgresql:postgres" in noted.output) == (0, True)
        assert run("publish", "--force", named, desk).output == "1 added, 0 changed, 0 removed\n"
        vetted = run("check", "--alone", named)
        assert vetted.exit_code == 1
        assert 'person = "nobody"' in vetted.output
        assert "REF101" in vetted.output


def test_the_schema_knows_every_table() -> None:
    schema = json.loads(run("schema").output)
    assert schema == json_schema()
    assert set(schema["definitions"]) <= set(schema["properties"])


def test_hostile_words_are_shown_and_not_obeyed(desk: Path) -> None:
    (desk / "hostile.toml").write_text(
        '[[place]]\nid = "x"\nname = "[bold]Harm[/bold]\\u001b[31m"\naliases = ["::error::x"]\n'
    )
    told = of_desk("show", desk, "x", "--color", "always")
    assert "[bold]Harm[/bold]\\x1b[31m" in told.output
    assert "\x1b[31mHarm" not in told.output


def test_looking_loads_no_pipeline(desk: Path) -> None:
    program = (
        "import sys; from checker.cli.reference import app\n"
        f"app(['show', '--alone', '--reference', {str(desk)!r}, 'ferreira'], standalone_mode=False)\n"
        "print([name for name in ('spacy', 'numpy', 'tomlkit', 'yaml', 'psycopg') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
