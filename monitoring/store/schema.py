"""The store's tables. Releases and steps of returns are written once; the triggers that hold them are in the migrations."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    CheckConstraint,
    Column,
    DateTime,
    ForeignKey,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

NEWEST_REVISION = "0002"
METADATA = MetaData(
    naming_convention={
        "pk": "%(table_name)s_pk",
        "fk": "%(table_name)s_%(column_0_name)s_fk",
        "ck": "%(table_name)s_%(constraint_name)s_ck",
        "uq": "%(table_name)s_%(column_0_name)s_uq",
    }
)


class Moment(TypeDecorator[datetime]):
    """A moment in UTC. SQLite keeps no time zone: it is taken off on the way in, and put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment = value.astimezone(UTC)
        return moment.replace(tzinfo=None) if dialect.name == "sqlite" else moment

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _part_of(column: str, whole: str) -> Column[int]:
    """What a row is a part of. Parts are written first, and the row of the whole closes them: hence deferred."""
    key = ForeignKey(whole, deferrable=True, initially="DEFERRED")
    return Column(column, key, primary_key=True, autoincrement=False)


# bytes of tables and of received files, each kept once under its hash
CONTENTS = Table(
    "contents",
    METADATA,
    Column("sha256", String(64), primary_key=True),
    Column("size_bytes", BigInteger, nullable=False),
    Column("compressed", LargeBinary, nullable=False),
)
RELEASES = Table(
    "releases",
    METADATA,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("title", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("published_by", Text, nullable=False),
    Column("published_at", Moment, nullable=False),
    Column("parent_number", Integer, ForeignKey("releases.number")),
    Column("code", String(8), nullable=False),
    CheckConstraint(
        "number >= 1 AND (number = 1) = (parent_number IS NULL) AND (parent_number IS NULL OR parent_number < number)",
        name="number",
    ),
)
RELEASE_TABLES = Table(
    "release_tables",
    METADATA,
    _part_of("release_number", "releases.number"),
    Column("table_name", Text, primary_key=True),
    Column("sha256", ForeignKey("contents.sha256"), nullable=False),
)
RECEIVED_FILES = Table(
    "received_files",
    METADATA,
    _part_of("release_number", "releases.number"),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("sha256", ForeignKey("contents.sha256"), nullable=False),
)
ACTIVE_RELEASE = Table(
    "active_release",
    METADATA,
    Column("pointer_id", Integer, primary_key=True, autoincrement=False),
    Column("number", ForeignKey("releases.number"), nullable=False),
    Column("activated_by", Text, nullable=False),
    Column("activated_at", Moment, nullable=False),
    Column("reason", Text, nullable=False),
    CheckConstraint("pointer_id = 1", name="one_row"),
)
RETURN_FILES = Table(
    "return_files",
    METADATA,
    _part_of("step_id", "return_steps.step_id"),
    Column("position", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, nullable=False),
    Column("sha256", ForeignKey("contents.sha256"), nullable=False),
)
RETURN_STEPS = Table(
    "return_steps",
    METADATA,
    Column("step_id", Integer, primary_key=True, autoincrement=False),
    Column("reporter_id", Text, nullable=False),
    Column("period", String(7), nullable=False),
    # of two steps that follow the same one the database itself takes only the first
    Column("position", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("done_by", Text, nullable=False),
    Column("note", Text, nullable=False),
    Column("explanations", Text, nullable=False),
    Column("release_number", Integer, ForeignKey("releases.number")),
    UniqueConstraint("reporter_id", "period", "position"),
    CheckConstraint("position >= 1", name="position"),
    CheckConstraint("state IN ('draft', 'submitted', 'sent_back', 'accepted', 'published')", name="state"),
    CheckConstraint("(state = 'published') = (release_number IS NOT NULL)", name="release"),
)
AUDIT_LOG = Table(
    "audit_log",
    METADATA,
    Column("entry_id", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("who", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
)
# in an order in which rows can be copied
ALL_TABLES = (
    CONTENTS,
    RELEASE_TABLES,
    RECEIVED_FILES,
    RELEASES,
    ACTIVE_RELEASE,
    RETURN_FILES,
    RETURN_STEPS,
    AUDIT_LOG,
)
