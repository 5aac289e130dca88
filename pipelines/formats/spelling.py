"""The normal form of a heading, and how far two of them are apart."""

import re
import unicodedata
from functools import lru_cache

_ABBREVIATIONS = {
    "no": "number", "nos": "number", "num": "number", "nr": "number", "nbr": "number", "numb": "number",
    "reference": "ref", "references": "ref", "description": "description", "desc": "description",
    "descr": "description", "descrip": "description", "descriptn": "description", "amt": "amount",
    "dept": "department", "depts": "department", "org": "organisation", "organization": "organisation",
    "organisational": "organisation", "organizational": "organisation", "trans": "transaction",
    "trn": "transaction", "txn": "transaction", "tran": "transaction", "inv": "invoice", "supp": "supplier",
    "suppl": "supplier", "exc": "excl", "ex": "excl", "excluding": "excl", "without": "excl",
    "exclusive": "excl",
    "inc": "incl", "including": "incl", "inclusive": "incl", "nett": "net", "expense": "expenditure",
    "exp": "expenditure", "expend": "expenditure", "doc": "document", "pymt": "payment", "pmt": "payment",
    "pay": "payment", "paymt": "payment", "pymnt": "payment", "center": "centre", "centr": "centre",
    "ctr": "centre", "cat": "category", "categorisation": "category", "categorization": "category",
    "labels": "label", "val": "value", "reg": "registered", "registration": "registered", "co": "company",
    "irrecov": "irrecoverable", "unrecoverable": "irrecoverable", "gov": "government", "acc": "account",
    "acct": "account", "ac": "account", "a": "", "the": "", "of": "", "s": "", "gbp": "", "id": "id",
}  # fmt: skip
"""What publishers shorten, or say in another way. Words of no weight become nothing."""

_MOJIBAKE = re.compile("[\u00c2\u00c3\u00ef\u00e2]")
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z]{2})")
_NUMBERING = re.compile(r"^\s*\d{1,2}\s*[.):]\s*(?=[A-Za-z])")


def repair(text: str) -> str:
    """UTF-8 that was read as cp1252, up to four times over, as it was; any other text unchanged."""
    for _ in range(4):
        if not _MOJIBAKE.search(text):
            break
        try:
            text = text.encode("cp1252").decode("utf-8")
        except UnicodeError:
            break
    return text.lstrip("\ufeff")


@lru_cache(maxsize=8192)
def words(heading: str) -> tuple[str, ...]:
    """The heading's words: repaired, lower case, singular, abbreviations written out, "(T)" as the word t."""
    text = unicodedata.normalize("NFKC", repair(heading)).replace("&", " and ").replace("_", " ")
    text = _NUMBERING.sub("", text.replace("'s", "").replace("\u2019s", ""))
    text = _CAMEL.sub(" ", text).lower().replace("#", " number ").replace("'", "")
    found = []
    for word in re.findall(r"[a-z0-9]+", text):
        full = _ABBREVIATIONS.get(word, word)
        if full and len(full) > 3 and full.endswith("s") and not full.endswith(("ss", "us", "is")):
            full = _ABBREVIATIONS.get(full[:-1], full[:-1])
        if full:
            found.append(full)
    return tuple(found)


def normal_form(heading: str) -> str:
    """The heading without case, punctuation, spaces, plurals and abbreviations; "" where nothing is left."""
    return "".join(words(heading))


def distance(one: str, other: str, limit: int) -> int:
    """Letters to insert, delete, change or swap to get from one to the other; limit + 1 where it is more."""
    if abs(len(one) - len(other)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        now = [i]
        for j, against in enumerate(other, start=1):
            cost = min(last[j] + 1, now[j - 1] + 1, last[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, before[j - 2] + 1)
            now.append(cost)
        if min(now) > limit:
            return limit + 1
        before, last = last, now
    return min(last[-1], limit + 1)
