"""Made-up pages for properties: what a page says (``Said``) apart from how it is written down (a seeded style).

Every word, number, target, kind and level is an ``Atom``, so that a test can change exactly one of them.
"""

import random
from dataclasses import dataclass, field

from hypothesis import strategies as st

KINDS = ("note", "warning", "do", "dont", "case")
TARGETS = ("alur.md", "kontak.md#awal", "sub/dalam.md", "../index.md", "https://contoh.example/a?b=1")
BRACKETS = ("law:uu-21-2007#51(1)", "law:uu-21-2007#52", "@iom2011, p. 3", "@ohchr2002; @iom2011", "proposal",
            "research: nelayan, 2018", "contact:polisi-110", "form:screening")


@dataclass
class Atom:
    """One thing that a reader sees or follows."""

    kind: str
    value: str

    def change(self) -> None:
        """Say something else of the same kind."""
        choices = {"box": KINDS, "target": TARGETS, "bracket": BRACKETS, "level": ("2", "3", "4")}.get(self.kind)
        if choices:
            self.value = choices[(choices.index(self.value) + 1) % len(choices)]
        elif self.kind == "number":
            self.value = str(int(self.value) + 1)
        else:
            self.value += "x"


@dataclass
class Link:
    words: list[Atom]
    target: Atom


@dataclass
class Emphasis:
    words: list[Atom]


Inline = list[Atom | Link | Emphasis]


@dataclass
class Block:
    """``kind``: para, bullets, numbers, box, table or code; ``rows`` hold its pieces of running text."""

    kind: str
    rows: list[list[Inline]]
    box: Atom | None = None


@dataclass
class Part:
    ident: str
    level: Atom
    title: list[Atom]
    blocks: list[Block] = field(default_factory=list)


_WORDS = st.sampled_from("korban hak rumah aman langkah consent safety tidak not he police pekan".split())
words = st.lists(st.builds(Atom, st.just("word"), _WORDS | st.from_regex(r"[a-z]{2,9}", fullmatch=True)), min_size=1, max_size=5)
_one = st.one_of(
    st.builds(Atom, st.just("word"), _WORDS), st.builds(Atom, st.just("word"), _WORDS),
    st.builds(Atom, st.just("number"), st.integers(1, 999).map(str)),
    st.builds(Link, words, st.builds(Atom, st.just("target"), st.sampled_from(TARGETS))),
    st.builds(Emphasis, words), st.builds(Atom, st.just("bracket"), st.sampled_from(BRACKETS)),
)
inline = st.builds(lambda first, rest: [first, *rest], st.builds(Atom, st.just("word"), _WORDS), st.lists(_one, max_size=7))
_row = st.lists(inline, min_size=2, max_size=2)
_rows = st.lists(inline.map(lambda i: [i]), min_size=1, max_size=4)
_code = words.map(lambda w: [[list(w)]])
block = st.one_of(
    st.builds(Block, st.just("para"), inline.map(lambda i: [[i]])),
    st.builds(Block, st.sampled_from(["bullets", "numbers"]), _rows),
    st.builds(Block, st.just("box"), _rows, st.builds(Atom, st.just("box"), st.sampled_from(KINDS))),
    st.builds(Block, st.just("table"), st.lists(_row, min_size=2, max_size=4)),
    st.builds(Block, st.just("code"), _code),
)
_part = st.builds(Part, st.just(""), st.builds(Atom, st.just("level"), st.sampled_from(["2", "3", "4"])), words,
                  st.lists(block, min_size=1, max_size=3))


def _named(parts: list[Part]) -> list[Part]:
    for number, part in enumerate(parts, 1):
        part.ident = f"bagian-{number}"
        # two lists side by side are one list or two, depending on their markers: keep a paragraph between blocks
        between = [Block("para", [[[Atom("word", "lalu")]]]) for _ in part.blocks]
        part.blocks = [b for pair in zip(part.blocks, between, strict=True) for b in pair]
    return parts


said = st.lists(_part, min_size=1, max_size=4).map(_named)


def atoms_of(part: Part) -> list[Atom]:
    """Return everything in a part that can be changed."""
    found = [part.level, *part.title]
    for piece in part.blocks:
        found += [piece.box] if piece.box else []
        for item in (i for row in piece.rows for cell in row for i in cell):
            match item:
                case Link():
                    found += [*item.words, item.target]
                case Emphasis():
                    found += item.words
                case Atom():
                    found.append(item)
    return found


class Writer:
    """Writes a page down in one of many ways; the seed chooses, the meaning stays."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)

    def page(self, parts: list[Part]) -> str:
        """Return the body of a page of the slug ``dasar/kontak``."""
        blocks = []
        for part in parts:
            blocks.append(self._heading(part))
            for piece in part.blocks:
                blocks.append(self._block(piece))
                if self.chance.random() < 0.3:
                    blocks.append("<!-- catatan: 3 hari\nhttps://contoh.example -->")
        return "\n\n".join(blocks) + self.chance.choice(["\n", "\n\n", ""])

    def _pick(self, *choices: str) -> str:
        return self.chance.choice(choices)

    def _heading(self, part: Part) -> str:
        attributes = ["#" + part.ident, ".satu", ".dua"]
        self.chance.shuffle(attributes)
        text = " ".join(a.value for a in part.title) + " {" + " ".join(attributes) + "}"
        if part.level.value == "2" and self.chance.random() < 0.5:
            return f"{text}\n{'-' * self.chance.randint(3, 9)}"
        marks = "#" * int(part.level.value)
        return f"{marks}{self._pick(' ', '   ')}{text}{self._pick('', ' ' + marks, '  ')}"

    def _link(self, link: Link) -> str:
        target = link.target.value
        if not target.startswith("http"):
            target = self._pick("", "./", "../dasar/", "../../id/dasar/") + target
        classes = self._pick("{.a .b}", "{.b .a}")
        return f"[{' '.join(a.value for a in link.words)}]({target}){classes}"

    def _inline(self, item: Atom | Link | Emphasis) -> str:
        match item:
            case Link():
                return self._link(item)
            case Emphasis():
                mark = self._pick("*", "_")
                return mark + " ".join(a.value for a in item.words) + mark
        return f"[{item.value}]" if item.kind == "bracket" else item.value

    def _text(self, items: Inline, indent: str = "", *, wrap: bool = True) -> str:
        text = ""
        for n, item in enumerate(items):
            if n:
                spaces = [" ", "  "] + ([f"\n{indent}", f" \n{indent}"] if wrap else [])
                text += self.chance.choice(spaces)
                text += "<!-- x --> " if self.chance.random() < 0.1 and text[-1] == " " else ""
            text += self._inline(item)
        return text + (self._pick("", " ", "   ") if wrap else "")

    def _block(self, piece: Block) -> str:
        match piece.kind:
            case "bullets" | "numbers":
                return self._list(piece)
            case "box":
                inner = [f"    {self._text(row[0], '    ')}" for row in piece.rows]
                assert piece.box
                return f"!!! {piece.box.value}{self._pick('', ' ')}\n" + self._pick("", "\n") + "\n\n".join(inner)
            case "table":
                return self._table(piece)
            case "code":
                fence = self._pick("```", "~~~", "````")
                return f"{fence}\n{' '.join(a.value for a in piece.rows[0][0])}\n{fence}"
        return self._text(piece.rows[0][0])

    def _list(self, piece: Block) -> str:
        bullet, same = self._pick("-", "*", "+"), self.chance.random() < 0.3
        stop = self._pick(".", ")")
        items = []
        for n, row in enumerate(piece.rows, 1):
            mark = bullet if piece.kind == "bullets" else f"{1 if same else n}{stop}"
            lead = mark + self._pick(" ", "  ")
            items.append(lead + self._text(row[0], " " * len(lead)))
        return self._pick("\n", "\n\n").join(items)

    def _table(self, piece: Block) -> str:
        lines = []
        for row in piece.rows:
            cells = [self._text(cell, wrap=False) for cell in row]
            lines.append("|" + "|".join(self._pick("", " ", "  ") + cell + self._pick("", " ") for cell in cells) + "|")
        lines.insert(1, "|" + "|".join(self._pick("---", ":--", " --- ") for _ in piece.rows[0]) + "|")
        return "\n".join(lines)
