"""Is a page printed from the browser as it should be, without a script?"""

import shutil
from pathlib import Path

import pypdfium2 as pdfium
from playwright.sync_api import Browser


def test_folded_text_is_printed_and_the_screen_is_not(browser: Browser, site: Path, tmp_path: Path) -> None:
    page = shutil.copytree(site, tmp_path / "site") / "prinsip/hak-asasi-manusia/index.html"
    words = "<p>IsiYangTerlipat dan <a href='https://luar.example/x'>tautan</a></p>"
    folded = f"<div class='gb-text'><details><summary>Terlipat</summary>{words}</details></div></article>"
    page.write_text(page.read_text("utf-8").replace("</article>", folded, 1), "utf-8")
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(page.as_uri())
    opened.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    opened.emulate_media(media="print")
    screen_only = ".gb-bar, nav, button, .gb-exit, .gb-search, .gb-downloads, .gb-foot, .headerlink, .gb-back"
    seen = [node.get_attribute("class") for node in opened.locator(screen_only).all() if node.is_visible()]
    context.close()
    text = " ".join(" ".join(p.get_textpage().get_text_bounded().split()) for p in pdfium.PdfDocument(tmp_path / "printed.pdf"))
    assert "IsiYangTerlipat" in text and "(https://luar.example/x)" in text
    assert seen == [], "something of the screen is printed"
    assert "https://www.ohchr.org/" in text, "sources keep their addresses"
