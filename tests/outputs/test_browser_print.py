"""Is a page printed from the browser as it should be, without a script?"""

from pathlib import Path

import pypdfium2 as pdfium

from tests.browser.conftest import browser  # noqa: F401 (a fixture)


def test_folded_text_is_printed_and_the_screen_is_not(browser, site: Path, tmp_path: Path) -> None:  # noqa: F811, ANN001
    page = site / "prinsip/hak-asasi-manusia/index.html"
    folded = "<details><summary>Terlipat</summary><p>IsiYangTerlipat dan <a href='https://luar.example/x'>tautan</a></p></details></article>"
    page.write_text(page.read_text("utf-8").replace("</article>", folded, 1), "utf-8")
    context = browser.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(page.as_uri())
    opened.pdf(path=tmp_path / "printed.pdf", prefer_css_page_size=True)
    opened.emulate_media(media="print")
    seen = [
        node.is_visible() for node in opened.locator("header, nav, button, .gb-exit, .gb-search, .gb-downloads, .headerlink, .gb-back").all()
    ]
    context.close()
    text = " ".join(" ".join(p.get_textpage().get_text_bounded().split()) for p in pdfium.PdfDocument(tmp_path / "printed.pdf"))
    assert "IsiYangTerlipat" in text and "(https://luar.example/x)" in text.replace(" (", "(").replace("(", " (")
    assert not any(seen), "something of the screen is printed"
    assert "https://www.ohchr.org/" in text, "sources keep their addresses"
