"""How drafts say what seat somebody holds: patterns over rows of word classes (see `beside_names`).

In a row `d` is an article, `a` a plain word, `S` a state, `z` its possessive, `1` an ordinal, `D` district, `P`
Democrat, `Q` Republican, `p` Democratic, `M` a party's people, `O` a senator, a lawmaker and the like, `N` several of
them, `C` a chamber, `G` Congress, `L` a delegation. The words of a description are `told`, where they are not all.
"""

import re

__all__ = ["AFTER", "AS", "BEFORE", "BEFORE_COMMA", "BEFORE_TITLE", "CALLED", "COMPANY", "OFFICE", "WHENCE"]


def _either(*patterns: str) -> str:
    return "(?:" + "|".join(patterns) + ")"


_DISTRICT = r"1u?G?D"
#: "Utah", "Utah's 3rd Congressional District".
_PLACE = rf"S(?:z{_DISTRICT})?"
#: "represents Utah's other seat in Congress", "has represented Utah".
_REPRESENTS = rf"n?(?:r|hv){_PLACE}(?:za{{1,3}}|z)?(?:i[CG])?"
#: "a conservative Utah Republican", "a Democratic House member", "a sitting member of the House", "the junior senator".
_NOUN = r"(?:d?a{1,2}z)?d?[as]{0,3}(?:Sz?)?a{0,2}(?:[PQp]?C?u?O(?:f[CG])?|C?[PQ])"
#: "who sits in the House as a Democrat from Utah", "sits for Utah in the House".
_SITS = r"w?n?s(?:iC(?:fS)?(?:td[PQ](?:fS)?)?|fS(?:iC)?)"
#: "one of the few Republicans in the House", "one of nine members of the Senate", "one of Utah's two senators".
_AMONG = r"af(?:d?a{0,3}C?[MN](?:[if]C|i(?:dS|Sz)[aG]?L)?|Sza{0,2}u?[MN])"
#: "of Utah", "who represents Utah", "elected to represent Utah", ", representing Utah".
_WHENCE = _either(rf"f{_PLACE}", rf"w?{_REPRESENTS}", rf"e?ir{_PLACE}", rf",n?r{_PLACE}(?:i[CG])?")

AFTER = re.compile(
    _either(
        r",da{0,2}[Oa]fd?Sz?[aG]?L",  # ", a member of Utah's congressional delegation"
        r",d[PQ](?:a|a?d?S)ai[CG]",  # ", the Democrat that Utah sends to the Senate"
        r",[da]{1,2}[pPQ]a{1,2}iC",  # ", our Republican voice in the House"
        r",?qa?f?Sz(?:1u?G?D|C)?a{0,2}(?:i[CG])?",  # " holds one of Utah's seats in the Senate"
        rf",w[asdnhfitpPQMNOCG]{{1,12}}a(?P<told>{_REPRESENTS})",  # ", who has had a hard year and represents Utah"
        r"(?:fS)?[,(](?:x,)?" + _either(
            r"[PQ][,-]S(?=[,)!])",  # ", D-Utah,"
            rf"f?{_NOUN}{_WHENCE}?",  # ", a Democrat from Utah"
            rf"w?{_REPRESENTS}",  # ", who represents Utah"
            _SITS,
            r"iCfS",  # ", in the Senate from Utah"
            _AMONG,
            rf"f{_PLACE}",
        ),
        r"\((?:[PQ][,-]?S|S|[PQ])(?=\))",  # "(D-Utah)", "(Utah)"
        rf"b{_NOUN}(?:f{_PLACE}|w?n?r{_PLACE})?",  # " is a Democrat from Utah"
        _SITS,
        rf"n?r{_PLACE}(?:za{{1,3}})?(?:i[CG])?(?:td[PQ])?",  # " represents Utah in the Senate as a Democrat"
        rf"(?:fS)?,?k{_AMONG}",  # " was one of the few Democrats in the House"
        rf"f{_PLACE}",
        rf"iSz{_DISTRICT}",  # " in Utah's 3rd District"
        r"zS(?=a)",  # "'s Utah office"
    )
)  # fmt: skip

#: " of Utah", where what follows is no description.
WHENCE = re.compile(r"(?P<told>fS)(?=,)")

_HELD_BY = rf"Sz{_DISTRICT},?n?v(?:a(?=[PQ]?$))"
BEFORE = re.compile(
    r"(?:^|[^.SPQpCOGz(-])(?P<told>"
    + _either(
        r"d?a{0,2}(?:(?:Sz?)?a{0,2}(?:C?[PQ]|[PQp]?CO|(?<=[Sz])[PQp]?O)|Sz)",  # "the Utah Republican", "Utah's own"
        rf"{_HELD_BY}[PQ]?",  # "Utah's 3rd District, now represented by Republican"
    )
    + ")$"
)
#: "The Utah Republican, ", "Representing Utah's 3rd District, "
BEFORE_COMMA = re.compile(rf"(?:^|[!,;:t])(?P<told>da{{0,2}}(?:Sz?)?(?:C?[PQ]|[PQp]?C?O)|r{_PLACE}),$")
#: The same at the beginning of a sentence, before a title; "Utah's 3rd District, represented by ".
BEFORE_TITLE = re.compile(
    rf"(?:(?:^|!)(?P<told>da{{0,2}}(?:Sz?)?(?:C?[PQ]|[PQp]?C?O)|r{_PLACE}),|(?P<held>{_HELD_BY}))$"
)
#: "the Utah field office of ".
OFFICE = re.compile(r"(?:^|[^S])(?P<told>Sz?a{0,2})f$")
#: "As a sitting member of the House, "
AS = re.compile(rf"(?:^|[!,;:])(?P<told>td[as]{{0,2}}{_NOUN}(?:fS)?),$")
#: "the Utah Republican had gone"; "the Republican senator from Utah", "the Democratic member of the House from Utah".
CALLED = re.compile(r"d(?P<told>a?(?:S(?:[PQ]|[pQP]?C?O)|[pQP]C?OfS|[pQP]?C?OfCfS))")
#: " and two other Utah Democrats".
COMPANY = re.compile(r",?[a.1]{2,6}(?P<told>(?:Sz?a?)?p?Q?C?[MN])")
