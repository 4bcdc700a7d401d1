"""The built widget in the repository is made of the sources beside it, and small enough for any page."""

import gzip
import hashlib
import re
import shutil
import subprocess
from pathlib import Path

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parents[2]
WIDGET = ROOT / "widget"
BUILT = ROOT / "bot" / "web" / "static" / "widget.js"
LARGEST_GZIP = 45 * 1024
NPM = shutil.which("npm")


def _sources() -> dict[str, bytes]:
    """Return what the built file depends on; `fingerprint()` in widget/vite.config.ts counts the same way."""
    configuration = ("package.json", "package-lock.json", "tsconfig.json", "vite.config.ts")
    files = [WIDGET / name for name in configuration]
    files += [path for path in (WIDGET / "src").rglob("*") if path.is_file()]
    return {path.relative_to(WIDGET).as_posix(): path.read_bytes() for path in files}


def _fingerprint() -> str:
    found = hashlib.sha256()
    for name, content in sorted(_sources().items()):
        found.update(name.encode() + b"\0" + content + b"\0")
    return found.hexdigest()


def _keys_in_code() -> set[str]:
    code = (WIDGET / "src" / "words.ts").read_text(encoding="utf-8")
    listed = re.search(r"KEYS = \[(.*?)\]", code, re.DOTALL)
    assert listed
    return set(re.findall(r'"(\w+)"', listed[1]))


def _words(locale: str) -> dict[str, str]:
    words: dict[str, str] = YAML(typ="safe").load(ROOT / "content" / locale / "widget.yml")
    return words


LOCALES = sorted(path.parent.name for path in (ROOT / "content").glob("*/widget.yml"))


def test_the_built_file_is_made_of_these_sources() -> None:
    said = re.search(r"sha256:([0-9a-f]{64})", BUILT.read_text(encoding="utf-8")[:200])
    assert said
    assert said[1] == _fingerprint(), "build it again: cd widget && npm ci && npm run build"


def test_the_built_file_is_small() -> None:
    assert len(gzip.compress(BUILT.read_bytes())) <= LARGEST_GZIP


def test_the_built_file_makes_no_markup_and_no_code_from_text() -> None:
    # Lit itself fills <template> elements with the markup of our own sources: once.
    built = BUILT.read_text(encoding="utf-8")
    assert built.count("innerHTML") == 1
    assert not re.search(r"\beval\(|new Function|insertAdjacentHTML|outerHTML|document\.write", built)


def test_the_lock_names_no_registry() -> None:
    assert '"resolved"' not in (WIDGET / "package-lock.json").read_text(encoding="utf-8")


@pytest.mark.parametrize("locale", LOCALES)
def test_the_widget_has_all_its_words_and_no_others(locale: str) -> None:
    assert set(_words(locale)) == _keys_in_code()


@pytest.mark.parametrize("locale", LOCALES)
def test_the_places_in_the_words_are_the_same_in_every_language(locale: str) -> None:
    english = _words("en")
    places = {key: set(re.findall(r"{(\w+)}", words)) for key, words in _words(locale).items()}
    assert places == {key: set(re.findall(r"{(\w+)}", words)) for key, words in english.items()}


def test_every_word_is_said_somewhere() -> None:
    code = b"\n".join(content for name, content in _sources().items() if name != "src/words.ts").decode()
    assert {key for key in _keys_in_code() if f'"{key}"' not in code} == set()


def _npm(folder: Path, *command: str) -> None:
    done = subprocess.run([str(NPM), *command], cwd=folder, check=False, capture_output=True, text=True)  # noqa: S603 - our own
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def workshop(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a copy of the widget with what it is built by, as a fresh machine has it."""
    copy = tmp_path_factory.mktemp("workshop") / "widget"
    shutil.copytree(WIDGET, copy, ignore=shutil.ignore_patterns("node_modules"))
    shutil.copy(ROOT / ".editorconfig", copy.parent)  # the formatter heeds it
    _npm(copy, "ci", "--ignore-scripts")
    return copy


@pytest.mark.slow
@pytest.mark.skipif(NPM is None, reason="needs npm")
def test_the_widgets_own_checks_and_tests_pass(workshop: Path) -> None:
    _npm(workshop, "test")


@pytest.mark.slow
@pytest.mark.skipif(NPM is None, reason="needs npm")
def test_a_fresh_build_is_the_same_to_the_byte(workshop: Path) -> None:
    _npm(workshop, "run", "build")
    built = workshop.parent / "bot" / "web" / "static" / "widget.js"
    assert built.read_bytes() == BUILT.read_bytes()
