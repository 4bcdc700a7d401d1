"""A small menu and a few things, apart from the demo hotel's files, so that a changed dish breaks no test of reading."""

from hotel.records.catalogue import FaultObject, ItemOption, MenuItem, OptionChoice, Place, Thing


def _choice(slug: str, en: str, ru: str, *more: str) -> OptionChoice:
    return OptionChoice(slug=slug, name={"en": en, "ru": ru}, synonyms=more)


MILK = ItemOption(
    slug="milk",
    name={"en": "Milk", "ru": "Молоко"},
    choices=(
        _choice("cow", "cow's milk", "обычное молоко", "regular milk", "коровье", "with milk", "с молоком"),
        _choice("oat", "oat milk", "овсяное молоко", "oat", "овсяное", "на овсяном"),
        _choice("lactose_free", "lactose-free milk", "безлактозное молоко", "безлактозное", "без лактозы"),
    ),
)
DONENESS = ItemOption(
    slug="doneness",
    name={"en": "Doneness", "ru": "Прожарка"},
    required=True,
    choices=(
        _choice("rare", "rare", "с кровью"),
        _choice("medium_rare", "medium rare", "слабая-средняя (medium rare)", "медиум рэа"),
        _choice("medium", "medium", "средняя", "средняя прожарка", "медиум"),
        _choice("well_done", "well done", "полностью прожаренный", "прожаренный"),
    ),
)
LEMON = ItemOption(
    slug="lemon",
    name={"en": "Lemon", "ru": "Лимон"},
    choices=(_choice("lemon", "with lemon", "с лимоном", "lemon", "лимон"),),
)


def _dish(
    slug: str, en: str, ru: str, *more: str, category: str = "mains", options: list[ItemOption] | None = None
) -> MenuItem:
    return MenuItem(
        slug=slug, name={"en": en, "ru": ru}, synonyms=list(more), category=category, options=options or []
    )


def _thing(slug: str, en: str, ru: str, *more: str) -> Thing:
    return Thing(slug=slug, name={"en": en, "ru": ru}, synonyms=list(more))


_HOT, _COLD, _ALCOHOL = "hot_drinks", "cold_drinks", "alcohol"
_TEA, _CAESAR, _SOUP = ("tea", "чай", "чаёк"), ("caesar", "цезарь"), ("soup", "суп", "супчик")
_COFFEE, _WATER = ("coffee", "кофе"), ("water", "вода", "bottle of water", "водичка")

MENU = [
    _dish("club_sandwich", "Club sandwich", "Клаб-сэндвич", "club", "sandwich", "сэндвич", "клаб сендвич"),
    _dish("beef_burger", "Beef burger", "Бургер с говядиной", "burger", "hamburger", "бургер", "гамбургер"),
    _dish(
        "caesar_chicken",
        "Caesar with chicken",
        "Цезарь с курицей",
        "chicken caesar",
        "caesar salad with chicken",
        *_CAESAR,
    ),
    _dish("caesar_shrimp", "Caesar with shrimp", "Цезарь с креветками", "shrimp caesar", *_CAESAR),
    _dish("chicken_soup", "Chicken soup", "Куриный суп", "broth", "бульон", *_SOUP, category="soups"),
    _dish(
        "tomato_soup",
        "Tomato soup with croutons",
        "Томатный суп с гренками",
        "tomato soup",
        "томатный суп",
        *_SOUP,
        category="soups",
    ),
    _dish(
        "borscht",
        "Borscht with sour cream",
        "Борщ со сметаной",
        "borscht",
        "borsch",
        "борщ",
        *_SOUP,
        category="soups",
    ),
    _dish("fries", "Fries", "Картофель фри", "chips", "french fries", "картошка фри", "фри", "картошка"),
    _dish("cheese_plate", "Cheese plate", "Сырная тарелка", "cheese", "сыр", "сырное ассорти"),
    _dish("fruit_plate", "Fruit plate", "Фруктовая тарелка", "fruit", "фрукты"),
    _dish(
        "honey_cake",
        "Honey cake with walnuts",
        "Медовик с грецким орехом",
        "honey cake",
        "медовик",
        category="desserts",
    ),
    _dish("cheesecake", "Cheesecake", "Чизкейк", category="desserts"),
    _dish("pelmeni", "Pelmeni", "Пельмени", "dumplings", "пельмешки"),
    _dish("risotto", "Mushroom risotto", "Ризотто с грибами", "risotto", "ризотто"),
    _dish("ribeye", "Ribeye steak", "Стейк рибай", "steak", "ribeye", "стейк", "рибай", options=[DONENESS]),
    _dish("salmon", "Grilled salmon", "Лосось на гриле", "salmon", "лосось", "рыба", "fish"),
    _dish("omelette", "Omelette with cheese", "Омлет с сыром", "omelette", "омлет", category="breakfast"),
    _dish("porridge", "Porridge", "Овсяная каша", "oatmeal", "oats", "каша", "овсянка", category="breakfast"),
    _dish("pancakes", "Pancakes", "Блины", "блинчики", category="breakfast"),
    _dish("black_tea", "Black tea", "Чёрный чай", *_TEA, category=_HOT, options=[LEMON]),
    _dish("green_tea", "Green tea", "Зелёный чай", *_TEA, category=_HOT, options=[LEMON]),
    _dish("latte", "Latte", "Латте", "lattes", "лате", *_COFFEE, category=_HOT, options=[MILK]),
    _dish("cappuccino", "Cappuccino", "Капучино", *_COFFEE, category=_HOT, options=[MILK]),
    _dish("americano", "Americano", "Американо", "black coffee", *_COFFEE, category=_HOT, options=[MILK]),
    _dish("espresso", "Espresso", "Эспрессо", *_COFFEE, category=_HOT),
    _dish("orange_juice", "Orange juice", "Апельсиновый сок", "juice", "oj", "сок", category=_COLD),
    _dish("cola", "Cola", "Кола", "coke", "coca-cola", "кока-кола", "колу", category=_COLD),
    _dish("still_water", "Still water", "Вода без газа", "негазированная вода", *_WATER, category=_COLD),
    _dish("sparkling_water", "Sparkling water", "Вода с газом", "газированная вода", *_WATER, category=_COLD),
    _dish("beer", "Beer", "Пиво", "pint of beer", "cold one", "пивко", "бутылка пива", category=_ALCOHOL),
    _dish(
        "house_red",
        "House red",
        "Красное вино",
        "red wine",
        "glass of red",
        "бокал красного",
        category=_ALCOHOL,
    ),
    _dish("prosecco", "Prosecco", "Просекко", "champagne", "шампанское", category=_ALCOHOL),
]
DISHES = {dish.slug: dish for dish in MENU}
THINGS = [
    _thing("towel", "Bath towel", "Банное полотенце", "towel", "towels", "полотенце"),
    _thing("pillow", "Pillow", "Подушка", "extra pillow", "ещё подушку"),
    _thing("iron", "Iron", "Утюг"),
    _thing("slippers", "Slippers", "Тапочки", "тапки", "pair of slippers"),
    _thing("toothbrush", "Toothbrush set", "Зубной набор", "toothbrush", "зубная щётка", "щётка"),
    _thing("ice", "Ice", "Лёд", "ice bucket"),
    _thing("charger", "Phone charger", "Зарядка", "charger", "зарядка для телефона"),
    _thing("umbrella", "Umbrella", "Зонт", "зонтик"),
    _thing("tea_bags", "Tea bags", "Чайные пакетики", "tea bag"),
    _thing("blanket", "Blanket", "Плед", "одеяло"),
]
PLACES = [
    Place(slug="airport", name={"en": "Airport", "ru": "Аэропорт"}, synonyms=["terminal"]),
    Place(
        slug="station",
        name={"en": "Railway station", "ru": "Железнодорожный вокзал"},
        synonyms=["station", "вокзал"],
    ),
    Place(
        slug="museum",
        name={"en": "Museum of local history", "ru": "Краеведческий музей"},
        synonyms=["museum", "музей"],
    ),
]
FAULTS = [
    FaultObject(slug="shower", name={"en": "Shower", "ru": "Душ"}, synonyms=["shower head"]),
    FaultObject(slug="tv", name={"en": "Television", "ru": "Телевизор"}, synonyms=["tv", "телик"]),
]
