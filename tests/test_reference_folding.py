"""Folding: one form for a name however it is printed, and the way back from a folded text to the text as written."""

import re
import sys

from hypothesis import example, given, settings
from hypothesis import strategies as st

from checker.reference.folding import fold, fold_in_place
from checker.reference.load import parse_records


def test_folding_twice_changes_nothing() -> None:
    for point in range(sys.maxunicode + 1):
        folded = fold(f"a{chr(point)}b")
        assert fold(folded) == folded


@given(st.text(st.one_of(st.sampled_from("ab  \n\r\tßİ½ﬁé’ÁΣ`ẞ\u0301"), st.characters()), max_size=60))
@example("Ms.  Groß\n½ a  mile\n\n  off")
@example("İ̇  Σ")
@settings(max_examples=500, deadline=None)
def test_every_mark_of_a_folded_text_knows_where_it_came_from(text: str) -> None:
    folded, offsets = fold_in_place(text)
    if offsets is None:
        assert len(folded) == len(text)
        return
    places = [offsets[at] for at in range(len(folded))]
    assert places == sorted(places)
    for at, place in enumerate(places):
        assert folded[at] == " " or folded[at] in fold(text[place])


def test_runs_of_spaces_collapse_within_a_paragraph_only() -> None:
    assert fold_in_place("Ana  \n Ruiz")[0] == "ana ruiz"
    assert re.fullmatch(r"ana {2,}ruiz", fold_in_place("Ana\n\nRuiz")[0])


def test_a_name_is_found_across_double_spaces_and_marks_that_fold_to_two() -> None:
    reference = parse_records('[[person]]\nid = "g"\nname = "Anke Grossmann"\n')
    text = "Straße ½ — and  Anke   Großmann spoke.\n\nAnke\n\nGroßmann"
    (span,) = reference.scan(text)
    assert span.of(text) == "Anke   Großmann"
