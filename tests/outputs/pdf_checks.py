"""What must hold of every PDF? Each check takes an opened PDF and returns faults, none where all is well.

They look at the file with other eyes than those that made it: pikepdf reads its objects, PDFium its text and drawings.
"""

import ctypes
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from guidebook.book.languages import Language
from guidebook.outputs.document import Document
from guidebook.outputs.finish import font_faults
from lingua import Language as Lingua
from lingua import LanguageDetectorBuilder
from lxml import html
from pikepdf import Array, Dictionary
from PIL import Image
from pyzbar.pyzbar import ZBarSymbol, decode

MM = 72 / 25.4
MARGINS = {"sheet": 12.5 * MM, "booklet": 10.5 * MM, "form": 13.5 * MM}
MARGIN = 15.5 * MM
BOUNDS = {"chapter": (1, 24), "part": (3, 400), "book": (10, 600), "sheet": (1, 2), "booklet": (1, 80), "form": (1, 6)}
_DETECTOR = LanguageDetectorBuilder.from_languages(Lingua.INDONESIAN, Lingua.ENGLISH).build()
_LANGUAGES = {"id": Lingua.INDONESIAN, "en": Lingua.ENGLISH}


@dataclass
class Opened:
    """A PDF beside what it should be; ``addresses`` are the canonical addresses of its chapters, in order."""

    file: Path
    document: Document
    addresses: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()

    @property
    def kind(self) -> str:
        return self.document.kind

    @cached_property
    def pdf(self) -> pikepdf.Pdf:
        return pikepdf.open(self.file)

    @cached_property
    def pages(self) -> pdfium.PdfDocument:
        return pdfium.PdfDocument(self.file)

    @cached_property
    def text(self) -> list[str]:
        """The text of each page, in the order in which it is drawn."""
        return [page.get_textpage().get_text_bounded() for page in self.pages]

    @cached_property
    def elements(self) -> tuple[tuple[str, pikepdf.Dictionary], ...]:
        """Each element of the structure tree with its kind."""
        def walk(node: pikepdf.Object) -> Iterator[tuple[str, pikepdf.Dictionary]]:
            if "/S" in node:
                yield str(node.S).lstrip("/"), node
            kids = node.get("/K")
            for kid in kids if isinstance(kids, Array) else [kids] if kids is not None else []:
                if isinstance(kid, Dictionary) and ("/S" in kid or "/K" in kid):
                    yield from walk(kid)

        return tuple(walk(self.pdf.Root.StructTreeRoot)) if "/StructTreeRoot" in self.pdf.Root else ()


def language(opened: Opened) -> list[str]:
    found = str(opened.pdf.Root.get("/Lang", ""))
    return [] if found == opened.document.language else [f"says that it is in '{found}'"]


def title(opened: Opened) -> list[str]:
    with opened.pdf.open_metadata() as meta:
        written = meta.get("dc:title", "")
    shown = opened.pdf.Root.get("/ViewerPreferences", {}).get("/DisplayDocTitle")
    return [f"title is '{written}'"] * (written != opened.document.title) + ["does not show its title"] * (shown is not True)


def tagged(opened: Opened) -> list[str]:
    marked = opened.pdf.Root.get("/MarkInfo", {}).get("/Marked") is True
    return [] if marked and any(kind == "Document" for kind, _ in opened.elements) else ["is not tagged"]


def _squeezed(words: str) -> str:
    return re.sub(r"[\s\u200b]+", " ", words).strip()


def bookmarks(opened: Opened) -> list[str]:
    def walk(items: list) -> Iterator[str]:
        for item in items:
            yield _squeezed(item.title)
            yield from walk(item.children)

    with opened.pdf.open_outline() as outline:
        found = list(walk(outline.root))
    wanted = [_squeezed(heading.text) for heading in opened.document.headings]
    return [] if found == wanted else [f"bookmarks differ: {sorted(set(wanted) ^ set(found))[:4] or 'order'}"]


def heading_levels(opened: Opened) -> list[str]:
    levels = [int(kind[1]) for kind, _ in opened.elements if re.fullmatch("H[1-6]", kind)]
    faults = [] if levels and levels[0] == 1 else ["does not begin with a heading of the first level"]
    faults += [f"a heading of level {b} follows one of level {a}" for a, b in pairwise(levels) if b > a + 1]
    wanted = [heading.level for heading in opened.document.headings]
    return faults + (["headings are not those of the document"] if levels != wanted else [])


def _destinations(pdf: pikepdf.Pdf) -> set[str]:
    names = pdf.Root.get("/Names", {}).get("/Dests")
    if names is None:
        return set()
    return {str(key) for key, _ in pikepdf.NameTree(names).items()}


def links(opened: Opened) -> list[str]:
    known, faults = _destinations(opened.pdf), []
    there = {page.obj.objgen for page in opened.pdf.pages}
    for number, page in enumerate(opened.pdf.pages, 1):
        for annotation in page.get("/Annots", []):
            if annotation.get("/Subtype") != "/Link":
                continue
            action, target = annotation.get("/A"), annotation.get("/Dest")
            if target is None and action is not None and action.get("/S") == "/GoTo":
                target = action.get("/D")
            if action is not None and action.get("/S") == "/URI":
                if not re.match(r"(https?://[^/]+|tel:|mailto:)", str(action.URI)):
                    faults.append(f"page {number}: '{action.URI}' is no whole address")
            elif isinstance(target, Array):
                if target[0].objgen not in there:
                    faults.append(f"page {number}: a link leads to no page")
            elif str(target) not in known:
                faults.append(f"page {number}: the link to '{target}' leads nowhere")
    return faults


_SHOWN = re.compile(r"\((?:hlm\.|p\.)\s+(\d+)\)|(?:\. ){6,}\s*(\d+)\s*$", re.MULTILINE)
"""The number of a page behind a link, and at the end of a line of the contents."""


def page_numbers(opened: Opened) -> list[str]:
    """Each printed number of a page is one to which a link on the same sheet leads."""
    number_of = {page.obj.objgen: number for number, page in enumerate(opened.pdf.pages, 1)}
    names = opened.pdf.Root.get("/Names", {}).get("/Dests")
    places = {str(key): number_of.get(target[0].objgen) for key, target in pikepdf.NameTree(names).items()} if names is not None else {}
    found = []
    for number, (page, text) in enumerate(zip(opened.pdf.pages, opened.text, strict=True), 1):
        led = {places.get(str(note.get("/Dest"))) for note in page.get("/Annots", []) if note.get("/Subtype") == "/Link"}
        for shown in _SHOWN.finditer(text):
            if int(shown[1] or shown[2]) not in led:
                found.append(f"page {number}: no link leads to the page of '{shown[0][-12:].strip()}'")
    return found


def alternatives(opened: Opened) -> list[str]:
    return ["a figure has no alternative text" for kind, node in opened.elements
            if kind == "Figure" and not str(node.get("/Alt", "")).strip()]


def scopes(opened: Opened) -> list[str]:
    def scope(node: pikepdf.Dictionary) -> object:
        attributes = node.get("/A", {})
        return next((a.get("/Scope") for a in (attributes if isinstance(attributes, Array) else [attributes]) if "/Scope" in a), None)

    return ["a table head does not say for what it stands" for kind, node in opened.elements
            if kind == "TH" and scope(node) not in ("/Column", "/Row", "/Both")]


def fonts(opened: Opened) -> list[str]:
    return font_faults(opened.file.read_bytes())


def characters(opened: Opened) -> list[str]:
    return [f"page {number} holds U+FFFD" for number, text in enumerate(opened.text, 1) if "\ufffd" in text]


def _objects(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float]]:
    """Yield left, bottom, right, top of all that is drawn on a page."""
    for thing in page.get_objects(max_depth=1):  # what stands in a drawing is measured from the drawing's own corner
        edges = [ctypes.c_float() for _ in range(4)]
        if raw.FPDFPageObj_GetBounds(thing, *edges):
            yield tuple(edge.value for edge in edges)


def margins(opened: Opened) -> list[str]:
    faults, side = [], MARGINS.get(getattr(opened, "kind", ""), MARGIN)
    for number, page in enumerate(opened.pages, 1):
        width, height = page.get_size()
        for left, bottom, right, top in _objects(page):
            if right - left > width - 1 and top - bottom > height - 1:
                continue  # the clip of the whole page
            if right <= left and top <= bottom:
                continue  # a blank
            if left < side - 1 or right > width - side + 1 or bottom < 4 * MM or top > height - 4 * MM:
                place = f"{left / MM:.0f}-{right / MM:.0f} mm, {bottom / MM:.0f}-{top / MM:.0f} mm"
                faults.append(f"page {number}: something stands at {place}")
                break
    return faults


def page_bounds(opened: Opened) -> list[str]:
    low, high = BOUNDS[opened.document.kind]
    return [] if low <= len(opened.pages) <= high else [f"has {len(opened.pages)} pages"]


def codes(opened: Opened) -> list[str]:
    """The QR codes, page by page, are those of the addresses."""
    found = []
    for page, text in zip(opened.pages, opened.text, strict=True):
        if opened.document.kind in ("part", "book") and not any(address in text.replace("\r\n", "") for address in opened.addresses):
            continue  # a code stands beside its printed address; rendering 250 pages to find no code would take minutes
        image: Image.Image = page.render(scale=2.5, grayscale=True).to_pil()
        found += [code.data.decode() for code in decode(image, symbols=[ZBarSymbol.QRCODE])]
        if opened.document.kind == "chapter":
            break
    wanted = list(opened.addresses)
    return [] if found == wanted else [f"the QR codes lead to {found[:3]}, not to {wanted[:3]}"]


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]{2,}", text.replace("\u00ad", ""))


def order(opened: Opened) -> list[str]:
    """The words of the pages of the site stand in the PDF, in their order."""
    have = iter(_words(" ".join(opened.text)))
    wanted = _words(" ".join(opened.texts))
    for number, word in enumerate(wanted):
        if not any(word == other for other in have):
            return [f"'{' '.join(wanted[max(0, number - 4):number + 4])}' does not stand in its place"]
    return [] if wanted else ["there is no text to compare"]


def own_language(opened: Opened) -> list[str]:
    words = opened.text[0][:1200]  # the list of sources that follows some pages is in many languages
    return [] if _DETECTOR.detect_language_of(words) == _LANGUAGES[opened.document.language] else ["its text is in another language"]


CHECKS: tuple[Callable[[Opened], list[str]], ...] = (
    language, title, tagged, bookmarks, heading_levels, links, page_numbers, alternatives, scopes, fonts, characters, margins, page_bounds,
    codes, order, own_language,
)


def faults(opened: Opened) -> list[str]:
    """Return all faults of a PDF, each with the name of its check."""
    return [f"{opened.file.name}: {check.__name__}: {fault}" for check in CHECKS for fault in check(opened)]


_LEFT_OUT = ("headerlink", "gb-back", "gb-print-foot", "gb-cite", "gb-sources", "gb-downloads", "gb-toc", "gb-screen")


def words_on_site(site: Path, address: str, language: Language) -> str:
    """Return what a reader reads on a page of the site, without numbers of notes, the list of sources and what is clicked."""
    page = html.fromstring((site / address / "index.html").read_bytes().decode("utf-8"))
    (article,) = page.iter("article")
    for node in list(article.iter()):
        kinds = set((node.get("class") or "").split()) if isinstance(node.tag, str) else {"comment"}
        if kinds & set(_LEFT_OUT) or node.tag in ("svg", "script", "style", "nav", "button") or node.get("id") == "sumber":
            node.drop_tree()
        elif isinstance(node.tag, str) and node.tag == "a" and "://" in (node.text or ""):
            node.text = ""  # an address may be broken anywhere
    return " ".join(article.itertext())
