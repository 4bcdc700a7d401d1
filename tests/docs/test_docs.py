"""What the pages tell people to type exists, and what they point to is there."""

import re
from typing import Any

import pytest
import typer

from bot.commands import app
from tests.docs.pages import ROOT, Named, commands, files, links, targets, words_of


@pytest.fixture(scope="module")
def whole() -> Any:
    return typer.main.get_command(app)


@pytest.mark.parametrize("named", commands(), ids=str)
def test_a_command_on_a_page_exists_with_its_options(named: Named, whole: Any) -> None:
    words = words_of(named.text)
    command, context = whole, typer.Context(whole)
    while words and hasattr(command, "get_command") and not words[0].startswith("-"):
        command = command.get_command(context, words[0])
        assert command is not None, f"there is no command {words[0]!r}"
        context = typer.Context(command, parent=context)
        del words[0]
    known = {option for parameter in command.params for option in parameter.opts if option.startswith("-")}
    options = {word.split("=")[0] for word in words if re.match(r"--?[a-z]", word)}
    assert options <= known | {"--help"}
    if options - {"--help"} or words:
        _, left, _ = command.make_parser(context).parse_args([word for word in words if word != "--help"])
        assert left == [], f"nobody takes {left}"


@pytest.mark.parametrize("named", targets(), ids=str)
def test_make_can_do_what_a_page_says(named: Named) -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    assert re.search(rf"^{named.text}:", makefile, re.MULTILINE)


@pytest.mark.parametrize("named", links(), ids=str)
def test_a_link_leads_somewhere(named: Named) -> None:
    assert (named.page.parent / named.text).exists()


@pytest.mark.parametrize("named", files(), ids=str)
def test_a_file_that_is_named_is_there(named: Named) -> None:
    assert (ROOT / named.text).exists()


def test_the_pages_name_enough_for_this_to_mean_something() -> None:
    assert min(map(len, (commands(), targets(), links(), files()))) > 10


def test_a_command_that_does_not_exist_would_be_found() -> None:
    assert words_of('requests | grep "room 304"') == ["requests"]
    assert words_of('clock set "$(date +%F)T19:45"') == ["clock", "set", "$(date +%F)T19:45"]
