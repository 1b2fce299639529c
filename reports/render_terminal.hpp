// SPDX-License-Identifier: MIT
#pragma once

#include "reports/model.hpp"
#include "reports/screen.hpp"

#include <iosfwd>

namespace midback {

/// The report as text for a terminal of 40 cells or more. The week's report fits 80 x 24 without
/// safety note and own notes. Every line ends with '\n'; none is wider than the width.
void render_terminal(const Report& report, const TerminalOptions& options, std::ostream& out);

} // namespace midback
