"""Short forms that are taken for slips, and those that are left alone."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity
from checker.verify.acronym.near_forms import Neighbours

RECORDS = """
[[acronym]]
short = "NHRA"
long = ["Northern Harbour Rescue Authority"]
[[acronym]]
short = "QPK"
long = ["Quay Pilots Kollegium"]
expand = false
"""

FLAGGED = {
    "The Northern Harbour Rescue Authority left; the NRHA said so.": ("NRHA", Severity.ERROR),
    "The Coastal Relief Trade Union (CRTU) met, and the CTRU’s head left.": ("CTRU", Severity.ERROR),
    "The CRTU met, the CRTU voted, the CRTU left; the CRTV stayed. The Coastal Relief Trade Union (CRTU) paid.": (
        "CRTV",
        Severity.ERROR,
    ),
    "Nobody at the QPX would say, no kollegium, and no pilots of the quay.": ("QPX", Severity.WARNING),
    "The Coastal Relief Trade Union (CRTU) met, and the CRTUU left.": ("CRTUU", Severity.ERROR),
    "The U.S. Coast Guard left; the U.S.G.C. said so.": ("U.S.G.C.", Severity.ERROR),
    "The UNHCR met. The UNHCR left, and the UNHRC stayed.": ("UNHRC", Severity.WARNING),
    "A super PLC paid, as every super PAC did. The PAC said so.": ("PLC", Severity.WARNING),
    "Nobody with QPX phones would say.": ("QPX", Severity.NOTE),
    "The QPK voted. Nobody with QPX phones would say.": ("QPX", Severity.WARNING),
    "An FBX employee, in a hat, would not say.": ("FBX", Severity.WARNING),
    "A BFI agent knocked at the door on Monday.": ("BFI", Severity.WARNING),
    "The FAB agents left, said Dora Lind of FBV agent fame.": ("FBV", Severity.WARNING),
    "The GPO nomination was hers, she said on Monday.": ("GPO", Severity.WARNING),
    "The ferries of two super PCAs met in the harbour.": ("PCA", Severity.WARNING),
    "A NATA summit ends on Tuesday. Dora Lind will speak.": ("NATA", Severity.WARNING),
    "“It is late,” she said on NBE’s “Harbour Lights.”": ("NBE", Severity.WARNING),
    "The QPK paid. The QPK left. Nobody from QPV came.": ("QPV", Severity.WARNING),
}


@pytest.mark.parametrize("text", FLAGGED)
def test_mistaken(text: str, checked: Callable[..., Report]) -> None:
    report = checked(text, RECORDS, select=("ACR101",))
    assert [(finding.words, finding.severity) for finding in report.findings] == [FLAGGED[text]]


def test_known_letters_used_twice_want_two_words_beside_them(checked: Callable[..., Report]) -> None:
    twice = checked("The BFI agents left, and two BFI investigators came.", RECORDS, select=("ACR101",))
    assert [finding.severity for finding in twice.findings] == [Severity.WARNING] * 2
    once = checked("The BFI agents left, and two BFI films came.", RECORDS, select=("ACR101",))
    assert once.findings == ()


LEFT_ALONE = (
    "QPL shares of Acme (NYSE: QPL) rose in Chapter XIX.",
    "“HOW ACCURATE ARE NHRB PANELS?” asked the Northern Harbour Rescue Authority.",
    "Its sister network, QPL, came. The QPM, once known as Quay, sang. The QPM left.",
    "It is a lobby called QPX, and the QPL, a choir. Dora Lind (QPM) sang for QPZ Records.",
    "The NHRA and the FBI met at NATO.",
    "The National Health Review Agency (NHRO) met. The NHRO paid.",
    "THE NRHA MET THE NORTHERN HARBOUR RESCUE AUTHORITY",
    "The Northern Harbour Rescue Authority paid the New Rail Holding Association; the NRHA agreed.",
    "The QPKs left, as WQPK-TV, WQPK and KQPK-FM said.",
    "It is at https://example.com/NRHA and in `NRHA`, said the NHRA.",
    "He wrote “NRHA [sic]” to the NHRA.",
    "Real GNP growth was slow, as ANY government knows. The FDI agents and the FDI rules left.",
    "It is a TOP candidate, and NOW members met.",
    "The EEA met. The EPA, the EPA, the EPA and the EPA left.",
    "NFL players met. The NFL players left. NHL players stayed. NSC officials, NSC officials and NSA officials came.",
    "An NBI agent and a CBI probe. She told ITN of an HPV infection, an FTC complaint and an IAF airstrike.",
    "A CSU leader met CID officers. GDI growth slowed; RNA samples came.",
    "NPC members met in the NPC, and an NCP minister left.",
    "RFA Tidewater left. The RAF watched, the RAF filmed, and the RAF wrote.",
    "The FEVS is the survey; the Employee Viewpoint Survey (EVS) is old. The EVS ended.",
)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_not_mistaken(text: str, checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(text, RECORDS, select=("ACR101",)).findings] == []


def test_a_guess_is_told_once(checked: Callable[..., Report]) -> None:
    report = checked("The QPX met. The QPX left. The QPX paid.", RECORDS, select=("ACR101",))
    assert [(each.severity, each.span.start) for each in report.findings] == [(Severity.NOTE, 4)]


def test_evidence_names_the_place(checked: Callable[..., Report]) -> None:
    report = checked("First.\n\nThe Northern Harbour Board (NHBX) met.\n\nThe NHXB left.", "", select=("ACR101",))
    wanted = "explained in this draft: Northern Harbour Board, line 3"
    assert [finding.because for finding in report.findings] == [wanted]


def test_neighbours_are_found_by_any_slip() -> None:
    near = Neighbours(("QRST", "QST", "QRTS", "QRXT", "QRRST", "XYZQ"))
    assert near.of("QRST") == ["QST", "QRTS", "QRXT", "QRRST"]
