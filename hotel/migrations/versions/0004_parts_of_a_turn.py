"""two requests of one kind in one turn"""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_OLD, _NEW = "uq_service_request_message_id_ordinal", "uq_service_request_message_id_ordinal_part"


def upgrade() -> None:
    with op.batch_alter_table("service_request", schema=None) as batch_op:
        batch_op.add_column(sa.Column("part", sa.Integer(), nullable=False, server_default="0"))
        batch_op.drop_constraint(op.f(_OLD), type_="unique")
        batch_op.create_unique_constraint(op.f(_NEW), ["message_id", "ordinal", "part"])
    with op.batch_alter_table("service_request", schema=None) as batch_op:
        batch_op.alter_column("part", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("service_request", schema=None) as batch_op:
        batch_op.drop_constraint(op.f(_NEW), type_="unique")
        batch_op.create_unique_constraint(op.f(_OLD), ["message_id", "ordinal"])
        batch_op.drop_column("part")
