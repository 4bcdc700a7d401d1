"""channels and photos"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


# What was the address of a conversation becomes its one contact.
_A_CONTACT_FOR_EACH_CONVERSATION = """
INSERT INTO contact (property_id, conversation_id, channel, address, opened_at, used_at)
SELECT c.property_id, c.id, c.channel, c.address,
    COALESCE((SELECT MIN(m.received_at) FROM inbox_message m WHERE m.conversation_id = c.id), CURRENT_TIMESTAMP),
    COALESCE((SELECT MAX(m.received_at) FROM inbox_message m WHERE m.conversation_id = c.id), CURRENT_TIMESTAMP)
FROM conversation c
"""
_EACH_MESSAGE_CAME_FROM_THERE = """
UPDATE inbox_message SET contact_id =
    (SELECT k.id FROM contact k WHERE k.conversation_id = inbox_message.conversation_id)
"""


def upgrade() -> None:
    op.create_table(
        "channel_update",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("external_id", sa.BigInteger(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column("handled_at", sa.DateTime(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_channel_update_property_id_property")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_channel_update")),
        sa.UniqueConstraint(
            "property_id",
            "channel",
            "external_id",
            name=op.f("uq_channel_update_property_id_channel_external_id"),
        ),
    )
    with op.batch_alter_table("channel_update", schema=None) as batch_op:
        batch_op.create_index("ix_channel_update_handled_at_id", ["handled_at", "id"], unique=False)

    op.create_table(
        "carry_on_link",
        sa.Column("token_hash", sa.Text(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("good_until", sa.DateTime(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name=op.f("fk_carry_on_link_conversation_id_conversation"),
        ),
        sa.PrimaryKeyConstraint("token_hash", name=op.f("pk_carry_on_link")),
    )
    with op.batch_alter_table("carry_on_link", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_carry_on_link_conversation_id"), ["conversation_id"], unique=False
        )

    op.create_table(
        "contact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("opened_at", sa.DateTime(), nullable=False),
        sa.Column("used_at", sa.DateTime(), nullable=False),
        sa.Column("muted_at", sa.DateTime(), nullable=True),
        sa.Column("lost_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_contact_conversation_id_conversation")
        ),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_contact_property_id_property")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact")),
        sa.UniqueConstraint(
            "property_id", "channel", "address", name=op.f("uq_contact_property_id_channel_address")
        ),
    )
    with op.batch_alter_table("contact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_contact_conversation_id"), ["conversation_id"], unique=False)

    op.create_table(
        "photo",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("complaint_id", sa.Integer(), nullable=True),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.Column("jpeg", sa.LargeBinary(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_photo_complaint_id_complaint")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_photo_conversation_id_conversation")
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["inbox_message.id"], name=op.f("fk_photo_message_id_inbox_message")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["service_request.id"], name=op.f("fk_photo_request_id_service_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_photo")),
        sa.UniqueConstraint(
            "conversation_id", "external_id", name=op.f("uq_photo_conversation_id_external_id")
        ),
    )
    with op.batch_alter_table("photo", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_photo_complaint_id"), ["complaint_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_photo_conversation_id"), ["conversation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_photo_message_id"), ["message_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_photo_request_id"), ["request_id"], unique=False)

    with op.batch_alter_table("choice", schema=None) as batch_op:
        batch_op.add_column(sa.Column("outbox_id", sa.Integer(), nullable=True))
        batch_op.create_foreign_key(
            batch_op.f("fk_choice_outbox_id_outbox_message"), "outbox_message", ["outbox_id"], ["id"]
        )

    op.execute(_A_CONTACT_FOR_EACH_CONVERSATION)

    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.drop_constraint(batch_op.f("uq_conversation_property_id_channel_address"), type_="unique")
        batch_op.drop_column("channel")
        batch_op.drop_column("address")

    with op.batch_alter_table("inbox_message", schema=None) as batch_op:
        batch_op.add_column(sa.Column("contact_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column(
                "kind",
                sa.Enum(
                    "words",
                    "location",
                    "voice",
                    "sticker",
                    "file",
                    "start",
                    "privacy",
                    "stop",
                    name="messagekind",
                    native_enum=False,
                    length=40,
                ),
                nullable=False,
                server_default="words",
            )
        )
        batch_op.add_column(sa.Column("corrects_id", sa.Integer(), nullable=True))
        batch_op.drop_constraint(batch_op.f("uq_inbox_message_conversation_id_external_id"), type_="unique")
        batch_op.create_unique_constraint(
            batch_op.f("uq_inbox_message_contact_id_external_id"), ["contact_id", "external_id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_inbox_message_contact_id_contact"), "contact", ["contact_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_inbox_message_corrects_id_inbox_message"), "inbox_message", ["corrects_id"], ["id"]
        )

    op.execute(_EACH_MESSAGE_CAME_FROM_THERE)
    with op.batch_alter_table("inbox_message", schema=None) as batch_op:
        batch_op.alter_column("contact_id", existing_type=sa.Integer(), nullable=False)
        batch_op.alter_column("kind", existing_type=sa.String(length=40), server_default=None)

    with op.batch_alter_table("property", schema=None) as batch_op:
        batch_op.add_column(sa.Column("web_origins", sa.JSON(), nullable=False, server_default="[]"))
    with op.batch_alter_table("property", schema=None) as batch_op:
        batch_op.alter_column("web_origins", existing_type=sa.JSON(), server_default=None)

    with op.batch_alter_table("menu_item", schema=None) as batch_op:
        batch_op.add_column(sa.Column("picture", sa.Text(), nullable=True))

    with op.batch_alter_table("outbox_message", schema=None) as batch_op:
        batch_op.add_column(sa.Column("contact_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("by", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("cards", sa.JSON(), nullable=False, server_default="[]"))
        batch_op.add_column(sa.Column("order_shown", sa.JSON(), nullable=True))
        batch_op.add_column(sa.Column("request_id", sa.Integer(), nullable=True))
        batch_op.add_column(
            sa.Column(
                "request_state",
                sa.Enum(
                    "draft",
                    "sent",
                    "accepted",
                    "on_the_way",
                    "done",
                    "closed",
                    "cancelled",
                    "declined",
                    "to_person",
                    name="requeststate",
                    native_enum=False,
                    length=40,
                ),
                nullable=True,
            )
        )
        batch_op.add_column(sa.Column("replaces_id", sa.Integer(), nullable=True))
        batch_op.add_column(sa.Column("external_id", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("due_at", sa.DateTime(), nullable=True))
        batch_op.add_column(sa.Column("tries", sa.Integer(), nullable=False, server_default="0"))
        batch_op.add_column(sa.Column("failed_at", sa.DateTime(), nullable=True))
        batch_op.create_index(batch_op.f("ix_outbox_message_contact_id"), ["contact_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_outbox_message_request_id"), ["request_id"], unique=False)
        batch_op.create_index(
            "ix_outbox_message_unsent",
            ["contact_id", "id"],
            unique=False,
            sqlite_where=sa.text("sent_at IS NULL AND failed_at IS NULL"),
            postgresql_where=sa.text("sent_at IS NULL AND failed_at IS NULL"),
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_outbox_message_request_id_service_request"),
            "service_request",
            ["request_id"],
            ["id"],
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_outbox_message_contact_id_contact"), "contact", ["contact_id"], ["id"]
        )
        batch_op.create_foreign_key(
            batch_op.f("fk_outbox_message_replaces_id_outbox_message"),
            "outbox_message",
            ["replaces_id"],
            ["id"],
        )

    with op.batch_alter_table("outbox_message", schema=None) as batch_op:
        batch_op.alter_column("cards", existing_type=sa.JSON(), server_default=None)
        batch_op.alter_column("tries", existing_type=sa.Integer(), server_default=None)

    with op.batch_alter_table("handled_turn", schema=None) as batch_op:
        batch_op.add_column(sa.Column("meant", sa.Text(), nullable=True))
        batch_op.add_column(sa.Column("meant_by", sa.Text(), nullable=True))

    with op.batch_alter_table("room_type", schema=None) as batch_op:
        batch_op.add_column(sa.Column("picture", sa.Text(), nullable=True))


def downgrade() -> None:
    raise NotImplementedError(
        "conversations on several channels do not fit the schema before: restore a backup"
    )
