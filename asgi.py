"""What the server serves: app.py, and beside it two addresses for whoever watches it. Started by deploy/serve.py."""

from pathlib import Path

from starlette.middleware import Middleware
from streamlit.starlette import App

from components.serving.addresses import UnknownPagesToTheFirst
from components.serving.life import note_script_error, server_life
from components.serving.watching import watch_routes

app = App(
    Path(__file__).with_name("app.py"),
    routes=watch_routes(),
    middleware=[Middleware(UnknownPagesToTheFirst)],
    lifespan=server_life,
    on_script_error=note_script_error,
)
