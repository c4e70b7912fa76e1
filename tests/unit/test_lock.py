"""Is what gets installed pinned, hashed, and on the right side of the versions that broke things?"""

import tomllib

from ..conftest import ROOT

LOCK = tomllib.loads((ROOT / "uv.lock").read_text("utf-8"))
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
PACKAGES = {package["name"]: package for package in LOCK["package"]}


def _version(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in PACKAGES[name]["version"].split("."))


def test_mkdocs_stays_below_2() -> None:
    """mkdocs 2 has no plugins: Material and static-i18n do not run on it."""
    assert (1, 6) <= _version("mkdocs") < (2,)


def test_static_i18n_is_installed_without_its_material_extra() -> None:
    """The extra would hold Material below 9.7.2."""
    own = PACKAGES["guidebook"]
    wanted = [d for d in own["dependencies"] if d["name"] == "mkdocs-static-i18n"]
    assert len(wanted) == 1 and "extra" not in wanted[0]
    asked = [r for r in own["metadata"]["requires-dist"] if r["name"] == "mkdocs-static-i18n"]
    assert len(asked) == 1 and "extras" not in asked[0]
    assert _version("mkdocs-material") >= (9, 7, 2)


def test_every_package_has_hashes() -> None:
    unhashed = []
    for name, package in PACKAGES.items():
        files = [*package.get("wheels", []), *([package["sdist"]] if "sdist" in package else [])]
        if name != "guidebook" and (not files or not all(f.get("hash", "").startswith("sha256:") for f in files)):
            unhashed.append(name)
    assert len(PACKAGES) > 30 and unhashed == []


def test_every_package_comes_from_the_public_index() -> None:
    """A path or a git address would not install elsewhere."""
    sources = {name: package["source"] for name, package in PACKAGES.items() if name != "guidebook"}
    assert {name: s for name, s in sources.items() if s != {"registry": "https://pypi.org/simple"}} == {}


def test_pins_of_the_project_are_those_of_the_lock() -> None:
    pins = [line.split("==") for line in PROJECT["dependencies"] if "==" in line]
    assert len(pins) >= 10
    assert {name: PACKAGES[name.lower().replace(".", "-")]["version"] for name, _ in pins} == dict(pins)


def test_lock_serves_the_python_of_debian_12() -> None:
    assert PROJECT["requires-python"].startswith(">=3.11") and LOCK["requires-python"].startswith(">=3.11")
