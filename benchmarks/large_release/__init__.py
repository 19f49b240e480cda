"""How long a release of 210,000 observations takes to load, and the province's figures out of it."""
