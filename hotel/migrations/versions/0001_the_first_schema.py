"""the first schema"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "property",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("address", sa.JSON(), nullable=False),
        sa.Column("timezone", sa.Text(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("languages", sa.JSON(), nullable=False),
        sa.Column("default_locale", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("hours", sa.JSON(), nullable=False),
        sa.Column("policies", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_property")),
        sa.UniqueConstraint("slug", name=op.f("uq_property_slug")),
    )
    op.create_table(
        "emergency_kind",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("keywords", sa.JSON(), nullable=False),
        sa.Column("instructions", sa.JSON(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_emergency_kind_property_id_property")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_emergency_kind")),
        sa.UniqueConstraint("property_id", "slug", name=op.f("uq_emergency_kind_property_id_slug")),
    )
    with op.batch_alter_table("emergency_kind", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_emergency_kind_property_id"), ["property_id"], unique=False)

    op.create_table(
        "fact",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("text", sa.JSON(), nullable=False),
        sa.Column("verified_text", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["property_id"], ["property.id"], name=op.f("fk_fact_property_id_property")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fact")),
        sa.UniqueConstraint("property_id", "topic", name=op.f("uq_fact_property_id_topic")),
    )
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fact_property_id"), ["property_id"], unique=False)

    op.create_table(
        "fault_object",
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("from_file", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_fault_object_property_id_property")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_fault_object")),
        sa.UniqueConstraint("property_id", "slug", name=op.f("uq_fault_object_property_id_slug")),
    )
    with op.batch_alter_table("fault_object", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_fault_object_property_id"), ["property_id"], unique=False)

    op.create_table(
        "guest",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("given_name", sa.Text(), nullable=False),
        sa.Column("surname", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=True),
        sa.Column("loyalty_status", sa.Text(), nullable=True),
        sa.Column("loyalty_points", sa.Integer(), nullable=False),
        sa.Column("erased_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["property_id"], ["property.id"], name=op.f("fk_guest_property_id_property")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_guest")),
    )
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_guest_property_id"), ["property_id"], unique=False)

    op.create_table(
        "menu_item",
        sa.Column("description", sa.JSON(), nullable=False),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=False),
        sa.Column("allergens", sa.JSON(), nullable=False),
        sa.Column("diets", sa.JSON(), nullable=False),
        sa.Column(
            "serving",
            sa.Enum("all_hours", "day", "breakfast", name="serving", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("alcohol", sa.Boolean(), nullable=False),
        sa.Column("portion", sa.JSON(), nullable=True),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=True),
        sa.Column("available", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("from_file", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_menu_item_property_id_property")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_menu_item")),
        sa.UniqueConstraint("property_id", "slug", name=op.f("uq_menu_item_property_id_slug")),
    )
    with op.batch_alter_table("menu_item", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_menu_item_property_id"), ["property_id"], unique=False)

    op.create_table(
        "offer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("text", sa.JSON(), nullable=False),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.ForeignKeyConstraint(["property_id"], ["property.id"], name=op.f("fk_offer_property_id_property")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_offer")),
        sa.UniqueConstraint("property_id", "slug", name=op.f("uq_offer_property_id_slug")),
    )
    with op.batch_alter_table("offer", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_offer_property_id"), ["property_id"], unique=False)

    op.create_table(
        "place",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("cuisine", sa.Text(), nullable=True),
        sa.Column("tags", sa.JSON(), nullable=False),
        sa.Column("description", sa.JSON(), nullable=False),
        sa.Column("way", sa.JSON(), nullable=False),
        sa.Column("metres", sa.Integer(), nullable=False),
        sa.Column("walk_minutes", sa.Integer(), nullable=False),
        sa.Column("opens", sa.Time(), nullable=True),
        sa.Column("closes", sa.Time(), nullable=True),
        sa.Column("weekdays", sa.JSON(), nullable=False),
        sa.Column("taxi_price", sa.Integer(), nullable=True),
        sa.Column("taxi_minutes", sa.Integer(), nullable=True),
        sa.Column("recommended", sa.Boolean(), nullable=False),
        sa.Column("available", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("from_file", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["property_id"], ["property.id"], name=op.f("fk_place_property_id_property")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_place")),
        sa.UniqueConstraint("property_id", "slug", name=op.f("uq_place_property_id_slug")),
    )
    with op.batch_alter_table("place", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_place_property_id"), ["property_id"], unique=False)

    op.create_table(
        "room_type",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("description", sa.JSON(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("capacity", sa.Integer(), nullable=False),
        sa.Column("night_price", sa.Integer(), nullable=False),
        sa.Column("tour_path", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_room_type_property_id_property")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room_type")),
        sa.UniqueConstraint("property_id", "slug", name=op.f("uq_room_type_property_id_slug")),
    )
    with op.batch_alter_table("room_type", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_room_type_property_id"), ["property_id"], unique=False)

    op.create_table(
        "service",
        sa.Column("intent", sa.Text(), nullable=False),
        sa.Column("description", sa.JSON(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("per_person", sa.Boolean(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("hours", sa.Text(), nullable=True),
        sa.Column("weekdays", sa.JSON(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=True),
        sa.Column("available", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("from_file", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_service_property_id_property")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service")),
        sa.UniqueConstraint("property_id", "slug", name=op.f("uq_service_property_id_slug")),
    )
    with op.batch_alter_table("service", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_service_property_id"), ["property_id"], unique=False)

    op.create_table(
        "staff_member",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("first_name", sa.JSON(), nullable=False),
        sa.Column("full_name", sa.JSON(), nullable=False),
        sa.Column("departments", sa.JSON(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("starts", sa.Time(), nullable=False),
        sa.Column("ends", sa.Time(), nullable=False),
        sa.Column("contacts", sa.JSON(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_staff_member_property_id_property")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_staff_member")),
        sa.UniqueConstraint("property_id", "slug", name=op.f("uq_staff_member_property_id_slug")),
    )
    with op.batch_alter_table("staff_member", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_staff_member_property_id"), ["property_id"], unique=False)

    op.create_table(
        "thing",
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("quantity_limit", sa.Integer(), nullable=False),
        sa.Column("stock", sa.Integer(), nullable=True),
        sa.Column("available", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("slug", sa.Text(), nullable=False),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("synonyms", sa.JSON(), nullable=False),
        sa.Column("from_file", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["property_id"], ["property.id"], name=op.f("fk_thing_property_id_property")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_thing")),
        sa.UniqueConstraint("property_id", "slug", name=op.f("uq_thing_property_id_slug")),
    )
    with op.batch_alter_table("thing", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_thing_property_id"), ["property_id"], unique=False)

    op.create_table(
        "room",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("type_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["property_id"], ["property.id"], name=op.f("fk_room_property_id_property")),
        sa.ForeignKeyConstraint(["type_id"], ["room_type.id"], name=op.f("fk_room_type_id_room_type")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room")),
        sa.UniqueConstraint("property_id", "number", name=op.f("uq_room_property_id_number")),
    )
    with op.batch_alter_table("room", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_room_property_id"), ["property_id"], unique=False)

    op.create_table(
        "usual_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name=op.f("fk_usual_line_guest_id_guest")),
        sa.ForeignKeyConstraint(["item_id"], ["menu_item.id"], name=op.f("fk_usual_line_item_id_menu_item")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_usual_line")),
    )
    with op.batch_alter_table("usual_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_usual_line_guest_id"), ["guest_id"], unique=False)

    op.create_table(
        "room_device",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("on", sa.Boolean(), nullable=False),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("warmth", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_room_device_room_id_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_room_device")),
        sa.UniqueConstraint("room_id", "kind", name=op.f("uq_room_device_room_id_kind")),
    )
    with op.batch_alter_table("room_device", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_room_device_room_id"), ["room_id"], unique=False)

    op.create_table(
        "stay",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("room_id", sa.Integer(), nullable=False),
        sa.Column("arrives_on", sa.Date(), nullable=False),
        sa.Column("departs_on", sa.Date(), nullable=False),
        sa.Column("code_hash", sa.Text(), nullable=False),
        sa.Column("checked_out_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name=op.f("fk_stay_guest_id_guest")),
        sa.ForeignKeyConstraint(["property_id"], ["property.id"], name=op.f("fk_stay_property_id_property")),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_stay_room_id_room")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_stay")),
    )
    with op.batch_alter_table("stay", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_stay_guest_id"), ["guest_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_stay_property_id"), ["property_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_stay_room_id"), ["room_id"], unique=False)

    op.create_table(
        "conversation",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("channel", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("locale_chosen", sa.Boolean(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("verified_at", sa.DateTime(), nullable=True),
        sa.Column("minor", sa.Boolean(), nullable=False),
        sa.Column("with_staff_since", sa.DateTime(), nullable=True),
        sa.Column("unsure_count", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_conversation_property_id_property")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_conversation_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_conversation")),
        sa.UniqueConstraint(
            "property_id", "channel", "address", name=op.f("uq_conversation_property_id_channel_address")
        ),
    )
    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_conversation_property_id"), ["property_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_conversation_stay_id"), ["stay_id"], unique=False)

    op.create_table(
        "choice",
        sa.Column("token", sa.Text(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("intent", sa.Text(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("value", sa.Text(), nullable=True),
        sa.Column("label", sa.Text(), nullable=False),
        sa.Column("offered_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_choice_conversation_id_conversation")
        ),
        sa.PrimaryKeyConstraint("token", name=op.f("pk_choice")),
    )
    with op.batch_alter_table("choice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_choice_conversation_id"), ["conversation_id"], unique=False)

    op.create_table(
        "inbox_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("external_id", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("choice_token", sa.Text(), nullable=True),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("received_at", sa.DateTime(), nullable=False),
        sa.Column(
            "state",
            sa.Enum(
                "waiting", "handled", "to_staff", "failed", name="inboxstate", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("handled_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name=op.f("fk_inbox_message_conversation_id_conversation"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_inbox_message")),
        sa.UniqueConstraint(
            "conversation_id", "external_id", name=op.f("uq_inbox_message_conversation_id_external_id")
        ),
    )
    with op.batch_alter_table("inbox_message", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_inbox_message_conversation_id"), ["conversation_id"], unique=False
        )
        batch_op.create_index("ix_inbox_message_state_id", ["state", "id"], unique=False)

    op.create_table(
        "verification_attempt",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("room_number", sa.Text(), nullable=False),
        sa.Column("succeeded", sa.Boolean(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name=op.f("fk_verification_attempt_conversation_id_conversation"),
        ),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_verification_attempt_property_id_property")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_verification_attempt")),
    )
    with op.batch_alter_table("verification_attempt", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_verification_attempt_conversation_id"), ["conversation_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_verification_attempt_property_id"), ["property_id"], unique=False
        )

    op.create_table(
        "complaint",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("category", sa.Text(), nullable=False),
        sa.Column(
            "severity",
            sa.Enum("normal", "high", "emergency", name="severity", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("emergency_kind", sa.Text(), nullable=True),
        sa.Column(
            "state",
            sa.Enum(
                "open",
                "acknowledged",
                "done",
                "closed",
                "false_alarm",
                name="complaintstate",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("level", sa.Integer(), nullable=False),
        sa.Column("count", sa.Integer(), nullable=False),
        sa.Column("reopened", sa.Integer(), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("recovery", sa.Text(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("acknowledge_by", sa.DateTime(), nullable=True),
        sa.Column("taken_by", sa.Text(), nullable=True),
        sa.Column("taken_at", sa.DateTime(), nullable=True),
        sa.Column("done_by", sa.Text(), nullable=True),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_complaint_conversation_id_conversation")
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["inbox_message.id"], name=op.f("fk_complaint_message_id_inbox_message")
        ),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_complaint_property_id_property")
        ),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_complaint_room_id_room")),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_complaint_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint")),
        sa.UniqueConstraint("message_id", "ordinal", name=op.f("uq_complaint_message_id_ordinal")),
    )
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_complaint_conversation_id"), ["conversation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_complaint_property_id"), ["property_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_complaint_stay_id"), ["stay_id"], unique=False)

    op.create_table(
        "feedback",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column(
            "kind",
            sa.Enum("praise", "rating", "reason", name="feedbackkind", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("score", sa.Integer(), nullable=True),
        sa.Column("scale", sa.Integer(), nullable=True),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column("person", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_feedback_conversation_id_conversation")
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["inbox_message.id"], name=op.f("fk_feedback_message_id_inbox_message")
        ),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_feedback_property_id_property")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_feedback_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_feedback")),
        sa.UniqueConstraint("message_id", "ordinal", name=op.f("uq_feedback_message_id_ordinal")),
    )
    with op.batch_alter_table("feedback", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_feedback_conversation_id"), ["conversation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_feedback_property_id"), ["property_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_feedback_stay_id"), ["stay_id"], unique=False)

    op.create_table(
        "handled_turn",
        sa.Column("message_id", sa.Integer(), nullable=False),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("intent", sa.Text(), nullable=False),
        sa.Column("label", sa.Text(), nullable=True),
        sa.Column("confidence", sa.Double(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("replies", sa.JSON(), nullable=False),
        sa.Column("handled_at", sa.DateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["message_id"], ["inbox_message.id"], name=op.f("fk_handled_turn_message_id_inbox_message")
        ),
        sa.PrimaryKeyConstraint("message_id", "ordinal", name=op.f("pk_handled_turn")),
    )
    op.create_table(
        "preference",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("guest_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column(
            "kind",
            sa.Enum(
                "like", "dislike", "allergy", "diet", name="preferencekind", native_enum=False, length=40
            ),
            nullable=False,
        ),
        sa.Column(
            "source",
            sa.Enum("stated", "observed", name="preferencesource", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("companion", sa.Text(), nullable=True),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("valid_until", sa.Date(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("forgotten_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["guest_id"], ["guest.id"], name=op.f("fk_preference_guest_id_guest")),
        sa.ForeignKeyConstraint(
            ["message_id"], ["inbox_message.id"], name=op.f("fk_preference_message_id_inbox_message")
        ),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_preference_property_id_property")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_preference_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_preference")),
        sa.UniqueConstraint(
            "message_id", "ordinal", "position", name=op.f("uq_preference_message_id_ordinal_position")
        ),
    )
    with op.batch_alter_table("preference", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_preference_guest_id"), ["guest_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_preference_property_id"), ["property_id"], unique=False)

    op.create_table(
        "complaint_remark",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("complaint_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_complaint_remark_complaint_id_complaint")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_complaint_remark")),
    )
    with op.batch_alter_table("complaint_remark", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_complaint_remark_complaint_id"), ["complaint_id"], unique=False)

    op.create_table(
        "service_request",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("message_id", sa.Integer(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=True),
        sa.Column("room_id", sa.Integer(), nullable=True),
        sa.Column("intent", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column(
            "state",
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
            nullable=False,
        ),
        sa.Column("words", sa.Text(), nullable=False),
        sa.Column("locale", sa.Text(), nullable=False),
        sa.Column("urgent", sa.Boolean(), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("loose_options", sa.JSON(), nullable=False),
        sa.Column("allergy_warning", sa.Text(), nullable=True),
        sa.Column("wanted_at", sa.DateTime(), nullable=True),
        sa.Column("wanted_until", sa.DateTime(), nullable=True),
        sa.Column("wanted_or", sa.DateTime(), nullable=True),
        sa.Column("wanted_day", sa.Date(), nullable=True),
        sa.Column("date_from", sa.Date(), nullable=True),
        sa.Column("date_to", sa.Date(), nullable=True),
        sa.Column("party_size", sa.Integer(), nullable=True),
        sa.Column("place_id", sa.Integer(), nullable=True),
        sa.Column("service_id", sa.Integer(), nullable=True),
        sa.Column("plate", sa.Text(), nullable=True),
        sa.Column("price", sa.Integer(), nullable=True),
        sa.Column("read_back_at", sa.DateTime(), nullable=True),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.Column("promised_at", sa.DateTime(), nullable=True),
        sa.Column("taken_by", sa.Text(), nullable=True),
        sa.Column("taken_at", sa.DateTime(), nullable=True),
        sa.Column("done_at", sa.DateTime(), nullable=True),
        sa.Column("chased_at", sa.DateTime(), nullable=True),
        sa.Column("amends_id", sa.Integer(), nullable=True),
        sa.Column("complaint_id", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["amends_id"], ["service_request.id"], name=op.f("fk_service_request_amends_id_service_request")
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_service_request_complaint_id_complaint")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name=op.f("fk_service_request_conversation_id_conversation"),
        ),
        sa.ForeignKeyConstraint(
            ["message_id"], ["inbox_message.id"], name=op.f("fk_service_request_message_id_inbox_message")
        ),
        sa.ForeignKeyConstraint(["place_id"], ["place.id"], name=op.f("fk_service_request_place_id_place")),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_service_request_property_id_property")
        ),
        sa.ForeignKeyConstraint(["room_id"], ["room.id"], name=op.f("fk_service_request_room_id_room")),
        sa.ForeignKeyConstraint(
            ["service_id"], ["service.id"], name=op.f("fk_service_request_service_id_service")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_service_request_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_service_request")),
        sa.UniqueConstraint("message_id", "ordinal", name=op.f("uq_service_request_message_id_ordinal")),
    )
    with op.batch_alter_table("service_request", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_service_request_complaint_id"), ["complaint_id"], unique=False)
        batch_op.create_index(
            batch_op.f("ix_service_request_conversation_id"), ["conversation_id"], unique=False
        )
        batch_op.create_index(
            "ix_service_request_conversation_state", ["conversation_id", "state"], unique=False
        )
        batch_op.create_index(batch_op.f("ix_service_request_property_id"), ["property_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_service_request_room_id"), ["room_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_service_request_stay_id"), ["stay_id"], unique=False)

    op.create_table(
        "folio_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stay_id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("posted_at", sa.DateTime(), nullable=False),
        sa.Column("description", sa.JSON(), nullable=False),
        sa.Column("amount", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["request_id"], ["service_request.id"], name=op.f("fk_folio_line_request_id_service_request")
        ),
        sa.ForeignKeyConstraint(["stay_id"], ["stay.id"], name=op.f("fk_folio_line_stay_id_stay")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_folio_line")),
        sa.UniqueConstraint("request_id", name=op.f("uq_folio_line_request_id")),
    )
    with op.batch_alter_table("folio_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_folio_line_stay_id"), ["stay_id"], unique=False)

    op.create_table(
        "notice",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column(
            "audience",
            sa.Enum(
                "department",
                "complaint_staff",
                "level",
                "guest",
                name="audience",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("department", sa.Text(), nullable=True),
        sa.Column("level", sa.Integer(), nullable=True),
        sa.Column("conversation_id", sa.Integer(), nullable=True),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("complaint_id", sa.Integer(), nullable=True),
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=False),
        sa.Column(
            "state",
            sa.Enum("waiting", "delivered", "given_up", name="noticestate", native_enum=False, length=40),
            nullable=False,
        ),
        sa.Column("leased_until", sa.DateTime(), nullable=True),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("delivered_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_notice_complaint_id_complaint")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_notice_conversation_id_conversation")
        ),
        sa.ForeignKeyConstraint(
            ["property_id"], ["property.id"], name=op.f("fk_notice_property_id_property")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["service_request.id"], name=op.f("fk_notice_request_id_service_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notice")),
    )
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_notice_complaint_id"), ["complaint_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_notice_property_id"), ["property_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_notice_request_id"), ["request_id"], unique=False)
        batch_op.create_index("ix_notice_state_due_at", ["state", "due_at"], unique=False)

    op.create_table(
        "question",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column(
            "need",
            sa.Enum(
                "items",
                "quantity",
                "option",
                "time",
                "day",
                "dates",
                "party_size",
                "place",
                "service",
                "plate",
                "detail",
                "device",
                "confirm",
                "identity",
                "which_request",
                "fixed",
                "why",
                "scale",
                "erase",
                "wake_up",
                "meaning",
                "offer",
                name="need",
                native_enum=False,
                length=40,
            ),
            nullable=False,
        ),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("complaint_id", sa.Integer(), nullable=True),
        sa.Column("subject", sa.Text(), nullable=True),
        sa.Column("asked_at", sa.DateTime(), nullable=False),
        sa.Column("asked_in", sa.Integer(), nullable=True),
        sa.Column("closed_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["asked_in"], ["inbox_message.id"], name=op.f("fk_question_asked_in_inbox_message")
        ),
        sa.ForeignKeyConstraint(
            ["complaint_id"], ["complaint.id"], name=op.f("fk_question_complaint_id_complaint")
        ),
        sa.ForeignKeyConstraint(
            ["conversation_id"], ["conversation.id"], name=op.f("fk_question_conversation_id_conversation")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["service_request.id"], name=op.f("fk_question_request_id_service_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question")),
    )
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_question_conversation_id"), ["conversation_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_question_request_id"), ["request_id"], unique=False)

    op.create_table(
        "request_event",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column(
            "before",
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
            nullable=False,
        ),
        sa.Column(
            "after",
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
            nullable=False,
        ),
        sa.Column("reason", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(
            ["request_id"], ["service_request.id"], name=op.f("fk_request_event_request_id_service_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_event")),
    )
    with op.batch_alter_table("request_event", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_request_event_request_id"), ["request_id"], unique=False)

    op.create_table(
        "request_line",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("item_id", sa.Integer(), nullable=True),
        sa.Column("thing_id", sa.Integer(), nullable=True),
        sa.Column("service_id", sa.Integer(), nullable=True),
        sa.Column("name", sa.JSON(), nullable=False),
        sa.Column("quantity", sa.Integer(), nullable=False),
        sa.Column("quantity_said", sa.Boolean(), nullable=False),
        sa.Column("quantity_open", sa.Boolean(), nullable=False),
        sa.Column("quantity_confirmed", sa.Boolean(), nullable=False),
        sa.Column("price", sa.Integer(), nullable=False),
        sa.Column("options", sa.JSON(), nullable=False),
        sa.Column("wishes", sa.JSON(), nullable=False),
        sa.Column("rivals", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(
            ["item_id"], ["menu_item.id"], name=op.f("fk_request_line_item_id_menu_item")
        ),
        sa.ForeignKeyConstraint(
            ["request_id"], ["service_request.id"], name=op.f("fk_request_line_request_id_service_request")
        ),
        sa.ForeignKeyConstraint(
            ["service_id"], ["service.id"], name=op.f("fk_request_line_service_id_service")
        ),
        sa.ForeignKeyConstraint(["thing_id"], ["thing.id"], name=op.f("fk_request_line_thing_id_thing")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_request_line")),
    )
    with op.batch_alter_table("request_line", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_request_line_request_id"), ["request_id"], unique=False)

    op.create_table(
        "timer",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("property_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=True),
        sa.Column("facts", sa.JSON(), nullable=False),
        sa.Column("due_at", sa.DateTime(), nullable=False),
        sa.Column("fired_at", sa.DateTime(), nullable=True),
        sa.Column("cancelled_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(["property_id"], ["property.id"], name=op.f("fk_timer_property_id_property")),
        sa.ForeignKeyConstraint(
            ["request_id"], ["service_request.id"], name=op.f("fk_timer_request_id_service_request")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timer")),
    )
    with op.batch_alter_table("timer", schema=None) as batch_op:
        batch_op.create_index("ix_timer_fired_at_due_at", ["fired_at", "due_at"], unique=False)
        batch_op.create_index(batch_op.f("ix_timer_property_id"), ["property_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_timer_request_id"), ["request_id"], unique=False)

    op.create_table(
        "outbox_message",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("conversation_id", sa.Integer(), nullable=False),
        sa.Column("inbox_message_id", sa.Integer(), nullable=True),
        sa.Column("notice_id", sa.Integer(), nullable=True),
        sa.Column("ordinal", sa.Integer(), nullable=False),
        sa.Column("author", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("buttons", sa.JSON(), nullable=False),
        sa.Column("created_at", sa.DateTime(), nullable=False),
        sa.Column("sent_at", sa.DateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["conversation_id"],
            ["conversation.id"],
            name=op.f("fk_outbox_message_conversation_id_conversation"),
        ),
        sa.ForeignKeyConstraint(
            ["inbox_message_id"],
            ["inbox_message.id"],
            name=op.f("fk_outbox_message_inbox_message_id_inbox_message"),
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notice.id"], name=op.f("fk_outbox_message_notice_id_notice")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_message")),
        sa.UniqueConstraint(
            "inbox_message_id", "ordinal", name=op.f("uq_outbox_message_inbox_message_id_ordinal")
        ),
        sa.UniqueConstraint("notice_id", name=op.f("uq_outbox_message_notice_id")),
    )
    with op.batch_alter_table("outbox_message", schema=None) as batch_op:
        batch_op.create_index(
            batch_op.f("ix_outbox_message_conversation_id"), ["conversation_id"], unique=False
        )
        batch_op.create_index(
            batch_op.f("ix_outbox_message_inbox_message_id"), ["inbox_message_id"], unique=False
        )


def downgrade() -> None:
    with op.batch_alter_table("outbox_message", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_outbox_message_inbox_message_id"))
        batch_op.drop_index(batch_op.f("ix_outbox_message_conversation_id"))

    op.drop_table("outbox_message")
    with op.batch_alter_table("timer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_timer_request_id"))
        batch_op.drop_index(batch_op.f("ix_timer_property_id"))
        batch_op.drop_index("ix_timer_fired_at_due_at")

    op.drop_table("timer")
    with op.batch_alter_table("request_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_request_line_request_id"))

    op.drop_table("request_line")
    with op.batch_alter_table("request_event", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_request_event_request_id"))

    op.drop_table("request_event")
    with op.batch_alter_table("question", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_question_request_id"))
        batch_op.drop_index(batch_op.f("ix_question_conversation_id"))

    op.drop_table("question")
    with op.batch_alter_table("notice", schema=None) as batch_op:
        batch_op.drop_index("ix_notice_state_due_at")
        batch_op.drop_index(batch_op.f("ix_notice_request_id"))
        batch_op.drop_index(batch_op.f("ix_notice_property_id"))
        batch_op.drop_index(batch_op.f("ix_notice_complaint_id"))

    op.drop_table("notice")
    with op.batch_alter_table("folio_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_folio_line_stay_id"))

    op.drop_table("folio_line")
    with op.batch_alter_table("service_request", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_service_request_stay_id"))
        batch_op.drop_index(batch_op.f("ix_service_request_room_id"))
        batch_op.drop_index(batch_op.f("ix_service_request_property_id"))
        batch_op.drop_index("ix_service_request_conversation_state")
        batch_op.drop_index(batch_op.f("ix_service_request_conversation_id"))
        batch_op.drop_index(batch_op.f("ix_service_request_complaint_id"))

    op.drop_table("service_request")
    with op.batch_alter_table("complaint_remark", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_complaint_remark_complaint_id"))

    op.drop_table("complaint_remark")
    with op.batch_alter_table("preference", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_preference_property_id"))
        batch_op.drop_index(batch_op.f("ix_preference_guest_id"))

    op.drop_table("preference")
    op.drop_table("handled_turn")
    with op.batch_alter_table("feedback", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_feedback_stay_id"))
        batch_op.drop_index(batch_op.f("ix_feedback_property_id"))
        batch_op.drop_index(batch_op.f("ix_feedback_conversation_id"))

    op.drop_table("feedback")
    with op.batch_alter_table("complaint", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_complaint_stay_id"))
        batch_op.drop_index(batch_op.f("ix_complaint_property_id"))
        batch_op.drop_index(batch_op.f("ix_complaint_conversation_id"))

    op.drop_table("complaint")
    with op.batch_alter_table("verification_attempt", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_verification_attempt_property_id"))
        batch_op.drop_index(batch_op.f("ix_verification_attempt_conversation_id"))

    op.drop_table("verification_attempt")
    with op.batch_alter_table("inbox_message", schema=None) as batch_op:
        batch_op.drop_index("ix_inbox_message_state_id")
        batch_op.drop_index(batch_op.f("ix_inbox_message_conversation_id"))

    op.drop_table("inbox_message")
    with op.batch_alter_table("choice", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_choice_conversation_id"))

    op.drop_table("choice")
    with op.batch_alter_table("conversation", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_conversation_stay_id"))
        batch_op.drop_index(batch_op.f("ix_conversation_property_id"))

    op.drop_table("conversation")
    with op.batch_alter_table("stay", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_stay_room_id"))
        batch_op.drop_index(batch_op.f("ix_stay_property_id"))
        batch_op.drop_index(batch_op.f("ix_stay_guest_id"))

    op.drop_table("stay")
    with op.batch_alter_table("room_device", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_room_device_room_id"))

    op.drop_table("room_device")
    with op.batch_alter_table("usual_line", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_usual_line_guest_id"))

    op.drop_table("usual_line")
    with op.batch_alter_table("room", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_room_property_id"))

    op.drop_table("room")
    with op.batch_alter_table("thing", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_thing_property_id"))

    op.drop_table("thing")
    with op.batch_alter_table("staff_member", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_staff_member_property_id"))

    op.drop_table("staff_member")
    with op.batch_alter_table("service", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_service_property_id"))

    op.drop_table("service")
    with op.batch_alter_table("room_type", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_room_type_property_id"))

    op.drop_table("room_type")
    with op.batch_alter_table("place", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_place_property_id"))

    op.drop_table("place")
    with op.batch_alter_table("offer", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_offer_property_id"))

    op.drop_table("offer")
    with op.batch_alter_table("menu_item", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_menu_item_property_id"))

    op.drop_table("menu_item")
    with op.batch_alter_table("guest", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_guest_property_id"))

    op.drop_table("guest")
    with op.batch_alter_table("fault_object", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fault_object_property_id"))

    op.drop_table("fault_object")
    with op.batch_alter_table("fact", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_fact_property_id"))

    op.drop_table("fact")
    with op.batch_alter_table("emergency_kind", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_emergency_kind_property_id"))

    op.drop_table("emergency_kind")
    op.drop_table("property")
