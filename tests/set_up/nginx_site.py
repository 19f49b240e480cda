"""The shipped site with its TLS, run by an nginx of one's own on ports of this machine."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.machine import skip_for_want_of, wait_for

HERE = "127.0.0.1"
SHIPPED = Path(__file__).resolve().parents[2] / "deploy/nginx"
NGINX = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin:/sbin")
_LONGEST_START_S = 20


@dataclass(frozen=True)
class Site:
    """A running nginx: where it listens without and with TLS, and its folder with its logs."""

    plain_port: int
    tls_port: int
    folder: Path

    @property
    def address(self) -> str:
        return f"https://{HERE}:{self.tls_port}"

    @property
    def access_log(self) -> str:
        return (self.folder / "dashboard.log").read_text(encoding="utf-8")


def nginx_or_skipped() -> str:
    """The program. Where it is missing the test is skipped, but never where changes are judged."""
    if NGINX is None:
        skip_for_want_of("nginx is missing: run `deploy/prepare.sh test`")
    return NGINX


def write_site(folder: Path, *, plain: str, tls: str, replicas: tuple[int, ...] = (8601, 8602)) -> Path:
    """Fill in what stands in capitals, with a certificate made for this test; give nginx's main file.

    ``plain`` and ``tls`` are what nginx listens on. Everything else of the site stays as it is shipped.
    """
    for file in ("in-http.conf", "in-server.conf", "headers.conf"):
        shutil.copy(SHIPPED / file, folder)
    _make_certificate(folder)
    site = (SHIPPED / "site.conf").read_text(encoding="utf-8")
    site = re.sub(r"listen \[::\].*\n", "", site)
    site = site.replace("listen 80;", f"listen {plain};").replace("listen 443 ", f"listen {tls} ")
    servers = "".join(f"    server {HERE}:{port};\n" for port in replicas)
    site = re.sub(r"(    server 127\.0\.0\.1:\d+.*\n)+", servers, site)
    for shipped, here in (
        ("/etc/ssl/lam-dong-dashboard", folder),
        ("/var/log/nginx", folder),
        ("SERVER_NAME", HERE),
    ):
        site = site.replace(shipped, str(here))
    (folder / "site.conf").write_text(site, encoding="utf-8")
    account = "user root;\n" if os.geteuid() == 0 else ""
    scratch = "".join(
        f"    {kind}_temp_path {folder}/tmp-{kind};\n"
        for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    )
    main = folder / "nginx.conf"
    main.write_text(
        f"{account}daemon off;\nworker_processes 1;\npid {folder}/pid;\nerror_log {folder}/error.log;\nevents {{}}\n"
        f"http {{\n{scratch}    include site.conf;\n}}\n",
        encoding="utf-8",
    )
    return main


@contextmanager
def a_site(folder: Path, *, plain_port: int, tls_port: int, replica: int) -> Iterator[Site]:
    """The site before one replica, until the end of the block."""
    main = write_site(folder, plain=f"{HERE}:{plain_port}", tls=f"{HERE}:{tls_port}", replicas=(replica,))
    process = subprocess.Popen(
        [nginx_or_skipped(), "-p", folder, "-c", main, "-e", folder / "error.log"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        _wait_until_it_listens(folder, process)
        yield Site(plain_port, tls_port, folder)
    finally:
        process.terminate()
        process.wait(timeout=_LONGEST_START_S)


def _wait_until_it_listens(folder: Path, process: subprocess.Popen) -> None:
    def said() -> str:
        return f"nginx does not listen: {(folder / 'error.log').read_text(encoding='utf-8')}"

    wait_for(
        lambda: (folder / "pid").exists() or process.poll() is not None, within_s=_LONGEST_START_S, told=said
    )
    assert process.poll() is None, said()


def _make_certificate(folder: Path) -> None:
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", f"/CN={HERE}"]
    subprocess.run(
        [
            *made,
            "-addext", f"subjectAltName=IP:{HERE}",
            "-keyout", folder / "PRIVATE_KEY.pem",
            "-out", folder / "FULL_CHAIN.pem",
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
