"""What do the fields of a PDF still lack when WeasyPrint has written them? What every viewer needs to show and fill them.

A field says what it asks (read aloud), looks the same empty in every viewer (appearances of its own, and nothing left to
the viewer), and is written in a small font that all viewers can use: Latin letters in the order of WinAnsi.
"""

import io
from functools import cache

import pikepdf
from fontTools import subset
from fontTools.ttLib import TTFont
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from .glyphs import font_files

_FIRST, _LAST = 32, 255
_FONT = "GbForm"


def _letters() -> list[str]:
    return [bytes([code]).decode("cp1252", "replace") for code in range(_FIRST, _LAST + 1)]


@cache
def _small_font() -> tuple[bytes, list[int], dict[str, float]]:
    """Return our upright font with Latin letters only, the widths of its letters, and its measures."""
    (file,) = [file for file in font_files() if file.stem == "NotoSans-Regular"]
    options = subset.Options(hinting=False, layout_features=[], name_IDs=[1, 2, 4, 6], notdef_outline=True)
    font = TTFont(file)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=[ord(letter) for letter in _letters()])
    cutter.subset(font)
    font["head"].modified = font["head"].created  # the day of the build must not stand in it
    font.recalcTimestamp = False
    scale = 1000 / font["head"].unitsPerEm
    cmap, widths = font.getBestCmap(), font["hmtx"]
    wide = [round(widths[cmap[ord(letter)]][0] * scale) if ord(letter) in cmap else 0 for letter in _letters()]
    measures = {"Ascent": font["hhea"].ascent * scale, "Descent": font["hhea"].descent * scale,
                "CapHeight": font["OS/2"].sCapHeight * scale}
    box = [round(edge * scale) for edge in (font["head"].xMin, font["head"].yMin, font["head"].xMax, font["head"].yMax)]
    written = io.BytesIO()
    font.save(written)
    return written.getvalue(), wide, {**measures, **dict(zip(("x0", "y0", "x1", "y1"), box, strict=True))}


def _font(pdf: Pdf) -> pikepdf.Object:
    data, widths, measures = _small_font()
    program = Stream(pdf, data)
    program.Length1 = len(data)
    descriptor = pdf.make_indirect(Dictionary(
        Type=Name.FontDescriptor, FontName=Name("/GBFORM+Noto-Sans"), Flags=32, ItalicAngle=0, StemV=80,
        Ascent=round(measures["Ascent"]), Descent=round(measures["Descent"]), CapHeight=round(measures["CapHeight"]),
        FontBBox=Array([measures[key] for key in ("x0", "y0", "x1", "y1")]), FontFile2=program,
    ))
    return pdf.make_indirect(Dictionary(
        Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name("/GBFORM+Noto-Sans"), FirstChar=_FIRST, LastChar=_LAST,
        Widths=Array(widths), Encoding=Name.WinAnsiEncoding, FontDescriptor=descriptor,
    ))


def _empty(pdf: Pdf, field: pikepdf.Object, content: bytes = b"") -> Stream:
    x0, y0, x1, y1 = (float(edge) for edge in field.Rect)
    box = Array([0, 0, abs(x1 - x0), abs(y1 - y0)])
    return Stream(pdf, content, Type=Name.XObject, Subtype=Name.Form, BBox=box, Resources=Dictionary())


def _text_field(pdf: Pdf, field: pikepdf.Object) -> None:
    field.DA = String(f"/{_FONT} 9 Tf 0 g")
    field.AP = Dictionary(N=_empty(pdf, field, b"/Tx BMC EMC"))
    field.MaxLen = 400
    if str(field.get("/V", "")) == "":
        field.V = String("")


def _box(pdf: Pdf, field: pikepdf.Object) -> None:
    """Let a box have a look for both of its states: without one for Off, some viewers show no tick at all."""
    field.AP.N.Off = _empty(pdf, field)
    x0, y0, x1, y1 = (float(edge) for edge in field.Rect)
    field.Rect = Array([min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)])
    field.MK = Dictionary()


def _drop_whole_font(pdf: Pdf) -> None:
    """Take out the font that WeasyPrint embeds whole for its fields; our small one takes its place, and no text has its face."""
    for page in pdf.pages:
        fonts = page.obj.get("/Resources", Dictionary()).get("/Font", Dictionary())
        for name in [name for name, font in fonts.items() if str(font.BaseFont).endswith("Bold-Italic")]:
            del fonts[name]


def mend_fields(pdf: Pdf, labels: tuple[tuple[str, str, str], ...]) -> None:
    """Mend the fields of a PDF in place; ``labels`` holds (name, question, question with answer), in the order of the page."""
    if "/AcroForm" not in pdf.Root:
        return
    questions = {name: question for name, question, _ in labels}
    boxes: dict[str, list[str]] = {}
    for name, _, label in labels:
        boxes.setdefault(name, []).append(label)
    form = pdf.Root.AcroForm
    _drop_whole_font(pdf)
    del form["/NeedAppearances"]
    form.DR = Dictionary(Font=Dictionary({f"/{_FONT}": _font(pdf)}))
    form.DA = String(f"/{_FONT} 9 Tf 0 g")
    fields = []
    for field in form.Fields:
        name = str(field.T)
        if "/Parent" in field:  # one button of a group: the group is the field
            del field["/T"]
            field.TU = String(boxes[name].pop(0))
            _box(pdf, field)
            continue
        field.TU = String(questions[name])
        fields.append(field)
        if Name.Tx == field.FT:
            _text_field(pdf, field)
        elif "/AP" in field:
            _box(pdf, field)
    form.Fields = Array(fields)
