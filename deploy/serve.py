"""Serves the dashboard: `python deploy/serve.py [streamlit options]`, as `make run` does.

It is `streamlit run asgi.py` with these things done before and beside:

- Streamlit takes a folder named `pages/` for its old kind of multi-page app until the first reader has come, and
  tells that reader “Page not found” in English when he opens a link to a page. The folder holds pages of
  `st.navigation`, so the old kind is switched off from the start.
- Whatever is logged goes out in one form, which LOG_FORMAT names (docs/observing.md).
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
- Told to end, it lets documents in the making go: Python would first make every one that waits in the queue, and be
  killed meanwhile by whoever waits for it to end.

Exit status 2: the environment contradicts itself; what to mend has been said.
"""

from __future__ import annotations

import importlib
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from streamlit import net_util
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.secrets import secrets_singleton
from streamlit.web import cli

PROJECT_DIR = Path(__file__).resolve().parents[1]


def main(options: list[str], *, script: Path = PROJECT_DIR / "asgi.py") -> None:
    """Start the server; does not return before it ends."""
    sys.path.insert(0, str(PROJECT_DIR))
    PagesManager.uses_pages_directory = False
    _choose_language()
    _set_up_watching()
    _bring_sign_in()
    _refuse_unknown_database()
    _ask_nobody_for_addresses()
    importlib.import_module("components.widgets.upload_room").bound_uploads()
    # plotly takes pandas out of sys.modules as it finds it: half imported by another thread, it would fail the page of
    # whoever comes at that moment
    importlib.import_module("pandas")
    beside, life = (importlib.import_module(f"components.serving.{name}") for name in ("beside", "life"))
    beside.start_work_beside_readers()
    life.end_when_told()
    cli.main(["run", str(script), *options])


def _choose_language() -> None:
    asked = os.environ.get("DASHBOARD_LANGUAGE", "").strip()
    if asked not in ("", "vi"):  # else nothing of the catalogue is imported
        speaking = importlib.import_module("words.speaking")
        with _ended_by(speaking.UnknownLanguage):
            speaking.speak(asked)


def _set_up_watching() -> None:
    logs, loggers, watching = (
        importlib.import_module(f"components.{name}")
        for name in ("observing.logs", "serving.loggers", "serving.watching")
    )
    with _ended_by(logs.BadLogSetting, watching.BadWatchSetting):
        logs.set_up_logging()
        watching.allowed_networks()
    loggers.join_loggers()


def _bring_sign_in() -> None:
    settings = importlib.import_module("monitoring.sources.sign_in_settings")
    with _ended_by(settings.BadSignInSettings):
        asked = settings.SignInSettings.from_environment()
        provider = settings.provider_section()
    if provider is not None:
        secrets_singleton.merge_programmatic_secrets({"auth": provider})
    elif asked.require_login and not secrets_singleton.load_if_toml_exists():
        print(
            "REQUIRE_LOGIN=1 cần dịch vụ đăng nhập: đặt PUBLIC_ADDRESS và các biến OIDC_….", file=sys.stderr
        )
        sys.exit(2)
    for name in settings.SECRET_NAMES:
        os.environ.pop(name, None)


def _refuse_unknown_database() -> None:
    if not os.environ.get("DATABASE_URL", "").strip():
        return
    settings, errors = (
        importlib.import_module(f"monitoring.store.{name}") for name in ("settings", "errors")
    )
    with _ended_by(errors.UnknownDatabase):
        settings.StoreSettings.from_environment()


def _ask_nobody_for_addresses() -> None:
    net_util.get_external_ip = net_util.get_internal_ip = lambda: None


@contextmanager
def _ended_by(*bad: type[Exception]) -> Iterator[None]:
    """Say what to mend and end: half a configuration would show or open something else than was meant."""
    try:
        yield
    except bad as found:
        print(found, file=sys.stderr)
        sys.exit(2)


if __name__ == "__main__":
    main(sys.argv[1:])
