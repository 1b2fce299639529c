// SPDX-License-Identifier: MIT
#pragma once

#include "reports/facts.hpp"
#include "reports/model.hpp"

namespace midback {

/// Every note that is called for, most urgent first. Of two forms of one code only one text is
/// given. Where there is no trend series, single `average` ratings stand in for it: a note needs
/// far less than a sentence does.
std::vector<SafetyNote> safety_notes(const Facts& facts, const PainTrend& trend);

} // namespace midback
