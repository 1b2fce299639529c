# SPDX-License-Identifier: MIT
# shellcheck shell=bash
#
# Read by the packaging tests. Each of them is called with the name of one of its test_ functions;
# tests/CMakeLists.txt finds those by name. Every test has its own scratch folder and HOME.

# shellcheck disable=SC2034 # used by the tests
project=$(cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.." >/dev/null && pwd)
scratch=$(mktemp -d)
trap 'chmod -R u+w -- "$scratch"; rm -rf -- "$scratch"' EXIT
mkdir "$scratch/home" "$scratch/stubs"
export HOME=$scratch/home
unset MIDBACK_DB MIDBACK_PREFIX XDG_DATA_HOME XDG_CACHE_HOME

# stub NAME: standard input becomes a program that is found before the real one.
stub() {
  { printf '#!/bin/bash\n' && cat; } >"$scratch/stubs/$1"
  chmod +x "$scratch/stubs/$1"
}

# run COMMAND…: its exit code in $status, its output in $scratch/out and $scratch/err.
run() {
  status=0
  "$@" >"$scratch/out" 2>"$scratch/err" </dev/null || status=$?
}

wrong() {
  printf 'wrong: %s\nexit code %s\n' "$*" "$status"
  printf '%s\n' '--- stdout' && cat "$scratch/out"
  printf '%s\n' '--- stderr' && cat "$scratch/err"
  exit 1
}

expect_status() { [[ $status == "$1" ]] || wrong "expected exit code $1"; }
expect_out() { [[ $(cat "$scratch/out") == "$1" ]] || wrong "expected on stdout: $1"; }
expect_in_err() { grep -qF -e "$1" "$scratch/err" || wrong "expected on stderr: $1"; }
expect_not_in_err() { ! grep -qF -e "$1" "$scratch/err" || wrong "not expected on stderr: $1"; }

run_case() {
  [[ $(type -t "test_$1") == function ]] || { printf 'no test %s\n' "$1" && exit 2; }
  "test_$1"
}
