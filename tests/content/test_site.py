"""The demo hotel's site: sound pages without anything inline or foreign, saying what the property's files say."""

import re
from datetime import time
from decimal import Decimal
from itertools import pairwise

import pytest

from hotel.property_files.check import read_property
from hotel.property_files.schema import PropertyFiles
from tests.content.site import PROPERTY, SITE, Page

LOCALES = sorted(folder.name for folder in SITE.iterdir() if folder.is_dir())
SERVED = {"/site/": SITE, "/pictures/": PROPERTY / "pictures"}


@pytest.fixture(scope="module")
def files() -> PropertyFiles:
    return read_property(PROPERTY)


@pytest.fixture(params=LOCALES)
def page(request: pytest.FixtureRequest) -> Page:
    return Page(request.param)


def test_the_site_speaks_every_language_of_the_property(files: PropertyFiles) -> None:
    assert sorted(files.property.languages) == LOCALES


def test_the_languages_have_the_same_elements() -> None:
    shapes = [[tag for tag, _ in Page(locale).elements] for locale in LOCALES]
    assert all(shape == shapes[0] for shape in shapes)


def test_a_page_says_its_language_title_and_one_main_heading(page: Page) -> None:
    assert page.all("html") == [{"lang": page.locale}]
    assert [len(page.all(tag)) for tag in ("title", "h1", "main", "header", "footer")] == [1] * 5


def test_headings_leave_no_level_out(page: Page) -> None:
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch("h[1-6]", tag)]
    assert all(below <= above + 1 for above, below in pairwise(levels))


def test_every_image_has_an_alternative_and_a_size(page: Page) -> None:
    assert all({"alt", "width", "height"} <= image.keys() for image in page.all("img"))


def test_nothing_is_inline(page: Page) -> None:
    assert page.all("style") == []
    assert [
        name for _, found in page.elements for name in found if name == "style" or name.startswith("on")
    ] == []
    assert page.all("script") == [
        {"async": None, "src": "/widget.js", "data-property": "demo", "data-locale": page.locale}
    ]


def test_nothing_leads_to_another_host(page: Page) -> None:
    assert not re.search(r"https?:|[\"'(]//|@import|url\(", page.source)
    assert not re.search(r"https?:|@import|url\(", (SITE / "styles.css").read_text(encoding="utf-8"))


def test_everything_a_page_shows_is_there(page: Page) -> None:
    for address in page.addresses():
        for prefix, folder in SERVED.items():
            if address.startswith(prefix):
                assert (folder / address.removeprefix(prefix)).is_file()
    inside = {found["id"] for _, found in page.elements if "id" in found}
    assert {address[1:] for address in page.addresses() if address.startswith("#")} <= inside


def test_each_kind_of_room_leads_to_its_tour(page: Page, files: PropertyFiles) -> None:
    tours = {address for address in page.addresses() if address.startswith("/tour/")}
    assert tours == {kind.tour for kind in files.rooms.types}


def test_a_page_leads_to_the_other_language(page: Page) -> None:
    others = {address for address in page.addresses() if address.startswith("/?lang=")}
    assert others == {f"/?lang={locale}" for locale in LOCALES}


def test_names_and_numbers_are_those_of_the_files(page: Page, files: PropertyFiles) -> None:
    known = files.property
    said = [known.name, known.address, *(kind.name for kind in files.rooms.types)]
    for text in (*(one[page.locale] for one in said), *(one.number for one in known.phones[:2]), known.email):
        assert text in page.text


def test_hours_are_those_of_the_files(page: Page, files: PropertyFiles) -> None:
    subjects = [*files.hours.subjects.values(), *files.hours.departments.values()]
    known = {moment for hours in subjects for moment in hours.bounds}
    known |= {tour.at for tour in files.services.excursions if tour.at}
    assert {time.fromisoformat(said) for said in re.findall(r"\b\d\d:\d\d\b", page.text)} <= known


def test_prices_are_those_of_the_files(page: Page, files: PropertyFiles) -> None:
    known = {item.price for item in files.menu.items} | {kind.night_price for kind in files.rooms.types}
    known |= {service.price for _, service in files.services.with_intents if service.price is not None}
    said = {Decimal(re.sub("[ ,]", "", text)) for text in re.findall(r"(\d[\d ,]*) (?:RUB|₽)", page.text)}
    assert said
    assert said <= known
    assert {kind.night_price for kind in files.rooms.types} <= said
