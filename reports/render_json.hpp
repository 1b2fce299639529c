// SPDX-License-Identifier: MIT
#pragma once

#include "reports/model.hpp"

#include <iosfwd>

namespace midback {

/// "midback.report/1". Keys may only grow. Numbers are unrounded, in the shortest form that reads
/// back; what may not be said is null, and a `reason` beside it says why.
void render_json(const Report& report, std::ostream& out);

} // namespace midback
