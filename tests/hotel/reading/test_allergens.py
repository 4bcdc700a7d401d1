import pytest

from hotel.reading.allergens import allergens_in, cuisines_in, diets_in


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("I have a nut allergy", ["nuts"]),
        ("coeliac", ["gluten"]),
        ("лактоза", ["milk"]),
        ("аллергия на кунжут", ["sesame"]),
        ("нельзя морепродукты", ["shellfish"]),
        ("allergic to peanuts and shellfish", ["peanuts", "shellfish"]),
        ("у сына аллергия на орехи и яйца", ["nuts", "egg"]),
        ("I can't have dairy", ["milk"]),
        ("аллергия на рыбу", ["fish"]),
        ("celery", ["celery"]),
        ("свинину не ем", ["pork"]),
        ("soya", ["soy"]),
        ("горчица", ["mustard"]),
        ("непереносимость лактозы", ["milk"]),
        ("coconut is fine", []),
        ("oat milk please", []),
        ("hello", []),
        ("на овсяном молоке", []),
    ],
)
def test_an_allergen_is_read(text: str, slugs: list[str]) -> None:
    assert allergens_in(text) == slugs


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("vegan options?", ["vegan"]),
        ("а что есть вегетарианское?", ["vegetarian"]),
        ("мы вегетарианцы", ["vegetarian"]),
        ("я веган", ["vegan"]),
        ("gluten-free please", ["gluten_free"]),
        ("безглютеновое", ["gluten_free"]),
        ("halal food", ["halal"]),
        ("кошерное", ["kosher"]),
        ("I don't eat meat", ["vegetarian"]),
        ("что есть без мяса", ["vegetarian"]),
        ("without lactose", ["lactose_free"]),
        ("pescatarian", ["pescatarian"]),
        ("a steak", []),
    ],
)
def test_a_diet_is_read(text: str, slugs: list[str]) -> None:
    assert diets_in(text) == slugs


@pytest.mark.parametrize(
    ("text", "slugs"),
    [
        ("a good italian place", ["italian"]),
        ("где поесть хачапури", ["georgian"]),
        ("sushi near here", ["japanese"]),
        ("a bar", []),
    ],
)
def test_a_cuisine_is_read(text: str, slugs: list[str]) -> None:
    assert cuisines_in(text) == slugs
