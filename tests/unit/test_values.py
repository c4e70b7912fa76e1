"""Are the same facts read alike in both languages, and different facts apart?"""

import pytest
from guidebook.book.values import difference, values_of
from num2words import num2words

SAME = {
    "thousands and decimals": ("Nilainya 1.500,5 ton.", "The amount is 1,500.5 tonnes."),
    "decimal comma": ("Naik 3,5 persen.", "It rose by 3.5 percent."),
    "millions": ("Sekitar 1,5 juta orang.", "About 1.5 million people."),
    "millions in digits": ("Sekitar 1,5 juta orang.", "About 1,500,000 people."),
    "money": ("Denda Rp1.500.000,00.", "A fine of IDR 1,500,000."),
    "money with a scale": ("Denda Rp 600 juta.", "A fine of IDR 600 million."),
    "date": ("Pada 26 Juli 2023.", "On 26 July 2023."),
    "month and year": ("Sejak Agustus 2024.", "Since August 2024."),
    "article and paragraph": ("Menurut Pasal 52 ayat (2).", "Under Article 52(2)."),
    "article, paragraph, letter": ("Pasal 5 ayat (1) huruf b.", "Article 5(1)(b)."),
    "article with letter in its number": ("Pasal 12A.", "Article 12A."),
    "law": ("Undang-Undang Nomor 21 Tahun 2007.", "Law Number 21 of 2007."),
    "law, shortened": ("UU No. 21 Tahun 2007.", "Law No. 21 of 2007."),
    "article before a bracket in words": ("Pasal 5 (seorang korban).", "Article 5 (a victim)."),
    "duration in words and digits": ("Dalam tujuh hari.", "Within 7 days."),
    "compound number words": ("Dalam dua puluh empat jam.", "Within twenty-four hours."),
    "one hundred": ("Selama seratus hari.", "For one hundred days."),
    "phone": ("Telepon 0811-1000-234.", "Call 0811 1000 234."),
    "phone from abroad": ("Telepon +62 811 1000 234.", "Call +62 811-1000-234."),
    "short number with extension": ("Hubungi 119 ext. 8.", "Call 119 ext. 8."),
    "address at the end of a sentence": ("Lihat https://example.org/a.", "See https://example.org/a."),
    "mail": ("Tulis ke bantuan@example.org.", "Write to bantuan@example.org."),
    "time limit": ("Dalam 3 x 24 jam.", "Within 3 x 24 hours."),
    "idiom with two": ("Kedua belah pihak setuju; satu sama lain.", "Both sides agree with one another."),
    "loose word beside a figure": ("Ada 3 pilihan.", "There are three choices."),
    "one as an article": ("Tunggu satu hari.", "Wait a day."),
    "weeks by both words": ("Selama dua pekan.", "For two weeks."),
}


@pytest.mark.parametrize(("indonesian", "english"), SAME.values(), ids=SAME)
def test_same_fact_is_equal_in_both_languages(indonesian: str, english: str) -> None:
    assert difference(values_of(indonesian, "id"), values_of(english, "en")) == ([], [])


DIFFERENT = {
    "decimal point for thousands": ("1.500 orang", "1.500 people", (["1500"], ["1.5"])),
    "month": ("26 Juli 2023", "26 June 2023", (["2023-07-26"], ["2023-06-26"])),
    "day": ("2 Mei 2023", "3 May 2023", (["2023-05-02"], ["2023-05-03"])),
    "article": ("Pasal 52", "Article 53", (["article 52"], ["article 53"])),
    "paragraph": ("Pasal 52 ayat (2)", "Article 52(3)", (["article 52(2)"], ["article 52(3)"])),
    "letter": ("Pasal 5 huruf a", "Article 5(b)", (["article 5(a)"], ["article 5(b)"])),
    "law": ("Nomor 21 Tahun 2007", "Number 21 of 2017", (["law 21/2007"], ["law 21/2017"])),
    "duration in words": ("tujuh hari", "eight days", (["7"], ["8"])),
    "duration only in one": ("Tunggu dua hari.", "Wait.", (["2"], [])),
    "money against number": ("Rp500", "500", (["IDR 500"], ["500"])),
    "scale": ("5 juta", "5 thousand", (["5000000"], ["5000"])),
    "phone": ("0811-1000-234", "0811-1000-243", (["phone 08111000234"], ["phone 08111000243"])),
    "address": ("https://example.org/a", "https://example.org/b", (["https://example.org/a"], ["https://example.org/b"])),
    "how often": ("7 hari, 7 orang", "7 days", (["7"], [])),
}


@pytest.mark.parametrize(("indonesian", "english", "expected"), DIFFERENT.values(), ids=DIFFERENT)
def test_different_fact_is_told_apart(indonesian: str, english: str, expected: tuple[list[str], list[str]]) -> None:
    assert difference(values_of(indonesian, "id"), values_of(english, "en")) == expected


@pytest.mark.parametrize("time", [("pukul 08.30", "at 08:30"), ("pukul 20.00", "at 20:00")])
def test_time_of_day_is_equal_in_both_languages(time: tuple[str, str]) -> None:
    """Indonesian writes 08.30, English 08:30 (or 8:30): opening hours stand on many pages."""
    assert difference(values_of(time[0], "id"), values_of(time[1], "en")) == ([], [])


def test_another_minute_is_told_apart() -> None:
    assert difference(values_of("pukul 08.30", "id"), values_of("at 08:45", "en")) != ([], [])


@pytest.mark.parametrize("number", range(2, 101))
def test_number_words_to_one_hundred_are_strict_beside_a_unit(number: int) -> None:
    for language, unit in (("id", "hari"), ("en", "days")):
        values = values_of(f"{num2words(number, lang=language)} {unit}".replace("satu ratus", "seratus"), language)
        assert dict(values.strict) == {str(number): 1}, language
        assert not values.loose


@pytest.mark.parametrize(("text", "language"), [("dua pihak", "id"), ("one another", "en"), ("tiga pilihan", "id")])
def test_number_word_without_a_unit_is_loose(text: str, language: str) -> None:
    values = values_of(text, language)  # type: ignore[arg-type]
    assert not values.strict and values.loose


MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)


@pytest.mark.parametrize(("month", "name"), list(enumerate(MONTHS, 1)), ids=MONTHS)
def test_every_indonesian_month_is_read(month: int, name: str) -> None:
    assert list(values_of(f"1 {name} 2025", "id").strict) == [f"2025-{month:02d}-01"]
