"""Events that the user names, and words for a visit."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    op.create_table(
        "event",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("label", sa.String, nullable=False),
        sa.Column("created", sa.DateTime, nullable=False),
        sa.CheckConstraint("length(label) BETWEEN 1 AND 80", name="ck_event_label"),
        sa.PrimaryKeyConstraint("id", name="pk_event"),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_event_day", "event", ["day"])
    op.create_table(
        "own_words",
        sa.Column("topic", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.Column("edited", sa.DateTime, nullable=False),
        sa.CheckConstraint(
            "topic IN ('main_worry', 'wanted_from_visit')", name="ck_own_words_topic"
        ),
        sa.CheckConstraint("length(text) >= 1", name="ck_own_words_text"),
        sa.PrimaryKeyConstraint("topic", name="pk_own_words"),
    )
