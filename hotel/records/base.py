"""What all records share: the declarative base and the column types that SQLite and PostgreSQL agree on."""

import enum
from collections.abc import Sequence
from datetime import UTC, date, datetime, time
from decimal import Decimal
from typing import Any, ClassVar

from pydantic import TypeAdapter
from sqlalchemy import JSON, Date, DateTime, Dialect, Enum, Integer, MetaData, Text, Time, TypeDecorator
from sqlalchemy.orm import DeclarativeBase

type Localised = dict[str, str]
"""A text in each language of the property: locale -> text."""


class UtcDateTime(TypeDecorator[datetime]):
    """An aware moment, stored as UTC without a zone: the same bytes on SQLite and PostgreSQL."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Store in UTC. Raises ValueError for a naive moment: nobody could say which hour it means."""
        del dialect
        if value is None:
            return None
        if value.tzinfo is None:
            message = "a moment without a time zone cannot be stored"
            raise ValueError(message)
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back what was stored, aware."""
        del dialect
        return None if value is None else value.replace(tzinfo=UTC)


class Money(TypeDecorator[Decimal]):
    """An amount of the property's currency, stored in hundredths: exact on every database."""

    impl = Integer
    cache_ok = True

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> int | None:
        """Store hundredths."""
        del dialect
        return None if value is None else int((value * 100).to_integral_value())

    def process_result_value(self, value: int | None, dialect: Dialect) -> Decimal | None:
        """Give back the amount with two decimals."""
        del dialect
        return None if value is None else Decimal(value).scaleb(-2)


class AsJson[T](TypeDecorator[T]):
    """A typed value kept as JSON and checked by pydantic on its way in and out."""

    impl = JSON
    cache_ok = True

    def __init__(self, of: Any) -> None:  # noqa: ANN401 -- any type, generic ones included
        """Keep values of the type `of`: anything pydantic understands."""
        super().__init__()
        self.of = of
        self._adapter: TypeAdapter[T] = TypeAdapter(of)

    def process_bind_param(self, value: T | None, dialect: Dialect) -> Any:  # noqa: ANN401 -- JSON
        """Store plain JSON."""
        del dialect
        return None if value is None else self._adapter.dump_python(value, mode="json")

    def process_result_value(self, value: Any, dialect: Dialect) -> T | None:  # noqa: ANN401 -- JSON
        """Give back the typed value."""
        del dialect
        return None if value is None else self._adapter.validate_python(value)


def _values(members: type[enum.Enum]) -> Sequence[str]:
    return [str(member.value) for member in members]


class Base(DeclarativeBase):
    """The base of every record."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_N_label)s",
            "uq": "uq_%(table_name)s_%(column_0_N_name)s",
            "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map: ClassVar[dict[Any, Any]] = {
        datetime: UtcDateTime(),
        date: Date(),
        time: Time(),
        Decimal: Money(),
        str: Text(),
        Localised: JSON(),
        list[str]: JSON(),
        enum.StrEnum: Enum(
            enum.StrEnum, native_enum=False, create_constraint=False, length=40, values_callable=_values
        ),
    }
