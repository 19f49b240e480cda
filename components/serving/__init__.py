"""How the server is put together: what it does beside its readers, what it tells its watchers, how it begins and ends."""
