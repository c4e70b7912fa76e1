"""Is every built page valid HTML? The Nu HTML checker reads all of them at once."""

from pathlib import Path

from .nu import nu_faults


def test_every_page_is_valid(site: Path) -> None:
    assert nu_faults(site) == []


def test_a_faulty_page_is_seen(tmp_path: Path) -> None:
    """The test above can fail."""
    (tmp_path / "page.html").write_text("<!doctype html><html lang=id><title>x</title><p id=a><p id=a><ul><p>", "utf-8")
    found = nu_faults(tmp_path)
    assert "Duplicate ID “…”." in [fault.rule for fault in found] and "Duplicate ID “a”." in [fault.what for fault in found]
