"""What is a form in a word processor made of? Styles of an A4 sheet, and content controls that are filled in."""

from collections.abc import Sequence
from copy import deepcopy
from typing import Any

from docx import Document as new_document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
_FONT = "Noto Sans"
_STYLES = (
    # name, base, size, bold, space before, space after
    ("Form Facts", "Normal", 8, False, 0, 0), ("Form Label", "Normal", 9, True, 4, 0), ("Form Help", "Normal", 8, False, 0, 0),
    ("Form Answer", "Normal", 9, False, 1, 2), ("Form Notice", "Normal", 8, True, 2, 3), ("Form Cell", "Normal", 9, False, 1, 1),
)

_TABLES = ("Normal Table", "Table Grid")


def _dress(style: Any, size: float, bold: bool, before: float, after: float) -> None:
    style.font.name, style.font.size, style.font.bold = _FONT, Pt(size), bold
    style.font.color.rgb = RGBColor(0, 0, 0)
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for name in list(fonts.attrib):
        if "heme" in name:
            del fonts.attrib[name]
    for kind in ("w:ascii", "w:hAnsi", "w:eastAsia", "w:cs"):
        fonts.set(qn(kind), _FONT)
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.0


def a4(language: str) -> Any:
    """Return an empty A4 document with our styles; its language is what a reader's speller and screen reader go by."""
    document = new_document()
    for style in [s for s in document.styles if s.type == WD_STYLE_TYPE.TABLE and s.name not in _TABLES]:
        style.delete()  # a hundred looks of tables that no form has: each file is lighter, and made in half the time
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin, section.bottom_margin = Mm(18), Mm(16)
    section.header_distance = section.footer_distance = Mm(8)
    for name, size, before, after in (("Normal", 9, 0, 2), ("Title", 15, 0, 2), ("Heading 1", 15, 0, 3), ("Heading 2", 11, 8, 2),
                                      ("Header", 8, 0, 0), ("Footer", 7, 0, 0)):
        _dress(document.styles[name], size, name.startswith(("Title", "Heading")), before, after)
    for name, base, size, bold, before, after in _STYLES:
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        style.base_style = document.styles[base]
        _dress(style, size, bold, before, after)
    document.styles["Form Label"].paragraph_format.keep_with_next = True
    document.styles["Form Help"].paragraph_format.keep_with_next = True
    document.styles["Heading 2"].paragraph_format.keep_with_next = True
    run = document.styles.element.find(qn("w:docDefaults")).find(qn("w:rPrDefault")).find(qn("w:rPr"))
    for old in run.findall(qn("w:lang")):
        run.remove(old)
    code = {"id": "id-ID", "en": "en-GB"}[language]
    run.append(parse_xml(f'<w:lang {nsdecls("w")} w:val="{code}" w:eastAsia="{code}"/>'))
    return document


def _escape(words: str) -> str:
    return words.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")


class Controls:
    """Makes content controls, each with a name, a tag and a number of its own."""

    def __init__(self) -> None:
        self.count = 0

    def _head(self, tag: str, label: str) -> str:
        self.count += 1
        return (f'<w:alias w:val="{_escape(label[:64])}"/><w:tag w:val="{_escape(tag[:64])}"/><w:id w:val="{1000 + self.count}"/>')

    def text(self, tag: str, label: str, shown: str, *, day: bool = False) -> Any:
        """Return a control for words or a day; ``shown`` stands in it until something is typed."""
        kind = '<w:date><w:dateFormat w:val="dd-MM-yyyy"/></w:date>' if day else '<w:text w:multiLine="1"/>'
        return parse_xml(
            f'<w:sdt {nsdecls("w")}><w:sdtPr>{self._head(tag, label)}<w:showingPlcHdr/>{kind}</w:sdtPr>'
            '<w:sdtContent><w:r><w:rPr><w:color w:val="595959"/></w:rPr>'
            f'<w:t xml:space="preserve">{_escape(shown)}</w:t></w:r></w:sdtContent></w:sdt>'
        )

    def box(self, tag: str, label: str) -> Any:
        """Return a box to tick."""
        return parse_xml(
            f'<w:sdt {nsdecls("w")} {W14}><w:sdtPr>{self._head(tag, label)}<w14:checkbox><w14:checked w14:val="0"/>'
            '<w14:checkedState w14:val="2612" w14:font="Noto Sans Symbols2"/>'
            '<w14:uncheckedState w14:val="2610" w14:font="Noto Sans Symbols2"/></w14:checkbox></w:sdtPr>'
            "<w:sdtContent><w:r><w:t>\u2610</w:t></w:r></w:sdtContent></w:sdt>"
        )


def underline(paragraph: Any, *, box: bool = False) -> None:
    """Draw a line below a paragraph, to write on with a pen; or a box around it."""
    # Neighbours with the same border are drawn as one block: "between" brings back the line that parts them.
    sides = ("top", "left", "bottom", "right") if box else ("bottom", "between")
    borders = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="1" w:color="000000"/>' for side in sides)
    paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:pBdr {nsdecls("w")}>{borders}</w:pBdr>'))


def grid(document: Any, heads: Sequence[str], rows: int) -> Any:
    """Return a table whose head repeats on each page and whose rows are not cut in two."""
    table = document.add_table(rows=rows + 1, cols=len(heads))
    table.style = "Table Grid"
    for cell, words in zip(table.rows[0].cells, heads, strict=True):
        cell.paragraphs[0].style = "Form Cell"
        cell.paragraphs[0].add_run(words).bold = True
    head = table.rows[0]._tr.get_or_add_trPr()
    head.append(parse_xml(f'<w:tblHeader {nsdecls("w")}/>'))
    whole = parse_xml(f'<w:cantSplit {nsdecls("w")}/>')
    for row in table.rows:
        row._tr.get_or_add_trPr().insert(0, deepcopy(whole))
        row.height = Mm(7)
    return table


def page_field(paragraph: Any, code: str) -> None:
    """Put a field (PAGE, NUMPAGES) at the end of a paragraph."""
    paragraph._p.append(parse_xml(f'<w:fldSimple {nsdecls("w")} w:instr="{code}"><w:r><w:t>1</w:t></w:r></w:fldSimple>'))
