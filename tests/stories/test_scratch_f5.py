import random, re
from types import SimpleNamespace as N
from pathlib import Path
from sqlalchemy import select
from hotel.records import Fact, Property
from hotel.desk.house.narrower import narrower_answer
from tests.hotel.desk.demo_house import House

def test_it(tmp_path):
    house = House(tmp_path, "2027-03-12T10:00")
    from ruamel.yaml import YAML; yaml=N(safe_load=YAML(typ="safe").load)
    ex = []
    for l in ("en", "ru"):
        for b in yaml.safe_load(Path(f"data/nlu/{l}/ask_hotel.yml").read_text())["nlu"]:
            t = b["intent"].split("/")[1]
            lines = [x[2:] for x in b["examples"].splitlines()]
            random.seed(1)
            ex += [(t, x) for x in random.sample(lines, min(12, len(lines)))]
    mine = [("pool","is there a lifeguard?"),("pool","how deep is it for toddlers"),("spa","can I use the gym showers before it"),("room_amenities","is there an iron in the wardrobe"),("pool","а малышам можно?"),("parking","высота въезда какая? у нас прицеп"),("room_amenities","утюг в номере имеется?"),("breakfast","we leave at 5, is there a packed box"),("breakfast","есть что-нибудь веганское?"),("airport_transfer","do you have a shuttle"),("location","есть ли у вас шаттл")]
    n = 0
    with house.database.session() as s:
        p = s.scalars(select(Property)).first()
        facts = {f.topic: f for f in s.scalars(select(Fact))}
        for t, x in mine + ex:
            d = N(session=s, property=p, turn=N(text=x))
            r = narrower_answer(d, facts[t])
            if r:
                n += 1
                print("OWN" if r.topic==t else "OTH", t, "|", x, "=>", r.text["en"][:110])
    print(n, len(ex))
