"""How long a large return takes from the file to the readers: checked, previewed, sent, judged, published."""
