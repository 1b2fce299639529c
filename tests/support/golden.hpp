// SPDX-License-Identifier: MIT
// Output held against a stored file: tests/golden/NAME. UPDATE_GOLDEN=1 rewrites the files, to be
// reviewed as a diff. A file that is missing is a failure.
#pragma once

#include <string>

namespace midback::test {

/// Fails the running test when `text` is not exactly the stored file. Shows the first line that
/// differs.
void check_golden(const std::string& name, const std::string& text);

} // namespace midback::test
