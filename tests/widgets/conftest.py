"""The desk with two acts (tests/sign_in/desk.py), in a session of Streamlit's own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

DESK = Path(__file__).resolve().parents[1] / "sign_in/desk.py"
NOBODY = {"is_logged_in": False}


@pytest.fixture
def acts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACTS_FILE", str(tmp_path / "done"))
    return tmp_path / "done"


@pytest.fixture
def desk(acts: Path) -> Callable[..., AppTest]:
    def open_desk(user: dict[str, object] = NOBODY, **query: str) -> AppTest:
        app = AppTest.from_file(str(DESK), default_timeout=60)
        app.user = dict(user)
        for name, value in query.items():
            app.query_params[name] = value
        return app

    return open_desk
