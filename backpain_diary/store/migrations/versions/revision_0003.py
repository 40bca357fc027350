"""Detail of entries, answers about warning signs, and pauses."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "entry_detail",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("average", sa.Integer, nullable=True),
        sa.Column("sleep", sa.String, nullable=True),
        sa.Column("activity", sa.Integer, nullable=True),
        sa.CheckConstraint("average BETWEEN 0 AND 10", name="ck_entry_detail_average"),
        sa.CheckConstraint("sleep IN ('no', 'a_little', 'a_lot')", name="ck_entry_detail_sleep"),
        sa.CheckConstraint("activity BETWEEN 0 AND 10", name="ck_entry_detail_activity"),
        sa.PrimaryKeyConstraint("entry_id", name="pk_entry_detail"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name="fk_entry_detail_entry_id", ondelete="CASCADE"
        ),
    )
    op.create_table(
        "entry_place",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("region", sa.String, nullable=False),
        sa.Column("pain", sa.Integer, nullable=True),
        sa.CheckConstraint("pain BETWEEN 0 AND 10", name="ck_entry_place_pain"),
        sa.PrimaryKeyConstraint("entry_id", "region", name="pk_entry_place"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name="fk_entry_place_entry_id", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "entry_tick",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.CheckConstraint("kind IN ('symptom', 'worse', 'self_care')", name="ck_entry_tick_kind"),
        sa.PrimaryKeyConstraint("entry_id", "kind", "name", name="pk_entry_tick"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name="fk_entry_tick_entry_id", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "entry_medicine",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("amount", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", "position", name="pk_entry_medicine"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name="fk_entry_medicine_entry_id", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "entry_tag",
        sa.Column("entry_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("entry_id", "position", name="pk_entry_tag"),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["entry.id"], name="fk_entry_tag_entry_id", ondelete="CASCADE"
        ),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "activity",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("recorded", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_activity"),
    )
    op.create_table(
        "sign_check",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("recorded", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_sign_check"),
    )
    op.create_table(
        "sign_answer",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("check_id", sa.Integer, nullable=False),
        sa.Column("sign", sa.String, nullable=False),
        sa.Column("is_there", sa.Boolean, nullable=False),
        sa.Column("recorded", sa.DateTime, nullable=False),
        sa.CheckConstraint("is_there IN (0, 1)", name="ck_sign_answer_is_there"),
        sa.PrimaryKeyConstraint("id", name="pk_sign_answer"),
        sa.ForeignKeyConstraint(
            ["check_id"], ["sign_check.id"], name="fk_sign_answer_check_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_sign_answer_check_id", "sign_answer", ["check_id"])
    op.create_table(
        "pause",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("recorded", sa.DateTime, nullable=False),
        sa.CheckConstraint("kind IN ('paused', 'resumed', 'declined')", name="ck_pause_kind"),
        sa.PrimaryKeyConstraint("id", name="pk_pause"),
    )
