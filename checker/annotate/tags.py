"""Groups of Penn Treebank tags that annotators ask for."""

__all__ = ["FINITE", "NAMES", "NOUNS"]

#: Verbs with a tense, which can carry a sentence.
FINITE = frozenset(("VBD", "VBZ", "VBP"))
#: Proper nouns.
NAMES = frozenset(("NNP", "NNPS"))
#: Nouns and personal pronouns: what can be a subject.
NOUNS = frozenset(("NN", "NNS", "NNP", "NNPS", "PRP"))
