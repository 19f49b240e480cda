"""Pictures as bytes: the house figures drawn by a browser, or without one."""
