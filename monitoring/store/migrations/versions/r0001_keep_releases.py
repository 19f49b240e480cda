"""Keep releases, what they are made of, the pointer to the active one, and the audit log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None

_KEPT_FOR_EVER = {
    "contents": "sha256 = NEW.sha256",
    "releases": "number = NEW.number",
    "release_tables": "release_number = NEW.release_number AND table_name = NEW.table_name",
    "received_files": "release_number = NEW.release_number AND position = NEW.position",
    "audit_log": "entry_id = NEW.entry_id",
}
_PARTS_OF_A_RELEASE = ("release_tables", "received_files")


def upgrade() -> None:
    """Tables of releases, their contents, which is active, and the log."""
    moment = sa.DateTime(timezone=True)
    op.create_table(
        "contents",
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.Column("size_bytes", sa.BigInteger, nullable=False),
        sa.Column("compressed", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="contents_pk"),
    )
    op.create_table(
        "releases",
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("note", sa.Text, nullable=False),
        sa.Column("published_by", sa.Text, nullable=False),
        sa.Column("published_at", moment, nullable=False),
        sa.Column("parent_number", sa.Integer),
        sa.Column("code", sa.String(8), nullable=False),
        sa.PrimaryKeyConstraint("number", name="releases_pk"),
        sa.ForeignKeyConstraint(["parent_number"], ["releases.number"], name="releases_parent_number_fk"),
        sa.CheckConstraint(
            "number >= 1 AND (number = 1) = (parent_number IS NULL) AND (parent_number IS NULL OR parent_number < number)",
            name="releases_number_ck",
        ),
    )
    op.create_table(
        "release_tables",
        *_first_columns_of_a_part(),
        sa.Column("table_name", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("release_number", "table_name", name="release_tables_pk"),
        *_references_of_a_part("release_tables"),
    )
    op.create_table(
        "received_files",
        *_first_columns_of_a_part(),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("sha256", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("release_number", "position", name="received_files_pk"),
        *_references_of_a_part("received_files"),
    )
    op.create_table(
        "active_release",
        sa.Column("pointer_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("activated_by", sa.Text, nullable=False),
        sa.Column("activated_at", moment, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("pointer_id", name="active_release_pk"),
        sa.ForeignKeyConstraint(["number"], ["releases.number"], name="active_release_number_fk"),
        sa.CheckConstraint("pointer_id = 1", name="active_release_one_row_ck"),
    )
    op.create_table(
        "audit_log",
        sa.Column("entry_id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("who", sa.Text, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("before", sa.Text),
        sa.Column("after", sa.Text),
        sa.PrimaryKeyConstraint("entry_id", name="audit_log_pk"),
    )
    guard = _guard_in_sqlite if op.get_context().dialect.name == "sqlite" else _guard_in_postgresql
    for statement in guard():
        op.execute(sa.text(statement.replace(":", r"\:")))


def _first_columns_of_a_part() -> tuple[sa.Column[int], ...]:
    return (sa.Column("release_number", sa.Integer, nullable=False),)


def _references_of_a_part(table: str) -> tuple[sa.ForeignKeyConstraint, ...]:
    return (
        sa.ForeignKeyConstraint(
            ["release_number"],
            ["releases.number"],
            name=f"{table}_release_number_fk",
            deferrable=True,
            initially="DEFERRED",
        ),
        sa.ForeignKeyConstraint(["sha256"], ["contents.sha256"], name=f"{table}_sha256_fk"),
    )


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
    for table in _PARTS_OF_A_RELEASE:
        statements.append(
            f"CREATE TRIGGER {table}_closed BEFORE INSERT ON {table} "
            "WHEN EXISTS (SELECT 1 FROM releases WHERE number = NEW.release_number) "
            f"BEGIN SELECT RAISE(ABORT, '{table}: the release is published'); END"
        )
    statements.append(
        "CREATE TRIGGER active_release_not_deleted BEFORE DELETE ON active_release "
        "BEGIN SELECT RAISE(ABORT, 'active_release: the pointer always points'); END"
    )
    return statements


def _guard_in_postgresql() -> list[str]:
    statements = [
        (
            "CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "RAISE EXCEPTION '%: rows are kept for ever', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; "
            "END $$"
        ),
        (
            "CREATE FUNCTION refuse_addition() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
            "IF EXISTS (SELECT 1 FROM releases WHERE number = NEW.release_number) THEN "
            "RAISE EXCEPTION '%: the release is published', TG_TABLE_NAME USING ERRCODE = 'restrict_violation'; "
            "END IF; RETURN NEW; END $$"
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
    for table in _PARTS_OF_A_RELEASE:
        statements.append(
            f"CREATE TRIGGER {table}_closed BEFORE INSERT ON {table} "
            "FOR EACH ROW EXECUTE FUNCTION refuse_addition()"
        )
    statements += [
        (
            "CREATE TRIGGER active_release_not_deleted BEFORE DELETE ON active_release "
            "FOR EACH ROW EXECUTE FUNCTION refuse_change()"
        ),
        (
            "CREATE TRIGGER active_release_not_emptied BEFORE TRUNCATE ON active_release "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
        ),
    ]
    return statements
