"""A title that its bearer no longer holds: wrong where the draft speaks of now."""

from datetime import date

from checker.annotation.annotations import Annotations
from checker.evidence.verdict import State, Verdict
from checker.record.reference import Reference
from checker.record.role import Tenure
from checker.verify.role.moments import (
    acts,
    backward,
    called_former,
    had_done,
    in_quotation,
    is_present,
    reports,
    served,
    spoken_to,
)
from checker.verify.role.mourning import is_mourned
from checker.verify.role.people import Named
from checker.verify.role.role_verdicts import is_rulers, title_verdict
from checker.verify.role.surroundings import Reading
from checker.verify.role.tenures import end_of, firm
from checker.verify.sentences import Sentence

__all__ = ["departed_verdict"]

#: A title this many days after its end, with nothing that says "now", may simply be told history.
HISTORY = 8 * 365
#: A ruler this many days out of office keeps the title in tales and pictures; one who acts now does not.
LONG_OUT = 730
#: A ruler this many days out of office may be spoken of in the past tense as one; later only where it is news.
RECENT = 120
#: So many days after the end of a tenure the deed of a ruler that opens a draft may still be taken for news.
LATELY = 3 * 365
#: So many days after the end of a tenure the dead keep the title that they died with.
MOURNING = 120


def departed_verdict(
    named: Named,
    reading: Reading,
    tenure: Tenure,
    day: date,
    sentence: Sentence | None,
    annotations: Annotations,
    reference: Reference,
) -> Verdict:
    """A title that its bearer no longer holds: wrong where the draft speaks of now, else told of another time."""
    end = end_of(tenure, reference)
    assert end is not None
    present = is_present(sentence, annotations, day, named)
    since = (day - end.last).days
    ruler = is_rulers(reading)
    dead = named.person is not None and named.person.died is not None and named.person.died.first < day
    long_out = ruler and since > LONG_OUT
    quoted = in_quotation(named, annotations)
    told = backward(sentence, annotations, day, named) or (dead and (long_out or not present)) or (quoted and ruler)
    told = (
        told
        or served(named)
        or had_done(named)
        or called_former(named, reading.span)
        or (since <= MOURNING and is_mourned(named))
    )
    if (
        told
        or (long_out and not acts(sentence, named) and not (present and spoken_to(named)))
        or (not present and since > HISTORY)
        or (not present and ruler and since > RECENT and not reports(named, annotations, day, lately=since <= LATELY))
    ):
        return title_verdict(reading, named, tenure, State.UNCHECKED, reference, because="another time is spoken of")
    sure = (
        firm([tenure])
        and not dead
        and not quoted
        and (present or (not ruler and since <= HISTORY and acts(sentence, named)))
    )
    return title_verdict(reading, named, tenure, State.CONFLICTS, reference, fault="outdated-title", firm=sure)
