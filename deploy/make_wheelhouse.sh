#!/usr/bin/env bash
# Fetch every Python package of the lock into one folder, to be carried to a machine that has no internet.
#
#   deploy/make_wheelhouse.sh [FOLDER]     wheelhouse/ where none is named
#
# Run it on a machine with internet, with the same Debian, processor and Python as the one without. There
# `WHEELHOUSE=FOLDER deploy/prepare.sh` installs from the folder and asks nobody. Only what has the hashes of
# requirements.txt is taken, here and there. The folder's file “made-for” says which Python it fits, and
# “debian-packages.txt” what else a server needs.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

readonly folder=${1:-wheelhouse}
readonly python=.venv/bin/python

deploy/prepare.sh
mkdir -p "$folder"
# no source packages: a server has no compiler
"$python" -m pip download --disable-pip-version-check --no-input --quiet --only-binary=:all: \
    --require-hashes -r requirements.txt --dest "$folder"
"$python" -c 'import sys, sysconfig; print(sys.implementation.cache_tag, sysconfig.get_platform())' >"$folder/made-for"
printf '%s\n' python3 python3-venv chromium fontconfig fonts-dejavu-core postgresql nginx >"$folder/debian-packages.txt"
printf '%s\n' "$folder: $(find "$folder" -name '*.whl' | wc -l) gói, $(du -sh "$folder" | cut -f 1) · packages for $(cat "$folder/made-for")" >&2
