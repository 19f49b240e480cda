"""What a publication would change: in words, in numbers and on the map."""
