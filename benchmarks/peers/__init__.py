"""What a good team would have built instead: see README.md. Runs in .venv-peers and imports nothing of the dashboard."""
