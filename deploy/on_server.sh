#!/usr/bin/env bash
# The commands of `python -m monitoring` on a server as its service would run them: same settings, store and account.
#
#   deploy/on_server.sh releases
#   DATABASE_URL=postgresql://… deploy/on_server.sh restore FILE     what is set before it wins over the file
#
# The file of settings is systemd's kind, which a shell does not read rightly (`ROLE_MAP=a=b, c=d`): so it is read here.
set -euo pipefail
cd -P "$(dirname "${BASH_SOURCE[0]}")/.."

readonly settings=${SERVICE_SETTINGS:-/etc/lam-dong-dashboard/environment}
readonly account=${SERVICE_ACCOUNT:-lam-dong-dashboard}
readonly home=/var/lib/lam-dong-dashboard

while IFS= read -r line || [ -n "$line" ]; do
    case $line in [A-Z]*=*) ;; *) continue ;; esac
    name=${line%%=*} value=${line#*=}
    if [[ $value =~ ^\"(.*)\"$ || $value =~ ^\'(.*)\'$ ]]; then value=${BASH_REMATCH[1]}; fi
    if [ -z "${!name+set}" ]; then export "$name=$value"; fi
done <"$settings"
export STORE_DIR=${STORE_DIR:-$home} HOME=$home PYTHONDONTWRITEBYTECODE=1
umask 077
if [ "$(id -un)" = "$account" ]; then
    exec .venv/bin/python -m monitoring "$@"
fi
exec runuser -u "$account" -- .venv/bin/python -m monitoring "$@"
