"""the narrower answers of a topic stand with its fact, not among the policies of the house"""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

_OWNER = sa.table("property", sa.column("id", sa.Integer), sa.column("policies", sa.JSON))
_FACT = sa.table(
    "fact",
    sa.column("property_id", sa.Integer),
    sa.column("topic", sa.Text),
    sa.column("details", sa.JSON),
)


def upgrade() -> None:
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.add_column(sa.Column("details", sa.JSON(), nullable=False, server_default="[]"))
    for owner_id, policies in _policies():
        details: dict[str, list[dict[str, Any]]] = {}
        for one in policies.pop("fact_details", []):
            details.setdefault(one.pop("topic"), []).append(one)
        for topic, its_own in details.items():
            of_topic = _FACT.c.property_id == owner_id, _FACT.c.topic == topic
            op.get_bind().execute(sa.update(_FACT).where(*of_topic).values(details=its_own))
        _keep(owner_id, policies)
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.alter_column("details", server_default=None)


def downgrade() -> None:
    for owner_id, policies in _policies():
        facts = op.get_bind().execute(sa.select(_FACT).where(_FACT.c.property_id == owner_id)).all()
        details = [{"topic": fact.topic, **one} for fact in facts for one in fact.details]
        _keep(owner_id, {**policies, "fact_details": details})
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.drop_column("details")


def _policies() -> list[tuple[int, dict[str, Any]]]:
    return [(row.id, row.policies) for row in op.get_bind().execute(sa.select(_OWNER)).all()]


def _keep(owner_id: int, policies: dict[str, Any]) -> None:
    op.get_bind().execute(sa.update(_OWNER).where(_OWNER.c.id == owner_id).values(policies=policies))
