"""what a guest can do until somebody comes to repair"""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("fault_object", schema=None) as batch_op:
        batch_op.add_column(sa.Column("advice", sa.JSON(), nullable=False, server_default="{}"))
    with op.batch_alter_table("fault_object", schema=None) as batch_op:
        batch_op.alter_column("advice", server_default=None)


def downgrade() -> None:
    with op.batch_alter_table("fault_object", schema=None) as batch_op:
        batch_op.drop_column("advice")
