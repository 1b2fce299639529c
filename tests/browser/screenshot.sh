#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# screenshot.sh BUILD_FOLDER: makes reports/templates/example.png anew, from synthetic data.
# Run it when the look has changed: packaging/install-dependencies check; cmake --build --preset dev
set -euo pipefail

build=$1
here=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")" >/dev/null && pwd)
folder=$build/browser
bash "$here/run.sh" "$build/tests/html_states" "$folder" narrow
cp -- "$here"/*.mjs "$folder"
picture=$here/../../reports/templates/example.png
cd -- "$folder"
node screenshot.mjs reports/12-weeks.html "$picture"
size=$(stat -c %s -- "$picture")
((size < 150000)) || {
  printf 'example.png has %s bytes; the README promises less than 150,000\n' "$size" >&2
  exit 1
}
