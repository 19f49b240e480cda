"""Keep the steps of returns and the files that came with each."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_KEPT_FOR_EVER = {
    "return_files": "step_id = NEW.step_id AND position = NEW.position",
    "return_steps": (
        "step_id = NEW.step_id OR "
        "(reporter_id = NEW.reporter_id AND period = NEW.period AND position = NEW.position)"
    ),
}


def upgrade() -> None:
    """Tables of returns and their steps."""
    op.create_table(
        "return_steps",
        sa.Column("step_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("reporter_id", sa.Text, nullable=False),
        sa.Column("period", sa.String(7), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_by", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("explanations", sa.Text, nullable=False),
        sa.Column("release_number", sa.Integer),
        sa.PrimaryKeyConstraint("step_id", name="return_steps_pk"),
        sa.ForeignKeyConstraint(
            ["release_number"], ["releases.number"], name="return_steps_release_number_fk"
        ),
        sa.UniqueConstraint("reporter_id", "period", "position", name="return_steps_reporter_id_uq"),
        sa.CheckConstraint("position >= 1", name="return_steps_position_ck"),
        sa.CheckConstraint(
            "state IN ('draft', 'submitted', 'sent_back', 'accepted', 'published')",
            name="return_steps_state_ck",
        ),
        sa.CheckConstraint(
            "(state = 'published') = (release_number IS NOT NULL)", name="return_steps_release_ck"
        ),
    )
    op.create_table(
        "return_files",
        sa.Column("step_id", sa.Integer, nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("step_id", "position", name="return_files_pk"),
        sa.ForeignKeyConstraint(
            ["step_id"],
            ["return_steps.step_id"],
            name="return_files_step_id_fk",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(["sha256"], ["contents.sha256"], name="return_files_sha256_fk"),
    )
    guard = _guard_in_sqlite if op.get_context().dialect.name == "sqlite" else _guard_in_postgresql
    for statement in guard():
        op.execute(sa.text(statement.replace(":", r"\:")))


def _guard_in_sqlite() -> list[str]:
    statements = []
    for table, same_row in _KEPT_FOR_EVER.items():
        refuse = f"BEGIN SELECT RAISE(ABORT, '{table}: rows are kept for ever'); END"
        statements += [
            f"CREATE TRIGGER {table}_not_updated BEFORE UPDATE ON {table} {refuse}",
            f"CREATE TRIGGER {table}_not_deleted BEFORE DELETE ON {table} {refuse}",
            # INSERT OR REPLACE deletes without asking the trigger of deletion
            (
                f"CREATE TRIGGER {table}_not_replaced BEFORE INSERT ON {table} "
                f"WHEN EXISTS (SELECT 1 FROM {table} WHERE {same_row}) {refuse}"
            ),
        ]
    statements.append(
        "CREATE TRIGGER return_files_closed BEFORE INSERT ON return_files "
        "WHEN EXISTS (SELECT 1 FROM return_steps WHERE step_id = NEW.step_id) "
        "BEGIN SELECT RAISE(ABORT, 'return_files: the step is done'); END"
    )
    return statements


def _guard_in_postgresql() -> list[str]:
    statements = [
        (
            "CREATE FUNCTION refuse_late_file() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "IF EXISTS (SELECT 1 FROM return_steps WHERE step_id = NEW.step_id) THEN "
            "RAISE EXCEPTION '%: the step is done', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; "
            "END IF; RETURN NEW; END $$"
        ),
        (
            "CREATE TRIGGER return_files_closed BEFORE INSERT ON return_files "
            "FOR EACH ROW EXECUTE FUNCTION refuse_late_file()"
        ),
    ]
    for table in _KEPT_FOR_EVER:
        statements += [
            (
                f"CREATE TRIGGER {table}_not_changed BEFORE UPDATE OR DELETE ON {table} "
                "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
            ),
            (
                f"CREATE TRIGGER {table}_not_emptied BEFORE TRUNCATE ON {table} "
                "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
            ),
        ]
    return statements
