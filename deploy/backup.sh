#!/usr/bin/env bash
# deploy/backup.sh FOLDER KEPT — one more backup of the store into FOLDER, as lam-dong-backup.service takes it each night.
#
# A machine's clock may be wrong. So no backup takes the name of another, though it was taken at the same minute of a
# clock that was set back; and which ones go is counted, not dated: beside the new one the KEPT - 1 youngest stay, where a
# clock a year ahead would have made every one of them too old at once.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

folder=$1 kept=$2
stem=$folder/kho-$(date +%Y-%m-%d-%H%M)
new=$stem.sqlite3
for ((number = 2; ; number++)); do
    [ -e "$new" ] || break
    new=$stem-$number.sqlite3
done
.venv/bin/python -m monitoring backup "$new" --by "Sao lưu tự động"

mapfile -t older < <(ls -1t -- "$folder"/kho-*.sqlite3 | grep -vxF -- "$new")
if [ "${#older[@]}" -ge "$kept" ]; then
    rm -- "${older[@]:kept - 1}"
fi
