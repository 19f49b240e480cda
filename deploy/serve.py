"""Serves the dashboard: `python deploy/serve.py [streamlit options]`, as `make run` does.

It is `streamlit run app.py` with these things done beside:

- Streamlit takes a folder named `pages/` for its old kind of multi-page app until the first reader has come, and
  tells that reader “Page not found” in English when he opens a link to a page. The folder holds pages of
  `st.navigation`, so the old kind is switched off from the start.
- What the first page needs is imported, read and drawn once, so that the first reader finds it done. Only if nobody
  has come within some seconds: beside a reader who opens the page at once, it would take the processor he waits for.
- The tables in data/ become release 1 of an empty store (docs/releases.md), some seconds after the start for the same
  reason; a database that is away keeps the server from nothing, and is asked again until it answers.
- The program is made to speak the language that DASHBOARD_LANGUAGE asks for (docs/words.md); Vietnamese otherwise.
- How to sign in is read from the environment (docs/people.md) and given to Streamlit without a file of secrets; the
  secrets are then taken out of the environment, so that no program started from here inherits them.
- Streamlit's socket asks a service on the internet for this machine's address whenever a page of another site knocks,
  and lets in whatever the answer names. Here it asks nobody, and such a page is refused at once.
- What browsers upload is bounded (components/widgets/upload_room.py).

Exit status 2: the environment contradicts itself; what to mend has been said.
"""

from __future__ import annotations

import importlib
import logging
import os
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

from streamlit import net_util
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.secrets import secrets_singleton
from streamlit.web import cli

PROJECT_DIR = Path(__file__).resolve().parents[1]
_NEEDED_BY_THE_FIRST_PAGE = ("pandas", "plotly.graph_objects", "monitoring.views.overview")
_LEFT_TO_THE_FIRST_READER_S = 20.0
_BEGINS_STORE_AFTER_S = 8.0
_ASKS_STORE_AGAIN_AFTER_S = 10.0
_PAUSE_S = 0.0003
_one_at_a_time = threading.Lock()
Done = TypeVar("Done")


def main(options: list[str], *, script: Path = PROJECT_DIR / "app.py") -> None:
    """Start the server; does not return before it ends."""
    sys.path.insert(0, str(PROJECT_DIR))
    PagesManager.uses_pages_directory = False
    _choose_language()
    _bring_sign_in()
    _refuse_unknown_database()
    _ask_nobody_for_addresses()
    importlib.import_module("components.widgets.upload_room").bound_uploads()
    # plotly takes pandas out of sys.modules as it finds it: half imported by another thread, it would fail the page of
    # whoever comes at that moment
    importlib.import_module("pandas")
    for after_s, work in (
        (_BEGINS_STORE_AFTER_S, _begin_store),
        (_LEFT_TO_THE_FIRST_READER_S, _prepare_first_page),
    ):
        beside = threading.Timer(after_s, work)
        beside.daemon = True
        beside.start()
    cli.main(["run", str(script), *options])


def _choose_language() -> None:
    asked = os.environ.get("DASHBOARD_LANGUAGE", "").strip()
    if asked in ("", "vi"):
        return
    speaking = importlib.import_module("words.speaking")
    try:
        speaking.speak(asked)
    except speaking.UnknownLanguage as unknown:
        print(
            f"DASHBOARD_LANGUAGE={unknown}: chưa có danh mục câu chữ của ngôn ngữ này trong words/.",
            file=sys.stderr,
        )
        sys.exit(2)


def _bring_sign_in() -> None:
    settings = importlib.import_module("monitoring.sources.sign_in_settings")
    try:
        asked = settings.SignInSettings.from_environment()
        provider = settings.provider_section()
    except settings.BadSignInSettings as bad:
        print(bad, file=sys.stderr)
        sys.exit(2)
    if provider is not None:
        secrets_singleton.merge_programmatic_secrets({"auth": provider})
    elif asked.require_login and not secrets_singleton.load_if_toml_exists():
        print("REQUIRE_LOGIN=1 cần nơi đăng nhập: đặt PUBLIC_ADDRESS và các biến OIDC_….", file=sys.stderr)
        sys.exit(2)
    for name in settings.SECRET_NAMES:
        os.environ.pop(name, None)


def _refuse_unknown_database() -> None:
    if not os.environ.get("DATABASE_URL", "").strip():
        return
    settings, errors = (
        importlib.import_module(f"monitoring.store.{name}") for name in ("settings", "errors")
    )
    try:
        settings.StoreSettings.from_environment()
    except errors.UnknownDatabase as bad:
        print(bad, file=sys.stderr)
        sys.exit(2)


def _ask_nobody_for_addresses() -> None:
    net_util.get_external_ip = net_util.get_internal_ip = lambda: None


def _begin_store() -> None:
    beginning = importlib.import_module("components.widgets.beginning")
    while not _beside_readers(beginning.begin_store):
        time.sleep(_ASKS_STORE_AGAIN_AFTER_S)


def _prepare_first_page() -> None:
    _beside_readers(_import_read_and_draw)


def _beside_readers(work: Callable[[], Done]) -> Done:
    """One piece of work after the other: answers to a browser may not wait five milliseconds at every step for it to pause."""
    with _one_at_a_time, _quiet():
        usual_s = sys.getswitchinterval()
        sys.setswitchinterval(_PAUSE_S)
        try:
            return work()
        finally:
            sys.setswitchinterval(usual_s)


@contextmanager
def _quiet() -> Iterator[None]:
    """Streamlit warns of every call outside a reader's session, which these are meant to be."""
    warns = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    warns.setLevel(logging.ERROR)
    try:
        yield
    finally:
        warns.setLevel(logging.NOTSET)


def _import_read_and_draw() -> None:
    for name in _NEEDED_BY_THE_FIRST_PAGE:
        importlib.import_module(name)
    loading, overview, choice, polygon_map = (
        importlib.import_module(name)
        for name in (
            "components.widgets.loading",
            "monitoring.views.overview",
            "monitoring.views.choice",
            "components.figures.polygon_map",
        )
    )
    loaded = loading.load_ahead()
    if loaded is not None:
        year = choice.default_year(loaded[0])
        polygon_map.draw_polygon_map(overview.view_overview(*loaded, choice.Choice(year)).map)


if __name__ == "__main__":
    main(sys.argv[1:])
