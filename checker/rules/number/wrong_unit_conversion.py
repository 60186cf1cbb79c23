"""NUM101."""

from collections.abc import Iterator

from checker.evidence.dossier import Dossier
from checker.finding import Finding, Severity
from checker.rule import Rule

__all__ = ["WrongUnitConversion"]


class WrongUnitConversion(Rule):
    """A measure given in two units does not come to the same.

    The rounding of both figures is allowed for, whichever of the two came first. Degrees of a rise, of warming or
    above an average are a difference: 2 C more is 3.6 F more, and not 36 F. Where the words tell neither, a
    reading and a difference both pass.

    ## Why it matters
    One of the two figures is wrong, and half of the readers read that one.

    ## How to resolve
    Recompute from the figure of the source; the finding shows the conversion.
    """

    code = "NUM101"
    severity = Severity.ERROR
    good = (
        "The wreck lies 225 km (140 miles) offshore.",
        "Winds reached 100 mph (160 kph).",
        "He is 6 feet 2 inches (1.88 m) tall.",
        "The field is about 30 miles (50 km) away.",
        "The pact would hold warming to 2 degrees Celsius (3.6 Fahrenheit).",
        "Temperatures rose to 35 C (95 F), above the average.",
    )
    bad = (
        "The wreck lies [[225 km (135 miles]]) offshore.",
        "It was [[90 degrees Fahrenheit (42 Celsius]]) in the shade.",
        "The pact would hold warming to [[2 degrees Celsius (36 Fahrenheit]]).",
        "Temperatures of [[20 C (36 F]]) were measured at noon.",
    )

    def check(self, dossier: Dossier) -> Iterator[Finding]:
        for verdict in dossier.faults("wrong-unit-conversion"):
            yield self.report(verdict, f"{verdict.because}, the draft says {verdict.reading}")
