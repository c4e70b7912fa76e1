"""What is a page? Its head, its sections in reading order, and the faults met while reading it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from markdown_it.tree import SyntaxTreeNode
from pydantic import ValidationError

from .finding import Edit, Finding
from .frontmatter import FrontMatter
from .languages import Language
from .markdown import heading_parts, lines_of, parse_markdown, walk
from .schema_errors import schema_findings
from .yamlfile import YamlText, read_yaml

BEFORE_FIRST_HEADING = "_"


@dataclass(frozen=True)
class Section:
    """A heading and its own text up to the next heading. The text before the first heading has the id ``_``."""

    id: str
    title: str
    level: int
    line: int
    nodes: tuple[SyntaxTreeNode, ...]
    heading: SyntaxTreeNode | None = None


@dataclass(frozen=True)
class Page:
    """One language version of a page. ``text`` is the whole file; line numbers refer to it."""

    slug: str
    language: Language
    path: str
    text: str
    body_line: int
    meta: FrontMatter | None
    head: YamlText

    @property
    def body(self) -> str:
        """Return the Markdown below the front matter."""
        return "\n".join(self.text.split("\n")[self.body_line :])

    @cached_property
    def tree(self) -> SyntaxTreeNode:
        """Return the syntax tree of the body; its lines count from the first line of the body."""
        return parse_markdown(self.body)

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Return the sections in reading order; ``_`` comes first and is there even when empty."""
        sections: list[Section] = []
        title, ident, level, line, head, nodes = "", BEFORE_FIRST_HEADING, 0, self.body_line + 1, None, []
        notes: list[SyntaxTreeNode] = []
        for node in self.tree.children:
            if node.type == "footnote_block":
                notes += node.children
            elif node.type == "heading":
                sections.append(Section(ident, title, level, line, tuple(nodes), head))
                (title, ident), level, head, nodes = heading_parts(node), int(node.tag[1]), node, []
                line = self.line(node)
            else:
                nodes.append(node)
        sections.append(Section(ident, title, level, line, tuple(nodes), head))
        return tuple(_with_notes(sections, notes))

    def line(self, node: SyntaxTreeNode) -> int:
        """Return the line of a block in the file, from 1."""
        return self.body_line + (node.map[0] if node.map else 0) + 1

    def lines(self, nodes: tuple[SyntaxTreeNode, ...] | None = None) -> Iterator[tuple[SyntaxTreeNode, int]]:
        """Yield each node of the page (or of ``nodes``) with its line in the file."""
        if nodes is None:
            yield from self._all_lines
        else:
            for node, line in lines_of(nodes):
                yield node, line + self.body_line

    @cached_property
    def _all_lines(self) -> tuple[tuple[SyntaxTreeNode, int], ...]:
        return tuple(self.lines(tuple(self.tree.children)))

    def source_line(self, number: int) -> str:
        """Return line ``number`` (from 1) of the file as it is written."""
        return self.text.split("\n")[number - 1]


def _with_notes(sections: list[Section], notes: list[SyntaxTreeNode]) -> Iterator[Section]:
    """Give each footnote, which the parser gathers at the end of the page, to the section that refers to it first."""
    left = {note.meta["label"]: note for note in notes}
    for section in sections:
        labels = [n.meta["label"] for n in walk(section.nodes) if n.type == "footnote_ref"] if left else []
        own = tuple(left.pop(label) for label in labels if label in left)
        yield replace(section, nodes=(*section.nodes, *own)) if own else section


def parse_page(slug: str, language: Language, path: str, raw: bytes) -> tuple[Page | None, list[Finding]]:
    """Read one file. Return the page (None where nothing can be made of it) and what is wrong with it."""
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError as error:
        line = raw[: error.start].count(b"\n") + 1
        message = f"the file is not UTF-8 (byte {error.start})"
        return None, [Finding(path, line, "encoding", message, "Save it again as UTF-8, without a byte order mark.")]
    findings = []
    if "\r" in text:
        text, findings = text.replace("\r\n", "\n").replace("\r", "\n"), [
            Finding(path, 1, "encoding", "the lines end with CR LF", "Save with LF line ends, or run 'make fix'.",
                    edits=(Edit(path, 0, "\r\n", "\n"), Edit(path, 0, "\r", "\n")))
        ]
    text = text.removeprefix("\ufeff")
    if not text.strip():
        return None, [Finding(path, 1, "empty-page", "the page is empty", "Write the page, or delete both languages.")]
    head, body_line, more = _split_head(path, text)
    findings += more
    meta = None
    if not more:
        meta, more = _validate(path, head)
        findings += more
    page = Page(slug, language, path, text, body_line, meta, head)
    if not page.body.strip() and body_line < len(text.split("\n")) + (not more):
        findings.append(Finding(path, min(body_line + 1, len(text.split("\n"))), "empty-page", "the page has no text", "Write the page."))
    return page, findings


def _split_head(path: str, text: str) -> tuple[YamlText, int, list[Finding]]:
    lines = text.split("\n")
    if lines[0].rstrip() != "---":
        hint = "Begin the file with '---', the keys of CONTRIBUTING.md, and '---'."
        return YamlText(None, None), 0, [Finding(path, 1, "front-matter", "the front matter is missing", hint)]
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == "---"), None)
    if end is None:
        hint = "Close the front matter with a line '---'."
        return YamlText(None, None), len(lines), [Finding(path, 1, "front-matter", "the front matter has no end", hint)]
    head = read_yaml("\n".join(["", *lines[1:end]]))
    findings = [
        Finding(path, fault.line, "front-matter", fault.message, "Mend the YAML; put a text with ':' in quotes.")
        for fault in head.faults
    ]
    return head, end + 1, findings


def _validate(path: str, head: YamlText) -> tuple[FrontMatter | None, list[Finding]]:
    try:
        return FrontMatter.model_validate(head.value or {}), []
    except ValidationError as error:
        return None, schema_findings(error, path, "front-matter", head.line)
