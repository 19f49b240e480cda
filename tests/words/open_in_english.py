"""Opens every page in English and prints, one a line, the pages that failed and the Vietnamese left on the others.

Run by a test as a program of its own: a process speaks one language.
"""

import json
import os
import re
import sys
import tempfile

from words.catalogue import PROJECT_DIR
from words.speaking import speak

sys.path.insert(0, str(PROJECT_DIR))
os.environ["DASHBOARD_LANGUAGE"] = "en"
speak("en")

from tests.pages.opened import PAGES, open_page  # noqa: E402 – the language first

os.environ["STORE_DIR"] = f"{tempfile.mkdtemp()}/store"
_SHOWN = re.compile(r">([^<>]+)<")


def shown_on(page: str) -> list[str]:
    """Titles, labels and the text between tags."""
    opened = open_page(page)
    app = opened.app
    assert not app.exception, app.exception
    texts = [
        one.value
        for kind in (app.title, app.subheader, app.markdown, app.info, app.warning, app.error)
        for one in kind
    ]
    texts += [one.label for kind in (app.selectbox, app.button, app.toggle, app.multiselect) for one in kind]
    bodies = [one.proto.body for one in app.get("html") if not one.proto.body.startswith("<style>")]
    texts += [text for body in bodies for text in _SHOWN.findall(f">{body}<")]
    return [text.strip() for text in texts if text.strip()]


if __name__ == "__main__":
    print(json.dumps({page: shown_on(page) for page in PAGES}, ensure_ascii=False))
