"""what is paid by the hour: a meeting room, a sitter"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("service", schema=None) as batch_op:
        batch_op.add_column(sa.Column("per_hour", sa.Boolean(), nullable=False, server_default=sa.false()))
    with op.batch_alter_table("service", schema=None) as batch_op:
        batch_op.alter_column("per_hour", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("service", schema=None) as batch_op:
        batch_op.drop_column("per_hour")
