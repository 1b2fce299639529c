#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# run.sh PROGRAM FOLDER CASE: writes the reports with PROGRAM, then looks at them in a browser.
#
# Exit code 77, by name, when there is no browser or no Node.js and they cannot be had here.
set -euo pipefail

program=$1 folder=$2 case=$3
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" >/dev/null && pwd)

skip() {
  printf 'skipped: %s\n' "$*"
  exit 77
}

chromium=${MIDBACK_CHROMIUM:-$(command -v chromium || true)}
[[ -n $chromium ]] || skip "chromium is not installed (packaging/install-dependencies check)"
for tool in node npm pdfinfo; do
  command -v "$tool" >/dev/null || skip "$tool is not installed (packaging/install-dependencies check)"
done
export MIDBACK_CHROMIUM=$chromium

# Installed once beside the build, from the lock file; nothing is written into the sources. The five
# cases may run at once.
mkdir -p -- "$folder"
exec 9>"$folder/lock"
flock 9
cp -- "$here"/package.json "$here"/package-lock.json "$here"/*.mjs "$folder"
if ! cmp -s -- "$here/package-lock.json" "$folder/installed.json"; then
  (cd -- "$folder" && npm ci --ignore-scripts --no-audit --no-fund >npm.log 2>&1) ||
    skip "npm could not install playwright-core and axe-core: $(tail -n 1 -- "$folder/npm.log")"
  cp -- "$folder/package-lock.json" "$folder/installed.json"
fi
if [[ ! -e $folder/written || $program -nt $folder/written ]]; then
  rm -rf -- "$folder/reports"
  mkdir -- "$folder/reports"
  "$program" "$folder/reports"
  touch -- "$folder/written"
fi
flock -u 9

# A folder for each case: the case of the pages writes into its own.
reports=$(mktemp -d -- "$folder/$case.XXXXXX")
trap 'rm -rf -- "$reports"' EXIT
cp -- "$folder"/reports/*.html "$reports"
cd -- "$folder"
node check.mjs "$case" "$reports"
