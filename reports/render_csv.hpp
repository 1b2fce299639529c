// SPDX-License-Identifier: MIT
#pragma once

#include "reports/model.hpp"

#include <iosfwd>

namespace midback {

/// One row per week of the period, oldest first, RFC 4180 with a header. Empty: may not be said.
/// The safety rules are the last column: the format knows no comments.
void render_csv(const Report& report, std::ostream& out);

} // namespace midback
