"""Sample facts for every key: a rich set and a bare one, so that both sides of every `if` are rendered."""

from hotel.facts import Fact

_EVENING = "2027-03-11T19:40:00+03:00"
_MORNING = "2027-03-12T07:00:00+03:00"
_PRICE: Fact = {"amount": "1250.00", "currency": "RUB"}
_DISH: Fact = {"en": "club sandwich", "ru": "клаб-сэндвич"}
_LINE: Fact = {
    "name": _DISH,
    "quantity": 2,
    "price": _PRICE,
    "options": [_DISH],
    "wishes": ["no onions"],
    "portion": _DISH,
}

REQUEST: dict[str, Fact] = {
    "intent": "order_room_service",
    "number": 12,
    "state": "sent",
    "department": "kitchen",
    "room": "304",
    "lines": [_LINE],
    "time": _MORNING,
    "until": _MORNING,
    "day": None,
    "date_from": "2027-03-12",
    "date_to": "2027-03-14",
    "party_size": 2,
    "place": _DISH,
    "service": _DISH,
    "plate": "A123",
    "guest_name": "Laura Bennett",
    "note": "by the door",
    "allergy": "sesame, nuts",
    "allergy_in": [_DISH],
    "not_eaten": ["fish_free"],
    "urgent": True,
    "total": _PRICE,
    "charge": _PRICE,
    "promised": _EVENING,
    "taken_by": "Pavel",
    "words": "two sandwiches please",
    "photos": 2,
    "departs": "2027-03-14",
    "faults": [_DISH],
    "said_first": None,
}
_RATES: dict[str, Fact] = {
    "nights": 2,
    "rates": [
        {"name": _DISH, "rooms": 1, "capacity": 2, "price": _PRICE, "total": _PRICE},
        {"name": _DISH, "rooms": 2, "capacity": 1, "price": _PRICE, "total": None},
    ],
}
_RIDE: dict[str, Fact] = {"meter": _PRICE, "on_top": _PRICE, "several_cars": False}
_TOURS: Fact = [
    {"name": _DISH, "price": _PRICE, "per_person": True, "next": _MORNING},
    {"name": _DISH, "price": None, "per_person": False, "next": None},
]
BARE: dict[str, Fact] = dict.fromkeys(REQUEST) | {
    "intent": "request_item",
    "number": 12,
    "state": "sent",
    "department": "housekeeping",
    "lines": [],
    "urgent": False,
    "words": "towels",
    "promised": _EVENING,
    "room": "101",
    "faults": [],
    "said_first": "my ring",
}
COMPLAINT: dict[str, Fact] = {
    "repairs": True,
    "complaint": 3,
    "category": "noise",
    "severity": "high",
    "state": "open",
    "level": 3,
    "count": 2,
    "reopened": 1,
    "room": "304",
    "rooms_too": ["305", "306"],
    "places": ["restaurant", "pool"],
    "taken_by": {"en": "Olga", "ru": "Ольга"},
    "next_level_at": _EVENING,
    "words": "too loud",
    "said": "still too loud",
    "verified": True,
    "guest": "Laura Bennett",
    "emergency_kind": "other",
    "done_by": "Viktor",
    "recovery": "another room",
    "locale": "en",
    "history": [{"at": _EVENING, "by": "guest", "text": "too loud"}],
    "requests": [
        REQUEST | {"late": True, "taken": False},
        BARE | {"late": False, "taken": True, "state": "accepted"},
    ],
    "earlier": [REQUEST],
    "ask_room": True,
    "since": _EVENING,
    "escalated": True,
    "third": True,
    "again": True,
    "times": 2,
    "minutes": 15,
    "phone": "0",
    "kind": "other",
    "instructions": _DISH,
    "doctor": True,
    "doctor_since": _EVENING,
    "better": True,
    "alarm": True,
    "no_doctor": True,
    "called_off": True,
    "costs": True,
    "ask_where": True,
    "by": {"en": "Olga", "ru": "Ольга"},
    "text": "room 415 is free",
    "time": _EVENING,
    "offer": "room 415",
    "bags": True,
    "move": REQUEST,
    "photos": 1,
    "taken_before": {"en": "Viktor", "ru": "Виктор"},
    "taken_over": True,
    "from": "304",
    "to": "305",
}
_ALL_HELD: list[dict[str, Fact]] = [
    {
        "requests": [
            REQUEST | {"state": "sent"},
            REQUEST | {"state": "on_the_way"},
            REQUEST | {"state": "accepted"},
            BARE,
        ],
        "unsent": [REQUEST],
        "complaints": [COMPLAINT, COMPLAINT | {"taken_by": None, "category": "other"}],
    },
    {
        "requests": [],
        "unsent": [BARE],
        "complaints": [],
        "over": [REQUEST | {"state": "done"}, BARE],
        "leaving": "2027-03-14T12:00:00+03:00",
    },
]
_ILL: dict[str, Fact] = {"kind": "illness", "doctor": False}
_CALM: dict[str, Fact] = dict.fromkeys(COMPLAINT) | {
    "from": "304",
    "to": "305",
    "complaint": 3,
    "category": "other",
    "severity": "normal",
    "level": 1,
    "count": 1,
    "reopened": 0,
    "history": [],
    "requests": [],
    "earlier": [],
    "words": "too loud",
    "said": "too loud",
    "since": _EVENING,
    "minutes": 1,
    "times": 1,
    "phone": "0",
    "text": "soon",
    "by": None,
    "time": _EVENING,
    "offer": "a blanket",
    "next_level_at": _EVENING,
}
_PLACE: dict[str, Fact] = {
    "name": _DISH,
    "description": _DISH,
    "way": _DISH,
    "metres": 300,
    "walk_minutes": 4,
    "opens": "12:00",
    "closes": "23:00",
    "open": True,
    "taxi_price": _PRICE,
    "taxi_minutes": 5,
}
_DEVICE: Fact = {
    "device": "air_conditioning",
    "on": True,
    "level": 24,
    "warmth": "neutral",
    "direction": "up",
    "before": {"device": "air_conditioning", "on": True, "level": 22, "warmth": "neutral"},
}
_LIGHT: Fact = {
    "device": "light",
    "on": False,
    "level": 0,
    "warmth": "warm",
    "before": None,
    "direction": "off",
}
_PREFERENCE: Fact = {
    "kind": "allergy",
    "subject": "nuts",
    "words": "no nuts",
    "companion": "my friend",
    "whose": "friend",
    "name": "Tom",
    "observed": False,
    "this_stay": True,
    "until": "2027-03-14",
}
_LIKE: Fact = {
    "kind": "like",
    "subject": None,
    "words": "warm light",
    "companion": None,
    "whose": None,
    "name": None,
    "observed": True,
    "this_stay": False,
    "until": None,
}
_ITEM: dict[str, Fact] = {
    "name": _DISH,
    "price": _PRICE,
    "category": "mains",
    "diets": ["vegan"],
    "allergens": ["nuts", "milk"],
    "description": _DISH,
    "served": True,
    "sold_out": False,
    "asked_allergens": [],
    "unsafe": True,
    "minutes": 31,
    "verified": True,
    "opens": "07:00",
    "closes": "23:00",
    "instead": [_DISH],
}
_TALK: dict[str, Fact] = {
    "name": "Laura",
    "now": _EVENING,
    "open": [REQUEST, BARE],
    "phone": "0",
    "need": "confirm",
    "verified": False,
    "language": "de",
    "offered": ["en", "ru"],
    "intents": ["book_taxi", "ask_menu"],
    "text": "again",
}
_OBSTACLE: dict[str, Fact] = {
    "advice": _DISH,
    "of_complaint": True,
    "items": [_DISH, _DISH],
    "kept": [{"name": _DISH, "quantity": 2}],
    "instead": [_DISH, _DISH],
    "opens": "07:00",
    "closes": "23:00",
    "bar_open": True,
    "bar_closes": "01:00",
    "item": _DISH,
    "quantity": 40,
    "allergens": ["nuts"],
    "companion": "my friend",
    "whose": "friend",
    "diets": ["vegetarian"],
    "description": _DISH,
    "asked": _EVENING,
    "subject": "spa",
    "latest": "18:00",
    "choices": [_DISH, _DISH],
    "option": _DISH,
    "moments": [_EVENING, _MORNING],
    "time_before": _EVENING,
    "before": [_LINE],
    "late": True,
    "done": False,
    "by": {"en": "Viktor", "ru": "Виктор"},
    "taken_over": True,
    "minutes": 15,
    "reason": "full",
    "text": "at the bar",
    "from": "208",
    "to": "415",
    "name": "Laura",
    "complaint": 3,
    "said": "where is it",
    "need": "items",
    "guest": "Laura Bennett",
    "loose_noted": [_DISH],
}
_SCORES: dict[str, Fact] = {
    "score": 3,
    "scale": 5,
    "low": True,
    "person": _DISH,
    "person_said": "Olga",
    "department": "reception",
    "words": "fine",
    "room": "304",
}
_KEPT: dict[str, Fact] = {
    "kept": [_PREFERENCE, _LIKE],
    "forgotten": [_LIKE],
    "this_stay": True,
    "until": "2027-03-14",
    "owner_unclear": True,
    "held_in": [_DISH],
    "kitchen_told": True,
    "under_way": True,
    "name": "Laura",
    "preferences": [_PREFERENCE, _LIKE],
    "usual": [{"name": _DISH, "quantity": 1}],
}
_STAFF: dict[str, Fact] = {
    "room": "304",
    "words": "hello?",
    "number": 4,
    "guest": "Laura Bennett",
    "channel": "web",
    "messages": [{"at": _EVENING, "by": "guest", "text": "hello?"}],
    "request": REQUEST,
    "rooms": ["512"],
    "until": _EVENING,
    "times": 2,
    "pretexts": ["urgency"],
    "promised": _EVENING,
    "kind": "voice",
    "photos": 1,
    "conversation": 7,
}
_STARTED: dict[str, Fact] = {
    "hotel": _DISH,
    "name": "Laura",
    "room": "304",
    "now": _EVENING,
    "phone": "0",
    "verified": False,
    "open": 1,
    "url": "https://hotel.example",
    "lines": [
        {"by": "guest", "kind": "words", "text": "hello"},
        {"by": "guest", "kind": "photo", "text": ""},
        {"by": "bot", "kind": "words", "text": "Good morning"},
        {"by": "Olga", "kind": "words", "text": "Good morning"},
    ],
}
_CHAPTERS: dict[str, Fact] = {
    "time": _EVENING,
    "now": True,
    "verified": True,
    "diets": ["vegan"],
    "avoided": [],
    "chapters": [{"name": _DISH, "dishes": [_DISH, _DISH], "more": more} for more in (True, False)],
}
_PAGE: dict[str, Fact] = _CHAPTERS | {
    "avoided": ["nuts"],
    "chapter": _DISH,
    "page": 1,
    "pages": 2,
    "count": 9,
    "opens": "07:00",
    "closes": "11:00",
}
_ONE: dict[str, Fact] = {"count": 1}
_STILL: dict[str, Fact] = {"need": "fixed"}
_FALLBACK: list[dict[str, Fact]] = [
    REQUEST | _OBSTACLE,
    BARE
    | dict.fromkeys(_OBSTACLE)
    | {
        "kept": [],
        "item": _DISH,
        "items": [_DISH],
        "instead": [],
        "opens": "07:00",
        "closes": "23:00",
        "bar_open": False,
        "allergens": ["nuts"],
        "diets": ["halal"],
        "moments": [_MORNING, _EVENING],
        "latest": "18:00",
        "asked": _EVENING,
        "subject": "spa",
        "option": _DISH,
        "choices": [_DISH],
        "late": False,
        "done": True,
        "reason": "full",
        "text": "soon",
        "from": "1",
        "to": "2",
        "departs": "2027-03-14",
        "need": "time",
        "said": "?",
        "complaint": 1,
        "time": _MORNING,
        "quantity": 1,
        "guest": "Laura Bennett",
        "date_from": "2027-03-12",
        "date_to": "2027-03-13",
    },
]
_OF_WHICH: list[dict[str, Fact]] = [
    {"intent": "book_taxi", "at": _MORNING, "number": 2},
    {"intent": "book_taxi", "at": None, "number": 2},
]
_BY_KEY: dict[str, list[dict[str, Fact]]] = {
    "open_hours": [
        {"topic": "pool", "opens": "07:00", "closes": "22:00", "all_day": False},
        {"topic": "gym", "opens": "00:00", "closes": "00:00", "all_day": True},
    ],
    "lasts": [{"service": {"en": "classic massage", "ru": "классический массаж"}, "minutes": 60}],
    "woken_when": [REQUEST],
    "price_of_it": [REQUEST | {"total": _PRICE}],
    "ask_detail": [
        REQUEST | {"services": [{"name": _DISH, "price": _PRICE}, {"name": _DISH, "price": None}]},
        BARE | {"services": []},
    ],
    "laundry_express": [{"usual": _MORNING, "service": _DISH, "price": _PRICE}],
    "laundry_takes_longer": [{"usual": _MORNING}],
    "laundry_asked_back": [{"asked": _MORNING, "usual": _MORNING}],
    "laundry_back": [
        {"ready": _MORNING, "quick": _MORNING, "service": _DISH, "price": _PRICE},
        {"ready": _MORNING, "quick": None},
    ],
    "ask_wake_before": [{"leaves": _MORNING}],
    "news_late": [REQUEST | {"level": 2}, BARE | {"level": 2}],
    "repair_corrected": [REQUEST | {"fault": _DISH}],
    "last_day": [
        {"departs": "2027-03-14", "check_out": "12:00"},
        {"departs": "2027-03-14", "check_out": None},
    ],
    **{
        key: [{"requests": [REQUEST, BARE]}]
        for key in (
            "cancelled_several",
            "ask_cancel_all",
            "which_is_too_many",
            "stands_again",
            "deed_taken_back",
            "nothing_cancelled",
        )
    },
    "ask_cancel_this": [REQUEST, BARE],
    "service_wanted": [
        REQUEST
        | {"said": "please", "description": {"en": "Two hours"}, "service": {"en": "Sitter", "ru": "Няня"}},
        BARE | {"said": "please", "description": None, "service": {"en": "Sitter", "ru": "Няня"}},
    ],
    "not_in_request": [
        REQUEST | {"item": _DISH, "dish": True},
        REQUEST | {"item": None, "dish": True},
        BARE | {"item": None, "dish": False},
    ],
    "all_held": _ALL_HELD,
    "sum_of_these": [{"total": _PRICE}],
    "not_charged": [{"item": _DISH}],
    "nothing_on_day": [{"day": "2027-03-11"}],
    "complaint_recorded": [COMPLAINT | {"relief": "blanket"}, _CALM | {"relief": None}],
    "has_come": [{"requests": [REQUEST, BARE]}],
    "repair_hurried": [
        REQUEST | {"taken": True, "late": False},
        REQUEST | {"state": "on_the_way", "taken": True, "late": True},
        BARE | {"taken": False, "late": False},
        BARE | {"taken": False, "late": True},
    ],
    "dish": [
        _ITEM,
        _ITEM | {"verified": False},
        _ITEM | {"served": False, "unsafe": False, "allergens": []},
        _ITEM | {"sold_out": True},
    ],
    "dish_contents": [
        {
            "dishes": [
                {
                    "name": _DISH,
                    "description": _DISH,
                    "has": ["milk"],
                    "lacks": ["nuts", "egg"],
                    "suits": ["vegetarian"],
                    "unsuited": ["vegan", "halal"],
                    "inside": ["meat"],
                    "without": ["onions"],
                    "other": ["garlic"],
                },
                {
                    "name": _DISH,
                    "description": {},
                    "has": [],
                    "lacks": [],
                    "suits": [],
                    "unsuited": [],
                    "inside": [],
                    "without": [],
                    "other": [],
                },
            ]
        }
    ],
    "menu": [
        _CHAPTERS | {"avoided": ["nuts"], "items": [_ITEM], "verified": verified, "now": now}
        for verified in (True, False)
        for now in (True, False)
    ],
    "menu_kept_to_diet": [{"diets": ["vegan"]}, {"diets": ["vegan", "halal"]}],
    "menu_chapters": [_CHAPTERS, _CHAPTERS | {"now": False, "diets": [], "verified": False}],
    "menu_page": [_PAGE, _PAGE | {"verified": False}, _PAGE | {"count": 0, "opens": None}],
    "menu_chapter": [{"name": _DISH}],
    "order_this": [{"name": _DISH}],
    "not_on_menu": [
        {"words": ["pad thai"], "kept": kept, "instead": [_DISH]}
        for kept in ([], [{"name": _DISH, "quantity": 2}])
    ],
    "ask_items": [
        BARE | {"loose_noted": noted, "time": at} for noted in ([], [_DISH]) for at in (None, _MORNING)
    ],
    "menu_empty": [{"time": _EVENING, "now": False, "diets": [], "avoided": [], "items": []}],
    "prices": [
        {
            "entries": [
                {
                    "kind": "service",
                    "name": _DISH,
                    "price": _PRICE,
                    "free": False,
                    "per_person": True,
                    "minutes": 60,
                },
                {
                    "kind": "service",
                    "name": _DISH,
                    "price": None,
                    "free": True,
                    "per_person": True,
                    "minutes": None,
                },
                {"kind": "dish", "name": _DISH, "price": _PRICE},
                {"kind": "night", "name": _DISH, "price": _PRICE},
                {"kind": "taxi", "name": _DISH, "price": _PRICE},
                {"kind": "late_check_out", "name": _DISH, "until": "14:00", "price": _PRICE},
            ]
        }
    ],
    "hotel_fact": [
        {"topic": "wifi", "first": _DISH, "text": _DISH, "verified_text": _DISH, "more_when_verified": False},
        {"topic": "wifi", "first": _DISH, "text": None, "verified_text": None, "more_when_verified": False},
        {"topic": "wifi", "first": None, "text": _DISH, "verified_text": None, "more_when_verified": True},
    ],
    "offers": [
        {
            "offers": [{"text": _DISH, "until": "2027-03-31"}, {"text": _DISH, "until": None}],
            "others_instead": True,
        },
        {"offers": [{"text": _DISH, "until": None}], "others_instead": False},
    ],
    "virtual_tour": [
        {
            "rooms": [
                {"name": _DISH, "description": _DISH, "capacity": 2, "price": _PRICE, "path": "/tour/x"}
            ],
            "same": same,
        }
        for same in ([], ["deluxe", "superior"])
    ],
    "room_capacity": [
        {
            "rooms": [
                {"name": _DISH, "capacity": 2, "extra_beds": beds, "price": _PRICE} for beds in (0, 1, 2)
            ],
            "people": people,
            "fitting": fitting,
            "extra_bed": bool(people),
        }
        for people, fitting in ((None, []), (5, [_DISH]), (9, []))
    ],
    "day_after_stay": [{"asked": "2027-03-16", "departs": "2027-03-14"}],
    "stay_is_over_then": [{"asked": _EVENING, "departs": "2027-03-14"}],
    "not_day_of_departure": [
        {"asked": _EVENING, "departs": "2027-03-14", "earlier": earlier, "check_out": "12:00"}
        for earlier in (True, False)
    ],
    "dishes_suggested": [
        {"items": [_ITEM], "time": time, "diets": diets, "verified": verified}
        for time in (None, _MORNING)
        for diets in ([], ["vegan"])
        for verified in (True, False)
    ],
    "dish_minutes": [{"items": [_DISH], "minutes": 25, "time": time} for time in (None, _MORNING)],
    "diets_explained": [
        {"uncertified": faith, "untold": untold, "passed_on": passed_on, "asked": "is it halal?"}
        for faith, untold, passed_on in (
            (["halal", "kosher"], [], True),
            (["halal"], ["sugar_free"], False),
            ([], ["sugar_free"], False),
        )
    ],
    "dish_told": [
        {"dishes": [{"name": _DISH, "description": _DISH}], "open": is_open, "passed_on": passed_on}
        for is_open, passed_on in ((False, False), (True, False), (True, True))
    ],
    "dish_asked_about": [
        {"items": [_DISH], "words": "is it big?", "room": "101", "guest": "Laura Bennett", "conversation": 2}
    ],
    "no_cleaning": [
        {"said": "no maid today", "day": day, "room": "101", "guest": "Laura Bennett", "awaited": day is None}
        for day in ("2027-03-14", None)
    ],
    "guest_asks": [
        {"words": "is there a jacuzzi?", "room": room, "guest": guest, "conversation": 2}
        for room, guest in (("101", "Laura Bennett"), (None, None))
    ],
    "no_fact": [
        {"phone": "0", "asked": "is there a jacuzzi?", "besides": both, "name": None, "level": None}
        for both in (True, False)
    ],
    "question_passed_on": [{"phone": "0", "asked": "is there a boat"}],
    "answer_awaited": [
        {"asked": "is there a boat", "since": _EVENING, "phone": "0"},
        {"asked": "", "since": _EVENING, "phone": "0"},
    ],
    "not_asked_yet": [
        {"phone": "0", "asked": "is there a boat", "besides": False, "name": None, "level": None}
    ],
    "time_now": [{"now": _EVENING}],
    "not_in_this_chat": [
        {
            "intent": "order_room_service",
            "item": item,
            "department": "kitchen",
            "words": "where is it?",
            "room": "101",
            "guest": "Laura Bennett",
            "conversation": 2,
        }
        for item in (None, _DISH)
    ],
    "read_back.request_parking": [REQUEST | {"night_price": price} for price in (None, _PRICE)],
    "sent.announce_arrival": [
        REQUEST | {"rooms_from": None, "fee": None},
        REQUEST | {"rooms_from": "15:00", "fee": _PRICE},
        REQUEST | {"rooms_from": "15:00", "fee": None},
    ],
    "recommendation": [
        {
            "places": [
                _PLACE | {"why": why, "what": ["italian", "quiet"], "opens_later": why == "near"}
                for why in ("liked", "asked", "locals", "near")
            ],
            "time": _EVENING,
            "exactly": exactly,
            "asked": [],
        }
        for exactly in (True, False)
    ],
    "places_more": [
        {"places": [_PLACE | {"level": level, "opens_later": level is None} for level in (None, "cheap")]}
    ],
    "when_to_leave": [
        {
            "name": _DISH,
            "at": _EVENING,
            "leave": _EVENING,
            "early": 120,
            "taxi_minutes": 40,
            "taxi_price": price,
        }
        for price in (None, _PRICE)
    ],
    "in_time": [
        {
            "name": _DISH,
            "ride": _EVENING,
            "there": _EVENING,
            "at": _EVENING,
            "early": 120,
            "enough": enough,
            "missed": missed,
            "leave": _EVENING,
        }
        for enough, missed in ((True, False), (False, False), (False, True))
    ],
    "prices_not_known": [
        {"phone": "0", "asked": "how much is a ticket?", "besides": True, "name": name, "level": level}
        for name, level in ((None, None), (_DISH, None), (_DISH, "cheap"))
    ],
    "place_hours": [
        {
            "name": _DISH,
            "day": "2027-03-11",
            "closed": closed,
            "next": "2027-03-12" if closed else None,
            "opens": opens,
            "closes": opens and "18:00",
            "open": None if closed else opens is not None,
        }
        for closed in (True, False)
        for opens in ("10:00", None)
    ],
    "place_free": [{"name": _DISH}],
    "place_suits": [{"name": _DISH, "what": ["pets", "kids"]}],
    "way_takes": [
        {"name": _DISH, "walk_minutes": 12, "taxi_minutes": 5},
        {"name": _DISH, "walk_minutes": 12, "taxi_minutes": None},
        {"name": _DISH, "walk_minutes": None, "taxi_minutes": 40},
    ],
    "directions": [
        _PLACE | {"described": True},
        _PLACE | {"described": False, "opens": None, "closes": None, "open": None, "taxi_price": None},
    ],
    "identity_parts_needed": [{"missing": ["surname", "code"], "phone": "0"}],
    "where_code_is": [{"phone": "0"}],
    "for_guests_only": [{"phone": "0", "open": []}, {"phone": "0", "open": ["spa"]}],
    "admission": [{"entries": [{"topic": "spa", "open": True}, {"topic": "pool", "open": False}]}],
    "not_here_yet": [{"booked": True}, {"booked": False}],
    "room_prices": [_RATES],
    "ask_name.book_room": [
        REQUEST | _RATES,
        REQUEST | {"nights": 2, "rates": []},
    ],
    "read_back.book_taxi": [
        REQUEST | _RIDE,
        REQUEST | _RIDE | {"total": None},
        REQUEST | _RIDE | {"total": None, "on_top": None},
        REQUEST | _RIDE | {"total": None, "meter": None},
        REQUEST | _RIDE | {"total": None, "several_cars": True},
    ],
    "ask_service.book_excursion": [
        {"asked": ["the castle", "the zoo"], "tours": _TOURS},
        {"asked": [], "tours": _TOURS},
    ],
    "ask_tour_day": [
        {"service": _DISH, "days": [_MORNING, _EVENING], "asked": "2027-03-12", "asked_at": None},
        {"service": _DISH, "days": [_MORNING], "asked": "2027-03-12", "asked_at": _EVENING},
        {"service": _DISH, "days": [_MORNING], "asked": None, "asked_at": None},
    ],
    "read_back.book_room": [REQUEST | {"intent": "book_room"} | _RATES],
    "invoice_requested": [
        REQUEST | {"intent": "ask_bill", "for_company": for_company} for for_company in (True, False)
    ],
    "invoice_noted": [REQUEST | {"intent": "ask_bill", "said": "Romashka LLC"}],
    "invoice_stands": [REQUEST | {"intent": "ask_bill", "note": note} for note in (None, "Romashka LLC")],
    "change_passed_on": [REQUEST | {"said": "easy on the knee"}],
    "words_passed_on": [REQUEST | {"said": "knock softly"}],
    "need_not_be_in": [{**REQUEST, "said": "can he go in without us"}],
    "not_done_here": [{"phone": "0", "near": near} for near in (True, False)],
    "preference_unclear": [{"said": "remember me"}],
    "message_for_guest": [{"words": "I land at 9", "asked": "is she here?", "channel": "web"}],
    "message_passed_on": [{"said": "I land at 9"}],
    "phone_noted": [REQUEST | {"intent": "book_room", "said": "+7 916 123-45-67"}],
    "leaves_before_booked": [{"departs": "2027-03-14"}],
    "leaves_when_longer": [{"departs": "2027-03-17"}],
    "yours_until_then": [{"check_out": "12:00"}],
    "leaves_on_that_day": [{"leaves": "2027-03-13"}],
    "wish_with_booking": [
        REQUEST | {"intent": intent, "state": state, "said": "room 101"}
        for intent in ("book_room", "announce_arrival")
        for state in ("draft", "sent")
    ],
    "allergy_off_order": [REQUEST | {"allergies": [_PREFERENCE], "state": one} for one in ("draft", "sent")],
    "allergy_on_order": [REQUEST | {"allergies": [_PREFERENCE]}],
    "order_stays_safe": [REQUEST],
    "allergy_denied": [
        {"allergens": ["milk"], "forgotten": [], "kept": kept} for kept in ([], [_PREFERENCE])
    ],
    "restaurant_knows": [{"allergies": [_PREFERENCE], "sent": sent} for sent in (True, False)],
    "cake_makers_know": [{"allergies": [_PREFERENCE], "sent": sent} for sent in (True, False)],
    "kitchen_knows": [{"allergies": [_PREFERENCE], "sent": sent} for sent in (True, False)],
    "diet_denied": [{"diets": ["vegan"], "forgotten": gone} for gone in ([_PLACE], [])],
    "locked_out_unproved": [{"phone": "0", "room": None, "channel": "web", "words": "locked out"}],
    "verification_locked": [{"phone": "0", "until": _EVENING} | _STAFF],
    "identity_needed": [
        {"intent": intent, "open_to_visitors": opened, "before_arrival": coming}
        for intent in ("order_room_service", "ask_bill", "control_room", "book_spa", "book_taxi")
        for opened in (True, False)
        for coming in (True, False)
    ],
    "charged_to_room": [{"room": "304"}],
    "bill": [
        {
            "room": "304",
            "lines": [{"description": _DISH, "amount": _PRICE, "posted": _EVENING}],
            "total": _PRICE,
            "nothing_to_pay": paid,
            "not_yet_posted": [{"intent": "book_taxi", "amount": _PRICE}],
        }
        for paid in (True, False)
    ],
    "service_told": [REQUEST | {"service": _DISH, "description": _DISH}],
    "bill_lines": [{"lines": [{"description": _DISH, "amount": _PRICE, "posted": _EVENING}]}],
    "loyalty": [
        {"name": "Laura", "status": "gold", "points": 21},
        {"name": "Laura", "status": None, "points": 0},
    ],
    "device_set": [{"devices": [_DEVICE, _LIGHT]}],
    "device_set_later": [
        {
            "devices": [_DEVICE, {"device": "curtains", "on": None, "level": None, "warmth": None}],
            "time": _EVENING,
        }
    ],
    "device_out_of_range": [
        {"device": device, "asked": 40, "lowest": 18, "highest": 26, "offered": 26, "level": 22}
        for device in ("air_conditioning", "light")
    ],
    "device_how": [
        {"device": device, "lowest": 18, "highest": 26, "level": 22}
        for device in ("air_conditioning", "light")
    ],
    "set_level": [{"device": "air_conditioning", "level": 26}, {"device": "light", "level": 100}],
    "device_unknown": [{"names": ["music"], "devices": ["light", "curtains"]}],
    "which_device": [{"devices": ["light", "curtains"]}],
    "device_own_room": [{"room": "304", "asked": "412"}],
    "device_other_room": [{"other_room": None}],
    "nobody_answered": [{"phone": "0"}],
    "nobody_answered_yet": [{"phone": "0"}],
    "handed_over_as_well": [{"phone": "0"}],
    "handed_to_person": [{"name": _DISH, "phone": "0", "request": None, "time": _EVENING}],
    "handed_over_not_understood": [{"name": _DISH, "phone": "0", "request": None, "time": _EVENING}],
    "handover_emergency": [{"instructions": _DISH} | _STAFF],
    "welcome": [_STARTED, _STARTED | {"name": None}],
    "wake_up": [REQUEST | {"name": name} for name in ("Laura", None)],
    "greet": [_TALK, _TALK | {"name": None, "open": []}],
    "choice": [{"name": _DISH}],
    "day": [{"moment": _MORNING}],
    "party": [{"number": 2}],
    **dict.fromkeys(("confirm_of", "change_of", "cancel_of", "party_of"), _OF_WHICH),
    "wake_up_own_room_only": [{"asked": "205", "room": "304"}],
    "few_left": [{"few": [_LINE, _LINE]}],
    "own_room_only": [{"asked": "205", "room": "304"}],
    "which_room": [REQUEST | {"asked": "205"}, BARE | {"asked": "205"}],
    "left_to_staff_there": [REQUEST | {"asked": "205"}],
    "number": [{"number": 2}],
    "way_to": [{"place": _DISH}],
    "taxi_to": [{"place": _DISH}],
    "meaning": [{"intent": "ask_menu"}],
    "data_erased": [{"kept": ["bill"], "still_open": 1}, {"kept": ["bill"], "still_open": 0}],
    "ask_erase": [{"kept": ["bill"], "still_open": 1}, {"kept": ["bill"], "still_open": 0}],
    "ask_erase_chat": [{"still_open": 1}, {"still_open": 0}],
    "no_such_date": [{"days": ["31 February"]}, {"days": ["31.02", "31 April"]}],
    "chat_erased": [{"still_open": 1}, {"still_open": 0}],
    "complaint_nobody_comes": [COMPLAINT, COMPLAINT | {"category": "other"}],
    "false_alarm": [COMPLAINT, COMPLAINT | {"by": "Viktor", "room": None}],
    "praise": [_SCORES, _SCORES | {"person": None, "room": None}],
}
_GROUPS: dict[str, list[dict[str, Fact]]] = {
    prefix: samples
    for prefixes, samples in (
        (
            "complaint emergency fixed offer place_passed threat false_alarm new_complaint charge_ put_right_or waited_in",
            [COMPLAINT, _CALM, COMPLAINT | _ILL, _CALM | _ILL],
        ),
        ("doctor_awaited manager_explained", [COMPLAINT, _CALM]),
        (
            "preference nothing_to_forget which_to_forget no_preferences",
            [_KEPT, _KEPT | {"usual": [], "forgotten": [], "kept": []}],
        ),
        (
            "praise_recorded low_score score ask_sc ask_why reason scale",
            [_SCORES, _SCORES | {"low": False, "person": None}],
        ),
        ("talk_unanswered", [_STAFF, _STAFF | {"room": None, "guest": None}]),
        (
            "handover doubted_ guest_wants_p not_under asked_about long_ unworded guest_writes message_put invoice_wanted",
            [_STAFF, _STAFF | {"room": None, "pretexts": [], "words": ""}],
        ),
        (
            "greet goodbye thank chitchat awake nothing_to capab which_l language unsure ask_again repeat no_f",
            [_TALK, _TALK | {"name": None, "language": "en"}],
        ),
        ("no_tour recommendation_none directions_unknown guest_privacy out_of nobody_on", [_TALK]),
        (
            "started welcome dead_link carried_on website_link privacy stopped",
            [_STARTED, _STARTED | {"name": None, "room": None, "verified": True, "open": 0, "lines": []}],
        ),
        ("photos_with ask_photo", [_ONE, _ONE | {"count": 3}]),
        ("still_to", [_STILL]),
        ("identity verified loyalty_none", [_TALK | {"room": "304"}]),
    )
    for prefix in prefixes.split()
}


def samples_of(key: str) -> list[dict[str, Fact]]:
    """Return sample facts for `key`, with the intent that a special wording is for."""
    plain, _, intent = key.partition(".")
    group = max((prefix for prefix in _GROUPS if plain.startswith(prefix)), key=len, default=None)
    found = _BY_KEY.get(key) or _BY_KEY.get(plain) or (_GROUPS[group] if group else _FALLBACK)
    return [facts | {"intent": intent} if intent else facts for facts in found]
