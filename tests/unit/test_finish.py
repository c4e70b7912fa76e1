"""Is a style sheet the same to a browser after what it can spare is taken out?"""

import pytest
import tinycss2
from guidebook.site.finish import lean_style

from ..conftest import ROOT


def _flat(nodes: list) -> list:
    """Return the rules as what they select and declare."""
    found = []
    for rule in nodes:
        head = tinycss2.serialize([node for node in rule.prelude if node.type != "comment"]).strip()
        within = tinycss2.parse_blocks_contents(rule.content or [], skip_comments=True, skip_whitespace=True)
        declared = [(node.name, tinycss2.serialize([v for v in node.value if v.type != "comment"]).split(), node.important)
                    for node in within if node.type == "declaration"]
        found.append((" ".join(head.split()), declared, _flat([node for node in within if node.type in ("qualified-rule", "at-rule")])))
    return found


@pytest.mark.parametrize(("written", "served"), [
    ("/* Ground */\na { color: red; }\n\nb { margin: 0 }\n", "a{color: red}b{margin: 0}"),
    ('a::before { content: " ; } /* no comment */ "; }', 'a::before{content: " ; } /* no comment */ "}'),
    ("@media print {\n  a,\n  b { margin: 0 1px; padding: 0; } /* why */\n}\n", "@media print{a, b{margin: 0 1px;padding: 0}}"),
    (".a :is(b, c) > d { width: calc(100vh - 48px); }", ".a :is(b, c) > d{width: calc(100vh - 48px)}"),
])
def test_comments_and_indentation_go_and_nothing_else(written: str, served: str) -> None:
    assert lean_style(written) == served


@pytest.mark.parametrize("name", ["guidebook", "forms", "search"])
def test_the_styles_of_this_site_mean_the_same(name: str) -> None:
    text = (ROOT / f"docs/assets/stylesheets/{name}.css").read_text("utf-8")
    lean = lean_style(text)
    assert len(lean) < len(text)
    assert lean_style(lean) == lean
    rules = [tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True) for sheet in (text, lean)]
    assert _flat(rules[0]) == _flat(rules[1])
