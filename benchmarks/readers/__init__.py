"""Many readers at once, without their browsers: how long each waits, and what a server needs for them."""
