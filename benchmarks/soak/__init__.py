"""Whether the server holds out: readers, files taken along, documents and imports together, for a bounded time."""
