"""What Alembic runs: the steps go into the transaction of the connection that the store hands over."""

from __future__ import annotations

from alembic import context

from monitoring.store.schema import METADATA

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,  # SQLite too: a step that was killed half way leaves nothing
)
with context.begin_transaction():
    context.run_migrations()
