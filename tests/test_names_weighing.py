"""What a slip in a name is worth, by what the draft says beside it: an error, a warning, or somebody else's name."""

from collections.abc import Callable

import pytest

from checker.finding import Report, Severity

RECORDS = """
[[place]]
id = "drevania"
name = "Drevania"
kind = "country"
demonyms = ["Drevanian"]
[[place]]
id = "halvia"
name = "Halvia"
kind = "country"
demonyms = ["Halvian"]
[[place]]
id = "orlau"
name = "Orlau"
kind = "country"
[[person]]
id = "veldtman"
name = "Theresa Veldtman"
country = "drevania"
[[person]]
id = "yarnek"
name = "Osric Yarnek"
country = "drevania"
[[person]]
id = "kai-tuk-sen"
name = "Kai Tuk Sen"
aliases = ["Kai Tuk-sen"]
country = "drevania"
curated = false
[[person]]
id = "schomberg"
name = "Eberhard E. Schomberg"
aliases = ["Eddie Schomberg"]
misspellings = ["Eddie Shomberg"]
[[person]]
id = "humphrys"
name = "Ottmar Humphrys"
country = "drevania"
curated = false
[[post]]
id = "premier"
titles = ["Prime Minister"]
country = "drevania"
[[post]]
id = "envoy"
titles = ["Ambassador"]
country = "halvia"
[[tenure]]
person = "humphrys"
post = "premier"
start = 2015-01-01
end = 2018-01-01
[[tenure]]
person = "veldtman"
post = "premier"
start = 2021-01-01
[[tenure]]
person = "kai-tuk-sen"
post = "premier"
start = 2018-01-01
end = 2021-01-01
"""
ERROR, WARNING = Severity.ERROR, Severity.WARNING

WEIGHED = {
    "a title before the name": ("Prime Minister Theresa Veldtmin spoke.", [("Veldtmin", ERROR)]),
    "a title behind it": ("Theresa Veldtmin, the Drevanian prime minister, spoke.", [("Veldtmin", ERROR)]),
    "a title set off by commas": ("The prime minister, Theresa Veldtmin, spoke.", [("Veldtmin", ERROR)]),
    "a surname of its own under the title": ("Prime Minister Ottmar Humphries spoke.", [("Humphries", ERROR)]),
    "a surname of its own under another title": ("Coach Ottmar Humphries spoke.", []),
    "a title in another sentence": (
        "Theresa Veldtmin spoke. Prime Minister Veldtmin then left.",
        [("Veldtmin", ERROR), ("Veldtmin", ERROR)],
    ),
    "the right form elsewhere": ("Theresa Veldtmin spoke. Ms. Veldtman left.", [("Veldtmin", ERROR)]),
    "two letters swapped": ("Theresa Veldtmna spoke.", [("Veldtmna", ERROR)]),
    "the rest of the name alone": ("Theresa Veldtmin spoke.", [("Veldtmin", WARNING)]),
    "a trade behind the name": ("Theresa Veldtmin, a baker from Orlau, spoke. Ms. Veldtmin left.", []),
    "a trade behind the age": ("Theresa Veldtmin, 34, a retired nurse, spoke.", []),
    "a trade before the name": ("They met the goalkeeper Theresa Veldtmin on Monday.", []),
    "a trade at the head of a sentence": ("Goalkeeper Theresa Veldtmin spoke.", []),
    "a trade set off by commas": ("The nurse, Theresa Veldtmin, spoke.", []),
    "a trade that is said": ("Theresa Veldtmin is a farmer in the south.", []),
    "the office of another country": ("Theresa Veldtmin, the Halvian ambassador, spoke.", []),
    "a trade and the title": ("Theresa Veldtmin, the prime minister and a former baker, spoke.", [("Veldtmin", ERROR)]),
    "a listed slip of another trade": ("Eddie Shomberg, a plumber, spoke.", []),
    "a listed slip": ("Eddie Shomberg spoke.", [("Eddie Shomberg", ERROR)]),
    "a relative of somebody": ("Mr. Moss and his wife, Theresa Veldtmin, spoke.", [("Veldtmin", WARNING)]),
    "two people of one sentence": ("Theresa Veldtmin met Theresa Veldtman on Monday.", []),
    "a namesake": ("Theresa Veldtmin, no relation to Theresa Veldtman, spoke.", []),
    "a relative in one sentence": ("Theresa Veldtmin met Ilmo Veldtman on Monday.", [("Veldtmin", ERROR)]),
    "two words of a long name": ("Prime Minister Kai Tul Sem of Drevania spoke.", [("Kai Tul Sem", ERROR)]),
    "one word of a hyphened name": ("Prime Minister Kai Duk-sen of Drevania spoke.", [("Duk", ERROR)]),
    "small letters behind a hyphen": ("Prime Minister Kai Tuk-sem spoke.", [("Kai Tuk-sem", ERROR)]),
    "a long name with no title": ("Kai Tul Sem spoke.", []),
    "a long name in another country": ("Prime Minister Kai Tul Sem of Halvia spoke.", []),
}


@pytest.mark.parametrize("case", WEIGHED)
def test_weighed(case: str, checked: Callable[..., Report]) -> None:
    text, wanted = WEIGHED[case]
    found = checked(text, RECORDS, select=("NAM101",)).findings
    assert [(finding.words, finding.severity) for finding in found] == wanted


LONE = {
    "a forename of a couple": ("Yarnik and Mira Solvang left.", 0),
    "two forenames": ("Tormod and Yarnik stayed.", 0),
    "a short name with another vowel": ("Yarnik stayed at home.", 0),
    "a part of somebody else's name": ("Mira Yarnik, a friend, left. Ms. Yarnik came back.", 0),
    "an honorific": ("Mr. Yarnik stayed at home.", 1),
    "another consonant": ("They waited for Yarneck.", 1),
    "letters swapped": ("They waited for Yarenk.", 1),
    "two places in one sentence": ("A ferry from Orlu sank, and all were taken to Orlau.", 0),
    "one place in two sentences": ("They sailed to Orlau. The way to Orlu is long.", 1),
    "a familiar form": ("Mike Orbeck came. Mikey ran. Mike sat and Mike slept.", 0),
    "another familiar form": ("Robb Orbeck came. Robbie ran. Robb sat and Robb slept.", 0),
}


@pytest.mark.parametrize("case", LONE)
def test_a_name_that_stands_alone(case: str, checked: Callable[..., Report]) -> None:
    text, wanted = LONE[case]
    found = checked(text, RECORDS, select=("NAM101", "NAM102")).findings
    assert [finding.severity for finding in found] == [WARNING] * wanted


INTRODUCED = {
    "a couple": ("Jens and Mira Solvang left. Mr. Solvang drove.", []),
    "a family": ("Jens, Lars and Mira Solvang left. Mr. Solvang drove.", []),
    "a wife": ("Jens Solvang and his wife, Mira, spoke. Ms. Solvang wept.", []),
    "a name with a slip in its forename": ("Theresia Veldtman spoke. Ms. Veldtman left.", []),
    "a name with a slip in its surname": ("Eddie Shomberg spoke. Mr. Schomberg left.", []),
    "somebody else of that surname": ("Mira Solvang left. Mr. Solvang drove.", ["Solvang"]),
    "a wife with a surname of her own": ("Jens Moss and his wife, Mira Solvang, left. Mr. Ekwall drove.", ["Ekwall"]),
}


@pytest.mark.parametrize("case", INTRODUCED)
def test_who_is_introduced(case: str, checked: Callable[..., Report]) -> None:
    text, wanted = INTRODUCED[case]
    assert [finding.words for finding in checked(text, RECORDS, select=("NAM203",)).findings] == wanted


def test_a_husband_has_an_honorific_of_his_own(checked: Callable[..., Report]) -> None:
    records = RECORDS.replace('name = "Theresa Veldtman"', 'name = "Theresa Veldtman"\nhonorific = "Ms."')
    for lead, wanted in (("Theresa Veldtman and her husband, Paul, came.", 0), ("Theresa Veldtman came.", 1)):
        found = checked(f"{lead} Mr. Veldtman left.", records, select=("NAM202",)).findings
        assert len(found) == wanted


def test_the_nearest_right_form_is_proposed(checked: Callable[..., Report]) -> None:
    (finding,) = checked("They met Eddie Shomberg on Monday.", RECORDS, select=("NAM101",)).findings
    assert finding.message == "“Eddie Shomberg” is spelt “Eddie Schomberg” on record"
