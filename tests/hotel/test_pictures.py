"""Pictures of dishes and rooms: each that is named can be shown, and goes into the records."""

import re
import shutil
from datetime import date
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import create_engine, select
from sqlalchemy.orm import Session

from hotel.property_files.check import check_property, read_property
from hotel.property_files.load import load_property
from hotel.property_files.picture_rules import LARGEST_KB
from hotel.records import Base, MenuItem, RoomType

DEMO = Path(__file__).parents[2] / "hotels" / "demo"
PICTURES = sorted((DEMO / "pictures").iterdir())
DRAWINGS = sorted([*DEMO.glob("pictures/*.svg"), *DEMO.glob("site/*.svg")])
LARGEST_DRAWING_KB = 30


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return shutil.copytree(DEMO, tmp_path / "demo")


@pytest.fixture
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr("hotel.property_files.load_guests._HASHER", cheap)


def named_pictures() -> set[str]:
    files = read_property(DEMO)
    named = [entry.picture for entries in (files.menu.items, files.rooms.types) for entry in entries]
    return {name for name in named if name is not None}


def test_every_dish_and_kind_of_room_of_the_demo_has_a_picture() -> None:
    files = read_property(DEMO)
    assert [item.slug for item in files.menu.items if item.picture is None] == []
    assert [kind.slug for kind in files.rooms.types if kind.picture is None] == []


def test_no_picture_of_the_demo_lies_there_for_nothing() -> None:
    assert {picture.name for picture in PICTURES} == named_pictures()


@pytest.mark.parametrize("drawing", DRAWINGS, ids=lambda drawing: drawing.name)
def test_drawings_are_small_and_bring_nothing_along(drawing: Path) -> None:
    text = drawing.read_text(encoding="utf-8")
    assert len(text.encode()) <= LARGEST_DRAWING_KB * 1024
    assert not re.search(r"<(script|style|foreignObject|image|font)|\son\w+=|data:", text)
    assert re.findall(r"https?://[^\"]*", text) == ["http://www.w3.org/2000/svg"]
    assert all(target.startswith("#") for target in re.findall(r"href=\"([^\"]*)\"", text))


@pytest.mark.parametrize(
    ("name", "message"),
    [
        pytest.param("no-such.svg", "there is no picture 'no-such.svg'", id="a missing picture"),
        pytest.param("borscht.gif", "picture 'borscht.gif' is none of", id="a picture of an unknown kind"),
        pytest.param("../menu.svg", "without a path", id="a picture from elsewhere"),
    ],
)
def test_a_picture_that_cannot_be_shown_is_found_on_its_line(copy: Path, name: str, message: str) -> None:
    menu = copy / "menu.yml"
    before = menu.read_text(encoding="utf-8")
    menu.write_text(before.replace("borscht.svg", name), encoding="utf-8")
    [problem] = check_property(copy)
    assert message in problem.message
    assert (problem.file, problem.line) == ("menu.yml", before.split("borscht.svg")[0].count("\n") + 1)


def test_a_picture_too_heavy_for_a_telephone_is_found(copy: Path) -> None:
    (copy / "pictures" / "room-lux.svg").write_bytes(b" " * (LARGEST_KB * 1024 + 1))
    [problem] = check_property(copy)
    assert problem.file == "rooms.yml"
    assert f"larger than {LARGEST_KB} KB" in problem.message


def test_a_dish_may_have_no_picture(copy: Path) -> None:
    menu = copy / "menu.yml"
    without = menu.read_text(encoding="utf-8").replace("    picture: borscht.svg\n", "")
    menu.write_text(without, encoding="utf-8")
    assert check_property(copy) == []


@pytest.mark.usefixtures("cheap_codes")
def test_pictures_go_into_the_records() -> None:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as session:
        load_property(session, read_property(DEMO), date(2026, 5, 3))
        borscht = session.scalars(select(MenuItem).where(MenuItem.slug == "borscht")).one()
        suite = session.scalars(select(RoomType).where(RoomType.slug == "junior_suite")).one()
        assert (borscht.picture, suite.picture) == ("borscht.svg", "room-junior-suite.svg")
    engine.dispose()
