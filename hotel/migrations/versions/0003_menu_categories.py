"""menu categories, names of visitors"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "menu_category",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("from_file", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_menu_category_property_id_property")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_menu_category")),
        sa.UniqueConstraint("property_id", "slug", name=op.f("uq_menu_category_property_id_slug")),
    )
    with op.batch_alter_table("menu_category", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_menu_category_property_id"), ["property_id"], unique=False)

    with op.batch_alter_table("service_request", schema=None) as batch_op:
        batch_op.add_column(sa.Column("guest_name", sa.Text(), nullable=True))


def downgrade() -> None:
    with op.batch_alter_table("service_request", schema=None) as batch_op:
        batch_op.drop_column("guest_name")

    with op.batch_alter_table("menu_category", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_menu_category_property_id"))
    op.drop_table("menu_category")
