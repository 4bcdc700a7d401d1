"""Loading the files of a property: twice is as good as once, edits change in place, nothing is lost."""

import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from sqlalchemy import create_engine, event, func, select
from sqlalchemy.orm import Session

from hotel.property_files.check import read_property
from hotel.property_files.load import load_property
from hotel.property_files.placeholders import placeholder_values
from hotel.property_files.schema import PropertyFiles
from hotel.records import (
    Base,
    EmergencyKind,
    Fact,
    FolioLine,
    Guest,
    MenuItem,
    Offer,
    Place,
    Preference,
    Property,
    Room,
    RoomDevice,
    Service,
    StaffMember,
    Stay,
    Thing,
    UsualLine,
)

DEMO = Path(__file__).parents[2] / "hotels" / "demo"
TODAY = date(2026, 5, 3)
NOON = datetime(2026, 5, 3, 12, tzinfo=UTC)

type Edited = Callable[[str, str, str], PropertyFiles]


@pytest.fixture(scope="module")
def demo() -> PropertyFiles:
    return read_property(DEMO)


@pytest.fixture(autouse=True)
def cheap_codes(monkeypatch: pytest.MonkeyPatch) -> None:
    cheap = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
    monkeypatch.setattr("hotel.property_files.load_guests._HASHER", cheap)


@pytest.fixture
def session() -> Iterator[Session]:
    engine = create_engine("sqlite://")
    Base.metadata.create_all(engine)
    with Session(engine) as opened:
        yield opened
    engine.dispose()


@pytest.fixture
def edited(tmp_path: Path) -> Edited:
    def edit(file: str, before: str, after: str) -> PropertyFiles:
        copy = tmp_path / "demo"
        shutil.copytree(DEMO, copy)
        content = (copy / file).read_text(encoding="utf-8")
        assert before in content
        (copy / file).write_text(content.replace(before, after, 1), encoding="utf-8")
        return read_property(copy)

    return edit


def item(session: Session, slug: str) -> MenuItem:
    return session.scalars(select(MenuItem).where(MenuItem.slug == slug)).one()


def thing(session: Session, slug: str) -> Thing:
    return session.scalars(select(Thing).where(Thing.slug == slug)).one()


def test_the_demo_property_is_all_there(session: Session, demo: PropertyFiles) -> None:
    owner = load_property(session, demo, TODAY)
    counts = {
        model: session.scalar(select(func.count()).select_from(model)) for model in (Room, MenuItem, Fact)
    }
    assert counts == {Room: 120, MenuItem: len(demo.menu.items), Fact: 37}
    assert owner.timezone == "Europe/Moscow"
    assert owner.hours["breakfast"].includes(time(10, 29))
    assert not owner.hours["breakfast"].includes(time(10, 30))
    assert owner.hours["kitchen"].all_day
    assert owner.hours["check_in"].opens == time(15)
    assert [step.fee for step in owner.policies.late_check_out] == [1500, 3000, 4500]


def test_loading_twice_changes_nothing(session: Session, demo: PropertyFiles) -> None:
    load_property(session, demo, TODAY)
    session.commit()
    session.expire_all()
    written: list[str] = []

    @event.listens_for(session.get_bind(), "before_cursor_execute")
    def note(_c: object, _k: object, statement: str, *_rest: object) -> None:
        if not statement.startswith(("SELECT", "BEGIN", "PRAGMA")):
            written.append(statement)

    load_property(session, demo, TODAY)
    session.commit()
    assert written == []


def test_an_edit_changes_the_row_in_place(session: Session, demo: PropertyFiles, edited: Edited) -> None:
    load_property(session, demo, TODAY)
    before = item(session, "club_sandwich").id
    load_property(session, edited("menu.yml", "price: 690", "price: 720"), TODAY)
    assert (item(session, "club_sandwich").id, item(session, "club_sandwich").price) == (before, Decimal(720))


def test_an_entry_gone_from_the_files_is_no_longer_available_and_can_return(
    session: Session, demo: PropertyFiles
) -> None:
    load_property(session, demo, TODAY)
    fewer = demo.model_copy(update={"menu": demo.menu.model_copy(update={"items": demo.menu.items[1:]})})
    load_property(session, fewer, TODAY)
    assert not item(session, "club_sandwich").available
    assert item(session, "beef_burger").available
    load_property(session, demo, TODAY)
    assert item(session, "club_sandwich").available


def test_stock_that_staff_changed_is_kept(session: Session, demo: PropertyFiles) -> None:
    load_property(session, demo, TODAY)
    thing(session, "iron").stock = 3
    session.flush()
    load_property(session, demo, TODAY)
    assert thing(session, "iron").stock == 3


@pytest.mark.skipif(
    not hasattr(Thing, "from_file"), reason="the records do not yet remember what the file said"
)
def test_stock_that_staff_changed_gives_way_to_a_change_of_the_file(
    session: Session, demo: PropertyFiles, edited: Edited
) -> None:
    load_property(session, demo, TODAY)
    thing(session, "iron").stock = 3
    session.flush()
    iron = "погладить самому]}, department: housekeeping, minutes: 15, limit: 1, stock: "
    load_property(session, edited("things.yml", f"{iron}20", f"{iron}25"), TODAY)
    assert thing(session, "iron").stock == 25


def test_a_word_for_several_dishes_belongs_to_each_of_them(session: Session, demo: PropertyFiles) -> None:
    load_property(session, demo, TODAY)
    assert all("Салат цезарь" in item(session, slug).synonyms for slug in ("caesar_chicken", "caesar_shrimp"))
    assert "чай с лимоном" in item(session, "green_tea").synonyms


def test_oat_milk_takes_the_milk_out_of_a_latte(session: Session, demo: PropertyFiles) -> None:
    load_property(session, demo, TODAY)
    session.expire_all()
    latte = item(session, "latte")
    oat = next(choice for option in latte.options for choice in option.choices if choice.slug == "oat_milk")
    assert set(latte.allergens) - set(oat.removes_allergens) == set()


def test_facts_and_instructions_hold_no_placeholders(session: Session, demo: PropertyFiles) -> None:
    load_property(session, demo, TODAY)
    texts = [text for fact in session.scalars(select(Fact)) for text in fact.text.values()]
    texts += [text for kind in session.scalars(select(EmergencyKind)) for text in kind.instructions.values()]
    assert not [text for text in texts if "{" in text]
    assert any("103" in text for text in texts)


def test_a_security_guard_of_both_shifts_is_always_on_duty(session: Session, demo: PropertyFiles) -> None:
    load_property(session, demo, TODAY)
    staff = {person.slug: person for person in session.scalars(select(StaffMember))}
    at_night = {slug for slug, person in staff.items() if person.on_duty(time(3))}
    assert at_night == {"roman", "denis_orlov", "night_cook"}
    assert staff["roman"].on_duty(time(12))


def test_excursions_keep_their_weekday_and_places_their_hours(session: Session, demo: PropertyFiles) -> None:
    load_property(session, demo, TODAY)
    boat = session.scalars(select(Service).where(Service.slug == "boat_tour")).one()
    assert (boat.intent, boat.weekdays, boat.starts) == ("book_excursion", [6], time(11))
    pharmacy = session.scalars(select(Place).where(Place.slug == "pharmacy")).one()
    assert (pharmacy.opens, pharmacy.closes) == (None, None)
    assert session.scalars(select(Offer)).all()


def test_guests_come_with_stays_counted_from_today(session: Session, demo: PropertyFiles) -> None:
    load_property(session, demo, TODAY)
    guest = session.scalars(select(Guest).where(Guest.surname == "Соколова")).one()
    stays = session.scalars(select(Stay).where(Stay.guest_id == guest.id)).all()
    assert [stay.in_house(TODAY) for stay in stays] == [True, False]
    assert PasswordHasher().verify(stays[0].code_hash, "4827")
    assert session.scalars(select(Preference.subject).where(Preference.kind == "allergy")).all() == [
        "nuts",
        "shellfish",
    ]
    assert session.scalars(select(UsualLine).where(UsualLine.guest_id == guest.id)).all()
    assert session.scalars(select(FolioLine).where(FolioLine.stay_id == stays[0].id)).all()


def test_guests_and_rooms_in_use_are_left_as_they_are(session: Session, demo: PropertyFiles) -> None:
    owner = load_property(session, demo, TODAY)
    guest = session.scalars(select(Guest).where(Guest.surname == "Carter")).one()
    guest.loyalty_points = 1
    light = session.scalars(select(RoomDevice).where(RoomDevice.kind == "light")).first()
    assert light
    light.level = 25
    session.flush()
    load_property(session, demo, date(2026, 5, 9))
    assert guest.loyalty_points == 1
    assert light.level == 25
    assert session.scalar(select(func.count()).select_from(Guest)) == len(demo.guests.guests)
    assert session.scalars(select(Property)).one() is owner


def test_a_week_later_the_demo_guests_come_again(session: Session, demo: PropertyFiles) -> None:
    load_property(session, demo, TODAY)
    later = TODAY + timedelta(days=7)
    load_property(session, demo, later)
    load_property(session, demo, later)
    guest = session.scalars(select(Guest).where(Guest.surname == "Соколова")).one()
    stays = session.scalars(select(Stay).where(Stay.guest_id == guest.id).order_by(Stay.id)).all()
    assert [stay.in_house(later) for stay in stays] == [False, False, True]
    assert stays[0].checked_out_at is not None
    assert session.scalars(select(FolioLine).where(FolioLine.stay_id == stays[2].id)).all()


def test_a_demo_guest_who_has_left_comes_again_but_not_into_a_room_that_is_taken(
    session: Session, demo: PropertyFiles
) -> None:
    load_property(session, demo, TODAY)
    carter = session.scalars(select(Guest).where(Guest.surname == "Carter")).one()
    wright = session.scalars(select(Guest).where(Guest.surname == "Wright")).one()
    left = session.scalars(select(Stay).where(Stay.guest_id == carter.id)).one()
    left.checked_out_at = NOON
    staying = session.scalars(select(Stay).where(Stay.guest_id == wright.id)).one()
    staying.room_id, staying.departs_on = left.room_id, TODAY + timedelta(days=3)
    session.flush()
    load_property(session, demo, TODAY)
    assert session.scalars(select(Stay).where(Stay.guest_id == carter.id)).all() == [left]


def test_a_real_guest_with_the_name_of_an_invented_one_gets_no_invented_stay(
    session: Session, demo: PropertyFiles
) -> None:
    load_property(session, demo, TODAY)
    carter = session.scalars(select(Guest).where(Guest.surname == "Carter")).one()
    real = session.scalars(select(Stay).where(Stay.guest_id == carter.id)).one()
    real.code_hash = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash("9999")
    session.flush()
    load_property(session, demo, TODAY + timedelta(days=30))
    assert session.scalars(select(Stay).where(Stay.guest_id == carter.id)).all() == [real]


@pytest.mark.parametrize(("locale", "said"), [("en", "6,900 RUB"), ("ru", "6 900 ₽")])
def test_a_price_within_a_text_is_written_as_prices_are(demo: PropertyFiles, locale: str, said: str) -> None:
    assert placeholder_values(demo, locale)["night.standard"].replace("\N{NO-BREAK SPACE}", " ") == said
