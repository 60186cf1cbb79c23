"""Which words are taken for misspelt names, and which are left alone."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity

RECORDS = """
[[person]]
id = "ferreira"
name = "Annelise Ferreira"
aliases = ["Annelise M. Ferreira"]
honorific = "Ms."
[[person]]
id = "starholm"
name = "Keir Starholm"
misspellings = ["Kier Starhelm"]
[[person]]
id = "osei"
name = "Kwabena Osei-Tutu Jr."
[[person]]
id = "zhao"
name = "Zhao Wenliang"
surname = "Zhao"
name_order = "eastern"
[[person]]
id = "rumsfield"
name = "Hillary Dahlgren"
[[place]]
id = "halvik"
name = "Halvik Islands"
aliases = ["Norring Islands", "Halviks"]
kind = "island"
[[place]]
id = "drevania"
name = "Drevania"
kind = "country"
[[place]]
id = "sao-lourenco"
name = "São Lourenço"
[[organization]]
id = "utf"
name = "United Transport Federation"
[[person]]
id = "leyden"
name = "Ulla van der Lindqvist"
[[organization]]
id = "devoldsen"
name = "DeVoldsen"
[[person]]
id = "strand"
name = "Brett Strandhagen"
[[person]]
id = "vezok"
name = "Jens Vezok"
curated = false
[[person]]
id = "cable"
name = "Mats Ottergren"
curated = false
[[person]]
id = "rekk"
name = "Ines Rekk"
[[person]]
id = "tramp"
name = "Olle Tramp"
[[organization]]
id = "services"
name = "Halvik Services"
[[organization]]
id = "harbornet"
name = "HarborNet"
[[organization]]
id = "white-ferry"
name = "White Ferry Company"
[[organization]]
id = "agreement"
name = "North Halvik Free Trade Agreement"
[[organization]]
id = "senate"
name = "Riksdagen"
aliases = ["U.S. Riksdagen"]
[[place]]
id = "bankor"
name = "Bankor"
kind = "city"
country = "drevania"
curated = false
[[place]]
id = "drevonia"
name = "Drevinia"
curated = false
"""

FLAGGED = {
    "one letter out, in the full name": ("Annelise [[Fereira]] spoke.", "Ferreira"),
    "the first letter": ("Talks with Annelise [[Gerreira]] failed.", "Ferreira"),
    "the forename": ("[[Annelsie]] Ferreira spoke.", "Annelise"),
    "with a middle initial": ("Annelise M. [[Ferriera]] spoke.", "Ferreira"),
    "a compound with a hyphen": ("Kwabena [[Osie]]-Tutu Jr. spoke.", "Osei"),
    "a compound with a stroke": ("The [[Havlik]]/Norring Islands are far.", "Halvik"),
    "eastern order": ("Talks with Zhao [[Wenlaing]] failed.", "Wenliang"),
    "an accent left out": ("The ferry left São [[Lorenço]].", "Lourenço"),
    "a possessive": ("They read Annelise [[Ferreria]]’s letter.", "Ferreira"),
    "a word that is English": ("The [[Untied]] Transport Federation met.", "United"),
    "a forename that others have": ("The note named [[Hilary]] Dahlgren.", "Hillary"),
    "behind particles": ("They met Ulla van der [[Lindqivst]] on Monday.", "Lindqvist"),
    "a double letter once": ("They met [[Bret]] Strandhagen on Monday.", "Brett"),
    "a long name of a gazetteer beside its forename": ("They met Mats [[Ottergern]] on Monday.", "Ottergren"),
    "a short one that sounds the same": ("They met Jens [[Vezzok]] on Monday.", "Vezok"),
    "an s too many": ("They called Halvik [[Servicess]] on Monday.", "Services"),
    "a capital inside": ("The ferry firm [[HraborNet]] closed.", "HarborNet"),
    "a rare word in the place of a common one": ("The [[Wite]] Ferry Company closed.", "White"),
    "a long name": ("The North Halvik Free [[Tarde]] Agreement ended.", "Trade"),
    "a body after U.S.": ("It was confirmed by the U.S. [[Riksdgaen]] in May.", "Riksdagen"),
    "a place alone": ("They flew to [[Drevaina]] on Monday.", "Drevania"),
    "a listed misspelling": ("They met [[Kier Starhelm]] in May.", "Keir Starholm"),
    "in capitals": ("ANNELISE [[FERRIERA]] WINS THE VOTE", "FERREIRA"),
    "a dateline": ("[[DREVAINA]] — Ferries left the harbor.", "DREVANIA"),
    "a city of a gazetteer in a dateline": ("[[BAKNOR]] — Ferries left the harbor.", "BANKOR"),
    "a word of its own beside its country": ("[[BANKER]], Drevania — Ferries left the harbor.", "BANKOR"),
    "the country beside its city": ("BANKOR, [[Drevnia]] — Ferries left the harbor.", "Drevania"),
    "without its space": ("They met [[AnneliseFerreira]] on Monday.", "Annelise Ferreira"),
    "a rare word for a surname of four letters": ("They met Ines [[Reck]] on Monday.", "Rekk"),
    "a word under an honorific, of whom the draft has introduced": (
        "Olle Tramp spoke. Tramp left. Mr. [[Tromp]] slept.",
        "Tramp",
    ),
    "a forename in a headline": ("[[HILARY]] DAHLGREN WINS\n\nHillary Dahlgren won on Monday.", "HILLARY"),
    "a word in a headline": (
        "[[Untied]] Transport Federation Meets\n\nThe United Transport Federation met.",
        "United",
    ),
}


def marked(text: str) -> tuple[str, list[str]]:
    parts = text.replace("]]", "[[").split("[[")
    return "".join(parts), parts[1::2]


@pytest.mark.parametrize("case", FLAGGED)
def test_flagged(case: str, checked: Callable[..., Report]) -> None:
    text, wanted = marked(FLAGGED[case][0])
    report = checked(text, RECORDS, select=("NAM101",))
    assert [finding.words for finding in report.findings] == wanted
    assert {finding.suggestion for finding in report.findings} == {FLAGGED[case][1]}


LEFT_ALONE = {
    "the right form": "Annelise Ferreira, Zhao Wenliang and Keir Starholm met in Drevania.",
    "accents folded": "The ferry left Sao Lourenco.",
    "a name of a gazetteer": "They flew to Drevinia.",
    "somebody else of a like surname": "Tomas Ferrara met Annelise Ferreira. Ferrara spoke.",
    "a derivation": "Drevanian ferries and Drevanians left Drevania.",
    "used in small letters as well": "A halvick is a bird. Halvick nests are rare on the Halvik Islands.",
    "a handle": "Write to @Ferriera or to Ferriera@example.com, or see example.com/Ferriera.",
    "sic": "“Annelise Fereira [sic] spoke,” he wrote; “Annelise Fereira (sic)”.",
    "a short surname of a gazetteer that sounds otherwise": "They met Jens Vetok and Jens Verok.",
    "other inner capitals": "They run DevOldsem, a mill.",
    "sic behind the surname": "“Anelise Ferreira [sic] spoke,” he wrote.",
    "plural": "The Ferreiras left.",
    "an acronym": "The HALV and the DREV met.",
    "a city of a gazetteer, in prose": "They flew to Baknor.",
    "a dateline of another country": "BAKNOR, Halvik Islands — Ferries left the harbor.",
    "a word of its own in a dateline": "BANKER — Ferries left the harbor.",
    "a possessive in capitals": "ANNELISE FERREIRA'S VOTE",
    "a tag and an address without spaces": "AnneliseFerreira (@annelise), #AnneliseFerreira, AnneliseFerreira.net",
    "somebody of that surname whom the draft has introduced": "Olle Tramp met Jens Tromp. Mr. Tromp left.",
    "code": "Call `Drevaina()` first.",
}


@pytest.mark.parametrize("case", LEFT_ALONE)
def test_left_alone(case: str, checked: Callable[..., Report]) -> None:
    assert [finding.words for finding in checked(LEFT_ALONE[case], RECORDS, select=("NAM",)).findings] == []


def test_a_slip_in_a_quotation_is_reported_and_never_edited(checked: Callable[..., Report]) -> None:
    report = checked("“Annelise Fereira is late,” said the harbor master.", RECORDS, select=("NAM101",))
    assert [finding.words for finding in report.findings] == ["Fereira"]
    assert report.findings[0].edit is None


def test_no_name_is_ever_fixed_without_consent(checked: Callable[..., Report]) -> None:
    report = checked("Annelise Fereira spoke.", RECORDS, select=("NAM101",))
    edit = report.findings[0].edit
    assert edit is not None
    assert edit.safety.value == "consent"


def test_evidence_is_in_words(checked: Callable[..., Report]) -> None:
    report = checked("Drevania is far. Drevania is cold. Ms. Ana left Drevaina.", RECORDS, select=("NAM101",))
    assert [finding.because for finding in report.findings] == ["used 2 times in this draft as Drevania"]
    assert report.findings[0].severity is Severity.ERROR


def test_the_name_whose_rest_stands_beside_the_slip_is_the_one_meant(checked: Callable[..., Report]) -> None:
    records = "".join(
        f'[[organization]]\nid = "org-{at}"\nname = "{name}"\n'
        for at, name in enumerate(("Jarlov Bank", "Jarlov Harbor Fund", "Jarlov Institute"))
    )
    (finding,) = checked("The Jarolv Harbor and Shipping Fund closed.", records, select=("NAM101",)).findings
    assert (finding.words, finding.record) == ("Jarolv", "Jarlov Harbor Fund")
    assert finding.because == "the rest of the name stands beside it: Jarlov Harbor Fund"


def test_a_slip_is_told_by_one_rule(checked: Callable[..., Report]) -> None:
    report = checked("Mr. Starhlom met Anneli\u0455e Ferreira. Keir Starholm spoke.", RECORDS, select=("NAM",))
    assert [(finding.code, finding.words) for finding in report.findings] == [
        ("NAM101", "Starhlom"),
        ("NAM103", "Anneli\u0455e"),
    ]


def test_the_message_sets_like_beside_like(checked: Callable[..., Report]) -> None:
    wanted = {
        "Annelise Fereira spoke.": "“Fereira” is spelt “Ferreira” on record, in “Annelise Ferreira”",
        "They met Kier Starhelm.": "“Kier Starhelm” is spelt “Keir Starholm” on record",
    }
    for text, message in wanted.items():
        assert [finding.message for finding in checked(text, RECORDS, select=("NAM101",)).findings] == [message]


def test_hostile_text_costs_no_time(checked: Callable[..., Report]) -> None:
    for text in ("A" * 9_000, "A. " * 3_000, "“" * 9_000, "Aa-" * 9_000, "(ABC) " * 2_000, "A\u200bb" * 3_000):
        checked(text, RECORDS, select=("NAM", "ACR", "TXT", "TRM"))


def test_one_slip_is_said_once(checked: Callable[..., Report]) -> None:
    records = RECORDS + '[[person]]\nid = "vd"\nname = "Rut Vera Dahlquist"\nmisspellings = ["Rut Vera Dahlqvest"]\n'
    records += '[[organization]]\nid = "dh"\nname = "Department of Harbors"\n'
    records += '[[acronym]]\nid = "usdh"\nshort = "USDH"\nlong = ["U.S. Department of Harbors"]\n'
    report = checked("Rut Vera Dahlqvest met the U.S. Deparment of Harbors (USDH).", records, select=("NAM", "ACR10"))
    assert [finding.words for finding in report.findings] == ["Rut Vera Dahlqvest", "Deparment"]


OFFICES = """
[[person]]
id = "veldtman"
name = "Theresa Veldtman"
curated = false
[[post]]
id = "harbors"
titles = ["Harbor Minister"]
[[tenure]]
id = "veldtman-harbors"
person = "veldtman"
post = "harbors"
start = 2015-01-01
"""


def test_a_comma_runs_into_a_name(checked: Callable[..., Report]) -> None:
    report = checked("The coach, Ilmo Veldqvist,who left, spoke.", select=("TXT101",))
    assert [finding.words for finding in report.findings] == ["Veldqvist,who"]


def test_a_slip_is_told_before_the_name_that_shows_it(checked: Callable[..., Report]) -> None:
    report = checked("Talks with Vledtman failed. Harbor Minister Theresa Vledtman left.", OFFICES, select=("NAM101",))
    assert [finding.words for finding in report.findings] == ["Vledtman", "Vledtman"]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Harbor Minister Theresa Veltman spoke.", ["Veltman"]),
        ("Theresa Veltman spoke on Monday. Ms. Veldtman left.", ["Veltman"]),
        ("Harbor Minister Teresa Veldtman spoke.", ["Teresa"]),
        ("The baker Theresa Veltman spoke.", []),
        ("The baker Teresa Veldtman spoke.", []),
    ],
)
def test_a_title_or_the_draft_bears_a_gazetteer_out(
    text: str, wrong: list[str], checked: Callable[..., Report]
) -> None:
    assert [finding.words for finding in checked(text, OFFICES, select=("NAM101",)).findings] == wrong


def test_a_short_form_is_no_other_forename(checked: Callable[..., Report]) -> None:
    records = OFFICES.replace("Theresa Veldtman", "William Veldtman").replace("curated = false", "")
    for forename, found in (("Bill", []), ("Maria", ["Maria"])):
        report = checked(f"Harbor Minister {forename} Veldtman spoke.", records, select=("NAM201",))
        assert [finding.words for finding in report.findings] == found


def test_a_forename_alone_is_no_spelling_of_the_surname(checked: Callable[..., Report]) -> None:
    records = '[[person]]\nid = "hansen"\nname = "Hans Hansen"\n'
    assert checked("Hans Hansen spoke, and people called him Hans.", records, select=("NAM102",)).findings == ()


def test_titles_and_initials_tie_to_the_record(checked: Callable[..., Report]) -> None:
    report = checked("Harbor Minister Veldtman met CEO Annelise B. Ferreira Jr.", OFFICES + RECORDS)
    assert (report.coverage.names_verified, report.coverage.names) == (2, 2)
