#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# packaging/install-dependencies on machines made of stubs: nothing is installed here.
set -euo pipefail
# shellcheck source=tests/packaging/common.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

# A machine on which only these tools are there: apt, and no sudo.
for tool in bash sed grep mktemp rm tail cat cp env sleep; do
  ln -s "$(command -v "$tool")" "$scratch/stubs/$tool"
done
stub apt-get <<'STUB'
printf '%s\n' "$*" >>"${0%/*}/../apt-calls"
STUB
stub id <<'STUB'
printf '0\n'
STUB

everything_installed() {
  stub dpkg-query <<'STUB'
for argument in "${@:4}"; do printf 'installed %s\n' "$argument"; done
STUB
}

# cmake was removed and left its settings behind; ninja-build was never there.
two_missing() {
  stub dpkg-query <<'STUB'
for argument in "${@:4}"; do
  case $argument in
    cmake) printf 'config-files %s\n' "$argument" ;;
    ninja-build) ;;
    *) printf 'installed %s\n' "$argument" ;;
  esac
done
exit 1
STUB
}

install_dependencies() { run env PATH="$scratch/stubs" bash "$project/packaging/install-dependencies" "$@"; }

test_says_and_does_nothing_when_all_is_there() {
  everything_installed
  for purpose in build check all; do
    install_dependencies "$purpose"
    expect_status 0
    expect_out ""
    [[ ! -s $scratch/err ]] || wrong "expected silence"
  done
  [[ ! -e $scratch/apt-calls ]] || wrong "apt-get was called"
}

test_installs_only_what_is_missing() {
  two_missing
  install_dependencies
  expect_status 0
  expect_in_err "needed and not yet installed: cmake ninja-build"
  mapfile -t calls <"$scratch/apt-calls"
  [[ ${#calls[@]} == 2 && ${calls[0]} == *" update" &&
    ${calls[1]} == *" install --no-install-recommends cmake ninja-build" ]] || wrong "apt-get: ${calls[*]}"
}

test_without_root_says_what_to_run() {
  two_missing
  stub id <<<'printf "1000\n"'
  install_dependencies
  expect_status 1
  expect_in_err "apt-get update && apt-get install --no-install-recommends cmake ninja-build"
  [[ ! -e $scratch/apt-calls ]] || wrong "apt-get was called"
}

test_uses_sudo_where_it_answers() {
  two_missing
  stub id <<<'printf "1000\n"'
  stub sudo <<'STUB'
[[ $1 == -n ]] && shift
"$@"
STUB
  install_dependencies
  expect_status 0
  stub sudo <<<'exit 1'
  install_dependencies
  expect_status 1
  expect_in_err "sudo did not let me"
}

test_explains_a_held_lock() {
  two_missing
  stub apt-get <<'STUB'
printf 'E: Could not get lock /var/lib/apt/lists/lock. It is held by process 7 (apt-get)\n' >&2
exit 100
STUB
  MIDBACK_APT_PATIENCE=0 install_dependencies
  expect_status 1
  expect_in_err "still holds the package lock"
}

test_explains_a_missing_network() {
  two_missing
  stub apt-get <<'STUB'
[[ $* == *" update" ]] && printf "W: Failed to fetch http://a/b  Temporary failure resolving 'a'\n" && exit 0
printf 'E: Unable to locate package cmake\n' && exit 100
STUB
  install_dependencies
  expect_status 1
  expect_in_err "the package server could not be reached"
}

test_refuses_what_it_does_not_know() {
  everything_installed
  install_dependencies everything
  expect_status 2
  expect_in_err "build, check or all"
  install_dependencies --help
  expect_status 0
  [[ $(head -n 1 "$scratch/out") == Installs* ]] || wrong "expected the head of the script"
}

run_case "$@"
