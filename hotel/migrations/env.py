"""Alembic's entry: migrates through the connection that `hotel.migrate` hands over."""

from typing import Any, Literal

from alembic import context
from alembic.autogenerate.api import AutogenContext
from sqlalchemy import TypeDecorator

from hotel.records import Base


def _plain(kind: str, item: Any, _: AutogenContext) -> str | Literal[False]:  # noqa: ANN401 -- Alembic's signature
    """Write our own types as what they store: a migration must not change when our code does."""
    if kind == "type" and isinstance(item, TypeDecorator):
        return f"sa.{type(item.impl_instance).__name__}()"
    return False


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,  # SQLite cannot alter a table in place
    render_item=_plain,
    compare_type=True,
)
with context.begin_transaction():
    context.run_migrations()
