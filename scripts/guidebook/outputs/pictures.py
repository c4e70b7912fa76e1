"""Are the pictures of a page there, and do they say what they show?"""

from ..book.finding import Finding
from .built import BuiltPage
from .links import target_of
from .tree import Element
from .trouble import fault

SCHEME = "site:"
"""What a picture's address begins with in a document: a file below the root of the site, wherever that is on this machine."""


def place_pictures(article: Element, page: BuiltPage) -> list[Finding]:
    """Give each picture its file in the site; return those that are missing, from elsewhere, or without words."""
    findings = []
    for picture in list(article.iter("img")):
        address = picture.get("src") or ""
        if address.startswith("data:"):
            continue
        target = target_of(page, address).address
        if "://" in address or not target:
            findings.append(fault(page, "outside-picture", f"the picture '{address}' comes from elsewhere",
                                  "Put the file below docs/assets/ and show it from there.", address))
        elif not (page.site / target).is_file():
            findings.append(fault(page, "missing-picture", f"the picture '{address}' is not in the site",
                                  "Put the file where the page looks for it, or take the picture out.", address.rpartition("/")[2]))
        elif not (picture.get("alt") or "").strip():
            findings.append(fault(page, "picture-words", f"the picture '{address}' has no alternative text",
                                  "Say in the brackets of ![...] what it shows.", address.rpartition("/")[2]))
        else:
            picture.set("src", SCHEME + target)
    return findings


def picture_files(article: Element) -> list[str]:
    """Return the files below the root of the site that a document shows."""
    return sorted({node.get("src").removeprefix(SCHEME) for node in article.iter("img") if node.get("src", "").startswith(SCHEME)})
