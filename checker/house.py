"""What the house decides for itself: the few choices that a verifier may ask about."""

from dataclasses import dataclass

__all__ = ["KNOWN_SHORT_FORMS", "House"]

#: Short forms that a general reader is taken to know, so that a first use needs no long form beside it.
KNOWN_SHORT_FORMS = frozenset(
    """
    A.I. A.M. AI AIDS AM BBC CEO CIA CNN COVID COVID-19 D.C. DC DNA E.U. EU FBI FM G7 G20 GDP GMT GPS HIV ID IQ
    IT NASA NATO NBA NFL OK P.M. PDF PM Q&A S.U.V. SUV TV U.K. U.N. U.S. U.S.A. UAE UK UN UNESCO UNICEF US USA
    USB VIP WHO WWI WWII
    """.split()
)


@dataclass(frozen=True, slots=True)
class House:
    """House style.

    `profile` decides the grey edits inside quotations (`default`, `ap`, `reuters`, `nyt`, `guardian`);
    `known_short_forms` are acronyms that need no long form; `anonymous_limit` is how many anonymous sources an
    article may have before each further one is flagged (0: every one).
    """

    profile: str = "default"
    known_short_forms: frozenset[str] = KNOWN_SHORT_FORMS
    anonymous_limit: int = 0
