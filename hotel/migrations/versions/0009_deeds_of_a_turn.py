"""what the requests that a turn changed were before, so that an objection puts them back"""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("handled_turn", schema=None) as batch_op:
        batch_op.add_column(sa.Column("deeds", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("handled_turn", schema=None) as batch_op:
        batch_op.alter_column("deeds", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("handled_turn", schema=None) as batch_op:
        batch_op.drop_column("deeds")
