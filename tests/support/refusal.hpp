// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/cli.hpp"

#include <string>

namespace midback::test {

/// The command line is refused: that exit code, nothing on standard output, a message that holds
/// these words, and nothing changed.
void check_refused(TestCli& cli, const std::string& line, int code, const std::string& message);
/// The same as wrong usage, exit code 2.
void check_refused(TestCli& cli, const std::string& line, const std::string& message);

} // namespace midback::test
