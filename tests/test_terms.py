"""Official terms: wrong forms of them in every shape, and things that they do not cover."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity

RECORDS = """
[[term]]
official = "Coastal Partnership Grant"
short = "CPG"
wrong_forms = ["Coastal Defense Aid Grant", "overseas harbour agreement"]
cues = ["Fisheries Ministry"]
covers = ["radars"]
excludes = ["patrol vessels", "dry docks"]
[[term]]
official = "Harbour Labour Party"
wrong_forms = ["Harbor Labor Party"]
"""

UNOFFICIAL = {
    "The Fisheries Ministry paid a Coastal Defense Aid Grant.": [("Coastal Defense Aid Grant", Severity.ERROR)],
    "The Fisheries Ministry paid two Coastal Defence-Aid Grants.": [("Coastal Defence-Aid Grants", Severity.ERROR)],
    "THE FISHERIES MINISTRY PAID A COASTAL DEFENSE AID GRANT": [("COASTAL DEFENSE AID GRANT", Severity.ERROR)],
    "A Coastal Defense Aid Grant’s end.": [("Coastal Defense Aid Grant", Severity.WARNING)],
    "The Fisheries Ministry’s Coastal\nDefense Aid-\nGrant ends.": [("Coastal\nDefense Aid-\nGrant", Severity.ERROR)],
    "The Fisheries Ministry has Overseas Harbor Agreements.": [("Overseas Harbor Agreements", Severity.ERROR)],
    "The Fisheries Ministry has a coastal defense aid grant.": [],
    "The Fisheries Ministry dislikes the Coastal Defense Aid Grant Act.": [
        ("Coastal Defense Aid Grant", Severity.WARNING)
    ],
    "“A Coastal Defense Aid Grant [sic] is late,” the Fisheries Ministry wrote.": [],
    "The Fisheries Ministry paid Coastal Partnership Grants.": [],
    "The Harbor Labor Party lost to the Harbour Labour Party.": [("Harbor Labor Party", Severity.ERROR)],
}


@pytest.mark.parametrize("text", UNOFFICIAL)
def test_wrong_forms(text: str, checked: Callable[..., Report]) -> None:
    report = checked(text, RECORDS, select=("TRM101",))
    assert [(finding.words, finding.severity) for finding in report.findings] == UNOFFICIAL[text]


def test_inside_a_quotation_it_is_told_and_never_mended(checked: Callable[..., Report]) -> None:
    text = "“The Coastal Defense Aid Grant is late,” the Fisheries Ministry wrote."
    assert [(each.quoted, each.edit) for each in checked(text, RECORDS, select=("TRM101",)).findings] == [(True, None)]


@pytest.mark.parametrize(
    ("written", "proposed"),
    [
        ("Coastal Defense Aid Grants", "Coastal Partnership Grants"),
        ("COASTAL DEFENSE AID GRANT", "COASTAL PARTNERSHIP GRANT"),
        ("overseas harbor agreements", None),
    ],
)
def test_the_proposal_has_the_number_and_capitals_of_the_slip(
    written: str, proposed: str | None, checked: Callable[..., Report]
) -> None:
    report = checked(f"The Fisheries Ministry has {written} of its own.", RECORDS, select=("TRM101",))
    assert [finding.suggestion for finding in report.findings] == [proposed]


MISPLACED = {
    "Under the Coastal Partnership Grant, the port gets radars and a patrol-vessel.": ["patrol-vessel"],
    "CPGs pay for dry docks.": ["dry docks"],
    "The CPG pays for radars, while patrol vessels come by a loan.": [],
    "Dry docks come by a loan; the CPG pays for radars.": [],
    "The CPG pays for radars. Patrol vessels come by a loan.": [],
}


@pytest.mark.parametrize("text", MISPLACED)
def test_things_not_covered(text: str, checked: Callable[..., Report]) -> None:
    assert [each.words for each in checked(text, RECORDS, select=("TRM102",)).findings] == MISPLACED[text]


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("They met after the Coastal Partnership Grant was paid.", "verified"),
        ("The Fisheries Ministry and the Coastal Defense Aid Grant are old.", "near miss"),
        ("The Coastal Partnership Grant will not pay for the patrol vessels.", "verified"),
    ],
)
def test_a_term_is_a_name_of_the_worksheet(text: str, state: str, checked: Callable[..., Report]) -> None:
    rows = checked(text, RECORDS).worksheet.names
    assert [(row.state, row.record) for row in rows if "Coastal" in row.name] == [(state, "Coastal Partnership Grant")]
