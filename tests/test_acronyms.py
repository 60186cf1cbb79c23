"""Acronyms: what a draft defines itself, which long forms are wrong, and which short forms want one."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from checker.annotate.name.acronyms import definitions
from checker.annotation.initials import fits, initials, phrase_ends
from checker.check import check, examine
from checker.config import Config
from checker.draft import Draft
from checker.finding import Report, Severity
from checker.house import House
from checker.read.document import read_document
from checker.reference.proposals import proposals
from checker.span import Span
from checker.verify.name.reasons import reasons
from tests.conftest import records

RECORDS = """
[[acronym]]
short = "NHRA"
long = ["Northern Harbour Rescue Authority"]
[[acronym]]
short = "QPK"
long = ["Quay Pilots Kollegium"]
expand = false
"""


@pytest.mark.parametrize(
    ("phrase", "letters"),
    [
        ("U.S. Coast Guard", "USCG"),
        ("Department of Homeland Security", "DHS"),
        ("Trans-Pacific Partnership", "TPP"),
        ("Children’s Fund", "CF"),
    ],
)
def test_initials(phrase: str, letters: str) -> None:
    assert initials(phrase) == letters


def test_initials_are_taken_from_the_ends_of_phrases() -> None:
    assert dict(phrase_ends("Former Northern Harbour Board")) == {"FNHB": 0, "NHB": 7, "HB": 16}


def test_letters_fit_a_long_form() -> None:
    assert fits("DoD", "Department of Defense")
    assert fits("PIFs", "Presidential Innovation Fellows")
    assert not fits("XYZ", "Department of Defense")


DEFINITIONS = {
    "The U.S. Coast Guard (USCG) left.": [("USCG", "U.S. Coast Guard")],
    "The content delivery network (CDN) failed.": [("CDN", "content delivery network")],
    "It is the NHB (Northern Harbour Board) that pays.": [("NHB", "Northern Harbour Board")],
    "Former Presidential Innovation Fellows (PIFs) met.": [("PIFs", "Presidential Innovation Fellows")],
    "Rep. Dana Ortiz (D-Tex.) and Sen. Lee Park (R) met in Houston (TX).": [],
    "The Network Harbour Operations (NetOps) met.": [("NetOps", "Network Harbour Operations")],
    "The Women’s Boat League’s (WBL) head left.": [("WBL", "Women’s Boat League")],
    "The U.S. Coast Guard (USGC) left.": [("USGC", "U.S. Coast Guard")],
    "Mary Donnelly (McDonald) left Tom Cleary (TechCorp).": [],
    "He was late (and said so).": [],
    "Dana Ortiz (UQDS), Una Quinn (UQDS) met.": [],
    "The Regional Transit Authority, or RTA, met.": [("RTA", "Regional Transit Authority")],
    "The RTA, or Regional Transit Authority, met.": [("RTA", "Regional Transit Authority")],
    "The Regional Transit Authority (RTA, in its own words) met.": [("RTA", "Regional Transit Authority")],
    "The FBI, or the New York police, came.": [],
    "The Nordic People’s Party, or SPN, won.": [],
    "The QHB — the Quay Hire Board — met.": [("QHB", "Quay Hire Board")],
    "At QHB, the Quay Hire Board, she met Tom Lind, QPM, the Quay man.": [("QHB", "Quay Hire Board")],
    "Ada Sund, head of the Union of Harbor Pilots and Porters (SUHP), left.": [],
    "Ada Sund told the Union of Harbor Pilots (SUHP) so.": [],
    "Ada Lund of the Alliance of Southern Quays (ALSQ) left.": [("ALSQ", "Alliance of Southern Quays")],
    "The Bund für Hafenschutz (BfH) met.": [("BfH", "Bund für Hafenschutz")],
    "The Bureau of Alcohol, Tobacco and Firearms (ATF) left.": [("ATF", "Alcohol, Tobacco and Firearms")],
}


@pytest.mark.parametrize("text", DEFINITIONS)
def test_definitions(text: str) -> None:
    document = read_document(Draft("draft.txt", text))
    found = definitions(document, ())
    assert [(document.words(each.short), document.words(each.long)) for each in found] == DEFINITIONS[text]


def test_the_house_list_exempts(checked: Callable[..., Report]) -> None:
    report = checked("The U.N. met. NATO, the UN and the FBI met. The FBI left.", "", select=("ACR201",))
    assert report.findings == ()


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The Northern Harbour Rescue Authority (NHRA) met.", []),
        ("The (Northern Harbour Rescue Authority!) met. NHRA (Northern Harbour Rescue Authority!) met.", []),
        ("The Northern Harbour Rescue Authority (NRHA) met.", ["Northern Harbour Rescue Authority"]),
        ("The Northern Harbour Rescue Authority (QPK) met.", []),
        ("The National Hot Rod Association (NHRA) met.", []),
        ("The Northern Rescue Harbour Authority (NHRA) met.", ["Northern Rescue Harbour Authority"]),
        ("She went to the Quay Pilots Kollegium (QRK) first.", ["Quay Pilots Kollegium"]),
        ("She went to the Quay Pilots Kollegium (north side) first.", []),
    ],
)
def test_letters_must_be_those_of_the_long_form(text: str, wrong: list[str], checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, RECORDS, select=("ACR102",)).findings] == wrong


def test_letters_recorded_without_long_form_hold_against_none(checked: Callable[..., Report]) -> None:
    recorded = '[[acronym]]\nshort = "QCAL"\nlong = ["QCAL"]\n'
    report = checked("The Quay Contract And Labor tool (QCAL) is new.", recorded, select=("ACR102",))
    assert report.findings == ()


def test_a_house_list_with_points_exempts(cache_folder: Path) -> None:
    draft = Draft("draft.txt", "The QZTF met. The QZTF left. The BWKD came. The BWKD left.")
    config = Config(house=House(known_short_forms=frozenset(("Q.Z.T.F.",))), select=("ACR201",), cache=cache_folder)
    assert [finding.words for finding in check(draft, records(""), config).findings] == ["BWKD"]


IDLE = {
    "The Department of Harbours (DoH) met. The DoH left, and so did DOH cars.": [],
    "The Northern Coast Board (N.C.B.) met. The N.C.B. left.": [],
    "The Northern Coast Board (N.C.B.) met. The NCB left.": [],
    "The Northern Coast Board (NCBX) met.": ["ACR204"],
    "The Northern Coast Relief (NCRX) met. The NRCX left.": [],
    "The North Atlantic Treaty Organization (NATO) met.": [],
    "# QZTF meets\n\nThe Quay Zone Task Force (QZTF) met. The QZTF left.": [],
    "The QZTF met. The Quay Zone Task Force (QZTF) left.": ["ACR203"],
    "The QZTF, a lobby, met. The QZTF left.": [],
    "A lobby known as QZTF met. The QZTF left.": [],
    "Crews of WQZT came. WQZT left.": [],
    "The QZTF met. The QZTF left.": ["ACR201"],
    "The QZTF — the Quay Zone Task Force — met. The QZTF left.": [],
    "The QZTF fund — the quay’s own — is small. The QZTF left.": [],
    "The ferry crew there, QZTF, met. The QZTF left.": [],
    "# QZTF meets again\n\nThe crew left. The QZTF stayed.": [],
    "Order 17 (3 QZTF 204) and Order 18 (3 QZTF 205) stand, and 40 QZTF are paid.": [],
    "The head of QZTF, the Quay Zone Task Force, left.": [],
    "The Coastal Relief Fellows (CRF) met. The CRF left. A Coastal Relief Fellowship (CRF) is paid.": ["ACR202"],
}


@pytest.mark.parametrize("text", IDLE)
def test_introductions(text: str, checked: Callable[..., Report]) -> None:
    codes = ("ACR201", "ACR202", "ACR203", "ACR204")
    assert [finding.code for finding in checked(text, RECORDS, select=codes).findings] == IDLE[text]


def test_a_recorded_long_form_is_an_explanation_whatever_its_letters(checked: Callable[..., Report]) -> None:
    record = '[[acronym]]\nshort = "MSF"\nlong = ["Doctors Without Borders"]\n'
    text = "Doctors Without Borders (MSF) came. MSF left."
    assert checked(text, record, select=("ACR",)).findings == ()


def test_words_before_the_letters_begin_with_belong_to_the_long_form(checked: Callable[..., Report]) -> None:
    record = '[[acronym]]\nshort = "UNQUAY"\nlong = ["Joint United Nations Quay Programme"]\n'
    text = "The Joint United Nations Quay Programme (UNQUAY) met. UNQUAY left."
    assert checked(text, record, select=("ACR",)).findings == ()


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("The QPK left.", Severity.NOTE),  # another body may have the letters
        ("Pilots of the quay came. The QPK left.", Severity.WARNING),
    ],
)
def test_three_letters_never_spelt_out(text: str, severity: Severity, checked: Callable[..., Report]) -> None:
    report = checked(text, RECORDS.replace("expand = false", ""), select=("ACR201",))
    assert [finding.severity for finding in report.findings] == [severity]


def test_one_word_off_three_letters_may_be_another_body(checked: Callable[..., Report]) -> None:
    report = checked("The Quay People’s Kollegium (QPK) met. The QPK left.", RECORDS, select=("ACR102",))
    assert [finding.severity for finding in report.findings] == [Severity.WARNING]


def test_one_body_for_several_is_a_warning(checked: Callable[..., Report]) -> None:
    record = '[[acronym]]\nshort = "CHQ"\nlong = ["Centers for Harbour Quality"]\n'
    report = checked("The Center for Harbour Quality (CHQ) met. The CHQ left.", record, select=("ACR",))
    assert [(finding.words, finding.severity) for finding in report.findings] == [
        ("Center for Harbour Quality", Severity.WARNING)
    ]


def test_what_a_draft_defines_is_proposed_in_the_singular_and_what_is_wrong_is_not(cache_folder: Path) -> None:
    text = (
        "The Presidential Harbour Fellows (PHFs) met. The Network Harbour Operations (NetOps) paid the "
        "Women’s Boat League’s (WBL) head and the Northern Harbour Rescue Authority (NRHA)."
    )
    reference = records(RECORDS)
    dossier = examine(Draft("draft.txt", text), reference, Config(cache=cache_folder))
    found = proposals(dossier, reference, "a desk", date(2024, 7, 8))
    assert [(record["short"], record["long"]) for kind, record in found if kind == "acronym"] == [
        ("PHF", ["Presidential Harbour Fellows"]),
        ("NetOps", ["Network Harbour Operations"]),
        ("WBL", ["Women’s Boat League"]),
    ]


WHY = {
    "QPKs": ["on record: QPK for Quay Pilots Kollegium (acronym-qpk-quay-pilots-kollegium)"],
    "QZTF": ["flagged as undefined-acronym: used 2 times in this draft, never spelt out"],
    "QZTF left": ["flagged where it is first used, line 1, as undefined-acronym"],
    "CRTU": ["explained in this draft: Coastal Relief Trade Union, line 1"],
    "NRHA": ["flagged as mistaken-acronym: NHRA; the draft spells it out: Northern Harbour Rescue Authority, line 1"],
    "XIV": ["a Roman numeral, and no short form"],
    "MN": ["the postal code of Minnesota", "among the acronyms that everybody knows"],
    "BBC": ["on the house list of short forms, which want no long form", "among the acronyms that everybody knows"],
    "BFI": ["flagged as mistaken-acronym: one slip from FBI, which goes with “agent”"],
    "WQZB": ["read as the call sign of a station"],
    "ZQX": ["the letters of a share, behind its exchange in this draft"],
    "QHBX": ["the initials of “Quay Harbour Board Xylo” in this draft, line 1"],
    "KCX": ["marked [sic]: left as it is"],
    "QJV": [
        "the sentence says what the letters are",
        "letters that no list knows; not flagged: near no short form on record",
    ],
    "ANY": ["in the lexicon: a common English word"],
}


@pytest.mark.parametrize("words", WHY)
def test_reasons(words: str, cache_folder: Path) -> None:
    text = (
        "Two QPKs met. The QZTF came. The QZTF left. The Coastal Relief Trade Union (CRTU) stayed, and the CRTU said "
        "so to the Northern Harbour Rescue Authority. The NRHA agreed. In St. Paul, MN, the BBC read Chapter XIV to a "
        "BFI agent. WQZB filmed, and Acme (NYSE: ZQX) paid the Quay Harbour Board Xylo; the QHBX slept. “KCX [sic],” "
        "he wrote to the lobby called QJV, as ANY man may."
    )
    dossier = examine(Draft("draft.txt", text), records(RECORDS), Config(cache=cache_folder))
    start, word = text.index(words), words.split()[0]
    told = list(reasons(word, Span(start, start + len(word)), dossier, records(RECORDS)))
    assert told[: len(WHY[words])] == WHY[words]
