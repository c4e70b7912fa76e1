"""What does a PDF still lack when WeasyPrint has written it? The scope of table heads, and an identity that repeats."""

import io
import re

import pikepdf
from pikepdf import Array, Dictionary, Name, NumberTree, Pdf

from .form_fields import mend_fields
from .glyphs import FAMILIES


def _links(node: pikepdf.Object) -> None:
    """Make a link of each node that holds the box of one: where a link breaks over two lines, WeasyPrint tags a part as nothing."""
    kids = node.get("/K")
    for kid in kids if isinstance(kids, Array) else [kids] if kids is not None else []:
        if not isinstance(kid, Dictionary):
            continue
        if kid.get("/Type") == Name.OBJR and node.get("/S") == Name.NonStruct:
            node.S = Name.Link
        elif "/S" in kid:
            _links(kid)


def _scopes(node: pikepdf.Object, inside: str = "") -> None:
    """Say of each table head for what it stands: its column in the head of a table, its row in the body."""
    kind = str(node.get("/S", "")).lstrip("/")
    if kind == "TH":
        attributes = node.get("/A") or Dictionary(O=Name.Table)
        for one in attributes if isinstance(attributes, Array) else [attributes]:
            one.Scope = Name.Row if inside == "TBody" else Name.Column
        node.A = attributes
    inside = kind if kind in ("THead", "TBody") else inside
    kids = node.get("/K")
    for kid in kids if isinstance(kids, Array) else [kids] if kids is not None else []:
        if isinstance(kid, Dictionary) and "/S" in kid:
            _scopes(kid, inside)


def _branch(pdf: Pdf) -> None:
    """Make branches of the list that leads from the marks on pages to the structure; WeasyPrint writes a single leaf.

    Of a book it holds thousands of numbers, and a program that reads tags may go through all of them for each that it looks up:
    with branches veraPDF takes 30 seconds for a book, not 47.
    """
    root = pdf.Root.StructTreeRoot
    if "/ParentTree" in root:
        branched = NumberTree.new(pdf)
        for number, found in NumberTree(root.ParentTree).items():
            branched[number] = found
        root.ParentTree = branched.obj


_GLYPHS = re.compile(rb"\[(?:<[0-9a-f]+>0?)+\] TJ")
"""Text as WeasyPrint writes it where no letter is moved: each glyph in brackets of its own."""


def _tighten(page: pikepdf.Page) -> None:
    """Write glyphs that stand side by side as one string: the same text in two thirds of the bytes."""
    content = _GLYPHS.sub(lambda match: match[0].replace(b">0<", b"").replace(b"><", b""), page.Contents.read_bytes())
    page.Contents.write(content)


def finish(raw: bytes, fields: tuple[tuple[str, str, str], ...] = ()) -> bytes:
    """Return the PDF with the scopes of its table heads and working fields; the same input gives the same bytes."""
    with Pdf.open(io.BytesIO(raw)) as pdf:
        _scopes(pdf.Root.StructTreeRoot)
        _links(pdf.Root.StructTreeRoot)
        _branch(pdf)
        mend_fields(pdf, fields)
        for page in pdf.pages:
            _tighten(page)
        written = io.BytesIO()
        pdf.save(written, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate,
                 compress_streams=True, linearize=False)
    return written.getvalue()


def _fonts(pdf: Pdf) -> dict[str, bool]:
    """Return each font of a PDF and whether it is embedded."""
    found = {}
    for thing in pdf.objects:
        if isinstance(thing, Dictionary) and thing.get("/Type") == Name.FontDescriptor:
            name = str(thing.get("/FontName", "")).lstrip("/")
            found[name] = any(key in thing for key in ("/FontFile", "/FontFile2", "/FontFile3"))
    return found


def font_faults(data: bytes) -> list[str]:
    """Return what is wrong with the fonts of a PDF: one that is not shipped with us, or not embedded."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        fonts = _fonts(pdf)
    families = "|".join(re.escape(family.replace(" ", "-")) for family in FAMILIES)
    allowed = re.compile(rf"({families})(-(Bold|Italic|Bold-Italic|Oblique))?")
    faults = []
    for name, embedded in fonts.items():
        plain = re.sub(r"^[A-Z]{6}\+", "", name)
        if not allowed.fullmatch(plain):
            faults.append(f"the font {plain} is not one of ours")
        elif not embedded:
            faults.append(f"the font {plain} is not embedded")
    return faults


def page_count(data: bytes) -> int:
    """Return the number of pages of a PDF."""
    with Pdf.open(io.BytesIO(data)) as pdf:
        return len(pdf.pages)
