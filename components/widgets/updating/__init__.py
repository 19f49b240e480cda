"""Tasks of the page “Cập nhật số liệu”: sending, judging, publishing, releases, log."""
