"""The pictures of README and of the guide: scenes told as data, played in a browser, cropped and numbered."""
