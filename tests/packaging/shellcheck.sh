#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# The scripts pass shellcheck; without shellcheck the test is skipped (exit code 77).
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

command -v shellcheck >/dev/null || { printf 'skipped: needs shellcheck\n' && exit 77; }
shellcheck -x .ci/run packaging/install-dependencies packaging/quickstart packaging/check tests/packaging/*.sh tests/browser/*.sh
