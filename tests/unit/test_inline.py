"""Which brackets are ours, which nearly, and which are left to Markdown?"""

import pytest
from guidebook.book.inline import BRACKET, Citation, ClaimMark, Embed, Exemption, Reference, parse_bracket

from .helpers import found, page_of

OURS = {
    "@who2003": Citation((Reference("who2003"),)),
    "@who2003, p. 3": Citation((Reference("who2003", "p. 3"),)),
    "@who2003, p. 3; @nexus2016": Citation((Reference("who2003", "p. 3"), Reference("nexus2016"))),
    "law": ClaimMark("law"),
    "guidance": ClaimMark("guidance"),
    "proposal": ClaimMark("proposal"),
    "research: Indonesian fishers, 2018": ClaimMark("research", "Indonesian fishers, 2018"),
    "law:uu-21-2007": Embed("law", "uu-21-2007"),
    "law:uu-21-2007#18": Embed("law", "uu-21-2007", "18"),
    "law:uu-21-2007#52(2)": Embed("law", "uu-21-2007", "52(2)"),
    "law:uu-1-2023#622(1)(q)": Embed("law", "uu-1-2023", "622(1)(q)"),
    "law:uu-31-2014#12A": Embed("law", "uu-31-2014", "12A"),
    "law:pp-9-2008#1.3": Embed("law", "pp-9-2008", "1.3"),
    "contact:polisi-110": Embed("contact", "polisi-110"),
    "form:referral": Embed("form", "referral"),
    "figure:alur-layanan": Embed("figure", "alur-layanan"),
    "allowed: quoting_law": Exemption("quoting_law"),
    "allowed:quoting_law": Exemption("quoting_law"),
}


@pytest.mark.parametrize("written", OURS)
def test_our_bracket_is_understood(written: str) -> None:
    assert parse_bracket(written) == OURS[written]


NEARLY = (
    "Law", "usulan", "hukum", "research 2018", "law:UU-21", "law: uu-21-2007#x", "@", "@ kunci", "@a;", "kontak:lpsk", " proposal",
    "FORM:a", "allowed", "allowed quoting_law", "allowed: quoting law", "Allowed: quoting_law",
)


@pytest.mark.parametrize("written", NEARLY)
def test_near_miss_is_reported_and_not_read(written: str) -> None:
    page = page_of(f"Tanyakan namanya. [{written}]\n")
    findings = found("claim-mark", page)
    assert len(findings) == 1, findings
    assert f"[{written.strip()}" in findings[0].message or f"[{written}" in findings[0].message


@pytest.mark.parametrize("written", ["...", "sic", "Rahman", "1", "nama samaran", "lawyer"])
def test_other_brackets_are_left_alone(written: str) -> None:
    assert parse_bracket(written) is None
    assert not found("claim-mark", page_of(f"Ia berkata [{written}] kepada kami.\n"))


@pytest.mark.parametrize("link", ["[law](https://example.org/)", "[proposal](#a)", "[law][acuan]\n\n[acuan]: https://example.org/"])
def test_markdown_link_is_left_alone_even_if_its_text_is_ours(link: str) -> None:
    page = page_of(link + "\n")
    assert not found("claim-mark", page)
    assert [node.type for node, _ in page.lines() if node.type in ("link", "guidebook")] == ["link"]


@pytest.mark.parametrize("text", ["[law:uu-21-2007#18]: tidak dipidana", "Menurut [law:uu-21-2007#18]: tidak dipidana.",
                                  "Dasar [law][guidance]", "Lihat [@who2003]: langkah 3."])
def test_bracket_of_ours_is_never_silently_left_as_text(text: str) -> None:
    """A reader would see the raw bracket, and no rule would say so: it must be read or be reported."""
    page = page_of(text + "\n")
    texts = [node.content for node, _ in page.lines() if node.type == "text"]
    unread = [part for content in texts for part in content.split("[")[1:] if parse_bracket(part.split("]")[0])]
    assert not unread or found("claim-mark", page), unread


def test_bracket_expression_stops_at_line_ends_and_nested_brackets() -> None:
    assert BRACKET.match("[law\nx]") is None
    assert BRACKET.match("[a [law] b]") is None
    assert BRACKET.match("[law](x)") is None
    assert BRACKET.match("[law] (x)")


@pytest.mark.parametrize("code", ["`[law:salah salah]`", "```\n[usulan]\n```", "    [usulan]"])
def test_code_is_not_read(code: str) -> None:
    assert not found("claim-mark", page_of(code + "\n"))
