"""How the map, the release and the server grow from twelve districts to every commune of the country."""
