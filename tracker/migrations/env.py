"""Runs the upgrades on the connection that tracker.database hands over."""

from alembic import context

from tracker.models.tables import metadata

connection = context.config.attributes["connection"]
context.configure(
    connection=connection,
    target_metadata=metadata,
    render_as_batch=True,
    user_module_prefix="sqltypes.",
)
with context.begin_transaction():
    context.run_migrations()
