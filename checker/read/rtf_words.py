"""The control words of rich text that matter to a reader of prose."""

__all__ = ["CHARSETS", "ENDS", "LEFT_OUT", "PRINTED", "READ", "SKIPPED"]

#: Control words and symbols that print a character.
PRINTED = {
    "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
    "tab": "\t", "line": " ", "lbr": " ", "emspace": "\u2003", "enspace": "\u2002", "qmspace": "\u2005",
    "~": "\xa0", "_": "\u2011", "{": "{", "}": "}", "\\": "\\",
}  # fmt: skip
#: Control words that end a paragraph or a cell.
ENDS = frozenset("par sect page column cell nestcell row nestrow".split())
#: Groups that hold no text of the page.
SKIPPED = frozenset(
    "fonttbl colortbl info pict object fldinst listtable listoverridetable rsidtbl generator themedata datastore"
    " colorschememapping latentstyles filetbl revtbl xmlnstbl nonshppict template bkmkstart bkmkend annotation atnid"
    " atnauthor atndate atnicn atnref private xe tc txe rxe listtext pntext pnseclvl ftnsep"
    " ftnsepc aftnsep aftnsepc".split()
)
#: Groups whose text prints and is not read.
LEFT_OUT = {
    **dict.fromkeys("header headerl headerr headerf footer footerl footerr footerf".split(), "header or footer"),
    "mmath": "equation",
}
#: Groups that programs may pass over, and that hold text of the page all the same.
READ = frozenset("shpinst shptxt footnote fldrslt dptxbxtext".split())
#: Code pages by the character set of a font.
CHARSETS = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "cp936", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
