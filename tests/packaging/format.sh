#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
# Every C++ file is formatted as .clang-format says. Other versions of clang-format than 14 differ
# in small things, so without version 14 the test is skipped (exit code 77).
set -euo pipefail
cd -- "$(dirname -- "${BASH_SOURCE[0]}")/../.."

for program in clang-format-14 clang-format; do
  [[ $("$program" --version 2>/dev/null) == *"version 14."* ]] || continue
  mapfile -t files < <(find src reports tests schema -name node_modules -prune -o \
    \( -name '*.cpp' -o -name '*.hpp' \) -print 2>/dev/null | sort)
  wrong=()
  for file in "${files[@]}"; do
    "$program" --dry-run -Werror "$file" 2>/dev/null || wrong+=("$file")
  done
  ((${#wrong[@]})) || exit 0
  printf 'not formatted; to mend: %s -i %s\n' "$program" "${wrong[*]}"
  exit 1
done
printf 'skipped: needs clang-format 14\n'
exit 77
