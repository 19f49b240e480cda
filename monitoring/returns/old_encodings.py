"""TCVN3 and VNI, the 8-bit Vietnamese encodings from before Unicode: recognised, so that they can be refused by name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_TCVN3_BYTES = "B5 B8 B6 B7 B9 A8 BB BE BC BD C6 A9 C7 CA C8 C9 CB AE CC D0 CE CF D1 AA D2 D5 D3 D4 D6 D7 DD D8 DC DE DF E3 E1 E2 E4 AB E5 E8 E6 E7 E9 AC EA ED EB EC EE EF F3 F1 F2 F4 AD F5 F8 F6 F7 F9 FA FD FB FC FE A1 A2 A7 A3 A4 A5 A6"
_TCVN3_LETTERS = "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ"
_TCVN3 = {
    chr(int(code, 16)): letter for code, letter in zip(_TCVN3_BYTES.split(), _TCVN3_LETTERS, strict=True)
}
# VNI writes a vowel and then a sign for its tone, its hat or both
_VNI_SIGNS = {
    "Ø": "\u0300", "Ù": "\u0301", "Û": "\u0309", "Õ": "\u0303", "Ï": "\u0323",
    "Â": "\u0302", "À": "\u0302\u0300", "Á": "\u0302\u0301", "Å": "\u0302\u0309", "Ã": "\u0302\u0303", "Ä": "\u0302\u0323",
    "Ê": "\u0306", "È": "\u0306\u0300", "É": "\u0306\u0301", "Ú": "\u0306\u0309", "Ü": "\u0306\u0303", "Ë": "\u0306\u0323",
}  # fmt: skip
_VNI_LETTERS = {"Ô": "Ơ", "Ö": "Ư", "Ñ": "Đ", "Ì": "Ì", "Í": "Í", "Æ": "Ỉ", "Ó": "Ĩ", "Ò": "Ị", "Î": "Ỵ"}
_VNI_LETTERS |= {old.lower(): new.lower() for old, new in _VNI_LETTERS.items()}
_VNI_VOWELS = frozenset("AEOUYaeouyÔÖôö")
_NUCLEI = "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oă oe oi ôi ơi oai oay oeo ua uâ uê ui uô uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu uôi uây yê yêu"
_SYLLABLE = re.compile(
    r"(?:ngh|ng|nh|gh|gi|kh|ph|qu|th|tr|ch|[bcdđghklmnprstvx])?(?:"
    + "|".join(sorted(_NUCLEI.split(), key=len, reverse=True))
    + r")(?:ch|ng|nh|[cmnpt])?"
)
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_WORD = re.compile(r"[^\s\d.,;:()\"'/\\-]+")
_MOST, _LOOKED_AT = 0.9, 20_000


def name_old_encoding(text: str) -> str | None:
    """“TCVN3” or “VNI” where the text, read as Latin-1 or Windows-1252, is surely Vietnamese in it; else None."""
    if text.isascii() or any(letter > "\u00ff" for letter in text):
        return None  # Unicode text has ă, đ, ơ, ư or a letter with two marks, which Latin-1 lacks
    words = [word for word in _WORD.findall(text[:_LOOKED_AT]) if not word.isascii()]
    if not words:
        return None
    fits = [_fits(word) for word in words]
    as_it_stands, as_tcvn3, as_vni = (sum(column) / len(words) for column in zip(*fits, strict=True))
    if as_tcvn3 == as_vni:
        return None
    share, name = max((as_tcvn3, "TCVN3"), (as_vni, "VNI"))
    return name if share >= _MOST and share > as_it_stands else None


@lru_cache(maxsize=20_000)
def _fits(word: str) -> tuple[bool, bool, bool]:
    """Whether the word is a Vietnamese syllable as it stands, read as TCVN3, and read as VNI."""
    return _is_syllable(word), _is_syllable(_from_tcvn3(word)), _is_syllable(_from_vni(word))


def _from_tcvn3(word: str) -> str:
    return "".join(_TCVN3.get(letter, letter) for letter in word)


def _from_vni(word: str) -> str:
    read: list[str] = []
    previous = ""
    for letter in word:
        sign = _VNI_SIGNS.get(letter.upper()) if previous in _VNI_VOWELS else None
        read.append(sign or _VNI_LETTERS.get(letter, letter))
        previous = "" if sign else letter
    return unicodedata.normalize("NFC", "".join(read))


def _is_syllable(word: str) -> bool:
    decomposed = unicodedata.normalize("NFD", word.lower())
    bare = unicodedata.normalize("NFC", "".join(sign for sign in decomposed if sign not in _TONES))
    return sum(sign in _TONES for sign in decomposed) <= 1 and _SYLLABLE.fullmatch(bare) is not None
