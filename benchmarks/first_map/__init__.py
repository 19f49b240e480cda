"""From `make run` to the first map, and from choosing another year on the overview to its map."""
