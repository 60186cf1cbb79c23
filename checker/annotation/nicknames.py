"""Short and familiar forms of forenames: Jim for James."""

from functools import cache

__all__ = ["are_one_forename"]

#: One forename a line, its short forms behind it; a short form may be of several.
_FORMS = """
abigail abby
abraham abe
albert al bert
alexander alex sandy sasha
alexandra alex sandra sasha
alfred al fred alf
andrew andy drew
anthony tony
antonio tony
antony tony
arthur art
barbara barb babs
benjamin ben benny bennie
bernard bernie
cassandra cassie sandra
catherine cathy kate katie cate
charles charlie chuck chas
christina chris tina christie
christine chris christie
christopher chris kit topher
cynthia cindy
daniel dan danny
david dave davey
deborah deb debbie
dominic dom nick
donald don donny
dorothy dot dottie dolly
douglas doug
edmund ed ned ted
edward ed eddie ned ted teddy
eleanor ellie nell nora
elizabeth liz beth betsy betty eliza lizzie libby bess
emily em emmy
eugene gene
florence flo
frances fran frankie
francis frank
franklin frank
frederick fred freddie freddy
gabriel gabe
gerald gerry jerry
geraldine gerry
gregory greg
harold hal harry
henry hank harry hal
isabella bella izzy
jacob jake
jacqueline jackie
james jim jimmy jamie
janet jan
jeffrey jeff
jennifer jen jenny jenn
jessica jess jessie
john jack johnny jon
jonathan jon jonny
joseph joe joey
joshua josh
judith judy
julian jules
katherine kathy kate katie kathie
kathleen kathy kate
kenneth ken kenny
kimberly kim
lawrence larry
leonard leo len lenny
leonardo leo
lewis lew lou
louis lou louie
magdalena lena
manuel manny
margaret maggie meg peggy marge margie greta
martin marty
martha marty
matthew matt
maximilian max
melissa mel
michael mike mick mickey
michelle shelly
mitchell mitch
nancy nan
natalie nat
nathan nate
nathaniel nate nat
nicholas nick nicky
nicola nicky
olivia liv
oliver ollie
pamela pam
patricia pat patty trish tricia
patrick pat paddy
peter pete
philip phil
phillip phil
priscilla cilla
rafael rafi ted
randall randy
randolph randy
raymond ray
rebecca becky becca
reginald reggie reg
richard rick dick rich ricky
robert bob rob bobby robbie bert
roberta bobbie
ronald ron ronnie
rudolph rudy
russell russ
samantha sam
samuel sam sammy
sandra sandy
sidney sid
stanley stan
stephanie steph
stephen steve
steven steve
stuart stu
susan sue susie suzy
susanna sue
suzanne sue suzy
terence terry
theodore ted teddy theo
theresa terry tess
thomas tom tommy
timothy tim timmy
valerie val
veronica ronnie
victor vic
victoria vicky tori
vincent vince vinny
virginia ginny
walter walt wally
wendell wendy
wesley wes
wilbur will
wilfred will wilf
william bill will billy willie liam
zachary zach zack
"""


@cache
def _short_forms() -> dict[str, frozenset[str]]:
    return {words[0]: frozenset(words[1:]) for line in _FORMS.split("\n") if (words := line.split())}


def are_one_forename(one: str, other: str) -> bool:
    """Whether two forenames in small letters are one person's: the same, or one short for the other."""
    if one == other:
        return True
    forms = _short_forms()
    return other in forms.get(one, ()) or one in forms.get(other, ())
