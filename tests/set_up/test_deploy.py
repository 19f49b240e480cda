"""What `deploy/` ships for a server is whole: nginx takes the site, and every setting named is one that is read."""

import os
import re
import shlex
import shutil
import subprocess
import tomllib
from configparser import RawConfigParser
from pathlib import Path

import pytest

from monitoring.returns.gate import FILE_LIMIT_BYTES, MEGABYTE
from tests.set_up.nginx_site import nginx_or_skipped, write_site

PROJECT = Path(__file__).resolve().parents[2]
DEPLOY = PROJECT / "deploy"
SETTING = re.compile(r"^#?([A-Z][A-Z_]+)=", re.MULTILINE)


def text_of(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_nginx_takes_the_site_with_its_tls(tmp_path: Path):
    main = write_site(tmp_path, plain=f"unix:{tmp_path}/80", tls=f"unix:{tmp_path}/443")
    tried = subprocess.run(
        [nginx_or_skipped(), "-t", "-q", "-p", tmp_path, "-c", main, "-e", "stderr"],
        capture_output=True,
        text=True,
        check=False,
    )

    assert tried.returncode == 0, tried.stderr


def test_a_file_that_the_dashboard_takes_passes_nginx_and_a_larger_one_is_refused_there_too():
    (told,) = re.findall(r"client_max_body_size (\d+)m;", text_of(DEPLOY / "nginx/in-server.conf"))
    taken = FILE_LIMIT_BYTES // MEGABYTE

    assert int(told) == taken + 1  # a form puts some words around the file
    settings = tomllib.loads(text_of(PROJECT / ".streamlit/config.toml"))
    assert settings["server"]["maxUploadSize"] == taken


def test_systemd_takes_the_units(tmp_path: Path):
    verify = shutil.which("systemd-analyze")
    if verify is None:
        pytest.skip("systemd is not on this machine")
    for unit in (DEPLOY / "systemd").iterdir():
        # the program is where the tests run, and an instance is what starts
        at_home = text_of(unit).replace("/opt/lam-dong-dashboard", str(PROJECT))
        (tmp_path / unit.name.replace("@", "@8601")).write_text(at_home, encoding="utf-8")
    units = sorted(tmp_path.iterdir())
    tried = subprocess.run([verify, "verify", *units], capture_output=True, text=True, check=False)

    assert len(units) == 3
    assert (tried.returncode, tried.stderr) == (0, "")


@pytest.mark.parametrize("unit", ["lam-dong-dashboard@.service", "lam-dong-backup.service"])
def test_systemd_finds_the_units_little_exposed(tmp_path: Path, unit: str):
    analyse = shutil.which("systemd-analyze")
    if analyse is None:
        pytest.skip("systemd is not on this machine")
    instance = tmp_path / unit.replace("@", "@8601")
    shutil.copy(DEPLOY / "systemd" / unit, instance)
    # of ten; what is left open is what Chromium and the network need
    found = subprocess.run(
        [analyse, "security", "--offline=true", "--threshold=40", "--no-pager", instance],
        capture_output=True,
        text=True,
        check=False,
    )

    assert found.returncode == 0, found.stdout + found.stderr


def test_every_setting_of_the_example_is_read_and_explained():
    asked = set(SETTING.findall(text_of(DEPLOY / "environment.example")))
    readers = (
        "monitoring/sources/sign_in_settings.py",
        "monitoring/sources/folders.py",
        "monitoring/store/settings.py",
        "components/observing/logs.py",
        "components/serving/watching.py",
    )
    read = "".join(text_of(PROJECT / one) for one in readers)
    explained = text_of(PROJECT / "docs/settings.md")

    assert asked
    assert {name for name in asked - {"LISTEN_ADDRESS"} if f'"{name}"' not in read} == set()
    assert {name for name in asked if name not in explained} == set()


def test_no_example_holds_a_secret():
    given = dict(
        re.findall(r"^#?([A-Z_]*SECRET[A-Z_]*)=(.*)$", text_of(DEPLOY / "environment.example"), re.M)
    )

    assert given == {"OIDC_CLIENT_SECRET": "", "COOKIE_SECRET": ""}


@pytest.mark.parametrize("unit", ["lam-dong-dashboard@.service", "lam-dong-backup.service"])
def test_the_units_are_fenced_in(unit: str):
    parser = RawConfigParser(strict=False, interpolation=None)
    parser.optionxform = str
    parser.read(DEPLOY / "systemd" / unit, encoding="utf-8")
    service = parser["Service"]

    assert service["User"] == "lam-dong-dashboard"
    assert service["ProtectSystem"] == "strict"
    for fence in ("NoNewPrivileges", "PrivateTmp", "PrivateDevices", "ProtectHome", "RestrictSUIDSGID"):
        assert service[fence] == "yes", fence
    assert service["CapabilityBoundingSet"] == ""
    assert "MemoryMax" in service
    assert service["ReadWritePaths"].split()[0] == "/var/lib/lam-dong-dashboard"


@pytest.mark.parametrize("unit", ["lam-dong-dashboard@.service", "lam-dong-backup.service"])
def test_the_units_wait_for_the_disks_they_write_to(unit: str):
    text = text_of(DEPLOY / "systemd" / unit)
    (waited_for,) = re.findall(r"^RequiresMountsFor=(.+)$", text, re.M)
    (written_to,) = re.findall(r"^ReadWritePaths=(.+)$", text, re.M)

    assert waited_for.split() == written_to.split()
    assert f"STORE_DIR={waited_for.split()[0]} " in text


def test_a_replica_of_a_server_is_never_a_persons_own_machine():
    assert "UnsetEnvironment=LOCAL_EDITOR" in text_of(DEPLOY / "systemd/lam-dong-dashboard@.service")
    makefile = text_of(PROJECT / "Makefile")
    assert re.search(r"^run:\n(\t.*\n)*\t@LOCAL_EDITOR=1 ", makefile, re.M)
    assert re.search(r"^serve:\n(\t.*\n)*\t@LOCAL_EDITOR=0 ", makefile, re.M)


def test_a_replica_keeps_to_the_version_it_started_from_when_the_link_is_moved(tmp_path: Path):
    (line,) = re.findall(r"^ExecStart=(.+)$", text_of(DEPLOY / "systemd/lam-dong-dashboard@.service"), re.M)
    for version in ("1", "2"):
        python = tmp_path / version / ".venv/bin/python"
        python.parent.mkdir(parents=True)
        python.write_text('#!/bin/sh\nread -r _\necho "$0 $*"\n', encoding="utf-8")
        python.chmod(0o755)
    link = tmp_path / "current"
    link.symlink_to("1")
    started = subprocess.Popen(
        shlex.split(line.replace("$$", "$").replace("%i", "8601")),
        cwd=link,
        env={"PATH": os.environ["PATH"], "PWD": str(link), "LISTEN_ADDRESS": "127.0.0.1"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    link.unlink()
    link.symlink_to("2")
    said, _ = started.communicate("\n", timeout=10)

    options = "deploy/serve.py --server.address 127.0.0.1 --server.port 8601"
    assert said == f"{tmp_path / '1/.venv/bin/python'} {options}\n"
