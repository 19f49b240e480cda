"""A machine without internet installs from a folder: the packages of the lock, by their hashes, and asks nobody."""

import os
import re
import shutil
import subprocess
import sys
import sysconfig
import threading
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from zipfile import ZipFile

import pytest

PROJECT = Path(__file__).resolve().parents[2]
THIS_PYTHON = f"{sys.implementation.cache_tag} {sysconfig.get_platform()}"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A project with a lock of one package, which is in its wheelhouse."""
    for name in ("deploy", "wheelhouse"):
        (tmp_path / name).mkdir()
    shutil.copy(PROJECT / "deploy/prepare.sh", tmp_path / "deploy")
    wheel = a_wheel(tmp_path / "wheelhouse", "ho-ngheo", "674")
    (tmp_path / "wheelhouse/made-for").write_text(f"{THIS_PYTHON}\n", encoding="utf-8")
    lock(tmp_path, sha256(wheel.read_bytes()).hexdigest())
    a_quick_python(tmp_path / "python")
    return tmp_path


def a_quick_python(path: Path) -> None:
    """This interpreter, whose environments borrow its pip: to unpack one of their own takes ten seconds each."""
    packages = f"lib/python{sys.version_info.major}.{sys.version_info.minor}/site-packages"
    path.write_text(
        f"""#!/bin/sh
if [ "$1 $2" != "-m venv" ]; then exec {sys.executable} "$@"; fi
{sys.executable} -m venv --without-pip "$3" && echo {sysconfig.get_path("purelib")} >"$3/{packages}/borrowed.pth"
""",
        encoding="utf-8",
    )
    path.chmod(0o755)


def lock(project: Path, digest: str) -> None:
    (project / "requirements.txt").write_text(f"ho-ngheo==1.0 --hash=sha256:{digest}\n", encoding="utf-8")


def a_wheel(folder: Path, name: str, number: str) -> Path:
    module = name.replace("-", "_")
    files = {
        f"{module}.py": f"number = {number}\n",
        f"{module}-1.0.dist-info/METADATA": f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n",
        f"{module}-1.0.dist-info/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    hashes = {path: urlsafe_b64encode(sha256(text.encode()).digest()).decode().rstrip("=") for path, text in files.items()}  # fmt: skip
    record = f"{module}-1.0.dist-info/RECORD"
    listed = [f"{path},sha256={hashes[path]},{len(text)}" for path, text in files.items()]
    with ZipFile(folder / f"{module}-1.0-py3-none-any.whl", "w") as wheel:
        for path, text in (files | {record: "\n".join([*listed, f"{record},,"])}).items():
            wheel.writestr(path, text)
    return Path(wheel.filename)


class Index(ThreadingHTTPServer):
    """A package index that has nothing, and remembers who asked."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), BaseHTTPRequestHandler)
        self.asked: list[object] = []

    def verify_request(self, request: object, client_address: object) -> bool:
        self.asked.append(client_address)
        return False

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}/simple"


@pytest.fixture
def index() -> Iterator[Index]:
    with Index() as server:
        serving = threading.Thread(target=server.serve_forever, daemon=True)
        serving.start()
        yield server
        server.shutdown()


def prepare(project: Path, index: str = "http://127.0.0.1:9/simple") -> subprocess.CompletedProcess[str]:
    environment = {
        **os.environ,
        "PYTHON": str(project / "python"),
        "WHEELHOUSE": str(project / "wheelhouse"),
        "PIP_CONFIG_FILE": "/dev/null",
        "PIP_INDEX_URL": index,
        "PIP_RETRIES": "0",
    }
    return subprocess.run(
        [project / "deploy/prepare.sh"], env=environment, capture_output=True, text=True, check=False
    )


def test_packages_come_from_the_folder_alone_and_only_with_the_hashes_of_the_lock(
    project: Path, index: Index
):
    right = (project / "requirements.txt").read_text(encoding="utf-8")
    lock(project, "0" * 64)
    spoilt = prepare(project, index.address)

    assert spoilt.returncode != 0
    assert "DO NOT MATCH THE HASHES" in spoilt.stderr
    assert not (project / ".venv/.installed").exists()

    (project / "requirements.txt").write_text(right, encoding="utf-8")
    whole = prepare(project, index.address)

    assert (whole.returncode, index.asked) == (0, []), whole.stderr
    asked = [project / ".venv/bin/python", "-c", "import ho_ngheo; print(ho_ngheo.number)"]
    assert subprocess.run(asked, capture_output=True, text=True, check=True).stdout == "674\n"


def test_a_folder_for_another_python_is_refused_in_words_before_anything_is_removed(project: Path):
    (project / ".venv").mkdir()
    (project / "wheelhouse/made-for").write_text("cpython-39 linux-aarch64\n", encoding="utf-8")
    refused = prepare(project)

    assert refused.returncode == 2
    assert f"dành cho “cpython-39 linux-aarch64”, máy này cần “{THIS_PYTHON}”" in refused.stderr
    assert (project / ".venv").is_dir()


def test_the_folder_is_filled_by_the_lock_with_its_hashes_and_without_source_packages():
    script = (PROJECT / "deploy/make_wheelhouse.sh").read_text(encoding="utf-8")

    assert re.search(r"pip download .*--only-binary=:all: \\\n +--require-hashes -r requirements.txt", script)
    made_for = "print(sys.implementation.cache_tag, sysconfig.get_platform())"
    assert made_for in script
    assert made_for in (PROJECT / "deploy/prepare.sh").read_text(encoding="utf-8")


def test_a_server_s_commands_run_with_the_settings_of_its_service(tmp_path: Path):
    (tmp_path / "deploy").mkdir()
    shutil.copy(PROJECT / "deploy/on_server.sh", tmp_path / "deploy")
    python = tmp_path / ".venv/bin/python"
    python.parent.mkdir(parents=True)
    python.write_text(
        '#!/bin/sh\nprintf "%s\\n" "$*" "$ROLE_MAP" "$STORE_DIR" "$DATABASE_URL"\n', encoding="utf-8"
    )
    python.chmod(0o755)
    settings = tmp_path / "environment"
    settings.write_text(
        '# off: #X=1\nROLE_MAP=so-lieu=data_officer, duyet=approver\nSTORE_DIR="/srv/kho"\nDATABASE_URL=of-the-file\n',
        encoding="utf-8",
    )
    account = subprocess.run(["id", "-un"], capture_output=True, text=True, check=True).stdout.strip()
    given = {"PATH": os.environ["PATH"], "SERVICE_SETTINGS": str(settings), "SERVICE_ACCOUNT": account}
    ran = subprocess.run(
        [tmp_path / "deploy/on_server.sh", "restore", "kho 1.sqlite3"],
        env=given | {"DATABASE_URL": "set-before"},
        capture_output=True,
        text=True,
        check=True,
    )

    assert ran.stdout.splitlines() == [
        "-m monitoring restore kho 1.sqlite3",
        "so-lieu=data_officer, duyet=approver",
        "/srv/kho",
        "set-before",
    ]
