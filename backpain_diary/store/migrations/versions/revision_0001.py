"""The first tables.

A later change of a table goes through `op.batch_alter_table`, which SQLite needs, and names
its constraints as here. A revision never changes once it was released.
"""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    op.create_table(
        "entry",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("at", sa.Time, nullable=True),
        sa.Column("utc_offset_min", sa.Integer, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.Column("edited", sa.DateTime, nullable=True),
        sa.Column("pain", sa.Integer, nullable=False),
        sa.Column("note", sa.String, nullable=False),
        sa.Column("worse_at_night", sa.Boolean, nullable=True),
        sa.Column("stiff_after_rest", sa.Boolean, nullable=True),
        sa.Column("easier_with_movement", sa.Boolean, nullable=True),
        sa.CheckConstraint("pain BETWEEN 0 AND 10", name="ck_entry_pain"),
        sa.CheckConstraint("worse_at_night IN (0, 1)", name="ck_entry_worse_at_night"),
        sa.CheckConstraint("stiff_after_rest IN (0, 1)", name="ck_entry_stiff_after_rest"),
        sa.CheckConstraint("easier_with_movement IN (0, 1)", name="ck_entry_easier_with_movement"),
        sa.PrimaryKeyConstraint("id", name="pk_entry"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_entry_day", "entry", ["day"])
    op.create_table(
        "practice_session",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("at", sa.Time, nullable=False),
        sa.Column("utc_offset_min", sa.Integer, nullable=False),
        sa.Column("started", sa.DateTime, nullable=False),
        sa.Column("ended", sa.DateTime, nullable=True),
        sa.Column("routine", sa.String, nullable=False),
        sa.Column("routine_name", sa.String, nullable=False),
        sa.Column("planned_s", sa.Double, nullable=False),
        sa.Column("completed", sa.Boolean, nullable=False),
        sa.Column("pain_before", sa.Integer, nullable=True),
        sa.Column("pain_after", sa.Integer, nullable=True),
        sa.CheckConstraint("planned_s > 0", name="ck_practice_session_planned_s"),
        sa.CheckConstraint("completed IN (0, 1)", name="ck_practice_session_completed"),
        sa.CheckConstraint("pain_before BETWEEN 0 AND 10", name="ck_practice_session_pain_before"),
        sa.CheckConstraint("pain_after BETWEEN 0 AND 10", name="ck_practice_session_pain_after"),
        sa.PrimaryKeyConstraint("id", name="pk_practice_session"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_practice_session_day", "practice_session", ["day"])
    op.create_table(
        "hold",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("movement", sa.String, nullable=False),
        sa.Column("side", sa.String, nullable=True),
        sa.Column("repeat", sa.Integer, nullable=False),
        sa.Column("direction", sa.String, nullable=True),
        sa.Column("prescribed_s", sa.Double, nullable=False),
        sa.Column("held_s", sa.Double, nullable=False),
        sa.Column("outcome", sa.String, nullable=False),
        sa.Column("recorded", sa.DateTime, nullable=False),
        sa.CheckConstraint("side IN ('left', 'right')", name="ck_hold_side"),
        sa.CheckConstraint("repeat >= 1", name="ck_hold_repeat"),
        sa.CheckConstraint("prescribed_s > 0", name="ck_hold_prescribed_s"),
        sa.CheckConstraint("held_s >= 0", name="ck_hold_held_s"),
        sa.CheckConstraint(
            "outcome IN ('done', 'skipped', 'repeated', 'stopped', 'hurt')", name="ck_hold_outcome"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_hold"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["practice_session.id"], name="fk_hold_session_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_hold_session_id", "hold", ["session_id"])
    op.create_table(
        "onset",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("given_on", sa.Date, nullable=False),
        sa.Column("began", sa.Date, nullable=True),
        sa.Column("recorded", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_onset"),
    )
    op.create_table(
        "gap_answer",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("before_day", sa.Date, nullable=False),
        sa.Column("after_day", sa.Date, nullable=False),
        sa.Column("answer", sa.String, nullable=False),
        sa.Column("recorded", sa.DateTime, nullable=False),
        sa.CheckConstraint("before_day < after_day", name="ck_gap_answer_days"),
        sa.CheckConstraint("answer IN ('there', 'gone', 'unsure')", name="ck_gap_answer_answer"),
        sa.PrimaryKeyConstraint("id", name="pk_gap_answer"),
    )
    op.create_table(
        "acknowledgement",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("code", sa.String, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("kind", sa.String, nullable=False),
        sa.Column("recorded", sa.DateTime, nullable=False),
        sa.CheckConstraint("kind IN ('remind', 'contacted')", name="ck_acknowledgement_kind"),
        sa.PrimaryKeyConstraint("id", name="pk_acknowledgement"),
    )
