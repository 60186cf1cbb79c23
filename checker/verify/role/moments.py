"""What time a sentence speaks of: now, another time, or what may be."""

import re
from datetime import date
from itertools import pairwise

from checker.annotation.annotations import Annotations
from checker.annotation.parse import Token
from checker.annotation.quotation import Quotation, QuotationKind
from checker.span import Span
from checker.verify.role.main_clause import main_dates
from checker.verify.role.people import Named
from checker.verify.sentences import Sentence, within

__all__ = [
    "acts",
    "asserted",
    "backward",
    "called_former",
    "does_now",
    "had_done",
    "in_quotation",
    "is_present",
    "maybe",
    "reports",
    "served",
    "spoken_to",
]

#: "Thirteen years after", "a month before": two words that put a sentence at a distance.
_YEARS = frozenset("year years month months".split())
_SINCE = frozenset("after since before earlier later".split())
#: Words that put a sentence into the past, so that a title may be the one held then.
_BACK = frozenset("when during decades decade ago era once history".split())
#: Words that put a sentence into a possible world.
_MAYBE = frozenset("if once unless suppose imagine prospect fear possibility hypothetical".split())
#: What people do in words: they do it on the day, and tales of another time seldom tell of it.
_REPORTED = frozenset(
    """said told announced warned urged added tweeted called insisted congratulated condemned welcomed praised hailed
    thanked vowed pledged responded replied declined commented comment""".split()
)
_SERVED = frozenset(
    """worked served appointed named nominated hired fired picked chosen promoted pardoned signed enacted created
    launched elevated selected tapped reported aide adviser advisor speechwriter spokesman counsel lawyer""".split()
)
_TALKED = frozenset("spoke spoken speaks speak talked talks talk met meets meet".split())
#: A description right before a title: "another former lawmaker, Sen. Hale".
_FORMER = re.compile(r"\b(?:former|retired|ex-)\s?[a-z][^,;.:]{1,40}, $")
#: So many code points before a title are read for a description.
_AHEAD = 60
_MODALS = frozenset({"would", "could", "might", "may"})


def is_present(sentence: Sentence | None, annotations: Annotations, day: date, named: Named | None = None) -> bool:
    """Whether a sentence says that it speaks of now: a near date, or a verb in the present as its root.

    That verb says nothing of what somebody (`named`) once did: "the bridge that Hale opened is old".
    """
    if sentence is None:
        return False
    for expression in main_dates(sentence, annotations, named):
        if expression.meant and abs((expression.meant.last - day).days) <= 10 and len(expression.text) > 4:
            return (expression.meant.last - expression.meant.first).days < 15
    if named is not None and _in_past_aside(named):
        return False
    for token in sentence.tokens:
        if token.relation == "ROOT" and token.tag in ("VBZ", "VBP", "MD"):
            return True
        if token.relation == "ROOT":
            below = [sentence.parse.tokens[child] for child in sentence.parse.children[token.i]]
            return any(child.tag in ("VBZ", "VBP", "MD") and child.relation.startswith("aux") for child in below)
    return False


def _in_past_aside(named: Named) -> bool:
    """Whether the name is the subject of a relative clause in the past tense."""
    role = _role_of(named)
    verb = named.parse.tokens[role.head]
    return role.relation == "nsubj" and verb.relation == "relcl" and verb.tag == "VBD"


def acts(sentence: Sentence | None, named: Named) -> bool:
    """Whether the named person does something or has it done to them: the name is a verb's subject or its object.

    A picture "of" somebody, a term "under" somebody and what was somebody's are tales of another time.
    """
    if sentence is None or any(token.lower == "then" for token in sentence.tokens):
        return False
    return _role_of(named).relation in ("nsubj", "nsubjpass", "dobj", "dative", "agent", "ROOT")


def asserted(sentence: Sentence | None, named: Named) -> bool:
    """Whether it is told as a fact that the named person does something, or has it done to them.

    The name is subject or object of a verb that has a tense; one who flees or worries about what is to come says
    nothing of who holds a post.
    """
    role = _role_of(named)
    if sentence is None or role.relation not in ("nsubj", "nsubjpass", "dobj"):
        return False
    tokens, children = named.parse.tokens, named.parse.children
    verbs = [tokens[role.head], *(tokens[child] for child in children[role.head])]
    return any(
        verb.tag in ("VBD", "VBZ", "VBP") and (verb.i == role.head or verb.relation.startswith("aux")) for verb in verbs
    ) and not (role.relation == "dobj" and tokens[role.head].tag == "VBG")


def in_quotation(named: Named, annotations: Annotations) -> bool:
    """Whether a name stands in somebody's words, which are theirs and not the draft's."""
    return any(_puts_in_marks(each.quotation, named.mention.span) for each in annotations.attributions)


def _puts_in_marks(quotation: Quotation, span: Span) -> bool:
    """Whether `span` is quoted, and not only reported: what stands outside of quotation marks are the draft's words."""
    if quotation.kind is QuotationKind.DIRECT:
        return quotation.span.contains(span)
    return any(marked.contains(span) for marked in quotation.marked)


def had_done(named: Named) -> bool:
    """Whether the named person had done something before what is told: "the plan that Hale had favored"."""
    role, tokens = _role_of(named), named.parse.tokens
    below = (tokens[child] for child in named.parse.children[role.head])
    return role.relation == "nsubj" and any(each.lower == "had" and each.relation == "aux" for each in below)


def called_former(named: Named, title: Span) -> bool:
    """Whether a description right before the title says that an office is over: "a former lawmaker, Sen. Hale"."""
    text, start = named.parse.text, title.start - named.parse.start
    return _FORMER.search(text, max(start - _AHEAD, 0), max(start, 0)) is not None


def served(named: Named) -> bool:
    """Whether somebody is told to have worked for, or been chosen by, the named person: that may be long ago."""
    tokens, role = named.parse.tokens, _role_of(named)
    if role.relation != "pobj" or tokens[role.head].lower not in ("for", "by", "under", "with", "to"):
        return False
    return tokens[tokens[role.head].head].lower in _SERVED


def spoken_to(named: Named) -> bool:
    """Whether somebody speaks or meets with the named person: "Hale spoke to Prime Minister Marsh"."""
    tokens, role = named.parse.tokens, _role_of(named)
    if role.relation != "pobj" or tokens[role.head].lower not in ("to", "with"):
        return False
    return tokens[tokens[role.head].head].lower in _TALKED


def reports(named: Named, annotations: Annotations, day: date, lately: bool = False) -> bool:
    """Whether it is news that the named person said or did something, with no date of another time in the paragraph.

    The words of somebody are of the day; so is what one who was in office `lately` did in the sentence that opens a
    draft. Further down it may be history.
    """
    role, parse = _role_of(named), named.parse
    verb = parse.tokens[role.head]
    if role.relation != "nsubj" or verb.relation == "relcl":
        return False
    opens = lately and verb.relation == "ROOT" and verb.tag == "VBD" and _opens_draft(named, annotations)
    if not opens and verb.lower not in _REPORTED:
        return False
    paragraph = within(annotations.dates, parse.span(0, len(parse.tokens)))
    return not any(expression.meant and (day - expression.meant.last).days > 45 for expression in paragraph)


def _opens_draft(named: Named, annotations: Annotations) -> bool:
    """Whether a name stands in the first sentence of a draft, headlines left out: they end without a point."""
    before = (parse for parse in annotations.parses if parse.start < named.parse.start)
    headed = not any(parse.text.rstrip().endswith((".", "”", '"', "?", "!")) for parse in before)
    return headed and named.parse.sentence_of(named.first)[0] == 0


def _role_of(named: Named) -> Token:
    """The token by which the name hangs in its clause: that of the noun it stands beside, where it does."""
    tokens = named.parse.tokens
    token = tokens[named.last - 1]
    for _ in range(4):
        if token.relation not in ("appos", "conj", "compound"):
            break
        token = tokens[token.head]
    return token


def backward(sentence: Sentence | None, annotations: Annotations, day: date, named: Named | None = None) -> bool:
    """Whether a sentence looks back: a date long past stands in it, "years after", or a word such as "when".

    Such a word says nothing of somebody (`named`) who does something in the present: "Hale listens during a hearing".
    """
    if sentence is None:
        return False
    for expression in main_dates(sentence, annotations, named):
        if expression.meant and (day - expression.meant.last).days > 45:
            return True
    tokens = sentence.tokens
    if any(token.lower == "since" and token.relation == "mark" for token in tokens):
        return True
    spans = any(token.lower in _YEARS and after.lower in _SINCE for token, after in pairwise(tokens))
    if named is not None and does_now(named):
        return spans
    return spans or any(token.lower in _BACK for token in tokens)


def does_now(named: Named) -> bool:
    """Whether the name is the subject of a main or a reported clause whose verb stands in the present."""
    role, tokens = _role_of(named), named.parse.tokens
    verb = tokens[role.head]
    if role.relation not in ("nsubj", "nsubjpass") or verb.relation not in ("ROOT", "ccomp"):
        return False
    below = (tokens[child] for child in named.parse.children[verb.i])
    verbs = [verb, *(child for child in below if child.relation.startswith("aux"))]
    return any(each.tag in ("VBZ", "VBP") for each in verbs) and not any(each.lower == "had" for each in verbs)


def maybe(sentence: Sentence | None, named: Named) -> bool:
    """Whether a sentence speaks of what may be: "if" stands before the name, or its verb has a "would".

    So does one that tells what somebody is called.
    """
    if sentence is None:
        return False
    tokens = named.parse.tokens
    verb = tokens[named.last - 1].head
    if _role_of(named).relation == "oprd":
        return True
    modal = any(tokens[child].lower in _MODALS for child in named.parse.children[verb])
    return modal or any(token.lower in _MAYBE for token in sentence.tokens if token.i < named.first)
