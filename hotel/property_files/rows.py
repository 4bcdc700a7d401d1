"""Entries of the files as rows, by slug: new ones are added, changed ones change in place."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import inspect, select
from sqlalchemy.orm import Session

from hotel.records import (
    Base,
    Fact,
    MenuCategory,
    MenuItem,
    Offer,
    Place,
    Property,
    Service,
    StaffMember,
    Thing,
)
from hotel.records.catalogue import EmergencyKind, FaultObject

_STAFF_MAY_CHANGE = ("stock", "available")


class Rows[R: Base]:
    """The rows of one model and property, by slug (or whatever tells them apart)."""

    def __init__(self, session: Session, owner: Property, model: type[R], key: str = "slug") -> None:
        """Read what is there already."""
        self._session, self._owner, self._model, self._key = session, owner, model, key
        owned: Any = model
        found = session.scalars(select(model).where(owned.property_id == owner.id).order_by(owned.id))
        self._by_key: dict[str, R] = {getattr(row, key): row for row in found}
        self._seen: set[str] = set()

    def put(self, key: str, **values: object) -> R:
        """Make the row of `key` say `values`; what staff changed stays unless the file changed it too."""
        self._seen.add(key)
        row = self._by_key.get(key)
        if row is None:
            row = self._model(property_id=self._owner.id, **{self._key: key}, **values, **self._said(values))
            self._session.add(row)
            self._by_key[key] = row
            return row
        for name, value in (values | self._said(values)).items():
            if getattr(row, name) != value and not self._staff_decided(row, name, value):
                setattr(row, name, value)
        return row

    def unseen(self) -> Iterator[R]:
        """Give the rows that no entry was put into: their entries are gone from the files."""
        for key, row in self._by_key.items():
            if key not in self._seen:
                yield row

    def delete(self, row: R) -> None:
        """Delete a row that nothing refers to."""
        self._session.delete(row)

    def _said(self, values: dict[str, object]) -> dict[str, object]:
        if "from_file" not in inspect(self._model).columns:
            return {}
        return {"from_file": {name: values[name] for name in _STAFF_MAY_CHANGE if name in values}}

    @staticmethod
    def _staff_decided(row: R, name: str, value: object) -> bool:
        if name not in _STAFF_MAY_CHANGE:
            return False
        before = getattr(row, "from_file", None)
        if before is None:  # nobody remembers what the file said before: a count is rather the staff's
            return name == "stock"
        return name in before and before[name] == value


def withdraw(rows: Collection[Rows[Any]]) -> None:
    """Take what is gone from the files out of use; what requests may refer to stays in the database."""
    for table in rows:
        for row in table.unseen():
            match row:
                case MenuItem() | Thing() | Service() | Place():
                    row.available = False
                    if hasattr(row, "from_file"):
                        row.from_file = {}
                case StaffMember():
                    row.active = False
                case Fact() | Offer() | FaultObject() | EmergencyKind() | MenuCategory():
                    table.delete(row)
