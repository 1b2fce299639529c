// SPDX-License-Identifier: MIT
#pragma once

#include "reports/facts.hpp"
#include "reports/model.hpp"

namespace midback {

/// Computes everything a report prints. Pure: the same facts give the same report.
Report build(const Facts& facts);

} // namespace midback
