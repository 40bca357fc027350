"""Routines and movements of one's own, what applies to the person, and what hurt."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "own_routine",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("purpose", sa.String, nullable=False),
        sa.Column("advice", sa.String, nullable=False),
        sa.Column("place_s", sa.Integer, nullable=False),
        sa.Column("switch_s", sa.Integer, nullable=False),
        sa.Column("rest_s", sa.Integer, nullable=False),
        sa.Column("waits", sa.Boolean, nullable=False),
        sa.Column("saved", sa.DateTime, nullable=False),
        sa.CheckConstraint("place_s BETWEEN 0 AND 60", name="ck_own_routine_place_s"),
        sa.CheckConstraint("switch_s BETWEEN 0 AND 60", name="ck_own_routine_switch_s"),
        sa.CheckConstraint("rest_s BETWEEN 0 AND 60", name="ck_own_routine_rest_s"),
        sa.CheckConstraint("waits IN (0, 1)", name="ck_own_routine_waits"),
        sa.PrimaryKeyConstraint("id", name="pk_own_routine"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "own_routine_item",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("routine_id", sa.Integer, nullable=False),
        sa.Column("movement", sa.String, nullable=False),
        sa.Column("hold_s", sa.Integer, nullable=False),
        sa.Column("repeats", sa.Integer, nullable=False),
        sa.Column("sides", sa.String, nullable=False),
        sa.CheckConstraint("hold_s BETWEEN 5 AND 120", name="ck_own_routine_item_hold_s"),
        sa.CheckConstraint("repeats BETWEEN 1 AND 30", name="ck_own_routine_item_repeats"),
        sa.CheckConstraint("sides IN ('both', 'left', 'right')", name="ck_own_routine_item_sides"),
        sa.PrimaryKeyConstraint("id", name="pk_own_routine_item"),
        sa.ForeignKeyConstraint(
            ["routine_id"],
            ["own_routine.id"],
            name="fk_own_routine_item_routine_id",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_own_routine_item_routine_id", "own_routine_item", ["routine_id"])
    op.create_table(
        "own_movement",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("name", sa.String, nullable=False),
        sa.Column("hold_s", sa.Integer, nullable=False),
        sa.Column("repeats", sa.Integer, nullable=False),
        sa.Column("is_sided", sa.Boolean, nullable=False),
        sa.Column("figure", sa.String, nullable=False),
        sa.Column("picture", sa.LargeBinary, nullable=False),
        sa.Column("saved", sa.DateTime, nullable=False),
        sa.CheckConstraint("hold_s BETWEEN 5 AND 120", name="ck_own_movement_hold_s"),
        sa.CheckConstraint("repeats BETWEEN 1 AND 30", name="ck_own_movement_repeats"),
        sa.CheckConstraint("is_sided IN (0, 1)", name="ck_own_movement_is_sided"),
        sa.PrimaryKeyConstraint("id", name="pk_own_movement"),
        sqlite_autoincrement=True,
    )
    op.create_table(
        "own_movement_step",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("movement_id", sa.Integer, nullable=False),
        sa.Column("part", sa.String, nullable=False),
        sa.Column("text", sa.String, nullable=False),
        sa.CheckConstraint(
            "part IN ('place', 'move', 'hold', 'return')", name="ck_own_movement_step_part"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_own_movement_step"),
        sa.ForeignKeyConstraint(
            ["movement_id"],
            ["own_movement.id"],
            name="fk_own_movement_step_movement_id",
            ondelete="CASCADE",
        ),
    )
    op.create_index("ix_own_movement_step_movement_id", "own_movement_step", ["movement_id"])
    op.create_table(
        "situation",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("recorded", sa.DateTime, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_situation"),
    )
    op.create_table(
        "hurt",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("session_id", sa.Integer, nullable=False),
        sa.Column("movement", sa.String, nullable=False),
        sa.Column("side", sa.String, nullable=True),
        sa.Column("direction", sa.String, nullable=True),
        sa.Column("second", sa.Integer, nullable=True),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("recorded", sa.DateTime, nullable=False),
        sa.Column("taken_back", sa.DateTime, nullable=True),
        sa.CheckConstraint("side IN ('left', 'right')", name="ck_hurt_side"),
        sa.CheckConstraint("second >= 0", name="ck_hurt_second"),
        sa.PrimaryKeyConstraint("id", name="pk_hurt"),
        sa.ForeignKeyConstraint(
            ["session_id"], ["practice_session.id"], name="fk_hurt_session_id", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_hurt_session_id", "hurt", ["session_id"])
    op.create_index("ix_hurt_movement", "hurt", ["movement"])
