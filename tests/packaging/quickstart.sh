#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# packaging/quickstart with a stand-in of a few lines for midback, so that a build takes a second;
# test_full_… use the real program.
set -euo pipefail
# shellcheck source=tests/packaging/common.sh
. "$(dirname -- "${BASH_SOURCE[0]}")/common.sh"

stub dpkg-query <<'STUB'
for argument in "${@:4}"; do printf 'installed %s\n' "$argument"; done
STUB
PATH=$scratch/stubs:$PATH
midback=$HOME/.local/bin/midback

# The stand-in names its arguments, keeps a record, and can fail.
source_folder() {
  mkdir -p "$1"
  cp -r "$project/packaging" "$project/CMakePresets.json" "$1"
  cat >"$1/CMakeLists.txt" <<'CMAKE'
cmake_minimum_required(VERSION 3.25)
project(midback LANGUAGES C)
add_executable(midback main.c)
install(TARGETS midback RUNTIME DESTINATION bin)
CMAKE
  cat >"$1/main.c" <<'C'
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
int main(int argc, char** argv) {
  const char* record = getenv("MIDBACK_DB");
  if (argc > 1 && strcmp(argv[1], "fail") == 0) return atoi(argv[2]);
  for (int i = 1; i < argc; ++i) printf("[%s]", argv[i]);
  printf("%s\n", record ? record : "");
  return 0;
}
C
}

quickstart() { run bash "$scratch/src/packaging/quickstart" "$@"; }

test_prints_only_what_midback_prints() {
  source_folder "$scratch/src"
  mkdir -p "$HOME/.local/share/midback" && : >"$HOME/.local/share/midback/midback.db"
  quickstart log 6 "a b"
  expect_status 0
  expect_out "[log][6][a b]"
  expect_in_err "[report]"
  expect_in_err "your record: $HOME/.local/share/midback/midback.db"
  expect_in_err "export PATH=\"$HOME/.local/bin:"
  PATH=$HOME/.local/bin:$PATH quickstart
  expect_out ""
  expect_not_in_err "export PATH"
  expect_not_in_err "[report]"
}

test_passes_the_exit_code_through() {
  source_folder "$scratch/src"
  for code in 0 1 2 3 130; do
    quickstart fail "$code"
    expect_status "$code"
  done
}

test_shows_the_week_of_the_record_that_was_used() {
  source_folder "$scratch/src"
  : >"$scratch/other.db"
  for named in "--db $scratch/other.db" "--db=$scratch/other.db"; do
    # shellcheck disable=SC2086 # one word or two
    quickstart $named log
    expect_in_err "[report]$scratch/other.db"
    expect_in_err "your record: $scratch/other.db"
  done
}

test_installs_where_it_is_told() {
  source_folder "$scratch/src"
  MIDBACK_PREFIX="$scratch/a prefix" quickstart
  expect_status 0
  [[ -x "$scratch/a prefix/bin/midback" && ! -e $midback ]] || wrong "not installed there"
}

test_works_without_a_home() {
  source_folder "$scratch/src"
  getent passwd "$(id -u)" >/dev/null || exit 77
  # A prefix and a record of its own: the home found is a real one.
  run env -u HOME MIDBACK_PREFIX="$scratch/prefix" MIDBACK_DB="$scratch/a.db" \
    bash "$scratch/src/packaging/quickstart" here
  expect_status 0
  expect_out "[here]$scratch/a.db"
}

test_builds_elsewhere_when_the_source_is_read_only() {
  source_folder "$scratch/src"
  chmod 755 "$scratch"
  chmod -R a-w,a+rX "$scratch/src" "$scratch/stubs"
  local as=()
  if [[ $(id -u) == 0 ]]; then
    # Root may write anywhere: be nobody.
    chown -R 65534:65534 "$HOME"
    as=(setpriv --reuid 65534 --regid 65534 --clear-groups)
    "${as[@]}" test -r "$scratch/src/main.c" || exit 77
  fi
  run "${as[@]}" bash "$scratch/src/packaging/quickstart" here
  expect_status 0
  expect_out "[here]"
  [[ -d $HOME/.cache/midback/build && ! -e $scratch/src/build ]] || wrong "not built in the cache"
}

test_survives_a_moved_source_folder() {
  source_folder "$scratch/old"
  mkdir "$scratch/stay"
  run bash "$scratch/old/packaging/quickstart" before
  expect_status 0
  mv "$scratch/old" "$scratch/src"
  quickstart after
  expect_status 0
  expect_out "[after]"
}

test_shows_why_a_build_failed() {
  source_folder "$scratch/src"
  printf 'not C\n' >"$scratch/src/main.c"
  quickstart log 6
  expect_status 1
  expect_out ""
  expect_in_err "it could not be built"
  expect_in_err "main.c:1"
}

# The second run of the real thing is quick and shows the week. The program is built in the source
# folder's own build/release, as a person's would be; HOME is this test's.
test_full_second_run_takes_seconds() {
  run bash "$project/packaging/quickstart" --version
  expect_status 0
  local started=$SECONDS
  run bash "$project/packaging/quickstart" log 6 3
  expect_status 0
  ((SECONDS - started <= 20)) || wrong "the second run took $((SECONDS - started)) s"
  [[ -s $scratch/out ]] || wrong "nothing on stdout"
  expect_in_err "your record: $HOME/.local/share/midback/midback.db"
  [[ -s $HOME/.local/share/midback/midback.db ]] || wrong "no record there"
}

run_case "$@"
