"""`deskcheck reference add`, `propose` and `accept`: how records get into a set by hand and from drafts."""

import tomllib
from pathlib import Path

import pytest
from typer.testing import CliRunner

from checker.cli.reference import app
from checker.reference.load import load
from tests.desk import SET, of_desk, run


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("DESKCHECK_CACHE", str(tmp_path / "cache"))
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "people.toml").write_text(SET)
    return tmp_path / "desk"


def test_adding_keeps_comments_and_order(desk: Path) -> None:
    file = desk / "people.toml"
    told = of_desk("add", desk, "person", "name=Kojo Osei", "aliases=K. Osei|Kojo O.", "born=1961-05", "--into", file)
    assert told.exit_code == 0, told.output
    text = file.read_text()
    assert text.startswith("# The desk's own people.\n")
    assert "[[person]]  # the minister" in text
    written = tomllib.loads(text)["person"][1]
    assert written == {"id": "kojo-osei", "name": "Kojo Osei", "aliases": ["K. Osei", "Kojo O."], "born": "1961-05"}
    assert load([desk]).named("K. Osei")
    again = of_desk("add", desk, "person", "name=Kojo Osei", "--into", file)
    assert (again.exit_code, "already on record" in again.stderr) == (2, True)
    assert of_desk("add", desk, "person", "name=Kojo Osei", "id=other", "--into", file).exit_code == 2
    assert of_desk("add", desk, "person", "born=1961", "--into", file).exit_code == 2
    assert file.read_text() == text


@pytest.mark.parametrize("kind", ["tenure", "fact", "statement", "place"])
def test_adding_any_kind_can_be_read_back(desk: Path, kind: str) -> None:
    fields = {
        "tenure": ["person=ferreira", "post=harbour-master", "start=2019"],
        "fact": ["subject=ferreira", "measure=boats", "value=12", "unit=boats", "as_of=2024-05"],
        "statement": ["speaker=ferreira", "text=The harbour\nis open.", "said=2024-05-02"],
        "place": ["name=Halvik", "kind=country", "capitals=Norring@..1998|Sund@1999..", "latitude=1.5"],
    }[kind]
    told = of_desk("add", desk, kind, *fields, "--into", desk / "new.toml")
    assert told.exit_code == 0, told.output
    assert len(list(load([desk]).of_kind(kind))) == (2 if kind == "tenure" else 1)


def test_a_draft_proposes_and_an_owner_accepts(desk: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text(
        "The Halvik Coast Guard (HCG) will sail, its pilot Kojo Osei said.\n\n"
        "“We welcome all the boats of the harbour at any time,” Annelise Ferreira said.\n\n"
        "“We keep all the boats of the harbour ready,” Osei said.\n"
    )
    told = run("propose", "--alone", "--reference", desk, draft, "--date", "2024-07-08")
    assert told.exit_code == 0, told.output
    proposal = tmp_path / "draft.txt.proposal.toml"
    written = tomllib.loads(proposal.read_text())
    assert [each["name"] for each in written["person"]] == ["Kojo Osei"]
    assert [each["short"] for each in written["acronym"]] == ["HCG"]
    assert [each["speaker"] for each in written["statement"]] == ["ferreira", "kojo-osei"]
    assert {each["status"] for kind, held in written.items() if kind != "source" for each in held} == {"proposed"}
    reference = load([desk, proposal])
    assert reference.named("Kojo Osei")
    assert reference.near("Kojo Ossei", 1) == (), "what is proposed accuses nobody"
    assert reference.statements_by("ferreira") == ()
    assert run("propose", "--alone", "--reference", desk, draft).exit_code == 2, "a proposal is not overwritten"

    person = written["person"][0]["id"]
    mistaken = run("accept", proposal, "kojo-osie", "--into", desk / "new.toml")
    assert (mistaken.exit_code, "did you mean kojo-osei?" in mistaken.stderr) == (2, True)
    assert run("accept", proposal, person, "--into", desk / "new.toml", "--date", "2024-07-09").exit_code == 0
    assert load([desk]).near("Kojo Ossei", 1) == ("Kojo Osei",)
    assert "person" not in tomllib.loads(proposal.read_text())
    assert run("accept", proposal, "--all", "--into", desk / "new.toml").exit_code == 0
    assert not proposal.exists()
    assert run("check", "--alone", desk).exit_code == 0


def test_at_a_terminal_it_asks_and_doubts_what_is_not_on_record(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.cli.upkeep.adding._is_asked_for", lambda: True)
    answers = ["Annelise Ferreira", "ferreira", "harbour-master", "soon", "2030", "", "gazett", "gazette", "", ""]
    words = ["add", "tenure", "--alone", "--reference", str(desk), "--into", str(desk / "more.toml")]
    told = CliRunner().invoke(app, words, input="\n".join(answers) + "\n")
    assert told.exit_code == 0, told.output
    assert "no person Annelise Ferreira on record; did you mean ferreira?" in told.stderr
    assert "found 'soon'" in told.stderr
    assert "no source gazett on record; did you mean gazette?" in told.stderr
    (tenure,) = tomllib.loads((desk / "more.toml").read_text())["tenure"]
    assert (tenure["person"], tenure["start"], tenure["sources"]) == ("ferreira", "2030", ["gazette"])
