"""Which facts does a piece of text state: numbers, dates, durations, money, articles, addresses?

Reads the formats of both languages into the same values, so that ``1.500,5`` equals ``1,500.5``, ``26 Juli 2023``
equals ``26 July 2023``, ``Pasal 52 ayat (2)`` equals ``Article 52(2)`` and ``tujuh hari`` equals ``7 days``.
Number words are understood up to one hundred. A word such as *dua* alone may be an idiom (*kedua belah pihak*): it is
``loose`` and only serves to explain a figure on the other side; beside a unit of time it is ``strict``.
"""

import re
from collections import Counter
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from functools import cache

from num2words import num2words

from .languages import Language

_MONTHS = {
    "id": ["januari", "februari", "maret", "april", "mei", "juni", "juli", "agustus", "september", "oktober", "november", "desember"],
    "en": ["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december"],
}
_UNITS = {
    "detik": "second", "menit": "minute", "jam": "hour", "hari": "day", "minggu": "week", "pekan": "week",
    "bulan": "month", "tahun": "year",
}
_SCALES = {
    "ribu": 3, "thousand": 3, "juta": 6, "million": 6, "miliar": 9, "billion": 9, "triliun": 12, "trillion": 12,
}
_NUMBER = {"id": r"\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+(?:,\d+)?", "en": r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"}


@dataclass(frozen=True)
class Values:
    """``strict`` values must be equal in both languages; ``loose`` ones may explain a figure on the other side."""

    strict: Counter[str]
    loose: Counter[str]


@cache
def _words(language: Language) -> dict[str, int]:
    words = {num2words(n, lang=language).replace(" and ", " "): n for n in range(101)}
    if language == "id":
        words |= {word.replace("satu ratus", "seratus"): n for word, n in words.items()}
    else:
        words |= {word.replace("-", " "): n for word, n in words.items()}
    return words


@cache
def _first_words(language: Language) -> frozenset[str]:
    return frozenset(word.split(" ")[0].split("-")[0] for word in _words(language))


def _states_nothing(text: str, language: Language) -> bool:
    """Return whether a text plainly holds no value, as most do: no digit, no number word, no address."""
    if "@" in text or "://" in text or any(map(str.isdigit, text)):
        return False
    return _first_words(language).isdisjoint(re.findall(r"\w+", text.lower()))


@cache
def _pattern(language: Language) -> re.Pattern[str]:
    months = "|".join(_MONTHS[language])
    number = _NUMBER[language]
    words = "|".join(sorted(_words(language), key=len, reverse=True))
    units = "|".join(_UNITS) if language == "id" else "|".join(f"{u}s?" for u in sorted(set(_UNITS.values())))
    scales = "|".join(_SCALES)
    clock = "[.:]" if language == "id" else ":"
    article = (
        r"(?:pasal|articles?|arts?\.)\s+(?P<article>\d+[A-Z]?)(?:\s*(?:ayat\s*|paragraph\s*)?\((?P<paragraph>\d+)\))?"
        r"(?:\s*(?:huruf\s+(?P<letter>[a-z])\b|\((?P<in_brackets>[a-z])\)))?"
    )
    law = (
        r"(?:nomor|no\.?)\s+(?P<law>\d+)\s+tahun\s+(?P<law_year>\d{4})" if language == "id"
        else r"(?:number|no\.?)\s+(?P<law>\d+)\s+of\s+(?P<law_year>\d{4})"
    )
    return re.compile(
        rf"(?P<address>https?://[^\s)>\]]+[^\s)>\].,;]|[\w.+-]+@[\w-]+\.[\w.-]*\w)"
        rf"|(?P<iso>\b\d{{4}}-\d\d-\d\d\b)"
        rf"|\b(?P<day>\d{{1,2}})\s+(?P<month>{months})\s+(?P<year>\d{{4}})\b"
        rf"|\b(?P<only_month>{months})\s+(?P<of_year>\d{{4}})\b"
        rf"|\b{law}\b|\b{article}"
        rf"|(?P<phone>(?<![\w.,])(?:\+\d[\d ().-]{{6,}}\d|0\d{{2,3}}[ -]\d[\d -]{{4,}}\d))"
        rf"|\b(?:rp\.?|idr)\s?(?P<money>{number})(?:\s+(?P<money_scale>{scales})\b)?"
        rf"|(?<![\w.,])(?P<hour>[01]?\d|2[0-4]){clock}(?P<minute>[0-5]\d)(?![\d.]\d|\d)"
        rf"|(?<![\w.,])(?P<number>{number})(?:\s+(?P<scale>{scales})\b)?"
        rf"|\b(?P<word>{words})\b(?:\s+(?:more\s+)?(?P<unit>{units})\b)?",
        re.IGNORECASE,
    )


def _decimal(text: str, language: Language, scale: str | None = None) -> str:
    plain = text.replace(".", "").replace(",", ".") if language == "id" else text.replace(",", "")
    try:
        value = Decimal(plain) * 10 ** _SCALES.get((scale or "").lower(), 0)
    except InvalidOperation:
        return text
    return format(value.normalize(), "f")


def _strict_values(match: re.Match[str], language: Language) -> list[str]:
    found = match.groupdict()
    if found["address"] or found["iso"]:
        return [found["address"] or found["iso"]]
    if month := found["month"] or found["only_month"]:
        number = _MONTHS[language].index(month.lower()) + 1
        year = found["year"] or found["of_year"]
        return [f"{year}-{number:02d}" + (f"-{int(found['day']):02d}" if found["day"] else "")]
    if found["law"]:
        return [f"law {found['law']}/{found['law_year']}"]
    if found["article"]:
        parts = [found["article"].upper(), *(f"({p.lower()})" for p in (found["paragraph"], found["letter"] or found["in_brackets"]) if p)]
        return ["article " + "".join(parts)]
    if found["phone"]:
        return ["phone " + re.sub(r"[^\d+]", "", found["phone"])]
    if found["money"]:
        return ["IDR " + _decimal(found["money"], language, found["money_scale"])]
    if found["hour"]:
        return [f"time {int(found['hour']):02d}:{found['minute']}"]
    if found["number"]:
        return [_decimal(found["number"], language, found["scale"])]
    return []


def values_of(text: str, language: Language) -> Values:
    """Return the values that ``text`` states in ``language``."""
    strict: Counter[str] = Counter()
    loose: Counter[str] = Counter()
    if _states_nothing(text, language):
        return Values(strict, loose)
    for match in _pattern(language).finditer(text):
        if word := match["word"]:
            number = str(_words(language)[word.lower()])
            (strict if match["unit"] and number not in ("0", "1") else loose)[number] += 1
        else:
            strict.update(_strict_values(match, language))
    return Values(strict, loose)


def difference(left: Values, right: Values) -> tuple[list[str], list[str]]:
    """Return the values that only ``left`` states and those that only ``right`` states, loose words considered."""
    only_left = (left.strict - right.strict) - right.loose
    only_right = (right.strict - left.strict) - left.loose
    return sorted(only_left.elements()), sorted(only_right.elements())
