"""What a chart, a map or a table is, whole: picture, numbers, sentence and sources, for screen, file and paper."""
