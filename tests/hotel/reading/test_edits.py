import pytest

from hotel.reading.catalogue import Catalogue
from hotel.reading.edits import edits_in
from hotel.reading.found import Edit
from hotel.records.catalogue import MenuItem
from tests.hotel.reading.small_menu import DISHES, MENU

CATALOGUE = Catalogue(MENU)
HELD = [DISHES["latte"], DISHES["beef_burger"], DISHES["chicken_soup"]]


def told(edit: Edit[MenuItem]) -> str:
    """Write an edit as `action target quantity > item quantity wishes options`."""
    words = [edit.action.value, edit.target.slug if edit.target else "-"]
    words += [str(edit.quantity)] if edit.quantity is not None else []
    if edit.line is not None:
        words += [">", edit.line.mention.entry.slug if edit.line.mention.score else "-"]
        words += [str(edit.line.quantity)] if edit.line.quantity is not None else []
        words += [*edit.line.wishes, *edit.line.options]
    for line in edit.lines:
        words += ["|", str(line.quantity), *line.wishes, *line.options]
    return " ".join(words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("добавьте ещё колу к заказу", ["add - > cola"]),
        ("and a beer", ["add - > beer"]),
        ("и два пива", ["add - > beer 2"]),
        ("fries too", ["add - > fries"]),
        ("can you add fries and a cola too", ["add - > fries", "add - > cola"]),
        ("another latte", ["add - > latte"]),
        ("two more lattes", ["add - > latte 2"]),
        ("ещё один бургер без лука", ["add - > beef_burger 1 без лука"]),
        ("another one", ["add - > - 1"]),
        ("two more please", ["add - > - 2"]),
        ("давайте два ещё", ["add - > - 2"]),
        ("make it three coffees", ["set_quantity latte 3"]),
        ("no, I said three", ["set_quantity - 3"]),
        ("make that 4", ["set_quantity - 4"]),
        ("three, not two", ["set_quantity - 3"]),
        ("не два, а три", ["set_quantity - 3"]),
        ("не два, а три бургера", ["set_quantity beef_burger 3"]),
        ("two burgers", ["set_quantity beef_burger 2"]),
        ("три бургера, пожалуйста", ["set_quantity beef_burger 3"]),
        ("латте два", ["set_quantity latte 2"]),
        ("remove the soup", ["remove chicken_soup"]),
        ("суп уберите", ["remove chicken_soup"]),
        ("суп не надо", ["remove chicken_soup"]),
        ("без супа", ["remove chicken_soup"]),
        ("no soup", ["remove chicken_soup"]),
        ("I don't want the soup", ["remove chicken_soup"]),
        ("take the soup off the order please", ["remove chicken_soup"]),
        ("cancel the soup and the latte", ["remove chicken_soup", "remove latte"]),
        ("уберите суп и добавьте колу", ["remove chicken_soup", "add - > cola"]),
        ("please add a cola, remove the soup", ["add - > cola", "remove chicken_soup"]),
        ("бургер не надо, лучше цезарь с курицей", ["remove beef_burger", "add - > caesar_chicken"]),
        ("суп уберите, а латте сделайте два", ["remove chicken_soup", "set_quantity latte 2"]),
        ("вместо латте эспрессо", ["replace latte > espresso"]),
        ("лучше капучино вместо латте", ["replace latte > cappuccino"]),
        ("swap the burger for fries", ["replace beef_burger > fries"]),
        ("замените суп на борщ", ["replace chicken_soup > borscht"]),
        ("латте на капучино поменяйте", ["replace latte > cappuccino"]),
        ("change the latte to a cappuccino", ["replace latte > cappuccino"]),
        ("instead of the soup I'd like fries", ["replace chicken_soup > fries"]),
        ("not a latte but a cappuccino", ["replace latte > cappuccino"]),
        ("не латте, а капучино", ["replace latte > cappuccino"]),
        ("cappuccino instead", ["replace latte > cappuccino"]),
        ("one of the burgers without sesame", ["refine beef_burger 1 > beef_burger 1 without sesame"]),
        ("один бургер без кунжута", ["refine beef_burger 1 > beef_burger 1 без кунжута"]),
        ("the burger without cheese please", ["refine beef_burger > beef_burger without cheese"]),
        ("no onions", ["refine - > - no onions"]),
        ("with oat milk", ["refine latte > - oat"]),
        ("некрепкий", ["refine - > - некрепкий"]),
        ("one without sesame", ["refine - 1 > - without sesame"]),
        (
            "sure just the cheese plate",
            ["remove latte", "remove beef_burger", "remove chicken_soup", "add - > cheese_plate"],
        ),
        (
            "только сырную тарелку",
            ["remove latte", "remove beef_burger", "remove chicken_soup", "add - > cheese_plate"],
        ),
        ("actually only one latte", ["remove beef_burger", "remove chicken_soup", "set_quantity latte 1"]),
        ("бургер без кунжута и колу", ["refine beef_burger > beef_burger без кунжута", "add - > cola"]),
        ("make it two burgers, one without onion", ["restate beef_burger | 1 | 1 without onion"]),
        ("one burger plain and one without onion", ["restate beef_burger | 1 | 1 without onion"]),
        ("два бургера: один обычный, один без лука", ["restate beef_burger | 1 | 1 без лука"]),
        ("no, two burgers", ["set_quantity beef_burger 2"]),
        ("no two burgers", ["set_quantity beef_burger 2"]),
        ("make it 0 lattes", ["remove latte"]),
        ("remove everything but the latte", ["remove beef_burger", "remove chicken_soup"]),
        ("уберите всё, кроме латте", ["remove beef_burger", "remove chicken_soup"]),
        ("I'd like everything except the soup", ["remove chicken_soup"]),
        ("remove the latte, not the soup", ["remove latte"]),
        ("the soup, not the latte", []),
        ("just the latte, not the soup", ["remove beef_burger", "remove chicken_soup"]),
        (
            "один заказ: кола, латте и бургер",
            ["remove chicken_soup", "set_quantity latte 1", "set_quantity beef_burger 1", "add - > cola"],
        ),
        ("add sugar to the latte", ["refine latte > latte add sugar"]),
        ("добавьте в латте сахар", ["refine latte > latte сахар"]),
        ("add cola to the burger", ["add - > cola"]),
        ("добавьте к бургеру колу", ["add - > cola"]),
        ("ещё пару латте, штук 5", ["add - > latte 5"]),
        ("the latte", []),
        ("yes", []),
        ("at 8", []),
        ("in 20 minutes", []),
        ("на троих", []),
        ("to room 512", []),
    ],
)
def test_a_change_is_understood(text: str, expected: list[str]) -> None:
    assert [told(edit) for edit in edits_in(text, CATALOGUE, HELD)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a burger and two lattes", ["add - > beef_burger", "add - > latte 2"]),
        ("no onions", []),
        ("three", []),
        ("remove the soup", ["add - > chicken_soup"]),
    ],
)
def test_with_nothing_there_all_is_added(text: str, expected: list[str]) -> None:
    assert [told(edit) for edit in edits_in(text, CATALOGUE, [])] == expected
