"""A made-up book of any size, for measuring: chapters of about 1,500 words in both languages, built alike."""

import random
import shutil
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
_TEXT = {
    "id": "pekerja sosial mendampingi laki-laki korban dengan tenang serta menjelaskan hak batas kerahasiaan langkah "
    "berikutnya sebelum ia bercerita lalu mencatat persetujuan dan rencana keselamatan bersama keluarga di rumah",
    "en": "the social worker supports the man calmly and explains his rights the limits of confidentiality and the next "
    "steps before he tells his story then records consent and the safety plan together with family at home",
}


_SOURCE = """@techreport{ohchr2002,
  author = {{Office of the UN High Commissioner for Human Rights}},
  title = {Principles},
  year = {2002},
  url = {https://www.ohchr.org/},
  note = {retrieved},
}
"""


def _sentence(language: str, chance: random.Random) -> str:
    words = chance.sample(sorted(set(_TEXT[language].split())), chance.randint(9, 18))
    return " ".join(words).capitalize() + "."


def _paragraph(language: str, chance: random.Random) -> str:
    return " ".join(_sentence(language, chance) for _ in range(4))


def page_text(number: int, language: str) -> str:
    """Return one page; the same number gives both languages the same structure."""
    chance = random.Random(f"{number}-{language}")
    title = f"Bab {number}" if language == "id" else f"Chapter {number}"
    lines = [f"---\ntitle: {title}\ndescription: {title}\naudience: {title}\nminutes: 9\nreview:\n  status: draft\n---\n"]
    lines.append("!!! key-points\n\n" + "\n".join(f"    - {_sentence(language, chance)}" for _ in range(4)) + "\n")
    for section in range(1, 9):
        word = "Langkah" if language == "id" else "Step"
        lines.append(f"## {word} {section} {{#langkah-{section}}}\n")
        lines.append(f"{_paragraph(language, chance)} [@ohchr2002, p. {section}] [guidance]\n")
        lines.append("\n".join(f"- {_sentence(language, chance)}" for _ in range(4)) + "\n")
        lines.append(f"{_paragraph(language, chance)} [law:uu-21-2007#51(1)] [law]\n")
    return "\n".join(lines)


def write_book(folder: Path, pages: int) -> None:
    """Write a book of ``pages`` pages a language into ``folder``, with this checkout's data, theme and settings."""
    for name in ("overrides", "scripts"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "data").mkdir()
    for name in ("vocabulary.yml", "laws.yml", "language.yml", "terms.yml"):
        shutil.copy(ROOT / "data" / name, folder / "data" / name)
    (folder / "data/sources.bib").write_text(_SOURCE, "utf-8")
    shutil.copytree(ROOT / "docs" / "assets", folder / "docs" / "assets")
    names = ["index", *(f"dasar/bab-{n}" for n in range(1, pages))]
    for language in ("id", "en"):
        (folder / "docs" / language / "dasar").mkdir(parents=True)
        for number, name in enumerate(names):
            (folder / "docs" / language / f"{name}.md").write_text(page_text(number, language), "utf-8")
    settings = (ROOT / "mkdocs.yml").read_text("utf-8").split("\nnav:\n")[0]
    nav = ["  - Beranda: index.md", "  - Dasar:", *(f"      - {name}.md" for name in names[1:])]
    (folder / "mkdocs.yml").write_text(settings + "\nnav:\n" + "\n".join(nav) + "\n", "utf-8")
    shutil.copy(ROOT / "uv.lock", folder / "uv.lock")
