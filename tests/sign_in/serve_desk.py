"""`deploy/serve.py`, but for the desk: the way from the environment to the sign-in is the dashboard's own."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1] / "deploy"))

import serve  # noqa: E402

serve.main(sys.argv[1:], script=HERE / "desk.py")
